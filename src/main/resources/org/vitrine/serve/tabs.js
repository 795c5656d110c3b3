/*
 * One connection to the preview for all tabs: a browser opens only six to a host, and whoever has
 * more tabs than that could load no page. A tab is greeted with the present state.
 */
(() => {
  "use strict";

  const ports = new Set();
  const state = new Map();

  function take(name, data) {
    if (name === "made") {
      state.set("state", { version: data.version });
    } else {
      state.set(name, data);
    }
    ports.forEach((port) => port.postMessage({ name, data }));
  }

  function listen() {
    const source = new EventSource("/_vitrine/events");
    for (const name of ["state", "made", "problems"]) {
      source.addEventListener(name, (event) => take(name, JSON.parse(event.data)));
    }
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(listen, 1000);
      }
    });
  }

  self.addEventListener("connect", ({ ports: [port] }) => {
    ports.add(port);
    // A tab says but one thing: that it goes.
    port.onmessage = () => ports.delete(port);
    state.forEach((data, name) => port.postMessage({ name, data }));
  });

  listen();
})();
