const level = 6;
const steps = 4096;
// What is cut reaches a little over the edge, so that no seam is seen.
const over = 32;
const count = 2 ** level;

/** Longitude and latitude in tiles of this level, in Mercator's projection as maps on the web have it. */
function project([longitude, latitude]) {
  const angle = latitude * Math.PI / 180;
  return [(longitude + 180) / 360 * count, (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2 * count];
}

/** The tiles in which a ring of the country lies. */
export function tilesOf(rings) {
  const places = rings.flat().map(project);
  const [columns, rows] = [0, 1].map(axis => range(places.map(place => Math.floor(place[axis]))));
  return columns
    .flatMap(column => rows.map(row => ({ column, row, key: `${column}/${row}` })))
    .filter(tile => rings.some(ring => cutArea(ring, tile)));
}

function range(numbers) {
  const least = numbers.reduce((one, other) => Math.min(one, other));
  return Array.from({ length: numbers.reduce((one, other) => Math.max(one, other)) - least + 1 }, (_, index) => least + index);
}

export function inTile({ place }, { column, row }) {
  const [x, y] = project(place);
  return Math.floor(x) === column && Math.floor(y) === row;
}

export function onTile({ place }, tile) {
  return scaled(place, tile).map(Math.round);
}

/** The part of a ring within a tile, after Sutherland and Hodgman; undefined where there is none. */
export function cutArea(ring, tile) {
  const cut = sides.reduce((points, side) => keep(points, side), ring.map(place => scaled(place, tile)));
  const written = steady(cut);
  return written.length >= 6 ? written : undefined;
}

/** The parts of a line within a tile. */
export function cutLine(line, tile) {
  const parts = [];
  let part = [];
  const points = line.map(place => scaled(place, tile));
  for (let index = 1; index < points.length; index++) {
    const [from, to] = sides.reduce((ends, side) => keepSegment(ends, side), [points[index - 1], points[index]]);
    if (from) {
      part.push(...(part.length === 0 ? [from, to] : [to]));
    }

    if (part.length > 0 && (!from || to !== points[index])) {
      parts.push(part);
      part = [];
    }
  }

  return [...parts, part].map(steady).filter(numbers => numbers.length >= 4);
}

function scaled(place, { column, row }) {
  const [x, y] = project(place);
  return [(x - column) * steps, (y - row) * steps];
}

const sides = [[0, 1, -over], [0, -1, -steps - over], [1, 1, -over], [1, -1, -steps - over]].map(([axis, sign, least]) => ({
  holds: point => sign * point[axis] >= least,
  meet: (one, other) => {
    const part = (sign * least - one[axis]) / (other[axis] - one[axis]);
    return [one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part];
  },
}));

function keep(points, { holds, meet }) {
  return points.flatMap((point, index) => {
    const before = points.at(index - 1);
    const crossing = holds(point) !== holds(before) ? [meet(before, point)] : [];
    return holds(point) ? [...crossing, point] : crossing;
  });
}

function keepSegment([from, to], { holds, meet }) {
  if (!from || !holds(from) && !holds(to)) {
    return [];
  }

  return [holds(from) ? from : meet(to, from), holds(to) ? to : meet(from, to)];
}

// Whole steps, each point as the way from the one before; those that fall together are one.
function steady(points) {
  const numbers = [];
  let [x, y] = [0, 0];
  for (const [right, down] of points.map(point => point.map(Math.round))) {
    if (numbers.length === 0 || right !== x || down !== y) {
      numbers.push(right - x, down - y);
      [x, y] = [right, down];
    }
  }

  return numbers;
}
