/*
 * The results of a search, with the words made out. The address holds all that was chosen, so that
 * it can be kept, sent and gone back to. What nobody waits for comes from search-more.js when the
 * first results stand: filters, typing, what to do when nothing is found; till then the form
 * leads to the results as forms do. Without this script, and where the index cannot be read, the
 * list of titles below stays.
 */
(() => {
  "use strict";

  const scripts = document.currentScript.src.replace(/[^/]*$/, "");

  function begin() {
    const list = document.querySelector("[data-search-results]");
    const form = document.querySelector(".search-box[data-results]");
    if (!list || !form) {
      return;
    }
    const box = form.elements.q;
    const status = document.querySelector(".search-status");
    const help = document.querySelector(".search-help");
    const say = list.dataset;
    const address = new URL(form.dataset.index, form.action).href;
    const KINDS = ["type", "year", "area", "goal"];
    const STEP = 10;
    const FIRST = 4; // shown before the others have come
    const MOST = 1000;

    const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (unused, i) => values[i]);

    function element(name, properties, ...children) {
      const made = Object.assign(document.createElement(name), properties);
      made.append(...children);
      return made;
    }

    /** Loads a script of the search when it is first needed; what failed is loaded anew. */
    const loaded = {};
    const script = (name) =>
      (loaded[name] ??= new Promise((resolve, reject) => {
        const failed = () => reject(delete loaded[name]);
        document.head.append(element("script", { src: scripts + name, onload: resolve, onerror: failed }));
      }));

    /** The script that reads the index: in the page it comes by itself, but may have failed. */
    const core = () =>
      window.VitrineSearch ||
      (document.readyState === "complete"
        ? script("search-index.min.js")
        : new Promise((resolve) => {
            addEventListener("load", resolve);
            document.querySelector("script[src*=search-index]").addEventListener("load", resolve);
          }).then(core));

    const more = () => script("search-more.min.js").then(() => VitrineSearch.listen(shared));

    /** A text with the words made out that were searched for, from where the first of them stands. */
    function marked(index, text, words, length) {
      const letters = [...text];
      const places = [];
      let folded = "";
      letters.forEach((letter, i) => {
        const plain = index.fold(letter);
        folded += plain;
        places.push(...Array(plain.length).fill(i));
      });
      const ways = words
        .flatMap((word) => index.ways(word))
        .map((way) => [...way].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|]/, "\\$&")).join("[ ,]?"));
      const found = [...folded.matchAll(new RegExp(ways.join("|"), "gu"))].map((match) => [
        places[match.index],
        places[match.index + match[0].length - 1] + 1,
      ]);
      const first = found[0]?.[0] ?? 0;
      const from = first > length - 20 ? Math.min(first - 20, Math.max(0, letters.length - length)) : 0;
      const nodes = [from ? "…" : ""];
      const to = from + length;
      let at = from;
      const upTo = (place) => letters.slice(at, (at = place)).join("");
      for (const [start, end] of found) {
        if (start >= at && end <= to) {
          nodes.push(upTo(start), element("mark", {}, upTo(end)));
        }
      }
      return [...nodes, upTo(to), to < letters.length ? "…" : ""];
    }

    let query = "";
    let size = STEP;
    let chosen = {};
    let turn = 0;

    /** Reads what is wanted from the address. */
    function read() {
      const wanted = new URL(location.href).searchParams;
      query = (wanted.get("q") || "").trim().slice(0, 200);
      size = Math.min(MOST, Math.max(1, +wanted.get("size") || STEP));
      chosen = Object.fromEntries(KINDS.map((kind) => [kind, wanted.get(kind) || ""]));
      box.value = query;
      show();
    }

    async function show(again) {
      const own = ++turn;
      const asked = !!query;
      say.state = asked ? "loading" : "idle";
      try {
        if (location.protocol === "file:") {
          throw new Error("file:"); // the browser would refuse
        }
        await core();
        if (!asked) {
          clear();
          await more();
          return;
        }
        const index = await VitrineSearch.open(address, again);
        let found = { index, base: form.action, ...(await index.find(query)) };
        if (!found.pages.length) {
          await script("search-near.min.js");
          found = await VitrineSearch.elsewhere(shared(), found);
        }
        const hits = found.pages.map((page) => ({ page, filters: found.index.filters(page) }));
        const kept = hits.filter((hit) => KINDS.every((kind) => keeps(hit, kind)));
        const items = kept.slice(0, size).map((hit) => item(found, hit));
        const first = await Promise.all(items.slice(0, FIRST));
        if (own === turn) {
          list.replaceChildren(...first);
        }
        const all = await Promise.all(items);
        if (own === turn) {
          list.append(...all.slice(FIRST));
          say.total = kept.length;
          status.textContent = filled(
            kept.length ? (found.name ? say.elsewhere : say.found) : say.none,
            kept.length ? kept.length.toLocaleString("en") : query,
            found.name,
          );
          say.state = "done";
          await more();
          VitrineSearch.equip(shared(), found, hits, kept);
        }
      } catch (failed) {
        if (own === turn && say.state !== "done") {
          fail();
        }
      }
    }

    function keeps({ filters }, kind) {
      return !chosen[kind] || filters[kind] === chosen[kind];
    }

    async function item({ index, words, base, language }, { page, filters }) {
      const { address, title, text } = await index.text(page);
      const href = new URL(address, base).href;
      const link = element("a", { className: "hit__title", href }, ...marked(index, title, words, 80));
      link.dataset.hit = "";
      // Browsers that know how make the words out on the page itself.
      link.addEventListener("click", () => {
        link.href = words.length > 1 ? href : `${href}#:~:text=${encodeURIComponent(query).replace(/-/g, "%2D")}`;
      });
      const place = [nameOf(index, "type", filters.type), nameOf(index, "year", filters.year), nameOf(index, "area", filters.area)];
      return element(
        "li",
        { className: "hit", lang: language || "" },
        link,
        element("p", { className: "hit__place" }, place.filter(Boolean).join(say.separator)),
        element("p", { className: "hit__text" }, ...marked(index, text, words, 110)),
      );
    }

    function nameOf({ root }, kind, id) {
      return kind === "type"
        ? say[`type${id[0].toUpperCase()}${id.slice(1)}`]
        : kind === "year"
          ? root.years[id] || id
          : root[kind].find(([other]) => other === id)?.[1] || id;
    }

    function clear() {
      list.replaceChildren();
      help.replaceChildren();
      document.querySelector(".search-filters").hidden = true;
      delete say.total;
      status.textContent = "";
    }

    /** Says why there are no results; the list of titles takes their place. */
    function fail() {
      clear();
      say.state = "error";
      const disk = location.protocol === "file:";
      const old = !window.DecompressionStream;
      if (disk || old) {
        help.append(element("p", { className: "search-help__text" }, disk ? say.disk : say.old));
        script("search-titles.js");
      } else {
        status.textContent = say.failed;
        const button = element("button", { type: "button", className: "search-help__button" }, say.retry);
        button.addEventListener("click", () => show(true));
        help.append(button);
      }
    }

    /** What search-more.js works with. */
    const shared = () => ({
      list,
      box,
      form,
      address,
      help,
      say,
      query,
      size,
      chosen,
      isCurrent: ((own) => () => own === turn)(turn),
      change: (to) => ({ query, size, chosen } = { ...shared(), size: STEP, ...to }),
      read,
      show,
      KINDS,
      keeps,
      nameOf,
      filled,
      element,
    });

    // The arrow keys lead from the box through the results.
    addEventListener("keydown", (event) => {
      if (event.key === "/" && document.activeElement !== box) {
        event.preventDefault();
        box.select();
      }
      const stops = [box, ...list.querySelectorAll("[data-hit]")];
      const at = stops.indexOf(document.activeElement);
      const next = stops[at + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] || NaN)];
      if (at >= 0 && next && !event.isComposing) {
        event.preventDefault();
        next.focus();
      }
    });
    read();
  }

  if (document.readyState === "loading") {
    addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
})();
