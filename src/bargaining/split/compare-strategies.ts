import { fail, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { checkAmounts } from './amounts.ts';
import { responseTo } from './response-curve.ts';
import type { Lever } from './response-curve.ts';

/** How hard each lever is pulled, by its id. */
export interface Strategy {
  readonly id: string;
  readonly levels: Readonly<Record<string, number>>;
}

export interface StrategyOutcome {
  readonly strategy: string;
  /** sum over levers, in points */
  readonly effect: number;
  readonly cost: number;
  /** the target moves as far as was needed */
  readonly isEnough: boolean;
  readonly why: readonly Text[];
}

/**
 * Strategies on one target side by side, carrots and sticks each with the curve of its lever. Effects add
 * up, an assumption: levers that only work together need a lever of their own. Fails as
 * {@link responseTo}, on a lever that is not there, and on a cost below 0.
 *
 * @param needed - points the target must move to accept
 *
 * @example
 * const aid = { id: 'aid', curve: { kind: 'points', points: [[0, 0], [1, 20]] }, cost: 8 };
 * const stick = { id: 'stick', curve: { kind: 'saturating', most: 40, half: 0.5, backlash: 30 } };
 * const plans = [{ id: 'carrot', levels: { aid: 1 } }, { id: 'hard', levels: { stick: 1 } }];
 * unwrap(compareStrategies([aid, stick], plans, 15)).map(({ isEnough }) => isEnough); // [true, false]
 */
export function compareStrategies(
  levers: readonly Lever[],
  strategies: readonly Strategy[],
  needed: number,
): Result<StrategyOutcome[]> {
  const checked = checkAmounts([
    ['needed', needed, 'any'],
    ...levers.map(({ cost = 0, id }) => [`${id}.cost`, cost, 'from-0'] as const),
  ]);
  if (!checked.ok) return checked;
  const outcomes: StrategyOutcome[] = [];
  for (const { id, levels } of strategies) {
    const effects: number[] = [];
    const costs: number[] = [];
    const why: Text[] = [];
    for (const [name, level] of Object.entries(levels)) {
      const lever = levers.find((each) => each.id === name);
      if (lever === undefined) {
        const params = { known: levers.map((each) => each.id).join(', ') };
        const fields = { code: 'bargaining/unknown-lever', path: `${id}.${name}`, value: name };
        return fail({ ...fields, params }, bargainingWordsEn);
      }
      const response = responseTo(lever, level);
      if (!response.ok) return response;
      effects.push(response.value.effect);
      costs.push((lever.cost ?? 0) * level);
      why.push(...response.value.why);
    }
    const [effect, cost] = [sumInOrder(effects), sumInOrder(costs)];
    why.push({ code: 'bargaining/why-strategy', params: { strategy: id, effect, needed, cost } });
    outcomes.push({ strategy: id, effect, cost, isEnough: effect >= needed, why });
  }
  return succeed(outcomes);
}
