import { clusters, side } from "./clusters.js";
import { walk } from "./keyboard.js";
import { popupOf } from "./popup.js";

/** The facilities on the map. A marker stays the same element while its facilities stay together, so focus and popup outlive a move. */
export class Markers {
  /** As { place, id, name, operator }. */
  places = [];

  #L;
  #map;
  #words;
  #layer;
  #popup;
  #groups = [];
  #zoom;
  #shown = new Map();
  #stop;
  #opened = [];

  constructor(L, map, words) {
    this.#L = L;
    this.#map = map;
    this.#words = words;
    this.#layer = L.layerGroup().addTo(map);
    this.#popup = L.popup({ offset: [0, -6], minWidth: 160, maxWidth: 280, maxHeight: 240 });
    walk(map, {
      shown: () => [...this.#shown.values()],
      go: mark => this.#focus(mark),
      open: mark => this.#open(mark, true),
      close: () => this.#close(),
    });
  }

  /** Takes the rows of another query: number, longitude, latitude, name, operator. */
  take(rows) {
    this.places = rows.map(([id, longitude, latitude, name, operator]) => ({ place: this.#L.latLng(latitude, longitude), id, name, operator }));
    this.#zoom = undefined;
    const shown = new Set(this.places.map(({ id }) => id));
    if (!this.#opened.every(id => shown.has(id))) {
      this.#map.closePopup();
    }
  }

  /** Room that the markers in view take, for names that keep clear of it. */
  get boxes() {
    return [...this.#shown.values()].map(({ group }) => {
      const { x, y } = this.#map.latLngToLayerPoint(group.place);
      const half = group.members.length === 1 ? 9 : diameter(group.members.length) / 2;
      return { left: x - half, right: x + half, top: y - half, bottom: y + half };
    });
  }

  draw() {
    const zoom = this.#map.getZoom();
    if (zoom !== this.#zoom) {
      this.#zoom = zoom;
      this.#groups = clusters(this.#map, this.places);
    }

    const near = this.#map.getBounds().pad(0.2);
    const seen = new Map(this.#groups.filter(group => near.contains(group.place)).map(group => [`${group.members[0].id}+${group.members.length}`, group]));
    const focused = this.#box.contains(document.activeElement) && document.activeElement.matches(".map-mark");
    for (const [key, mark] of this.#shown) {
      if (!seen.has(key)) {
        this.#layer.removeLayer(mark.marker);
        this.#shown.delete(key);
      }
    }

    for (const [key, group] of seen) {
      const mark = this.#shown.get(key) ?? this.#mark(group);
      mark.group = group;
      this.#shown.set(key, mark);
    }

    this.#keepOneStop(focused);
  }

  get #box() {
    return this.#map.getContainer();
  }

  #mark(group) {
    const { members } = group;
    const [one] = members;
    const single = members.length === 1;
    const html = document.createElement("span");
    if (!single) {
      html.className = `map-cluster map-cluster-${String(members.length).length}`;
      html.textContent = members.length;
    } else {
      html.className = "map-point";
    }

    const icon = this.#L.divIcon({ className: "map-mark", html, iconSize: [side, side] });
    const marker = this.#L.marker(group.place, { icon, keyboard: false, title: single ? one.name : "", riseOnHover: true });
    const mark = { group, marker };
    marker.on("click", event => this.#open(mark, event.originalEvent.detail === 0)).addTo(this.#layer);
    mark.element = marker.getElement();
    mark.element.setAttribute("role", "button");
    mark.element.setAttribute("aria-label", single ? one.name : this.#words.cluster.replace("{0}", members.length));
    mark.element.tabIndex = -1;
    return mark;
  }

  // The whole map is one stop of the Tab key; arrows lead from marker to marker.
  #keepOneStop(focused) {
    const marks = [...this.#shown.values()].filter(mark => this.#map.getBounds().contains(mark.group.place));
    if (focused && !this.#box.contains(document.activeElement)) {
      const middle = this.#map.getCenter();
      this.#focus(nearest(marks, mark => mark.group.place.distanceTo(middle)));
    } else if (!marks.includes(this.#stop)) {
      this.#setStop(nearest(marks, mark => mark.group.at.x + mark.group.at.y));
    }
  }

  #setStop(mark) {
    if (this.#stop) {
      this.#stop.element.tabIndex = -1;
    }

    this.#stop = mark;
    if (mark) {
      mark.element.tabIndex = 0;
    }
  }

  #focus(mark) {
    this.#setStop(mark);
    mark?.element.focus({ preventScroll: true });
    if (mark) {
      this.#map.panInside(mark.group.place, { padding: [side, side] });
    }
  }

  #open(mark, byKey) {
    const { members, place } = mark.group;
    const bounds = this.#L.latLngBounds(members.map(member => member.place));
    const together = members.length > 1 && this.#map.getZoom() < this.#map.getMaxZoom() && !bounds.getNorthEast().equals(bounds.getSouthWest(), 1e-4);
    this.#setStop(mark);
    if (together) {
      this.#map.flyToBounds(bounds.pad(0.2), { maxZoom: Math.max(this.#map.getZoom() + 2, 10), animate: this.#map.options.zoomAnimation });
      return;
    }

    this.#opened = members.map(member => member.id);
    this.#popup.setLatLng(place).setContent(popupOf(members, this.#words)).openOn(this.#map);
    this.#box.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", this.#words.close);
    if (byKey) {
      this.#box.querySelector(".leaflet-popup a[href]").focus({ preventScroll: true });
    }
  }

  #close() {
    this.#map.closePopup();
    this.#stop?.element.focus({ preventScroll: true });
  }
}

function nearest(marks, distance) {
  return marks.reduce((best, mark) => (!best || distance(mark) < distance(best) ? mark : best), undefined);
}

function diameter(count) {
  return [24, 32, 40, 44][Math.min(3, String(count).length - 1)];
}
