/*
 * Only in the preview: reloads the page when it has changed, where the reader was, and shows the
 * mistakes that keep the site from being made. All texts come from the preview, in the editor's
 * language.
 */
(() => {
  "use strict";

  const served = document.currentScript.dataset;
  const framed = window.top !== window;
  const PLACE = `vitrine-place:${location.pathname}${location.search}`;
  const FOLDED = "vitrine-folded";
  const SHOWN_ANYWHERE = /\.(css|m?js|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf)$/i;
  const READER = ["wheel", "touchstart", "keydown", "mousedown"];
  const SETTLING = 1000;

  let version = Number(served.version);
  let leaving = false;
  let words = null;

  /* Where the reader is. */

  /** The way from the page to an element, as far as it is the same after a small edit. */
  function way(element) {
    if (!element || element === document.body) {
      return null;
    }
    const steps = [];
    for (let at = element; at !== document.body; at = at.parentElement) {
      if (at.id) {
        steps.unshift(`#${CSS.escape(at.id)}`);
        break;
      }
      steps.unshift(`:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
    }
    return steps[0].startsWith("#") ? steps.join(" > ") : `body > ${steps.join(" > ")}`;
  }

  /** Each thing that can be unfolded, by its words: a name that stays when others are added. */
  function folds() {
    const seen = new Map();
    return [...document.querySelectorAll("details")].map((details) => {
      const text = details.querySelector("summary")?.textContent.trim() || "";
      seen.set(text, (seen.get(text) || 0) + 1);
      return { details, name: `${text}#${seen.get(text)}` };
    });
  }

  function remember() {
    const place = {
      left: window.scrollX,
      top: window.scrollY,
      open: folds().filter(({ details }) => details.open).map(({ name }) => name),
      focus: way(document.activeElement),
    };
    sessionStorage.setItem(PLACE, JSON.stringify(place));
  }

  /** Goes back to where the reader was, and stays there while the page still finds its height. */
  function goBack() {
    const stored = sessionStorage.getItem(PLACE);
    if (stored === null) {
      return;
    }
    sessionStorage.removeItem(PLACE);
    const place = JSON.parse(stored);
    const open = new Set(place.open);
    folds().forEach(({ details, name }) => {
      details.open = open.has(name);
    });
    if (place.focus !== null) {
      document.querySelector(place.focus)?.focus({ preventScroll: true });
    }
    const scroll = () => window.scrollTo({ left: place.left, top: place.top, behavior: "instant" });
    const resized = new ResizeObserver(scroll);
    const end = () => {
      resized.disconnect();
      READER.forEach((name) => window.removeEventListener(name, end, true));
      history.scrollRestoration = "auto";
    };
    READER.forEach((name) => window.addEventListener(name, end, { capture: true, passive: true }));
    history.scrollRestoration = "manual";
    resized.observe(document.body);
    scroll();
    const settle = () => {
      scroll();
      setTimeout(end, SETTLING);
    };
    if (document.readyState === "complete") {
      settle();
    } else {
      window.addEventListener("load", () => requestAnimationFrame(settle), { once: true });
    }
  }

  /* What has changed. */

  async function reload() {
    if (leaving) {
      return;
    }
    leaving = true;
    const { status } = await fetch(location.href, { method: "HEAD" }).catch(() => ({ status: 0 }));
    if (status === 404 && served.status === "200") {
      leaving = false;
      overlay?.sayRemoved();
      return;
    }
    remember();
    history.scrollRestoration = "manual";
    location.reload();
  }

  /** The address in the site under which the page was asked for. */
  function asked() {
    const address = decodeURIComponent(location.pathname).replace(/^\/+/, "");
    return address === "" || address.endsWith("/") ? `${address}index.html` : address;
  }

  const path = (url) => decodeURIComponent(new URL(url, location.href).pathname).replace(/^\/+/, "");

  const sheets = () => [...document.querySelectorAll("link[rel~=stylesheet][href]")];

  /** Puts the new style sheet in the place of the old one, which goes when the new one is there. */
  function exchange(old) {
    const link = old.cloneNode();
    const url = new URL(old.href);
    url.searchParams.set("vitrine", version);
    link.href = url.href;
    link.addEventListener("load", () => old.remove());
    link.addEventListener("error", reload);
    old.after(link);
  }

  function imports() {
    return [...document.styleSheets].some(({ cssRules }) => [...cssRules].some((rule) => rule instanceof CSSImportRule));
  }

  function made({ version: now, everything, addresses }) {
    if (now <= version) {
      return;
    }
    version = now;
    const changed = new Set(addresses);
    const used = performance.getEntriesByType("resource").map(({ name }) => path(name));
    const own = [asked(), served.address].some((address) => changed.has(address));
    const styled = sheets().filter(({ href }) => changed.has(path(href)));
    const others = addresses.filter((address) => !address.endsWith(".css"));
    const shown = others.some((address) => SHOWN_ANYWHERE.test(address) || used.includes(address));
    if (everything || own || shown || (others.length < addresses.length && imports())) {
      reload();
    } else {
      styled.forEach(exchange);
    }
  }

  /* What is wrong. */

  function element(name, className, text = "") {
    const made = document.createElement(name);
    made.className = `vitrine-live__${className}`;
    made.textContent = text;
    return made;
  }

  function entry({ place, text, hint }) {
    const item = element("li", "problem");
    item.append(element("code", "place", place), element("p", "text", text));
    if (hint) {
      item.append(element("p", "hint", hint));
    }
    return item;
  }

  const overlay = framed ? null : new (class {
    root = element("section", "root");
    title = element("p", "title");
    note = element("p", "note");
    removed = element("p", "removed");
    list = element("ol", "list");
    button = element("button", "fold");
    errors = "";

    constructor() {
      const head = element("div", "head");
      this.root.id = "vitrine-live";
      this.root.hidden = true;
      this.button.type = "button";
      this.button.setAttribute("aria-controls", "vitrine-live-list");
      this.button.addEventListener("click", () => this.fold(!this.folded));
      this.list.id = "vitrine-live-list";
      this.list.tabIndex = 0;
      this.title.setAttribute("role", "alert");
      this.removed.setAttribute("role", "alert");
      head.append(this.title, this.button);
      this.root.append(head, this.note, this.removed, this.list);
      document.addEventListener("keydown", (event) => this.escape(event));
    }

    get folded() {
      return this.root.classList.contains("vitrine-live--folded");
    }

    escape(event) {
      const elsewhere = event.defaultPrevented || document.querySelector("dialog[open]");
      if (event.key === "Escape" && !elsewhere && !this.button.hidden && !this.root.hidden && !this.folded) {
        this.fold(true);
      }
    }

    fold(folded) {
      this.setFolded(folded);
      sessionStorage.setItem(FOLDED, folded ? this.errors : "");
      if (folded && this.root.contains(document.activeElement)) {
        this.button.focus();
      }
    }

    setFolded(folded) {
      this.root.classList.toggle("vitrine-live--folded", folded);
      this.button.setAttribute("aria-expanded", String(!folded));
      this.button.textContent = folded ? words.unfold : words.fold;
      this.note.hidden = folded;
      this.list.hidden = folded;
    }

    show(problems) {
      const errors = problems.filter(({ severity }) => severity === "error");
      const changed = JSON.stringify(errors) !== this.errors;
      this.errors = JSON.stringify(errors);
      if (!changed) {
        return;
      }
      this.root.lang = words.language;
      this.root.setAttribute("aria-label", words.list);
      this.list.setAttribute("aria-label", words.list);
      this.list.replaceChildren(...errors.map(entry));
      this.button.hidden = errors.length === 0;
      this.setFolded(errors.length === 0 || sessionStorage.getItem(FOLDED) === this.errors);
      this.put();
      // The alert is heard only if it is there before its words.
      this.title.textContent = errors.length === 0 ? "" : words.title;
    }

    sayRemoved() {
      this.root.lang = words.language;
      this.put(true);
      this.removed.textContent = words.removed;
    }

    put(removed = this.removed.textContent !== "") {
      this.root.hidden = this.list.childElementCount === 0 && !removed;
      if (!this.root.isConnected) {
        document.body.append(this.root);
      }
    }
  })();

  /* What the preview tells. */

  function hear(name, data) {
    if (name === "made") {
      made(data);
    } else if (name === "state" && data.version > version) {
      reload();
    } else if (name === "problems") {
      words = data;
      overlay?.show(data.problems);
    }
  }

  function listenAlone() {
    const source = new EventSource("/_vitrine/events");
    for (const name of ["state", "made", "problems"]) {
      source.addEventListener(name, (event) => hear(name, JSON.parse(event.data)));
    }
  }

  function listen() {
    if (!window.SharedWorker) {
      listenAlone();
      return;
    }
    const worker = new SharedWorker("/_vitrine/tabs.js");
    worker.addEventListener("error", listenAlone, { once: true });
    worker.port.onmessage = ({ data }) => hear(data.name, data.data);
    window.addEventListener("pagehide", () => worker.port.postMessage("gone"));
    window.addEventListener("pageshow", ({ persisted }) => persisted && reload());
  }

  goBack();
  listen();
})();
