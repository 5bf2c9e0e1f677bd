/**
 * Writes the pictures of docs/bargaining.md from a real run of the shipped pack, as its page draws them:
 * `node scripts/write-bargain-pictures.ts PACK ISSUE AS-OF MODEL`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { answerBargain } from '../src/assessment/index.ts';
import { playRounds, tableAtBase, tableOfView } from '../src/bargaining/index.ts';
import { describeProblem, isoDate, loadScenario, unwrap, viewAsOf } from '../src/index.ts';
import { createReasons } from '../src/quantity/index.ts';
import { writeBargainPage } from '../src/report/index.ts';

const [name = '', issue = '', asOf = '', model = ''] = process.argv.slice(2);
const { pack, problems } = await loadScenario(name);
if (pack === undefined) throw new Error(problems.map(describeProblem).join('\n'));

const view = viewAsOf(pack, isoDate(asOf));
const reasons = createReasons();
const table = unwrap(tableOfView(view, { issues: [issue] }, reasons));
const rounds = unwrap(playRounds(unwrap(tableAtBase(table)), { model }));
const result = unwrap(answerBargain({ table, reasons, view }, { rounds }));
const page = writeBargainPage({ result, view, command: '', generated: asOf });

const folder = join(import.meta.dirname, '../docs/images');
mkdirSync(folder, { recursive: true });
const { document } = new JSDOM(page).window;
for (const figure of ['line', 'rounds']) {
  const svg = document.querySelector(`svg[aria-labelledby="i1-${figure}-title"]`);
  if (svg === null) throw new Error(`the page has no figure ${figure}`);
  // as an image the figure has no page around it to take its colours from
  const style = (svg.getAttribute('style') ?? '').replace(/;$/, '');
  svg.setAttribute('style', `${style}; color: #1c1c1c; background: #ffffff`);
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  writeFileSync(join(folder, `bargain-${figure}.svg`), `${svg.outerHTML}\n`);
}
