// <prtr-locate> around a button: where the reader is, asked of the browser only when he presses it, and rounded to a hundred metres before it leaves this page.
import { go } from "./navigation.js";
import { Part } from "./part.js";

const digits = 3;

class PrtrLocate extends Part {
  enhance() {
    const button = this.querySelector("button");
    button.hidden = !navigator.geolocation;
    button.onclick = () => navigator.geolocation.getCurrentPosition(position => this.#found(position), () => this.#say(this.dataset.refused), { maximumAge: 600000, timeout: 20000 });
  }

  #found({ coords }) {
    this.#say("");
    const { href, radius } = this.dataset;
    go(`${href}${+coords.latitude.toFixed(digits)},${+coords.longitude.toFixed(digits)},${radius}`);
  }

  #say(words) {
    this.querySelector("[role=status]").textContent = words;
  }
}

customElements.define("prtr-locate", PrtrLocate);
