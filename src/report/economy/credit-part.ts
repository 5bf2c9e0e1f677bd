import { money, percent } from '../../figures/index.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { grouped } from './amounts.ts';
import { tell } from './tell.ts';
import type { ValueContext } from './value-context.ts';

/** What the host was lent before, and whether it is served. */
export function creditPart({ answer, named, unit }: ValueContext): Piece {
  if (answer.credit.length === 0) return null;
  const none = tell('unknown-word');
  return table({
    caption: tell('credit-caption', { unit }),
    columns: [
      { label: tell('col-loan') },
      { label: tell('col-lender') },
      { label: tell('col-borrower') },
      { label: tell('col-principal'), isNumber: true },
      { label: tell('col-overdue'), isNumber: true },
      { label: tell('col-since') },
      { label: tell('col-grant'), isNumber: true },
    ],
    rows: answer.credit.map((loan) => [
      loan.title,
      named(loan.lender),
      named(loan.borrower),
      loan.principal === null ? none : `${money(loan.principal)} ${unit}`,
      loan.overdue === null ? none : `${grouped(loan.overdue)} ${loan.unit}`,
      loan.since ?? '',
      loan.grant === null ? none : percent(loan.grant),
    ]),
  });
}
