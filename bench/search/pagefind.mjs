// pagefind.mjs SITE LAB: the same queries, folded the same way, put to Pagefind 1.6 over the same pages. LAB is a folder
// for the tool, which is installed there, and for its copy of the pages.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, serve } from './chromium.mjs';
import { fold, pagesOf, truth } from './pages.mjs';
import { Score, kb, median, queries } from './queries.mjs';

const [site, lab] = process.argv.slice(2);
mkdirSync(lab, { recursive: true });
if (!existsSync(join(lab, 'node_modules/pagefind'))) {
  writeFileSync(join(lab, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--silent', '--save-exact', 'pagefind@1.6.0'], { cwd: lab, stdio: 'inherit' });
}
const copy = join(lab, 'pages');
rmSync(copy, { recursive: true, force: true });
const pages = pagesOf(site);
for (const { address } of pages) {
  const html = readFileSync(join(site, address), 'utf8');
  const main = /<main[\s\S]*?<\/main>/.exec(html)[0].replace(/<(script|nav|form|button|template)\b[\s\S]*?<\/\1>|<details class="share"[\s\S]*?<\/details>/g, '');
  mkdirSync(dirname(join(copy, address)), { recursive: true });
  writeFileSync(join(copy, address), `<!DOCTYPE html>${/<html[^>]*>/.exec(html)[0]}<head>${/<title>[\s\S]*?<\/title>/.exec(html)[0]}</head><body>${main}</body></html>`);
}
const began = Date.now();
execFileSync(join(lab, 'node_modules/.bin/pagefind'), ['--site', copy, '--quiet'], { stdio: 'inherit' });
const seconds = (Date.now() - began) / 1000;
for (const language of new Set(queries.map((query) => query.language)))
  writeFileSync(join(copy, `ask-${language}.html`), `<!DOCTYPE html><html lang="${language === 'zh' ? 'zh-Hant-TW' : language}"><title>x</title>`);

const server = await serve(copy);
const browser = await chromium();
const score = new Score();
const cold = [];
for (const query of queries) {
  const page = await browser.page();
  server.sent.length = 0; // counted by the server: a worker's requests are not the page's
  await page.call('Page.navigate', { url: `${server.address}ask-${query.language}.html` });
  await new Promise((resolve) => setTimeout(resolve, 150));
  const words = JSON.stringify(fold(query.query));
  await page.evaluate(`(async () => { window.pagefind = await import('/pagefind/pagefind.js'); window.found = await pagefind.search(${words}); await Promise.all(found.results.slice(0, 10).map((result) => result.data())); })()`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  if (!query.absent) cold.push(server.sent.filter(({ path }) => path.startsWith('/pagefind/')).reduce((all, { bytes }) => all + bytes, 0));
  const hits = await page.evaluate(`Promise.all(found.results.slice(0, 1000).map(async (result) => (await result.data()).raw_url ?? (await result.data()).url))`);
  score.add(query, hits.map((url) => decodeURIComponent(url.replace(/^\//, ''))), truth(pages, query));
  await page.close();
}
await browser.close();
server.close();
const size = (folder) => readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, name))).filter((each) => each.isFile()).reduce((all, each) => all + each.size, 0);
console.log(`Pagefind 1.6.0: ${pages.length} pages, index in ${seconds.toFixed(1)} s, ${kb(size(join(copy, 'pagefind')))} kB of files`);
console.log(String(score));
console.log(`first ten results: ${kb(median(cold))} kB median, ${kb(Math.max(...cold))} most`);
