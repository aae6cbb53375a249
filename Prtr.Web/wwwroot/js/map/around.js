/** The circle that a page is about, and the way to ask about any other place: a tap on the ground. */
export class Around {
  #L;
  #map;
  #words;
  #layer;
  #circle;

  constructor(L, map, words) {
    this.#L = L;
    this.#map = map;
    this.#words = words;
    this.#layer = L.layerGroup().addTo(map);
    map.on("click", ({ latlng }) => this.#ask(latlng));
  }

  /** Null on pages about something else. */
  get bounds() {
    return this.#circle && this.#circle.getBounds().pad(0.1);
  }

  draw() {
    const { circle } = this.#words;
    this.#layer.clearLayers();
    this.#circle = undefined;
    if (circle) {
      const [latitude, longitude, kilometres] = circle.split(",").map(Number);
      this.#circle = this.#L.circle([latitude, longitude], { radius: kilometres * 1000, className: "map-circle", interactive: false }).addTo(this.#layer);
      this.#L.circleMarker([latitude, longitude], { radius: 5, className: "map-middle", interactive: false }).addTo(this.#layer);
    }
  }

  #ask({ lat, lng }) {
    const link = document.createElement("a");
    link.href = `${this.#words.near}${+lat.toFixed(3)},${+lng.toFixed(3)},10`;
    link.textContent = this.#words.nearWords;
    this.#L.popup({ minWidth: 120 }).setLatLng([lat, lng]).setContent(link).openOn(this.#map);
    this.#map.getContainer().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", this.#words.close);
  }
}
