const labelFrom = 8;
const ofTown = /Г\.А\.$|^г\./;

/** From the topology of the districts: the country's rings, the lines between districts, those around regions, and the names. */
export function districts({ arcs, transform: { scale, translate }, objects }) {
  const lines = arcs.map(arc => decode(arc, scale, translate));
  const all = Object.values(objects).flatMap(({ geometries }) => geometries);
  const users = lines.map(() => []);
  for (const district of all) {
    for (const arc of district.arcs.flat(district.type === "Polygon" ? 1 : 2)) {
      users[arc < 0 ? ~arc : arc].push(district.properties.region_kato);
    }
  }

  const outer = lines.filter((_, arc) => users[arc].length === 1);
  const isBorder = arc => users[arc].length === 1 || users[arc][0] !== users[arc][1];
  return {
    land: ringsOf(outer),
    borders: lines.filter((_, arc) => users[arc].length > 1 && !isBorder(arc)),
    outlines: lines.filter((_, arc) => users[arc].length > 0 && isBorder(arc)),
    labels: all.filter(({ properties }) => !ofTown.test(properties.name_ru)).map(district => label(district, lines)),
  };
}

function decode(arc, scale, translate) {
  let [x, y] = [0, 0];
  return arc.map(([right, down]) => {
    x += right;
    y += down;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

// Lines that end where others begin, put together to rings.
function ringsOf(lines) {
  const left = new Set(lines);
  const rings = [];
  for (const start of lines) {
    if (!left.delete(start)) {
      continue;
    }

    const ring = [...start];
    for (let next = find(); next && !same(ring[0], ring.at(-1)); next = find()) {
      left.delete(next);
      ring.push(...(same(next[0], ring.at(-1)) ? next : [...next].reverse()).slice(1));
    }

    rings.push(ring);

    function find() {
      return [...left].find(line => same(line[0], ring.at(-1)) || same(line.at(-1), ring.at(-1)));
    }
  }

  return rings;
}

const same = (one, other) => one[0] === other[0] && one[1] === other[1];

function label({ type, arcs, properties: { name_kk: kk, name_ru: ru, name_en: en } }, lines) {
  const rings = (type === "Polygon" ? [arcs[0]] : arcs.map(polygon => polygon[0]))
    .map(ring => ring.flatMap(arc => arc < 0 ? [...lines[~arc]].reverse() : lines[arc]))
    .map(middle);
  const { place, size } = rings.reduce((best, ring) => (ring.size > best.size ? ring : best));
  return { kind: "district", place, from: labelFrom, weight: size, kk, ru, en: `${en} District` };
}

// The centre of gravity of a ring, and twice its area.
function middle(ring) {
  let [x, y, size] = [0, 0, 0];
  ring.forEach(([right, up], index) => {
    const [nextRight, nextUp] = ring[(index + 1) % ring.length];
    const part = right * nextUp - nextRight * up;
    size += part;
    x += (right + nextRight) * part;
    y += (up + nextUp) * part;
  });
  return { place: [x / (3 * size), y / (3 * size)], size: Math.abs(size) };
}
