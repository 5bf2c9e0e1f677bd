import type { Text } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import type { FreightMode } from './link-standing.ts';

type Transfer = Pack['transfers'][string];

/** A transfer of the pack that stands on the day. */
export interface StandingTransfer {
  readonly id: string;
  readonly ordinal: number;
  readonly transfer: Transfer;
  readonly certainty: 'yes' | 'maybe';
}

/** What one is on when coming to a place or leaving it. */
export interface Side {
  readonly mode: FreightMode;
  /** millimetres; 0 where there are no rails */
  readonly gauge: number;
  readonly traction: string | undefined;
  /** states whose territory or waters the link needs, in alphabetical order */
  readonly countries: readonly string[];
}

/** One way of getting from one side to the other: the transfers it goes through, and what is not on record. */
export interface Change {
  readonly transfers: readonly StandingTransfer[];
  readonly missing: readonly Text[];
}

/** Different kinds add up; several of one kind are choices. More combinations than this are not followed. */
const MOST_WAYS = 16;

/**
 * What lies between two sides at a place: gauge break, port, traction change, border. Without an
 * earlier or a later side (the journey begins or ends here) only borders count: handling at the two
 * ends is the same whichever way one goes.
 *
 * A change of mode, of gauge or of state (by land) without a transfer on record is possible, and its
 * time and cost are unknown.
 */
export function changesBetween(
  before: Side | undefined,
  after: Side | undefined,
  place: { readonly id: string; readonly country: string },
  records: readonly StandingTransfer[],
): Change[] {
  const applying = records.filter(({ transfer }) =>
    applies(transfer, before, after, place.country),
  );
  const missing = missingOf(before, after, place.id, applying);
  return combinations(applying).map((transfers) => ({ transfers, missing }));
}

function applies(
  transfer: Transfer,
  before: Side | undefined,
  after: Side | undefined,
  home: string,
): boolean {
  const { between, gauges, kind } = transfer;
  switch (kind) {
    case 'border':
    case 'customs':
      return standsBetween(between, before, after) && crosses(transfer, before, after, home);
    case 'gauge-break':
      return isGaugeBreak(before, after) && isPair(gauges, before?.gauge, after?.gauge);
    case 'traction-change':
      return (
        isRailBoth(before, after) &&
        before?.traction !== after?.traction &&
        standsBetween(between, before, after)
      );
    case 'port':
      if (before === undefined || after === undefined) return false;
      return between === undefined
        ? (before.mode === 'sea') !== (after.mode === 'sea')
        : isPair(between, before.mode, after.mode);
    case 'transshipment': {
      if (before === undefined || after === undefined) return false;
      const isChange = before.mode !== after.mode || isGaugeBreak(before, after);
      const byMode = between === undefined ? isChange : isPair(between, before.mode, after.mode);
      return byMode && isPair(gauges, before.gauge, after.gauge);
    }
    default:
      return false;
  }
}

const isRailBoth = (before: Side | undefined, after: Side | undefined): boolean =>
  before?.mode === 'rail' && after?.mode === 'rail';

const isGaugeBreak = (before: Side | undefined, after: Side | undefined): boolean =>
  isRailBoth(before, after) && before?.gauge !== after?.gauge;

/** Whether two things are the pair, in either order; no pair stands for any two. */
function isPair<T>(pair: readonly [T, T] | undefined, a: T | undefined, b: T | undefined): boolean {
  if (pair === undefined) return true;
  return (pair[0] === a && pair[1] === b) || (pair[0] === b && pair[1] === a);
}

/** Of borders: with one side missing, the side that is there decides. */
function standsBetween(
  between: Transfer['between'],
  before: Side | undefined,
  after: Side | undefined,
): boolean {
  return isPair(between, (before ?? after)?.mode, (after ?? before)?.mode);
}

function crosses(
  { countries }: Transfer,
  before: Side | undefined,
  after: Side | undefined,
  home: string,
): boolean {
  const states = new Set([...(before?.countries ?? [home]), ...(after?.countries ?? [home])]);
  if (states.size < 2) return false;
  const named = (countries ?? []).filter((state) => states.has(state)).length;
  return countries === undefined || named >= Math.min(2, countries.length);
}

function missingOf(
  before: Side | undefined,
  after: Side | undefined,
  place: string,
  applying: readonly StandingTransfer[],
): Text[] {
  if (before === undefined || after === undefined) return [];
  const has = (...kinds: Transfer['kind'][]): boolean =>
    applying.some(({ transfer }) => kinds.includes(transfer.kind));
  const missing: Text[] = [];
  const isModeChange = before.mode !== after.mode;
  if (isModeChange && !has('port', 'transshipment')) {
    const params = { place, from: before.mode, to: after.mode };
    missing.push({ code: 'route/unknown-mode-change', params });
  }
  if (isGaugeBreak(before, after) && !has('gauge-break', 'transshipment')) {
    const params = { place, from: before.gauge, to: after.gauge };
    missing.push({ code: 'route/unknown-gauge-break', params });
  }
  const shares = before.countries.some((state) => after.countries.includes(state));
  const isLand = before.mode !== 'sea' && after.mode !== 'sea';
  if (isLand && !shares && applying.length === 0 && missing.length === 0) {
    const params = { place, from: before.countries.join(', '), to: after.countries.join(', ') };
    missing.push({ code: 'route/unknown-border', params });
  }
  return missing;
}

/** One of each kind (and pair of states): choices side by side, kinds one after the other. */
function combinations(applying: readonly StandingTransfer[]): StandingTransfer[][] {
  const groups = new Map<string, StandingTransfer[]>();
  for (const one of applying) {
    const states = (one.transfer.countries ?? []).toSorted().join(' ');
    const key = `${one.transfer.kind} ${states}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  let ways: StandingTransfer[][] = [[]];
  for (const group of groups.values()) {
    ways = ways.flatMap((way) => group.map((one) => [...way, one])).slice(0, MOST_WAYS);
  }
  return ways;
}

/**
 * Whether the pack says something of the border a link itself crosses: on the link, or at either of
 * its ends. A gauge break there is taken for the whole stop, as it is published.
 */
export function saysBorder(
  countries: readonly string[],
  onLink: readonly StandingTransfer[],
  atEnds: readonly StandingTransfer[],
): boolean {
  if (onLink.length > 0) return true;
  return atEnds.some(({ transfer }) => {
    const { countries: named, kind } = transfer;
    if (kind !== 'border' && kind !== 'customs' && kind !== 'gauge-break') return false;
    if (named === undefined) return true;
    return named.filter((state) => countries.includes(state)).length >= Math.min(2, named.length);
  });
}
