/*
 * A figure tells in place who printed it, what became of it and how to quote it. Its link leads to
 * a page that tells the same, so whatever fails here, the link is followed.
 */
(() => {
  "use strict";

  const words = document.currentScript.dataset;
  const MODIFIERS = ["altKey", "ctrlKey", "metaKey", "shiftKey"];
  const pages = new Map();
  let dialog = null;
  let asked = null;

  const isPlain = (event) =>
    event.button === 0 && !event.defaultPrevented && !MODIFIERS.some((key) => event[key]);

  function element(name, className, text = "") {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  /** A page of figures; it is asked for once. */
  function page(address) {
    if (!pages.has(address)) {
      const answer = fetch(address).then((response) => {
        if (!response.ok) {
          throw new Error(`${response.status} ${address}`);
        }
        return response.text();
      });
      pages.set(address, answer.then((html) => new DOMParser().parseFromString(html, "text/html")));
      answer.catch(() => pages.delete(address));
    }
    return pages.get(address);
  }

  /** What is known of a figure, with links that lead from here where they led from there. */
  async function card(link) {
    const url = new URL(link.href);
    const id = link.getAttribute("href").replace(/^[^#]*#/, "");
    const found = (await page(url.href.replace(/#.*$/, ""))).getElementById(id);
    if (!found) {
      throw new Error(`nothing at ${url}`);
    }
    const copy = document.importNode(found, true);
    copy.removeAttribute("id"); // the figure on this page has the same
    for (const each of copy.querySelectorAll("[href]")) {
      each.setAttribute("href", new URL(each.getAttribute("href"), url).href);
    }
    return copy;
  }

  /** The site's address as the reader has it, the day, and buttons to copy with. */
  function quotable(source, said) {
    const served = location.protocol.startsWith("http");
    for (const address of source.querySelectorAll(".source__address")) {
      const { day } = address.parentElement.dataset;
      if (served) {
        address.textContent = address.href;
      }
      if (day) {
        const now = new Date();
        const local = new Date(now.getTime() - now.getTimezoneOffset() * 60000);
        address.after(day.replace("{0}", local.toISOString().slice(0, 10)));
      }
    }
    for (const text of source.querySelectorAll(".source__copied")) {
      const button = element("button", "chart__button source__copy", words.copy);
      const fact = text.closest("dd").previousElementSibling.textContent;
      button.type = "button";
      button.setAttribute("aria-label", [words.copy, fact, text.dataset.name].filter(Boolean).join(" "));
      button.addEventListener("click", async () => {
        said.textContent = "";
        await window.VitrineCopy(text.textContent);
        said.textContent = words.copied;
      });
      text.before(button);
    }
  }

  function build() {
    dialog = element("dialog", "popover");
    const close = element("button", "popover__close");
    close.type = "button";
    close.setAttribute("aria-label", words.close);
    close.addEventListener("click", () => dialog.close());
    const said = element("p", "popover__said");
    said.setAttribute("role", "status");
    dialog.append(close, element("div", "popover__card"), said);
    dialog.addEventListener("click", (event) => {
      const box = dialog.getBoundingClientRect();
      const inside =
        event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
      // A link may lead to a place of this very page, which then must be seen.
      if ((event.target === dialog && !inside) || (event.target.closest("a") && isPlain(event))) {
        dialog.close();
      }
    });
    dialog.addEventListener("close", () => asked?.focus({ preventScroll: true }));
    document.body.append(dialog);
  }

  /** Below the figure or above it, where there is more room; on a phone the styles say where. */
  function place(at) {
    const edge = 16;
    const gap = 8;
    const { clientWidth, clientHeight } = document.documentElement;
    const below = clientHeight - at.bottom - gap - edge;
    const above = at.top - gap - edge;
    dialog.style.setProperty("--popover-room", `${Math.max(below, above, 320)}px`);
    const { offsetWidth: width, offsetHeight: height } = dialog;
    const left = Math.max(edge, Math.min(at.left - 2 * edge, clientWidth - width - edge));
    const top = height <= below || below >= above ? at.bottom + gap : at.top - gap - height;
    const inside = Math.max(edge, Math.min(top, clientHeight - height - edge));
    dialog.style.setProperty("--popover-left", `${left + window.scrollX}px`);
    dialog.style.setProperty("--popover-top", `${inside + window.scrollY}px`);
    dialog.classList.add("popover--placed");
  }

  function show(source, link, from) {
    if (!dialog) {
      build();
    }
    const said = dialog.querySelector(".popover__said");
    said.textContent = "";
    quotable(source, said);
    dialog.querySelector(".popover__card").replaceChildren(source);
    const title = source.querySelector(".source__title");
    dialog.setAttribute("aria-label", title.textContent);
    const { report } = link.querySelector("[data-figure]").dataset;
    for (const printing of source.querySelectorAll("[data-vintage]")) {
      if (printing.dataset.vintage === report) {
        printing.setAttribute("aria-current", "true");
      }
    }
    asked = from;
    // Not placed yet: where a dialog opens the browser scrolls to.
    dialog.classList.remove("popover--placed");
    dialog.showModal();
    place(from.getBoundingClientRect());
    const history = source.querySelector(".source__history");
    const first = from === link || !history ? title : history.previousElementSibling;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
    dialog.scrollTop = 0;
    if (first !== title) {
      first.scrollIntoView({ block: "nearest" });
    }
  }

  /** The link of the figure that was asked for, by itself or by its mark of a restatement. */
  function figureOf(from) {
    let link = from;
    while (link && !link.matches("a.figure")) {
      link = link.previousElementSibling;
    }
    return link && /\/figures\/[^#]+#./.test(link.href) ? link : null;
  }

  async function ask(link, from) {
    asked = from;
    try {
      const source = await card(link);
      if (asked === from) {
        show(source, link, from);
      }
    } catch (failed) {
      location.assign(from.href);
    }
  }

  document.addEventListener("click", (event) => {
    const from = event.target.closest("a.figure, a.mark--r");
    const link = from && figureOf(from);
    if (link && isPlain(event) && location.protocol.startsWith("http") && window.HTMLDialogElement) {
      event.preventDefault();
      ask(link, from);
    }
  });

  /* On the page of the figures themselves only the buttons are missing. */
  const sources = document.querySelector(".sources");
  if (sources) {
    const said = element("p", "visually-hidden");
    said.setAttribute("role", "status");
    sources.before(said);
    sources.querySelectorAll(".source").forEach((source) => quotable(source, said));
  }
})();
