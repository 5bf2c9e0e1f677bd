import { expect, test } from 'vitest';
import { PLAIN } from '../../output.ts';
import { dim, paintLines } from '../line.ts';
import { amountsIn } from './amounts.ts';
import { gridLines } from './grid.ts';
import type { Grid } from './grid.ts';

const grid: Grid = {
  head: 'who',
  columns: [{ head: 'alone' }, { head: 'by one' }, { head: 'gain', joined: true }],
  rows: [
    { name: 'North', cells: ['1', '20', '+19'] },
    { name: 'a name longer than there is room for', cells: ['300', '4', dim('−296')] },
  ],
  width: 80,
};
const print = (width: number): string[] => paintLines(gridLines({ ...grid, width }), PLAIN);

test('columns are as wide as they need, and names whole where there is room', () => {
  expect(print(80)).toEqual([
    '  who                                   alone  by one  gain',
    '  North                                     1      20   +19',
    '  a name longer than there is room for    300       4  −296',
  ]);
});

test('names are cut before columns part, and columns that belong together never do', () => {
  expect(print(42)[2]).toBe('  a name longer than…    300       4  −296');
  expect(print(34)).toEqual([
    '  who                 alone',
    '  North                   1',
    '  a name longer tha…    300',
    '',
    '  who                 by one  gain',
    '  North                   20   +19',
    '  a name longer tha…       4  −296',
  ]);
  for (const width of [34, 42, 60])
    expect(print(width).every((line) => line.length <= width)).toBe(true);
});

test('amounts of a table are written in one way', () => {
  const few = amountsIn('million USD', [28_100, -2.5]);
  expect([few.unit, few.text(28_100), few.signed(-2.5), few.signed(3)]).toEqual([
    'million USD',
    '28,100',
    '−2.5',
    '+3',
  ]);
  const many = amountsIn('million USD', [11_961_816, 48]);
  expect([many.unit, many.text(11_961_816), many.signed(48)].map(plain)).toEqual([
    'USD',
    '12.0 tn',
    '+48 m',
  ]);
  // what is rounding of the largest is nothing
  expect(many.signed(2.3e-9)).toBe('0');
});

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
