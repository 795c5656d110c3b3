/*
 * What a chart takes from the page and from its size: colours and fonts of the style sheets, labels
 * that fit, scales. The first of the chart scripts; the others add to window.VitrineCharts.
 */
(() => {
  "use strict";

  const font = (look, weight) => ({ family: look.family, size: look.size, weight });

  /** Colours and font of an element: style sheets decide, so dark mode and print need no code here. */
  function look(element) {
    const style = getComputedStyle(element);
    const value = (name) => style.getPropertyValue(name).trim();
    return {
      family: style.fontFamily,
      size: 13,
      paper: value("--paper"),
      ink: value("--ink"),
      soft: value("--ink-soft"),
      rule: value("--rule"),
      series: [1, 2, 3, 4, 5, 6].map((n) => value(`--chart-${n}`)),
      lights: {
        green: value("--light-green"),
        yellow: value("--light-yellow"),
        red: value("--light-red"),
        white: value("--light-white"),
      },
    };
  }

  const measure = (() => {
    const context = document.createElement("canvas").getContext("2d");
    return (text, look, weight = "") => {
      context.font = `${weight} ${look.size}px ${look.family}`;
      return context.measureText(text).width;
    };
  })();

  const widest = (texts, look) => Math.max(0, ...texts.map((text) => measure(text, look)));

  /** Long addresses break after the signs that part them. */
  const pieces = (word) => word.match(/[^,&/?=]*[,&/?=]+\s*|[^,&/?=]+/g) || [];

  /** Lines no wider than a width: Latin words stay whole if they can, Chinese breaks anywhere. */
  function wrap(text, look, width, weight) {
    const lines = [""];
    const words = text.match(/[\u0021-\u024f]+\s*|\s+|[^\s\u0021-\u024f]/gu) || [];
    for (const part of words.flatMap((word) => (measure(word, look, weight) > width ? pieces(word) : [word]))) {
      const last = lines.length - 1;
      if (lines[last] !== "" && measure(lines[last] + part.trimEnd(), look, weight) > width) {
        lines.push(part.trimStart());
      } else {
        lines[last] += part;
      }
    }
    return lines;
  }

  /** Long labels where they fit beside each other, else the short ones. */
  function labelsThatFit(data, look, width) {
    if (data.horizontal) {
      return widest(data.labels, look) < width * 0.4 ? data.labels : data.short || data.labels;
    }
    const room = (width - 90) / Math.max(1, data.labels.length) - 10;
    return widest(data.labels, look) <= room ? data.labels : data.short || data.labels;
  }

  /** Notes above their rules, in as many lines as it takes for them not to touch. */
  function noteLines(data, look, width) {
    const ends = [];
    const step = (width - 70) / Math.max(1, data.labels.length);
    return (data.annotations || []).map((note) => {
      const start = 45 + step * note.index;
      let line = ends.findIndex((end) => end < start);
      line = line < 0 ? ends.length : line;
      ends[line] = start + measure(note.text, look) + 12;
      return { ...note, line };
    });
  }

  const onRight = (series) => series.axis === "right";

  /**
   * A second unit gets a strip of its own above the first. Two scales laid over each other make
   * crossings that mean nothing, and whoever sets the scales decides where they fall.
   */
  function valueScale(side, data, look) {
    const axis = data[side] || {};
    const mine = data.series.filter((series) => onRight(series) === (side === "right"));
    const strip = side === "right";
    const share = strip && mine.every((s) => s.unit === "%" && s.values.every((value) => value <= 100));
    return {
      type: "linear",
      axis: data.horizontal ? "x" : "y",
      position: data.horizontal ? "bottom" : "left",
      ...(data.horizontal ? {} : { stack: "strips", stackWeight: strip ? 2 : 5 }),
      stacked: Boolean(data.stacked),
      // A bar's length is its value, so its axis starts at zero whatever the data asks for.
      beginAtZero: Boolean(axis.zero) || mine.some((series) => series.shape === "bar"),
      grace: strip ? 0 : "8%",
      max: share ? 100 : undefined,
      border: { display: false },
      grid: { color: look.rule, drawTicks: false },
      ticks: {
        color: look.soft,
        font: font(look),
        maxTicksLimit: strip ? 3 : 6,
        padding: 6,
        callback: (value) => value.toLocaleString("en", { maximumFractionDigits: 2 }).replace("-", "−"),
      },
    };
  }

  function categoryScale(data, look, labels) {
    return {
      type: "category",
      axis: data.horizontal ? "y" : "x",
      stacked: Boolean(data.stacked),
      offset: true,
      border: { color: look.soft },
      grid: { display: false },
      ticks: { color: look.ink, font: font(look), autoSkip: !data.horizontal, maxRotation: 0, padding: 4 },
      title: {
        display: Boolean(data.yearWord) && labels !== data.labels && !data.horizontal,
        text: data.yearWord,
        align: "end",
        color: look.soft,
        font: font(look),
        padding: 0,
      },
    };
  }

  window.VitrineCharts = {
    look,
    measure,
    wrap,
    font,
    onRight,
    labelsThatFit,
    noteLines,
    valueScale,
    categoryScale,
  };
})();
