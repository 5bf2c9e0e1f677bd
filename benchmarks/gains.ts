import { networkGains } from '../src/assessment/index.ts';
import {
  coalitionValue,
  coalitionValues,
  networkOf,
  openFlow,
  priceBasisOf,
  statesOf,
} from '../src/corridor/index.ts';
import { valueOfProject } from '../src/corridor/index.ts';
import { isoDate, unwrap } from '../src/quantity/index.ts';
import { viewAsOf } from '../src/scenario/index.ts';
import { openHighs } from '../src/solver/index.ts';
import { loadScenario } from '../src/store/index.ts';
import { timed } from './measure.ts';
import type { Figure } from './measure.ts';

export const about =
  '64 coalitions over the gas and power network of the Korean pack, and 1,000 value draws';

const DAY = isoDate('2018-12-22');
const STATES = ['CN', 'JP', 'KP', 'KR', 'MN', 'RU'];

export async function run(): Promise<Figure[]> {
  const { pack } = await loadScenario('korea');
  if (pack === undefined) throw new Error('the Korean pack has errors');
  const view = viewAsOf(pack, DAY);
  const about_ = view.pack.networks['gas-and-power'];
  const [valuation] = Object.values(view.pack.valuations);
  if (about_ === undefined || valuation === undefined)
    throw new Error('the pack has no such network');
  const basis = priceBasisOf(valuation, view.pack.values);
  const { network } = unwrap(networkOf(view.pack, { network: about_, day: DAY, basis }));
  const assets = network.supplies.length + network.links.length + network.demands.length;
  const solver = await openHighs();
  const session = unwrap(openFlow(network, solver));
  const together = await timed(3, () => coalitionValues(session, STATES));
  session.end();
  const others = statesOf(network).filter((state) => !STATES.includes(state));
  const anew = await timed(1, () => {
    for (let mask = 0; mask < 64; mask++) {
      const one = unwrap(openFlow(network, solver));
      const here = STATES.filter((_, at) => ((mask >> at) & 1) === 1);
      coalitionValue(one, [...others, ...here]);
      one.end();
    }
  });
  const whole = await timed(1, () => unwrap(networkGains(network, solver, { players: STATES })));
  const draws = await timed(3, () => unwrap(valueOfProject(view, { project: 'gas', draws: 1000 })));
  return [
    {
      what: `64 coalitions, ${assets} assets, 3 snapshots, 7 yes or no`,
      value: together,
      unit: 'ms',
      goal: 1000,
    },
    { what: '… a fresh model for each', value: anew, unit: 'ms' },
    { what: '… fresh ÷ one session, time', value: anew / together, unit: '×' },
    { what: 'landbridge gains: coalitions, shares, four ledgers', value: whole, unit: 'ms' },
    { what: 'landbridge value: 1,000 draws of a project', value: draws, unit: 'ms' },
  ];
}
