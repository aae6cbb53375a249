// <prtr-api-try> around a form: sends the request without leaving the page and shows status and answer. Without it the form leads to the answer.
import { Part } from "./part.js";

const most = 20_000;

class PrtrApiTry extends Part {
  #submit = event => {
    event.preventDefault();
    this.#send(this.#address(event.target));
  };

  enhance() {
    this.querySelector("button").hidden = false;
    this.addEventListener("submit", this.#submit);
  }

  #address(form) {
    let path = this.dataset.path;
    const query = new URLSearchParams();
    for (const field of form.querySelectorAll("input")) {
      const value = field.value.trim();
      if (field.dataset.in === "path") {
        path = path.replace(`{${field.name}}`, encodeURIComponent(value || field.placeholder));
      } else if (value) {
        query.append(field.name, value);
      }
    }

    return query.size > 0 ? `${path}?${query}` : path;
  }

  async #send(address) {
    this.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address);
      const text = JSON.stringify(await response.json(), null, 2);
      this.#show(address, `${response.status} ${response.statusText}`, text);
    } catch {
      this.#show(address, this.dataset.failed, "");
    } finally {
      this.removeAttribute("aria-busy");
    }
  }

  #show(address, status, text) {
    let answer = this.querySelector(".api-answer");
    if (!answer) {
      answer = document.createElement("div");
      answer.className = "api-answer";
      answer.setAttribute("role", "status");
      this.append(answer);
    }

    const link = document.createElement("a");
    link.href = address;
    link.textContent = address;
    const head = document.createElement("p");
    head.append(`${this.dataset.answer}: ${status} `, link);
    const parts = [head];
    if (text) {
      const body = document.createElement("pre");
      body.tabIndex = 0;
      body.textContent = text.slice(0, most);
      parts.push(body);
    }

    if (text.length > most) {
      const note = document.createElement("p");
      note.textContent = this.dataset.shortened;
      parts.push(note);
    }

    answer.replaceChildren(...parts);
  }
}

customElements.define("prtr-api-try", PrtrApiTry);
