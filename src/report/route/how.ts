import type { RouteLeg } from '../../corridor/index.ts';
import { grouped } from '../economy/amounts.ts';
import { way } from './context.ts';
import type { RouteContext } from './context.ts';

interface Stretch {
  readonly how: string;
  to: string;
  km: number;
  isKnown: boolean;
}

/** A way by the places where something changes: ship, train, lorry, gauge. */
export function howOf({ place }: RouteContext, legs: readonly RouteLeg[]): string {
  const stretches: Stretch[] = [];
  for (const leg of legs) {
    if (leg.kind !== 'link') continue;
    const how = meansOf(leg);
    const last = stretches.at(-1);
    const open = last?.how === how ? last : { how, to: leg.to, km: 0, isKnown: true };
    if (open !== last) stretches.push(open);
    open.to = leg.to;
    open.km += leg.km?.base ?? 0;
    open.isKnown &&= leg.km !== null;
  }
  return stretches
    .map(({ how, isKnown, km, to }) =>
      isKnown
        ? way('stretch', { how, km: grouped(Math.round(km)), place: place(to) })
        : way('stretch-unknown', { how, place: place(to) }),
    )
    .join(' · ');
}

/** By what a leg is made. */
export function meansOf({ gauge, mode }: Pick<RouteLeg, 'gauge' | 'mode'>): string {
  if (gauge !== null) return way('by-rail', { gauge: String(gauge) });
  return mode === 'sea' ? way('by-ship') : way('by-road');
}

/** Where a way runs through a state: from where to where, over how many links. */
export function stretchesIn(
  { place }: RouteContext,
  legs: readonly RouteLeg[],
  state: string,
): string {
  const stretches: { from: string; to: string; count: number }[] = [];
  let isOpen = false;
  for (const { countries, from, kind, to } of legs) {
    if (kind !== 'link') continue;
    const last = stretches.at(-1);
    const isThere = countries.includes(state);
    if (isThere && isOpen && last !== undefined) {
      last.to = to;
      last.count += 1;
    } else if (isThere) stretches.push({ from, to, count: 1 });
    isOpen = isThere;
  }
  return stretches
    .map(({ count, from, to }) =>
      way(count === 1 ? 'link' : 'links', { from: place(from), to: place(to), count }),
    )
    .join(' · ');
}
