import { fail, pow, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { checkAmounts } from './amounts.ts';
import { warRange } from './war-range.ts';
import type { Contest, WarRange } from './war-range.ts';

/** Two sides of a contest, and how much the stronger is favoured. */
export interface Sides {
  /** strength of the first and the second, from 0, in one unit; not both 0 */
  readonly strength: readonly [number, number];
  /** 1: chances as the strengths; above 1 the stronger wins more surely; 0: a toss. Default 1 */
  readonly decisiveness?: number;
}

/** An ally that stands behind one side. */
export interface Backer {
  readonly ally: string;
  readonly of: 'first' | 'second';
  /** in the unit of the sides' strength, from 0 */
  readonly strength: number;
  /** the part of it that counts: how surely the ally would act, 0 to 1 */
  readonly commitment: number;
}

export interface BackedRange {
  readonly before: WarRange;
  readonly after: WarRange;
  /** chance of the first side without and with backers */
  readonly chanceBefore: number;
  readonly chanceAfter: number;
  readonly why: readonly Text[];
}

/**
 * The chance of the first side by strength: s₁ᵐ / (s₁ᵐ + s₂ᵐ) (Tullock, "Efficient rent seeking", 1980;
 * Hirshleifer, "Conflict and rent-seeking success functions", Public Choice 63 (1989) 101). Fails on
 * strengths below 0 or both 0, and on a decisiveness below 0.
 *
 * @example
 * unwrap(winChance({ strength: [3, 1] })); // 0.75
 */
export function winChance({ decisiveness = 1, strength }: Sides): Result<number> {
  const checked = checkAmounts([
    ['strength.first', strength[0], 'from-0'],
    ['strength.second', strength[1], 'from-0'],
    ['decisiveness', decisiveness, 'from-0'],
  ]);
  if (!checked.ok) return checked;
  const strongest = Math.max(...strength);
  if (strongest === 0) {
    return fail({ code: 'bargaining/no-strength', path: 'strength' }, bargainingWordsEn);
  }
  // shares of the strongest: powers of large numbers would overflow
  const [first, second] = strength.map((each) => pow(each / strongest, decisiveness));
  return succeed((first ?? 0) / ((first ?? 0) + (second ?? 0)));
}

/**
 * How backing by allies moves the range of shares two sides would rather have than fight: leverage lent by
 * one tie is used in another. Strength × commitment of each ally is added to the side it backs; the range is
 * that of {@link warRange}. Fails as {@link winChance} and {@link warRange}, and on a commitment outside 0 to 1.
 *
 * @param contest - costs and the rest; its chance comes from the strengths
 *
 * @example
 * const backer = { ally: 'east', of: 'first', strength: 4, commitment: 0.5 };
 * const { before, after } = unwrap(
 *   backedRange({ strength: [1, 3] }, { costs: [0.1, 0.1] }, [backer]),
 * );
 * [before.low, before.high, after.low, after.high]; // [≈ 0.15, ≈ 0.35, ≈ 0.4, ≈ 0.6]
 */
export function backedRange(
  sides: Sides,
  contest: Omit<Contest, 'chance' | 'beliefs'>,
  backers: readonly Backer[],
): Result<BackedRange> {
  const checked = checkAmounts(
    backers.flatMap(({ ally, commitment, strength }) => [
      [`${ally}.strength`, strength, 'from-0'] as const,
      [`${ally}.commitment`, commitment, 'share'] as const,
    ]),
  );
  if (!checked.ok) return checked;
  const chanceBefore = winChance(sides);
  if (!chanceBefore.ok) return chanceBefore;
  const before = warRange({ ...contest, chance: chanceBefore.value });
  if (!before.ok) return before;
  const why: Text[] = [];
  let strength = sides.strength;
  let chance = chanceBefore.value;
  for (const { ally, commitment, of: side, strength: own } of backers) {
    const added = own * commitment;
    strength =
      side === 'first' ? [strength[0] + added, strength[1]] : [strength[0], strength[1] + added];
    const now = winChance({ ...sides, strength });
    if (!now.ok) return now;
    const [from, to] = side === 'first' ? [chance, now.value] : [1 - chance, 1 - now.value];
    const params = {
      ally,
      strength: own,
      commitment,
      side: `the ${side}`,
      before: from,
      after: to,
    };
    why.push({ code: 'bargaining/why-backing', params });
    chance = now.value;
  }
  const after = warRange({ ...contest, chance });
  if (!after.ok) return after;
  const params = {
    low: before.value.low,
    high: before.value.high,
    newLow: after.value.low,
    newHigh: after.value.high,
  };
  why.push({ code: 'bargaining/why-backed-range', params });
  return succeed({
    before: before.value,
    after: after.value,
    chanceBefore: chanceBefore.value,
    chanceAfter: chance,
    why,
  });
}
