// <prtr-facet-values> in a folded filter: values come when it is opened. Without a script, or when they do not come, its link leads to them.
import { Part } from "./part.js";

class PrtrFacetValues extends Part {
  #filter;
  #asked;
  #opened = () => this.#fill();

  connectedCallback() {
    this.#filter = this.closest("details");
    this.#filter.addEventListener("toggle", this.#opened);
    super.connectedCallback();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#filter.removeEventListener("toggle", this.#opened);
  }

  // A swapped page has the link again, of another search.
  enhance() {
    this.#asked = undefined;
    this.#fill();
  }

  async #fill() {
    const link = this.querySelector(":scope > a");
    if (!link || !this.#filter.open || link.href === this.#asked) {
      return;
    }

    const asked = this.#asked = link.href;
    const values = await valuesOf(asked).catch(error => console.warn(error));
    if (values && link.parentElement === this && link.href === asked) {
      link.replaceWith(...values.childNodes);
    }
  }
}

async function valuesOf(address) {
  const answer = await fetch(address);
  return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("values");
}

customElements.define("prtr-facet-values", PrtrFacetValues);
