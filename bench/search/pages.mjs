// The pages of a site as a reader sees them, read independently of the program: what a query ought to find.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const variants = new Map();
for (const line of readFileSync(new URL('../../src/main/resources/org/vitrine/search/variants.txt', import.meta.url), 'utf8').split('\n')) {
  if (line && !line.startsWith('#')) for (const other of [...line].slice(1)) variants.set(other, line[0]);
}

export const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/[\u4e00-\uffff]/g, (c) => variants.get(c) ?? c)
  .replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (c) => c.normalize('NFD')[0]);

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" };
const decoded = (text) => text.replace(/&(#x?[\da-f]+|\w+);/gi, (all, name) => name[0] !== '#' ? entities[name] ?? all
  : String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1))));

/** The main text without navigation, forms and scripts; blocks are apart by a line feed. */
export function mainText(html) {
  const main = /<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? '';
  const bare = main
    .replace(/<(script|style|nav|form|button|template|noscript)\b[\s\S]*?<\/\1>/g, '\n')
    .replace(/<details class="share"[\s\S]*?<\/details>/g, '\n')
    .replace(/<(a|span) class="mark [\s\S]*?<span class="visually-hidden">[\s\S]*?<\/span><\/\1>/g, '')
    .replace(/<\/?(a|abbr|b|cite|code|em|i|mark|small|span|strong|sub|sup|time)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n');
  return fold(decoded(bare)).replace(/[ \t\r]+/g, ' ').replace(/ ?\n\s*/g, '\n');
}

export function pagesOf(site) {
  const pages = [];
  for (const name of readdirSync(site, { recursive: true })) {
    if (!name.endsWith('.html') || /(^|\/)(404|search)\.html$|(^|\/)(embed|search)\//.test(name)) continue;
    const html = readFileSync(join(site, name), 'utf8');
    if (html.includes('name="robots" content="noindex')) continue;
    pages.push({ address: name, language: /<html lang="([a-z]+)/.exec(html)[1], text: mainText(html) });
  }
  return pages;
}

/** Whether a text says a phrase: spaces between a number and Chinese characters count for nothing. */
const close = (text) => text.replace(/(?<=\d) (?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) (?=\d)/g, '');
export function truth(pages, { language, phrases }) {
  const wanted = phrases.map((ways) => ways.map((way) => close(fold(way))));
  return new Set(pages.filter((page) => page.language === language)
    .filter((page) => { page.close ??= close(page.text); return wanted.every((ways) => ways.some((way) => page.close.includes(way))); })
    .map((page) => page.address));
}
