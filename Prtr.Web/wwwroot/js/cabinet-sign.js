// Signs the document of a report with NCALayer, the program of the certification authority on the person's own computer, and sends the form.
const address = "wss://127.0.0.1:13579";

function ask(data, language) {
  return new Promise((done, failed) => {
    const socket = new WebSocket(address);
    let greeted = false;
    socket.addEventListener("error", () => failed(new Error("away")));
    socket.addEventListener("close", () => failed(new Error("away")));
    socket.addEventListener("message", event => {
      const answer = JSON.parse(event.data);
      if (!greeted) {
        greeted = true;
        socket.send(JSON.stringify({
          module: "kz.gov.pki.knca.basics",
          method: "sign",
          args: {
            format: "cms",
            data,
            signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: {} },
            signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.4"] },
            locale: language,
          },
        }));
        return;
      }

      const signature = answer.body?.result;
      const [first] = Array.isArray(signature) ? signature : [signature];
      (answer.status && first ? done : failed)(answer.status && first ? first : new Error(answer.status ? "cancelled" : answer.message || "refused"));
      socket.close();
    });
  });
}

async function sign(button) {
  const form = button.form;
  const status = form.querySelector("[role=status]");
  button.disabled = true;
  status.textContent = form.dataset.waiting;
  try {
    const answer = await fetch(form.dataset.document);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    form.elements.Signature.value = await ask(btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join("")), document.documentElement.lang);
    form.querySelector("input[type=file]").required = false;
    form.requestSubmit(form.querySelector("button[data-send]"));
  } catch (trouble) {
    status.textContent = trouble.message === "away" ? form.dataset.away : trouble.message === "cancelled" ? form.dataset.cancelled : `${form.dataset.refused} ${trouble.message}`;
    button.disabled = false;
  }
}

for (const button of document.querySelectorAll("button[data-ncalayer]")) {
  button.hidden = false;
  button.addEventListener("click", () => sign(button));
}
