import { clamp } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { currentOf, officeHolders } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { rangeOfQuantity } from '../quantity-range.ts';
import { plusRange } from '../range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from './align-context.ts';

export type Stance = Pack['stances'][number];

/** Where an actor stands on an issue on a day, points of the issue's line. */
export interface StanceOnDay {
  readonly stance: Stance;
  readonly ideal: Range;
  /** 0 to 1 */
  readonly salience: Range;
}

/**
 * The stance of an actor on an issue on a day: the latest begun, with the leader's own part while that
 * leader holds the office. Undefined where there is none, or its numbers are unknown.
 */
export function stanceOnDay(
  { looked, pack, stances }: Pick<AlignContext, 'looked' | 'pack' | 'stances'>,
  actor: string,
  issue: string,
  day: IsoDate,
): StanceOnDay | undefined {
  const key = `${actor} ${issue} ${day}`;
  if (looked.has(key)) return looked.get(key);
  const found = lookUp(pack, stances.get(`${actor} ${issue}`) ?? [], day);
  looked.set(key, found);
  return found;
}

function lookUp(pack: Pack, own: readonly Stance[], day: IsoDate): StanceOnDay | undefined {
  const stance = currentOf(own, day).at(-1)?.entry;
  if (stance === undefined) return undefined;
  const ideal = rangeOfQuantity(stance.ideal, pack.values, 'point');
  const salience = rangeOfQuantity(stance.salience, pack.values, 'point');
  if (ideal === undefined || salience === undefined) return undefined;
  const shift = leaderShift(pack, stance, day);
  const moved = shift === undefined ? ideal : plusRange(ideal, shift);
  return {
    stance,
    ideal: {
      low: clamp(moved.low, 0, 100),
      base: clamp(moved.base, 0, 100),
      high: clamp(moved.high, 0, 100),
    },
    salience: {
      low: salience.low / 100,
      base: salience.base / 100,
      high: salience.high / 100,
    },
  };
}

function leaderShift(pack: Pack, { leader }: Stance, day: IsoDate): Range | undefined {
  if (leader === undefined) return undefined;
  const holds = officeHolders(pack, leader.office, day).some(
    ({ holder }) => holder === leader.holder,
  );
  return holds ? rangeOfQuantity(leader.shift, pack.values, 'point') : undefined;
}
