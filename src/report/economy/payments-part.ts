import type { LineAnswer } from '../../corridor/index.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { tell } from './tell.ts';
import { spreadText } from './value-context.ts';
import type { ValueContext } from './value-context.ts';

/** Every payment, cost and benefit, each opening its reason. */
export function paymentsPart({ answer, named, number, unit }: ValueContext): Piece {
  if (answer.lines.length === 0) return null;
  return table({
    caption: tell('payments-caption', { unit }),
    columns: [
      { label: tell('col-what') },
      { label: tell('col-payer') },
      { label: tell('col-payee') },
      { label: tell('col-when') },
      { label: tell('col-amount') },
    ],
    rows: answer.lines.map((line) => [
      line.what,
      line.from === null ? tell('nobody') : named(line.from),
      line.to === null ? tell('used-up') : named(line.to),
      whenText(line),
      number(
        line.amount === null
          ? tell('unknown-of', { missing: line.unknown ?? '' })
          : spreadText(line.amount),
        line.why,
      ),
    ]),
  });
}

function whenText({ during, when }: LineAnswer): string {
  if (when === 'yearly') return tell('yearly');
  return during === null ? tell('once-plain') : tell('once', { step: during });
}
