/* Turns the data of a chart into a Chart.js configuration: series, scales, tooltip. */
(() => {
  "use strict";

  const { font, onRight, labelsThatFit, noteLines, valueScale, categoryScale } =
    window.VitrineCharts;

  /** The unit in brackets for the series that do not share the first one. */
  function seriesName(series, data) {
    const unit = series.unit || "";
    if (unit === "" || !onRight(series) || series.name.includes(unit)) {
      return series.name;
    }
    return /[\u3400-\u9fff]/.test(series.name) ? `${series.name}（${unit}）` : `${series.name} (${unit})`;
  }

  function seriesColour(series, index, look) {
    return series.light ? look.lights[series.light] : look.series[index % look.series.length];
  }

  function dataset(series, index, data, look) {
    const colour = seriesColour(series, index, look);
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
      spanGaps: Boolean(series.spans),
      segment: {
        borderColor: (context) => (breaks.has(context.p1DataIndex) ? "transparent" : undefined),
      },
    };
  }

  function stepRadius(chart, data) {
    const scale = chart.scales.x;
    return scale ? Math.min(34, (scale.width / data.labels.length) * 0.36) : 16;
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

  /** Room above the chart for what the layers write there: an empty title. */
  function room(height) {
    const padding = { top: height, bottom: 0 };
    return { display: height > 0, text: "", font: { size: 1, lineHeight: 1 }, padding };
  }

  /** Whether there is a number, drawn or in a unit that the axis does not have. */
  function isPrinted(series, index) {
    return series.values[index] !== null || (series.elsewhere || []).includes(index);
  }

  /**
   * What a point says: 預算 28,085 百萬元. A series whose unit changed brings a unit for each of its
   * values (units) beside the one it has now (unit), and says which are not on its axis (elsewhere).
   */
  function reading(data, seriesIndex, index) {
    const series = data.series[seriesIndex];
    const text = (series.texts || [])[index] ?? String(series.values[index] ?? "—");
    const unit = isPrinted(series, index) ? (series.units || [])[index] ?? series.unit ?? "" : "";
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
        layout: { padding: { top: 2, right: 4, bottom: data.horizontal ? look.size * 1.7 : 0 } },
        scales,
        plugins: {
          legend: { display: false },
          tooltip: tooltip(data, look),
          title: room((titles + lines) * look.size * 1.6),
        },
      },
    };
  }

  Object.assign(window.VitrineCharts, { config, reading, isPrinted, seriesName, seriesColour });
})();
