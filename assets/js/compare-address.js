/*
 * The choice in the address: compare.html?years=106,107&figures=budget/total/settled&mode=percent,
 * with &prices=constant where wanted. What the address leaves out is what the page shows at first.
 */
(() => {
  "use strict";

  const PRICES = ["nominal", "constant"];

  /** Commas separate, so one inside a key is written %2C; slashes and colons stay readable. */
  const encode = (key) => encodeURIComponent(key).replace(/%2F/g, "/").replace(/%3A/g, ":");

  function decode(text) {
    try {
      return decodeURIComponent(text.replace(/\+/g, " "));
    } catch (malformed) {
      return text;
    }
  }

  /** The parameters, not yet decoded: a fragment serves where a page may not change its query. */
  function parameters(location) {
    const text = location.search.length > 1 ? location.search : location.hash;
    const found = new Map();
    for (const part of text.replace(/^[?#]/, "").split("&")) {
      const equals = part.indexOf("=");
      if (equals > 0) {
        found.set(decode(part.slice(0, equals)), part.slice(equals + 1));
      }
    }
    return found;
  }

  /** The items of a list; whoever encoded its commas too meant the same. */
  function items(text, known) {
    const parts = text.split(",").map(decode);
    return parts
      .flatMap((part) => (known(part) ? [part] : part.split(",")))
      .map((part) => part.trim())
      .filter((part) => part !== "");
  }

  /**
   * The choice that an address asks for, in the order of the page, and what in it the page does not
   * have, as [text key, item].
   */
  function read(location, portal) {
    const { data } = portal;
    const asked = parameters(location);
    const unknown = [];
    const pick = (name, all, first) => {
      if (!asked.has(`${name}s`)) {
        return first;
      }
      const known = (item) => all.includes(item);
      const wanted = items(asked.get(`${name}s`), known);
      wanted.filter((item) => !known(item)).forEach((item) => unknown.push([`compare.unknown.${name}`, item]));
      return all.filter((item) => wanted.includes(item));
    };
    const one = (name, all) => {
      const wanted = asked.has(name) ? decode(asked.get(name)) : all[0];
      if (!all.includes(wanted)) {
        unknown.push([`compare.unknown.${name}`, wanted]);
        return all[0];
      }
      return wanted;
    };
    const choice = {
      years: pick("year", data.years.map(String), data.first.years.map(String)).map(Number),
      figures: pick("figure", portal.figures.map((figure) => figure.key), data.first.figures),
      mode: one("mode", data.modes),
      prices: one("prices", PRICES),
    };
    if (choice.prices === "constant" && !data.prices) {
      unknown.push(["compare.prices.off", ""]);
      choice.prices = "nominal";
    }
    return { choice, unknown };
  }

  /** The same choice always makes the same address. */
  function query({ years, figures, mode, prices }) {
    const parts = [`years=${years.join(",")}`, `figures=${figures.map(encode).join(",")}`, `mode=${mode}`];
    return `?${parts.concat(prices === "constant" ? ["prices=constant"] : []).join("&")}`;
  }

  function write(choice) {
    const text = query(choice);
    try {
      history.replaceState(null, "", text);
    } catch (refused) {
      // Some browsers do not let a page from disk change its query; its fragment they do.
      location.replace(`#${text.slice(1)}`);
    }
  }

  /** The address of a choice, to be passed on. */
  function address(choice) {
    return new URL(query(choice), location.href).href;
  }

  Object.assign(window.VitrineCompare, { readAddress: read, writeAddress: write, query, address });
})();
