import type { GasRange } from '../../../corridor/index.ts';
import type { Ends } from '../../run/economy/gas-ends.ts';
import type { GasMissing, GasNumber, GasOrigin } from '../../run/economy/gas-inputs.ts';
import { fill } from '../fill.ts';
import { FIXED_SPACE, bold, column, dim, styled } from '../line.ts';
import type { Line, Span } from '../line.ts';
import { number } from '../number.ts';
import { money } from './worth-table.ts';

const LABEL = 16;

/** A labelled line, filled up to the width. */
export const gasRow = (label: string, text: Line, width: number): Line[] =>
  fill(['  ', dim(column(label, LABEL)), ' '], text, width, LABEL + 3);

/** A number with a true minus. */
export const plain = (value: number): string => number(value).replace('-', '−');

/** A unit as it is read: `%` for a share, money left to its own words. */
export function amount(range: GasRange, unit: string): string {
  const [factor, word] = unit === 'share' ? [100, '%'] : [1, unit === '1' ? '' : unit];
  const isMoney = /^[A-Z]{3}(\/yr)?$/.test(unit);
  const short = (value: number): string =>
    isMoney ? money(value * factor) : number(value * factor);
  return `${spread(range, short)}${word === '' ? '' : FIXED_SPACE}${word}`;
}

/** `5 [3 to 8]`, or the one number where there is no range. */
export function spread({ base, high, low }: GasRange, short: (value: number) => string): string {
  return low === high ? short(base) : `${short(base)} [${short(low)} to ${short(high)}]`;
}

/** The same of a number that may not be there at some ends. */
export function endsText(
  { base, high, low, open }: Ends,
  short: (value: number) => string,
): string {
  if (low === null || high === null) return 'nowhere within the ranges';
  const middle = base === null ? 'none at the base' : short(base);
  const range =
    low === high ? '' : ` [${short(low)} to ${short(high)}${open ? ', or nowhere' : ''}]`;
  return `${middle}${range}`;
}

/** Title and what it is of. */
export const gasTitle = (title: string, about: string): Line[] => [
  [bold(title)],
  ...(about === '' ? [] : [[dim(about)]]),
];

/** Every number that was reckoned with, and who says so. */
export function usedLines(used: readonly GasNumber[], width: number): Line[] {
  if (used.length === 0) return [];
  const assumed = used.filter(({ origin }) => origin.kind === 'assumed');
  const others = used.filter(({ origin }) => origin.kind !== 'assumed');
  return [
    [],
    ...others.flatMap((each, at) => [
      ...(at === 0 ? [[dim('reckoned with')]] : []),
      ...fill(
        ['  '],
        [`${each.name} `, amount(each, each.unit), dim(` · ${originText(each.origin)}`)],
        width,
        4,
      ),
    ]),
    ...(assumed.length === 0
      ? []
      : [
          [dim('assumed, since nobody states it')],
          ...fill(
            ['  '],
            assumed.flatMap((each, at) => [
              at === 0 ? '' : dim(' · '),
              `${each.name} ${amount(each, each.unit)}`,
              dim(each.origin.kind === 'assumed' ? ` (${each.origin.why})` : ''),
            ]),
            width,
            4,
          ),
        ]),
  ];
}

function originText(origin: GasOrigin): string {
  if (origin.kind === 'option') return origin.option;
  if (origin.kind === 'assumed') return origin.why;
  return `${origin.says} (${origin.records.join(', ')})`;
}

/** What nobody states, with the option that supplies it. */
export function missingLines(missing: readonly GasMissing[], width: number): Line[] {
  const needed = missing.filter((each) => each.needed);
  const others = missing.filter((each) => !each.needed);
  return [
    ...groupLines(styled('needed, and not stated', 'warning'), needed, width),
    ...groupLines(styled('not stated, and not in the numbers', 'warning'), others, width),
  ];
}

function groupLines(head: Span, missing: readonly GasMissing[], width: number): Line[] {
  if (missing.length === 0) return [];
  return [
    [],
    [head],
    ...missing.flatMap(({ example, name, option, why }) => {
      const because = why === 'not stated' ? '' : `: ${why}`;
      return fill(['  '], [name, because, dim(` · ${option} "${example}"`)], width, 4);
    }),
  ];
}
