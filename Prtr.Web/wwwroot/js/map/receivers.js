/** Where the waste of one facility went: a line from it to each receiver, whose name a click tells. */
export class Receivers {
  #L;
  #map;
  #words;
  #layer;

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

  draw(from) {
    this.#layer.clearLayers();
    const places = new Map();
    for (const receiver of JSON.parse(this.#words.receivers)) {
      const key = receiver.slice(0, 2).join();
      places.set(key, [...(places.get(key) ?? []), receiver]);
    }

    for (const [[longitude, latitude]] of places.values()) {
      this.#L.polyline([from, [latitude, longitude]], { className: "map-way", interactive: false }).addTo(this.#layer);
    }

    for (const receivers of places.values()) {
      const [[longitude, latitude]] = receivers;
      const names = document.createElement("div");
      names.append(...receivers.flatMap(([, , name]) => [name, document.createElement("br")]));
      this.#L.circleMarker([latitude, longitude], { radius: 12, className: "map-receiver" }).bindPopup(names, { minWidth: 120 })
        .on("popupopen", () => this.#map.getContainer().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", this.#words.close))
        .addTo(this.#layer);
    }
  }
}
