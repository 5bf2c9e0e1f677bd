import { fail, succeed } from '../../quantity/index.ts';
import type { Reasons, Result } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import { checkAmounts } from '../split/amounts.ts';
import { estimateOf } from '../table/estimate.ts';
import type { Estimate } from '../table/estimate.ts';
import type { EstimatedTable } from '../table/estimated-table.ts';
import { inShares } from '../table/table-of-file.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { greatCircle } from './great-circle.ts';
import type { GlobePoint } from './great-circle.ts';

/** Kilometres at which an actor is assumed to care half as much as one next door; an assumption. */
export const HALF_SALIENCE_KM = 1000;

/**
 * How near each actor of a pack lies to a place, or to the nearest place of a country: kilometres on the
 * globe from its own nearest place. Actors without a place with coordinates are not in it: their distance
 * is unknown. Fails where the pack has no such place, and none of that country.
 *
 * @example
 * const places = {
 *   ford: { name: 'Ford', country: 'XA', lat: 0, lon: 0 },
 *   mill: { name: 'Mill', country: 'XB', lat: 0, lon: 1 },
 * };
 * const near = unwrap(distancesTo({ ...view, pack: { ...view.pack, places } }, 'ford'));
 * [near.get('XA'), near.get('XB')]; // [0, ≈ 111.195]
 */
export function distancesTo({ pack }: View, focus: string): Result<ReadonlyMap<string, number>> {
  const places = Object.entries(pack.places).flatMap(([id, { country, lat, lon }]) =>
    lat === undefined || lon === undefined ? [] : [{ id, country, at: { lat, lon } }],
  );
  const own = places.filter(({ country, id }) => id === focus || country === focus);
  if (own.length === 0) {
    const known = [...new Set(places.map(({ country }) => country))].join(', ');
    const fields = { code: 'bargaining/no-place', path: 'near', value: focus, params: { known } };
    return fail(fields, bargainingWordsEn);
  }
  const targets = own.map(({ at }) => at);
  const nearest = new Map<string, number>();
  for (const { at, country } of places) {
    if (country === undefined) continue;
    const distance = nearestOf(at, targets);
    nearest.set(country, Math.min(distance, nearest.get(country) ?? distance));
  }
  return succeed(nearest);
}

function nearestOf(at: GlobePoint, targets: readonly GlobePoint[]): number {
  return Math.min(...targets.map((target) => greatCircle(at, target)));
}

/**
 * The table with salience by distance where nobody has stated it: half ÷ (half + distance), a loss of interest
 * as Boulding's loss of strength (Conflict and Defense, 1962), between half and twice that half distance.
 * Stated saliences stay as they are, and one whose distance is unknown stays unknown. The form and the half
 * distance are assumptions, and the reasons say so. Fails on distances below 0 and a half not above 0.
 *
 * @param distances - km by actor
 * @param half - km at which one cares half as much as next door, above 0
 *
 * @example
 * const unknown = (min, max) => unknownEstimate({ min, max, why: 'r1' });
 * const table = {
 *   issues: [{ id: 'fee', low: 0, high: 100 }],
 *   actors: [{ id: 'north', capability: unknown(0, 2) }],
 *   stands: [[{ position: unknown(0, 100), salience: unknown(0, 1) }]],
 *   left: [],
 * };
 * const near = unwrap(withNearSalience(table, new Map([['north', 250]]), createReasons()));
 * near.stands[0][0].salience.base; // 0.8
 */
export function withNearSalience(
  table: EstimatedTable,
  distances: ReadonlyMap<string, number>,
  reasons: Reasons,
  half = HALF_SALIENCE_KM,
): Result<EstimatedTable> {
  const checked = checkAmounts([
    ['half', half, 'above-0'],
    ...[...distances].map(([actor, km]) => [`${actor}.distance`, km, 'from-0'] as const),
  ]);
  if (!checked.ok) return checked;
  const stands: EstimatedTable['stands'][number][] = [];
  for (const [at, row] of table.stands.entries()) {
    const actor = table.actors[at]?.id ?? '';
    const distance = distances.get(actor);
    const next: EstimatedTable['stands'][number][number][] = [];
    for (const [column, stand] of row.entries()) {
      if (stand === undefined || !stand.salience.isUnknown || distance === undefined) {
        next.push(stand);
        continue;
      }
      const issue = table.issues[column]?.id ?? '';
      const salience = nearSalience(
        distance,
        half,
        whyNear(reasons, { actor, distance, half, issue }),
      );
      if (!salience.ok) return salience;
      next.push({ ...stand, salience: salience.value });
    }
    stands.push(next);
  }
  return succeed({ ...table, stands });
}

function nearSalience(distance: number, half: number, why: string): Result<Estimate> {
  const at = (km: number): number => (100 * km) / (km + distance);
  const quantity = {
    kind: 'quantity',
    unit: 'point',
    low: at(half / 2),
    base: at(half),
    high: at(half * 2),
  } as const;
  const found = estimateOf([quantity], { min: 0, max: 100, why });
  return found.ok ? succeed(inShares(found.value)) : found;
}

interface Near {
  readonly actor: string;
  readonly issue: string;
  readonly distance: number;
  readonly half: number;
}

function whyNear(reasons: Reasons, { actor, distance, half, issue }: Near): string {
  const rule = reasons.add({
    kind: 'assumption',
    text: { code: 'bargaining/why-near-rule', params: { half } },
  });
  const params = { actor, issue, distance: Math.round(distance) };
  return reasons.add({
    kind: 'computed',
    text: { code: 'bargaining/why-near', params },
    from: [rule],
  });
}
