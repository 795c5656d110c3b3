// measure.mjs SITE [TIMES]: how well and how cheaply a built site is searched, asked as a reader asks: in Chromium, cold,
// over a slow line. Truth is what the pages say (pages.mjs). Costs are measured of every TIMES-th query, of none with 0.
import { chromium, serve } from './chromium.mjs';
import { pagesOf, truth } from './pages.mjs';
import { Score, kb, median, queries } from './queries.mjs';

const [site, times = '1'] = process.argv.slice(2);
const pages = pagesOf(site);
const folder = (language) => (language === 'zh' ? '' : `${language}/`);
const server = await serve(site);
const browser = await chromium();
const address = ({ language, query }, size) => `${server.address}${folder(language)}search.html?q=${encodeURIComponent(query)}${size ? `&size=${size}` : ''}`;
const DONE = `new Promise((resolve) => { const list = document.querySelector('[data-search-results]'); const look = () => ['done', 'error'].includes(list?.dataset.state) ? resolve(performance.now()) : setTimeout(look, 5); look(); })`;

async function open(page, url) {
  await page.call('Page.navigate', { url });
  for (;;) {
    try {
      if (await page.evaluate(`location.href.startsWith(${JSON.stringify(url.slice(0, 30))}) && !!document.querySelector('[data-search-results]')`)) break;
    } catch { /* between two pages */ }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return page.evaluate(DONE);
}
const ofSearch = ({ url }) => /\/search\/|js\/search/.test(url);
const sum = (page, since = 0) => [...page.requests.values()].slice(since).filter(ofSearch).reduce((all, { bytes }) => all + bytes, 0);

const score = new Score();
const costs = { cold: [], first: [], seconds: [], next: [], warm: [] };
for (const query of queries) {
  const page = await browser.page();
  if (times !== '0' && queries.indexOf(query) % Number(times) === 0) {
    await page.call('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 });
    await page.call('Page.addScriptToEvaluateOnNewDocument', { source: `new MutationObserver(() => { const list = document.querySelector('[data-search-results]'); if (list?.firstChild && !window.firstAt) window.firstAt = performance.now(); if (list?.dataset.state === 'done' && !window.doneAt) window.doneAt = performance.now(); }).observe(document, { subtree: true, childList: true, attributes: true });` });
    await open(page, address(query));
    costs.seconds.push((await page.evaluate('window.doneAt')) / 1000);
    if (!query.absent) costs.first.push((await page.evaluate('window.firstAt ?? window.doneAt')) / 1000);
    if (!query.absent) costs.cold.push(sum(page));
    await page.call('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    const next = queries[(queries.indexOf(query) + 7) % queries.length];
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = page.requests.size;
    await page.evaluate(`(() => { const box = document.querySelector('[data-results] input'); box.value = ${JSON.stringify(next.query)}; box.form.requestSubmit(); })()`);
    await page.evaluate(DONE);
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (next.language === query.language && !next.absent && !query.absent) costs.next.push(sum(page, before));
    costs.warm.push(await page.evaluate(`(async () => { const form = document.querySelector('[data-results]'); const index = await VitrineSearch.open(new URL(form.dataset.index, form.action).href); const q = ${JSON.stringify(query.query)}; await index.find(q); const start = performance.now(); for (let i = 0; i < 5; i++) await index.find(q); return (performance.now() - start) / 5; })()`));
  }
  await open(page, address(query, 1000));
  const { hits, total } = await page.evaluate(`(() => { const list = document.querySelector('[data-search-results]'); return { hits: [...list.querySelectorAll('[data-hit]')].map((hit) => hit.pathname.slice(1)), total: +list.dataset.total }; })()`);
  await page.close();
  const right = truth(pages, query);
  score.add(query, hits, right);
  const good = hits.filter((hit) => right.has(hit));
  if (query.absent ? hits.length || right.size : right.size === 0 || good.length < Math.min(right.size, 1000) || good.length < hits.length)
    console.log(`${query.query}: ${right.size} right, ${total} found, ${hits.length - good.length} wrong; not found ${[...right].filter((hit) => !hits.includes(hit)).slice(0, 3)}; wrong ${hits.filter((hit) => !right.has(hit)).slice(0, 3)}`);
}
await browser.close();
server.close();
console.log(`${pages.length} pages, ${score.recall.length} queries, ${queries.length - score.recall.length} absent phrases`);
console.log(String(score));
if (times !== '0') {
  console.log(`first ten results: ${kb(median(costs.cold))} kB median, ${kb(Math.max(...costs.cold))} most; first of them ${median(costs.first).toFixed(2)} s median, ${Math.max(...costs.first).toFixed(2)} most, all ${median(costs.seconds).toFixed(2)} and ${Math.max(...costs.seconds).toFixed(2)}`);
  console.log(`next query: ${kb(median(costs.next))} kB median, ${kb(Math.max(...costs.next))} most; warm ${median(costs.warm).toFixed(2)} ms median, ${Math.max(...costs.warm).toFixed(2)} most`);
}
