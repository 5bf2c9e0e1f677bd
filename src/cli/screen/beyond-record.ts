import type { AssessAnswer } from '../../assessment/index.ts';
import { fill } from './fill.ts';
import { styled } from './line.ts';
import type { Line } from './line.ts';

/** Said first of all: the answer is about a day for which nobody has looked for facts. */
export function beyondRecordLines(
  { asOf, beyondRecord, coversTo }: AssessAnswer,
  width: number,
): Line[] {
  if (!beyondRecord) return [];
  const text = `This pack covers facts to ${coversTo}; what happened from then to ${asOf} is not in this answer.`;
  return [...fill([], [styled(text, 'warning')], width, 0), []];
}
