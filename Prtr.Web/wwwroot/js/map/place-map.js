import { Details } from "./details.js";
import { cooperate } from "./gestures.js";
import { Ground } from "./ground.js";
import { Labels } from "./labels.js";

const country = [[40.5, 46.4], [55.5, 87.4]];
const near = 11;

/** A map in which one place is chosen, by a click or from the middle. */
export class PlaceMap {
  #L = window.L;
  #map;
  #ground;
  #details;
  #labels;
  #mark;

  /** @param chosen Called with latitude and longitude of a click. */
  constructor(frame, { base, overview }, dataset, chosen) {
    const box = document.createElement("div");
    frame.append(box);
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", dataset.label);
    this.#map = this.#L.map(box, {
      attributionControl: false, zoomControl: false, minZoom: 2, maxZoom: 15, zoomSnap: 0.25, scrollWheelZoom: false, maxBounds: [[34, 36], [62, 98]],
    });
    this.#map.fitBounds(country);
    this.#ground = new Ground(this.#L, this.#map, base, overview.names, dataset.language);
    this.#details = new Details(this.#L, this.#map, overview.tiles, dataset.language, () => this.#draw());
    this.#labels = new Labels(this.#map);
    this.#L.control.zoom({ zoomInTitle: dataset.zoomIn, zoomOutTitle: dataset.zoomOut }).addTo(this.#map);
    cooperate(this.#map, box, dataset.hint);
    this.#map.on("moveend resize", () => this.#draw());
    this.#map.on("click", event => chosen([event.latlng.lat, event.latlng.lng]));
    this.#draw();
  }

  /** Latitude and longitude of the middle. */
  get centre() {
    const { lat, lng } = this.#map.getCenter();
    return [lat, lng];
  }

  /** Shows the place, or nothing for null. */
  show(place) {
    this.#mark?.remove();
    this.#mark = place ? this.#L.circleMarker(place, { radius: 9, color: "#fff", weight: 3, fillColor: "#a51d2d", fillOpacity: 1, interactive: false }).addTo(this.#map) : undefined;
    if (place && !this.#map.getBounds().contains(place)) {
      this.#map.setView(place, Math.max(near, this.#map.getZoom()), { animate: false });
    } else if (place && this.#map.getZoom() < near) {
      this.#map.setView(place, near, { animate: false });
    }
  }

  remove() {
    this.#map.remove();
  }

  #draw() {
    this.#details.load();
    this.#labels.draw(this.#details.isShown ? [...this.#ground.regions, ...this.#details.names] : this.#ground.names, []);
  }
}
