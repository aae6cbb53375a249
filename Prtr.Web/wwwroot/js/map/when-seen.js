// Starts a map once its element comes near what is seen: most readers of a page never scroll to it.
export function whenSeen(element, start) {
  const seen = new IntersectionObserver(entries => {
    if (entries.some(entry => entry.isIntersecting)) {
      seen.disconnect();
      start().catch(error => console.error(error));
    }
  }, { rootMargin: "200px" });
  seen.observe(element);
  return seen;
}
