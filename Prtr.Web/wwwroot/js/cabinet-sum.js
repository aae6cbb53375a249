// Adds the sources of a quantity in fields of their own and writes them into it as a sum; the site adds them up.
for (const field of document.querySelectorAll("input[data-sum]")) {
  const { sum, sumPart, sumAdd } = field.dataset;
  const help = document.createElement("details");
  help.className = "sum";
  const summary = document.createElement("summary");
  summary.textContent = sum;
  const list = document.createElement("div");
  const add = document.createElement("button");
  add.type = "button";
  add.className = "quiet";
  add.textContent = sumAdd;
  help.append(summary, list, add);
  field.closest(".draft-field").append(help);

  const write = () => {
    field.value = [...list.querySelectorAll("input")].map(part => part.value.trim()).filter(Boolean).join(" + ");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const part = value => {
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.inputMode = "decimal";
    input.autocomplete = "off";
    input.value = value;
    input.addEventListener("input", write);
    label.append(`${sumPart} ${list.children.length + 1} `, input);
    list.append(label);
    return input;
  };
  add.addEventListener("click", () => part("").focus());
  help.addEventListener("toggle", () => {
    if (help.open) {
      list.replaceChildren();
      const parts = field.value.split("+").map(text => text.trim()).filter(Boolean);
      [...parts, ...Array(Math.max(0, 2 - parts.length)).fill("")].forEach(part);
    }
  });
}
