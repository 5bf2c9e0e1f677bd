import type { ProjectAnswer, StepAnswer } from '../../assessment/index.ts';
import { bar } from './bar.ts';
import { column, dim, styled } from './line.ts';
import type { Line } from './line.ts';
import { LABEL_WIDTH, label } from './label.ts';
import { percent } from './percent.ts';

const CHANCE_WIDTH = 9;
const NARROWEST_BAR = 8;
const WIDEST_BAR = 32;

/** The ladder: one line for each step, with its state or its chance by the horizon and a bar. */
export function ladderLines({ headline, ladder, severed }: ProjectAnswer, width: number): Line[] {
  const lines = ladder.map((step): Line => [
    label(step.step),
    ...stepText(step, headline.by, width),
  ]);
  if (severed === null) return lines;
  return [...lines, [label('severed'), styled(`${severed.on}, on record`, 'bad')]];
}

function stepText({ probability, since, status }: StepAnswer, by: string, width: number): Line {
  const began = since === null ? '' : ` ${since}`;
  if (status === 'done') return [styled(`done${began}`, 'good')];
  if (status === 'not-timed') return [dim('no duration stated: no date can be given')];
  if (status === 'barred') {
    return [styled(column('barred', CHANCE_WIDTH), 'bad'), dim('a stated limit lies below it')];
  }
  if (status === 'certain') {
    return [styled(column('certain', CHANCE_WIDTH), 'good'), dim(`by ${by}`)];
  }
  if (probability === null) return [dim('not drawn')];
  const room = width - LABEL_WIDTH - CHANCE_WIDTH - ` by ${by}  `.length;
  const cells = Math.max(NARROWEST_BAR, Math.min(WIDEST_BAR, room));
  return [
    column(percent(probability.value), CHANCE_WIDTH),
    dim(`by ${by}  `),
    styled(bar(probability.value, cells), 'bar'),
    dim(status === 'running' && since !== null ? `  under way since${began}` : ''),
  ];
}
