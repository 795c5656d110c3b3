/*
 * Draws the charts of a page. Each stands beside a table with the same figures, so whatever fails
 * here, the reader loses nothing but the picture.
 */
(() => {
  "use strict";

  if (!window.Chart || !window.VitrineCharts) {
    return;
  }

  const { look, config, reading, seriesName, savePicture, saveTable } = window.VitrineCharts;
  const chinese = document.documentElement.lang.startsWith("zh");
  const colon = chinese ? "：" : ": ";
  const text = (node) => node.textContent.trim();
  const drawings = [];

  class Drawing {
    constructor(holder, data, name) {
      this.holder = holder;
      this.data = data;
      this.name = name;
      this.title = document.getElementById(holder.dataset.title);
      this.series = 0;
      this.index = -1;
      this.build();
      holder.hidden = false;
      this.near = false;
      this.watch();
    }

    build() {
      const strips = this.data.series.some((series) => series.axis === "right");
      this.plot = element("div", strips ? "chart__plot chart__plot--strips" : "chart__plot");
      this.canvas = element("canvas", "chart__drawing");
      this.canvas.setAttribute("role", "img");
      this.canvas.setAttribute("aria-labelledby", this.holder.dataset.title);
      this.canvas.setAttribute("aria-describedby", this.holder.dataset.sentence);
      this.canvas.tabIndex = 0;
      this.plot.append(this.canvas);
      this.reading = element("p", "chart__reading");
      this.reading.setAttribute("aria-live", "polite");
      this.ink = element("span", "chart__ink");
      this.ink.hidden = true;
      this.holder.append(...this.legend(), this.plot, this.reading, ...this.tools(), this.ink);
    }

    /** None in the frame of another site. */
    tools() {
      const { png, csv, day } = this.holder.dataset;
      if (!png) {
        return [];
      }
      const tools = element("div", "chart__tools");
      tools.append(
        this.button(png, () => savePicture(this.data, text(this.title), look(this.ink), this.name, day)),
        this.button(csv, () => saveTable(this.data, this.name)),
      );
      return [tools];
    }

    legend() {
      if (this.data.series.length < 2) {
        return [];
      }
      const list = element("ul", "chart__legend");
      this.data.series.forEach((series, index) => {
        const item = element("li", "chart__name");
        const colour = series.light || (index % 6) + 1;
        item.append(
          element("span", `chart__swatch chart__swatch--${series.shape} chart__swatch--${colour}`),
          seriesName(series, this.data),
        );
        list.append(item);
      });
      return [list];
    }

    /** Several charts have the same buttons; their titles tell them apart for those who list them. */
    button(words, action) {
      const button = element("button", "chart__button");
      button.type = "button";
      button.textContent = words;
      button.setAttribute("aria-label", words + colon + text(this.title));
      button.addEventListener("click", action);
      return button;
    }

    /** On a screen only what the reader is about to see, so that opening a long page costs little. */
    draw(paper = false) {
      if (!this.near && !paper) {
        return;
      }
      const width = this.plot.clientWidth;
      const height = this.plot.clientHeight;
      if (width === 0 || height === 0) {
        return;
      }
      this.width = width;
      this.height = height;
      this.chart?.destroy();
      // Chart.js leaves its own sizes on the canvas; the next drawing must not inherit them.
      this.canvas.removeAttribute("style");
      this.canvas.width = width;
      this.canvas.height = height;
      const colours = look(paper ? this.ink : this.holder);
      const ratio = paper ? 3 : Math.max(1, window.devicePixelRatio || 1);
      this.chart = new window.Chart(this.canvas, config(this.data, colours, { width, ratio }));
    }

    watch() {
      this.canvas.addEventListener("keydown", (event) => this.move(event));
      this.canvas.addEventListener("blur", () => this.leave());
      this.observer = new ResizeObserver(() => {
        const { clientWidth, clientHeight } = this.plot;
        if ((clientWidth !== this.width || clientHeight !== this.height) && !drawings.printing) {
          requestAnimationFrame(() => this.draw());
        }
      });
      this.observer.observe(this.plot);
      this.sight = new IntersectionObserver(
        (seen) => {
          if (seen.some((each) => each.isIntersecting)) {
            this.approach();
          }
        },
        { rootMargin: "50% 0px" },
      );
      this.sight.observe(this.plot);
    }

    approach() {
      if (!this.near) {
        this.near = true;
        this.sight.disconnect();
        this.draw();
      }
    }

    /** Takes the chart away, so that another can be drawn in its place. */
    remove() {
      this.observer.disconnect();
      this.sight.disconnect();
      this.chart?.destroy();
      this.holder.replaceChildren();
      drawings.splice(drawings.indexOf(this), 1);
    }

    /** Left and right go through the years, up and down through the series. */
    move(event) {
      const { labels, series } = this.data;
      const last = labels.length - 1;
      const [back, forth, before, after] = this.data.horizontal
        ? ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]
        : ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      } else if (event.key === "Escape") {
        this.leave();
        return;
      } else if (this.index < 0 && [back, forth, before, after].includes(event.key)) {
        this.index = event.key === back ? last : 0;
      } else if (event.key === back) {
        this.index = Math.max(0, this.index - 1);
      } else if (event.key === forth) {
        this.index = Math.min(last, this.index + 1);
      } else if (event.key === before || event.key === after) {
        const step = event.key === after ? 1 : series.length - 1;
        this.series = (this.series + step) % series.length;
      } else if (event.key === "Home" || event.key === "End") {
        this.index = event.key === "Home" ? 0 : last;
      } else {
        return;
      }
      event.preventDefault();
      this.show();
    }

    show() {
      this.approach();
      this.reading.textContent =
        this.data.labels[this.index] + colon + reading(this.data, this.series, this.index);
      const point = this.chart.getDatasetMeta(this.series).data[this.index];
      const active = [{ datasetIndex: this.series, index: this.index }];
      this.chart.setActiveElements(active);
      this.chart.tooltip.setActiveElements(active, { x: point?.x || 0, y: point?.y || 0 });
      this.chart.update();
    }

    leave() {
      this.index = -1;
      this.reading.textContent = "";
      this.chart?.setActiveElements([]);
      this.chart?.tooltip.setActiveElements([], { x: 0, y: 0 });
      this.chart?.update();
    }
  }

  function element(name, className) {
    const made = document.createElement(name);
    made.className = className;
    return made;
  }

  for (const holder of document.querySelectorAll(".chart__canvas[data-chart]")) {
    try {
      const { chart } = holder.dataset;
      const data = JSON.parse(document.getElementById(chart).textContent);
      drawings.push(new Drawing(holder, data, chart.replace(/-data$/, "")));
    } catch (error) {
      // One chart with odd data must not take the others with it.
      holder.hidden = true;
      console.error(holder.dataset.chart, error);
    }
  }

  /** Draws a chart whose data a script has made; what it returns can be taken away again. */
  window.VitrineCharts.draw = (holder, data, name) => {
    const drawing = new Drawing(holder, data, name);
    drawings.push(drawing);
    return drawing;
  };

  const redraw = (paper) => drawings.forEach((drawing) => drawing.draw(paper));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => redraw(false));
  window.addEventListener("beforeprint", () => {
    drawings.printing = true;
    redraw(true);
  });
  window.addEventListener("afterprint", () => {
    drawings.printing = false;
    redraw(false);
  });
})();
