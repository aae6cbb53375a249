// <prtr-suggest> around a search field: completions in a list box, chosen by keyboard or pointer.
import { go } from "./navigation.js";
import { Part } from "./part.js";

const wait = 120;

class PrtrSuggest extends Part {
  #input;
  #list;
  #status;
  #timer;
  #request;
  #current = -1;

  enhance() {
    const input = this.querySelector("input");
    if (this.#input !== input) {
      this.#input = input;
      input.addEventListener("input", () => this.#later());
      input.addEventListener("keydown", event => this.#key(event));
      input.addEventListener("blur", () => this.#close());
    }

    if (!this.#list) {
      this.#build();
    }

    this.append(this.#list, this.#status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.#list.id);
    this.#close();
  }

  #build() {
    this.#list = document.createElement("ul");
    this.#list.className = "suggestions";
    this.#list.id = `${this.#input.id}-suggestions`;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", this.#input.placeholder);
    // The pointer must not take the focus, or the list closes before the click arrives.
    this.#list.addEventListener("pointerdown", event => event.preventDefault());
    this.#list.addEventListener("click", event => this.#go(event.target.closest("li")));
    this.#status = document.createElement("span");
    this.#status.className = "visually-hidden";
    this.#status.setAttribute("role", "status");
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    const text = this.#input.value.trim();
    if (text.length < 2) {
      this.#close();
      return;
    }

    this.#timer = setTimeout(() => this.#ask(text), wait);
  }

  async #ask(text) {
    this.#request = new AbortController();
    const parameters = new URLSearchParams({ q: text, lang: this.dataset.language });
    try {
      const answer = await fetch(`${this.dataset.src}?${parameters}`, { signal: this.#request.signal });
      if (answer.ok) {
        this.#show(await answer.json());
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        this.#close();
      }
    }
  }

  #show(suggestions) {
    const kinds = Object.fromEntries(this.dataset.kinds.split("|").map(pair => pair.split("=")));
    this.#current = -1;
    this.#list.replaceChildren(...suggestions.map((suggestion, index) => {
      const item = document.createElement("li");
      item.id = `${this.#list.id}-${index}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.href = this.#address(suggestion);
      const text = document.createElement("span");
      text.textContent = suggestion.text;
      const kind = document.createElement("small");
      kind.textContent = kinds[suggestion.kind] ?? "";
      item.append(text, kind);
      return item;
    }));
    this.#open(suggestions.length > 0);
    this.#status.textContent = this.dataset.found.replace("{0}", suggestions.length);
  }

  #address({ kind, value }) {
    const start = `/${this.dataset.language}`;
    return kind === "facility"
      ? `${start}/facilities/${encodeURIComponent(value)}`
      : kind === "place" ? `${start}/place?near=${value}`
      : `${start}/search?${new URLSearchParams({ [kind]: value })}`;
  }

  #key(event) {
    const count = this.#list.hidden ? 0 : this.#list.children.length;
    if (event.key === "Escape" && count > 0) {
      this.#close();
    } else if (event.key === "Enter" && this.#current >= 0) {
      this.#go(this.#list.children[this.#current]);
    } else if (count > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#select((this.#current + step + count + (this.#current < 0 && step < 0 ? 1 : 0)) % count);
    } else {
      return;
    }

    event.preventDefault();
  }

  #select(index) {
    this.#current = index;
    [...this.#list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
    this.#input.setAttribute("aria-activedescendant", this.#list.children[index].id);
    this.#list.children[index].scrollIntoView({ block: "nearest" });
  }

  #go(item) {
    if (item) {
      this.#close();
      go(item.dataset.href);
    }
  }

  #open(open) {
    this.#list.hidden = !open;
    this.#input.setAttribute("aria-expanded", String(open));
    this.#input.removeAttribute("aria-activedescendant");
  }

  #close() {
    this.#current = -1;
    this.#open(false);
  }
}

customElements.define("prtr-suggest", PrtrSuggest);
