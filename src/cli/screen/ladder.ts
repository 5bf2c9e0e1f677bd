import type { ProjectAnswer, StepAnswer } from '../../assessment/index.ts';
import { bar } from './bar.ts';
import { column, dim, styled } from './line.ts';
import type { Line } from './line.ts';
import { LABEL_WIDTH, label } from './label.ts';
import { percent } from './percent.ts';

const CHANCE_WIDTH = 9;
const WIDEST_BAR = 32;

/** The ladder: one line for each step, with its state or its chance by the horizon and a bar. */
export function ladderLines({ headline, ladder, severed }: ProjectAnswer, width: number): Line[] {
  const lines = ladder.map((step) => stepLine(step, headline.by, width));
  if (severed === null) return lines;
  return [...lines, [label('severed'), styled(`on ${severed.on}, on record`, 'bad')]];
}

function stepLine(
  { probability, since, status, step }: StepAnswer,
  by: string,
  width: number,
): Line {
  const name = label(step);
  switch (status) {
    case 'done':
      return [name, styled(`done${since === null ? '' : ` ${since}`}`, 'good')];
    case 'not-timed':
      return [name, dim('no duration stated: no date can be given')];
    case 'barred':
      return [
        name,
        styled(column('barred', CHANCE_WIDTH), 'bad'),
        dim('a stated limit lies below it'),
      ];
    case 'certain':
      return [name, styled(column('certain', CHANCE_WIDTH), 'good'), dim(`by ${by}`)];
    case 'running':
    case 'open': {
      if (probability === null) return [name, dim('not drawn')];
      const room = width - LABEL_WIDTH - CHANCE_WIDTH - ` by ${by}  `.length;
      const cells = Math.max(8, Math.min(WIDEST_BAR, room));
      const begun = status === 'running' && since !== null ? dim(`  under way since ${since}`) : '';
      return [
        name,
        column(percent(probability.value), CHANCE_WIDTH),
        dim(`by ${by}  `),
        styled(bar(probability.value, cells), 'bar'),
        begun,
      ];
    }
  }
}
