/*
 * Exact decimals. A number is a fraction of two BigInts; it is rounded once, when it is written,
 * half away from zero, as the rest of the site does.
 */
(() => {
  "use strict";

  const ten = (power) => 10n ** BigInt(power);

  /** "-95.70" as a fraction that remembers how many decimals were printed. */
  function parse(text) {
    const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!parts) {
      throw new RangeError(`not a number: ${text}`);
    }
    const decimals = (parts[3] || "").length;
    const digits = BigInt(parts[2] + (parts[3] || ""));
    return { n: parts[1] ? -digits : digits, d: ten(decimals), decimals };
  }

  /** The more precise of two numbers decides how their difference is written. */
  function subtract(a, b) {
    return { n: a.n * b.d - b.n * a.d, d: a.d * b.d, decimals: Math.max(a.decimals, b.decimals) };
  }

  function divide(a, b) {
    if (b.n === 0n) {
      throw new RangeError("division by zero");
    }
    const sign = b.n < 0n ? -1n : 1n;
    return { n: sign * a.n * b.d, d: sign * a.d * b.n, decimals: a.decimals };
  }

  /** The number times a power of ten. */
  function shift(a, power) {
    return power < 0 ? { ...a, d: a.d * ten(-power) } : { ...a, n: a.n * ten(power) };
  }

  const isPositive = (a) => a.n > 0n;

  /** With that many decimals: "-1.3", never "-0.0". */
  function round(a, decimals) {
    const scaled = (a.n < 0n ? -a.n : a.n) * ten(decimals);
    const whole = (2n * scaled + a.d) / (2n * a.d);
    const digits = whole.toString().padStart(decimals + 1, "0");
    const end = digits.length - decimals;
    const text = decimals > 0 ? `${digits.slice(0, end)}.${digits.slice(end)}` : digits;
    return a.n < 0n && whole !== 0n ? `-${text}` : text;
  }

  /** Two decimals, or as many as three significant digits take. */
  function decimalsFor(a) {
    let decimals = 2;
    let scaled = (a.n < 0n ? -a.n : a.n) * 100n;
    while (a.n !== 0n && scaled < 100n * a.d && decimals < 12) {
      scaled *= 10n;
      decimals += 1;
    }
    return decimals;
  }

  /** "-1234.50" as pages write it: −1,234.50. */
  function format(text) {
    const [, minus, whole, rest] = /^(-?)(\d+)(.*)$/.exec(text);
    return (minus ? "\u2212" : "") + whole.replace(/\B(?=(\d{3})+$)/g, ",") + rest;
  }

  /** The same with a plus before what grew. */
  const signed = (text) => (/[1-9]/.test(text) && !text.startsWith("-") ? "+" : "") + format(text);

  window.VitrineCompare = {
    numbers: { parse, subtract, divide, shift, isPositive, round, decimalsFor, format, signed },
  };
})();
