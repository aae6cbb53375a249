// <prtr-radius> around the slider: says its value while it moves, and asks for the page when it is let go.
import { Part } from "./part.js";

class PrtrRadius extends Part {
  enhance() {
    const input = this.querySelector("input");
    const output = this.querySelector("output");
    input.oninput = () => output.textContent = output.dataset.words.replace("{0}", input.value);
    input.onchange = () => input.form.requestSubmit();
    input.form.querySelector("button").hidden = true;
  }
}

customElements.define("prtr-radius", PrtrRadius);
