/*
 * Suggests pages below a search box while one types. Loaded by search-box.js when the box is first
 * used; everything it does can be done with the search page, too.
 */
(() => {
  "use strict";

  const SHOWN = 6;

  class Suggestions {
    constructor(form) {
      this.form = form;
      this.box = form.elements.q;
      this.turn = 0;
      this.list = document.createElement("ul");
      this.list.className = "suggestions";
      this.list.id = `${this.box.id}-suggestions`;
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", this.form.dataset.suggestions);
      this.list.hidden = true;
      form.append(this.list);
      for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", this.list.id]]) {
        this.box.setAttribute(name, value);
      }
      this.listen();
      if (this.box.value && document.activeElement === this.box) {
        this.wait(0);
      }
    }

    listen() {
      this.box.addEventListener("input", (event) => {
        // While a word is being composed (注音, 倉頡) the box holds half of it.
        if (!event.isComposing) {
          this.wait(150);
        }
      });
      this.box.addEventListener("compositionend", () => this.wait(0));
      this.box.addEventListener("blur", () => setTimeout(() => this.close(), 150));
      this.box.addEventListener("keydown", (event) => this.key(event));
    }

    wait(time) {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.suggest(), time);
    }

    async suggest() {
      const turn = ++this.turn;
      try {
        const found = await window.VitrineSearch.open(this.form.dataset.index);
        const { pages } = await found.find(this.box.value);
        const texts = await Promise.all(pages.slice(0, SHOWN).map((page) => found.text(page)));
        if (turn === this.turn && document.activeElement === this.box) {
          this.show(texts, pages.slice(0, SHOWN).map((page) => found.root.years[found.filters(page).year] || ""));
        }
      } catch (unreadable) {
        this.close(); // the search page tells why
      }
    }

    show(texts, years) {
      this.list.replaceChildren(
        ...texts.map(({ address, title }, i) => {
          const option = document.createElement("li");
          option.className = "suggestions__item";
          option.id = `${this.list.id}-${i}`;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.dataset.href = new URL(address, this.form.action).href;
          const year = document.createElement("span");
          year.className = "suggestions__year";
          year.textContent = title.includes(years[i]) ? "" : years[i];
          option.append(title, " ", year);
          option.addEventListener("pointerdown", (event) => event.preventDefault());
          option.addEventListener("click", () => this.go(option));
          return option;
        }),
      );
      this.list.hidden = texts.length === 0;
      this.box.setAttribute("aria-expanded", String(texts.length > 0));
      this.choose(null);
    }

    close() {
      this.turn++;
      clearTimeout(this.waiting);
      this.list.hidden = true;
      this.box.setAttribute("aria-expanded", "false");
      this.choose(null);
    }

    choose(option) {
      this.chosen = option;
      for (const other of this.list.children) {
        other.setAttribute("aria-selected", String(other === option));
      }
      if (option) {
        this.box.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      } else {
        this.box.removeAttribute("aria-activedescendant");
      }
    }

    go(option) {
      location.href = option.dataset.href;
    }

    key(event) {
      const options = [...this.list.children];
      if (event.isComposing || this.list.hidden || options.length === 0) {
        return;
      }
      const at = options.indexOf(this.chosen);
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        const next = at < 0 && step < 0 ? options.length - 1 : at + step;
        this.choose(options[next] || null);
      } else if (event.key === "Enter" && this.chosen) {
        event.preventDefault();
        this.go(this.chosen);
      } else if (event.key === "Escape") {
        event.preventDefault();
        this.close();
      }
    }
  }

  for (const form of document.querySelectorAll(".search-box[data-index]:not([data-results])")) {
    new Suggestions(form);
  }
})();
