// A part of a page to which a script adds: once when it is shown, and again when the page around it was swapped.
export const swapped = "prtr-swapped";

// Another page is asked for and stands in the address; what is seen is still the one before.
export const leaving = "prtr-leaving";

export class Part extends HTMLElement {
  #again = () => this.enhance();

  connectedCallback() {
    this.enhance();
    document.addEventListener(swapped, this.#again);
  }

  disconnectedCallback() {
    document.removeEventListener(swapped, this.#again);
  }
}
