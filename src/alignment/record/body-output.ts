import { compareDates, daysBetween, pow } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { currentOf, membersOf } from '../../scenario/index.ts';
import { rangeOfQuantity } from '../quantity-range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from '../ties/align-context.ts';

/** What a joint body may be expected to bring about. */
export interface BodyOutput {
  readonly body: string;
  readonly members: readonly string[];
  /** 0 nothing to 100 all it could, by the record of its effectiveness */
  readonly level: Range;
  /** the same after tests by a member */
  readonly expected: Range;
  /** tests that still tell, oldest first, each with the share it leaves */
  readonly tests: readonly { readonly event: string; readonly leaves: number }[];
  readonly source: readonly string[];
  readonly assumption: string | undefined;
}

/** A test that takes off less than this is no longer told. */
const FADED = 0.01;

/**
 * What the joint bodies of two states may be expected to bring about on a day. The level on record is
 * cut by each weapon test of a member since then: by `test-damage` at first, and by half as much with
 * every `test-recovery`. Bodies without a level on record, or with other than two members, are left out.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * bodyOutputs(context, day); // []
 */
export function bodyOutputs(context: AlignContext, day: IsoDate): BodyOutput[] {
  const { events, pack, parameters } = context;
  const damage = parameters.get('test-damage');
  const recovery = parameters.get('test-recovery').base;
  return Object.entries(pack.actors).flatMap(([body, actor]): BodyOutput[] => {
    const standing = currentOf(actor.effectiveness ?? [], day).at(-1)?.entry;
    const members = membersOf(pack, body, day).map(({ id }) => id);
    if (standing === undefined || members.length !== 2) return [];
    const level = rangeOfQuantity(standing.level, pack.values, 'point');
    if (level === undefined) return [];
    const tests = events
      .filter(
        ({ alone, day: on }) => alone !== undefined && members.includes(alone) && isBy(on, day),
      )
      .toSorted((a, b) => compareDates(a.day, b.day))
      .map(({ day: on, id }) => ({ event: id, kept: pow(0.5, daysBetween(on, day) / recovery) }))
      .filter(({ kept }) => damage.base * kept > FADED);
    const left = (by: number): number =>
      tests.reduce((share, { kept }) => share * (1 - by * kept), 1);
    return [
      {
        body,
        members,
        level,
        expected: {
          low: level.low * left(damage.high),
          base: level.base * left(damage.base),
          high: level.high * left(damage.low),
        },
        tests: tests.map(({ event, kept }) => ({ event, leaves: 1 - damage.base * kept })),
        source: standing.level.source ?? standing.source ?? [],
        assumption: standing.level.assumption ?? standing.assumption,
      },
    ];
  });
}

const isBy = (on: IsoDate, day: IsoDate): boolean => compareDates(on, day) <= 0;
