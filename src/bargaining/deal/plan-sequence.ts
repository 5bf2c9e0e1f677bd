import { succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import type { DealTable } from './deal-table.ts';
import { describeExchange, suitsAll } from './exchange-plan.ts';
import type { ExchangePlan } from './exchange-plan.ts';
import { exchangeStates } from './exchange-states.ts';
import type { ExchangeStates, Move } from './exchange-states.ts';
import { exposureAt, moveObjections } from './move-objections.ts';
import type { Objection } from './move-objections.ts';
import { checkSequence } from './sequence-question.ts';
import type { SequenceQuestion } from './sequence-question.ts';

/** An order in which terms can be carried out, or why there is none. */
export interface SequencePlan {
  /** undefined where no order gets through */
  readonly plan?: ExchangePlan;
  /** all obey their rules, nobody breaks off, and the whole is worth it to everybody */
  readonly isPossible: boolean;
  /** where it ends when no order gets through: what could be done, and what speaks against each move left */
  readonly stuck?: { readonly after: readonly string[]; readonly objections: readonly Objection[] };
  readonly why: readonly Text[];
}

/**
 * Looks for an order, action for action. An order gets through when relief comes after the progress it is tied
 * to, when nobody who is to carry out a step is better off breaking off, and nobody is ever further behind than
 * it dares. When an exchange breaks off what can be taken back is taken back, and the rest stays. Of all such
 * orders the one in which the largest of what any party is ever behind is smallest; of those as good, the one that
 * follows the list of terms. All orders are weighed exactly, over the 2ⁿ sets of moves done. To limit what is
 * at risk at each step by cutting a bargain in slices is Schelling's advice (The Strategy of Conflict, 1960,
 * ch. 2); the reckoning is ours. Fails as {@link dealWorth}, on terms nobody carries out or two do, on names that
 * are not there, on worths not known, and on more than 12 moves.
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
 *   { term: 'opening', by: 'west', takes: 5, reversible: true },
 *   { term: 'freeze', by: 'north', takes: 10, verification: 30, reversible: true },
 * ];
 * const rules = [{ party: 'west', relief: ['opening'], after: ['freeze'] }];
 * const { plan } = unwrap(planSequence(table, { terms, steps, rules }));
 * plan.moves.map(({ starts, step }) => [step, starts]); // [['freeze', 0], ['opening', 40]]
 */
export function planSequence(table: DealTable, question: SequenceQuestion): Result<SequencePlan> {
  const checked = checkSequence(table, question);
  if (!checked.ok) return checked;
  const found = exchangeStates(table, question);
  if (!found.ok) return found;
  const states = found.value;
  const graph = weighOrders(table, question, states);
  if (graph.toGo(0) === Infinity) {
    const stuck = farthest(table, question, states, graph);
    return succeed({ isPossible: false, stuck, why: whyStuck(stuck, states.moves) });
  }
  const order: number[] = [];
  for (let done = 0; done !== states.all;) {
    const next = graph.best(done);
    if (next === undefined) break;
    order.push(next);
    done |= 1 << next;
  }
  const plan = describeExchange(table, question, states, order);
  if (!plan.ok) return plan;
  return succeed({
    plan: plan.value,
    isPossible: suitsAll(plan.value, states.parties),
    why: plan.value.why,
  });
}

interface OrderGraph {
  /** moves against which nothing speaks in a state */
  readonly open: (done: number) => readonly number[];
  /** the largest exposure on the best way to the end, Infinity where none leads there */
  readonly toGo: (done: number) => number;
  readonly best: (done: number) => number | undefined;
}

function weighOrders(
  table: DealTable,
  question: SequenceQuestion,
  states: ExchangeStates,
): OrderGraph {
  const indices = [...states.moves.keys()];
  const open = Array.from({ length: states.all + 1 }, (): number[] | undefined => undefined);
  const openIn = (done: number): readonly number[] => {
    const known = open[done];
    if (known !== undefined) return known;
    const found = indices.filter(
      (at) =>
        ((done >>> at) & 1) === 0 &&
        moveObjections(table, question, states, { at, done }).length === 0,
    );
    open[done] = found;
    return found;
  };
  const behind = (done: number): number =>
    Math.max(0, ...states.parties.map((party) => exposureAt(states, done, party)));
  const toGo = new Map<number, number>([[states.all, 0]]);
  const wayOf = (done: number): number => {
    const known = toGo.get(done);
    if (known !== undefined) return known;
    let least = Infinity;
    for (const at of openIn(done)) least = Math.min(least, wayBy(done, at));
    toGo.set(done, least);
    return least;
  };
  const wayBy = (done: number, at: number): number => {
    const next = done | (1 << at);
    return Math.max(behind(next), wayOf(next));
  };
  return {
    open: openIn,
    toGo: wayOf,
    best: (done) => {
      const least = wayOf(done);
      return openIn(done).find((at) => wayBy(done, at) === least && least < Infinity);
    },
  };
}

/** The state farthest on that is no longer left, the first in the order of the terms. */
function farthest(
  table: DealTable,
  question: SequenceQuestion,
  states: ExchangeStates,
  { open }: OrderGraph,
): NonNullable<SequencePlan['stuck']> {
  const seen = new Set([0]);
  let end = 0;
  for (const done of seen) {
    const next = open(done);
    if (next.length === 0 && bits(done) > bits(end)) end = done;
    for (const at of next) seen.add(done | (1 << at));
  }
  const isDone = (at: number): boolean => ((end >>> at) & 1) === 1;
  return {
    after: states.moves.flatMap(({ id }, at) => (isDone(at) ? [id] : [])),
    objections: [...states.moves.keys()]
      .filter((at) => !isDone(at))
      .flatMap((at) => moveObjections(table, question, states, { at, done: end })),
  };
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left > 0; left &= left - 1) count += 1;
  return count;
}

function whyStuck(
  { after, objections }: NonNullable<SequencePlan['stuck']>,
  moves: readonly Move[],
): Text[] {
  const head: Text =
    after.length === 0
      ? { code: 'bargaining/why-order-start', params: {} }
      : { code: 'bargaining/why-order-none', params: { after: after.join(', ') } };
  const circle = circleIn(objections, moves);
  return [
    head,
    ...objections.map(({ why }) => why),
    ...(circle.length === 0
      ? []
      : [{ code: 'bargaining/why-order-circle', params: { steps: circle.join(', ') } }]),
  ];
}

/** Moves that wait, through others, for themselves. */
function circleIn(objections: readonly Objection[], moves: readonly Move[]): string[] {
  const ids = [...new Set(objections.map(({ step }) => step))];
  const waits = (step: string): string[] =>
    objections
      .filter((each) => each.step === step)
      .flatMap(({ waitsFor }) => waitsFor)
      .flatMap(
        (term) => moves.find(({ steps }) => steps.some((own) => own.term === term))?.id ?? [],
      );
  return ids.filter((step) => {
    const reached = new Set(waits(step));
    for (const next of reached) for (const further of waits(next)) reached.add(further);
    return reached.has(step);
  });
}
