/*
 * What the results of a search have besides themselves: filters with counts, more results, near
 * terms and other languages when nothing is found. Loaded by search.js when it comes to that.
 */
(() => {
  "use strict";

  const filters = document.querySelector(".search-filters");
  const capital = (word) => word[0].toUpperCase() + word.slice(1);

  /** How many letters have to be changed, added or left out to make one word of another. */
  function distance(one, other) {
    let row = Array.from({ length: other.length + 1 }, (unused, i) => i);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      }
      row = next;
    }
    return row[other.length];
  }

  /** The longest part of a word that some page says. */
  async function part(index, word) {
    const letters = [...word];
    let tries = 0;
    for (let length = letters.length - 1; length > 1; length--) {
      for (let from = 0; from + length <= letters.length && tries < 16; from++, tries++) {
        const piece = letters.slice(from, from + length).join("");
        if ((await index.find(piece)).pages.length > 0) {
          return [piece];
        }
      }
    }
    return [];
  }

  /** Words that are spelt nearly the same. */
  async function spelt(index, word) {
    const { terms } = await index.shard(index.shardOf(word));
    return [...new Set(terms.map((term) => /^[a-z]+/.exec(term)?.[0] || ""))]
      .map((other) => ({ other, away: distance(word, other) }))
      .filter(({ other, away }) => away > 0 && other.length > 2 && away <= Math.max(1, other.length / 3))
      .sort((a, b) => a.away - b.away)
      .slice(0, 3)
      .map(({ other }) => other);
  }

  /** The terms nearest to a query that is nowhere. */
  async function closest(index, query) {
    const found = [];
    const words = index.words(query);
    for (const word of words) {
      if (words.length > 1 && (await index.find(word)).pages.length > 0) {
        found.push(word);
      } else {
        found.push(...(await (/^[a-z]+$/.test(word) ? spelt : part)(index, word)));
      }
    }
    return [...new Set(found)].slice(0, 4);
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
    select.addEventListener("change", () => results.want({ chosen: { ...chosen, [kind]: select.value } }));
    const name = element("span", { className: "search-filters__name" }, say[`by${capital(kind)}`]);
    return [element("label", { className: "search-filters__item" }, name, select)];
  }

  /** The years of a query in the other calendar. */
  function otherYears(query) {
    return query.replace(/(民國)?(\d{2,4})年?度?/g, (all, roc, year) =>
      roc ? `${year}年` : year > 1911 ? `${year - 1911}年` : String(+year + 1911),
    );
  }

  /** What another calendar or another language of the site has, when there is nothing. */
  async function elsewhere(results, nothing) {
    const years = otherYears(nothing.words.join(" "));
    const again = await nothing.index.find(years);
    if (again.pages.length > 0) {
      return { ...nothing, ...again };
    }
    for (const link of document.querySelectorAll(".languages a")) {
      const language = link.hreflang;
      const url = new URL(`${language.split("-")[0]}.bin`, results.address).href;
      const index = await VitrineSearch.open(url);
      const found = await index.find(results.query);
      if (found.pages.length > 0) {
        return { index, ...found, language, base: link.href, name: link.textContent };
      }
    }
    return nothing;
  }

  /** The figures of a page that a query names in full, in the place of the page's beginning. */
  async function figures({ element }, { index, words }, { page }, item) {
    const link = item.querySelector("[data-hit]").href;
    const asked = (await index.text(page)).figures.filter(({ name, value }) => {
      const told = index.fold(name + value).replace(/\s/g, "");
      return words.every((word) => index.ways(word).some((way) => told.includes(way)));
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
        await results.want({ size: Math.min(1000, results.size + 10) }, true);
        results.list.children[next]?.querySelector("a").focus();
      });
    } else if (pages.length && !kept.length) {
      offer(results, say.all, () => results.want({ chosen: {} }));
    } else if (!pages.length) {
      const near = await closest(index, results.query);
      if (results.isCurrent() && near.length) {
        help.append(results.element("p", { className: "search-help__text" }, say.closest));
        near.forEach((query) =>
          offer(results, query, () => {
            results.form.elements.q.value = query;
            results.want({ query });
          }),
        );
      }
    }
  }

  Object.assign(window.VitrineSearch, { elsewhere, equip });
})();
