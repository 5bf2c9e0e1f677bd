/**
 * The library in a few lines: load a pack, see it as of a day, ask, and follow a number to its
 * sources. Run it with `node examples/library.ts`; where landbridge is installed, import from
 * 'landbridge'.
 */
import {
  assess,
  assessmentWordsEn,
  describeProblem,
  isoDate,
  leavesOf,
  loadScenario,
  render,
  unwrap,
  viewAsOf,
} from '../src/index.ts';

const { pack, problems } = await loadScenario('korea');
if (pack === undefined) throw new Error(problems.map(describeProblem).join('\n'));

const view = viewAsOf(pack, isoDate('2018-11-28'));
const question = { projects: ['rail'], horizon: '2020-12-31', draws: 2000, seed: 1 };
const { answer, reasons } = unwrap(assess(view, question));

for (const { headline, ladder, title } of answer.projects) {
  console.log(`${title}, as of ${answer.asOf}, by ${answer.horizon}`);
  for (const { step, status, probability } of ladder) {
    const chance = probability === null ? '' : `, at most ${probability.value.toPrecision(2)}`;
    console.log(`  ${step}: ${status}${chance}`);
  }
  const leaves = leavesOf(reasons, headline.why);
  console.log(`The chance of ${headline.step} rests on ${leaves.length} leaves, such as`);
  for (const { text } of leaves.filter(({ kind }) => kind === 'source').slice(0, 3)) {
    console.log(`  ${render(text, assessmentWordsEn)}`);
  }
}
