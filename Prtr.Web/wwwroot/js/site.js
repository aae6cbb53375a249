// What a first page shows comes before what makes it quicker to use: the drawn map, where it is in sight. The window's load waits for both.
const drawn = document.querySelector(".map-drawn[fetchpriority=high][loading=eager]");
if (drawn && !drawn.complete && drawn.getBoundingClientRect().top < innerHeight) {
  drawn.addEventListener("load", add, { once: true });
  drawn.addEventListener("error", add, { once: true });
} else {
  add();
}

function add() {
  const script = document.createElement("script");
  script.type = "module";
  script.src = new URL("all.js", import.meta.url);
  document.head.append(script);
}
