// <prtr-map>: the facilities of a query on our own base map. The drawing inside stays until this map stands.
import { whenSeen } from "./map/when-seen.js";

class PrtrMap extends HTMLElement {
  static observedAttributes = ["data-src"];

  #map;
  #seen;

  connectedCallback() {
    this.#seen = whenSeen(this, () => this.#start());
  }

  // The page around the map was swapped for that of another query.
  attributeChangedCallback() {
    this.#map?.show().catch(error => console.error(error));
  }

  disconnectedCallback() {
    this.#seen.disconnect();
    this.#map?.remove();
    this.#map = undefined;
    this.#frame.replaceChildren();
  }

  // What a script puts here is left alone when the page is swapped.
  get #frame() {
    return this.querySelector("[data-permanent]");
  }

  async #start() {
    // On a slow line the drawing comes first and says much already.
    await this.querySelector("img").decode().catch(() => {});
    const { FacilityMap, load } = await import("./map/facility-map.js");
    const parts = await load(this.#frame);
    if (this.isConnected && !this.#map) {
      this.#map = new FacilityMap(this, this.#frame, parts);
      await this.#map.show();
    }
  }
}

customElements.define("prtr-map", PrtrMap);
