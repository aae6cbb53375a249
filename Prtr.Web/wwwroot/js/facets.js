// Beside the results the filters stand open; on a phone they are unfolded by a tap, and then fill the window: what they would show stays under them and covers none.
const folded = matchMedia("(max-width: 61.99rem)");

document.addEventListener("click", event => {
  const panel = event.target.closest?.(".facets-fold")?.parentElement;
  if (panel && !panel.open && folded.matches) {
    panel.addEventListener("toggle", () => panel.scrollIntoView(), { once: true });
  }
});
