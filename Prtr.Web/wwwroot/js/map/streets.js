import { isGone } from "./ground.js";

const from = 9;

/** Streets from a PMTiles file of OpenStreetMap beside the register. Its painter is fetched when a reader is near. */
export class Streets {
  #map;
  #file;
  #language;
  #came;
  #bounds;
  #asked = false;

  constructor(map, { streets, language }, came) {
    this.#map = map;
    this.#file = streets;
    this.#language = language;
    this.#came = came;
    map.on("zoomend", () => this.#load());
  }

  /** Whether they cover what is seen, with names of their own. */
  get isShown() {
    return this.#bounds !== undefined && this.#map.getZoom() >= from && this.#bounds.contains(this.#map.getCenter());
  }

  #load() {
    if (!this.#asked && this.#map.getZoom() >= from) {
      this.#asked = true;
      this.#paint().catch(error => console.warn(`The map without streets: ${error}`));
    }
  }

  async #paint() {
    await painter();
    const { leafletLayer, PmtilesSource } = window.protomapsL;
    const archive = new PmtilesSource(this.#file, true).p;
    const { minLon, minLat, maxLon, maxLat, maxZoom } = await archive.getHeader();
    if (isGone(this.#map)) {
      return;
    }

    const bounds = window.L.latLngBounds([minLat, minLon], [maxLat, maxLon]);
    leafletLayer({ url: archive, flavor: "light", lang: this.#language, maxDataZoom: maxZoom, minZoom: from, bounds }).addTo(this.#map);
    this.#bounds = bounds;
    this.#came();
  }
}

// It is written for a page's scripts, not for modules.
function painter() {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL("../../lib/protomaps-leaflet/protomaps-leaflet.js", import.meta.url).href;
    script.onload = done;
    script.onerror = () => failed(new Error(`${script.src} is away`));
    document.head.append(script);
  });
}
