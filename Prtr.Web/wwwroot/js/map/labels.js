const margin = 3;
const halfLine = 8;
// Beside its dot, else beside a marker on it; areas have their names in the middle or a little off.
const besides = [10, 26, 44].flatMap(far => [[far, 0, 0], [-far, 0, 1], [0, -far - 2, 0.5], [0, far + 2, 0.5]]);
const middles = [[0, 0, 0.5], [0, -20, 0.5], [0, 20, 0.5], [0, -36, 0.5], [0, 36, 0.5]];

/** Names on the map: the greater first, none over another or over a facility. */
export class Labels {
  #map;
  #pane;
  #measure = document.createElement("canvas").getContext("2d");
  #widths = new Map();
  #shown = [];

  constructor(map) {
    this.#map = map;
    // Under the facilities, over the ground. The list of facilities says where they are, so a screen reader is spared.
    this.#pane = map.createPane("names");
    this.#pane.style.zIndex = 450;
    this.#pane.classList.add("map-names", "leaflet-zoom-hide");
    this.#pane.setAttribute("aria-hidden", "true");
  }

  /** What of a kind is shown. */
  names(kind) {
    return this.#shown.filter(name => name.kind === kind);
  }

  /** @param names The greater before the lesser. @param taken Boxes on the map that stay free. */
  draw(names, taken) {
    const view = this.#map.getBounds();
    const zoom = this.#map.getZoom();
    const boxes = [...taken];
    this.#shown = names.filter(name => name.from <= zoom && !(name.to < zoom) && view.contains(name.place));
    this.#shown = this.#shown.filter((name, index) => this.#shown.findIndex(other => other.text === name.text && other.kind === name.kind) === index);
    this.#shown = this.#shown.filter(name => name.box = this.#free(name, boxes));
    this.#pane.replaceChildren(...this.#shown.flatMap(name => this.#elements(name)));
  }

  #free(name, boxes) {
    const { x, y } = this.#map.latLngToLayerPoint(name.place);
    const width = this.#width(name);
    for (const [right, down, part] of name.kind === "town" ? besides : middles) {
      const left = x + right - width * part;
      const box = { left, right: left + width, top: y + down - halfLine, bottom: y + down + halfLine };
      if (this.#isInside(box) && !boxes.some(other => meets(box, other))) {
        boxes.push(box);
        return box;
      }
    }

    return undefined;
  }

  #isInside(box) {
    const start = this.#map.containerPointToLayerPoint([0, 0]);
    const { x, y } = this.#map.getSize();
    return box.left > start.x && box.right < start.x + x && box.top > start.y && box.bottom < start.y + y;
  }

  #width({ text, kind }) {
    const key = kind + text;
    if (!this.#widths.has(key)) {
      this.#measure.font = `${kind === "town" ? 600 : 400} 13px ${getComputedStyle(this.#pane).fontFamily}`;
      this.#widths.set(key, this.#measure.measureText(text).width);
    }

    return this.#widths.get(key);
  }

  #elements({ kind, text, place, box }) {
    const label = element("span", `map-name map-name-${kind}`, box.left, box.top);
    label.textContent = text;
    const { x, y } = this.#map.latLngToLayerPoint(place);
    return kind === "town" ? [element("i", "map-town", x, y), label] : [label];
  }
}

function meets(one, other) {
  return one.left < other.right + margin && one.right > other.left - margin && one.top < other.bottom && one.bottom > other.top;
}

function element(name, className, x, y) {
  const made = document.createElement(name);
  made.className = className;
  made.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  return made;
}
