// What is typed while the connection is cut off, or in the moment before: kept in this tab until the site says that it has it, and put back when the page is there again.
const key = field => `draft ${field.dataset.draft}`;

document.addEventListener("input", event => {
  if (event.target.matches?.("textarea[data-draft]")) {
    sessionStorage.setItem(key(event.target), event.target.value);
  }
});

// The site says how much it has kept; nothing when the text was sent.
function settle(field) {
  if (field.dataset.kept === "0" || field.dataset.kept === String(field.value.length)) {
    sessionStorage.removeItem(key(field));
  }
}

// A page that nobody answers yet would not hear of it.
function restore() {
  for (const field of document.querySelector("[data-interactive]") ? document.querySelectorAll("textarea[data-draft][data-kept]") : []) {
    const typed = sessionStorage.getItem(key(field));
    if (typed && typed !== field.value && !field.restored) {
      field.restored = true;
      field.value = typed;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

new MutationObserver(changes => {
  changes.filter(change => change.type === "attributes" && change.attributeName === "data-kept" && change.oldValue !== null).forEach(change => settle(change.target));
  if (sessionStorage.length > 0) {
    restore();
  }
}).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeOldValue: true, attributeFilter: ["data-kept", "data-interactive", "data-draft"] });
