// <prtr-map>: the facilities of a query on our own base map. The drawing inside stays until this map stands.
const styles = {
  country: { fill: true, fillColor: "#f7f8f8", fillOpacity: 1, color: "#c9d1d5", weight: 1 },
  region: { fill: true, fillColor: "#ffffff", fillOpacity: 1, color: "#9aa7ae", weight: 1 },
  lake: { fill: true, fillColor: "#d6e6ec", fillOpacity: 1, stroke: false },
  river: { fill: false, color: "#c3dae2", weight: 1 },
};
const labelsFromWidth = 700;
const country = [[40.5, 46.4], [55.5, 87.4]];

let library;

// One copy of the library and of the base map for all maps of a page.
function load() {
  library ??= (async () => {
    const base = fetch(new URL("../map/base.json", import.meta.url)).then(answer => answer.json());
    await import("../lib/leaflet/leaflet.js");
    return { L: window.L, base: await base };
  })();
  return library;
}

class PrtrMap extends HTMLElement {
  static observedAttributes = ["data-src"];

  #map;
  #layer;
  #places = [];
  #seen;

  connectedCallback() {
    this.#seen = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) {
        this.#seen.disconnect();
        this.#start().catch(error => console.error(error));
      }
    }, { rootMargin: "200px" });
    this.#seen.observe(this);
  }

  // The page around the map was swapped for that of another query.
  attributeChangedCallback() {
    if (this.#map) {
      this.#show().catch(error => console.error(error));
    }
  }

  disconnectedCallback() {
    this.#seen.disconnect();
    this.#map?.remove();
    this.#map = undefined;
    this.#frame.replaceChildren();
  }

  // What a script puts here is left alone when the page is swapped.
  get #frame() {
    return this.querySelector("[data-permanent]");
  }

  async #start() {
    const [{ L, base }] = await Promise.all([load(), this.#style()]);
    if (!this.isConnected || this.#map) {
      return;
    }

    const frame = document.createElement("div");
    this.#frame.append(frame);
    const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = this.#map = L.map(frame, {
      attributionControl: false,
      zoomControl: false,
      minZoom: 2,
      maxZoom: 14,
      zoomSnap: 0.25,
      scrollWheelZoom: false,
      maxBounds: [[34, 36], [62, 98]],
      fadeAnimation: !reduced,
      zoomAnimation: !reduced,
    });
    map.fitBounds(country);
    frame.setAttribute("role", "group");
    L.control.zoom({ zoomInTitle: this.dataset.zoomIn, zoomOutTitle: this.dataset.zoomOut }).addTo(map);
    L.geoJSON(base, {
      interactive: false,
      renderer: L.canvas({ padding: 0.5 }),
      style: feature => styles[feature.properties.kind],
    }).addTo(map);
    this.#names(L, map, base);
    this.#layer = L.layerGroup().addTo(map);
    map.on("moveend", () => this.#draw());
    await this.#show();
    // The drawing gives way; on paper it comes back.
    frame.dataset.ready = "";
  }

  // The page's head would lose it when it is swapped.
  #style() {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("../lib/leaflet/leaflet.css", import.meta.url).href;
    this.#frame.append(style);
    return new Promise(done => style.onload = style.onerror = done);
  }

  async #show() {
    const source = this.dataset.src;
    const answer = await fetch(source);
    if (!answer.ok) {
      throw new Error(`${source}: ${answer.status}`);
    }

    const { features } = await answer.json();
    if (!this.#map || source !== this.dataset.src) {
      return;
    }

    const { L } = window;
    const map = this.#map;
    this.#places = features
      .filter(feature => feature.geometry)
      .map(feature => ({ place: L.latLng(feature.geometry.coordinates[1], feature.geometry.coordinates[0]), facility: feature.properties }));
    const few = this.#places.length > 0 && this.#places.length < 200;
    map.getContainer().setAttribute("aria-label", this.dataset.label);
    map.closePopup();
    map.invalidateSize({ animate: false });
    map.fitBounds(
      few ? L.latLngBounds(this.#places.map(({ place }) => place)).pad(0.2) : country,
      { maxZoom: this.#places.length === 1 ? 5.5 : 8, animate: false });
    this.#draw();
  }

  #names(L, map, base) {
    // Under the facilities, over the ground.
    map.createPane("names").style.zIndex = 450;
    const layer = L.layerGroup();
    for (const { properties } of base.features.filter(feature => feature.properties.kind === "region" && !feature.properties.city)) {
      const icon = L.divIcon({ className: "map-region", html: "", iconSize: [0, 0] });
      const label = L.marker([properties.y, properties.x], { icon, interactive: false, keyboard: false, pane: "names" });
      label.on("add", () => {
        const text = document.createElement("span");
        text.textContent = properties[this.dataset.language];
        label.getElement().replaceChildren(text);
        label.getElement().setAttribute("aria-hidden", "true");
      });
      layer.addLayer(label);
    }

    const show = () => (map.getSize().x >= labelsFromWidth || map.getZoom() >= 5 ? layer.addTo(map) : layer.remove());
    map.on("zoomend resize", show);
    show();
  }

  #draw() {
    const { L } = window;
    this.#layer.clearLayers();
    for (const group of clusters(this.#map, this.#places)) {
      this.#layer.addLayer(group.length === 1 ? this.#point(L, group[0]) : this.#cluster(L, this.#map, group));
    }
  }

  #point(L, { place, facility }) {
    const icon = L.divIcon({ className: "map-point", html: "", iconSize: [14, 14] });
    const marker = L.marker(place, { icon, title: facility.facility_name });
    return marker.bindPopup(() => {
      const box = document.createElement("div");
      const link = document.createElement("a");
      link.href = this.dataset.facility + facility.facility_id;
      link.textContent = facility.facility_name;
      const owner = document.createElement("div");
      owner.textContent = facility.operator_name;
      box.append(link, owner);
      return box;
    });
  }

  #cluster(L, map, group) {
    const size = 20 + Math.min(24, Math.log2(group.length) * 3);
    const icon = L.divIcon({ className: "map-cluster", html: String(group.length), iconSize: [size, size] });
    const title = this.dataset.cluster.replace("{0}", group.length);
    const bounds = L.latLngBounds(group.map(point => point.place));
    return L.marker(bounds.getCenter(), { icon, title })
      .on("click", () => map.flyToBounds(bounds.pad(0.2), { maxZoom: Math.max(map.getZoom() + 2, 10), animate: map.options.zoomAnimation }))
      .on("keypress", event => event.originalEvent.key === "Enter" && map.fitBounds(bounds.pad(0.2)));
  }
}

// Points in the same square of the screen stand together; only those near the view are drawn.
function clusters(map, points) {
  const square = map.getZoom() >= map.getMaxZoom() ? 1 : 56;
  const view = map.getBounds().pad(0.3);
  const groups = new Map();
  for (const point of points) {
    if (view.contains(point.place)) {
      const at = map.project(point.place);
      const key = `${Math.floor(at.x / square)}:${Math.floor(at.y / square)}`;
      const group = groups.get(key);
      if (group) {
        group.push(point);
      } else {
        groups.set(key, [point]);
      }
    }
  }

  return groups.values();
}

customElements.define("prtr-map", PrtrMap);
