/* The result to take away: as CSV with the ids of the tables, and as a citation in each language. */
(() => {
  "use strict";

  const { fill, STEPS } = window.VitrineCompare;

  const HEAD = [
    "table", "item", "measure", "year", "name", "value", "unit", "status", "report", "source",
    "restated", "mode", "prices", "compared_with", "result", "result_unit", "refused",
  ];

  function quoted(text) {
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  }

  /** Why a year of a figure has no result. What is only not drawn is no such reason. */
  function reason({ figure }, { year, against }, refusals) {
    const own = refusals.filter(({ figure: key, key: kind }) => key === figure.key && kind.startsWith("compare.refused."));
    return own
      .filter(({ explains }) => explains(year, against))
      .map(({ text }) => text)
      .join(" ");
  }

  /** A line for each figure and year; with a mark of order, without which Excel takes Chinese for Latin-1. */
  function csv(portal, { choice, rows, refusals }) {
    const lines = [HEAD];
    for (const row of rows) {
      const { figure } = row;
      for (const cell of row.cells) {
        const { year, point, result, against } = cell;
        const first = STEPS.includes(choice.mode) && year === choice.years[0];
        const number = point?.number ?? point?.code ?? "";
        lines.push([
          figure.table,
          figure.item,
          figure.measure,
          String(year),
          figure.name,
          number,
          figure.unitName(figure.unit(year)),
          point && number === "" ? point.text : "",
          point?.report ?? "",
          point?.place ?? "",
          point?.marks?.r ? "r" : "",
          choice.mode,
          choice.prices,
          against ? String(against) : "",
          result?.plain ?? "",
          result && !point.code ? row.unit(portal.own, year).name : "",
          result || first ? "" : reason(row, cell, refusals),
        ]);
      }
    }
    return "\ufeff" + lines.map((line) => line.map(quoted).join(",") + "\r\n").join("");
  }

  /** In English one of them is a country, not countries. */
  function one(unit) {
    if (unit === "people") {
      return "person";
    }
    return unit.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
  }

  /** As the rest of the site writes it: 95.5%, 2,627 people, −NT$25 million. */
  function withUnit(number, plural, { currency, tag }) {
    const unit = tag.startsWith("en") && number === "1" ? one(plural) : plural;
    if (currency && unit.startsWith(`${currency} `)) {
      const space = /\p{L}$/u.test(currency) ? " " : "";
      const [, sign, amount] = /^([+\u2212]?)(.*)$/.exec(number);
      return sign + currency + space + amount + unit.slice(currency.length);
    }
    return unit === "%" ? `${number}%` : `${number} ${unit}`.trim();
  }

  /** One figure of a citation: its name, then each year's result; none when nothing could be compared. */
  function clause(row, language, portal) {
    const text = (key, ...values) => fill(language.texts[key], ...values);
    const { name, codes } = language.figures[row.figure.position];
    const values = row.cells
      .filter(({ result }) => result)
      .map(({ year, result, point, against }) => {
        const of = portal.year(year, language);
        const step = against && STEPS.includes(row.choice.mode);
        const when = step ? text("compare.cite.against", of, portal.year(against, language)) : of;
        const unit = row.unit(language, year).name;
        const value = point.code ? codes[point.code] : withUnit(result.text, unit, language);
        return text("compare.cite.value", when, value);
      });
    return values.length ? [text("compare.cite.figure", name, values.join(text("list.separator")))] : [];
  }

  /** The comparison as a sentence to be quoted, in a language of the portal. */
  function citation(portal, language, { choice, rows }, address, day) {
    const text = (key, ...values) => fill(language.texts[key], ...values);
    const what = [
      text("compare.title"),
      text(`compare.mode.${choice.mode}`),
      ...(choice.prices === "constant" ? [text("compare.cite.constant")] : []),
    ].join(text("list.separator"));
    const clauses = rows.flatMap((row) => clause(row, language, portal));
    const title = [what, ...clauses].join(text("list.semicolon"));
    const ids = rows.flatMap((row) => row.cells.map(({ point }) => point?.report)).filter(Boolean);
    const reports = [...new Set(ids)].map((id) => portal.report(id, language));
    const cited = text("compare.cite", language.agency || language.portal, title, language.portal, address, day);
    const source = text("compare.cite.source", reports.join(text("list.separator")));
    return cited + (language.tag.startsWith("zh") ? "" : " ") + source;
  }

  Object.assign(window.VitrineCompare, { csv, citation });
})();
