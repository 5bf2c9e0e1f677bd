import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { alignmentWordsEn } from '../words-en.ts';

/** Who takes a side. */
export interface LandscapeActor {
  readonly id: string;
  /** how much it matters to the others, above 0, in a unit all share */
  readonly size: number;
}

export interface LandscapeFields {
  readonly actors: readonly LandscapeActor[];
  /** by actor, then by actor: above 0 they would be together, below 0 apart; the diagonal is not read */
  readonly propensity: readonly (readonly number[])[];
}

declare const checked: unique symbol;

/** Actors with sizes and what draws each pair together, checked by {@link landscape}. */
export interface Landscape {
  readonly [checked]: true;
  readonly actors: readonly LandscapeActor[];
  /** p of actor i and j at i·n + j; 0 on the diagonal */
  readonly propensity: Float64Array;
  /** size · size · p of each pair, at i·n + j */
  readonly pull: Float64Array;
}

/** Actors at most: two camps of 24 can be drawn in 8,388,608 ways, and each is looked at. */
export const LANDSCAPE_ACTORS = 24;

/**
 * Checks the input of an energy landscape (Axelrod and Bennett, "A Landscape Theory of Aggregation",
 * British Journal of Political Science 23 (1993) 211). Fails on fewer than two or more than 24 actors,
 * a name missing or used twice, a size that is not above 0, a matrix that is not square, a propensity
 * that is no number, and one that differs between its two directions: the theory needs them equal, or a
 * move that helps an actor need not lower the energy.
 *
 * @example
 * const propensity = [[0, 1], [1, 0]];
 * const actors = [{ id: 'north', size: 2 }, { id: 'south', size: 1 }];
 * unwrap(landscape({ actors, propensity })).pull[1]; // 2
 */
export function landscape({ actors, propensity }: LandscapeFields): Result<Landscape> {
  const problem = actorProblem(actors) ?? matrixProblem(actors, propensity);
  if (problem !== undefined) return fail(problem, alignmentWordsEn);
  const n = actors.length;
  const flat = new Float64Array(n * n);
  const pull = new Float64Array(n * n);
  for (const [i, row] of propensity.entries()) {
    for (const [j, p] of row.entries()) {
      if (i === j) continue;
      flat[i * n + j] = p;
      pull[i * n + j] = (actors[i]?.size ?? 0) * (actors[j]?.size ?? 0) * p;
    }
  }
  // The mark of a checked landscape is known to the type alone.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return succeed({ actors, propensity: flat, pull } as unknown as Landscape);
}

interface Wrong {
  readonly code: string;
  readonly path: string;
  readonly value?: string;
  readonly params?: Record<string, string | number>;
}

function actorProblem(actors: readonly LandscapeActor[]): Wrong | undefined {
  const count = actors.length;
  if (count < 2) return { code: 'align/too-few-actors', path: 'actors', params: { count } };
  if (count > LANDSCAPE_ACTORS) {
    const params = { count, limit: LANDSCAPE_ACTORS };
    return { code: 'align/too-many-actors', path: 'actors', params };
  }
  const seen = new Set<string>();
  for (const [at, { id, size }] of actors.entries()) {
    if (id === '') return { code: 'align/name-missing', path: `actors.${at}` };
    if (seen.has(id)) return { code: 'align/name-twice', path: `actors.${id}`, value: id };
    seen.add(id);
    if (!(Number.isFinite(size) && size > 0)) {
      return { code: 'align/bad-size', path: `actors.${id}.size`, value: String(size) };
    }
  }
  return undefined;
}

function matrixProblem(
  actors: readonly LandscapeActor[],
  propensity: LandscapeFields['propensity'],
): Wrong | undefined {
  const n = actors.length;
  if (propensity.length !== n || propensity.some((row) => row.length !== n)) {
    return { code: 'align/not-square', path: 'propensity', params: { expected: n } };
  }
  for (const [i, row] of propensity.entries()) {
    for (const [j, p] of row.entries()) {
      if (i === j) continue;
      const path = `propensity.${actors[i]?.id ?? i}.${actors[j]?.id ?? j}`;
      if (!Number.isFinite(p)) return { code: 'align/bad-propensity', path, value: String(p) };
      const back = propensity[j]?.[i];
      if (back !== p) {
        const params = { forth: p, back: String(back) };
        return { code: 'align/not-symmetric', path, params };
      }
    }
  }
  return undefined;
}
