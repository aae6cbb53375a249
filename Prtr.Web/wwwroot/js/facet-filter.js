// <prtr-facet-filter> around a long list of values: a field that hides those that do not hold the letters typed.
import { Part } from "./part.js";

const fold = text => text.toLocaleLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ё", "е");

class PrtrFacetFilter extends Part {
  enhance() {
    if (this.querySelector("input")) {
      return;
    }

    const field = document.createElement("input");
    field.type = "search";
    field.placeholder = this.dataset.label;
    field.setAttribute("aria-label", `${this.dataset.label}: ${this.dataset.facet}`);
    field.addEventListener("input", () => this.#filter(fold(field.value.trim())));
    this.prepend(field);
  }

  #filter(letters) {
    const more = this.querySelector("details.facet-more");
    if (more) {
      more.open = letters.length > 0 || more.open;
      more.classList.toggle("facet-filtered", letters.length > 0);
    }

    // From the leaves up: a branch is shown while it or anything under it matches.
    for (const item of [...this.querySelectorAll("li")].reverse()) {
      const name = fold(item.querySelector(".facet-label").textContent);
      const below = [...item.querySelectorAll("li")].some(child => !child.hidden);
      item.hidden = letters.length > 0 && !name.includes(letters) && !below;
    }

    for (const branch of this.querySelectorAll("li details")) {
      if (letters.length > 0) {
        branch.open = true;
      }
    }
  }
}

customElements.define("prtr-facet-filter", PrtrFacetFilter);
