/*
 * What the results of a search have besides themselves: typing, filters with counts,
 * figures, more results. Loaded by search.js when the first results stand.
 */
(() => {
  "use strict";

  const filters = document.querySelector(".search-filters");
  const capital = (word) => word[0].toUpperCase() + word.slice(1);

  /** Wants something else, and puts it into the address; while one types, without a new entry in the history. */
  function want(results, changes, typing) {
    results.change(changes);
    const { query, chosen, size } = { chosen: results.chosen, query: results.query, size: 10, ...changes };
    const url = new URL(location.href);
    url.hash = "";
    for (const [name, value] of Object.entries({ q: query, ...chosen, size: size > 10 ? size : "" })) {
      if (value) {
        url.searchParams.set(name, value);
      } else {
        url.searchParams.delete(name);
      }
    }
    try {
      history[typing ? "replaceState" : "pushState"](null, "", url);
    } catch (refused) {
      // Some browsers do not let a page from disk change its address; the search works all the same.
    }
    return results.show();
  }

  let listening = false;

  /** Heeds the box from now on. */
  function listen(current) {
    if (listening) {
      return;
    }
    listening = true;
    const { box, form, read } = current();
    let waiting = 0;
    const soon = (time) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const query = box.value.trim();
        if (query !== current().query) {
          want(current(), { query }, true);
        }
      }, time);
    };
    // While a word is being composed (注音, 倉頡) the box holds half of it.
    box.addEventListener("input", (event) => event.isComposing || soon(200));
    box.addEventListener("compositionend", () => soon(0));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      want(current(), { query: box.value.trim() });
    });
    addEventListener("popstate", read);
    if (box.value.trim() !== current().query) {
      soon(0); // typed before this was there
    }
  }

  function offer(results, text, action) {
    const button = results.element("button", { type: "button", className: "search-help__button" }, text);
    button.addEventListener("click", action);
    results.help.append(button);
  }

  /** A choice of one kind of filter, with the number of pages that each value would leave. */
  function choice(results, index, hits, kind) {
    const { chosen, say, element } = results;
    const counts = new Map();
    for (const hit of hits) {
      const value = hit.filters[kind];
      if (value && results.KINDS.every((other) => other === kind || results.keeps(hit, other))) {
        counts.set(value, (counts.get(value) || 0) + 1);
      }
    }
    if (chosen[kind] && !counts.has(chosen[kind])) {
      counts.set(chosen[kind], 0);
    }
    if (counts.size < 2 && !chosen[kind]) {
      return [];
    }
    const options = [...counts]
      .sort(([a, some], [b, others]) => (kind === "year" ? b - a : others - some))
      .map(([id, count]) => {
        const text = results.filled(say.option, results.nameOf(index, kind, id), count.toLocaleString("en"));
        return element("option", { value: id, selected: id === chosen[kind] }, text);
      });
    const select = element(
      "select",
      { className: "search-filters__select", name: kind },
      element("option", { value: "" }, say[`any${capital(kind)}`]),
      ...options,
    );
    select.addEventListener("change", () => want(results, { chosen: { ...chosen, [kind]: select.value } }));
    const name = element("span", { className: "search-filters__name" }, say[`by${capital(kind)}`]);
    return [element("label", { className: "search-filters__item" }, name, select)];
  }

  /** The figures of a page that a query names in full, in the place of the page's beginning. */
  async function figures({ element }, { index, words }, { page }, item) {
    const link = item.querySelector("[data-hit]").href;
    const { figures: told } = await index.text(page);
    const all = told.flatMap((id, i) => (i % 3 ? [] : [{ id, name: told[i + 1], value: told[i + 2] }]));
    const asked = all.filter(({ name, value }) => {
      const text = index.fold(name + value).replace(/\s/g, "");
      return words.every((word) => index.ways(word).some((way) => text.includes(way)));
    });
    if (asked.length) {
      const rows = asked
        .slice(0, 4)
        .map(({ id, name, value }) =>
          element(
            "li",
            { className: "hit__figure" },
            element("a", { href: `${link}#${id}` }, name),
            element("strong", { className: "hit__value" }, value),
          ),
        );
      item.lastChild.replaceWith(element("ul", { className: "hit__figures" }, ...rows));
    }
  }

  /** Puts filters above the results, figures into them, and below them whatever may help. */
  async function equip(results, found, hits, kept) {
    const { say, help } = results;
    const { index, pages } = found;
    [...results.list.children].forEach((item, i) => figures(results, found, kept[i], item));
    const focused = filters.contains(document.activeElement) && document.activeElement.name;
    filters.replaceChildren(...results.KINDS.flatMap((kind) => choice(results, index, hits, kind)));
    filters.hidden = !filters.firstChild;
    filters.querySelector(`[name="${focused}"]`)?.focus();
    help.replaceChildren();
    if (kept.length > results.size) {
      offer(results, say.more, async () => {
        const next = results.list.children.length;
        await want(results, { size: Math.min(1000, results.size + 10) }, true);
        results.list.children[next]?.querySelector("a").focus();
      });
    } else if (pages.length && !kept.length) {
      offer(results, say.all, () => want(results, { chosen: {} }));
    } else if (!pages.length) {
      const near = await VitrineSearch.closest(index, results.query);
      if (results.isCurrent() && near.length) {
        help.append(results.element("p", { className: "search-help__text" }, say.closest));
        near.forEach((query) =>
          offer(results, query, () => {
            results.form.elements.q.value = query;
            want(results, { query });
          }),
        );
      }
    }
  }

  Object.assign(window.VitrineSearch, { equip, listen });
})();
