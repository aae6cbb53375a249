/** Colours of areas and lines, in which they are told from the white of the land by 3 to 1. */
export const styles = {
  country: { fill: true, fillColor: "#f3f4f4", fillOpacity: 1, color: "#c9d1d5", weight: 1 },
  region: { fill: true, fillColor: "#ffffff", fillOpacity: 1, color: "#7d8a91", weight: 1 },
  lake: { fill: true, fillColor: "#d6e6ec", fillOpacity: 1, color: "#5b92ab", weight: 0.75 },
  river: { fill: false, color: "#5b92ab", weight: 0.75 },
};

/** What is seen of the whole country: neighbours, regions, the great lakes and rivers. */
export class Ground {
  regions;

  /** Of regions, great towns and waters. */
  names;

  constructor(L, map, base, names, language) {
    L.geoJSON(base, { interactive: false, pane: "ground", renderer: renderer(L, map), style: feature => styles[feature.properties.kind] }).addTo(map);
    this.regions = base.features
      .map(feature => feature.properties)
      .filter(region => region.kind === "region" && !region.city)
      .map(region => ({ kind: "region", place: L.latLng(region.y, region.x), from: 3.75, to: 8, text: region[language] }));
    const others = names.map(([kind, longitude, latitude, from, kk, ru, en]) => ({ kind, place: L.latLng(latitude, longitude), from, text: { kk, ru, en }[language] }));
    // On a phone the whole country is too small for names of regions: its largest towns say where one is.
    const towns = others.filter(name => name.kind === "town" && name.from <= 4).map(name => ({ ...name, from: 0, to: 3.5 }));
    this.names = [...this.regions, ...towns, ...others].sort((one, other) => one.from - other.from);
  }
}

/** Whether the map was taken away, with its page: what was fetched for it meanwhile has nowhere to go. */
export function isGone(map) {
  return map.getPane("mapPane") === undefined;
}

/** Draws under everything else, streets too. */
export function renderer(L, map) {
  const pane = map.getPane("ground") ?? map.createPane("ground");
  pane.style.zIndex = 150;
  pane.style.pointerEvents = "none";
  return L.canvas({ pane: "ground", padding: 0.5 });
}
