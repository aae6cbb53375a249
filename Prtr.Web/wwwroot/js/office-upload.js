// The form works without this: here files and folders may be dropped on it, one sees how far sending is and what became of every file,
// and what was cut off goes on where it was.
const most = { files: 40, bytes: 16 * 1024 * 1024 };
const tries = 4;

class Upload extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.status = this.querySelector("[role=status]");
    this.progress = this.querySelector("progress");
    this.list = this.querySelector(".upload-taken");
    this.again = this.querySelector(".upload-again");
    for (const kind of ["dragover", "dragleave", "drop"]) {
      this.form.addEventListener(kind, event => {
        event.preventDefault();
        this.form.classList.toggle("dropping", kind === "dragover");
        if (kind === "drop") {
          dropped(event.dataTransfer).then(files => this.begin(files));
        }
      });
    }

    this.form.addEventListener("submit", event => {
      event.preventDefault();
      const inputs = [...this.form.querySelectorAll("input[type=file]")];
      this.begin(inputs.flatMap(input => [...input.files].map(file => ({ path: file.webkitRelativePath || file.name, file }))));
    });
    this.again.addEventListener("click", () => this.send());
  }

  begin(files) {
    if (files.length === 0 || this.busy) {
      return;
    }

    this.parcels = parcels(files, this.dataset.alone.split(" "));
    this.total = files.reduce((sum, one) => sum + one.file.size, 0);
    this.count = files.length;
    this.sent = { files: 0, bytes: 0, taken: 0, known: 0, incomplete: 0 };
    this.list.replaceChildren();
    this.send();
  }

  async send() {
    this.busy = true;
    this.again.hidden = true;
    this.form.querySelector("button").disabled = true;
    this.progress.hidden = false;
    const leaving = event => event.preventDefault();
    addEventListener("beforeunload", leaving);
    let stopped = null;
    while (stopped === null && this.parcels.length > 0) {
      stopped = await this.sendNext();
    }

    removeEventListener("beforeunload", leaving);
    this.busy = false;
    this.form.querySelector("button").disabled = false;
    if (stopped !== null) {
      this.again.hidden = false;
      this.say(this.dataset[stopped], this.sent.files, this.count);
      this.again.focus();
    } else {
      this.progress.hidden = true;
      this.form.reset();
      this.say(this.dataset.done, this.count, this.sent.taken, this.sent.known, this.sent.incomplete);
    }
  }

  // Null when it is through, else why it stopped.
  async sendNext() {
    const parcel = this.parcels[0];
    for (let tried = 1; ; tried++) {
      const { status, text } = await this.post(parcel);
      if (status === 200) {
        JSON.parse(text).forEach(delivery => this.show(delivery));
      } else if (status === 413 || (status === 400 && tried > 1)) {
        this.show({ name: parcel.map(one => one.path).join(", "), said: this.dataset.refused, files: [], incomplete: true });
      } else if (status === 401 || status === 403) {
        return "ended";
      } else if (tried === tries) {
        return "cut";
      } else {
        this.say(this.dataset.retrying, this.sent.files, this.count);
        await new Promise(after => setTimeout(after, 1000 * 2 ** tried));
        continue;
      }

      this.sent.files += parcel.length;
      this.sent.bytes += parcel.reduce((sum, one) => sum + one.file.size, 0);
      this.parcels.shift();
      return null;
    }
  }

  post(parcel) {
    const data = new FormData();
    data.append("__RequestVerificationToken", this.form.querySelector("input[name=__RequestVerificationToken]").value);
    parcel.forEach(one => data.append("files", one.file, one.path));
    return new Promise(answered => {
      const request = new XMLHttpRequest();
      request.upload.addEventListener("progress", event => this.tell(event.loaded));
      request.upload.addEventListener("load", () => this.say(this.dataset.reading, this.sent.files, this.count));
      request.addEventListener("loadend", () => answered({ status: request.status, text: request.responseText }));
      request.open("POST", this.form.action);
      request.setRequestHeader("Accept", "application/json");
      request.send(data);
    });
  }

  tell(loaded) {
    const part = this.total === 0 ? 0 : Math.min(1, (this.sent.bytes + loaded) / this.total);
    this.progress.value = part;
    this.say(this.dataset.sending, this.sent.files, this.count, Math.floor(100 * part));
  }

  say(words, ...values) {
    this.status.textContent = words.replace(/\{(\d)\}/g, (_, place) => values[place]);
  }

  show(delivery) {
    this.sent[delivery.known ? "known" : "taken"]++;
    this.sent.incomplete += delivery.incomplete ? 1 : 0;
    const item = document.createElement("li");
    const name = document.createElement("strong");
    name.textContent = delivery.name;
    item.append(name, ` ${delivery.said}`);
    item.classList.toggle("mark", delivery.incomplete);
    if (delivery.files.length > 0) {
      const files = document.createElement("ul");
      files.append(...delivery.files.map(text => Object.assign(document.createElement("li"), { textContent: text })));
      item.append(files);
    }

    this.list.append(item);
  }
}

// What is a delivery by itself goes by itself, in the order of names; what else lies in one folder is one delivery and stays together.
function parcels(files, alone) {
  const folders = Map.groupBy(files.toSorted((one, other) => (one.path < other.path ? -1 : 1)), one => one.path.slice(0, one.path.lastIndexOf("/") + 1));
  const units = [...folders.values()].flatMap(inside => {
    const isAlone = one => alone.some(ending => one.path.toLowerCase().endsWith(ending));
    const rest = inside.filter(one => !isAlone(one));
    return [...(rest.length > 0 ? [rest] : []), ...inside.filter(isAlone).map(one => [one])];
  });
  const made = [];
  let bytes = 0;
  for (const unit of units) {
    const size = unit.reduce((sum, one) => sum + one.file.size, 0);
    if (made.length === 0 || made.at(-1).length + unit.length > most.files || bytes + size > most.bytes) {
      made.push([]);
      bytes = 0;
    }

    made.at(-1).push(...unit);
    bytes += size;
  }

  return made;
}

// Folders come as entries that are read in parts.
async function dropped(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(entry => entry);
  return entries.length > 0 ? (await Promise.all(entries.map(inside))).flat() : [...transfer.files].map(file => ({ path: file.name, file }));
}

async function inside(entry) {
  if (entry.isFile) {
    return [{ path: entry.fullPath.replace(/^\//, ""), file: await new Promise((done, failed) => entry.file(done, failed)) }];
  }

  const reader = entry.createReader();
  const found = [];
  for (let some; (some = await new Promise((done, failed) => reader.readEntries(done, failed))).length > 0; ) {
    found.push(...some);
  }

  return (await Promise.all(found.map(inside))).flat();
}

customElements.define("prtr-upload", Upload);
