/* The figures to be compared, as the page's data gives them, and what the page's language calls them. */
(() => {
  "use strict";

  const { numbers } = window.VitrineCompare;

  /** A text with {0}, {1} … filled in. */
  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (all, index) => values[index] ?? all);

  /** A name as it stands within a text: "Actual value" is "actual value", "KPI" stays. */
  const within = (name) => (/^.\p{Ll}/u.test(name) ? name[0].toLowerCase() + name.slice(1) : name);

  /** A unit as it stands beside a number: in English one of them is a country, not countries. */
  function beside(unit, number, tag) {
    if (!tag.startsWith("en") || !/^[+\u2212]?1$/.test(number)) {
      return unit;
    }
    return unit === "people" ? "person" : unit.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
  }

  /** One figure over the years. */
  class Figure {
    constructor(data, position, portal) {
      Object.assign(this, data);
      this.position = position;
      this.portal = portal;
      this.names = portal.own.figures[position];
      this.name = this.names.name;
      this.coded = Object.values(data.points).some((point) => point.code);
    }

    point(year) {
      return this.points[year] || null;
    }

    /** The number that the latest report prints for a year, or null. */
    number(year) {
      const text = this.points[year]?.number;
      return text === undefined ? null : numbers.parse(text);
    }

    unit(year) {
      return this.points[year]?.unit || "";
    }

    unitName(unit, language = this.portal.own) {
      return language.figures[this.position].units[unit] ?? unit;
    }

    isPercent(year) {
      return this.unit(year) === "%";
    }

    isMoney(year) {
      return this.portal.data.money.includes(this.unit(year));
    }

    /** The first year of a new method after one year and up to another; undefined when none. */
    breakBetween(earlier, later) {
      return (this.breaks || []).find((year) => year > earlier && year <= later);
    }

    /** What data-figure says, and the same as the end of an address. */
    path(year) {
      return [this.table, this.item, year, this.measure].filter((part) => part !== "").join("/");
    }

    /** The place that says who printed it and how to quote it. */
    source(year) {
      const file = this.byItem ? this.item : year;
      return `figures/${this.table}/${file}.html#${this.path(year).replace(/\//g, "-").replace(/ /g, "_")}`;
    }

    describe(year) {
      const { item, measure } = this.names;
      const of = this.portal.year(year);
      return item
        ? this.portal.text("figure.title", of, item, within(measure))
        : this.portal.text("figure.title.total", of, measure);
    }
  }

  /** Everything that can be compared. The first language is the page's own. */
  class Portal {
    constructor(data) {
      this.data = data;
      this.own = data.languages[0];
      this.figures = data.figures.map((figure, position) => new Figure(figure, position, this));
      this.byKey = new Map(this.figures.map((figure) => [figure.key, figure]));
    }

    text(key, ...values) {
      return fill(this.own.texts[key] ?? key, ...values);
    }

    /** A year in both calendars. */
    year(year, language = this.own) {
      return language.years[year]?.[0] ?? String(year);
    }

    report(id, language = this.own) {
      return language.reports[id] ?? id;
    }

    /** The price level of a year, or null. */
    index(year) {
      const text = this.data.prices?.index[year];
      return text === undefined ? null : numbers.parse(text);
    }

    /** All staff of a year, or null. */
    heads(year) {
      return this.byKey.get(this.data.heads)?.number(year) ?? null;
    }
  }

  /** What is said of a comparison, each sentence once, in the order in which it comes up. */
  class Sentences {
    constructor(portal) {
      this.portal = portal;
      this.said = new Map();
    }

    add(figure, key, ...values) {
      this.said.set([figure.key, key, ...values].join("\n"), { figure, key, values, years: null, explains: () => true });
    }

    /** The same about the step to one year from the one before. */
    addStep(figure, key, year, ...values) {
      this.add(figure, key, ...values);
      this.said.get([figure.key, key, ...values].join("\n")).explains = (later) => later === year;
    }

    /** Years of which the same is to be said share a sentence. */
    addYear(figure, key, year, ...values) {
      const id = [figure.key, key, ...values].join("\n");
      const years = (this.said.get(id)?.years || new Set()).add(year);
      const explains = (later, earlier) => years.has(later) || years.has(earlier);
      this.said.set(id, { figure, key, values, years, explains });
    }

    /** Figures of which the same is to be said share a sentence. */
    together() {
      const names = new Map();
      for (const { figure, key } of this.said.values()) {
        names.set(key, [...(names.get(key) || []), figure.name]);
      }
      const separator = this.portal.text("list.separator");
      return [...names].map(([key, list]) => this.portal.text(key, list.join(separator)));
    }

    /** What readers see: figures refused for the same reason in the same years share a sentence. */
    grouped() {
      const groups = new Map();
      for (const { figure, key, values, years } of this.said.values()) {
        const id = [key, ...values, "", ...(years || [])].join("\n");
        const group = groups.get(id) || { key, values, years, names: [] };
        group.names.push(figure.name);
        groups.set(id, group);
      }
      return [...groups.values()].map(({ names, ...group }) => this.text(names, group));
    }

    text(names, { key, values, years }) {
      const { portal } = this;
      const separator = portal.text("list.separator");
      const of = years ? [[...years].map((year) => portal.year(year)).join(separator)] : [];
      return portal.text(key, names.join(separator), ...of, ...values);
    }

    /** The sentences; each can tell whether it explains the result of a year compared with another. */
    list() {
      return [...this.said.values()].map((said) => {
        const { figure, key, explains } = said;
        return { figure: figure.key, key, text: this.text([figure.name], said), explains };
      });
    }
  }

  Object.assign(window.VitrineCompare, { Portal, Sentences, fill, beside });
})();
