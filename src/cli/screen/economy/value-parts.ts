import type { LineAnswer, ValueAnswer, Worth } from '../../../corridor/index.ts';
import { fill } from '../fill.ts';
import { dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';
import { gridLines } from './grid.ts';
import type { GridRow } from './grid.ts';
import { money, rangeText } from './worth-table.ts';

type YearlySpread = { readonly base: number; readonly high: number; readonly low: number };

/** What cheaper trade is worth a year, and what others sell less. */
export function tradeLines(
  { currency, trade }: ValueAnswer,
  named: (id: string) => string,
  width: number,
): Line[] {
  if (trade === null) return [];
  return [
    [],
    [dim(`  cheaper trade, ${currency} a year; elasticity ${number(trade.elasticity.base)}`)],
    ...gridLines({
      head: 'to whom',
      columns: [
        { head: 'gains' },
        { head: 'range', joined: true },
        { head: 'sells more' },
        { head: 'range', joined: true },
      ],
      rows: [
        ...trade.parties.map(({ gain, party, sales }) => ({
          name: named(party),
          cells: [...cells(gain), ...cells(sales)],
        })),
        {
          name: 'everybody else',
          cells: ['', '', ...cells(negative(trade.displaced))],
        },
      ],
      width,
    }),
  ];
}

const cells = ({ base, high, low }: YearlySpread): string[] => [
  money(base),
  `${money(low)} to ${money(high)}`,
];

const negative = ({ base, high, low }: YearlySpread) => ({
  base: -base,
  low: -high,
  high: -low,
});

/** The variants side by side, and how far they lie apart. */
export function variantLines(
  { currency, priceYear, variants }: ValueAnswer,
  width: number,
): Line[] {
  if (variants.length === 0) return [];
  const withWorth = variants.some(({ whole }) => whole !== null);
  return [
    [],
    ...gridLines({
      head: `variants, each a project of its own`,
      columns: [
        { head: `cost, ${currency} of ${priceYear}` },
        ...(withWorth ? [{ head: 'worth' }] : []),
      ],
      rows: variants.map(({ cost, name, scope, whole }) => ({
        name,
        cells: [
          cost === null ? styled('unknown', 'warning') : rangeText(cost),
          ...(withWorth ? [whole === null ? '' : shortWorth(whole)] : []),
        ],
        below: fill(['    '], [dim(scope)], width, 4),
      })),
      width,
    }),
    ...spreadLines(variants),
  ];
}

/** How far the dearest and the cheapest lie apart: one range over them all would tell nobody anything. */
function spreadLines(variants: ValueAnswer['variants']): Line[] {
  const costs = variants.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  const [least, most] = [
    Math.min(...costs.map(({ low }) => low)),
    Math.max(...costs.map(({ high }) => high)),
  ];
  if (costs.length < 2 || !(least > 0) || most < 2 * least) return [];
  return [[dim(`  the dearest costs ${number(most / least)} times the cheapest`)]];
}

/** Every payment: what, how much, from whom to whom. */
export function paymentLines(
  { currency, lines }: ValueAnswer,
  named: (id: string) => string,
  width: number,
): Line[] {
  return [
    [],
    ...gridLines({
      head: `every payment, ${currency}`,
      columns: [{ head: 'base' }, { head: 'range', joined: true }, { head: '' }],
      rows: lines.map(({ amount, from, to, what, when }: LineAnswer): GridRow => {
        const who = `${from === null ? 'nobody' : named(from)} → ${to === null ? 'used up' : named(to)}`;
        return {
          name: what,
          cells: [
            amount === null ? styled('unknown', 'warning') : money(amount.base),
            amount === null || amount.low === amount.high ? '' : rangeText(amount),
            dim(when === 'yearly' ? 'a year' : 'once'),
          ],
          below: fill(['    '], [dim(who)], width, 4),
        };
      }),
      width,
    }),
  ];
}

/** An amount with its range, or that it is unknown. */
function shortWorth(worth: Worth): string {
  if (worth.status === 'unknown') return 'unknown';
  return `${money(worth.base)} [${money(worth.low)} to ${money(worth.high)}]`;
}
