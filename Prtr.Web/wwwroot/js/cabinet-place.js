// <prtr-place>: a map in which one points at the facility; what is pointed at is written into the two fields of its form.
import { whenSeen } from "./map/when-seen.js";

class PrtrPlace extends HTMLElement {
  #map;
  #seen;
  #typed = () => {
    this.#map.show(this.#place());
    this.#say("");
  };

  connectedCallback() {
    this.#seen = whenSeen(this, () => this.#start());
  }

  disconnectedCallback() {
    this.#seen.disconnect();
    this.#map?.remove();
  }

  get #fields() {
    return [this.dataset.latitude, this.dataset.longitude].map(id => document.getElementById(id));
  }

  async #start() {
    const [{ PlaceMap }, { load }] = await Promise.all([import("./map/place-map.js"), import("./map/base-map.js")]);
    const frame = this.querySelector("[data-frame]");
    this.#map = new PlaceMap(frame, await load(frame), this.dataset, place => this.#choose(place));
    this.#map.show(this.#place());
    this.#fields.forEach(field => field.addEventListener("input", this.#typed));
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => this.#choose(this.#map.centre));
  }

  #choose(place) {
    this.#fields.forEach((field, index) => {
      field.value = place[index].toFixed(6);
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    this.#map.show(place);
    this.#say(`${this.dataset.chosen} ${place.map(degrees => degrees.toFixed(6)).join(", ")}`);
  }

  #say(words) {
    this.querySelector("[role=status]").textContent = words;
  }

  // Decimal degrees, or degrees, minutes and seconds; null where the fields hold no place.
  #place() {
    const place = this.#fields.map(field => {
      const parts = (field.value.match(/\d+(?:[.,]\d+)?/g) ?? []).map(part => Number(part.replace(",", ".")));
      return parts.length > 0 && parts.length <= 3 ? parts.reduceRight((sum, part) => part + sum / 60, 0) : NaN;
    });
    return place.every(Number.isFinite) && Math.abs(place[0]) < 85 ? place : null;
  }
}

customElements.define("prtr-place", PrtrPlace);
