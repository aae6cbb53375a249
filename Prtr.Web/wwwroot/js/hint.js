// What a pointer reads by resting on a figure or a sign, its title, a finger reads by a tap.
const explained = ":is(data, abbr, span, sup)[title]";
let hint;
let of;

document.addEventListener("click", event => {
  const sign = event.target.closest?.(explained);
  const again = sign === of;
  close();
  if (sign && !again && !sign.closest("a, button")) {
    open(sign);
  }
});
addEventListener("keydown", event => event.key === "Escape" && close());
addEventListener("resize", close);

function open(sign) {
  of = sign;
  hint = Object.assign(document.createElement("div"), { className: "hint", textContent: sign.title });
  hint.setAttribute("role", "status");
  document.body.append(hint);
  const { left, bottom } = sign.getBoundingClientRect();
  hint.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - hint.offsetWidth - 8)) + scrollX}px`;
  hint.style.top = `${bottom + scrollY + 4}px`;
}

function close() {
  hint?.remove();
  hint = of = undefined;
}
