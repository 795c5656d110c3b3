/* The result to take away: as CSV with the ids of the tables, and as a citation in each language. */
(() => {
  "use strict";

  const { fill, beside, STEPS } = window.VitrineCompare;

  const HEAD = [
    "table", "item", "measure", "year", "name", "value", "unit", "status", "report", "source",
    "restated", "mode", "prices", "compared_with", "result", "result_unit", "refused",
    "divisor", "divisor_name", "divisor_value", "divisor_unit", "divisor_report",
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

  /** What a result was divided by, so that it can be computed again; empty where nothing was. */
  function divided(row, { year, result }) {
    const divisor = result && row.divisor();
    if (!divisor) {
      return ["", "", "", "", ""];
    }
    const { number = "", report = "" } = divisor.point(year) || {};
    return [divisor.path(year), divisor.name, number, divisor.unitName(divisor.unit(year)), report];
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
          ...divided(row, cell),
        ]);
      }
    }
    return "\ufeff" + lines.map((line) => line.map(quoted).join(",") + "\r\n").join("");
  }

  /** As the rest of the site writes it: 95.5%, 2,627 people, −NT$25 million. */
  function withUnit(number, plural, { currency, tag }) {
    const unit = beside(plural, number, tag);
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
    const divisor = row.divisor();
    const of = divisor && text(`compare.${row.choice.mode}.of`, language.figures[divisor.position].name);
    const what = divisor ? text("compare.cite.of", name, of) : name;
    return row.isCompared() ? [text("compare.cite.figure", what, values.join(text("list.separator")))] : [];
  }

  /** The figures that a later report changed, with what was printed first; empty when there are none. */
  function restated(rows, language, portal) {
    const text = (key, ...values) => fill(language.texts[key], ...values);
    const used = rows
      .filter((row) => row.isCompared())
      .flatMap((row) => [row.figure, row.divisor()].map((figure) => ({ figure, cells: row.cells })));
    const told = new Map();
    for (const { figure, cells } of used) {
      for (const { year } of figure ? cells : []) {
        const point = figure.point(year);
        if (point?.first !== undefined) {
          const name = language.figures[figure.position].name;
          const unit = figure.unitName(point.firstUnit || "", language);
          const first = withUnit(point.first, unit, language);
          told.set(figure.path(year), text("compare.cite.first", name, portal.year(year, language), first));
        }
      }
    }
    return told.size ? [text("compare.cite.restated", [...told.values()].join(text("list.semicolon")))] : [];
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
    return [cited, ...restated(rows, language, portal), source].join(language.tag.startsWith("zh") ? "" : " ");
  }

  Object.assign(window.VitrineCompare, { csv, citation });
})();
