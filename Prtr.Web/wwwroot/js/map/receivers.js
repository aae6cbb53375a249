const radius = 12;

/** Where the waste of one facility went: a line from it to each receiver, whose name a click tells. */
export class Receivers {
  #L;
  #map;
  #words;
  #layer;
  #places = [];

  constructor(L, map, words) {
    this.#L = L;
    this.#map = map;
    this.#words = words;
    this.#layer = L.featureGroup().addTo(map);
  }

  /** Of the facility and all receivers. */
  get bounds() {
    return this.#layer.getBounds().pad(0.2);
  }

  /** Room that they take, for names that keep clear of it. */
  get boxes() {
    return this.#places.map(place => {
      const { x, y } = this.#map.latLngToLayerPoint(place);
      return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    });
  }

  draw(from) {
    this.#layer.clearLayers();
    const places = new Map();
    for (const receiver of JSON.parse(this.#words.receivers)) {
      const key = receiver.slice(0, 2).join();
      places.set(key, [...(places.get(key) ?? []), receiver]);
    }

    this.#places = [...places.values()].map(([[longitude, latitude]]) => [latitude, longitude]);
    for (const place of this.#places) {
      this.#L.polyline([from, place], { className: "map-way", interactive: false }).addTo(this.#layer);
    }

    for (const receivers of places.values()) {
      const [[longitude, latitude]] = receivers;
      const names = document.createElement("div");
      names.append(...receivers.flatMap(([, , name]) => [name, document.createElement("br")]));
      this.#L.circleMarker([latitude, longitude], { radius, className: "map-receiver" }).bindPopup(names, { minWidth: 120 })
        .on("popupopen", () => this.#map.getContainer().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", this.#words.close))
        .addTo(this.#layer);
    }
  }
}
