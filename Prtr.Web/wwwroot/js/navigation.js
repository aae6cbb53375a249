// Blazor's script swaps what differs between two pages instead of loading the second anew: scroll, map and unfolded lists stay.
import { leaving, swapped } from "./part.js";

const source = document.querySelector("script[data-blazor]").dataset.blazor;
const signs = ["pointerover", "touchstart", "focusin", "keydown"];
let loading;

// It is as large as the rest of a first page together, so it comes after it: at once where choices are made, else with the reader's first move.
function load() {
  loading ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  }).then(follow, () => console.warn(`${source} is away: pages are loaded whole.`));
}

// Pages stand under their language and have no ending. Data, files and another language are left to the browser,
// and so is a place on the same page, which takes the focus then.
function isSwapped(link) {
  const { pathname, search, hash } = new URL(link.getAttribute("href"), document.baseURI);
  const start = `/${document.documentElement.lang}`;
  return (pathname === start || pathname.startsWith(`${start}/`)) && !/\.\w+$/.test(pathname)
    && !(hash && pathname + search === here().address);
}

const here = () => ({ path: location.pathname, address: location.pathname + location.search });

function follow() {
  const places = new Map();
  let unfolded = new Map();
  let shown = here();
  let back = false;

  addEventListener("popstate", () => back = shown.address !== here().address, { capture: true });

  Blazor.addEventListener("enhancednavigationstart", () => {
    places.set(shown.address, scrollY);
    unfolded = new Map(facets().map(facet => [name(facet), facet.open]));
    document.getElementById("content")?.setAttribute("aria-busy", "true");
    document.dispatchEvent(new Event(leaving));
  });

  Blazor.addEventListener("enhancedload", () => {
    const another = shown.path !== location.pathname;
    shown = here();
    document.dispatchEvent(new Event(swapped));
    facets().filter(facet => unfolded.has(name(facet))).forEach(facet => facet.open = unfolded.get(name(facet)));
    if (another) {
      document.getElementById("content")?.focus({ preventScroll: true });
    }

    if (back) {
      scrollTo(0, places.get(shown.address) ?? 0);
    } else if (another && !document.getElementById(location.hash.slice(1))) {
      scrollTo(0, 0);
    }

    back = false;
    say(another);
  });
}

const facets = () => [...document.querySelectorAll("details.facets, .facets details")];

// The same list after another choice: its counts have changed, its title has not.
function name(facet) {
  const outer = facet.parentElement.closest("details");
  const title = facet.querySelector(":scope > summary :is(h3, .visually-hidden)")?.textContent ?? "";
  return `${outer ? name(outer) : ""}/${facet.className} ${title}`;
}

// Who does not see the page hears what it shows now.
function say(another) {
  const parts = another ? [document.title] : [...document.querySelectorAll(".sentence, #results")].map(part => part.textContent.trim());
  document.getElementById("said")?.replaceChildren(parts.join(". "));
}

/**
 * Leads to a page of the same language.
 * @param replace Whether it takes the place of this one, so that Back leads past both.
 */
export function go(address, replace = false) {
  if (window.Blazor) {
    Blazor.navigateTo(address, false, replace);
  } else {
    replace ? location.replace(address) : location.assign(address);
  }
}

document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href]");
  if (link && !isSwapped(link)) {
    link.dataset.enhanceNav = "false";
  }
}, { capture: true });
signs.forEach(sign => addEventListener(sign, load, { once: true, passive: true }));
if (document.querySelector(".facets, .analyse-form")) {
  document.readyState === "complete" ? load() : addEventListener("load", load, { once: true });
}
