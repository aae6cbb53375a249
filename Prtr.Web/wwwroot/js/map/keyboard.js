const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const sideways = 2;

/** Arrows lead from the focused marker to the next in their direction, Enter opens it, + and - change the scale, Escape closes. */
export function walk(map, { shown, go, open, close }) {
  map.getContainer().addEventListener("keydown", event => {
    if (event.key === "Escape") {
      close();
      return;
    }

    const mark = shown().find(({ element }) => element === event.target);
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    if (directions[event.key]) {
      step(map, shown(), mark, directions[event.key], go);
    } else if (event.key === "Enter" || event.key === " ") {
      open(mark);
    } else if (event.key === "+" || event.key === "=") {
      map.zoomIn();
    } else if (event.key === "-") {
      map.zoomOut();
    } else {
      return;
    }

    event.preventDefault();
  });
}

function step(map, marks, from, [right, down], go) {
  const start = map.latLngToContainerPoint(from.group.place);
  const way = mark => {
    const { x, y } = map.latLngToContainerPoint(mark.group.place).subtract(start);
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    return ahead > 0 && aside <= ahead * sideways ? ahead + sideways * aside : Infinity;
  };
  const next = marks.filter(mark => mark !== from).reduce((best, mark) => (way(mark) < (best ? way(best) : Infinity) ? mark : best), undefined);
  if (next) {
    go(next);
  } else {
    map.panBy(map.getSize().multiplyBy(0.4).scaleBy({ x: right, y: down }));
  }
}
