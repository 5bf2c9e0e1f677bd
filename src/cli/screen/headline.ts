import type { ProjectAnswer, StepAnswer } from '../../assessment/index.ts';
import { FIXED_SPACE, bold, dim, styled } from './line.ts';
import type { Line } from './line.ts';
import { percent, percentRange, plusMinus } from './percent.ts';

/** How a step stands, in a word or two. */
export const STATUS: Readonly<Record<StepAnswer['status'], string>> = {
  done: 'done',
  running: 'under way',
  open: 'open',
  'not-timed': 'not timed',
  barred: 'barred',
  certain: 'certain',
};

const BARRED = {
  limit: 'a holder has stated a limit below what is asked',
  value: 'no stated amounts make it pay for those whose part it needs',
} as const;

/** The answer in one line: `at most 15 %   inputs 0.7–44 %, simulation ±2.4`. */
export function headlineOf({ headline, ladder }: ProjectAnswer): Line {
  const { atMost, probability, status } = headline;
  if (status === 'done') return [styled('done', 'good')];
  if (status === 'not-timed' || probability === null) {
    return [bold('no chance can be given'), dim('   nobody has stated how long it takes')];
  }
  if (status === 'barred') {
    const step = ladder.find((each) => each.step === headline.step);
    return [styled(percent(0), 'bad'), dim(`   ${BARRED[step?.barredBy ?? 'limit']}`)];
  }
  const chance = percent(probability.value);
  if (status === 'certain') {
    return [bold(chance), dim('   every need is granted on record and there is time')];
  }
  const spread = `   inputs${FIXED_SPACE}${percentRange(probability.inputs)}, simulation${FIXED_SPACE}${plusMinus(probability.simulation)}`;
  return [bold(`${atMost ? `at${FIXED_SPACE}most${FIXED_SPACE}` : ''}${chance}`), dim(spread)];
}
