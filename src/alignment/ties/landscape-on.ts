import { yearOf } from '../../quantity/index.ts';
import type { IsoDate, Result } from '../../quantity/index.ts';
import { landscape } from '../landscape/landscape.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { rangeOfQuantity } from '../quantity-range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from './align-context.ts';
import type { ComponentName } from './component.ts';
import { dyadOf, dyadOn } from './dyad.ts';
import type { Dyad } from './dyad.ts';
import { idealPointOn } from './ideal-points.ts';

/** What an actor can bring to bear, as the pack has it for a year. */
export interface ActorSize {
  readonly id: string;
  /** share of the world; null where the view knows none */
  readonly size: Range | null;
  readonly year: string | null;
  readonly source: readonly string[];
  readonly assumption: string | undefined;
}

/** The landscape of a day with the ties it was made of. */
export interface LandscapeOnDay {
  readonly map: Landscape;
  readonly sizes: readonly ActorSize[];
  /** pairs in order: first with second, first with third, … */
  readonly dyads: readonly Dyad[];
  /** no size is known: all count alike, an assumption */
  readonly alike: boolean;
}

/**
 * The states that ties of a view are about: those with a capability or an ideal point, or at an end of a
 * tie, as far as a size for them is known; where none is known, all of them.
 *
 * @example
 * statesOfView(alignContext(view, unwrap(alignParameters(view))), day); // ['XA', 'XB', 'XC']
 */
export function statesOfView(context: AlignContext, day: IsoDate): string[] {
  const { pack, parameters } = context;
  const states = Object.keys(pack.actors).filter((id) => pack.actors[id]?.kind === 'state');
  const sized = states.filter((id) => sizeOf(context, id, day).size !== null);
  if (sized.length > 1) return sized;
  const tied = new Set(context.ties.flatMap(({ of, with: other }) => [of, other]));
  return states.filter(
    (id) => tied.has(id) || idealPointOn(pack, parameters, id, day) !== undefined,
  );
}

/** The capability of a state in the last year on record by a day. */
export function sizeOf({ pack }: AlignContext, id: string, day: IsoDate): ActorSize {
  const record = Object.hasOwn(pack.actors, id) ? pack.actors[id] : undefined;
  const years = Object.keys(record?.capability ?? {})
    .filter((year) => Number(year) <= yearOf(day))
    .toSorted((a, b) => Number(b) - Number(a));
  for (const year of years) {
    const quantity = record?.capability?.[year];
    if (quantity === undefined) continue;
    const size = rangeOfQuantity(quantity, pack.values, 'share');
    if (size === undefined || size.base <= 0) continue;
    const { assumption, source } = quantity;
    return { id, size, year, source: source ?? record?.source ?? [], assumption };
  }
  return { id, size: null, year: null, source: [], assumption: undefined };
}

/**
 * The energy landscape of some states on a day: sizes by capability, propensities by their ties. Fails
 * as {@link landscape} does; an actor whose size is unknown while others' are known is left out by
 * {@link statesOfView}, and here counts as the smallest of them.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const { alike, map } = unwrap(landscapeOn(context, ['XA', 'XB', 'XC'], day));
 * [alike, map.actors.map(({ size }) => size)]; // [false, [0.02, 0.01, 0.1]]
 */
export function landscapeOn(
  context: AlignContext,
  ids: readonly string[],
  day: IsoDate,
): Result<LandscapeOnDay> {
  const sizes = ids.map((id) => sizeOf(context, id, day));
  const knownSizes = sizes.flatMap(({ size }) => (size === null ? [] : [size.base]));
  const least = knownSizes.length === 0 ? 1 : Math.min(...knownSizes);
  const dyads = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => dyadOn(context, a, b, day)));
  const actors = sizes.map(({ id, size }) => ({ id, size: size?.base ?? least }));
  const made = landscape({ actors, propensity: propensities(ids, dyads) });
  if (!made.ok) return made;
  return {
    ok: true,
    value: { map: made.value, sizes, dyads, alike: knownSizes.length === 0 },
  };
}

/**
 * The same actors if one part of their ties alone counted: what treaties say by themselves, or votes.
 * Fails as {@link landscape} does.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const all = unwrap(landscapeOn(context, ['XA', 'XB', 'XC'], day));
 * unwrap(landscapeOfPart(context, all, 'votes')).pull[1]; // 0
 */
export function landscapeOfPart(
  context: AlignContext,
  { dyads, map: { actors } }: LandscapeOnDay,
  name: ComponentName,
): Result<Landscape> {
  const parts = dyads.map(({ a, b, components, day }) =>
    dyadOf(
      context,
      a,
      b,
      day,
      components.filter((each) => each.name === name),
    ),
  );
  const ids = actors.map(({ id }) => id);
  return landscape({ actors, propensity: propensities(ids, parts) });
}

const propensities = (ids: readonly string[], dyads: readonly Dyad[]): number[][] =>
  matrixOf(
    ids,
    dyads.map(({ propensity }) => propensity.base),
  );

/** A symmetric table from the numbers of its pairs, in order of the pairs. */
function matrixOf(ids: readonly string[], pairs: readonly number[]): number[][] {
  const rows = ids.map(() => ids.map(() => 0));
  let next = 0;
  for (let i = 0; i < ids.length; i++) {
    for (let j = i + 1; j < ids.length; j++) {
      const p = pairs[next] ?? 0;
      next += 1;
      const [one, other] = [rows[i], rows[j]];
      if (one !== undefined) one[j] = p;
      if (other !== undefined) other[i] = p;
    }
  }
  return rows;
}
