// edits.mjs PORTAL [EDITS] [SEED]
// Starts `bin/vitrine serve` on a copy of a portal, edits documents and table rows, and measures from the end of each
// save to the moment at which every page that shows the edit is on disk; of bodies also to the moment at which the page
// that is open in Chromium shows it. Prints median, 95th percentile and worst.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from './search/chromium.mjs';

const [portal, edits = '100', seed = '1'] = process.argv.slice(2);
if (!portal) {
  console.error('usage: edits.mjs PORTAL [EDITS] [SEED]');
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lab = mkdtempSync(join(tmpdir(), 'vitrine-edits-'));
const source = join(lab, 'portal');
const site = join(lab, 'site');
cpSync(portal, source, { recursive: true });

let state = Number(seed);
const random = (below) => {
  state = (state * 1103515245 + 12345) % 2147483648; // the same edits each time
  return Math.floor((state / 2147483648) * below);
};
const walk = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));
const documents = walk(join(source, 'content/achievement')).filter((file) => file.endsWith('.md')).sort();

const save = (file, text) => {
  writeFileSync(file + '~', text);
  renameSync(file + '~', file);
};
/** Milliseconds until every page shows the text. A page is read only when its file is another one. */
const until = async (addresses, shows) => {
  const start = process.hrtime.bigint();
  const left = new Map(addresses.map((address) => [address, '']));
  for (;;) {
    for (const [address, seen] of left) {
      const { ino, mtimeMs } = statSync(join(site, address), { throwIfNoEntry: false }) ?? {};
      if (`${ino} ${mtimeMs}` === seen) continue;
      left.set(address, `${ino} ${mtimeMs}`);
      if (ino && shows.test(readFileSync(join(site, address), 'utf8'))) left.delete(address);
    }
    const passed = Number(process.hrtime.bigint() - start) / 1e6;
    if (left.size === 0) return passed;
    if (passed > 30000) throw new Error(`${[...left.keys()]} never showed ${shows}`);
    await new Promise((done) => setTimeout(done, 1));
  }
};

const server = spawn(join(root, 'bin/vitrine'), ['serve', '--source', source, '--output', site, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((ready) => server.stdout.on('data', (chunk) => {
  const told = String(chunk).match(/http:\/\/\S+/);
  if (told) ready(told[0]);
}));
await new Promise((done) => setTimeout(done, 3000)); // an editor opens a file first

const times = { body: [], title: [], row: [] };
const page = (file) => file.slice(join(source, 'content/achievement').length + 1).replace('.md', '.html');
const year = (file) => page(file).split('/')[0];
for (let i = 0; i < Number(edits); i++) {
  const file = documents[random(documents.length)];
  const text = readFileSync(file, 'utf8');
  save(file, `${text}\n\n第${i}次改寫。\n`);
  times.body.push(await until([`achievements/${page(file)}`], new RegExp(`第${i}次改寫`)));
  const other = documents[random(documents.length)];
  save(other, readFileSync(other, 'utf8').replace(/^title: .*$/m, `title: 第${i}個題名`));
  times.title.push(await until([`achievements/${page(other)}`, `years/${year(other)}.html`], new RegExp(`第${i}個題名`)));
  const table = join(source, 'data/kpi_results.csv');
  const lines = readFileSync(table, 'utf8').trimEnd().split('\n');
  const head = lines[0].split(',');
  const at = 1 + random(lines.length - 1);
  const cells = lines[at].split(',');
  const value = String(700000 + i);
  cells[head.indexOf('actual')] = value;
  lines[at] = cells.join(',');
  save(table, lines.join('\n') + '\n');
  const number = new RegExp(`${value}|${value.replace(/(?=...$)/, ',')}`);
  times.row.push(await until([`years/${cells[head.indexOf('year')]}.html`, `kpis/${cells[head.indexOf('kpi')]}.html`], number));
}
const browser = await chromium();
const open = documents[random(documents.length)];
const tab = await browser.page();
await tab.call('Page.navigate', { url: new URL(`achievements/${page(open)}`, address).href });
await new Promise((done) => setTimeout(done, 2000));
times['body, in the browser'] = [];
for (let i = 0; i < Number(edits); i++) {
  const text = readFileSync(open, 'utf8');
  const start = process.hrtime.bigint();
  save(open, `${text}\n\n第${i}次在瀏覽器裡。\n`);
  // While the page is exchanged there is nobody to ask.
  while (!(await tab.evaluate(`document.body.textContent.includes("第${i}次在瀏覽器裡")`).catch(() => false))) {
    if (process.hrtime.bigint() - start > 30e9) throw new Error(`Chromium never showed edit ${i}`);
  }
  times['body, in the browser'].push(Number(process.hrtime.bigint() - start) / 1e6);
  await new Promise((done) => setTimeout(done, 300)); // somebody types
}
await tab.close();
await browser.close();
const memory = readFileSync(`/proc/${server.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1] / 1024;
server.kill();
for (const [what, list] of Object.entries(times)) {
  list.sort((a, b) => a - b);
  const q = (part) => list[Math.min(list.length - 1, Math.floor(list.length * part))].toFixed(0);
  console.log(`${what}: median ${q(0.5)} ms, 95% ${q(0.95)} ms, worst ${q(1)} ms, of ${list.length}`);
}
console.log(`${documents.length} documents, ${memory.toFixed(0)} MB`);
await new Promise((done) => server.on('exit', done));
rmSync(lab, { recursive: true, force: true });
