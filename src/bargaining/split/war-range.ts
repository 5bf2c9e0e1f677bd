import { succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { checkAmounts } from './amounts.ts';

/** What two sides would rather fight over than give up; all as shares of what is at stake. */
export interface Contest {
  /** chance that the first side wins, 0 to 1 */
  readonly chance: number;
  /** what fighting costs the first and the second, from 0 */
  readonly costs: readonly [number, number];
  /** the chance of the first side as the first and as the second sees it; default: both see `chance` */
  readonly beliefs?: readonly [number, number];
  /** the only shares of the first there can be, where the stake cannot be cut as one likes */
  readonly divisions?: readonly number[];
  /** the chance of the first side later, and the part of all that counts which lies later, 0 to 1 */
  readonly later?: { readonly chance: number; readonly weight: number };
  /** the share the first has now */
  readonly statusQuo?: number;
}

/** Why rational sides may fight although there is something both would rather have (Fearon). */
export type WarReason = 'information' | 'indivisible' | 'commitment';

export interface WarRange {
  /** shares of the first that both would rather have than fight, 0 to 1; low above high where there is none */
  readonly low: number;
  readonly high: number;
  /** divisions that suit both, where only some can be had */
  readonly divisions?: readonly number[];
  /** what keeps them from an agreement; empty where nothing does */
  readonly reasons: readonly WarReason[];
  /** who would rather fight than leave things as they are */
  readonly challenger?: 'first' | 'second';
  readonly why: readonly Text[];
}

/**
 * Shares that both sides would rather have than fight for more: the first fights for less than p - a, the
 * second over more than p + b (Fearon, "Rationalist explanations for war", International Organization 49
 * (1995) 379, with its three reasons for war all the same). As p - a ≤ p + b there is always such a share;
 * war needs
 *
 * - *information*: each thinks so well of its own chances that p₁ - a > p₂ + b;
 * - *indivisible* stakes: no division there can be lies in the range;
 * - *commitment*: power shifts, and the one that falls behind cannot be held harmless. All of it now and the
 *   worst it accepts later are worth less to it than fighting now: w(p′ + b) > p + b for the second, and the
 *   same for the first with its own chance and cost. Worked out for two periods in which the side that
 *   grows makes the offers.
 *
 * Fails on chances, shares and weights outside 0 to 1 and on costs below 0.
 *
 * @example
 * const { low, high, reasons } = unwrap(warRange({ chance: 0.6, costs: [0.1, 0.2] }));
 * [low, high, reasons]; // [0.5, ≈ 0.8, []]
 */
export function warRange(contest: Contest): Result<WarRange> {
  const { beliefs, chance, costs, divisions, later, statusQuo } = contest;
  const [first, second] = beliefs ?? [chance, chance];
  const checked = checkAmounts([
    ['chance', chance, 'share'],
    ['costs.first', costs[0], 'from-0'],
    ['costs.second', costs[1], 'from-0'],
    ['beliefs.first', first, 'share'],
    ['beliefs.second', second, 'share'],
    ['statusQuo', statusQuo ?? 0, 'share'],
    ['later.chance', later?.chance ?? 0, 'share'],
    ['later.weight', later?.weight ?? 0, 'share'],
    ...(divisions ?? []).map((each, at) => [`divisions.${at}`, each, 'share'] as const),
  ]);
  if (!checked.ok) return checked;
  const low = Math.max(0, first - costs[0]);
  const high = Math.min(1, second + costs[1]);
  const reasons: WarReason[] = [];
  const why: Text[] = [];
  if (low <= high) {
    why.push({ code: 'bargaining/why-range', params: { low, high } });
  } else {
    reasons.push('information');
    why.push({ code: 'bargaining/why-information', params: { first, second: 1 - second } });
  }
  const suiting = divisions?.filter((each) => each >= low && each <= high);
  if (suiting !== undefined && low <= high) {
    if (suiting.length === 0) reasons.push('indivisible');
    why.push(
      suiting.length === 0
        ? { code: 'bargaining/why-indivisible', params: { low, high } }
        : { code: 'bargaining/why-divisible', params: { divisions: suiting.join(', ') } },
    );
  }
  if (later !== undefined) {
    const falling = fallingSide(contest, later);
    if (falling !== undefined) reasons.push('commitment');
    why.push(
      falling === undefined
        ? { code: 'bargaining/why-trusted', params: {} }
        : { code: 'bargaining/why-commitment', params: { side: falling } },
    );
  }
  const challenger = statusQuo === undefined ? undefined : challengerOf(statusQuo, low, high);
  if (statusQuo !== undefined) {
    why.push(
      challenger === undefined
        ? { code: 'bargaining/why-kept', params: { statusQuo } }
        : { code: 'bargaining/why-challenge', params: { side: `the ${challenger}`, statusQuo } },
    );
  }
  why.push({ code: 'bargaining/why-private', params: {} });
  return succeed({
    low,
    high,
    ...(suiting === undefined ? {} : { divisions: suiting }),
    reasons,
    ...(challenger === undefined ? {} : { challenger }),
    why,
  });
}

function challengerOf(
  statusQuo: number,
  low: number,
  high: number,
): 'first' | 'second' | undefined {
  if (statusQuo < low) return 'first';
  return statusQuo > high ? 'second' : undefined;
}

/** The side that would fight now, because what it can be given now does not outweigh what it loses later. */
function fallingSide(
  { chance, costs: [a, b] }: Contest,
  later: { readonly chance: number; readonly weight: number },
): string | undefined {
  const { weight } = later;
  if (weight * (later.chance + b) > chance + b) return 'the second';
  if (weight * (1 - later.chance + a) > 1 - chance + a) return 'the first';
  return undefined;
}
