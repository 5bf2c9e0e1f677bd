import type { Law } from './open-law.ts';
import type { Rule } from './rule.ts';

/**
 * The same law without some paragraphs that bar, and their parts: what is left when they are
 * repealed. Quicker than opening the law anew, because every condition is ready already.
 */
export function lawWithout(law: Law, repealed: ReadonlySet<string>): Law {
  if (repealed.size === 0) return law;
  const isGone = ({ id, paragraph }: Rule): boolean =>
    repealed.has(id) || (paragraph !== id && repealed.has(paragraph));
  const rest = (rules: readonly Rule[]): Rule[] =>
    rules.flatMap((rule) => (isGone(rule) ? [] : [withoutExceptions(rule)]));
  const withoutExceptions = (rule: Rule): Rule =>
    rule.exceptions.length === 0 ? rule : { ...rule, exceptions: rest(rule.exceptions) };
  return {
    ...law,
    bars: rest(law.bars),
    exposures: rest(law.exposures),
    notes: rest(law.notes),
    ledgers: law.ledgers.flatMap((ledger) => {
      const caps = rest(ledger.caps);
      return caps.length === 0 ? [] : [{ ...ledger, caps }];
    }),
  };
}
