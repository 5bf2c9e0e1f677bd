import { money, rangesByRow } from '../../figures/index.ts';
import { trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { grouped } from './amounts.ts';
import { beside } from './frame.ts';
import { tell } from './tell.ts';
import { spreadText } from './value-context.ts';
import type { ValueContext } from './value-context.ts';

/** What cheaper trade is worth a year, and who sells less. */
export function tradePart({ answer, document, named, number, unit }: ValueContext): Piece {
  const { trade } = answer;
  if (trade === null) return null;
  const figure = rangesByRow({
    document,
    id: 'trade',
    title: tell('trade-title', { unit }),
    rows: trade.parties.map(({ gain, party }) => ({ name: named(party), range: gain })),
    format: money,
  });
  const { base, high, low } = trade.displaced;
  const [first] = trade.parties;
  const less = spreadText({ base: -base, low: -high, high: -low });
  return beside(
    trusted(figure.outerHTML),
    tell('parties-figure'),
    table({
      caption: tell('trade-caption', { unit, elasticity: spreadOf(trade.elasticity) }),
      columns: [
        { label: tell('col-party') },
        { label: tell('col-gains') },
        { label: tell('col-of-spending') },
        { label: tell('col-sells') },
      ],
      rows: [
        ...trade.parties.map(({ gain, party, sales, share, why }) => [
          named(party),
          number(spreadText(gain), why),
          number(`${spreadOf(share, 100)}\u202F%`, why),
          number(spreadText(sales), why),
        ]),
        [tell('everybody-else'), '', '', first === undefined ? less : number(less, first.why)],
      ],
    }),
  );
}

function spreadOf(
  { base, high, low }: { base: number; high: number; low: number },
  by = 1,
): string {
  const [at, from, to] = [base, low, high].map((each) => grouped(each * by));
  return from === to ? (at ?? '') : `${at} [${from}–${to}]`;
}
