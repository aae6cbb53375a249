// <prtr-years> around links of years: a slider over them, and a button that shows one after another.
import { go } from "./navigation.js";
import { leaving, Part } from "./part.js";

const pause = 1500;

class PrtrYears extends Part {
  #slider;
  #year;
  #button;
  #timer;
  #plays = false;
  #asked;

  // Where readers go while it plays they want to stay: the next year must not take them away, nor the place of that step.
  #left = () => {
    if (this.#plays && location.href !== this.#asked) {
      this.#stop();
    }
  };

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener(leaving, this.#left);
  }

  enhance() {
    if (!this.#slider) {
      this.#build();
    }

    const links = this.#links;
    const shown = links.findIndex(link => link.hasAttribute("aria-current"));
    this.#slider.max = links.length - 1;
    this.#slider.value = shown < 0 ? links.length - 1 : shown;
    this.#say(shown);
    if (this.#plays) {
      shown === links.length - 1 ? this.#stop() : this.#later(shown + 1);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener(leaving, this.#left);
    clearTimeout(this.#timer);
  }

  get #links() {
    return [...this.querySelectorAll("nav a")];
  }

  #build() {
    this.#slider = Object.assign(document.createElement("input"), { type: "range", min: 0, step: 1 });
    this.#slider.setAttribute("aria-label", this.dataset.label);
    this.#slider.oninput = () => this.#say(+this.#slider.value);
    this.#slider.onchange = () => {
      this.#stop();
      this.#show(+this.#slider.value);
    };
    this.#year = document.createElement("output");
    this.#button = Object.assign(document.createElement("button"), { type: "button", className: "quiet" });
    this.#button.onclick = () => this.#plays ? this.#stop() : this.#play();
    this.#stop();
    this.querySelector("[data-permanent]").replaceChildren(this.#button, this.#slider, this.#year);
  }

  #say(at) {
    const words = this.#links[at]?.textContent ?? "";
    this.#year.textContent = words;
    this.#slider.setAttribute("aria-valuetext", words);
  }

  // From the first year when the last is shown.
  #play() {
    this.#plays = true;
    this.#button.textContent = `❚❚ ${this.dataset.pause}`;
    const last = this.#links.length - 1;
    this.#show(+this.#slider.value < last ? +this.#slider.value + 1 : 0);
  }

  #stop() {
    this.#plays = false;
    clearTimeout(this.#timer);
    this.#button.textContent = `▶ ${this.dataset.play}`;
  }

  // Counted from when the year before is there, however slow the line is.
  #later(at) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(at), pause);
  }

  // While it plays, years are no steps of Back.
  #show(at) {
    const link = this.#links[at];
    if (link) {
      this.#asked = link.href;
      go(link.getAttribute("href"), this.#plays);
    }
  }
}

customElements.define("prtr-years", PrtrYears);
