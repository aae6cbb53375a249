import { go } from "../navigation.js";

const wait = 400;
const digits = 3;

/** A switch on the map of a search: while it is on, the search is narrowed to what the map shows. */
export class Follow {
  #map;
  #words;
  #box;
  #timer;

  /** @param words The map's data: the search without its part of the map, that part, and what the switch is called. */
  constructor(L, map, words) {
    this.#map = map;
    this.#words = words;
    const control = L.control({ position: "topright" });
    control.onAdd = () => this.#element(L);
    control.addTo(map);
    map.on("unload", () => clearTimeout(this.#timer));
  }

  /** Whether the map stays where it is when its facilities change. */
  get isOn() {
    return this.#box.checked;
  }

  /** What the address narrows the search to; undefined for nothing. */
  get bounds() {
    const [west, south, east, north] = this.#words.box?.split(",").map(Number) ?? [];
    return north === undefined ? undefined : [[south, west], [north, east]];
  }

  /** The switch says what the address does. */
  sync() {
    this.#box.checked = this.#words.box !== undefined;
  }

  moved() {
    if (this.isOn) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#search(true), wait);
    }
  }

  #element(L) {
    const label = document.createElement("label");
    label.className = "map-follow";
    this.#box = Object.assign(document.createElement("input"), { type: "checkbox" });
    this.#box.onchange = () => this.#search(false);
    label.append(this.#box, this.#words.follow);
    L.DomEvent.disableClickPropagation(label);
    return label;
  }

  // To turn it on or off is a step of Back; to move on is none.
  #search(replace) {
    const address = new URL(this.#words.search, location.href);
    if (this.isOn) {
      const { _southWest: start, _northEast: end } = this.#map.getBounds();
      address.searchParams.set("bbox", [start.lng, start.lat, end.lng, end.lat].map(degrees => +degrees.toFixed(digits)).join());
    }

    go(address.pathname + address.search.replaceAll("%2C", ","), replace);
  }
}
