import { workOut } from '../../scenario/index.ts';
import type { Operand, PackQuantity } from '../../scenario/index.ts';
import { number, quantity } from '../screen/number.ts';
import { row, section } from './card.ts';
import type { Desk, Row, Section } from './card.ts';

const SIGNS = { product: '×', ratio: '÷', sum: '+', difference: '−' } as const;

/** A value by its formula: the number it comes to, and the numbers it was worked out from. */
export function workedOut(id: string, { view }: Pick<Desk, 'view'>): Section[] {
  const { values } = view.pack;
  if (!Object.hasOwn(values, id) || values[id]?.formula === undefined) return [];
  const result = workOut(values, id);
  if (!result.ok)
    return section(
      'worked out',
      result.problems.map(({ message }) => row(message)),
    );
  const { op, operands, quantity: found } = result.value;
  return section('worked out', [
    row(`${quantity(found)}${asProportion(found)}`),
    ...operands.map((each, at) => operandRow(each, at === 0 ? ' ' : SIGNS[op])),
  ]);
}

function operandRow({ part, quantity: found, value }: Operand, sign: string): Row {
  const name = part === undefined ? value : `${value}, ${part}`;
  return row(`  ${sign} ${quantity(found)} (${name})`, found);
}

/** A small ratio as people say it: 1 : 11. */
function asProportion({ base, unit }: PackQuantity): string {
  if (unit !== 'ratio' || base === undefined || base <= 0 || base >= 1) return '';
  return `, 1 : ${number(1 / base)}`;
}
