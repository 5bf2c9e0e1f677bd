import { compareDates, daysBetween, exp } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { spanOf } from '../../scenario/index.ts';
import type { AlignContext } from '../ties/align-context.ts';

/** How often alliances of the record have ended: what a question about one is held against. */
interface AllianceRecord {
  /** alliances on record with a day from which they stand */
  readonly alliances: number;
  /** years all of them have stood together */
  readonly years: number;
  readonly ended: number;
  /** chance that one ends within the time asked, had it no more than this record to go by */
  readonly chance: number;
  readonly source: readonly string[];
}

const YEAR = 365.25;

/**
 * The base rate of an alliance ending within some days: ends per year on record, with half an end for the
 * prior of Jeffreys, as a constant rate. A change of camps is rarer still, for it needs a new one.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * allianceRecord(context, day, 730); // null
 */
export function allianceRecord(
  { ties }: AlignContext,
  day: IsoDate,
  days: number,
): AllianceRecord | null {
  const stood = ties.flatMap(({ tie }) => {
    if (tie.kind !== 'alliance' || tie.from === undefined) return [];
    const from = spanOf(tie.from).latest;
    const to = tie.to === undefined ? undefined : spanOf(tie.to).earliest;
    const over = to !== undefined && compareDates(to, day) <= 0;
    const until = over ? to : day;
    const years = daysBetween(from, until) / YEAR;
    return years < 0 ? [] : [{ years, over, source: tie.source ?? [] }];
  });
  const years = stood.reduce((sum, each) => sum + each.years, 0);
  if (years === 0) return null;
  const ended = stood.filter(({ over }) => over).length;
  const rate = (ended + 0.5) / years;
  return {
    alliances: stood.length,
    years,
    ended,
    chance: 1 - exp((-rate * days) / YEAR),
    source: [...new Set(stood.flatMap(({ source }) => source))],
  };
}
