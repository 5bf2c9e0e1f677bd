import type { AlignResult } from '../../../../alignment/index.ts';
import { fill } from '../../fill.ts';
import { bold, dim } from '../../line.ts';
import type { Line } from '../../line.ts';
import { campLines } from './camp-lines.ts';
import { costLines } from './cost-lines.ts';
import { questionLines } from './question-lines.ts';
import { talkLines } from './talk-lines.ts';
import { tieLines } from './tie-lines.ts';
import type { AlignScreen } from './told.ts';

/** Who stands with whom, and of the actor asked about: would it change sides, and at what cost? */
export function alignScreen(result: AlignResult, screen: AlignScreen): Line[] {
  const { answer, asOf, request, seed } = result;
  const { named, width } = screen;
  const { actor, poles } = answer;
  const title = actor === null ? 'Who stands with whom' : `Would ${named(actor)} change sides?`;
  const drawn =
    answer.question === null
      ? ''
      : ` · ${request.draws.toLocaleString('en-US')} draws · seed ${seed}`;
  return [
    ...fill([], [bold(title)], width, 2),
    [dim(`  as of ${asOf} · between ${named(poles[0])} and ${named(poles[1])}${drawn}`)],
    [],
    ...campLines(answer, screen),
    ...questionLines(answer, screen),
    ...tieLines(answer, screen),
    ...talkLines(answer, screen),
    ...costLines(answer, screen),
  ];
}
