// Sends a row of a draft as it is typed, by the form that the buttons send, and takes over what follows from it. What the site has not kept yet stays in this tab.
const pause = 600;
const again = 5000;
const waiting = new Map();
let sending = false;
let timer = 0;

const formOf = field => field.closest?.("form[data-draft]");
const key = form => `cabinet ${form.dataset.draft}`;
const rowOf = name => name.split(".")[0];

function keepInTab(form) {
  const values = Object.fromEntries(waiting);
  if (waiting.size > 0) {
    sessionStorage.setItem(key(form), JSON.stringify(values));
  } else {
    sessionStorage.removeItem(key(form));
  }
}

function noted(event) {
  const form = formOf(event.target);
  if (!form || !event.target.name?.includes(".")) {
    return;
  }

  waiting.set(event.target.name, event.target.value);
  keepInTab(form);
  clearTimeout(timer);
  timer = setTimeout(() => send(form), event.type === "change" ? 0 : pause);
}

async function send(form) {
  const first = waiting.keys().next().value;
  if (sending || first === undefined) {
    return;
  }

  sending = true;
  const row = rowOf(first);
  const sent = new Map([...waiting].filter(([name]) => rowOf(name) === row));
  const body = new URLSearchParams([...form.querySelectorAll("input[type=hidden]")].map(field => [field.name, field.value]));
  sent.forEach((value, name) => body.set(name, value));
  body.set("go", "stay");
  try {
    const answer = await fetch(form.action || location.href, { method: "POST", body, headers: { "Prtr-Row": row }, redirect: "error" });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }

    take(form, new DOMParser().parseFromString(await answer.text(), "text/html"), sent);
    sent.forEach((value, name) => waiting.get(name) === value && waiting.delete(name));
    keepInTab(form);
    sending = false;
    send(form);
  } catch {
    sending = false;
    const status = document.getElementById("draft-status");
    status.textContent = form.dataset.trouble;
    status.classList.add("trouble");
    setTimeout(() => send(form), again);
  }
}

// What is live is replaced; of the fields only those that nobody types into, such as a receiver's number that follows from its name.
function take(form, answer, sent) {
  document.getElementById("draft-status").classList.remove("trouble");
  for (const part of answer.querySelectorAll("[data-live]")) {
    document.getElementById(part.id)?.replaceWith(document.adoptNode(part));
  }

  // Fields that are right by now, or wrong.
  for (const field of answer.querySelectorAll(".draft-field :is(input, select)[id]")) {
    const here = document.getElementById(field.id);
    here?.toggleAttribute("aria-invalid", false);
    field.hasAttribute("aria-invalid") && here?.setAttribute("aria-invalid", "true");
    here?.closest(".draft-field").classList.toggle("invalid", field.hasAttribute("aria-invalid"));
  }

  for (const field of answer.querySelectorAll("form[data-draft] [name]")) {
    const here = form.elements[field.name];
    if (here && field.name === "seen") {
      here.value = field.value;
    } else if (here?.name && here !== document.activeElement && !waiting.has(field.name) && !sent.has(field.name) && field.name.includes(".") && here.value !== field.value) {
      here.value = field.value;
    }
  }
}

document.addEventListener("input", noted);
document.addEventListener("change", noted);
document.addEventListener("submit", event => formOf(event.target) ?? (event.target.dataset.draft && sessionStorage.removeItem(key(event.target))));

// Of a tab that was closed, or a session that ended, before the site had everything.
for (const form of document.querySelectorAll("form[data-draft]")) {
  for (const [name, value] of Object.entries(JSON.parse(sessionStorage.getItem(key(form)) ?? "{}"))) {
    const field = form.elements[name];
    if (field && field.value !== value) {
      field.value = value;
      waiting.set(name, value);
    }
  }

  send(form);
}

// A page with a fragment in its address does not follow autofocus and takes the focus away once it is there: one types into the new row at once.
addEventListener("load", () => setTimeout(() => document.querySelector("form[data-draft] [autofocus]")?.focus({ preventScroll: true })));
