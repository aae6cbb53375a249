import { Around } from "./around.js";
import { Details } from "./details.js";
import { Follow } from "./follow.js";
import { cooperate } from "./gestures.js";
import { Ground } from "./ground.js";
import { Labels } from "./labels.js";
import { Markers } from "./markers.js";
import { Receivers } from "./receivers.js";
import { Streets } from "./streets.js";
import { readView, writeView } from "./view.js";

export { load } from "./base-map.js";

const country = [[40.5, 46.4], [55.5, 87.4]];
const few = 200;
const nearest = 11;
const nearestWithTown = 8;

// A site with many readers says when to ask again.
async function rowsOf(source, attempts = 3) {
  const answer = await fetch(source);
  if (answer.status === 503 && attempts > 1) {
    await new Promise(done => setTimeout(done, 1000 * Number(answer.headers.get("Retry-After") ?? 10)));
    return rowsOf(source, attempts - 1);
  }

  if (!answer.ok) {
    throw new Error(`${source}: ${answer.status}`);
  }

  return answer.json();
}

/** A map in which readers move: ground, names, facilities. */
export class FacilityMap {
  #element;
  #box;
  #map;
  #ground;
  #details;
  #streets;
  #labels;
  #markers;
  #around;
  #follow;
  #receivers;
  #path;
  #fits = false;
  #followAddress = () => this.#showAddressed();

  constructor(element, frame, { base, overview }) {
    const { L } = window;
    const { dataset } = element;
    const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#element = element;
    this.#box = document.createElement("div");
    frame.append(this.#box);
    this.#box.setAttribute("role", "group");
    this.#map = L.map(this.#box, {
      attributionControl: false,
      zoomControl: false,
      keyboard: false,
      minZoom: 2,
      maxZoom: dataset.streets ? 16 : 13,
      zoomSnap: 0.25,
      scrollWheelZoom: false,
      maxBounds: [[34, 36], [62, 98]],
      fadeAnimation: !reduced,
      zoomAnimation: !reduced,
    });
    this.#map.fitBounds(country);
    this.#ground = new Ground(L, this.#map, base, overview.names, dataset.language);
    this.#details = new Details(L, this.#map, overview.tiles, dataset.language, () => this.#name());
    this.#streets = dataset.streets ? new Streets(this.#map, dataset, () => this.#name()) : undefined;
    this.#labels = new Labels(this.#map);
    this.#markers = new Markers(L, this.#map, dataset);
    L.control.zoom({ zoomInTitle: dataset.zoomIn, zoomOutTitle: dataset.zoomOut }).addTo(this.#map);
    cooperate(this.#map, this.#box, dataset.hint);
    this.#around = new Around(L, this.#map, dataset);
    this.#follow = dataset.search ? new Follow(L, this.#map, dataset) : undefined;
    this.#receivers = dataset.receivers ? new Receivers(L, this.#map, dataset) : undefined;
    this.#map.on("moveend resize", () => this.#moved());
    addEventListener("hashchange", this.#followAddress);
  }

  /** Shows the facilities of the element's query, where the address says or so that they fill the map. */
  async show() {
    this.#path = location.pathname;
    const source = this.#element.dataset.src;
    const rows = await rowsOf(source);
    if (!this.#map || source !== this.#element.dataset.src) {
      return;
    }

    const stays = this.#follow?.isOn && this.#box.dataset.ready !== undefined;
    this.#follow?.sync();
    this.#box.setAttribute("aria-label", this.#element.dataset.label);
    this.#around.draw();
    this.#markers.take(rows);
    this.#receivers?.draw(this.#markers.places[0].place);
    this.#placed(() => this.#map.invalidateSize({ animate: false }));
    if (!stays && !this.#showAddressed()) {
      await this.#fit();
    }

    // The drawing gives way; on paper it comes back.
    this.#box.dataset.ready = "";
  }

  remove() {
    removeEventListener("hashchange", this.#followAddress);
    this.#map.remove();
    this.#map = undefined;
  }

  // Of two maps on a page the address holds the view of the first.
  get #isAddressed() {
    return this.#receivers === undefined;
  }

  #showAddressed() {
    const view = this.#isAddressed ? readView() : null;
    if (view) {
      this.#placed(() => this.#map.setView(view.place, view.zoom, { animate: false }));
    }

    return view;
  }

  // What is seen at first, or for another choice of facilities, is not the reader's choice and does not enter the address.
  #placed(place) {
    this.#fits = true;
    place();
    this.#fits = false;
    this.#draw();
  }

  async #fit() {
    const { places } = this.#markers;
    const shown = this.#around.bounds ?? this.#receivers?.bounds ?? this.#follow?.bounds ?? (places.length > 0 && places.length < few ? window.L.latLngBounds(places.map(({ place }) => place)).pad(0.2) : country);
    this.#placed(() => this.#map.fitBounds(shown, { maxZoom: nearest, animate: false }));
    if (places.length === 1 && !this.#receivers) {
      await this.#details.ready();
      // A place without a name says nothing: the next town comes into view.
      for (let zoom = nearest; this.#map && zoom > nearestWithTown && !this.#streets && !this.#labels.names("town").length; zoom--) {
        this.#placed(() => this.#map.setZoom(zoom - 1, { animate: false }));
        await this.#details.ready();
      }
    }
  }

  #moved() {
    if (this.#fits) {
      return;
    }

    this.#draw();
    // The address may be that of the next page already, while this one is still seen.
    if (this.#box.dataset.ready !== undefined && this.#isAddressed && this.#path === location.pathname) {
      writeView(this.#map);
      this.#follow?.moved();
    }
  }

  #draw() {
    this.#details.load();
    this.#markers.draw();
    this.#name();
  }

  #name() {
    const names = this.#streets?.isShown ? [] : this.#details.isShown ? [...this.#ground.regions, ...this.#details.names] : this.#ground.names;
    this.#labels.draw(names, [...this.#markers.boxes, ...(this.#receivers?.boxes ?? []), ...this.#controls]);
  }

  // Room that buttons and switches take in the corners.
  get #controls() {
    const { left, top } = this.#box.getBoundingClientRect();
    return [...this.#box.querySelectorAll(".leaflet-control")].map(control => {
      const { x, y, width, height } = control.getBoundingClientRect();
      const start = this.#map.containerPointToLayerPoint([x - left, y - top]);
      return { left: start.x, top: start.y, right: start.x + width, bottom: start.y + height };
    });
  }
}
