/*
 * What is near when nothing is found: the same in another calendar or language, terms that some
 * page says. Loaded by search.js when it comes to that.
 */
(() => {
  "use strict";

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

  Object.assign(window.VitrineSearch, { closest, elsewhere });
})();
