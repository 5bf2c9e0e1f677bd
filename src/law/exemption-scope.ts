import { compileCondition } from './compile-condition.ts';
import type { ConditionScope } from './compile-condition.ts';
import type { Exemption } from './exemption.ts';
import type { Facts } from './facts.ts';
import { YES } from './tri.ts';

/** An exemption, ready to ask what it covers. */
export interface ScopedExemption {
  readonly exemption: Exemption;
  /** asked of one kind of goods: splitting a cargo into its kinds changes nothing */
  readonly covers: (index: number, facts: Facts) => boolean;
}

/** What an exemption covers, made ready once: by number, by condition, for whom. */
export function scopedExemption(exemption: Exemption, scope: ConditionScope): ScopedExemption {
  const { beneficiaries, covers } = exemption;
  const isFor = (facts: Facts): boolean =>
    beneficiaries === undefined || involves(facts, beneficiaries);
  if (covers === 'all') return { exemption, covers: (_, facts) => isFor(facts) };
  if (isNumbers(covers)) {
    return { exemption, covers: (index, facts) => covers.includes(index) && isFor(facts) };
  }
  const test = compileCondition(covers, scope);
  return { exemption, covers: (_, facts) => isFor(facts) && test.ask(facts) === YES };
}

const isNumbers = (covers: Exclude<Exemption['covers'], 'all'>): covers is readonly number[] =>
  Array.isArray(covers);

/** A state is an end of the activity, or that of one of its parties. */
function involves({ activity: { from, parties, to } }: Facts, states: readonly string[]): boolean {
  const ends = [from, to].some((end) => end !== undefined && states.includes(end));
  if (ends || parties === undefined || parties === 'unknown') return ends;
  return parties.some(
    ({ nationality }) => nationality !== undefined && states.includes(nationality),
  );
}
