// full.mjs PORTAL DOCS [SEED]
// A portal in the contract's full shape: every table of this repository's descriptor, 20 years, two languages, plans and
// evaluations that print the same figures again, some of them changed, footnotes, broken series, missing values, and
// DOCS documents of every type. Templates and assets are this repository's. All names and figures are invented.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [portal, docsText, seedText] = process.argv.slice(2);
const DOCS = Number(docsText);
if (!portal || !(DOCS > 0)) {
  console.error('usage: full.mjs PORTAL DOCS [SEED]');
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
let state = Number(seedText ?? 20260101) >>> 0 || 1;
function random() { // xorshift
  state ^= state << 13; state >>>= 0;
  state ^= state >>> 17;
  state ^= state << 5; state >>>= 0;
  return state / 4294967296;
}
const int = (from, to) => from + Math.floor(random() * (to - from + 1));
const pick = (list) => list[int(0, list.length - 1)];
const chance = (part) => random() < part;

const YEARS = Array.from({ length: 20 }, (_, i) => 91 + i);
const KPIS = Math.max(24, Math.min(400, Math.floor(DOCS / 100)));
const GOALS = 8;
const AREAS = ['education', 'culture', 'transport', 'environment', 'health', 'welfare', 'economy', 'housing', 'safety', 'digital', 'labour', 'farming'];
const NAMES = ['教育', '文化', '交通', '環境', '衛生', '社會福利', '經濟', '住宅', '公共安全', '數位', '勞動', '農業'];
const VERBS = ['推動', '完成', '強化', '擴充', '整合', '檢討', '試辦', '輔導', '建置', '改善', '補助', '公開'];
const THINGS = ['校園節能設備', '社區照顧據點', '公共運輸路網', '圖書館數位典藏', '雨水下水道', '空氣品質監測站', '長者共餐服務', '青年創業空間', '無障礙設施', '開放資料平臺', '職業訓練課程', '防災演練', '路口安全改善', '線上申辦服務'];
const PLACES = ['東區', '西區', '南區', '北區', '中山里', '永安鎮', '大湖鄉', '新港鎮', '海線地區', '山線地區'];
const AIMS = ['提升服務品質', '縮短等候時間', '降低行政成本', '維護居民安全', '促進公民參與', '保障弱勢權益', '減少碳排放', '延續在地文化'];
const TAGS = ['施政計畫', '年度成果', '跨域合作', '民眾參與', '永續發展', '智慧治理'];

const quote = (cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replace(/"/g, '""')}"` : String(cell));
const table = (name, head, rows) =>
  writeFileSync(join(portal, 'data', name + '.csv'), [head.split(','), ...rows].map((row) => row.map((cell) => quote(cell ?? '')).join(',')).join('\n') + '\n');

rmSync(portal, { recursive: true, force: true });
mkdirSync(join(portal, 'data'), { recursive: true });
cpSync(join(root, 'templates'), join(portal, 'templates'), { recursive: true });
cpSync(join(root, 'assets'), join(portal, 'assets'), { recursive: true });
// The sample's checks of its own, the table that only they need, and the synonyms are the sample's own.
const descriptor = JSON.parse(readFileSync(join(root, 'data/datapackage.json'), 'utf8'));
descriptor.resources = descriptor.resources.filter((resource) => !['kpi_parts', 'synonyms'].includes(resource.name));
for (const resource of descriptor.resources) delete resource.checks;
writeFileSync(join(portal, 'data/datapackage.json'), JSON.stringify(descriptor, null, 2) + '\n');
writeFileSync(join(portal, 'jbake.properties'), [
  'portal.name = 公開資訊網', 'portal.name.en = Public Records', 'portal.url = https://portal.example',
  'portal.calendar = roc', 'portal.currency.en = NT$', 'portal.languages = zh-Hant-TW, en', ''].join('\n'));

const plan = (year) => `${year}-plan`;
const evaluation = (year) => `${year}-evaluation`;
table('reports', 'id,year,kind,title,title_en,published_on,document,url,licence', YEARS.flatMap((year) => [
  [plan(year), year, 'plan', `${year}年度施政計畫`, `Annual plan ${year + 1911}`, '', `${year}年度施政計畫`, '', ''],
  [evaluation(year), year, 'evaluation', `${year}年度施政績效報告`, `Performance report ${year + 1911}`, `${year + 1912}-03-15`, `${year}年度施政績效報告`, '', '']]));

const FUNDS = [['total', '', '合計', 'Total'], ['general', 'total', '普通基金', 'General fund'], ['special', 'total', '特種基金', 'Special funds'], ['lottery', 'total', '公益彩券', 'Lottery']];
const STAFF = [['total', '', '合計', 'Total'], ['officials', 'total', '職員', 'Officials'], ['contract', 'total', '約聘僱', 'Contract'], ['technical', 'total', '技工', 'Technical']];
table('funds', 'id,parent,name,name_en', FUNDS);
table('staff_categories', 'id,parent,name,name_en', STAFF);
table('areas', 'id,name,name_en,order', AREAS.map((id, i) => [id, NAMES[i], id[0].toUpperCase() + id.slice(1), i + 1]));
table('goals', 'id,name,name_en', Array.from({ length: GOALS }, (_, i) => [i + 1, `${AIMS[i]}目標`, `Goal ${i + 1}`]));

// An evaluation prints its year and the year before; some of what it prints again it changes.
const printed = (rowOf) => YEARS.flatMap((year) => [...rowOf(evaluation(year), year, false), ...(year > YEARS[0] ? rowOf(evaluation(year), year - 1, true) : [])]);
const base = new Map();
const value = (key, from, to, again, part = 0.1) => {
  if (!base.has(key)) base.set(key, int(from, to));
  if (again && chance(part)) base.set(key, base.get(key) + int(1, 9));
  return base.get(key);
};
const spent = new Map();
table('budget', 'report,year,fund,budget,settled,rate,source,note', printed((report, year, again) => {
  const rows = FUNDS.slice(1).map(([fund]) => {
    const budget = value(`b ${year} ${fund}`, 1200, 99000, again);
    const settled = Math.min(budget, value(`s ${year} ${fund}`, 1100, 90000, again));
    return [report, year, fund, budget, settled, ((100 * settled) / budget).toFixed(2), '貳、一', ''];
  });
  const sum = (column) => rows.reduce((all, row) => all + row[column], 0);
  spent.set(`${report} ${year}`, sum(4));
  return [[report, year, 'total', sum(3), sum(4), ((100 * sum(4)) / sum(3)).toFixed(2), '貳、一', ''], ...rows];
}));
table('staffing', 'report,year,category,headcount,source,note', printed((report, year, again) => {
  const rows = STAFF.slice(1).map(([category]) => [report, year, category, value(`h ${year} ${category}`, 40, 3200, again, 0.05), '貳、三', '']);
  return [[report, year, 'total', rows.reduce((all, row) => all + row[3], 0), '貳、三', ''], ...rows];
}));
table('personnel', 'report,year,cost,share,source,note', printed((report, year, again) => {
  const cost = value(`p ${year}`, 900000, 9000000, again);
  return [[report, year, cost, ((100 * cost) / 1000 / spent.get(`${report} ${year}`)).toFixed(2), '貳、三', '']];
}));

const kpis = Array.from({ length: KPIS }, (_, i) => {
  const goal = (i % GOALS) + 1;
  const better = chance(0.15) ? 'lower' : 'higher';
  return { id: `${goal}.${Math.floor(i / GOALS) + 1}`, goal, slug: `kpi-${i + 1}`, name: `${pick(THINGS)}${pick(['服務人次', '完成率', '辦理場次', '改善處所', '平均處理天數'])}之${i + 1}`, better, broken: chance(0.2) ? int(95, 107) : 0 };
});
table('kpis', 'id,goal,slug,name,name_en,better,kind', kpis.map((kpi) => [kpi.id, kpi.goal, kpi.slug, kpi.name, `Indicator ${kpi.id}`, kpi.better, 'count']));
table('kpi_definitions', 'kpi,from_year,unit,definition,change,unit_en,definition_en', kpis.flatMap((kpi) => [
  [kpi.id, YEARS[0], '人次', `${kpi.name}的全年累計`, 'first', 'visits', `All of indicator ${kpi.id} in a year`],
  ...(kpi.broken ? [[kpi.id, kpi.broken, '件', `${kpi.name}的結案件數`, 'method', 'cases', `Closed cases of indicator ${kpi.id}`]] : [])]));
const achieved = (kpi, target, actual) => Math.max(0, Math.min(100, kpi.better === 'lower' ? (100 * (2 * target - actual)) / target : (100 * actual) / target)).toFixed(2);
const lights = new Map();
const missed = [];
table('kpi_results', 'report,year,kpi,target,actual,achievement,self_rating,external_rating,unit,source,note', YEARS.flatMap((year) => kpis.flatMap((kpi) => {
  const unit = kpi.broken && year >= kpi.broken ? '件' : '人次';
  const target = value(`t ${kpi.id} ${year}`, 40, 4000, false);
  const rows = [[plan(year), year, kpi.id, chance(0.03) ? target + 5 : target, '', '', '', '', unit, '貳', '']];
  if (chance(0.04)) return [...rows, [evaluation(year), year, kpi.id, target, '', '', '', '---', unit, '參', '']];
  const actual = Math.max(1, Math.round(target * (0.7 + random() * 0.55)));
  const percent = achieved(kpi, target, actual);
  const rating = percent >= 100 ? 'green' : percent >= 80 ? 'yellow' : 'red';
  lights.set(`${year} ${rating}`, (lights.get(`${year} ${rating}`) ?? 0) + 1);
  if (rating !== 'green') missed.push([evaluation(year), year, kpi.id, (100 - percent).toFixed(2), '參', '']);
  return [...rows, [evaluation(year), year, kpi.id, target, actual, percent, rating, rating, unit, '參', '']];
})));
table('shortfalls', 'report,year,kpi,gap,source,note', missed);
table('rating_summary', 'report,year,scope,basis,rating,count,share,source,note', YEARS.flatMap((year) => {
  const counts = ['green', 'yellow', 'red'].map((rating) => [rating, lights.get(`${year} ${rating}`) ?? 0]);
  const total = counts.reduce((all, [, count]) => all + count, 0);
  return ['self', 'external'].flatMap((basis) => [['total', total], ...counts].map(([rating, count]) =>
    [evaluation(year), year, 'strategic-goals', basis, rating, count, ((100 * count) / total).toFixed(2), '伍', '']));
}));
table('programmes', 'report,year,goal,programme,budget,progress,kpis,programme_en,source,note', YEARS.flatMap((year) => {
  let total = 0;
  const rows = [];
  for (let goal = 1; goal <= GOALS; goal++) {
    const own = Array.from({ length: 3 }, (_, i) => ({ name: `${THINGS[(goal + i) % THINGS.length]}計畫${i + 1}`, budget: int(1000, 900000), progress: int(70, 108), kpi: pick(kpis.filter((kpi) => kpi.goal === goal)).id }));
    const sum = own.reduce((all, one) => all + one.budget, 0);
    total += sum;
    rows.push([evaluation(year), year, goal, '', sum, (own.reduce((all, one) => all + one.budget * one.progress, 0) / sum).toFixed(2), '', '', '參', '']);
    own.forEach((one, i) => rows.push([evaluation(year), year, goal, one.name, one.budget, one.progress.toFixed(2), one.kpi, `Programme ${goal}.${i + 1}`, '參', '']));
  }
  return [[evaluation(year), year, '', '', total, '', '', '', '參', ''], ...rows];
}));
table('plan_kpis', 'report,kpi,evaluation_system,method,standard,mid_term_link,source,standard_en', YEARS.flatMap((year) => kpis.map((kpi) =>
  [plan(year), kpi.id, 1, '統計數據', `${kpi.name}達目標值`, '無', '貳', `Indicator ${kpi.id} reaches its target`])));
table('notes', 'report,table,item,year,text,text_en', YEARS.map((year) => [evaluation(year), 'budget', '', year, `${year}年度含第二預備金`, 'Includes the second reserve fund']));
table('restatements', 'table,item,year,measure,report,reason,reason_en', []);

// Documents: 20 years of achievements, and of every other type some.
const slugs = [];
let written = 0;
const sentence = (year) => `${pick(PLACES)}於${year}年${pick(VERBS)}${pick(THINGS)}共${int(2, 480)}處，以${pick(AIMS)}，**受益約${int(3, 960) * 10}人**。`;
const body = (year) => `${Array.from({ length: 5 }, () => sentence(year)).join('')}\n\n## 辦理情形\n\n${Array.from({ length: 4 }, () => sentence(year)).join('')}\n\n- ${sentence(year)}\n- ${sentence(year)}\n\n| 項目 | 數量 |\n|---|---:|\n| ${pick(THINGS)} | ${int(1, 900)} |\n| ${pick(THINGS)} | ${int(1, 900)} |\n\n${chance(0.2) ? `當年預算為 {{ budget.budget fund=total year=${year} }}。` : sentence(year)}\n`;
function document(type, year, slug, front, text) {
  const folder = join(portal, 'content', type, String(year));
  mkdirSync(folder, { recursive: true });
  const head = Object.entries(front).map(([key, entry]) => `${key}: ${entry}\n`).join('');
  writeFileSync(join(folder, slug + '.md'), `---\n${head}---\n${text}`);
  written++;
}
const title = () => `${pick(PLACES)}${pick(VERBS)}${pick(THINGS)}`;
for (const year of YEARS) {
  document('foreword', year, 'foreword', { title: `${year}年前言`, title_en: `Foreword ${year + 1911}`, report: evaluation(year) }, sentence(year) + '\n');
  document('budget-analysis', year, 'budget', { title: '預算分析', title_en: 'On the budget', report: evaluation(year) }, sentence(year) + '\n');
  document('risk', year, 'risk', { title: '風險管理', title_en: 'Risks', report: evaluation(year) }, sentence(year) + '\n');
  document('followup', year, 'followup', { title: '前年度建議辦理情形', title_en: 'Follow-up', report: evaluation(year) }, sentence(year) + '\n');
  const items = [];
  for (let i = 1; i <= 3; i++) {
    const slug = `item-${year}-${i}`;
    document('plan-item', year, slug, { title: title(), title_en: `Work item ${i}`, report: plan(year) }, sentence(year) + '\n');
    items.push([plan(year), '業務管理', `工作項目${i}`, '其它', kpis[i].id, slug, 'Management', `Work item ${i}`, 'Other', '參']);
  }
  slugs.push(...items);
}
table('plan_items', 'report,work_plan,item,category,kpis,slug,work_plan_en,item_en,category_en,source', slugs);
for (let i = 0; written < DOCS; i++) {
  const year = YEARS[i % YEARS.length];
  if (i % 25 === 24) {
    const kpi = kpis[i % kpis.length];
    document('kpi-analysis', year, `analysis-${i}`, { title: `${kpi.name}達成情形`, title_en: `On indicator ${kpi.id}`, report: evaluation(year), goal: kpi.goal, kpi: kpi.id, order: i }, sentence(year) + sentence(year) + '\n');
    continue;
  }
  document('achievement', year, `${pick(AREAS)}-${String(i).padStart(6, '0')}`,
    { title: title(), title_en: `Achievement ${i}`, summary: sentence(year), summary_en: `What achievement ${i} was`, report: evaluation(year), area: pick(AREAS), order: i, tags: `[${pick(TAGS)}]`, date: `${year + 1911}-0${int(1, 9)}-1${int(0, 9)}` },
    body(year));
}
console.log(`docs=${written} kpis=${KPIS}`);
