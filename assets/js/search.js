/*
 * The results of a search: pages with filters, figures and words made out. The address holds all
 * that was chosen, so that it can be kept, sent and gone back to. Without this script, and where
 * the index cannot be read, the list of titles below stays.
 */
(() => {
  "use strict";

  const list = document.querySelector("[data-search-results]");
  const form = document.querySelector(".search-box[data-results]");
  if (!list || !form) {
    return;
  }
  const box = form.elements.q;
  const status = document.querySelector(".search-status");
  const filters = document.querySelector(".search-filters");
  const help = document.querySelector(".search-help");
  const titles = document.querySelector(".search-titles");
  const say = list.dataset;
  const scripts = document.currentScript.src.replace(/[^/]*$/, "");
  const KINDS = ["type", "year", "area", "goal"];
  const STEP = 10;

  const filled = (text, ...values) => (text || "").replace(/\{(\d)\}/g, (unused, i) => values[i]);
  const count = (number) => number.toLocaleString("en");

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  const escaped = (letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

  /** A text with the words made out that were searched for, from where the first of them stands. */
  function marked(index, text, words, length) {
    const letters = [...text];
    let folded = "";
    const places = [];
    letters.forEach((letter, i) => {
      for (const unit of index.fold(letter)) {
        folded += unit;
        places.push(...Array(unit.length).fill(i));
      }
    });
    places.push(letters.length);
    const ways = words.flatMap((word) => index.ways(word)).map((way) => [...way].map(escaped).join("[ ,]?"));
    const found = [...folded.matchAll(new RegExp(ways.join("|") || "$^", "gu"))]
      .filter(({ 0: match }) => match)
      .map((match) => [places[match.index], places[match.index + match[0].length - 1] + 1]);
    const first = found.length ? found[0][0] : 0;
    const from = first + 20 > length ? Math.max(0, Math.min(first - 20, letters.length - length)) : 0;
    const to = Math.min(letters.length, from + length);
    const nodes = [from > 0 ? "…" : ""];
    let at = from;
    for (const [start, end] of found) {
      if (start >= at && end <= to) {
        nodes.push(letters.slice(at, start).join(""), element("mark", {}, letters.slice(start, end).join("")));
        at = end;
      }
    }
    nodes.push(letters.slice(at, to).join(""), to < letters.length ? "…" : "");
    return nodes;
  }

  /** The figures of a page that a query names, or whose number it is. */
  function asked(index, words, figures) {
    return figures
      .filter(({ name, value }) => {
        const text = index.fold(`${name} ${value}`).replace(/\s/g, "");
        return words.every((word) => index.ways(word).some((way) => text.includes(way)));
      })
      .slice(0, 4);
  }

  class Results {
    constructor() {
      this.turn = 0;
      this.read();
    }

    read() {
      const asked = new URL(location.href).searchParams;
      this.query = (asked.get("q") || "").slice(0, 200);
      this.size = Math.min(1000, Math.max(1, Number.parseInt(asked.get("size"), 10) || STEP));
      this.chosen = Object.fromEntries(KINDS.map((kind) => [kind, asked.get(kind) || ""]));
      box.value = this.query;
    }

    /** Puts what is chosen into the address; a new entry in the history unless it is still typed. */
    write(typing) {
      const url = new URL(location.href);
      for (const [name, value] of [["q", this.query], ...Object.entries(this.chosen), ["size", this.size > STEP ? this.size : ""]]) {
        if (value) {
          url.searchParams.set(name, value);
        } else {
          url.searchParams.delete(name);
        }
      }
      url.hash = "";
      try {
        history[typing ? "replaceState" : "pushState"](null, "", url);
      } catch (refused) {
        // Some browsers do not let a page from disk change its address; the search works all the same.
      }
    }

    async show() {
      const turn = ++this.turn;
      list.dataset.state = this.query.trim() ? "loading" : "idle";
      titles.hidden = this.query.trim() !== "";
      if (!this.query.trim()) {
        this.clear();
        return;
      }
      try {
        const own = await VitrineSearch.open(form.dataset.index);
        let found = { index: own, ...(await own.find(this.query)) };
        if (found.pages.length === 0) {
          found = (await this.elsewhere()) || found;
        }
        if (turn === this.turn) {
          await this.fill(found, turn);
        }
      } catch (failed) {
        if (turn === this.turn) {
          this.fail();
        }
      }
    }

    clear() {
      list.replaceChildren();
      help.replaceChildren();
      filters.replaceChildren();
      filters.hidden = true;
      delete list.dataset.total;
      status.textContent = "";
    }

    /** What another language of the site has, when this one has nothing. */
    async elsewhere() {
      for (const link of document.querySelectorAll(".languages a")) {
        const url = new URL(`${link.hreflang.split("-")[0]}.bin`, form.dataset.index).href;
        const index = await VitrineSearch.open(url);
        const found = await index.find(this.query);
        if (found.pages.length > 0) {
          return { index, ...found, language: link.hreflang, base: link.href, name: link.textContent };
        }
      }
      return null;
    }

    async fill({ index, words, pages, language, base, name }, turn) {
      const all = pages.map((page) => ({ page, filters: index.filters(page) }));
      const kept = all.filter((hit) => KINDS.every((kind) => this.keeps(hit, kind)));
      const shown = kept.slice(0, this.size);
      const texts = await Promise.all(shown.map(({ page }) => index.text(page)));
      if (turn !== this.turn) {
        return;
      }
      const hits = texts.map((text, i) =>
        this.hit(index, words, text, shown[i].filters, base || form.action, language),
      );
      list.replaceChildren(...hits);
      list.dataset.total = kept.length;
      this.offerFilters(index, all);
      status.textContent = kept.length
        ? filled(name ? say.elsewhere : say.found, count(kept.length), name)
        : filled(say.none, this.query.trim());
      help.replaceChildren();
      if (kept.length > this.size) {
        this.offer(say.more, () => this.more());
      } else if (pages.length === 0) {
        await this.suggest(index, turn);
      } else if (kept.length === 0) {
        this.offer(say.all, () => this.choose({}));
      }
      list.dataset.state = "done";
    }

    keeps(hit, kind) {
      return !this.chosen[kind] || hit.filters[kind] === this.chosen[kind];
    }

    hit(index, words, { address, title, text, figures }, page, base, language) {
      const link = element("a", { className: "hit__title", href: new URL(address, base).href }, ...marked(index, title, words, 80));
      link.dataset.hit = "";
      link.addEventListener("click", () => this.aim(link, words));
      const place = [this.typeName(page.type), index.root.years[page.year] || page.year, this.nameOf(index, "area", page.area)];
      const item = element(
        "li",
        { className: "hit" },
        link,
        element("p", { className: "hit__place" }, place.filter(Boolean).join(say.separator)),
      );
      const told = asked(index, words, figures);
      if (told.length) {
        const rows = told.map((figure) =>
          element(
            "li",
            { className: "hit__figure" },
            element("a", { href: new URL(`${address}#${figure.id}`, base).href }, figure.name),
            " ",
            element("strong", { className: "hit__value" }, figure.value),
          ),
        );
        item.append(element("ul", { className: "hit__figures" }, ...rows));
      } else if (text) {
        item.append(element("p", { className: "hit__text" }, ...marked(index, text, words, 110)));
      }
      if (language) {
        item.lang = language;
      }
      return item;
    }

    /** Browsers that know how scroll to the words and make them out on the page itself. */
    aim(link, words) {
      const [word] = words;
      if (!link.href.includes("#") && this.query.trim() && words.length === 1 && word) {
        link.hash = `:~:text=${encodeURIComponent(this.query.trim()).replace(/-/g, "%2D")}`;
      }
    }

    typeName(type) {
      return say[`type${type[0].toUpperCase()}${type.slice(1)}`] || type;
    }

    nameOf(index, kind, id) {
      if (!id) {
        return "";
      }
      return kind === "type"
        ? this.typeName(id)
        : kind === "year"
          ? index.root.years[id] || id
          : (index.root[kind].find(([other]) => other === id) || [id, id])[1];
    }

    /** For each kind of filter its values, with the number of pages that each would leave. */
    offerFilters(index, all) {
      const focused = document.activeElement?.dataset?.filter;
      const groups = KINDS.map((kind) => {
        const counts = new Map();
        for (const hit of all) {
          if (hit.filters[kind] && KINDS.every((other) => other === kind || this.keeps(hit, other))) {
            counts.set(hit.filters[kind], (counts.get(hit.filters[kind]) || 0) + 1);
          }
        }
        if (this.chosen[kind] && !counts.has(this.chosen[kind])) {
          counts.set(this.chosen[kind], 0);
        }
        if (counts.size < 2 && !this.chosen[kind]) {
          return null;
        }
        const options = [...counts].sort(([a, some], [b, others]) => (kind === "year" ? b - a : others - some));
        const select = element(
          "select",
          { className: "search-filters__select", name: kind },
          element("option", { value: "" }, say[`any${kind[0].toUpperCase()}${kind.slice(1)}`]),
          ...options.map(([id, number]) =>
            element("option", { value: id, selected: id === this.chosen[kind] }, filled(say.option, this.nameOf(index, kind, id), count(number))),
          ),
        );
        select.dataset.filter = kind;
        select.addEventListener("change", () => this.choose({ ...this.chosen, [kind]: select.value }));
        return element("label", { className: "search-filters__item" }, element("span", { className: "search-filters__name" }, say[`by${kind[0].toUpperCase()}${kind.slice(1)}`]), select);
      }).filter(Boolean);
      filters.replaceChildren(...groups);
      filters.hidden = groups.length === 0;
      filters.querySelector(`[data-filter="${focused}"]`)?.focus();
    }

    choose(chosen) {
      this.chosen = { ...Object.fromEntries(KINDS.map((kind) => [kind, ""])), ...chosen };
      this.size = STEP;
      this.write(false);
      this.show();
    }

    async more() {
      const next = list.children.length;
      this.size = Math.min(1000, this.size + STEP);
      this.write(true);
      await this.show();
      list.children[next]?.querySelector("a").focus();
    }

    offer(text, action) {
      const button = element("button", { type: "button", className: "search-help__button" }, text);
      button.addEventListener("click", action);
      help.append(button);
    }

    async suggest(index, turn) {
      const near = await index.closest(this.query);
      if (turn === this.turn && near.length) {
        help.append(element("p", { className: "search-help__text" }, say.closest));
        near.forEach((word) => this.offer(word, () => this.search(word, false)));
      }
    }

    /** Says why there are no results; the list of titles takes their place. */
    fail() {
      this.clear();
      list.dataset.state = "error";
      titles.hidden = false;
      const old = typeof DecompressionStream === "undefined";
      const disk = location.protocol === "file:";
      status.textContent = disk ? say.disk : old ? say.old : say.failed;
      if (disk || old) {
        document.body.append(element("script", { src: `${scripts}search-titles.js` }));
      } else {
        this.offer(say.retry, () => this.show());
      }
    }

    search(query, typing) {
      this.query = query;
      this.size = STEP;
      box.value = query;
      this.write(typing);
      return this.show();
    }
  }

  const results = new Results();
  let waiting = 0;
  box.addEventListener("input", (event) => {
    clearTimeout(waiting);
    // While a word is being composed (注音, 倉頡) the box holds half of it.
    if (!event.isComposing) {
      waiting = setTimeout(() => results.search(box.value, true), 200);
    }
  });
  box.addEventListener("compositionend", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => results.search(box.value, true), 0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    results.search(box.value, false);
  });
  // The arrow keys lead from the box through the results.
  document.querySelector("main").addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [box, ...list.querySelectorAll("[data-hit]")];
    const at = stops.indexOf(document.activeElement);
    if (step && at >= 0 && !event.isComposing && stops[at + step]) {
      event.preventDefault();
      stops[at + step].focus();
    }
  });
  addEventListener("popstate", () => {
    results.read();
    results.show();
  });
  results.show();
})();
