// Has bytes signed by NCALayer, the program of the certification authority on the person's own computer. One connection signs once: it greets by its version, is asked, answers, and is closed.
const patience = 10_000;

// Errors of this kind are told apart by their message: away, cancelled, else what the program has said.
function read(text) {
  const answer = JSON.parse(text);
  if (answer.status !== true) {
    const said = [answer.code, answer.message, answer.details].filter(Boolean).join(" ");
    throw new Error(/cancel/i.test(said) ? "cancelled" : said || "?");
  }

  const [signature] = [answer.body?.result].flat();
  if (!signature) {
    throw new Error("cancelled");
  }

  return signature;
}

// Usage is the extended key usage that the certificate has to have.
export function sign(address, bytes, usage, language) {
  return new Promise((done, failed) => {
    const socket = new WebSocket(address);
    const silent = setTimeout(() => socket.close(), patience);
    let greeted = false;
    socket.addEventListener("error", () => failed(new Error("away")));
    socket.addEventListener("close", () => failed(new Error("away")));
    socket.addEventListener("message", event => {
      if (!greeted) {
        greeted = true;
        clearTimeout(silent);
        socket.send(JSON.stringify({
          module: "kz.gov.pki.knca.basics",
          method: "sign",
          args: {
            allowedStorages: null,
            format: "cms",
            data: btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join("")),
            signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: {} },
            signerParams: { extKeyUsageOids: [usage] },
            locale: language,
          },
        }));
        return;
      }

      try {
        done(read(event.data));
      } catch (trouble) {
        failed(trouble);
      }

      socket.close();
    });
  });
}
