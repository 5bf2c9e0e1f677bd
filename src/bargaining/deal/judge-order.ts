import { fail, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import type { DealTable } from './deal-table.ts';
import { describeExchange, suitsAll } from './exchange-plan.ts';
import type { ExchangePlan } from './exchange-plan.ts';
import { exchangeStates } from './exchange-states.ts';
import { moveObjections } from './move-objections.ts';
import type { Objection } from './move-objections.ts';
import { checkSequence, unknownTerm } from './sequence-question.ts';
import type { SequenceQuestion } from './sequence-question.ts';

/** A proposed order, and what speaks against it. */
export interface JudgedOrder {
  /** the order as it would run if nobody objected */
  readonly plan: ExchangePlan;
  readonly objections: readonly Objection[];
  /** nothing speaks against it, and the whole is worth it to everybody */
  readonly isAccepted: boolean;
  readonly why: readonly Text[];
}

/**
 * Judges an order somebody proposes by the rules of {@link planSequence}, move by move as if all before had been
 * made. A package comes where the first of its terms is named. Fails as {@link planSequence}, on a term that is not
 * there or named twice, and on an order that leaves one out.
 *
 * @example
 * const table = unwrap(
 *   dealTable({
 *     issues: [
 *       { id: 'weapons', low: 0, high: 100, statusQuo: 0 },
 *       { id: 'trade', low: 0, high: 100, statusQuo: 0 },
 *     ],
 *     parties: [
 *       { id: 'north', weights: { weapons: 0.4, trade: 0.6 }, ideals: { weapons: 0, trade: 100 } },
 *       { id: 'west', weights: { weapons: 0.7, trade: 0.3 }, ideals: { weapons: 100, trade: 0 } },
 *     ],
 *   }),
 * );
 * const terms = [
 *   { kind: 'level', id: 'opening', issue: 'trade', to: 60 },
 *   { kind: 'level', id: 'freeze', issue: 'weapons', to: 50 },
 * ];
 * const steps = [
 *   { term: 'opening', by: 'west', reversible: true },
 *   { term: 'freeze', by: 'north' },
 * ];
 * const rules = [{ party: 'west', relief: ['opening'], after: ['freeze'] }];
 * const { why } = unwrap(judgeOrder(table, { terms, steps, rules }, ['opening', 'freeze']));
 * render(why[0], bargainingWordsEn); // 'west gives opening only after freeze'
 */
export function judgeOrder(
  table: DealTable,
  question: SequenceQuestion,
  order: readonly string[],
): Result<JudgedOrder> {
  const checked = checkSequence(table, question);
  if (!checked.ok) return checked;
  const ids = question.terms.map(({ id }) => id);
  const stray = order.find((id) => !ids.includes(id));
  if (stray !== undefined) return unknownTerm('order', stray, ids);
  const twice = order.find((id, at) => order.indexOf(id) !== at);
  if (twice !== undefined) {
    const fields = { code: 'bargaining/name-twice', path: 'order', value: twice };
    return fail(fields, bargainingWordsEn);
  }
  const found = exchangeStates(table, question);
  if (!found.ok) return found;
  const states = found.value;
  const moves = [
    ...new Set(
      order.map((id) =>
        states.moves.findIndex(({ steps }) => steps.some(({ term }) => term === id)),
      ),
    ),
  ];
  const missing = states.moves.find((_, at) => !moves.includes(at));
  if (missing !== undefined) {
    const fields = { code: 'bargaining/order-incomplete', path: 'order', value: missing.id };
    return fail(fields, bargainingWordsEn);
  }
  const objections: Objection[] = [];
  let done = 0;
  for (const at of moves) {
    objections.push(...moveObjections(table, question, states, { at, done }));
    done |= 1 << at;
  }
  const plan = describeExchange(table, question, states, moves);
  if (!plan.ok) return plan;
  return succeed({
    plan: plan.value,
    objections,
    isAccepted: objections.length === 0 && suitsAll(plan.value, states.parties),
    why: [...objections.map(({ why }) => why), ...plan.value.why],
  });
}
