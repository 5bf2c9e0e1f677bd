import type { Pack } from '../schema/pack.ts';

/** Longer chains of `part-of` than any pack has; ends one that leads in a circle. */
const STEPS = 10;

/**
 * The state an actor belongs to: itself if it is one, else that of its flag, else that of what it is
 * part of. `undefined` for what belongs to none: a body of many states, an actor not in the pack
 * unless its id is that of a state.
 *
 * @example
 * const actors = { XA: { kind: 'state' }, 'north-rail': { kind: 'firm', flag: 'XA' } };
 * stateOf({ actors }, 'north-rail'); // 'XA'
 */
export function stateOf({ actors }: Pick<Pack, 'actors'>, id: string): string | undefined {
  let at: string | undefined = id;
  for (let step = 0; step < STEPS && at !== undefined; step++) {
    const actor: Pack['actors'][string] | undefined = Object.hasOwn(actors, at)
      ? actors[at]
      : undefined;
    if (actor === undefined) return /^[A-Z]{2}$/.test(at) ? at : undefined;
    if (actor.kind === 'state') return at;
    at = actor.flag ?? actor['part-of'];
  }
  return undefined;
}
