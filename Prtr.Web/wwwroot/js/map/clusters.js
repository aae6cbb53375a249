/** The side of a marker, in CSS pixels: a finger's width. */
export const side = 44;
const apart = side + 4;

/** Facilities that would stand on one another at this zoom together; the middles of any two groups are a finger's width apart. */
export function clusters(map, places) {
  const zoom = map.getZoom();
  const points = places.map(one => ({ one, at: map.project(one.place, zoom) }));
  const squares = new Map();
  const groups = [];
  for (const { one, at } of points) {
    if (!near(squares, at).some(group => group.at.distanceTo(at) < apart)) {
      const group = { at, place: one.place, members: [] };
      groups.push(group);
      const key = keyOf(at);
      squares.set(key, [...(squares.get(key) ?? []), group]);
    }
  }

  for (const { one, at } of points) {
    near(squares, at).reduce((best, group) => (group.at.distanceTo(at) < best.at.distanceTo(at) ? group : best)).members.push(one);
  }

  return groups;
}

const keyOf = at => `${Math.floor(at.x / apart)}:${Math.floor(at.y / apart)}`;

function near(squares, at) {
  const steps = [-apart, 0, apart];
  return steps.flatMap(x => steps.flatMap(y => squares.get(keyOf(at.add([x, y]))) ?? []));
}
