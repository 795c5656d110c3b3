/*
 * Sorts tables by the column whose head is pressed: upwards, downwards, and as they were. Without
 * this script they stand in the order in which they were written.
 */
(() => {
  "use strict";

  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const ORDERS = { none: "ascending", ascending: "descending", descending: "none" };

  const filled = (pattern, text) => (pattern || "").replace("{0}", text);

  /** The text that a cell is sorted by: of a figure the figure, without its unit and marks. */
  function text(cell) {
    return (cell.querySelector(".figure__value") || cell).textContent.trim();
  }

  /** The first number in a text; none in the words for a missing value. */
  function number(words) {
    const found = /[+\u2212-]?\d[\d,]*(\.\d+)?/.exec(words);
    return found ? Number(found[0].replace(/,/g, "").replace("\u2212", "-")) : null;
  }

  class Sorting {
    constructor(table) {
      this.table = table;
      this.body = table.tBodies[0];
      this.rows = [...this.body.rows];
      this.heads = [...table.tHead.rows[0].cells];
      this.status = document.createElement("p");
      this.status.className = "visually-hidden";
      this.status.setAttribute("role", "status");
      table.closest(".figure-table").append(this.status);
      this.heads.forEach((head, column) => this.equip(head, column));
    }

    equip(head, column) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "table__sort";
      button.title = filled(this.table.dataset.sortable, head.textContent.trim());
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => this.sort(column));
    }

    sort(column) {
      const head = this.heads[column];
      const order = ORDERS[head.getAttribute("aria-sort")];
      this.heads.forEach((other) => other.setAttribute("aria-sort", other === head ? order : "none"));
      this.body.append(...this.sorted(column, order));
      const { ascending, descending, unsorted } = this.table.dataset;
      this.status.textContent = filled(
        { ascending, descending, none: unsorted }[order],
        head.textContent.trim(),
      );
    }

    /** Equal rows keep the order they were written in, and what is missing comes last either way. */
    sorted(column, order) {
      if (order === "none") {
        return this.rows;
      }
      const numeric = this.heads[column].classList.contains("table__head--numeric");
      const sign = order === "ascending" ? 1 : -1;
      const keyed = this.rows.map((row) => {
        const words = text(row.cells[column]);
        return { row, key: numeric ? number(words) : words || null };
      });
      const compare = (a, b) => (numeric ? a - b : collator.compare(a, b));
      return keyed
        .sort((a, b) =>
          a.key === null || b.key === null
            ? Number(a.key === null) - Number(b.key === null)
            : sign * compare(a.key, b.key),
        )
        .map(({ row }) => row);
    }
  }

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    new Sorting(table);
  }
})();
