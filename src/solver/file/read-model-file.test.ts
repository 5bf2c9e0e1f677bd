import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeProblem, unwrap } from '../../quantity/index.ts';
import { model } from '../contract-kinds.ts';
import { readLpFile } from './read-model-file.ts';
import { writeMps } from './write-mps.ts';

const readLp = (text: string) => readLpFile({ path: 'model.lp', text });
const readMps = (text: string) => readLpFile({ path: 'model.mps', text });
const problem = (result: ReturnType<typeof readLp>): string =>
  result.ok ? 'it was read' : result.problems.map(describeProblem).join('\n');

const TRANSPORT = String.raw`\ two ways to carry ten tonnes
Minimize
 cost: 2 sea + 3 rail - 1.5e1
Subject To
 demand: sea + rail >= 10
 spread: -3 <= sea - 2 rail <= 8
 -sea - rail >= -40
Bounds
 sea <= 7
 -1 <= rail <= +inf
 0 <= ships <= 1e20
General
 ships
End
`.replace('demand: sea', 'demand: sea + 0 ships');

describe('a file in the LP format', () => {
  test('gives the model and its names', () => {
    const { model: lp, rows, columns } = unwrap(readLp(TRANSPORT));
    expect(columns).toEqual(['sea', 'rail', 'ships']);
    expect(rows).toEqual(['demand', 'spread', '']);
    expect(lp).toMatchObject({ sense: 'minimise', constant: -15 });
    expect([...lp.columns.cost]).toEqual([2, 3, 0]);
    expect([...lp.columns.lower]).toEqual([0, -1, 0]);
    expect([...lp.columns.upper]).toEqual([7, Infinity, Infinity]);
    expect([...(lp.columns.integer ?? [])]).toEqual([0, 0, 1]);
    expect([...lp.rows.lower]).toEqual([10, -3, -40]);
    expect([...lp.rows.upper]).toEqual([Infinity, 8, Infinity]);
    expect([...lp.matrix.values]).toEqual([1, 1, -1, 1, -2, -1]);
  });

  test('may say the same in other words', () => {
    const { model: lp, columns } = unwrap(
      readLp(
        'MAX x - y + x\nst\nc1: 8 >= x + 2y + 1\nc2: x = 3\nBounds\ny free\nx = 2\nBIN\nx\nEND',
      ),
    );
    expect(columns).toEqual(['x', 'y']);
    expect(lp.sense).toBe('maximise');
    expect([...lp.columns.cost]).toEqual([2, -1]);
    expect([...lp.rows.lower]).toEqual([-Infinity, 3]);
    expect([...lp.rows.upper]).toEqual([7, 3]);
    expect([...lp.columns.lower]).toEqual([0, -Infinity]);
    expect([...lp.columns.upper]).toEqual([1, Infinity]);
  });

  test('may have a quadratic objective', () => {
    const { model: lp } = unwrap(
      readLp('min\n obj: x + [ 2 x^2 + 4 x * y + 6 y^2 ] / 2\nst\n c: x + y >= 1\nend'),
    );
    // ½(2x² + 2·2xy + 6y²)
    expect(lp.quadratic).toEqual([
      [0, 0, 2],
      [0, 1, 2],
      [1, 1, 6],
    ]);
  });

  test('may have names that look like headings', () => {
    const { columns } = unwrap(readLp('min\n x + bin\nst\n c: x\n + bin >= 2\nend'));
    expect(columns).toEqual(['x', 'bin']);
  });

  test.each([
    ['hello world', 'model.lp:1:1 expected Minimize or Maximize, found hello'],
    ['', 'model.lp:1:1 expected Minimize or Maximize, found the end of the file'],
    ['min\n x\nst\n c: x >= >= 1\nend', 'model.lp:4:10 expected a number, found >='],
    [
      'min\n x + 2..3 y\nst\n c: x >= 1\nend',
      'model.lp:2:6 expected a number or the name of a column, found 2',
    ],
    [
      'min\n x\nst\n c: x >= 1\n',
      'model.lp:5:1 expected a section, or End, found the end of the file',
    ],
    ['min\n x\nst\n c: x >= 1 + y\nend', 'model.lp:5:1 expected <=, >= or =, found end'],
    ['min\n x\nst\n c: 3 >= 1\nend', 'model.lp:4:5 this row has no variable'],
    [
      'min\n x\nst\n c: 1 <= x >= 3\nend',
      'model.lp:4:12 a row between two numbers needs both comparisons the same way',
    ],
    ['min\n x\nst\n c: x >= 1\n c: x >= 2\nend', 'model.lp:5:2 row c is stated twice'],
    ['min\n x\nst\n c: x >= 1\nbounds\n z <= 3\nend', 'model.lp:6:2 there is no column z'],
    ['min\n x\nst\n c: x >= inf\nend', 'model.lp:4:7 expected a number, found Infinity'],
    [
      'min\n x\nst\n c: [ x^2 ] <= 1\nend',
      'model.lp:4:5 a quadratic row is not read here (read are linear rows, ranges, bounds, whole numbers and a quadratic objective)',
    ],
    [
      'min\n x + [ x^2 ]\nst\n c: x >= 1\nend',
      'model.lp:2:12 the quadratic part of an objective ends in ] / 2',
    ],
    ['min\n x\nst\n c: x >= 1e999\nend', 'model.lp:4:10 expected a number, found 1e999'],
    [
      'min\n x\nst\n c: x >= 1\nsos\n s: x\nend',
      'model.lp:5:1 sos is not read here (read are linear rows, ranges, bounds, whole numbers and a quadratic objective)',
    ],
  ])('%j is refused where it goes wrong', (text, message) => {
    expect(problem(readLp(text))).toBe(message);
  });

  test('is refused when it is too large or no text', () => {
    const text = new Uint8Array([0x1f, 0x8b, 0x08]);
    expect(problem(readLpFile({ path: 'model.lp.gz', text }))).toBe(
      'model.lp.gz:1:1 this is no text in UTF-8 (unpack it first if it is packed)',
    );
    expect(problem(readLp('min\0 x'))).toContain('no text');
    const tooLarge = readLpFile({ path: 'model.lp', text: TRANSPORT }, { maxSize: 10 });
    expect(problem(tooLarge)).toContain('more than the 10');
  });

  test('whatever it holds, it is read or refused with a place', () => {
    const words = fc.constantFrom(
      ...'min max st end bounds bin gen x y c: <= >= = + - * ^ [ ] / 2 1e3 inf free \n .5 ¼ \\'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const result = readLp(parts.join(' '));
        expect(result.ok || result.problems.every(({ place }) => place !== undefined)).toBe(true);
      }),
    );
  });
});

const MPS = `NAME transport
* two ways to carry ten tonnes
OBJSENSE
    MIN
ROWS
 N  cost
 G  demand
 E  balance
 L  limit
 N  other
COLUMNS
    sea       cost      2.0   demand    1.0
    sea       limit     1.0   other     9.0
    MARKER    'MARKER'  'INTORG'
    rail      cost      3     demand    1
    MARKER    'MARKER'  'INTEND'
    road      balance   1.5D1
RHS
    RHS       cost      15    demand    10
    RHS       balance   4     limit     8
RANGES
    RNG       limit     3     balance   -2
BOUNDS
 UP BND       rail      7
 FR BND       road
ENDATA
`;

describe('a file in MPS', () => {
  test('gives the model and its names', () => {
    const { model: lp, rows, columns } = unwrap(readMps(MPS));
    expect(rows).toEqual(['demand', 'balance', 'limit']);
    expect(columns).toEqual(['sea', 'rail', 'road']);
    expect(lp.constant).toBe(-15);
    expect([...lp.rows.lower]).toEqual([10, 2, 5]);
    expect([...lp.rows.upper]).toEqual([Infinity, 4, 8]);
    expect([...lp.columns.lower]).toEqual([0, 0, -Infinity]);
    expect([...lp.columns.upper]).toEqual([Infinity, 7, Infinity]);
    expect([...(lp.columns.integer ?? [])]).toEqual([0, 1, 0]);
    expect([...lp.matrix.values]).toEqual([1, 1, 1, 15]);
  });

  test.each([
    ['demand    1.0', 'demand    abc', 'expected a number, found abc'],
    ['sea       limit     1.0', 'sea       limits    1.0', 'there is no row limits'],
    [' L  limit', ' Q  limit', 'expected N, L, G or E, found Q'],
    [
      ' UP BND       rail      7',
      ' UP BND       rail     -7',
      'rail has an upper bound below 0 and no lower one, which readers of MPS take in different ways (state its lower and its upper bound)',
    ],
    [
      ' UP BND       rail      7\n',
      '',
      'rail has whole numbers and no bounds, which readers of MPS take in different ways (state its lower and its upper bound)',
    ],
    ['ENDATA\n', '', 'expected ENDATA, found the end of the file'],
    [
      'RANGES',
      'SETS',
      'SETS is not read here (read are linear rows, ranges, bounds, whole numbers and a quadratic objective)',
    ],
    ['rail      cost      3 ', 'rail      demand    3 ', 'column rail demand is stated twice'],
  ])('with %j as %j is refused where it goes wrong', (part, instead, message) => {
    const changed = MPS.replace(part, instead);
    expect(changed).not.toBe(MPS);
    expect(problem(readMps(changed)).replace(/^model.mps:\d+:\d+ /, '')).toBe(message);
  });

  test('a problem has its line and column', () => {
    expect(problem(readMps(MPS.replace('demand    1.0', 'demand    abc')))).toBe(
      'model.mps:12:41 expected a number, found abc',
    );
  });
});

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
const bounds = fc
  .tuple(
    finite,
    fc.double({ min: 0, max: 1e6, noNaN: true }),
    fc.constantFrom('both', 'low', 'high', 'none'),
  )
  .map(
    ([low, width, kind]) =>
      [
        kind === 'low' || kind === 'both' ? low : -Infinity,
        kind === 'high' || kind === 'both' ? low + width : Infinity,
      ] as const,
  );

test('what is written as MPS is read as it was, in another sense and without empty rows', () => {
  const written = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      sense: fc.constantFrom('minimise' as const, 'maximise' as const),
      columns: fc.array(
        fc
          .tuple(finite, bounds, fc.boolean())
          .map(([cost, [low, high], whole]) =>
            whole ? ([cost, low, high, 'whole'] as const) : ([cost, low, high] as const),
          ),
        { minLength: width, maxLength: width },
      ),
      rows: fc.array(fc.tuple(fc.array(finite, { minLength: width, maxLength: width }), bounds), {
        maxLength: 4,
      }),
      constant: finite,
    }),
  );
  fc.assert(
    fc.property(written, (each) => {
      const lp = model(each);
      const { text, rows } = writeMps(lp);
      const { model: read } = unwrap(readMps(text));
      const sign = lp.sense === 'minimise' ? 1 : -1;
      expect([...read.columns.cost]).toEqual([...lp.columns.cost].map((cost) => sign * cost + 0));
      expect(read.columns.lower).toEqual(lp.columns.lower);
      expect(read.columns.upper).toEqual(lp.columns.upper);
      expect(read.columns.integer).toEqual(lp.columns.integer);
      expect([...read.rows.lower]).toEqual(rows.map((row) => lp.rows.lower[row]));
      const slips = rows.map((row, at) => {
        const upper = lp.rows.upper[row]!;
        return upper === Infinity
          ? Number(read.rows.upper[at] !== upper)
          : Math.abs(read.rows.upper[at]! - upper);
      });
      expect(Math.max(0, ...slips)).toBeLessThan(1e-9);
      expect((read.constant ?? 0) + 0).toBe(sign * (lp.constant ?? 0) + 0);
    }),
  );
});
