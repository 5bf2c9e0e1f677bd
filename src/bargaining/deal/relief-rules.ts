import type { DealTable } from './deal-table.ts';
import { isBeyond } from './deal-worth.ts';
import type { ReliefRule, SequenceQuestion } from './sequence-question.ts';

/**
 * The rules of a sequence: those it states, and those that follow from limits of the parties that hold only
 * until something else has come so far.
 */
export function reliefRules(
  { issues, parties }: DealTable,
  { rules = [], terms }: Pick<SequenceQuestion, 'rules' | 'terms'>,
): ReliefRule[] {
  const levels = terms.flatMap((term) => (term.kind === 'level' ? [term] : []));
  const implied = parties.flatMap(({ id, limits = [] }) =>
    limits.flatMap(({ issue, unless, ...ends }): ReliefRule[] => {
      const line = issues.find((each) => each.id === issue);
      if (unless === undefined || line === undefined) return [];
      const relief = levels
        .filter((term) => term.issue === issue && isBeyond(term.to, line.statusQuo, ends))
        .map((term) => term.id);
      if (relief.length === 0) return [];
      return [{ party: id, relief, level: unless }];
    }),
  );
  return [...rules, ...implied];
}
