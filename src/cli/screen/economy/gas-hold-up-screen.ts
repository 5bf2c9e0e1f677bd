import type { HoldUpAnswer, HoldUpRow } from '../../run/economy/gas-answers.ts';
import { fill } from '../fill.ts';
import { bold, dim, styled } from '../line.ts';
import type { Line, Span } from '../line.ts';
import { number } from '../number.ts';
import { gasRow, gasTitle, missingLines, spread, usedLines } from './gas-numbers.ts';
import { gridLines } from './grid.ts';
import { money } from './worth-table.ts';

type Cut = HoldUpRow['cuts'][number];

/** What the transit state can ask, with and without each fallback. */
export function gasHoldUpScreen(answer: HoldUpAnswer, width: number): Line[] {
  const { rows, transit } = answer;
  return [
    ...gasTitle(answer.title, answer.about),
    ...(transit === null ? [] : gasRow('could cut it', [bold(transit)], width)),
    ...(rows.length === 0
      ? gasRow('payoff', [styled('unknown', 'warning'), ': see what is not stated'], width)
      : body(answer, width)),
    ...missingLines(answer.missing, width),
    ...usedLines(answer.used, width),
    [],
    ...fill(
      ['  '],
      [
        dim(
          'Payoff: what it can ask, once, for not cutting: its part of what the buyer would lose beyond what it would lose itself (Nash 1953). Deterred: keeping the fee is worth more than asking once (grim trigger); maybe: the ranges decide.',
        ),
      ],
      width,
      2,
    ),
  ];
}

function body(answer: HoldUpAnswer, width: number): Line[] {
  return answer.isStated ? oneLength(answer, width) : manyLengths(answer, width);
}

function manyLengths({ currency, longest, rate, rows }: HoldUpAnswer, width: number): Line[] {
  return [
    [],
    ...gridLines({
      head: `payoff in ${currency}, of a cut up to`,
      columns: longest.map((days) => ({ head: `${number(days)} days` })),
      rows: rows.map(({ cuts, name }) => ({
        name,
        cells: cuts.map(({ payoff }) => money(payoff.base)),
        below: fill(['    '], [dim(cuts.map((cut) => range(cut)).join(' · '))], width, 4),
      })),
      width,
    }),
    [],
    ...rateLine(rate, width),
    ...gridLines({
      head: 'deterred by its fee',
      columns: longest.map((days) => ({ head: `${number(days)} days` })),
      rows: rows.map(({ cuts, name }) => ({ name, cells: cuts.map((cut) => deterredText(cut)) })),
      width,
    }),
  ];
}

const range = ({ longest, payoff: { high, low } }: Cut): string =>
  `${number(longest)} days: ${money(low)} to ${money(high)}`;

function oneLength({ currency, longest, rate, rows }: HoldUpAnswer, width: number): Line[] {
  return [
    [],
    ...gridLines({
      head: `cut of up to ${number(longest[0] ?? 0)} days, ${currency}`,
      columns: ['low', 'payoff', 'high', 'days', 'buyer loses', 'it loses'].map((head) => ({
        head,
      })),
      rows: rows.map(({ cuts, name }) => {
        const [cut] = cuts;
        if (cut === undefined) return { name, cells: [] };
        const { buyer, days, payoff, transit } = cut;
        return {
          name,
          cells: [
            money(payoff.low),
            bold(money(payoff.base)),
            money(payoff.high),
            number(days),
            money(buyer),
            money(transit),
          ],
        };
      }),
      width,
    }),
    [],
    ...rateLine(rate, width),
    ...gridLines({
      head: 'deterred by its fee',
      columns: [{ head: 'a year' }],
      rows: rows.map(({ cuts, name }) => ({ name, cells: cuts.map((cut) => deterredText(cut)) })),
      width,
    }),
  ];
}

/** At which rate the verdict is given, and what stands beside it. */
const rateLine = (rate: HoldUpAnswer['rate'], width: number): Line[] =>
  fill(
    ['  '],
    [
      dim(
        rate === null
          ? 'It is deterred while it discounts at less than this a year:'
          : `It discounts at ${spread(rate, percent)} a year, and is deterred below this:`,
      ),
    ],
    width,
    2,
  );

const percent = (share: number): string => `${number(share * 100)} %`;

/** A rate that no state has: beyond it the number tells nothing. */
const ABSURD = 100;

function deterredText({ critical, deterred, rate }: Cut): string | Span {
  const below =
    critical.base === 0
      ? 'never pays'
      : critical.base === 1
        ? 'always pays'
        : rate.base === null || rate.base > ABSURD
          ? 'any rate'
          : `< ${percent(rate.base)}`;
  if (deterred === null) return below;
  const style = deterred === 'yes' ? 'good' : deterred === 'no' ? 'bad' : 'warning';
  return styled(`${WORD[deterred]}, ${below}`, style);
}

const WORD = { yes: 'yes', no: 'no', depends: 'maybe' } as const;
