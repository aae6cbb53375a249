// Cuts the sources beside it into the parts of the base map that the site serves: node Prtr.Web/BaseMap/make.mjs [folder, else Prtr.Web/wwwroot/map]
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { districts } from "./districts.mjs";
import { names } from "./names.mjs";
import { read } from "./sources.mjs";
import { cutArea, cutLine, inTile, onTile, tilesOf } from "./tiles.mjs";

const target = process.argv[2] ?? fileURLToPath(new URL("../wwwroot/map", import.meta.url));
const level = "6";
const overviewBelow = 7;

const { land, borders, outlines, labels } = districts(read("districts.topojson"));
const [ground, lakes, rivers] = ["land", "lakes", "rivers"].map(name => read(`${name}.geojson`).features);
const rings = features => features.flatMap(({ geometry }) => geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat());
const lines = features => features.flatMap(({ geometry }) => geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates);
const named = [...names({ lakes, rivers }), ...labels].sort((one, other) => one.from - other.from || other.weight - one.weight);

rmSync(join(target, level), { recursive: true, force: true });
const tiles = tilesOf(land);
for (const tile of tiles) {
  write(`${level}/${tile.key}.json`, {
    ground: rings(ground).map(ring => cutArea(ring, tile)).filter(Boolean),
    land: land.map(ring => cutArea(ring, tile)).filter(Boolean),
    lake: rings(lakes).map(ring => cutArea(ring, tile)).filter(Boolean),
    shore: rings([...ground, ...lakes]).flatMap(ring => cutLine(ring, tile)),
    river: lines(rivers).flatMap(line => cutLine(line, tile)),
    district: borders.flatMap(line => cutLine(line, tile)),
    region: outlines.flatMap(line => cutLine(line, tile)),
    names: named.filter(name => inTile(name, tile)).map(name => [name.kind, ...onTile(name, tile), name.from, name.kk, name.ru, name.en]),
  });
}

write("names.json", {
  tiles: tiles.map(tile => tile.key),
  names: named.filter(name => name.from < overviewBelow).map(name => [name.kind, +name.place[0].toFixed(3), +name.place[1].toFixed(3), name.from, name.kk, name.ru, name.en]),
});

function write(path, content) {
  const file = join(target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}
