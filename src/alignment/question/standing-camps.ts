import type { IsoDate, Result } from '../../quantity/index.ts';
import { campsOf, isTogether } from '../landscape/camps.ts';
import type { Camps } from '../landscape/camps.ts';
import type { Landscape } from '../landscape/landscape.ts';
import type { AlignContext } from '../ties/align-context.ts';
import { treatyValue } from '../ties/dyad.ts';

/** How an actor came to stand where it is held to stand. */
export interface Placed {
  readonly actor: string;
  /** `pole` it is one; `stated` by the request; `treaty` by the chain of treaties to a pole; `pull` by its ties */
  readonly by: 'pole' | 'stated' | 'treaty' | 'pull';
  readonly with: string;
}

/** Where everybody stands on a day, as seen from two poles. */
export interface StandingCamps {
  readonly camps: Camps;
  readonly poles: readonly [string, string];
  readonly placed: readonly Placed[];
}

/**
 * The two actors whose tie pulls furthest apart: size times size times propensity, the least of all. The
 * larger of the two comes first.
 *
 * @example
 * const actors = ['a', 'b', 'c'].map((id, at) => ({ id, size: at + 1 }));
 * const map = unwrap(landscape({ actors, propensity: [[0, -1, 1], [-1, 0, -1], [1, -1, 0]] }));
 * polesOf(map); // ['c', 'b']
 */
export function polesOf({ actors, pull }: Landscape): readonly [string, string] {
  const n = actors.length;
  let [first, second, least] = [0, 1, Infinity];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const each = pull[i * n + j] ?? 0;
      if (each >= least) continue;
      [first, second, least] = [i, j, each];
    }
  }
  const isLarger = (actors[first]?.size ?? 0) >= (actors[second]?.size ?? 0);
  const ids = [actors[first]?.id ?? '', actors[second]?.id ?? ''] as const;
  return isLarger ? ids : [ids[1], ids[0]];
}

/**
 * Where everybody stands: with the pole to which its treaties lead, the strongest chain counting (its
 * strength is the product of its treaties); who has none, or two as strong, by the pull of those already
 * placed, the largest first. Whoever asks may state a camp instead.
 *
 * @param together - actors stated to stand with the first pole; all others then stand with the second
 * @returns a Result; it fails where a name is no actor of the landscape
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const { map } = unwrap(landscapeOn(context, ['XA', 'XB', 'XC'], day));
 * const { placed } = unwrap(standingCamps(context, map, ['XC', 'XA'], day));
 * placed.find(({ actor }) => actor === 'XB'); // { actor: 'XB', by: 'pull', with: 'XA' }
 */
export function standingCamps(
  context: AlignContext,
  map: Landscape,
  poles: readonly [string, string],
  day: IsoDate,
  together?: readonly string[],
): Result<StandingCamps> {
  const ids = map.actors.map(({ id }) => id);
  if (together !== undefined) {
    const camps = campsOf(map, [...new Set([poles[0], ...together])]);
    if (!camps.ok) return camps;
    const first = new Set([poles[0], ...together]);
    const placed = ids.map((actor): Placed => ({
      actor,
      by: poles.includes(actor) ? 'pole' : 'stated',
      with: first.has(actor) ? poles[0] : poles[1],
    }));
    return { ok: true, value: { camps: camps.value, poles, placed } };
  }
  const placed = placeByTreaties(context, ids, poles, day);
  placeByPull(map, poles, placed);
  const first = [...placed.values()].filter((each) => each.with === poles[0]);
  const camps = campsOf(
    map,
    first.map(({ actor }) => actor),
  );
  if (!camps.ok) return camps;
  const inOrder = ids.flatMap((id) => placed.get(id) ?? []);
  return { ok: true, value: { camps: camps.value, poles, placed: inOrder } };
}

function placeByTreaties(
  context: AlignContext,
  ids: readonly string[],
  poles: readonly [string, string],
  day: IsoDate,
): Map<string, Placed> {
  const [toFirst, toSecond] = poles.map((pole) => chainsTo(context, ids, pole, day));
  const placed = new Map<string, Placed>();
  for (const actor of ids) {
    if (poles.includes(actor)) {
      placed.set(actor, { actor, by: 'pole', with: actor });
      continue;
    }
    const [one, other] = [toFirst?.get(actor) ?? 0, toSecond?.get(actor) ?? 0];
    if (one !== other) {
      placed.set(actor, { actor, by: 'treaty', with: one > other ? poles[0] : poles[1] });
    }
  }
  return placed;
}

/** The strongest chain of treaties from a pole to each actor: Dijkstra, with products for sums. */
function chainsTo(
  context: AlignContext,
  ids: readonly string[],
  pole: string,
  day: IsoDate,
): ReadonlyMap<string, number> {
  const best = new Map([[pole, 1]]);
  const open = new Set([pole]);
  const done = new Set<string>();
  while (open.size > 0) {
    const [next] = [...open].toSorted((a, b) => (best.get(b) ?? 0) - (best.get(a) ?? 0));
    if (next === undefined) break;
    open.delete(next);
    done.add(next);
    for (const id of ids) {
      if (done.has(id)) continue;
      const strength = (best.get(next) ?? 0) * treatyValue(context, next, id, day);
      if (strength <= (best.get(id) ?? 0)) continue;
      best.set(id, strength);
      open.add(id);
    }
  }
  return best;
}

function placeByPull(
  { actors, propensity }: Landscape,
  poles: readonly [string, string],
  placed: Map<string, Placed>,
): void {
  const n = actors.length;
  const waiting = actors
    .map(({ id, size }, at) => ({ id, size, at }))
    .filter(({ id }) => !placed.has(id))
    .toSorted((a, b) => b.size - a.size);
  for (const { at, id } of waiting) {
    let pull = 0;
    for (const [j, other] of actors.entries()) {
      const side = placed.get(other.id)?.with;
      if (side === undefined) continue;
      const tie = other.size * (propensity[at * n + j] ?? 0);
      pull += side === poles[0] ? tie : -tie;
    }
    placed.set(id, { actor: id, by: 'pull', with: pull >= 0 ? poles[0] : poles[1] });
  }
}

/** The pole an actor stands with. */
export function poleOf(map: Landscape, camps: Camps, poles: readonly [string, string], at: number) {
  const first = map.actors.findIndex(({ id }) => id === poles[0]);
  return isTogether(camps, at, first) ? poles[0] : poles[1];
}
