/*
 * Compares. Each figure gets a row with a cell for each year; what cannot be compared gets no result
 * but a sentence that says why.
 */
(() => {
  "use strict";

  const { numbers, fill, Sentences } = window.VitrineCompare;
  const STEPS = ["change", "percent"];
  const RELATIVE = ["percent", "index"];

  const written = (plain, format) => ({ plain, text: format(plain) });

  /** One figure compared: a cell for each year, and the years that may be drawn. */
  class Row {
    constructor(figure, choice, refusals, notes) {
      Object.assign(this, { figure, choice, refusals, notes });
      this.portal = figure.portal;
      this.years = choice.years;
      this.cells = this.years.map((year) => ({ year, point: figure.point(year), result: null }));
      this.drawn = [];
      this.compute();
    }

    refuse(key, ...values) {
      this.refusals.add(this.figure, `compare.refused.${key}`, ...values);
      return null;
    }

    /** The same where years have the reason in common: one sentence names them all. */
    refuseYear(key, year, ...values) {
      this.refusals.addYear(this.figure, `compare.refused.${key}`, year, ...values);
      return null;
    }

    /** The step to a year from another. */
    refuseStep(key, year, ...values) {
      this.refusals.addStep(this.figure, `compare.refused.${key}`, year, ...values);
    }

    compute() {
      const { figure, choice } = this;
      const { mode } = choice;
      if (figure.coded) {
        this.compareCodes(mode);
        return;
      }
      if (mode === "share" && !figure.total) {
        this.refuse("total");
        return;
      }
      if (mode === "head" && figure.table === this.portal.data.heads.split("/")[0]) {
        this.refuse("head.staff");
        return;
      }
      this.amounts = this.years.map((year) => this.amount(year));
      if (STEPS.includes(mode)) {
        this.cells.slice(1).forEach((cell, i) => this.compare(cell, i, i + 1));
      } else if (mode === "index") {
        this.cells.forEach((cell, i) => this.compare(cell, 0, i));
      } else {
        this.cells.forEach((cell, i) => (cell.result = this.write(this.amounts[i], cell.year)));
        this.findDrawn();
        return;
      }
      const compared = this.cells.filter((cell) => cell.result).map((cell) => cell.year);
      // An index of the first year alone says nothing.
      this.drawn = mode === "index" && compared.length < 2 ? [] : compared;
    }

    compareCodes(mode) {
      if (mode !== "absolute") {
        this.refuse("code");
        return;
      }
      this.notes.add(this.figure, "compare.drawn.code");
      for (const cell of this.cells) {
        cell.result = cell.point?.code ? { plain: cell.point.code, text: cell.point.text } : null;
        if (!cell.result) {
          this.refuseMissing(cell.year);
        }
      }
    }

    refuseMissing(year) {
      const point = this.figure.point(year);
      return point ? this.refuseYear("missing", year, point.text) : this.refuseYear("absent", year);
    }

    /** What is to be compared of a year, before it is compared with another; null when refused. */
    amount(year) {
      const { figure, choice } = this;
      const value = figure.number(year);
      if (value === null) {
        return this.refuseMissing(year);
      }
      if (choice.mode === "share") {
        return this.share(value, year);
      }
      const real = this.inPrices(value, year);
      return real !== null && choice.mode === "head" ? this.perHead(real, year) : real;
    }

    /** A share is the same whatever the prices. */
    share(value, year) {
      const total = this.portal.byKey.get(this.figure.total)?.number(year) ?? null;
      if (this.figure.isPercent(year)) {
        return this.refuse("total");
      }
      return total !== null && numbers.isPositive(total)
        ? numbers.divide(numbers.shift(value, (this.figure.shift || 0) + 2), total)
        : this.refuseYear("total.missing", year);
    }

    inPrices(value, year) {
      if (this.choice.prices !== "constant") {
        return value;
      }
      if (!this.figure.isMoney(year)) {
        this.notes.add(this.figure, "compare.note.prices");
        return value;
      }
      const index = this.portal.index(year);
      return index === null
        ? this.refuseYear("price", year)
        : numbers.divide(numbers.shift(value, 2), index);
    }

    perHead(value, year) {
      if (this.figure.isPercent(year)) {
        return this.refuseYear("head.percent", year);
      }
      const heads = this.portal.heads(year);
      return heads !== null && numbers.isPositive(heads)
        ? numbers.divide(value, heads)
        : this.refuseYear("head", year);
    }

    /** Whether two years of the figure are of one kind; a sentence when they are not. */
    comparable(from, to) {
      const { figure, portal } = this;
      const [earlier, later] = [this.years[from], this.years[to]];
      const index = this.choice.mode === "index";
      const names = [portal.year(earlier), portal.year(later)];
      if (this.amounts[from] === null || this.amounts[to] === null) {
        if (index && this.amounts[to] !== null) {
          this.refuseYear("base.missing", later, names[0]);
        }
        return false;
      }
      const changed = figure.breakBetween(earlier, later);
      if (changed !== undefined && index) {
        this.refuseYear("base.broken", later, names[0], portal.year(changed));
        return false;
      }
      if (changed !== undefined) {
        this.refuseStep("broken", later, ...names, portal.year(changed));
        return false;
      }
      const units = [figure.unit(earlier), figure.unit(later)];
      if (units[0] !== units[1] && index) {
        this.refuseYear("base.unit", later, names[0], ...units.map((unit) => figure.unitName(unit)));
        return false;
      }
      if (units[0] !== units[1]) {
        this.refuseStep("unit", later, ...names, ...units.map((unit) => figure.unitName(unit)));
        return false;
      }
      return true;
    }

    /** Compares one year with another. */
    compare(cell, from, to) {
      const [before, after] = [this.amounts[from], this.amounts[to]];
      const { mode } = this.choice;
      cell.against = from === to ? null : this.years[from];
      if (!this.comparable(from, to)) {
        return;
      }
      if (RELATIVE.includes(mode) && this.figure.isPercent(this.years[to])) {
        this.refuse("percent");
      } else if (mode === "change") {
        const difference = numbers.subtract(after, before);
        cell.result = written(numbers.round(difference, difference.decimals), numbers.signed);
      } else if (!numbers.isPositive(before)) {
        this.refuseYear("zero", this.years[from]);
      } else {
        const part = mode === "index" ? after : numbers.subtract(after, before);
        const text = numbers.round(numbers.divide(numbers.shift(part, 2), before), 1);
        cell.result = written(text, mode === "index" ? numbers.format : numbers.signed);
      }
    }

    write(amount, year) {
      if (amount === null) {
        return null;
      }
      const { mode, prices } = this.choice;
      if (mode === "absolute" && (prices !== "constant" || !this.figure.isMoney(year))) {
        return { plain: this.figure.point(year).number, text: this.figure.point(year).text };
      }
      const decimals = { share: 2, head: numbers.decimalsFor(amount) }[mode] ?? amount.decimals;
      return written(numbers.round(amount, decimals), numbers.format);
    }

    /** Only years that can be compared with the last one are drawn beside it, and never one alone. */
    findDrawn() {
      const present = this.years.map((year, i) => i).filter((i) => this.amounts[i] !== null);
      present.slice(1).forEach((to, i) => this.comparable(present[i], to));
      const last = present[present.length - 1];
      const alike = present.filter((i) => i === last || this.isAlike(i, last));
      this.drawn = alike.length > 1 ? alike.map((i) => this.years[i]) : [];
    }

    isAlike(from, to) {
      const [earlier, later] = [this.years[from], this.years[to]];
      const { figure } = this;
      return figure.breakBetween(earlier, later) === undefined && figure.unit(earlier) === figure.unit(later);
    }

    /** The figure by which this one is divided: its total or all staff; null in other modes. */
    divisor() {
      const key = { share: this.figure.total, head: this.portal.data.heads }[this.choice.mode];
      return (key && this.isCompared() && this.portal.byKey.get(key)) || null;
    }

    /** Whether anything came of it; an index of the first year alone is none. */
    isCompared() {
      return this.cells.filter(({ result }) => result).length > (this.choice.mode === "index" ? 1 : 0);
    }

    /** The year whose unit stands for the row: the last drawn, else the last that has one. */
    mainYear() {
      return this.drawn[this.drawn.length - 1] ?? this.years.filter((year) => this.figure.unit(year)).pop();
    }

    /** The unit of a result, by which results are told apart, and its name in a language. */
    unit(language = this.portal.own, year = this.mainYear()) {
      const { mode } = this.choice;
      const unit = this.figure.unit(year);
      const name = this.figure.unitName(unit, language);
      if (!this.cells.some(({ result }) => result)) {
        return { id: unit, name };
      }
      if (mode === "percent" || mode === "share") {
        return { id: "%", name: "%" };
      } else if (mode === "index") {
        return { id: "index", name: "" };
      } else if (mode === "change" && unit === "%") {
        return { id: "points", name: language.texts["compare.points"] };
      } else if (mode === "head") {
        return { id: `${unit}/1`, name: fill(language.texts["compare.per.head"], name) };
      }
      return { id: unit, name };
    }
  }

  /** Compares what was chosen. */
  function compare(portal, choice) {
    const refusals = new Sentences(portal);
    const notes = new Sentences(portal);
    const rows = choice.figures.map((key) => new Row(portal.byKey.get(key), choice, refusals, notes));
    return { choice, rows, refusals: refusals.list(), reasons: refusals.grouped(), notes: notes.together() };
  }

  Object.assign(window.VitrineCompare, { compare, STEPS });
})();
