import { checkInterval, compareDates, formatSpan, parseDate } from '../../quantity/index.ts';
import type { DatedSpan, Problem } from '../../quantity/index.ts';
import type { ObjectVisit } from '../walk.ts';
import type { MergedPack } from './merge-files.ts';
import { dotted, packProblem } from './pack-problem.ts';

/** Pairs of fields that span a time whose last day belongs to it. */
const SPANS: readonly (readonly [string, string])[] = [
  ['from', 'to'],
  ['date', 'until'],
];

/** Whether the dates of one object can stand in the order their fields promise. */
export function checkDates(object: ObjectVisit, merged: MergedPack): Problem[] {
  return [...reversedDates(object, merged), ...knownTooEarly(object, merged)];
}

function reversedDates({ path, value, fields }: ObjectVisit, merged: MergedPack): Problem[] {
  return SPANS.flatMap(([first, last]) => {
    if (!fields.has(first) || !fields.has(last)) return [];
    const from = dateOf(value[first]);
    const to = dateOf(value[last]);
    if (from === undefined || to === undefined) return [];
    // Only records that hold for a time are half-open, and have `scheduled`.
    const reversed =
      last === 'to' && fields.has('scheduled')
        ? checkInterval({ from, to }).length > 0
        : compareDates(to.latest, from.earliest) < 0;
    if (!reversed) return [];
    const params = { from: formatSpan(from), to: formatSpan(to) };
    const place = merged.locate([...path, last]).place;
    return [packProblem({ code: 'reversed-dates', path: dotted([...path, last]), params, place })];
  });
}

/** What happened cannot be public before; a plan or a deadline can. */
function knownTooEarly({ path, value, fields }: ObjectVisit, merged: MergedPack): Problem[] {
  const happened = path[0] === 'votes' || path.includes('milestones');
  if (!happened || !fields.has('date') || !fields.has('known')) return [];
  const date = dateOf(value['date']);
  const known = dateOf(value['known']);
  if (date === undefined || known === undefined) return [];
  if (compareDates(known.latest, date.earliest) >= 0) return [];
  const params = { known: formatSpan(known), date: formatSpan(date) };
  const place = merged.locate([...path, 'known']).place;
  const at = { path: dotted([...path, 'known']), params, place };
  return [packProblem({ code: 'known-too-early', severity: 'warning', ...at })];
}

function dateOf(value: unknown): DatedSpan | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const parsed = parseDate(value);
  return parsed.ok ? parsed.value : undefined;
}
