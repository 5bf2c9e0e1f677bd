import type { BreakEvenAnswer, Delivered, Even } from '../../run/economy/gas-answers.ts';
import { fill } from '../fill.ts';
import { bold, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';
import { number } from '../number.ts';
import {
  endsText,
  gasRow,
  gasTitle,
  missingLines,
  plain,
  spread,
  usedLines,
} from './gas-numbers.ts';
import { gridLines } from './grid.ts';

/** Pipe gas against liquefied gas: what each costs on arrival, and where both cost the same. */
export function gasBreakEvenScreen(answer: BreakEvenAnswer, width: number): Line[] {
  const { currency } = answer;
  return [
    ...gasTitle(answer.title, answer.about),
    [],
    [dim(`on arrival, ${currency} for 1000 m3`)],
    ...costLines('by the line', answer.line, width),
    ...costLines('as liquid', answer.lng, width),
    ...belowLines(answer, width),
    ...askedLines(answer, width),
    ...evenLines(answer, width),
    ...tableLines(answer, width),
    ...(answer.swings.length === 0
      ? []
      : gasRow(
          'moves it most',
          [
            answer.swings
              .slice(0, 5)
              .map(({ name, swing }) => `${NAMES[name] ?? name} ${number(swing)}`)
              .join(' · '),
          ],
          width,
        )),
    ...missingLines(answer.missing, width),
    ...usedLines(answer.used, width),
    [],
    ...fill(
      ['  '],
      [dim('The ends of a result are those of all ranges at once, each at its worst or best.')],
      width,
      2,
    ),
  ];
}

const NAMES: Readonly<Record<string, string>> = {
  source: 'price where the line begins',
  capital: 'building',
  charge: 'rate and life',
  fee: 'fee',
  fuel: 'gas used up',
  lng: 'price of liquefied gas',
  regas: 'turning it to gas',
};

function costLines(label: string, cost: Delivered | null, width: number): Line[] {
  if (cost === null)
    return gasRow(label, [styled('unknown', 'warning'), ': see what is not stated'], width);
  const { cost: ends, parts, perMmbtu, without } = cost;
  const energy = perMmbtu === null ? '' : dim(` · ${spread(perMmbtu, number)} for 1 MMBtu`);
  const left = without.length === 0 ? '' : styled(` · without ${without.join(', ')}`, 'warning');
  const told = parts.map(
    ({ cost: part, name }) => `${name} ${part.base === null ? '?' : number(part.base)}`,
  );
  return [
    ...gasRow(label, [bold(endsText(ends, number)), energy, left], width),
    ...(told.length < 2 ? [] : gasRow('', [dim(told.join(' + '))], width)),
  ];
}

function belowLines({ below }: BreakEvenAnswer, width: number): Line[] {
  if (below?.base === null || below?.base === undefined) return [];
  const word = below.base >= 0 ? 'cheaper by' : 'dearer by';
  const sure =
    below.low !== null && below.high !== null && below.low < 0 && below.high > 0
      ? ', either way within the ranges'
      : '';
  const { high, low } = below;
  const range =
    low === null || high === null || low === high ? '' : ` [${plain(low)} to ${plain(high)}]`;
  return gasRow(
    'the line is',
    [
      styled(`${word} ${number(Math.abs(below.base))}`, below.base >= 0 ? 'good' : 'bad'),
      `${range}${sure}`,
    ],
    width,
  );
}

function askedLines({ asked, line, lng }: BreakEvenAnswer, width: number): Line[] {
  if (asked === null) return [];
  const [cost, other] = [line?.cost.base, lng?.cost.base];
  const told =
    typeof cost === 'number' && typeof other === 'number'
      ? `: ${side(asked.base - cost, 'the seller')}, ${side(other - asked.base, 'the buyer')}`
      : '';
  return gasRow('price asked', [`${spread(asked, number)}${told}`], width);
}

const side = (gain: number, who: string): string =>
  `${who} ${gain >= 0 ? 'gains' : 'loses'} ${number(Math.abs(gain))}`;

const WAYS: Readonly<Record<string, string>> = { line: 'the line', ship: 'liquefied gas' };

function evenLines(
  { currency, distance, lngPrice, sourcePrice, volume }: BreakEvenAnswer,
  width: number,
): Line[] {
  if (distance === null || volume === null || lngPrice === null || sourcePrice === null) return [];
  return [
    [],
    [dim('both cost the same')],
    ...gasRow('at a distance of', evenText(distance, 'km', 'shorter'), width),
    ...gasRow('at a volume of', evenText(volume, 'bcm a year', 'less'), width),
    ...gasRow('liquefied gas at', [`${endsText(lngPrice, plain)} ${currency}/1000m3`], width),
    ...gasRow(
      'line gas at',
      [`${endsText(sourcePrice, plain)} ${currency}/1000m3 where the line begins`],
      width,
    ),
  ];
}

function evenText(even: Even, unit: string, under: string): Line {
  if (even.always !== null) {
    const ends =
      even.low === null || even.high === null
        ? ''
        : ` (within the ranges ${number(even.low)} to ${number(even.high)} ${unit}, or nowhere)`;
    return [`none: ${WAYS[even.always] ?? even.always} is cheaper at any${ends}`];
  }
  const which =
    even.below === null ? '' : dim(` · ${under}: ${WAYS[even.below] ?? even.below} is cheaper`);
  return [`${endsText(even, number)} ${unit}`, which];
}

function tableLines({ currency, table }: BreakEvenAnswer, width: number): Line[] {
  if (table.length === 0) return [];
  const volumes = [...new Set(table.map(({ volume }) => volume))];
  const distances = [...new Set(table.map(({ distance }) => distance))];
  return [
    [],
    ...gridLines({
      head: `${currency}/1000m3 at`,
      columns: [
        ...volumes.map((volume) => ({ head: `${number(volume)} bcm` })),
        { head: 'as liquid' },
      ],
      rows: distances.map((distance) => {
        const own = table.filter((each) => each.distance === distance);
        return {
          name: `${number(distance)} km`,
          cells: [
            ...own.map(({ line, lng }) =>
              line <= lng ? styled(number(line), 'good') : number(line),
            ),
            number(own[0]?.lng ?? NaN),
          ],
        };
      }),
      width,
    }),
    ...fill(
      ['  '],
      [dim('Base of all numbers; capital, upkeep, fee and fuel by length.')],
      width,
      2,
    ),
  ];
}
