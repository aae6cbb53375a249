// A part of a page to which a script adds: once when it is shown, and again when the page around it was swapped.
export const swapped = "prtr-swapped";

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
