import type { Overlap } from '../../../law/index.ts';
import { fill } from '../fill.ts';
import { bold, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { citeOf } from './law-words.ts';
import type { LawScreen } from './law-screen.ts';

/** What lifting some measures frees, and what the others still bar. */
export function overlapScreen(
  changes: readonly Overlap[],
  lifted: readonly string[],
  { lawbook, width }: LawScreen,
): Line[] {
  const freed = changes.filter(({ after, before }) => before !== 'open' && after === 'open');
  const names = lifted.map((id) => citeOf(lawbook, id)).join(', ');
  const lines: Line[] = [
    [],
    ...fill([], [bold(`with ${names} lifted`)], width, 2),
    [`  ${freed.length} of ${changes.length} activities become open`],
  ];
  for (const { activity, after, before, freed: layers, still } of changes) {
    if (before === 'open') continue;
    const bars = [...new Set(still.map(({ provision }) => provision))].map((id) =>
      citeOf(lawbook, id),
    );
    const opened = layers.length === 0 ? '' : ` · opens the layer ${layers.join(', ')}`;
    const rest = bars.length === 0 ? '' : ` · still barred by ${bars.join('; ')}`;
    const state = after === 'open' ? styled(after, 'good') : styled(after, 'bad');
    lines.push(...fill(['  '], [`${activity + 1} `, state, dim(`${opened}${rest}`)], width, 4));
  }
  return lines;
}
