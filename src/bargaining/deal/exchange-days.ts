import { succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { runSequence } from '../../institution/index.ts';
import type { SequenceStep, StepRun } from '../../institution/index.ts';
import type { DealTable } from './deal-table.ts';
import type { DealTerm } from './deal-term.ts';
import { dealWorth } from './deal-worth.ts';
import type { DealWorth } from './deal-worth.ts';
import type { Move } from './exchange-states.ts';
import { shareOfTime } from './horizon.ts';
import { reliefRules } from './relief-rules.ts';
import type { ReliefRule, SequenceQuestion } from './sequence-question.ts';

/** Days of a year, to count days in years. */
const YEAR = 365.25;

/**
 * When each step runs if the moves are made one after another: it begins when all before it is done, and where
 * its relief is tied to verified progress when that is trusted.
 */
export function exchangeDays(
  question: SequenceQuestion,
  moves: readonly Move[],
  table: DealTable,
): StepRun[] {
  const { terms } = question;
  const rules = reliefRules(table, question);
  const steps: SequenceStep[] = [];
  let before: SequenceStep['after'] = [];
  for (const move of moves) {
    const own = move.steps.map(({ by, takes = 0, term, verification = 0 }) => ({
      id: term,
      by,
      willing: true,
      takes,
      verification,
      after: [...before, ...rules.flatMap((rule) => verified(rule, term, { steps, table, terms }))],
    }));
    before = own.map(({ id }) => ({ step: id, until: 'done' as const }));
    steps.push(...own);
  }
  return [...runSequence(steps).runs];
}

interface SoFar {
  readonly steps: readonly SequenceStep[];
  readonly table: DealTable;
  readonly terms: readonly DealTerm[];
}

/** Steps already in the order whose proof a rule asks for before a term. */
function verified(
  { after = [], level, relief, until = 'verified' }: ReliefRule,
  term: string,
  { steps, table, terms }: SoFar,
): SequenceStep['after'] {
  if (until === 'done' || !relief.includes(term)) return [];
  const line = table.issues.find(({ id }) => id === level?.issue);
  const first = line === undefined || level === undefined ? undefined : firstTo(line, level, terms);
  return [...after, ...(first === undefined ? [] : [first])]
    .filter((id) => steps.some((step) => step.id === id))
    .map((step) => ({ step }));
}

/** Of the terms that bring an issue to a level the one that goes least beyond it. */
function firstTo(
  { id, statusQuo }: DealTable['issues'][number],
  { at }: { readonly at: number },
  terms: readonly DealTerm[],
): string | undefined {
  const way = at - statusQuo;
  return terms
    .flatMap((term) => (term.kind === 'level' && term.issue === id ? [term] : []))
    .filter(({ to }) => way !== 0 && (to - statusQuo) * way >= way * way)
    .toSorted((a, b) => Math.abs(a.to - statusQuo) - Math.abs(b.to - statusQuo))[0]?.id;
}

/**
 * What the whole is worth to each party when every step counts from the day on which it is done; where a party
 * looks ahead without end and counts all years alike, days mean nothing, and all counts from now.
 */
export function worthInTime(
  table: DealTable,
  terms: readonly DealTerm[],
  runs: readonly StepRun[],
): Result<{ readonly isTimed: boolean; readonly worth: DealWorth[] }> {
  const isTimed = table.parties.every((party) => shareOfTime(party, 0, 1) !== undefined);
  const dated = terms.map((term): DealTerm => {
    const done = runs.find(({ id }) => id === term.id)?.done ?? 0;
    const year = isTimed ? done / YEAR : 0;
    if (term.kind === 'payment') return { ...term, at: year };
    const { until: _until, ...rest } = term;
    return { ...rest, from: year };
  });
  const worth = dealWorth(table, dated);
  return worth.ok ? succeed({ isTimed, worth: worth.value }) : worth;
}
