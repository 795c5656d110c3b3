/* Draws what was compared with the charts' own scripts. Only what is of one unit stands in one chart. */
(() => {
  "use strict";

  const { Sentences, STEPS, address } = window.VitrineCompare;
  const byId = (id) => document.getElementById(id);
  const MOST = 6;
  let drawing = null;

  /** The rows to be drawn; the others are told off in sentences. */
  function drawable(portal, { rows }, refusals) {
    const drawn = rows.filter((row) => row.drawn.length > 0);
    if (drawn.length === 0) {
      return [];
    }
    const first = drawn[0].unit();
    const isPercent = ({ id }) => ["%", "points"].includes(id);
    const alike = drawn.filter((row) => {
      const unit = row.unit();
      if (unit.id !== first.id) {
        // Of percentages there is no index and no change in per cent that would show both.
        const key = isPercent(unit) || isPercent(first) ? "compare.drawn.unit.percent" : "compare.drawn.unit";
        refusals.add(row.figure, key, unit.name, first.name);
      }
      return unit.id === first.id;
    });
    alike.slice(MOST).forEach((row) => refusals.add(row.figure, "compare.drawn.many", String(MOST)));
    return alike.slice(0, MOST);
  }

  /** An index is a line over all years, also those that were not chosen; all else are bars. */
  function years({ choice }) {
    const all = choice.years;
    if (choice.mode === "index") {
      return Array.from({ length: all[all.length - 1] - all[0] + 1 }, (none, i) => all[0] + i);
    }
    return STEPS.includes(choice.mode) ? all.slice(1) : all;
  }

  function series(row, labels, portal, line) {
    const results = labels.map((year) =>
      row.drawn.includes(year) ? row.cells.find((cell) => cell.year === year).result : null,
    );
    return {
      name: row.figure.name,
      shape: line ? "line" : "bar",
      axis: "left",
      unit: row.unit().name,
      values: results.map((result) => (result ? Number(result.plain) : null)),
      texts: results.map((result) => result?.text ?? portal.text("figure.none")),
      breaks: [],
      // A line runs on over years that nobody asked for, not over one that cannot be compared.
      spans: row.cells.every((cell) => cell.result),
    };
  }

  function data(portal, result, rows) {
    const labels = years(result);
    const line = result.choice.mode === "index";
    const reports = rows.flatMap((row) => row.drawn.map((year) => row.figure.point(year).report));
    const sources = [...new Set(reports)].map((id) => portal.report(id)).join(portal.text("list.separator"));
    return {
      kind: line ? "line" : "bar",
      stacked: false,
      horizontal: false,
      labels: labels.map((year) => portal.year(year)),
      short: labels.map((year) => portal.own.years[year]?.[1] ?? String(year)),
      series: rows.map((row) => series(row, labels, portal, line)),
      left: { title: rows[0].unit().name, zero: !line },
      right: null,
      annotations: [],
      source: portal.text("chart.source", portal.own.portal, sources),
      address: address(result.choice),
      yearWord: portal.text("table.year"),
    };
  }

  /** A change says nothing without the year that it is a change from. */
  function heading(portal, { choice }, mode) {
    if (!STEPS.includes(choice.mode)) {
      return mode;
    }
    const key = choice.years.length > 2 ? "compare.against.chain" : "compare.against";
    return portal.text("compare.chart.title", mode, portal.text(key, portal.year(choice.years[0])));
  }

  /** Draws a result, and returns what is said of the figures that are not drawn. */
  function showChart(portal, result, mode) {
    const title = heading(portal, result, mode);
    const refusals = new Sentences(portal);
    const rows = drawable(portal, result, refusals);
    const possible = Boolean(window.VitrineCharts?.draw);
    drawing?.remove();
    drawing = null;
    byId("compare-chart").hidden = rows.length === 0 || !possible;
    byId("compare-chart-none").hidden = rows.length > 0;
    // A chart of several figures has a legend; one figure's name stands in the title.
    byId("compare-chart-title").textContent =
      rows.length === 1 ? portal.text("compare.cite.figure", rows[0].figure.name, title) : title;
    if (rows.length > 0 && possible) {
      drawing = window.VitrineCharts.draw(byId("compare-chart-canvas"), data(portal, result, rows), "compare");
    }
    return refusals;
  }

  Object.assign(window.VitrineCompare, { showChart });
})();
