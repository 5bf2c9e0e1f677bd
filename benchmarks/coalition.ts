import { prenucleolus, shapley, tableGame, votePower } from '../src/coalition/index.ts';
import { randomStream, streamName, uniform, unwrap } from '../src/quantity/index.ts';
import { openHighs } from '../src/solver/index.ts';
import { timed } from './measure.ts';
import type { Figure } from './measure.ts';
import { plainNucleolus, plainShapley } from './plain-games.ts';

export const about = 'nucleolus of 12 players and Shapley value of 20, beside plain versions';

const TIMES = 5;
/** Orders of joining of ten players are 3.6 million; of twenty, 2.4 · 10¹⁸. */
const ORDERED = 9;

export async function run(): Promise<Figure[]> {
  const solver = await openHighs();
  const twelve = game(12);
  const nucleolusTook = await timed(TIMES, () => unwrap(prenucleolus(twelve, solver)));
  const table = unwrap(twelve.table());
  const plainTook = await timed(1, () => plainNucleolus(table, 12, solver));
  const [ours] = [unwrap(prenucleolus(twelve, solver)).payoffs];
  const theirs = plainNucleolus(table, 12, solver);
  const apart = Math.max(...ours.map((each, at) => Math.abs(each - (theirs[at] ?? Number.NaN))));
  const sixteen = game(16);
  const twenty = game(20);
  const few = game(ORDERED);
  const fewTable = unwrap(few.table());
  const shapleyTook = await timed(TIMES, () => unwrap(shapley(twenty)));
  const fewTook = await timed(TIMES, () => unwrap(shapley(few)));
  const ordersTook = await timed(3, () => plainShapley(fewTable, ORDERED));
  const voters = Array.from({ length: 50 }, (_, at) => `v${at}`);
  const weights = voters.map((_, at) => 1 + ((at * at) % 29));
  const quota = Math.ceil(weights.reduce((sum, weight) => sum + weight, 0) / 2);
  return [
    { what: 'nucleolus, 12 players', value: nucleolusTook, unit: 'ms', goal: 1000 },
    { what: '… plain version, every row', value: plainTook, unit: 'ms' },
    { what: '… ÷ plain version', value: nucleolusTook / plainTook, unit: '× the time' },
    { what: '… largest difference of an amount', value: apart, unit: 'of 150 in all' },
    {
      what: 'nucleolus, 16 players',
      value: await timed(1, () => unwrap(prenucleolus(sixteen, solver))),
      unit: 'ms',
    },
    { what: 'Shapley, 20 players', value: shapleyTook, unit: 'ms', goal: 2000 },
    { what: `Shapley, ${ORDERED} players`, value: fewTook, unit: 'ms' },
    { what: '… plain version, every order', value: ordersTook, unit: 'ms' },
    { what: '… ÷ plain version', value: fewTook / ordersTook, unit: '× the time' },
    {
      what: 'power of 50 voters of different weight',
      value: await timed(TIMES, () => unwrap(votePower({ voters, rules: [{ weights, quota }] }))),
      unit: 'ms',
    },
  ];
}

/** Larger coalitions gain more than in proportion, each a little differently. */
function game(players: number) {
  const stream = randomStream(1);
  const name = streamName('benchmark');
  const worths = Float64Array.from({ length: 1 << players }, (_, mask) => {
    let size = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) size += 1;
    return size < 2 ? 0 : size * size * (0.7 + 0.6 * uniform(stream, mask, name, 0));
  });
  const names = Array.from({ length: players }, (_, at) => `p${at}`);
  return unwrap(tableGame({ players: names, kind: 'gain', worths }));
}
