// <prtr-picture> around a link to an SVG file: beside it the same picture as PNG, drawn in the browser in twice its size.
import { Part } from "./part.js";

const scale = 2;

class PrtrPicture extends Part {
  enhance() {
    if (this.querySelector("button")) return;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "PNG" });
    button.onclick = () => save(this.querySelector("a").href);
    this.append(" ", button);
  }
}

async function save(address) {
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([await (await fetch(address)).text()], { type: "image/svg+xml" }));
  await picture.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: picture.width * scale, height: picture.height * scale });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob(png => Object.assign(document.createElement("a"), { href: URL.createObjectURL(png), download: "prtr.png" }).click());
}

customElements.define("prtr-picture", PrtrPicture);
