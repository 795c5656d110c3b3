// prepare.mjs CORPUS PORTAL
// Makes a portal for Vitrine from the peers' corpus: its own templates, the documents, the tables under our columns'
// names. As for the peers (their prep.mjs), this assembly is never part of a measured time.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [corpus, portal] = process.argv.slice(2);
if (!corpus || !portal) {
  console.error('usage: prepare.mjs CORPUS PORTAL');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
rmSync(portal, { recursive: true, force: true });
cpSync(join(here, 'portal'), portal, { recursive: true });
mkdirSync(join(portal, 'templates/messages'), { recursive: true });
cpSync(join(here, '../templates/messages/zh.properties'), join(portal, 'templates/messages/zh.properties'));

const rows = (name) => readFileSync(join(corpus, 'data', name + '.csv'), 'utf8').trim().split('\n').map((line) => line.split(','));
const put = (name, lines) => writeFileSync(join(portal, 'data', name + '.csv'), lines.map((line) => line.join(',')).join('\n') + '\n');
const distinct = (values) => [...new Set(values)];

for (const name of ['budget', 'staffing', 'kpi_results']) cpSync(join(corpus, 'data', name + '.csv'), join(portal, 'data', name + '.csv'));
const budget = rows('budget').slice(1);
put('reports', [['id', 'year', 'kind', 'title'], ...distinct(budget.map((row) => row[0])).map((id) => [id, id.slice(1), 'evaluation', `${id.slice(1)}年`])]);
put('funds', [['id', 'name'], ...distinct(budget.map((row) => row[2])).map((id) => [id, id])]);
put('staff_categories', [['id', 'name'], ...distinct(rows('staffing').slice(1).map((row) => row[2])).map((id) => [id, id])]);
put('kpis', [
  ['id', 'slug', 'name', 'field', 'unit', 'better'],
  ...rows('kpis').slice(1).map(([id, goal, name, unit, better]) => [id, id, name, goal, unit, better === 'down' ? 'lower' : 'higher']),
]);

const areas = new Set();
const from = join(corpus, 'content/achievements');
for (const year of readdirSync(from)) {
  mkdirSync(join(portal, 'content/achievement', year), { recursive: true });
  for (const file of readdirSync(join(from, year))) {
    const text = readFileSync(join(from, year, file), 'utf8');
    areas.add(text.match(/^area: (.*)$/m)[1]);
    writeFileSync(join(portal, 'content/achievement', year, file), text.replace(/^year: .*\n/m, '')); // our folder says the year
  }
}
put('areas', [['id', 'name'], ...[...areas].sort().map((id) => [id, id])]);
