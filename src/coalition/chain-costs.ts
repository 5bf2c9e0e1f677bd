import { fail, succeed } from '../quantity/index.ts';
import type { Result } from '../quantity/index.ts';
import { coalitionWordsEn } from './words-en.ts';

/**
 * Players of one type, who need the same part of a chain: a runway up to its length, a line up to
 * its border. `cost` is that of the chain up to there, `count` how many of them there are.
 */
export interface ChainType {
  readonly cost: number;
  readonly count: number;
}

/**
 * Shapley value of chain-shaped costs c(S) = max_{i∈S} cᵢ: each stretch is paid in equal parts by all
 * who need it. Littlechild and Owen, "A simple expression for the Shapley value in a special case",
 * Management Science 20 (1973) 370. Takes any number of players at once; what one player of each
 * type pays, in the order given and the unit of the costs. Fails on a cost below 0 or not finite and
 * on a count that is not a whole number of 1 or more.
 *
 * @example
 * unwrap(chainShapley([{ cost: 6, count: 1 }, { cost: 2, count: 1 }])); // [5, 1]
 */
export function chainShapley(types: readonly ChainType[]): Result<number[]> {
  const sorted = inOrder(types);
  if (!sorted.ok) return sorted;
  let users = sorted.value.reduce((sum, { count }) => sum + count, 0);
  let [paid, built] = [0, 0];
  const fees = types.map(() => 0);
  for (const { at, cost, count } of sorted.value) {
    paid += (cost - built) / users;
    built = cost;
    fees[at] = paid;
    users -= count;
  }
  return succeed(fees);
}

/**
 * Nucleolus of chain-shaped costs, by the recursion of Littlechild, "A simple expression for the
 * nucleolus in a special case", International J. of Game Theory 3 (1974) 21: those who need least pay
 * the smallest mean (with one payer more, who stands for all further on), then the next ones. What
 * one player of each type pays, in the order given; fails as {@link chainShapley}.
 *
 * @example
 * const costs = [1, 2, 4, 7].map((cost) => ({ cost, count: 1 }));
 * unwrap(chainNucleolus(costs)); // [0.5, 0.75, 1.375, 4.375]
 */
export function chainNucleolus(types: readonly ChainType[]): Result<number[]> {
  const sorted = inOrder(types);
  if (!sorted.ok) return sorted;
  const chain = sorted.value;
  const fees = types.map(() => 0);
  let [from, paid] = [0, 0];
  while (from < chain.length) {
    const { fee, to } = nextFee(chain, from, paid);
    for (const { at, count } of chain.slice(from, to)) {
      fees[at] = fee;
      paid += fee * count;
    }
    from = to;
  }
  return succeed(fees);
}

interface InOrder extends ChainType {
  /** place in the list that was given */
  readonly at: number;
}

/** The fee of the types from `from` up to the last one that still bears the smallest mean. */
function nextFee(chain: readonly InOrder[], from: number, paid: number) {
  let fee = Infinity;
  let to = from + 1;
  let payers = 0;
  for (const [step, { cost, count }] of chain.slice(from).entries()) {
    payers += count;
    const isLast = from + step + 1 === chain.length;
    const mean = (cost - paid) / (isLast ? payers : payers + 1);
    if (mean <= fee) {
      fee = mean;
      to = from + step + 1;
    }
  }
  return { fee, to };
}

function inOrder(types: readonly ChainType[]): Result<InOrder[]> {
  if (types.length === 0) return fail({ code: 'coalition/no-players' }, coalitionWordsEn);
  for (const [at, { cost, count }] of types.entries()) {
    if (!Number.isFinite(cost) || cost < 0) {
      const fields = { code: 'coalition/bad-cost', path: `${at}.cost`, value: String(cost) };
      return fail(fields, coalitionWordsEn);
    }
    if (!Number.isSafeInteger(count) || count < 1) {
      const fields = { code: 'coalition/bad-count', path: `${at}.count`, value: String(count) };
      return fail(fields, coalitionWordsEn);
    }
  }
  return succeed(
    types.map((type, at) => ({ ...type, at })).toSorted((a, b) => a.cost - b.cost || a.at - b.at),
  );
}
