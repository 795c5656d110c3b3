/*
 * Turns the data of a chart into a Chart.js configuration. Knows nothing of the page but the
 * colours and fonts that its style sheets give.
 */
(() => {
  "use strict";

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

  /** The unit in brackets for the series that do not share the first one. */
  function seriesName(series, data) {
    const unit = series.unit || "";
    if (unit === "" || !onRight(series)) {
      return series.name;
    }
    return /[\u3400-\u9fff]/.test(series.name) ? `${series.name}（${unit}）` : `${series.name} (${unit})`;
  }

  function dataset(series, index, data, look) {
    const colour = series.light ? look.lights[series.light] : look.series[index % look.series.length];
    const common = {
      label: seriesName(series, data),
      data: series.values,
      backgroundColor: colour,
      borderColor: colour,
      [data.horizontal ? "xAxisID" : "yAxisID"]: onRight(series) ? "right" : "left",
    };
    if (series.shape === "bar") {
      return {
        ...common,
        type: "bar",
        order: 2,
        borderColor: look.paper,
        borderWidth: data.stacked ? 1 : 0,
        maxBarThickness: 52,
        categoryPercentage: 0.74,
        barPercentage: 0.94,
      };
    }
    if (series.shape === "step") {
      // A target holds for its year only: a short rule in each year, never a line through them.
      return {
        ...common,
        type: "line",
        order: 1,
        showLine: false,
        pointStyle: "line",
        borderWidth: 3,
        pointRadius: (context) => stepRadius(context.chart, data),
        pointHoverRadius: (context) => stepRadius(context.chart, data),
        pointHoverBorderWidth: 3,
      };
    }
    const breaks = new Set(series.breaks || []);
    return {
      ...common,
      type: "line",
      order: 0,
      borderWidth: 2.5,
      pointStyle: ["circle", "rect", "triangle", "rectRot"][index % 4],
      pointRadius: series.lights ? 0 : 5,
      pointHitRadius: 14,
      pointBorderColor: look.paper,
      pointBorderWidth: 1.5,
      spanGaps: false,
      segment: {
        borderColor: (context) => (breaks.has(context.p1DataIndex) ? "transparent" : undefined),
      },
    };
  }

  function stepRadius(chart, data) {
    const scale = chart.scales.x;
    return scale ? Math.min(34, (scale.width / data.labels.length) * 0.36) : 16;
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
      axis: data.horizontal ? "x" : "y",
      position: data.horizontal ? "bottom" : "left",
      stack: data.horizontal ? undefined : "strips",
      stackWeight: strip ? 2 : 5,
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

  const font = (look, weight) => ({ family: look.family, size: look.size, weight });

  function legend(data, look) {
    return {
      display: data.series.length > 1,
      align: "start",
      onClick: null,
      labels: {
        color: look.ink,
        font: font(look),
        usePointStyle: true,
        pointStyleWidth: 26,
        padding: look.size * 0.8,
        generateLabels: (chart) =>
          chart.data.datasets.map((set, index) => {
            const bar = data.series[index].shape === "bar";
            return {
              text: set.label,
              datasetIndex: index,
              fontColor: look.ink,
              fillStyle: set.backgroundColor,
              strokeStyle: bar ? set.backgroundColor : set.borderColor,
              lineWidth: bar ? 0 : 3,
              pointStyle: bar ? "rect" : "line",
            };
          }),
      },
    };
  }

  function tooltip(data, look) {
    return {
      backgroundColor: look.ink,
      titleColor: look.paper,
      bodyColor: look.paper,
      titleFont: font(look, 700),
      bodyFont: font(look),
      padding: 10,
      cornerRadius: 3,
      displayColors: data.series.length > 1,
      usePointStyle: true,
      filter: (item) => data.series[item.datasetIndex].values[item.dataIndex] !== null,
      callbacks: {
        title: (items) => (items.length ? data.labels[items[0].dataIndex] : ""),
        label: (item) => ` ${reading(data, item.datasetIndex, item.dataIndex)}`,
      },
    };
  }

  /** Room between legend and chart for what the layers write there: an empty title, innermost. */
  function room(height) {
    return { display: height > 0, text: "", weight: 1, font: { size: 1, lineHeight: 1 }, padding: { top: height, bottom: 0 } };
  }

  /** What a point says: 預算 28,085 百萬元. */
  function reading(data, seriesIndex, index) {
    const series = data.series[seriesIndex];
    const text = (series.texts || [])[index] ?? String(series.values[index] ?? "—");
    const unit = series.values[index] === null ? "" : series.unit || "";
    return [series.name, text, unit].filter(Boolean).join(" ");
  }

  function config(data, look, { width, ratio }) {
    const labels = labelsThatFit(data, look, width);
    const notes = noteLines(data, look, width);
    const lines = notes.length ? Math.max(...notes.map((note) => note.line)) + 1 : 0;
    const titles = data.horizontal ? 0 : 1;
    const categories = categoryScale(data, look, labels);
    const scales = { [data.horizontal ? "y" : "x"]: categories, left: valueScale("left", data, look) };
    if (data.series.some(onRight)) {
      scales.gap = { axis: "y", position: "left", stack: "strips", stackWeight: 1, display: false };
      scales.right = valueScale("right", data, look);
    }
    return {
      type: data.kind === "bar" ? "bar" : "line",
      data: { labels, datasets: data.series.map((series, i) => dataset(series, i, data, look)) },
      plugins: window.VitrineCharts.layers(data, look, notes),
      options: {
        responsive: false,
        animation: false,
        devicePixelRatio: ratio,
        indexAxis: data.horizontal ? "y" : "x",
        locale: "en",
        interaction: { mode: "index", intersect: false, axis: data.horizontal ? "y" : "x" },
        layout: { padding: { top: 2, right: 4 } },
        scales,
        plugins: {
          legend: legend(data, look),
          tooltip: tooltip(data, look),
          title: room((titles + lines) * look.size * 1.6),
        },
      },
    };
  }

  window.VitrineCharts = { look, config, reading, measure };
})();
