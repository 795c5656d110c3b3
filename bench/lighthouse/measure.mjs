// measure.mjs SITE LAB [RUNS]: Lighthouse's mobile profile on five pages of a built site, each RUNS times (default 3), the
// median of each score. LAB is a folder for the tool, which is installed there. The server compresses, as web hosts do.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const VERSION = '12.8.2';
const PAGES = {
  home: 'index.html',
  year: 'years/107.html',
  KPI: 'kpis/capital-budget-execution.html',
  compare: 'compare.html',
  search: 'search.html',
};
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.png': 'image/png' };
const WANTED = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };

const [site, lab, runs = '3'] = process.argv.slice(2);
mkdirSync(lab, { recursive: true });
if (!existsSync(join(lab, 'node_modules/lighthouse'))) {
  writeFileSync(join(lab, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--silent', '--save-exact', `lighthouse@${VERSION}`], { cwd: lab, stdio: 'inherit' });
}
const { default: lighthouse } = await import(pathToFileURL(join(lab, 'node_modules/lighthouse/core/index.js')));

const sent = new Map();
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://x').pathname).slice(1) || 'index.html';
  try {
    if (!sent.has(path)) sent.set(path, readFileSync(join(site, path)));
    const type = TYPES[extname(path)];
    const head = { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'max-age=31536000' };
    response.writeHead(200, type && extname(path) !== '.png' ? { ...head, 'content-encoding': 'gzip' } : head);
    response.end(type && extname(path) !== '.png' ? gzipSync(sent.get(path)) : sent.get(path));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

const profile = mkdtempSync(join(tmpdir(), 'vitrine-lighthouse-'));
const browser = spawn(process.env.VITRINE_BROWSER ?? '/usr/bin/chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-component-update', '--disable-background-networking', `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
const port = await new Promise((resolve, reject) => {
  let said = '';
  browser.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
    const found = /ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said);
    if (found) resolve(Number(found[1]));
  });
  browser.on('exit', () => reject(new Error(said)));
});

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
let below = 0;
console.log('page\tperformance\taccessibility\tbest-practices\tseo\tLCP ms\tTBT ms\tCLS\tkB');
for (const [name, page] of Object.entries(PAGES)) {
  const results = [];
  for (let run = 0; run < Number(runs); run++) {
    results.push((await lighthouse(address + page, { port, logLevel: 'error', onlyCategories: Object.keys(WANTED) })).lhr);
  }
  const score = (category) => median(results.map((lhr) => Math.round(lhr.categories[category].score * 100)));
  const number = (audit) => median(results.map((lhr) => lhr.audits[audit].numericValue ?? 0));
  const scores = Object.keys(WANTED).map(score);
  const shift = Math.max(...results.map((lhr) => lhr.audits['cumulative-layout-shift'].numericValue));
  console.log([name, ...scores, Math.round(number('largest-contentful-paint')), Math.round(number('total-blocking-time')), shift.toFixed(3), Math.round(number('total-byte-weight') / 1000)].join('\t'));
  Object.values(WANTED).forEach((wanted, i) => { if (scores[i] < wanted) below++; });
  if (shift > 0) below++;
  const lost = new Map();
  for (const lhr of results) {
    for (const category of Object.values(lhr.categories)) {
      for (const { id, weight } of category.auditRefs) {
        const audit = lhr.audits[id];
        if (weight > 0 && audit.score !== null && audit.score < (category.id === 'performance' ? 0.9 : 1)) lost.set(id, audit);
      }
    }
  }
  lost.forEach((audit, id) => {
    const nodes = (audit.details?.items ?? []).slice(0, 5).map((item) => item.node?.selector ?? item.url ?? item.description ?? '').filter(Boolean);
    console.log(`  ${id}: ${audit.displayValue ?? audit.title} ${nodes.join(' | ')}`);
  });
}
browser.removeAllListeners('exit');
browser.kill();
await new Promise((resolve) => browser.on('exit', resolve));
server.closeAllConnections();
server.close();
rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
process.exitCode = below ? 1 : 0;
