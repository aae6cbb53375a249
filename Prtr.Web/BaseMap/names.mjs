import { read } from "./sources.mjs";

const byPopulation = [[300_000, 4], [100_000, 5], [50_000, 6], [10_000, 7], [5_000, 8], [1, 9]];
// Where the sources have no population.
const byFeature = { city: 7.5, town: 8.5, village: 9.5, PPL: 10 };
const kindOfPlace = /^(отг|р|с)\.\s*| (с|п)\.$/;
const riversApart = 3;

/** Towns, villages, lakes and rivers with the scale from which they are named, in three languages. */
export function names({ lakes, rivers }) {
  const waters = new Map(read("waters.csv").map(row => [row.name, { kk: row.kk, ru: row.ru, en: row.en, from: Number(row.from), weight: 0 }]));
  return [...read("settlements.csv", "../../Prtr.Search/Reference/Data").map(town), ...lakes.flatMap(lake), ...rivers.flatMap(river), caspian];

  function lake({ properties, geometry }) {
    const words = waters.get(properties.name);
    return words ? [{ kind: "lake", place: middle(geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2)), ...words }] : [];
  }

  // Every few degrees of its course, at a bend of it.
  function river({ properties, geometry }) {
    const words = waters.get(properties.name);
    const found = [];
    for (const place of words ? geometry.coordinates.flat(geometry.type === "LineString" ? 0 : 1) : []) {
      if (found.every(other => Math.hypot(other.place[0] - place[0], other.place[1] - place[1]) > riversApart)) {
        found.push({ kind: "river", place, ...words });
      }
    }

    return found.slice(1);
  }
}

const caspian = { kind: "lake", place: [50.6, 45.2], from: 4, weight: 0, kk: "Каспий теңізі", ru: "Каспийское море", en: "Caspian Sea" };

function town({ name_kk: kk, name_ru: ru, name_en: en, lat, lon, population, feature }) {
  const people = Number(population);
  const from = Math.min(byPopulation.find(([least]) => people >= least)?.[1] ?? Infinity, byFeature[feature]);
  return { kind: "town", place: [Number(lon), Number(lat)], from, weight: people, ...Object.fromEntries(Object.entries({ kk, ru, en }).map(([language, name]) => [language, name.replace(kindOfPlace, "")])) };
}

function middle(points) {
  const between = axis => (Math.min(...points.map(point => point[axis])) + Math.max(...points.map(point => point[axis]))) / 2;
  return [between(0), between(1)];
}
