/**
 * Writes docs/accuracy.md: what the model says of questions whose outcome is on record, with the
 * misses: `node scripts/write-accuracy.ts YYYY-MM-DD` (the day of writing).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../src/assessment/index.ts';
import { isoDate } from '../src/quantity/index.ts';
import { viewAsOf } from '../src/scenario/index.ts';
import type { Pack, Step } from '../src/scenario/index.ts';
import { loadScenario } from '../src/store/index.ts';

/** A question about the ladder of a project, and what happened. */
interface Asked {
  readonly asOf: string;
  readonly step: Step;
  readonly by: string;
  readonly outcome: 0 | 1;
  /** the event of the pack that settles it */
  readonly settledBy: string;
}

/** As-of days are those of the founding articles and of the turns after them. */
const ASKED: readonly Asked[] = [
  { asOf: '2018-08-18', step: 'survey', by: '2018-12-31', outcome: 1, settledBy: 'gt-2018-11-30' },
  { asOf: '2018-08-18', step: 'works', by: '2020-08-31', outcome: 0, settledBy: 'gt-2020-06-16' },
  { asOf: '2018-10-20', step: 'survey', by: '2018-12-31', outcome: 1, settledBy: 'gt-2018-11-30' },
  {
    asOf: '2018-10-20',
    step: 'ceremony',
    by: '2018-12-31',
    outcome: 1,
    settledBy: 'gt-2018-12-26',
  },
  { asOf: '2018-10-20', step: 'works', by: '2018-12-31', outcome: 0, settledBy: 'gt-2018-12-26' },
  { asOf: '2018-11-28', step: 'survey', by: '2018-12-31', outcome: 1, settledBy: 'gt-2018-11-30' },
  {
    asOf: '2018-11-28',
    step: 'ceremony',
    by: '2018-12-31',
    outcome: 1,
    settledBy: 'gt-2018-12-26',
  },
  { asOf: '2019-04-20', step: 'works', by: '2021-04-20', outcome: 0, settledBy: 'gt-2020-06-16' },
  { asOf: '2024-11-01', step: 'survey', by: '2026-11-01', outcome: 0, settledBy: 'gt-2026-02-25' },
];

const PROJECT = 'rail';

function chance(pack: Pack, { asOf, by, step }: Asked): number {
  const view = viewAsOf(pack, isoDate(asOf));
  const result = assess(view, { projects: [PROJECT], phase: step, horizon: by });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  const found = result.value.answer.projects[0]?.headline.probability;
  if (found === null || found === undefined) throw new Error(`${step} as of ${asOf} is not timed`);
  return found.value;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

const percent = (share: number): string =>
  share < 0.001 ? '< 0.1 %' : `${(share * 100).toFixed(1)} %`;

/** The page, given what the model says today. */
export function accuracyPage(pack: Pack, written: string): string {
  const rows = ASKED.map((asked) => {
    const p = chance(pack, asked);
    return { ...asked, p, brier: (p - asked.outcome) * (p - asked.outcome) };
  });
  const yes = mean(rows.map(({ outcome }) => outcome));
  return `# Accuracy

Written ${written} by \`node scripts/write-accuracy.ts ${written}\`. Figures change with the model and the
pack; the misses stay in.

## What the model says of the record

The Korean railway, seed 1, 10,000 draws, the value gate not assessed. "At most" chances are scored as
they stand.

| as of | step | by | chance | happened | Brier | settled by |
| --- | --- | --- | --- | --- | --- | --- |
${rows
  .map(
    ({ asOf, brier, by, outcome, p, settledBy, step }) =>
      `| ${asOf} | ${step} | ${by} | ${percent(p)} | ${outcome === 1 ? 'yes' : 'no'} | ${brier.toFixed(3)} | \`${settledBy}\` |`,
  )
  .join('\n')}
| | | | | **mean** | **${mean(rows.map(({ brier }) => brier)).toFixed(3)}** | |

Always 0.5 scores 0.250, the share of yes among these rows (${yes.toFixed(2)}), known only afterwards, ${(yes * (1 - yes)).toFixed(3)}.

- **These ${rows.length} rows prove nothing.** They are one project, they hang on one another, and whoever wrote the
  stances and constants knew the record. Some were changed after first runs: what Washington and Pyongyang
  want first on denuclearisation and relief, the threshold of asking, the limit behind Pyongyang's refusal of
  2026, and a stance of China and Russia on exemptions before November 2018. The rows show how the model
  behaves.
- **It is late and stubborn where consent was quick.** A refusal on record weighs on the refuser for about
  a year. In August 2018 UN Command refused a train; in November Washington, whose will the model sees
  behind it, agreed. The model did not expect that turn. It also lets reviews take their whole
  distribution where two governments had agreed on a date.
- **It is right about works**, which everybody at the table spoke of and nobody allowed.

## Known answers

\`npm run test:cases -- FOLDER\` runs the suites of \`test/cases/\`: each case of the sanctions record written as
activities of the language, and every id of the record in the pack or left out with a reason. Votes of the
Security Council on record are replayed in \`test/korea/\`, published vectors and tables beside the code they
test. What the law engine gets right of the scored cases, beside three plain baselines and with every
miss, stands in [law.md](law.md#12-how-well-it-does); screening in [screening.md](screening.md). Forecasts of
bargaining, held against 353 decided cases, have a page of their own, [accuracy-bargaining.md](accuracy-bargaining.md).
Reading is begun; its figures stand in [reading.md](reading.md).

Run of 2026-11-25, 180 checks, none failed:

| suite          | checks | what is held against what                                                              |
| -------------- | -----: | -------------------------------------------------------------------------------------- |
| law activities |     65 | each case of the sanctions record, judged on its day                                    |
| law cases      |      6 | the scored cases, beside three baselines                                                |
| ids            |      4 | every id of the record is in the pack, or left out with a reason                        |
| screening      |     13 | 413 labelled pairs of names; the UN list written in ten other ways                      |
| lp             |     17 | optima of published linear programmes, by each solver and through MPS                    |
| power          |     13 | a PyPSA network and MATPOWER cases: objective, capacities, prices, flows                 |
| gas            |      2 | a published expansion plan                                                              |
| games          |     32 | ten games: Shapley value, nucleolus, core; landing fees of an airport                    |
| ktab           |     11 | 821 positions of KTAB's own runs, each within 10⁻¹⁴ of the line                          |
| deu            |     17 | always 50 errs by 28.02, the mean by 23.68; the default's error 21.92 and CRPS 15.35, nested 21.92 and 15.36 |
`;
}

const [written] = process.argv.slice(2);
if (written === undefined) {
  process.stderr.write('write-accuracy: state the day of writing, YYYY-MM-DD\n');
  process.exitCode = 2;
} else {
  const { pack } = await loadScenario('korea');
  if (pack === undefined) throw new Error('the pack has errors: landbridge check korea');
  const file = join(import.meta.dirname, '../docs/accuracy.md');
  writeFileSync(file, accuracyPage(pack, isoDate(written)));
  process.stderr.write('wrote docs/accuracy.md\n');
}
