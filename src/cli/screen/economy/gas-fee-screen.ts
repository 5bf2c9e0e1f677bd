import type { FeeAnswer, FeeRow } from '../../run/economy/gas-answers.ts';
import { bold, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';
import { amount, gasRow, gasTitle, missingLines, spread, usedLines } from './gas-numbers.ts';
import { money } from './worth-table.ts';

/** What passage costs, by the state that is paid, and line by line. */
export function gasFeeScreen(answer: FeeAnswer, width: number): Line[] {
  const { currency, rows, states } = answer;
  const volume = answer.used.find(({ name }) => name === 'volume');
  return [
    ...gasTitle(answer.title, answer.about),
    ...(states.length === 0 ? gasRow('a year', [styled('unknown', 'warning')], width) : []),
    ...states.flatMap(({ missing, name, perMmbtu, perThousand, state, told, yearly }) => {
      const own = rows.filter((row) => row.state === state);
      return [
        ...(state === null ? [] : [[`  paid to ${name ?? state}`]]),
        ...gasRow(
          'a year',
          [
            yearly === null
              ? styled('unknown', 'warning')
              : bold(`${spread(yearly, money)} ${currency}`),
            missing.length === 0 ? '' : styled(' and what is missing', 'warning'),
          ],
          width,
        ),
        ...(perThousand === null
          ? []
          : gasRow('for 1000 m3', [amount(perThousand, `${currency}/1000m3`)], width)),
        ...(perMmbtu === null
          ? []
          : gasRow('for 1 MMBtu', [amount(perMmbtu, `${currency}/MMBtu`)], width)),
        ...own.flatMap((row) =>
          gasRow(
            own.length > 1 ? 'of it' : 'which is',
            identity(row, currency, volume?.base),
            width,
          ),
        ),
        ...(told === null
          ? []
          : gasRow(
              'as it is told',
              [`${spread(told.range, money)} ${currency} a year: ${told.says}`],
              width,
            )),
        ...missing.flatMap((why) => gasRow('missing', [styled(why, 'warning')], width)),
      ];
    }),
    ...missingLines(answer.missing, width),
    ...usedLines(answer.used, width),
  ];
}

/** Rate × volume × length, at the base of each. */
function identity(
  { length, name, perThousand, rate, yearly }: FeeRow,
  currency: string,
  volume: number | undefined,
): Line {
  const of = name === 'as stated' ? '' : ` (${name})`;
  const much =
    volume === undefined
      ? '?'
      : `${volume.toLocaleString('en-US', { maximumSignificantDigits: 4 })} bcm`;
  const product = yearly === null ? 'unknown' : `${money(yearly.base)} ${currency}`;
  if (rate === null || length === null) {
    return perThousand === null
      ? []
      : [`${number(perThousand.base)} ${currency}/1000m3 × ${much} = ${product}`, dim(of)];
  }
  return [
    `${number(rate.base)} ${currency}/1000m3/100km × ${much} × ${number(length.base)} km = ${product}`,
    dim(of),
  ];
}
