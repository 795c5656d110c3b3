// The queries of queries.txt, or of the file beside it that QUERIES names: language, query, whether it occurs nowhere, and for each word the ways of saying it.
import { readFileSync } from 'node:fs';

export const queries = readFileSync(new URL(process.env.QUERIES ?? 'queries.txt', import.meta.url), 'utf8').split('\n').filter((line) => line && line[0] !== '#').map((line) => {
  const [query, ways] = line.slice(line.indexOf(' ') + 1).split('=');
  return { language: line.slice(0, 2), query, absent: line[2] === '!', phrases: ways ? [ways.split('|')] : query.split(' ').map((word) => [word]) };
});

export const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
export const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
export const kb = (bytes) => (bytes / 1000).toFixed(1);

/** Gathers how well queries are answered. */
export class Score {
  recall = [];
  precision = [];
  first = [];
  missed = 0;
  wrongly = 0;

  add(query, hits, right) {
    const good = hits.filter((hit) => right.has(hit));
    if (query.absent) {
      this.wrongly += hits.length > 0;
      return;
    }
    const ten = hits.slice(0, 10);
    this.recall.push(right.size ? good.length / Math.min(right.size, 1000) : 1);
    this.precision.push(hits.length ? good.length / hits.length : 1);
    this.first.push(ten.length ? ten.filter((hit) => right.has(hit)).length / ten.length : 1);
    this.missed += right.size > 0 && good.length === 0;
  }

  toString() {
    return `recall ${mean(this.recall).toFixed(4)}, precision ${mean(this.precision).toFixed(4)}, of the first ten ${mean(this.first).toFixed(4)}, queries without any right page ${this.missed}, absent phrases found ${this.wrongly}`;
  }
}
