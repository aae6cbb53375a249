// Buttons of a form that have what it is about signed by NCALayer, and send the form with the signature.
import { sign } from "./ncalayer.js";

async function bytesOf(place) {
  if (!place.dataset.document) {
    return new TextEncoder().encode(place.dataset.text);
  }

  const answer = await fetch(place.dataset.document);
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }

  return new Uint8Array(await answer.arrayBuffer());
}

// The imitation has no window of its own: the page says which key is picked.
function addressOf(button) {
  const address = new URL(button.dataset.ncalayer, location.href.replace(/^http/, "ws"));
  for (const choice of button.closest(".imitation")?.querySelectorAll("[data-imitated]") ?? []) {
    address.searchParams.set(choice.dataset.imitated, choice.value);
  }

  return address;
}

async function press(button) {
  const form = button.form;
  const place = button.closest(".ncalayer");
  const status = place.querySelector("[role=status]");
  button.disabled = true;
  status.textContent = place.dataset.waiting;
  try {
    form.elements.Signature.value = await sign(addressOf(button), await bytesOf(place), place.dataset.usage, document.documentElement.lang);
    form.querySelectorAll("input[type=file]").forEach(file => { file.required = false; });
    form.requestSubmit(form.querySelector("button[data-send]"));
  } catch (trouble) {
    status.textContent = { away: place.dataset.away, cancelled: place.dataset.cancelled }[trouble.message] ?? `${place.dataset.refused} ${trouble.message}`;
    button.disabled = false;
  }
}

for (const button of document.querySelectorAll("button[data-ncalayer]")) {
  button.hidden = false;
  button.closest(".imitation")?.removeAttribute("hidden");
  button.addEventListener("click", () => press(button));
}
