import { addDays, compareDates, overlaps } from '../../quantity/index.ts';
import type { DatedSpan, IsoDate } from '../../quantity/index.ts';
import type { Pack } from '../schema/pack.ts';
import { allStanding, intervalOf, spanOf } from './standing.ts';

/** A person in an office on a day. */
export interface OfficeHolder {
  readonly holder: string;
  readonly office: string;
  /** the actor whose office it is */
  readonly of: string;
  readonly certainty: 'yes' | 'maybe';
  /** the term as the pack states it */
  readonly from?: string;
  readonly to?: string;
}

type Actors = Pick<Pack, 'actors'>;
type Office = NonNullable<Pack['actors'][string]['offices']>[string];

/**
 * Who holds an office on a day. On a handover known only to the month, both the old and the new
 * holder are returned as `maybe`; a vacant or unknown office gives an empty list.
 *
 * @example
 * const [premier] = officeHolders(pack, 'xa-premier', isoDate('2020-02-01'));
 * [premier?.holder, premier?.of, premier?.from]; // ['bela-second', 'XA', '2020-01-10']
 */
export function officeHolders(pack: Actors, office: string, day: IsoDate): OfficeHolder[] {
  return officesOf(pack)
    .filter((each) => each.office === office)
    .flatMap((each) => holdersIn(each, day));
}

/**
 * Every holder of every office of one actor on a day: the persons who may speak as its leader.
 *
 * @example
 * holdersOf(pack, 'XA', day).map(({ holder }) => holder); // ['ada-first']
 */
export function holdersOf(pack: Actors, actor: string, day: IsoDate): OfficeHolder[] {
  return officesOf(pack)
    .filter((each) => each.of === actor)
    .flatMap((each) => holdersIn(each, day));
}

/** Everybody who may have held an office on some day of a span, in the order of the pack. */
export function holdersOnSpan(pack: Actors, office: string, span: DatedSpan): string[] {
  const moment = { from: span, to: { ...span, ...dayAfter(span) } };
  const found = officesOf(pack)
    .filter((each) => each.office === office)
    .flatMap(({ terms }) => terms.filter((term) => overlaps(intervalOf(term), moment) !== 'no'));
  return [...new Set(found.map(({ holder }) => holder))];
}

/** The last possible day of handover from any of `holders` by `day`; `undefined` when none is stated. */
export function leftOffice(
  pack: Actors,
  office: string,
  holders: readonly string[],
  day: IsoDate,
): IsoDate | undefined {
  return officesOf(pack)
    .filter((each) => each.office === office)
    .flatMap(({ terms }) => terms.filter(({ holder }) => holders.includes(holder)))
    .flatMap(({ to }) => (to === undefined ? [] : [spanOf(to).latest]))
    .filter((end) => compareDates(end, day) <= 0)
    .reduce<IsoDate | undefined>(
      (last, end) => (last === undefined || compareDates(end, last) > 0 ? end : last),
      undefined,
    );
}

function dayAfter(span: DatedSpan): Pick<DatedSpan, 'earliest' | 'latest'> {
  return { earliest: addDays(span.earliest, 1), latest: addDays(span.latest, 1) };
}

interface OfficeOfActor {
  readonly of: string;
  readonly office: string;
  readonly terms: Office['terms'];
}

function officesOf(pack: Actors): OfficeOfActor[] {
  return Object.entries(pack.actors).flatMap(([of, { offices }]) =>
    Object.entries(offices ?? {}).map(([office, { terms }]) => ({ of, office, terms })),
  );
}

function holdersIn({ of, office, terms }: OfficeOfActor, day: IsoDate): OfficeHolder[] {
  const found: OfficeHolder[] = [];
  for (const { entry, certainty } of allStanding(terms, day)) {
    const { holder, from, to } = entry;
    const next: OfficeHolder = {
      holder,
      office,
      of,
      certainty,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    // A second term that begins on an imprecise date leaves its holder in office all the same.
    const same = found.findIndex((each) => each.holder === holder);
    if (same === -1) found.push(next);
    else if (certainty === 'yes') found[same] = next;
  }
  return found;
}
