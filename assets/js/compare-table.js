/* Shows what was compared: the sentence, the table, and the reasons why something is not compared. */
(() => {
  "use strict";

  const { STEPS, beside } = window.VitrineCompare;
  const byId = (id) => document.getElementById(id);

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    made.append(...content);
    return made;
  }

  function link(className, href, ...content) {
    const made = element("a", className, ...content);
    made.setAttribute("href", href);
    return made;
  }

  /** A text in the language it is in. */
  function inLanguage(made, lang) {
    if (lang) {
      made.lang = lang;
    }
    return made;
  }

  /** A figure as all pages show it: a link to who printed it, its value, its marks. */
  function printed(figure, year, portal, unit) {
    const point = figure.point(year);
    if (!point) {
      return [portal.text("figure.none")];
    }
    const value = element("span", "figure__value", point.text);
    value.dataset.figure = figure.path(year);
    const missing = point.number === undefined && !point.code;
    const style = point.code
      ? `figure figure--light light light--${point.code}`
      : `figure${missing ? " figure--missing" : ""}`;
    const made = link(style, figure.source(year));
    made.title = portal.text("figure.ask", figure.describe(year));
    if (point.code) {
      const shape = element("span", "light__shape");
      shape.setAttribute("aria-hidden", "true");
      made.append(shape);
    }
    made.append(value);
    const own = figure.unit(year) && unit !== figure.unit(year) ? figure.unitName(figure.unit(year)) : "";
    const units = own ? [" ", element("span", "figure__unit", beside(own, point.text, portal.own.tag))] : [];
    return [made, ...units, ...marks(point, portal)];
  }

  function marks(point, portal) {
    return Object.entries(point.marks || {}).flatMap(([letter, href]) => {
      const title = portal.text(`mark.${letter}`);
      const symbol = element("span", "", `[${letter}]`);
      symbol.setAttribute("aria-hidden", "true");
      const content = [symbol, element("span", "visually-hidden", title)];
      const made = href ? link(`mark mark--${letter}`, href, ...content) : element("span", `mark mark--${letter}`, ...content);
      made.title = title;
      return [" ", made];
    });
  }

  function head(portal, { choice }) {
    const row = element("tr", "");
    const cells = [element("th", "table__head", portal.text("compare.table.figure"))];
    choice.years.forEach((year, i) => {
      const cell = element("th", "table__head table__head--numeric", portal.year(year));
      if (STEPS.includes(choice.mode) && i > 0) {
        const against = portal.text("compare.against", portal.year(choice.years[i - 1]));
        cell.append(element("span", "compare__against", against));
      }
      cells.push(cell);
    });
    cells.forEach((cell) => (cell.scope = "col"));
    row.append(...cells);
    return row;
  }

  /** The result; below it, unless it is the figure itself, the figure as printed. */
  function cell(row, { year, result, point, against }, portal) {
    const made = element("td", "table__cell table__cell--numeric");
    const { figure, choice } = row;
    const itself = choice.mode === "absolute" && !(choice.prices === "constant" && figure.isMoney(year));
    const unit = row.unit().id;
    if (itself) {
      made.append(...printed(figure, year, portal, unit));
      return made;
    }
    const base = STEPS.includes(choice.mode) && against === undefined;
    if (!base) {
      made.append(element("span", "compare__value", result?.text ?? portal.text("figure.none")));
    }
    made.append(element("span", "compare__printed", ...printed(figure, year, portal, "")));
    const divisor = result && row.divisor();
    if (divisor) {
      made.append(element("span", "compare__printed", "÷ ", ...printed(divisor, year, portal, "")));
    }
    return made;
  }

  function tableRow(row, portal) {
    const made = element("tr", "table__row");
    const { figure } = row;
    const name = element("th", "table__rowhead");
    name.scope = "row";
    name.append(inLanguage(link("", figure.page, figure.name), figure.names.nameLang));
    const unit = row.unit().name;
    if (unit) {
      name.append(element("span", "compare__unit", portal.text("compare.table.unit", unit)));
    }
    const divisor = row.divisor();
    if (divisor) {
      name.append(element("span", "compare__unit", portal.text(`compare.${row.choice.mode}.of`, divisor.name)));
    }
    made.append(name, ...row.cells.map((one) => cell(row, one, portal)));
    return made;
  }

  function list(holder, texts) {
    holder.replaceChildren(...texts.map((text) => element("li", "", text)));
  }

  /** Who printed the figures, and what constant prices are. */
  function notes(portal, { rows, choice, notes: remarks }) {
    const ids = rows.flatMap((row) => row.cells.map(({ point }) => point?.report)).filter(Boolean);
    const reports = [...new Set(ids)].map((id) => portal.report(id));
    const texts = [...remarks];
    if (choice.prices === "constant") {
      const { base, sources } = portal.data.prices;
      texts.push(
        base ? portal.text("compare.prices.base", portal.year(base)) : portal.text("compare.prices.base.unknown"),
        ...(sources.length ? [portal.text("compare.prices.source", sources.join(portal.text("list.semicolon")))] : []),
      );
    }
    const items = element("ul", "table-notes__list");
    list(items, texts);
    const from = element("p", "table-notes__sources", portal.text("table.sources"), " ", reports.join(portal.text("list.semicolon")));
    byId("compare-table-notes").replaceChildren(...(texts.length ? [items] : []), from);
  }

  function summary(portal, result) {
    const { choice, rows, refusals } = result;
    const years = choice.years.map((year) => portal.year(year)).join(portal.text("list.separator"));
    return [
      portal.text("compare.done", years, String(rows.length), portal.text(`compare.mode.${choice.mode}`)),
      refusals.length
        ? portal.text("compare.done.refused", String(refusals.length))
        : portal.text("compare.done.all"),
    ].join(portal.own.tag.startsWith("zh") ? "" : " ");
  }

  /** The table in the place that the page has for it; made anew for each result. */
  function showTable(portal, result) {
    const { choice, rows } = result;
    const title = element("span", "", caption(portal, choice));
    title.id = "compare-table-caption";
    const wide = choice.years.length > 3 ? " table--wide" : "";
    const table = element(
      "table",
      `table compare__table${wide}`,
      element("caption", "table__caption", title),
      element("thead", "", head(portal, result)),
      element("tbody", "", ...rows.map((row) => tableRow(row, portal))),
    );
    table.id = "compare-table";
    const place = byId("compare-table-place");
    place.replaceChildren(table);
    // It may scroll sideways, which a keyboard can do only where it has the focus.
    place.tabIndex = 0;
    place.setAttribute("role", "region");
    place.setAttribute("aria-labelledby", title.id);
    notes(portal, result);
    byId("compare-refused").hidden = result.refusals.length === 0;
    list(byId("compare-reasons"), result.reasons);
  }

  function caption(portal, { mode, prices }) {
    const constant = prices === "constant" ? [portal.text("compare.cite.constant")] : [];
    return [portal.text(`compare.mode.${mode}`), ...constant].join(portal.text("list.separator"));
  }

  Object.assign(window.VitrineCompare, { showTable, summary, element, list });
})();
