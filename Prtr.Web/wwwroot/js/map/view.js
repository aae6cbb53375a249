// The view in the address, as #map=zoom/latitude/longitude: it can be shared, and Back finds it again.
const written = /^#map=(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/;

/** Null where the address names no view. */
export function readView() {
  const [, zoom, latitude, longitude] = (written.exec(location.hash) ?? []).map(Number);
  return zoom === undefined || Math.abs(latitude) > 85 ? null : { zoom, place: [latitude, longitude] };
}

/** No step of Back: a reader who moves the map does not leave the page. */
export function writeView(map) {
  const { lat, lng } = map.getCenter();
  const digits = Math.max(2, Math.ceil(map.getZoom() / 3));
  const view = `#map=${+map.getZoom().toFixed(2)}/${lat.toFixed(digits)}/${lng.toFixed(digits)}`;
  if (view !== location.hash) {
    history.replaceState(history.state, "", location.pathname + location.search + view);
  }
}
