// side-by-side.mjs ROOT PEERS CORPUS DOCS SEED RUNS: called by bench/run.
// Every round runs each program once, so that whatever else the machine does meets all of them alike.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';

const [root, peersFolder, corpus, docsText, seed, runsText] = process.argv.slice(2);
const docs = Number(docsText);
const runs = Number(runsText);
const lab = process.env.PEERLAB;
const { peers } = await import(join(peersFolder, 'peers.mjs'));
const LONG = 20000; // above this many documents Eleventy takes minutes and runs once

const sites = (name) => join(lab, 'site', `${name}-${docs}-${seed}`);
const contestants = [];
for (const name of ['hugo', 'eleventy']) {
  if (name === 'eleventy' && !existsSync(join(lab, 'eleventy/node_modules/@11ty'))) continue;
  execFileSync('node', [join(peersFolder, 'prep.mjs'), name, corpus, sites(name)]);
  contestants.push({ name, cwd: sites(name), command: peers[name].build, cold: peers[name].cold, out: 'out' });
}
execFileSync('node', [join(root, 'bench/prepare.mjs'), corpus, sites('vitrine')]);
contestants.splice(1, 0, {
  name: 'vitrine',
  cwd: sites('vitrine'),
  command: [join(root, 'bin/vitrine'), 'build', '--source', '.', '--output', 'out'],
  cold: ['out'],
  out: 'out',
});

// What a run must not find is put aside and deleted at the end: for a minute after files have been deleted, ext4 searches
// long for every new one, which would be measured instead of the programs.
const aside = join(lab, 'aside');
let moved = 0;
function putAside(path) {
  if (!existsSync(path)) return;
  mkdirSync(aside, { recursive: true });
  renameSync(path, join(aside, String(moved++)));
}

function measure(command, cwd) {
  const file = join(lab, 'time.txt');
  const start = process.hrtime.bigint();
  const run = spawnSync('/usr/bin/time', ['-v', '-o', file, ...command], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (run.status !== 0) throw new Error(`${command[0]}: exit ${run.status}: ${(run.stderr ?? '').slice(-800)}`);
  const told = readFileSync(file, 'utf8');
  const number = (label) => Number(told.match(new RegExp(label + ': ([\\d.]+)'))[1]);
  return {
    wall,
    cpu: number('User time \\(seconds\\)') + number('System time \\(seconds\\)'),
    rss: number('Maximum resident set size \\(kbytes\\)') / 1024,
  };
}
const files = (folder, base = folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path, base) : [[path.slice(base.length + 1), statSync(path).size]];
  });

const results = new Map();
const keep = (name, result) => (results.get(name) ?? results.set(name, []).get(name)).push(result);
const manifest = join(lab, 'manifest.txt');
for (let round = 0; round < runs; round++) {
  for (const one of contestants) {
    if (one.name === 'eleventy' && docs > LONG && round > 0) continue;
    for (const path of one.cold) putAside(join(one.cwd, path));
    keep(one.name, measure(one.command, one.cwd));
    if (round === 0) {
      const check = spawnSync('node', [join(peersFolder, 'check.mjs'), join(one.cwd, one.out), corpus], { encoding: 'utf8' });
      one.check = (check.stdout + check.stderr).trim();
      if (check.status !== 0) throw new Error(`${one.name}: ${one.check}`);
      one.pages = files(join(one.cwd, one.out)).filter(([name]) => name.endsWith('.html')).length;
    }
  }
  if (round === 0) writeFileSync(manifest, files(join(sites('hugo'), 'out')).map(([name, size]) => `${size} ${name}`).join('\n'));
  const floor = join(lab, 'floor-out');
  keep('floor', measure(['java', '-cp', join(lab, 'floor'), 'Floor', manifest, floor, '2'], lab));
  putAside(floor);
}
rmSync(aside, { recursive: true, force: true });

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const best = (name) => Math.min(...results.get(name).map((result) => result.wall));
const pages = contestants.find((one) => one.name === 'vitrine').pages;
console.log('program  | wall min | median | CPU min | peak MB | pages/s | to Hugo | to floor');
for (const [name, list] of results) {
  const wall = best(name);
  const columns = [
    name.padEnd(8),
    wall.toFixed(2).padStart(8),
    median(list.map((r) => r.wall)).toFixed(2).padStart(6),
    Math.min(...list.map((r) => r.cpu)).toFixed(2).padStart(7),
    Math.round(Math.max(...list.map((r) => r.rss))).toString().padStart(7),
    (name === 'floor' ? '' : Math.round(pages / wall).toString()).padStart(7),
    (wall / best('hugo')).toFixed(2).padStart(7),
    (wall / best('floor')).toFixed(1).padStart(8),
  ];
  console.log(columns.join(' | '));
}
const vitrine = results.get('vitrine');
const rss = Math.round(Math.max(...vitrine.map((r) => r.rss)));
const line =
  `docs=${docs} wall_s=${best('vitrine').toFixed(2)} hugo_s=${best('hugo').toFixed(2)}` +
  ` ratio_hugo=${(best('vitrine') / best('hugo')).toFixed(2)} ratio_floor=${(best('vitrine') / best('floor')).toFixed(2)}` +
  ` rss_mb=${rss} pages=${pages}`;
mkdirSync(lab, { recursive: true });
appendFileSync(join(lab, 'results.txt'), `${new Date().toISOString().slice(0, 10)} seed=${seed} runs=${runs} load=${loadavg()[0].toFixed(1)} ${line}\n`);
console.log(line);
