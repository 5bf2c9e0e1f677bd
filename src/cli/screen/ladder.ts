import type { ProjectAnswer, StepAnswer } from '../../assessment/index.ts';
import { bar } from './bar.ts';
import { LABEL_WIDTH, label } from './label.ts';
import { bold, column, dim, styled } from './line.ts';
import type { Line } from './line.ts';
import { percent, percentRange, plusMinus } from './percent.ts';

const DATE_WIDTH = 12;
const INPUTS_WIDTH = 12;
const SIMULATION_WIDTH = 7;
const GAP = '  ';
const NARROWEST_BAR = 8;
const WIDEST_BAR = 32;

/** Which days of the run stand on the screen: a quarter and half of the way, and the horizon. */
const PARTS = [0.25, 0.5, 1];

/**
 * The ladder: a line for each step with its chance by three dates, how far unknown inputs and the
 * number of draws leave the last open, and a bar. A narrow terminal shows the horizon alone.
 */
export function ladderLines({ ladder, severed }: ProjectAnswer, width: number): Line[] {
  const dated = ladder.find((step) => step.byDate.length > 0);
  const days = daysShown(dated?.byDate.length ?? 0, width);
  const head: Line = [
    dim(
      [
        label('').padEnd(LABEL_WIDTH),
        ...days.map((at) => column(dated?.byDate[at]?.date ?? '', DATE_WIDTH, 'right')),
        column('inputs', INPUTS_WIDTH, 'right'),
        column('sim.', SIMULATION_WIDTH, 'right'),
      ].join(''),
    ),
  ];
  const lines = ladder.map((step): Line => [label(step.step), ...stepText(step, days, width)]);
  const rows = days.length === 0 ? lines : [head, ...lines];
  if (severed === null) return rows;
  return [...rows, [label('severed'), styled(`${severed.on}, on record`, 'bad')]];
}

function daysShown(count: number, width: number): number[] {
  const all = PARTS.map((part) => Math.max(0, Math.floor(count * part) - 1));
  const distinct = [...new Set(count === 0 ? [] : all)];
  const room = width - LABEL_WIDTH - INPUTS_WIDTH - SIMULATION_WIDTH;
  return room >= distinct.length * DATE_WIDTH ? distinct : distinct.slice(-1);
}

function stepText(
  { barredBy, byDate, probability, since, status }: StepAnswer,
  days: readonly number[],
  width: number,
): Line {
  const began = since === null ? '' : ` ${since}`;
  if (status === 'done') return [styled(`done${began}`, 'good')];
  if (status === 'not-timed') return [dim('no duration stated: no date can be given')];
  if (status === 'barred') {
    const why =
      barredBy === 'value' ? 'no stated amounts make it pay' : 'a stated limit lies below it';
    return [styled('barred', 'bad'), dim(`: ${why}`)];
  }
  if (status === 'certain') return [styled('certain', 'good'), dim(': granted, and there is time')];
  if (probability === null) return [dim('not drawn')];
  const last = days.at(-1);
  const cells = days.flatMap((at): Line => {
    const chance = column(percent(byDate[at]?.probability ?? Number.NaN), DATE_WIDTH, 'right');
    return [at === last ? bold(chance) : chance];
  });
  const spread =
    column(percentRange(probability.inputs), INPUTS_WIDTH, 'right') +
    column(plusMinus(probability.simulation), SIMULATION_WIDTH, 'right');
  const taken =
    LABEL_WIDTH + days.length * DATE_WIDTH + INPUTS_WIDTH + SIMULATION_WIDTH + GAP.length;
  const room = Math.min(WIDEST_BAR, width - taken);
  const picture = room < NARROWEST_BAR ? [] : [GAP, styled(bar(probability.value, room), 'bar')];
  const note = status === 'running' ? [dim(`${GAP}under way since${began}`)] : [];
  return [...cells, dim(spread), ...picture, ...note];
}
