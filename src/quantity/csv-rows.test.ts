import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText, eachCsvRow } from './csv-rows.ts';
import { csvTable } from './csv-table.ts';
import { placeAt } from './csv-place.ts';
import { numberIn } from './csv-number.ts';

function rowsOf(text: string): string[][] | string {
  const rows: string[][] = [];
  const fault = eachCsvRow(text, ({ cells }) => rows.push([...cells]) > 0);
  return fault === undefined ? rows : fault.code;
}

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\uFEFFa,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a\n\n\nb\n', [['a'], ['b']]],
  [',\n', [['', '']]],
  ['"a,""b""\nc",2\n', [['a,"b"\nc', '2']]],
  [' a , b \n', [['a', 'b']]],
  ['', []],
])('%j is read as RFC 4180 has it', (text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

test.each([
  ['a"b\n', 'csv/stray-quote'],
  ['"a"b\n', 'csv/stray-quote'],
  ['a,"b\nc\n', 'csv/open-quote'],
  ['a\u0000b', 'csv/no-text'],
  ['"a\u0007"', 'csv/no-text'],
  ['PK\u0003\u0004\u0014', 'csv/no-text'],
  ['caf\uFFFD', 'csv/no-text'],
  [','.repeat(100_001), 'csv/too-many-cells'],
  ['x'.repeat(100_002), 'csv/long-cell'],
])('a fault ends the reading (%#)', (text, code) => {
  expect(rowsOf(text)).toBe(code);
});

test('reading stops when the visitor has seen enough', () => {
  let seen = 0;
  eachCsvRow('a\nb\nc\n', () => (seen += 1) < 2);
  expect(seen).toBe(2);
});

test('a place counts lines and columns from 1, whatever the line ends', () => {
  const place = (line: number, column: number) => ({ file: 'a.csv', line, column });
  expect(placeAt('a.csv', 'a\nbc\r\nd', 6)).toEqual(place(3, 1));
  expect(placeAt('a.csv', 'a\rb', 2)).toEqual(place(2, 1));
  expect(placeAt('a.csv', 'a\nbc', 3)).toEqual(place(2, 2));
});

test('what is written is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', ';') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(rowsOf(csvText(rows))).toEqual(rows);
    }),
  );
});

test('numbers are written so that they are read back to the last bit', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      const text = csvText([[value]]).trim();
      expect(numberIn(text)).toBe(value + 0);
    }),
  );
});

test.each([
  ['1', 1],
  ['-.5', -0.5],
  ['+1.e3', 1000],
  ['1e400', undefined],
  ['inf', Infinity],
  ['-Infinity', -Infinity],
  ['nan', undefined],
  ['0x10', undefined],
  ['1,5', undefined],
  ['1_000', undefined],
  ['', undefined],
])('%j as a number is %j', (cell, value) => {
  expect(numberIn(cell)).toBe(value);
});

test.each([
  ['', 'csv/empty', 1],
  ['a;b\n1;2\n', 'csv/delimiter', 1],
  ['a,b,a\n1,2,3\n', 'csv/column-twice', 1],
  ['a,b\n1,2\n3\n', 'csv/cells', 3],
  ['a,b\n"1,2\n', 'csv/open-quote', 2],
])('%j is no table: %s in line %d', (text, code, line) => {
  const read = csvTable({ path: 'a.csv', text });
  const found = read.ok ? [] : read.problems.map((each) => [each.code, each.place?.line]);
  expect(found).toEqual([[code, line]]);
});
