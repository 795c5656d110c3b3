/*
 * The page of comparisons: reads the choice from the address, keeps form, result and address
 * together, and hands the result out. Without it the page lists pairs of years.
 */
(() => {
  "use strict";

  const { Portal, compare, readAddress, writeAddress, query, address } = window.VitrineCompare;
  const { showTable, showChart, summary, citation, csv, element, list } = window.VitrineCompare;
  const byId = (id) => document.getElementById(id);
  const form = byId("compare-form");
  const portal = new Portal(JSON.parse(byId("compare-data").textContent));
  const inputs = [...form.elements].filter((control) => control.name);
  const languageLinks = [...document.querySelectorAll(".languages__link")].map((link) => ({
    link,
    href: link.getAttribute("href"),
  }));
  let result = null;
  let own = null;

  const chosen = (name) => inputs.filter((input) => input.name === name && input.checked).map((input) => input.value);

  function fromForm() {
    return {
      years: chosen("year").map(Number),
      figures: chosen("figure"),
      mode: chosen("mode")[0],
      prices: chosen("prices")[0],
    };
  }

  function toForm({ years, figures, mode, prices }) {
    const wanted = { year: years.map(String), figure: figures, mode: [mode], prices: [prices] };
    inputs.forEach((input) => (input.checked = wanted[input.name].includes(input.value)));
  }

  /** Says at each table how many of its figures are chosen. */
  function count() {
    for (const group of form.querySelectorAll(".picker")) {
      const number = group.querySelectorAll("input:checked").length;
      group.querySelector(".picker__count").textContent = number ? portal.text("compare.chosen", String(number)) : "";
    }
  }

  function show(choice, unknown) {
    const notices = unknown.map(([key, item]) => portal.text(key, item));
    list(byId("compare-notices"), notices);
    byId("compare-notices").hidden = notices.length === 0;
    const lacking = [
      ...(choice.years.length < 2 ? [portal.text("compare.none.years")] : []),
      ...(choice.figures.length < 1 ? [portal.text("compare.none.figures")] : []),
    ];
    byId("compare-shown").hidden = lacking.length > 0;
    byId("compare-copied").textContent = "";
    count();
    languageLinks.forEach(({ link, href }) => link.setAttribute("href", href + query(choice)));
    if (lacking.length > 0) {
      result = null;
      byId("compare-summary").textContent = lacking.join(" ");
      return;
    }
    result = compare(portal, choice);
    const mode = portal.text(`compare.mode.${choice.mode}`);
    // First shown, then drawn: a chart needs the width of its place.
    const undrawn = showChart(portal, result, mode);
    result.refusals.push(...undrawn.list());
    result.reasons.push(...undrawn.grouped());
    byId("compare-summary").textContent = summary(portal, result);
    showTable(portal, result);
    cite(choice);
  }

  /** The day on which the reader looks, where the reader is. */
  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  function cite(choice) {
    const holder = byId("compare-citations");
    if (!result.rows.some((row) => row.isCompared())) {
      holder.replaceChildren();
      return;
    }
    const texts = portal.data.languages.map((language) => {
      const text = element("p", "citation__text", citation(portal, language, result, address(choice), today()));
      text.lang = language.tag;
      const button = element("button", "chart__button", holder.dataset.copy);
      button.type = "button";
      const heading = element("h4", "citation__heading", holder.dataset.heading.replace("{0}", language.name));
      button.setAttribute("aria-label", `${holder.dataset.copy} (${language.name})`);
      button.addEventListener("click", () => copy(text.textContent));
      return element("div", "citation__language", heading, text, button);
    });
    holder.replaceChildren(...texts);
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch (refused) {
      // Without a secure connection there is no clipboard but the old way: through a selection.
      const field = element("textarea", "visually-hidden", text);
      const focused = document.activeElement;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
      focused?.focus();
    }
    byId("compare-copied").textContent = portal.text("compare.copied");
  }

  function changed() {
    const choice = fromForm();
    writeAddress(choice);
    own = location.href;
    show(choice, []);
  }

  function open() {
    if (location.href !== own) {
      own = location.href;
      const { choice, unknown } = readAddress(location, portal);
      toForm(choice);
      show(choice, unknown);
    }
  }

  byId("compare").hidden = false;
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  byId("compare-clear").addEventListener("click", () => {
    inputs.filter((input) => input.name === "figure").forEach((input) => (input.checked = false));
    changed();
  });
  byId("compare-download").addEventListener("click", () => window.VitrineCharts.saveText(csv(portal, result), "compare.csv"));
  byId("compare-link").addEventListener("click", () => copy(address(result.choice)));
  // Not by the address: there the choice may stand, where a page may not change its query.
  document.querySelector(".compare__jump").addEventListener("click", (event) => {
    event.preventDefault();
    byId("compare-result").focus();
  });
  window.addEventListener("hashchange", () => location.hash.includes("=") && open());
  window.addEventListener("popstate", () => location.search !== "" && open());
  open();
})();
