/**
 * Writes docs/picture.svg, the picture of the README, from a real run of the shipped pack:
 * `node scripts/write-picture.ts PACK PROJECT AS-OF HORIZON`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ladderOverTime } from '../src/figures/index.ts';
import { assess, describeProblem, isoDate, loadScenario, unwrap, viewAsOf } from '../src/index.ts';
import { figureDocument } from '../src/report/index.ts';

const [name = '', project = '', asOf = '', horizon = ''] = process.argv.slice(2);
const { pack, problems } = await loadScenario(name);
if (pack === undefined) throw new Error(problems.map(describeProblem).join('\n'));

const view = viewAsOf(pack, isoDate(asOf));
const { answer } = unwrap(assess(view, { projects: [project], horizon, seed: 1 }));
const steps = (answer.projects[0]?.ladder ?? []).map(
  ({ byDate, probability, since, status, title }) => ({
    title,
    status,
    byDate,
    ...(probability === null ? {} : { inputs: probability.inputs }),
    ...(since === null ? {} : { since }),
  }),
);
const figure = ladderOverTime({ document: figureDocument(), id: 'picture', steps, asOf, horizon });
// as an image the figure has no page around it to take its colours from
figure.setAttribute('style', 'color: #1c1c1c; background: #ffffff');
writeFileSync(join(import.meta.dirname, '../docs/picture.svg'), `${figure.outerHTML}\n`);
