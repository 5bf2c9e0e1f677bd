import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReasons, csvText, unwrap } from '../../quantity/index.ts';
import { readBargainCsv } from './read-bargain-csv.ts';
import { tableAtBase } from './estimated-table.ts';
import { tableOfFile } from './table-of-file.ts';

const read = (text: string) => readBargainCsv({ path: 'fee.csv', text });
const tableOf = (text: string) =>
  unwrap(tableAtBase(unwrap(tableOfFile(unwrap(read(text)), 'fee.csv', createReasons()))));

test('one row for each actor', () => {
  const table = tableOf('actor,capability,position,salience\nnorth,2,80,90\nsouth,1,20,50\n');
  expect(table.actors).toEqual([
    { id: 'north', capability: 2 },
    { id: 'south', capability: 1 },
  ]);
  expect(table.stands).toEqual([
    [{ position: 80, salience: 0.9 }],
    [{ position: 20, salience: 0.5 }],
  ]);
});

test('one row for each actor and issue, each issue with a line of its own', () => {
  const table = tableOf(
    [
      'actor,name,capability,issue,line-low,line-high,status-quo,position,salience',
      'north,"North, the",2,fee,0,10,1,8,90',
      'south,South,1,fee,0,10,1,2,50',
      'north,"North, the",2,year,2020,2040,,2030,40',
    ].join('\n'),
  );
  expect(table.issues).toEqual([
    { id: 'fee', low: 0, high: 10, statusQuo: 1 },
    { id: 'year', low: 2020, high: 2040 },
  ]);
  expect(table.actors[0]).toEqual({ id: 'north', name: 'North, the', capability: 2 });
  expect(table.stands[1]).toEqual([{ position: 2, salience: 0.5 }, undefined]);
});

test('a range has a low and a high', () => {
  const text = 'actor,capability,position,position-low,position-high,salience\nnorth,2,40,10,60,90';
  const { stands } = unwrap(tableOfFile(unwrap(read(text)), 'fee.csv', createReasons()));
  expect(stands[0]?.[0]?.position).toMatchObject({ low: 10, base: 40, high: 60 });
});

describe('what is wrong is told with its place', () => {
  const head = 'actor,capability,position,salience\n';
  test.each([
    ['actor,position,salience\nnorth,1,1', 'csv/no-column', 1, 1],
    [`${head}north,2,80`, 'csv/cells', 2, 1],
    [`${head}north,two,80,90`, 'bargaining/no-number', 2, 7],
    [`${head}north,NaN,80,90`, 'bargaining/no-number', 2, 7],
    [`${head}north,inf,80,90`, 'bargaining/no-number', 2, 7],
    [`${head}north,,80,90`, 'bargaining/no-number', 2, 7],
    [`${head}north,-2,80,90`, 'bargaining/off-line', 2, 7],
    [`${head}north,2,180,90`, 'bargaining/off-line', 2, 9],
    [`${head}north,2,80,190`, 'bargaining/off-line', 2, 12],
    [`${head}north,2,80,90\nnorth,2,20,90`, 'bargaining/name-twice', 3, 1],
    [`${head},2,80,90`, 'bargaining/name-missing', 2, 1],
    [head, 'bargaining/no-actor', undefined, undefined],
    ['', 'csv/empty', 1, 1],
    ['actor;capability\nnorth;2', 'csv/delimiter', 1, 1],
    ['actor,capability,position,salience,mood\nnorth,2,80,90,bad', 'bargaining/column', 1, 1],
    [
      'actor,capability,issue,position,salience\nnorth,2,a,8,9\nnorth,3,b,8,9',
      'bargaining/two-capabilities',
      3,
      7,
    ],
    [
      'actor,capability,position,position-low,salience\nnorth,2,40,50,90',
      'bargaining/no-range',
      2,
      9,
    ],
  ])('%j: %s', (text, code, line, column) => {
    const found = read(text);
    const problems = found.ok ? [] : found.problems;
    expect(problems.map(({ code: each }) => each)).toContain(code);
    const place = problems.find((each) => each.code === code)?.place;
    expect([place?.line, place?.column]).toEqual([line, column]);
  });
});

test('whatever stands in a table is read or told, and names of objects are names', () => {
  const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'north'), fc.string());
  const cell = fc.oneof(
    name,
    fc.double().map(String),
    fc.integer({ min: 0, max: 100 }).map(String),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, cell, cell, cell), { maxLength: 4 }), (rows) => {
      const text = csvText([['actor', 'capability', 'position', 'salience'], ...rows]);
      const found = read(text);
      const told = found.ok ? Object.keys(found.value.actors).length : found.problems.length;
      expect(told).toSatisfy((count: number) => (found.ok ? count === rows.length : count > 0));
    }),
  );
});
