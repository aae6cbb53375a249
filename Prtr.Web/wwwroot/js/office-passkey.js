// Signing in with a passkey, and adding one: shown only where the browser can.
class Passkey extends HTMLElement {
  connectedCallback() {
    if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
      this.hidden = false;
      this.form = this.querySelector("form");
      this.form.addEventListener("submit", event => {
        event.preventDefault();
        this.run(Object.fromEntries(new FormData(this.form)));
      });
    }
  }

  async run(typed) {
    this.say("");
    try {
      const offer = await this.post(this.dataset.offer, { password: typed.password ?? null });
      const credential = this.dataset.adds === undefined
        ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(offer.options) })
        : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(offer.options) });
      const outcome = await this.post(this.dataset.answer, { ticket: offer.ticket, response: credential.toJSON(), name: typed.name ?? null, then: typed.then ?? null });
      location.assign(outcome.address);
    } catch (problem) {
      this.say(problem.said ?? this.dataset.failed);
    }
  }

  async post(address, content) {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", RequestVerificationToken: this.form.querySelector("input[name=__RequestVerificationToken]").value },
      body: JSON.stringify(content),
    });
    const told = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
    if (!answer.ok) {
      throw told;
    }

    return told;
  }

  say(words) {
    this.querySelector("[role=status]").textContent = words;
  }
}

customElements.define("prtr-passkey", Passkey);
