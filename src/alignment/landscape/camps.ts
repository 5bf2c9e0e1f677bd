import { didYouMean, fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { alignmentWordsEn } from '../words-en.ts';
import type { Landscape } from './landscape.ts';

/**
 * Two camps as a number: bit i is set where actor i stands opposite the first actor. Which camp is
 * called which means nothing, so that the first actor's bit is never set.
 */
export type Camps = number;

/**
 * The camps in which these actors stand together and all others opposite them. Fails on a name that is
 * no actor.
 *
 * @example
 * const actors = [{ id: 'north', size: 1 }, { id: 'south', size: 1 }];
 * const two = unwrap(landscape({ actors, propensity: [[0, 1], [1, 0]] }));
 * [campsOf(two, ['north']), campsOf(two, ['north', 'south'])].map((each) => unwrap(each)); // [2, 0]
 */
export function campsOf({ actors }: Landscape, together: readonly string[]): Result<Camps> {
  const named = new Set(together);
  const ids = actors.map(({ id }) => id);
  for (const id of together) {
    if (ids.includes(id)) continue;
    const near = didYouMean(id, ids);
    const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
    return fail(
      { code: 'align/unknown-actor', path: 'camps', value: id, ...hint },
      alignmentWordsEn,
    );
  }
  let camps = 0;
  for (const [at, id] of ids.entries()) if (named.has(id)) camps |= 1 << at;
  return succeed(normalCamps(camps, ids.length));
}

/** The same two camps, written so that the first actor's bit is not set. */
export function normalCamps(camps: Camps, count: number): Camps {
  const all = (1 << count) - 1;
  return (camps & 1) === 1 ? ~camps & all : camps & all;
}

/**
 * The members of both camps; the first actor stands in the first.
 *
 * @example
 * const actors = [{ id: 'north', size: 1 }, { id: 'south', size: 1 }];
 * const two = unwrap(landscape({ actors, propensity: [[0, -1], [-1, 0]] }));
 * membersOfCamps(two, 2); // [['north'], ['south']]
 */
export function membersOfCamps({ actors }: Landscape, camps: Camps): readonly [string[], string[]] {
  const sides: [string[], string[]] = [[], []];
  for (const [at, { id }] of actors.entries()) {
    if (isOpposite(camps, at)) sides[1].push(id);
    else sides[0].push(id);
  }
  return sides;
}

/** Whether an actor stands opposite the first one. */
const isOpposite = (camps: Camps, at: number): boolean => ((camps >>> at) & 1) === 1;

/** Whether two actors stand in one camp. */
export const isTogether = (camps: Camps, i: number, j: number): boolean =>
  isOpposite(camps, i) === isOpposite(camps, j);
