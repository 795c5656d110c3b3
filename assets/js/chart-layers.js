/*
 * What Chart.js does not draw itself: units above the axes, rules where a series is broken, lights
 * in the shapes of the reports, and the values beside their points where there is room.
 */
(() => {
  "use strict";

  const { measure, wrap } = window.VitrineCharts;

  function write(context, look, text, x, y, { align = "left", colour = look.soft, weight = "", halo = false } = {}) {
    context.save();
    context.font = `${weight} ${look.size}px ${look.family}`;
    context.textAlign = align;
    context.textBaseline = "alphabetic";
    if (halo) {
      context.lineJoin = "round";
      context.lineWidth = 4;
      context.strokeStyle = look.paper;
      context.strokeText(text, x, y);
    }
    context.fillStyle = colour;
    context.fillText(text, x, y);
    context.restore();
  }

  /** Units stand level above their axes: titles turned by a quarter are hard to read in Chinese. */
  function units(data, look, lines) {
    return {
      id: "units",
      afterDraw({ ctx, chartArea, scales }) {
        const left = data.left?.title || "";
        if (data.horizontal) {
          write(ctx, look, left, chartArea.right, chartArea.bottom + look.size * 3.2, { align: "right" });
          return;
        }
        const top = chartArea.top - look.size * (0.9 + 1.6 * lines);
        write(ctx, look, scales.right ? data.right?.title || "" : left, 0, top);
        if (scales.right) {
          write(ctx, look, left, 0, scales.left.top - look.size * 0.9, { halo: true });
        }
      },
    };
  }

  /** A dashed rule before the year in which a series begins anew, with the reason above it. */
  function breaks(data, look, notes) {
    return {
      id: "breaks",
      afterDatasetsDraw({ ctx, chartArea, scales }) {
        const indexes = new Set([
          ...notes.map((note) => note.index),
          ...data.series.flatMap((series) => series.breaks || []),
        ]);
        if (data.horizontal) {
          return;
        }
        for (const index of indexes) {
          const x =
            index > 0
              ? (scales.x.getPixelForValue(index - 1) + scales.x.getPixelForValue(index)) / 2
              : chartArea.left;
          const note = notes.find((candidate) => candidate.index === index);
          const top = chartArea.top - (note ? look.size * (0.3 + 1.6 * note.line) : 0);
          ctx.save();
          ctx.strokeStyle = look.soft;
          ctx.lineWidth = 1;
          ctx.setLineDash([4, 4]);
          ctx.beginPath();
          ctx.moveTo(Math.round(x) + 0.5, top);
          ctx.lineTo(Math.round(x) + 0.5, chartArea.bottom);
          ctx.stroke();
          ctx.restore();
          if (note) {
            const wide = measure(note.text, look);
            const start = Math.min(x - 2, chartArea.right - wide);
            write(ctx, look, note.text, start, top - look.size * 0.3);
          }
        }
      },
    };
  }

  /**
   * What is printed in another unit than the axis has: written at the foot of its year, where it
   * can be taken for no height.
   */
  function elsewhere(data, look) {
    return {
      id: "elsewhere",
      afterDatasetsDraw({ ctx, chartArea, scales }) {
        if (data.horizontal) {
          return;
        }
        const wide = (chartArea.right - chartArea.left) / Math.max(1, data.labels.length) - 8;
        for (const { index, lines } of data.elsewhere || []) {
          const rows = lines.flatMap((line) => wrap(line, look, wide));
          const x = scales.x.getPixelForValue(index);
          rows.forEach((row, i) => {
            const y = chartArea.bottom - look.size * (0.7 + 1.45 * (rows.length - 1 - i));
            write(ctx, look, row, x, y, { align: "center", halo: true });
          });
        }
      },
    };
  }

  const outlines = {
    green(context, r) {
      for (let i = 0; i < 10; i++) {
        const angle = (i * Math.PI) / 5 - Math.PI / 2;
        const reach = i % 2 ? r * 0.46 : r * 1.15;
        context.lineTo(Math.cos(angle) * reach, Math.sin(angle) * reach);
      }
    },
    yellow(context, r) {
      context.moveTo(0, -r);
      context.lineTo(r, r * 0.85);
      context.lineTo(-r, r * 0.85);
    },
    red(context, r) {
      context.arc(0, 0, r * 0.9, 0, 2 * Math.PI);
    },
    white(context, r) {
      context.rect(-r * 0.8, -r * 0.8, r * 1.6, r * 1.6);
    },
  };

  /** Ratings keep the shapes the reports print: star, triangle, disc, empty square. */
  function lights(data, look) {
    return {
      id: "lights",
      afterDatasetsDraw(chart) {
        data.series.forEach((series, seriesIndex) => {
          if (series.shape !== "line" || !series.lights) {
            return;
          }
          chart.getDatasetMeta(seriesIndex).data.forEach((point, index) => {
            if (point.skip || series.values[index] === null) {
              return;
            }
            const light = series.lights[index];
            const { ctx } = chart;
            ctx.save();
            ctx.translate(point.x, point.y);
            ctx.beginPath();
            (outlines[light] || outlines.red)(ctx, light ? look.size * 0.62 : 4);
            ctx.closePath();
            ctx.lineJoin = "round";
            ctx.lineWidth = 4;
            ctx.strokeStyle = look.paper;
            ctx.stroke();
            ctx.fillStyle = light === "white" ? look.paper : look.lights[light] || look.series[seriesIndex];
            ctx.fill();
            if (light === "white") {
              ctx.lineWidth = 2;
              ctx.strokeStyle = look.lights.white;
              ctx.stroke();
            }
            ctx.restore();
          });
        });
      },
    };
  }

  /**
   * Values beside their points, so that nobody has to point at them. A series gets all its values
   * or, when they would touch, none: some only would look like a choice. So do lines on one axis,
   * and bars side by side.
   */
  function values(data, look) {
    return {
      id: "values",
      afterDatasetsDraw(chart) {
        if (data.horizontal || data.stacked) {
          return;
        }
        const taken = points(chart, data, look);
        for (const group of groups(data)) {
          const boxes = group.flatMap((seriesIndex) => place(chart, data, look, seriesIndex));
          const free = boxes.every(
            (box, i) =>
              box.left >= -2 &&
              box.right <= chart.width + 2 &&
              !taken.some((other) => touches(box, other)) &&
              !boxes.some((other, j) => j < i && touches(box, other) && !isSame(box, other)),
          );
          if (!free) {
            continue;
          }
          for (const box of boxes) {
            taken.push(box);
            write(chart.ctx, look, box.text, (box.left + box.right) / 2, box.bottom - 2, {
              align: "center",
              colour: look.ink,
              halo: true,
            });
          }
        }
      },
    };
  }

  /** The lines of each axis together, then all bars, then each target for itself. */
  function groups(data) {
    const of = (shape, axis) =>
      data.series.flatMap((series, index) =>
        series.shape === shape && (!axis || series.axis === axis) ? [index] : [],
      );
    return [of("line", "left"), of("line", "right"), of("bar"), ...of("step").map((index) => [index])];
  }

  /** Two lines that meet in a point: one value says it for both, such as the 100 of an index. */
  const isSame = (a, b) => a.text === b.text && Math.abs(a.left - b.left) < 1 && Math.abs(a.bottom - b.bottom) < 1;

  /** The points of lines, which no value may cover. */
  function points(chart, data, look) {
    const r = look.size * 0.6;
    return data.series.flatMap((series, seriesIndex) =>
      series.shape !== "line"
        ? []
        : chart
            .getDatasetMeta(seriesIndex)
            .data.filter((point, index) => series.values[index] !== null)
            .map(({ x, y }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })),
    );
  }

  /**
   * A target's value stands on the side of it where the result is not; a bar's at its end; those of
   * the lowest of several lines below it.
   */
  function isBelow(data, seriesIndex, index) {
    const series = data.series[seriesIndex];
    if (series.shape === "bar") {
      return series.values[index] < 0;
    }
    if (series.shape === "line") {
      const others = data.series
        .filter((other) => other.shape === "line" && other.axis === series.axis && other.values[index] !== null)
        .map((other) => other.values[index] - series.values[index]);
      return others.some((more) => more > 0) && others.every((more) => more >= 0);
    }
    return (
      series.shape === "step" &&
      data.series.some((other) => other.shape !== "step" && other.values[index] >= series.values[index])
    );
  }

  function place(chart, data, look, seriesIndex) {
    const series = data.series[seriesIndex];
    const gap = series.shape === "bar" ? 3 : series.shape === "step" ? 5 : look.size * 0.75;
    return chart
      .getDatasetMeta(seriesIndex)
      .data.map((point, index) => ({ point, index, text: (series.texts || [])[index], value: series.values[index] }))
      .filter(({ point, text, value }) => value !== null && text && !point.skip)
      .map(({ point, index, text }) => {
        const half = measure(text, look) / 2;
        const bottom = isBelow(data, seriesIndex, index) ? point.y + gap + look.size + 2 : point.y - gap;
        return { text, left: point.x - half, right: point.x + half, top: bottom - look.size, bottom };
      });
  }

  function touches(a, b) {
    return a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom && b.top < a.bottom;
  }

  window.VitrineCharts.layers = (data, look, notes) => {
    const lines = notes.length ? Math.max(...notes.map((note) => note.line)) + 1 : 0;
    return [units(data, look, lines), breaks(data, look, notes), elsewhere(data, look), lights(data, look), values(data, look)];
  };
})();
