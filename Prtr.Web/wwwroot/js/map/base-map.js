const files = new URL("../../", import.meta.url);
const json = path => fetch(new URL(path, files)).then(answer => answer.json());

let library;

/** The library, the base map and their style; one copy for all maps that a page shows. */
export async function load(frame) {
  library ??= Promise.all([json("map/base.json"), json("map/names.json"), import("../../lib/leaflet/leaflet.js")]);
  const [[base, overview]] = await Promise.all([library, ...["lib/leaflet/leaflet.css", "css/map.css"].map(path => style(frame, path))]);
  return { base, overview };
}

// In the page's head it would be lost when that is swapped.
function style(frame, path) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(path, files).href;
  frame.append(link);
  return new Promise(done => link.onload = link.onerror = done);
}
