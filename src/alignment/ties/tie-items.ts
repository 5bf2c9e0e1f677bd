import { holdsOn } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { membersOf } from '../../scenario/index.ts';
import type { ParameterName } from '../parameters/parameter-table.ts';
import { rangeOfQuantity } from '../quantity-range.ts';
import { scaled, timesRange } from '../range.ts';
import type { Range } from '../range.ts';
import type { AlignContext, StateTie, Tie } from './align-context.ts';
import type { ComponentItem } from './component.ts';
import { isBloc } from './states.ts';

/** A standing tie of a pair with what it says. */
export interface TieItem extends ComponentItem {
  readonly tie: Tie;
  readonly kind: Tie['kind'];
  /** the one end and the other, as states of the pair */
  readonly of: string;
  readonly with: string;
}

/** Which constant says what a tie of a kind is worth. */
const VALUES: Partial<Record<Tie['kind'], ParameterName>> = {
  alliance: 'value-alliance',
  consultation: 'value-consultation',
  trade: 'value-trade',
  leverage: 'value-leverage',
  affinity: 'value-affinity',
  ideology: 'value-ideology',
  'arms-sale': 'value-arms-sale',
  grievance: 'value-grievance',
  rivalry: 'value-rivalry',
  'perceived-threat': 'value-threat',
  border: 'value-border',
};

/** The constants that ties of some kinds are valued by. */
export const valueNames = (kinds: readonly Tie['kind'][]): ParameterName[] =>
  kinds.flatMap((kind) => VALUES[kind] ?? []);

/**
 * The ties of some kinds between two states on a day, kind by kind in the order of the pack. A tie of a bloc is one
 * of its members, at a discount; so is one that a source only alleges. One that may or may not hold that
 * day counts half, and its range reaches to nothing. A value in the unit share is its strength.
 */
export function tieItems(
  context: AlignContext,
  a: string,
  b: string,
  kinds: readonly Tie['kind'][],
  day: IsoDate,
): TieItem[] {
  const some = kinds.flatMap((kind) => context.byKind.get(kind) ?? []);
  return some.flatMap((each): TieItem[] => {
    const { interval, tie } = each;
    const name = VALUES[tie.kind];
    if (name === undefined) return [];
    const certainty = holdsOn(interval, day);
    if (certainty === 'no') return [];
    const ends = endsFor(context, each, a, b, day);
    if (ends === undefined) return [];
    let value = strengthOf(context, tie, context.parameters.get(name));
    if (ends.byBloc) value = timesRange(value, context.parameters.get('bloc-share'));
    const alleged = tie['alleged-by'] ?? [];
    if (alleged.length > 0) value = timesRange(value, context.parameters.get('alleged-discount'));
    if (certainty === 'maybe') value = toNothing(scaled(value, 0.5));
    const code = alleged.length > 0 ? 'align/tie-alleged' : 'align/tie';
    return [
      {
        tie,
        kind: tie.kind,
        of: ends.of,
        with: ends.with,
        text: {
          code,
          params: { kind: tie.kind, of: tie.of, with: tie.with, about: tie.about },
        },
        value,
        source: tie.source ?? alleged,
        assumption: tie.assumption,
        date: tie.from,
      },
    ];
  });
}

/**
 * A share is the strength of a tie; trade and leverage count in full from a dependence on. Trade that is
 * measured takes the place of the guess; of leverage the sign stays as open as it is, however strong.
 */
function strengthOf({ pack, parameters }: AlignContext, tie: Tie, worth: Range): Range {
  if (tie.value === undefined) return worth;
  const share = rangeOfQuantity(tie.value, pack.values, 'share');
  if (share === undefined) return worth;
  if (tie.kind !== 'trade' && tie.kind !== 'leverage') return timesRange(worth, share);
  const full = parameters.get('full-dependence');
  const strength = {
    low: dependence(share.low, full.high),
    base: dependence(share.base, full.base),
    high: dependence(share.high, full.low),
  };
  return tie.kind === 'trade' ? strength : timesRange(worth, strength);
}

/** A share of all trade against the one that counts in full. */
const dependence = (share: number, full: number): number => Math.min(1, share / full);

function endsFor(
  context: AlignContext,
  { of, with: other }: StateTie,
  a: string,
  b: string,
  day: IsoDate,
): { of: string; with: string; byBloc: boolean } | undefined {
  for (const [one, two] of [
    [a, b],
    [b, a],
  ] as const) {
    if (of === one && other === two) return { of: one, with: two, byBloc: false };
    const viaOf = of === one || speaksFor(context, of, one, day);
    const viaWith = other === two || speaksFor(context, other, two, day);
    if (viaOf && viaWith) return { of: one, with: two, byBloc: true };
  }
  return undefined;
}

function speaksFor({ pack }: AlignContext, bloc: string, state: string, day: IsoDate): boolean {
  if (!isBloc(pack, bloc)) return false;
  return membersOf(pack, bloc, day).some(({ as, id }) => id === state && as === 'member');
}

function toNothing({ base, high, low }: Range): Range {
  return { low: Math.min(low, 0), base, high: Math.max(high, 0) };
}
