// The form works without this: here files may be dropped on it, and one sees how far sending is.
class Upload extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const input = form.querySelector("input[type=file]");
    const status = this.querySelector("[role=status]");
    for (const kind of ["dragover", "dragleave", "drop"]) {
      form.addEventListener(kind, event => {
        event.preventDefault();
        form.classList.toggle("dropping", kind === "dragover");
        if (kind === "drop" && event.dataTransfer.files.length > 0) {
          input.files = event.dataTransfer.files;
          form.requestSubmit();
        }
      });
    }

    form.addEventListener("submit", event => {
      event.preventDefault();
      this.send(form, status);
    });
  }

  send(form, status) {
    const request = new XMLHttpRequest();
    const button = form.querySelector("button");
    button.disabled = true;
    request.upload.addEventListener("progress", event => {
      const part = event.lengthComputable ? Math.floor((100 * event.loaded) / event.total) : 0;
      status.textContent = part < 100 ? `${this.dataset.sending} ${part}\u00a0%` : this.dataset.reading;
    });
    request.addEventListener("load", () => {
      if (request.status === 200) {
        location.assign(request.responseURL);
      } else {
        this.fail(button, status);
      }
    });
    request.addEventListener("error", () => this.fail(button, status));
    request.open("POST", form.action);
    request.send(new FormData(form));
  }

  fail(button, status) {
    button.disabled = false;
    status.textContent = this.dataset.failed;
  }
}

customElements.define("prtr-upload", Upload);
