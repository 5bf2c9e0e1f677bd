import { fail, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { checkAmounts } from '../split/amounts.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { percentOf } from './percent-of.ts';
import { quantalShares } from './quantal-play.ts';

/** A way an actor may go. */
export interface StrategyOption {
  readonly id: string;
  /** what it brings when it succeeds, and when it fails */
  readonly success: number;
  readonly failure: number;
  /** what the actor believed of it before any outcome: cases succeeded and failed, each above 0 */
  readonly belief: { readonly succeeded: number; readonly failed: number };
}

/** How a strategy has come out once. */
export interface StrategyOutcomeRecord {
  readonly strategy: string;
  readonly succeeded: boolean;
  /** how much it taught, 0 to 1; default 1 */
  readonly weight?: number;
  /** the event it is, for the words */
  readonly event?: string;
}

export interface StrategyShare {
  readonly strategy: string;
  /** chance of success the actor sees in it, 0 to 1 */
  readonly chance: number;
  /** what it expects of it */
  readonly value: number;
  /** how likely it goes this way, 0 to 1; all sum to 1 */
  readonly share: number;
}

export interface StrategySwitch {
  readonly before: readonly StrategyShare[];
  readonly after: readonly StrategyShare[];
  readonly why: readonly Text[];
}

/**
 * Which way an actor goes before and after some outcomes: each strategy is worth what it brings when it
 * succeeds and when it fails, by the chance the actor sees in it, the mean of a beta distribution of the
 * outcomes so far; of several it takes each with the logit share of its worth. A track that breaks down makes
 * talking worth less, and with that whatever else there is more likely. Fails on numbers out of range, an
 * outcome of a strategy that is not there, two of one name, and none.
 *
 * @param noise - standard deviation of the errors with which worths are seen, above 0
 *
 * @example
 * const talk = { id: 'talk', success: 10, failure: -2, belief: { succeeded: 2, failed: 2 } };
 * const path = { id: 'new path', success: 3, failure: 3, belief: { succeeded: 1, failed: 1 } };
 * const broken = [{ strategy: 'talk', succeeded: false }];
 * const { after, before } = unwrap(strategySwitch([talk, path], broken, 2));
 * [before[1].share, after[1].share]; // [≈ 0.345, ≈ 0.532]
 */
export function strategySwitch(
  options: readonly StrategyOption[],
  outcomes: readonly StrategyOutcomeRecord[],
  noise: number,
): Result<StrategySwitch> {
  const checked = checkOptions(options, outcomes, noise);
  if (!checked.ok) return checked;
  const before = sharesOf(options, [], noise);
  const after = sharesOf(options, outcomes, noise);
  const why = after.flatMap(({ chance, share, strategy, value }, at): Text[] => [
    {
      code: 'bargaining/why-strategy-chance',
      params: { strategy, chance: percentOf(chance), value },
    },
    {
      code: 'bargaining/why-switch',
      params: { strategy, before: percentOf(before[at]?.share ?? 0), after: percentOf(share) },
    },
  ]);
  return succeed({ before, after, why });
}

function sharesOf(
  options: readonly StrategyOption[],
  outcomes: readonly StrategyOutcomeRecord[],
  noise: number,
): StrategyShare[] {
  const seen = options.map(({ belief, failure, id, success }) => {
    let { failed, succeeded } = belief;
    for (const outcome of outcomes) {
      if (outcome.strategy !== id) continue;
      if (outcome.succeeded) succeeded += outcome.weight ?? 1;
      else failed += outcome.weight ?? 1;
    }
    const chance = succeeded / (succeeded + failed);
    return { strategy: id, chance, value: chance * success + (1 - chance) * failure };
  });
  const values = seen.map(({ value }) => value);
  const shares = quantalShares(values, { noise, link: 'logit' });
  return seen.map((each, at) => ({ ...each, share: shares[at] ?? 0 }));
}

function checkOptions(
  options: readonly StrategyOption[],
  outcomes: readonly StrategyOutcomeRecord[],
  noise: number,
): Result<true> {
  const checked = checkAmounts([
    ['noise', noise, 'above-0'],
    ...options.flatMap(({ belief, failure, id, success }) => [
      [`${id}.success`, success, 'any'] as const,
      [`${id}.failure`, failure, 'any'] as const,
      [`${id}.belief.succeeded`, belief.succeeded, 'above-0'] as const,
      [`${id}.belief.failed`, belief.failed, 'above-0'] as const,
    ]),
    ...outcomes.map(({ weight = 1 }, at) => [`outcomes.${at}.weight`, weight, 'share'] as const),
  ]);
  if (!checked.ok) return checked;
  if (options.length === 0) {
    const fields = { code: 'bargaining/unknown-strategy', path: 'options', value: '' };
    return fail(fields, bargainingWordsEn);
  }
  const twice = options.find(({ id }, at) => options.findIndex((one) => one.id === id) < at);
  if (twice !== undefined) {
    const fields = { code: 'bargaining/name-twice', path: twice.id, value: twice.id };
    return fail(fields, bargainingWordsEn);
  }
  const stranger = outcomes.findIndex(({ strategy }) => !options.some(({ id }) => id === strategy));
  if (stranger < 0) return succeed(true);
  const value = outcomes[stranger]?.strategy ?? '';
  const fields = { code: 'bargaining/unknown-strategy', path: `outcomes.${stranger}`, value };
  return fail(fields, bargainingWordsEn);
}
