/* A chart to take away: as a picture that can stand alone, and as a table of its figures. */
(() => {
  "use strict";

  const WIDTH = 1200;
  const HEIGHT = 600;
  const EDGE = 40;
  const RATIO = 2;
  const { wrap, measure, config, isPrinted, seriesName, seriesColour } = window.VitrineCharts;

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function draw(data, look) {
    const canvas = document.createElement("canvas");
    canvas.width = WIDTH - 2 * EDGE;
    canvas.height = HEIGHT;
    const size = { width: canvas.width, ratio: RATIO };
    return new window.Chart(canvas, config(data, { ...look, size: 20 }, size));
  }

  /**
   * The chart with all that a reader needs once it has left the page: title, years, source. The
   * ink is always that of paper, and so is the ground: a transparent picture is black in some mail.
   */
  function picture(data, title, look, name, day) {
    const chart = draw(data, look);
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    const inner = WIDTH - 2 * EDGE;
    const large = { ...look, size: 34 };
    const small = { ...look, size: 20 };
    const titleLines = wrap(title, large, inner, 700);
    const subject = wrap([heading(title), years(data)].filter(Boolean).join(" · "), small, inner);
    const sourceLines = [data.source || "", [page(name, data.address), today(day)].filter(Boolean).join(" · ")].filter(Boolean).flatMap((line) => wrap(line, small, inner));
    const legend = names(data, small, inner);
    const legendTop = EDGE + titleLines.length * 46 + subject.length * 28 + 20;
    const head = legendTop + legend.height;
    canvas.width = WIDTH * RATIO;
    canvas.height = (head + HEIGHT + sourceLines.length * 28 + EDGE + 16) * RATIO;

    context.scale(RATIO, RATIO);
    context.fillStyle = look.paper;
    context.fillRect(0, 0, WIDTH, canvas.height);
    context.textBaseline = "top";
    context.fillStyle = look.ink;
    context.font = `700 34px ${look.family}`;
    titleLines.forEach((line, i) => context.fillText(line, EDGE, EDGE + i * 46));
    context.fillStyle = look.soft;
    context.font = `20px ${look.family}`;
    subject.forEach((line, i) => context.fillText(line, EDGE, EDGE + titleLines.length * 46 + 4 + i * 28));
    context.fillStyle = look.ink;
    for (const { x, y, lines, series, index } of legend.items) {
      lines.forEach((line, i) => context.fillText(line, EDGE + x + 48, legendTop + y + i * 28));
      drawSwatch(context, series, seriesColour(series, index, look), EDGE + x, legendTop + y);
    }
    context.fillStyle = look.soft;
    context.drawImage(chart.canvas, EDGE, head, inner, HEIGHT);
    sourceLines.forEach((line, i) => context.fillText(line, EDGE, head + HEIGHT + 16 + i * 28));
    chart.destroy();
    return canvas;
  }

  /** Places for the names of the series, beside each other as far as they fit. */
  function names(data, look, width) {
    const items = [];
    let [x, y] = [0, 0];
    data.series.forEach((series, index) => {
      const lines = wrap(seriesName(series, data), look, width - 48);
      const wide = 48 + Math.max(...lines.map((line) => measure(line, look)));
      if (x > 0 && x + wide > width) {
        [x, y] = [0, y + 34];
      }
      items.push({ x, y, lines, series, index });
      if (lines.length > 1) {
        y += lines.length * 28 + 6;
      } else {
        x += wide + 32;
      }
    });
    return items.length > 1 ? { items, height: y + (x > 0 ? 34 : 0) + 12 } : { items: [], height: 0 };
  }

  function drawSwatch(context, series, colour, x, y) {
    const bar = series.shape === "bar";
    context.save();
    context.fillStyle = colour;
    context.fillRect(x, y + (bar ? 2 : 9), 36, bar ? 18 : 4);
    context.restore();
  }

  /** A title such as 目標與實際 says little without that of its page. */
  function heading(title) {
    const page = document.querySelector("h1")?.textContent.trim() || "";
    return title.includes(page) ? "" : page;
  }

  /** Where the picture is from, with what was chosen there (address); a path on somebody's disk helps nobody. */
  function page(name, address) {
    if (!location.protocol.startsWith("http")) {
      return "";
    }
    const place = document.getElementById(name) ? `#${name}` : "";
    return address || location.href.replace(/[?#].*$/, "") + place;
  }

  /** The day on which the picture was taken: later the figures may be others. */
  function today(words) {
    const now = new Date();
    const local = new Date(now.getTime() - now.getTimezoneOffset() * 60000);
    return (words || "{0}").replace("{0}", local.toISOString().slice(0, 10));
  }

  function years(data) {
    const { labels } = data;
    return labels.length > 1 ? `${labels[0]} – ${labels[labels.length - 1]}` : labels[0] || "";
  }

  function cell(text) {
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  }

  /** A series as columns: where its unit changed, each value has its own beside it. */
  function columns(series) {
    const { name, unit = "", units, unitHead } = series;
    const value = (i) => (isPrinted(series, i) ? (series.texts || [])[i] ?? String(series.values[i]) : "");
    if (units) {
      return [
        { head: name, cell: value },
        { head: unitHead, cell: (i) => (isPrinted(series, i) ? units[i] : "") },
      ];
    }
    return [{ head: unit && !name.includes(unit) ? `${name} (${unit})` : name, cell: value }];
  }

  /**
   * The texts as printed, and below them where they are from; with a mark of order, without which
   * Excel takes Chinese for Latin-1.
   */
  function table(data) {
    const all = data.series.flatMap(columns);
    const rows = data.labels.map((label, i) => [label, ...all.map((column) => column.cell(i))]);
    const lines = [[data.yearWord || "", ...all.map((column) => column.head)], ...rows];
    if (data.source) {
      lines.push([], [data.source]);
    }
    return "\ufeff" + lines.map((row) => row.map(cell).join(",") + "\r\n").join("");
  }

  window.VitrineCharts.savePicture = (data, title, look, name, day) =>
    picture(data, title, look, name, day).toBlob((blob) => blob && save(blob, `${name}.png`), "image/png");

  const saveText = (text, name) => save(new Blob([text], { type: "text/csv;charset=utf-8" }), name);

  window.VitrineCharts.saveText = saveText;

  window.VitrineCharts.saveTable = (data, name) => saveText(table(data), `${name}.csv`);
})();
