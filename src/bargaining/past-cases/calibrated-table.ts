import type { Reasons } from '../../quantity/index.ts';
import type { EstimatedActor, EstimatedTable } from '../table/estimated-table.ts';
import type { PowerCalibration } from './calibrate-powers.ts';

/**
 * A table whose capabilities are multiplied by learned factors, ranges with them. An actor that took no
 * part in the decided cases keeps what it has. Capabilities must be in the unit they have there: where all
 * counted alike there, a factor is the power itself.
 *
 * @param reasons - where each changed capability is explained
 *
 * @example
 * const past = [10, 20, 15, 25].map((outcome, at) => {
 *   const actors = ['north', 'south'].map((id) => ({
 *     id, position: id === 'north' ? 0 : 100, salience: 1, capability: 1,
 *   }));
 *   return unwrap(pastCase({ id: `${at}`, group: `${at}`, actors, outcome }));
 * });
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }],
 *     stands: [[{ position: 80, salience: 0.9 }]],
 *   }),
 * );
 * const reasons = createReasons();
 * const now = certainTable(table, 'fee.csv', reasons);
 * const { actors } = calibratedTable(now, unwrap(calibratePowers(past)), reasons);
 * actors[0].capability.base > 1; // true
 */
export function calibratedTable(
  table: EstimatedTable,
  { actors }: Pick<PowerCalibration, 'actors'>,
  reasons: Reasons,
): EstimatedTable {
  const known = new Map(actors.map((each) => [each.actor, each]));
  return {
    ...table,
    actors: table.actors.map((actor): EstimatedActor => {
      const learned = known.get(actor.id);
      if (learned === undefined) return actor;
      const { cases, factor } = learned;
      const { base, high, low, max, min, parts, why, ...rest } = actor.capability;
      const params = { actor: actor.id, cases, factor: Math.round(1000 * factor) / 1000 };
      return {
        ...actor,
        capability: {
          ...rest,
          low: factor * low,
          base: factor * base,
          high: factor * high,
          min: factor * min,
          max: factor * max,
          parts: parts.map((quantile) => (u: number) => factor * quantile(u)),
          why: reasons.add({
            kind: 'computed',
            text: { code: 'bargaining/why-calibrated', params },
            value: factor * base,
            from: [why],
          }),
        },
      };
    }),
  };
}
