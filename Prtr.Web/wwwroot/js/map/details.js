import { isGone, renderer, styles } from "./ground.js";

const from = 7;
// As Prtr.Web/BaseMap/make.mjs cuts and numbers them.
const level = 6;
const steps = 4096;
const order = ["ground", "land", "lake", "shore", "river", "district", "region"];
const detailed = {
  ...styles,
  ground: { ...styles.country, stroke: false },
  land: { fill: true, fillColor: "#ffffff", fillOpacity: 1, stroke: false },
  lake: { ...styles.lake, stroke: false },
  shore: styles.river,
  district: { fill: false, color: "#87939a", weight: 0.75, dashArray: "6 4" },
  region: { fill: false, color: "#68757d", weight: 1.25 },
};

/** What is seen of a part of the country: districts, towns and villages, waters as they run. Parts are fetched when a reader is near. */
export class Details {
  #L;
  #map;
  #language;
  #came;
  #known;
  #tiles = new Map();
  #asked = [];
  #renderer;

  /** @param known The parts that there are, as "column/row". @param came Called when a part is there. */
  constructor(L, map, known, language, came) {
    this.#L = L;
    this.#map = map;
    this.#known = new Set(known);
    this.#language = language;
    this.#came = came;
    this.#renderer = renderer(L, map);
  }

  get isShown() {
    return this.#map.getZoom() >= from && this.#inView().some(key => this.#tiles.get(key)?.names);
  }

  /** Of the parts in view, the greater before the lesser. */
  get names() {
    return this.#inView().flatMap(key => this.#tiles.get(key)?.names ?? []).sort((one, other) => one.from - other.from);
  }

  /** Fetches the parts in view that are not there yet. */
  load() {
    if (this.#map.getZoom() >= from) {
      const missing = this.#inView().filter(key => !this.#tiles.has(key));
      this.#asked.push(...missing.map(key => this.#fetch(key)));
    }
  }

  /** When what has been asked for is there. */
  async ready() {
    await Promise.all(this.#asked.splice(0));
  }

  #inView() {
    const view = this.#map.getBounds();
    const [start, end] = [view.getNorthWest(), view.getSouthEast()].map(corner => this.#map.project(corner, level).divideBy(256).floor());
    const keys = [];
    for (let x = start.x; x <= end.x; x++) {
      for (let y = start.y; y <= end.y; y++) {
        keys.push(`${x}/${y}`);
      }
    }

    return keys.filter(key => this.#known.has(key));
  }

  async #fetch(key) {
    const tile = {};
    this.#tiles.set(key, tile);
    try {
      const answer = await fetch(new URL(`../../map/${level}/${key}.json`, import.meta.url));
      const content = await answer.json();
      if (isGone(this.#map)) {
        return;
      }

      const [column, row] = key.split("/").map(Number);
      const place = (x, y) => this.#map.unproject([(column + x / steps) * 256, (row + y / steps) * 256], level);
      this.#draw(content, tile, place);
    } catch (error) {
      console.warn(`The map without details at ${key}: ${error}`);
      this.#tiles.delete(key);
    }
  }

  #draw(content, tile, place) {
    for (const kind of order) {
      const style = { ...detailed[kind], interactive: false, renderer: this.#renderer, pane: "ground" };
      const shapes = (content[kind] ?? []).map(numbers => points(numbers).map(([x, y]) => place(x, y)));
      if (shapes.length > 0) {
        (style.fill ? this.#L.polygon(shapes, style) : this.#L.polyline(shapes, style)).addTo(this.#map);
      }
    }

    tile.names = content.names.map(([kind, x, y, least, kk, ru, en]) =>
      ({ kind, place: place(x, y), from: least, to: kind === "district" ? 10.5 : undefined, text: { kk, ru, en }[this.#language] }));
    this.#came();
  }
}

// Numbers in pairs, each pair after the first the way from the one before.
function points(numbers) {
  const found = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < numbers.length; at += 2) {
    x += numbers[at];
    y += numbers[at + 1];
    found.push([x, y]);
  }

  return found;
}
