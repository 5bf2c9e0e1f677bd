import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeProblem, unwrap } from '../../quantity/index.ts';
import { bargainTable } from '../table/bargain-table.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { readKtabCsv } from './read-ktab-csv.ts';
import { spatialModel } from './spatial-model.ts';
import { writeKtabCsv, writePositionsCsv } from './write-ktab-csv.ts';

const read = (text: string) => readKtabCsv(text, 'fees.csv');
const told = (text: string): string[] => {
  const found = read(text);
  return found.ok ? [] : found.problems.map(describeProblem);
};

describe('a file of KTAB', () => {
  const rows = [
    'Fees,"who pays, and how much", 2, 2,',
    'Actor, Description, Power, Fee, Salience, Route, Salience,',
    'north,"North, the", 3, 80, 60, 0.5, 7,',
    'south, , 1.5, 20, 50, 99, 0',
  ];

  test('is read with its blanks, its commas at the ends of rows, and none', () => {
    expect(read(rows.join('\r\n'))).toEqual(read(`${rows.join('\n')},\n`));
    const table = unwrap(read(rows.join('\n')));
    expect(table).toEqual({
      title: 'Fees',
      issues: [
        { id: 'Fee', low: 0, high: 100 },
        { id: 'Route', low: 0, high: 100 },
      ],
      actors: [
        { id: 'north', name: 'North, the', capability: 3 },
        { id: 'south', capability: 1.5 },
      ],
      stands: [
        [
          { position: 80, salience: 0.6 },
          { position: 0.5, salience: 0.07 },
        ],
        [
          { position: 20, salience: 0.5 },
          { position: 99, salience: 0 },
        ],
      ],
    });
  });

  test('has descriptions that are names, but not where several actors share one', () => {
    const table = unwrap(
      read(
        'Fees,,3,1\nActor,,Power,Fee,Salience\nn,A state,3,8,9\ns,A state,1,2,5\nw,The west,1,5,5',
      ),
    );
    expect(table.actors).toEqual([
      { id: 'n', capability: 3 },
      { id: 's', capability: 1 },
      { id: 'w', name: 'The west', capability: 1 },
    ]);
  });

  const head = 'Fees,,2,1\nActor,Description,Power,Fee,Salience\n';
  test.each([
    ['', 'fees.csv:1:1'],
    ['Fees,,2\n', 'fees.csv:1:'],
    ['Fees,,two,1\n', 'fees.csv:1:7'],
    ['Fees,,2,1.5\n', 'fees.csv:1:9'],
    ['Fees,,2,0\n', 'fees.csv:1:9'],
    ['Fees,,1e9,1\n', 'fees.csv:1:7'],
    ['Fees,,2,1,more\n', 'fees.csv:1:11'],
    ['Fees,,2,1\nActor,Description,Power,Fee\n', 'fees.csv:2:'],
    ['Fees,,2,1\nActor,Description,Power,,Salience\n', 'fees.csv:2:25'],
    ['Fees,,1,2\nActor,Description,Power,Fee,Salience,Fee,Salience\n', 'fees.csv:2:38'],
    [`${head}north,,3,80,90`, 'fees.csv:3:15'],
    [`${head}north,,3,80,90\nsouth,,1,20,50\nwest,,1,20,50`, 'fees.csv:5:1'],
    [`${head}north,,3,80\nsouth,,1,20,50`, 'fees.csv:3:10'],
    [`${head}north,,3,80,90,4\nsouth,,1,20,50`, 'fees.csv:3:16'],
    [`${head}north,,three,80,90\nsouth,,1,20,50`, 'fees.csv:3:8'],
    [`${head}north,,NaN,80,90\nsouth,,1,20,50`, 'fees.csv:3:8'],
    [`${head}north,,-3,80,90\nsouth,,1,20,50`, 'fees.csv:3:8'],
    [`${head}north,,3,,90\nsouth,,1,20,50`, 'fees.csv:3:10'],
    [`${head}north,,3,101,90\nsouth,,1,20,50`, 'fees.csv:3:10'],
    [`${head}north,,3,80,-1\nsouth,,1,20,50`, 'fees.csv:3:13'],
    [`${head}north,,3,80,90\nnorth,,1,20,50`, 'fees.csv:4:1'],
    [`${head},,3,80,90\nsouth,,1,20,50`, 'fees.csv:3:1'],
    [`${head}north,,3,80,90\nsouth,"open,1,20,50`, 'fees.csv:4:7'],
  ])('%j: the fault is told at %s', (text, place) => {
    const [first = 'none'] = told(text);
    expect(first.slice(0, place.length)).toBe(place);
  });

  test('names the other place of an actor that stands there twice', () => {
    const found = read(`${head}north,,3,80,90\nnorth,,1,20,50`);
    expect(found.ok ? [] : found.problems).toMatchObject([
      { code: 'ktab/actor-twice', other: { file: 'fees.csv', line: 3, column: 1 } },
    ]);
  });

  test('tells all that is wrong, up to a number', () => {
    expect(told(`${head}north,,x,80,90\nsouth,,1,y,50`)).toHaveLength(2);
    const many = Array.from({ length: 500 }, (_, at) => `a${at},,x,y,z`).join('\n');
    expect(told(`Fees,,500,1\nActor,Description,Power,Fee,Salience\n${many}`).length).toBeLessThan(
      30,
    );
  });

  test('may not give an actor more attention than it has', () => {
    const both = 'Fees,,1,2\nActor,Description,Power,Fee,Salience,Route,Salience\n';
    expect(told(`${both}north,,3,80,70,10,40`)).toEqual([
      expect.stringMatching(/^fees.csv:3:13 .*north sum to 110/),
    ]);
  });
});

const digits = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most * 1e6 }).map((each) => each / 1e6);
const name = fc.string({ minLength: 1, maxLength: 12 }).filter((each) => /^\S(.*\S)?$/.test(each));
const anyTable: fc.Arbitrary<BargainTable> = fc
  .tuple(
    fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
  )
  .chain(([issues, actors]) => {
    const stand = fc.record({ position: digits(100), salience: digits(0.25) });
    const row = fc.array(stand, { minLength: issues.length, maxLength: issues.length });
    return fc
      .record({
        stands: fc.array(row, { minLength: actors.length, maxLength: actors.length }),
        powers: fc.array(digits(1000), { minLength: actors.length, maxLength: actors.length }),
      })
      .map(({ powers, stands }) =>
        unwrap(
          bargainTable({
            issues: issues.map((id) => ({ id, low: 0, high: 100 })),
            actors: actors.map((id, at) => ({ id, capability: powers[at] ?? 0 })),
            stands,
          }),
        ),
      );
  });

describe('what is written', () => {
  test('is read back as it was', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(unwrap(read(unwrap(writeKtabCsv(table))))).toEqual(table);
      }),
    );
  });

  test('has lines from 0 to 100, whatever they were', () => {
    const line = { id: 'year', low: 2020, high: 2040, statusQuo: 2021 };
    const table = unwrap(
      bargainTable({
        issues: [line],
        actors: [{ id: 'north', capability: 3 }],
        stands: [[{ position: 2025, salience: 1 }]],
      }),
    );
    const back = unwrap(read(unwrap(writeKtabCsv(table))));
    expect(back.issues).toEqual([{ id: 'year', low: 0, high: 100 }]);
    expect(back.stands).toEqual([[{ position: 25, salience: 1 }]]);
  });

  test.each([
    [[undefined, { position: 1, salience: 0.5 }], 'ktab/no-stand', 'north.fee'],
    [
      [
        { position: 1, salience: 0.6 },
        { position: 1, salience: 0.5 },
      ],
      'ktab/over-committed',
      'north.salience',
    ],
  ])('cannot be what KTAB would not take: %j', (row, code, path) => {
    const table = unwrap(
      bargainTable({
        issues: ['fee', 'route'].map((id) => ({ id, low: 0, high: 100 })),
        actors: [{ id: 'north', capability: 3 }],
        stands: [row],
      }),
    );
    const found = writeKtabCsv(table);
    expect(found.ok ? [] : found.problems).toMatchObject([{ code, path }]);
  });

  test('of a run: where all stood before each turn and after the last', () => {
    const table = unwrap(
      read('Fees,,2,1\nActor,,Power,Fee,Salience\nnorth,,3,0,90\nsouth,,1,100,50'),
    );
    const run = unwrap(spatialModel(table));
    const rows = writePositionsCsv(run).trim().split('\n');
    expect(rows.slice(0, 4)).toEqual([
      'turn,dim,actor,position',
      '0,0,north,0',
      '0,0,south,100',
      `1,0,north,${run.states[1]?.position[0]?.[0]}`,
    ]);
    expect(rows).toHaveLength(1 + 2 * run.states.length);
  });
});
