const hintFor = 1500;

/** One finger and the wheel scroll the page; two fingers, the mouse, and the wheel with Ctrl move the map. */
export function cooperate(map, box, words) {
  box.addEventListener("pointerdown", event => set(map.dragging, event.pointerType !== "touch"), { capture: true });
  box.addEventListener("wheel", event => set(map.scrollWheelZoom, event.ctrlKey || event.metaKey), { capture: true, passive: true });

  const hint = document.createElement("p");
  hint.className = "map-hint";
  hint.textContent = words;
  hint.setAttribute("aria-hidden", "true");
  box.append(hint);
  let hides;
  box.addEventListener("touchmove", event => {
    hint.dataset.shown = event.touches.length === 1;
    clearTimeout(hides);
    hides = setTimeout(() => hint.dataset.shown = false, hintFor);
  }, { passive: true });
}

function set(handler, on) {
  on ? handler.enable() : handler.disable();
}
