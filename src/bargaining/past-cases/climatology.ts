import { distinct } from '../condorcet/distinct.ts';
import type { LineDistribution } from '../distribution/line-distribution.ts';
import type { ForecastMethod } from './forecast-method.ts';

/**
 * What cases came to before, whatever anybody asks for now: the distribution of all outcomes learned from.
 * The least a distribution must beat. Says nothing where it has learned from no case.
 *
 * @example
 * const actors = [{ id: 'north', position: 80, salience: 1, capability: 1 }];
 * const cases = [0, 100].map((outcome, at) =>
 *   unwrap(pastCase({ id: `${at}`, group: `${at}`, actors, outcome })),
 * );
 * climatology().fit(cases)(cases[0]).distribution; // { at: [0, 100], share: [0.5, 0.5] }
 */
export function climatology(): ForecastMethod {
  return {
    id: 'climatology',
    fit: (past) => {
      if (past.length === 0) return () => undefined;
      const distribution = evenly(past.map(({ outcome }) => outcome));
      return () => ({ distribution });
    },
  };
}

/** Each of these equally likely; those that are alike are one point. */
export function evenly(points: readonly number[]): LineDistribution {
  const at = distinct(points);
  const places = new Map([...at].map((point, index) => [point, index]));
  const counts = new Float64Array(at.length);
  for (const point of points) {
    const place = places.get(point) ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { at: [...at], share: Array.from(counts, (count) => count / points.length) };
}
