import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { readMatgas } from './read-matgas.ts';

const RIVER = `function mgc = river
mgc.gas_specific_gravity = 0.6; % of air
mgc.specific_heat_capacity_ratio = 1.4;
mgc.temperature = 288.7;
mgc.sound_speed = 371.7;
mgc.units = 'si';
mgc.is_per_unit = 0;

%% junction data
mgc.junction = [
1	3000000	6000000	4000000	1	1	'river % one'	'a'	0	0
2	3000000	6000000	3000000	0	1	'river'	'b'	0	1; 3 1e6 6e6 3e6 0 0
];
mgc.pipe = [
7 1 2 0.6 50000 0.01 3000000 6000000 1 0
];
mgc.ne_pipe = [
8 1 2 0.9 50000 0.01 3000000 6000000 1 125
]
mgc.ne_compressor = [
1 1 2 1 1.4 3e6 0 1000 3e6 6e6 3e6 6e6 1 1000 10 2
];
mgc.receipt = [
1 1 0 100 50 1 1
];
mgc.delivery = [
1 2 0 10 7 0 1
];
mgc.transfer = [
1 2 0 30 20 1 1
];
`;

const problemsOf = (text: string): [string, number | undefined, number | undefined][] => {
  const read = readMatgas(text, 'river.m');
  return read.ok ? [] : read.problems.map(({ code, place }) => [code, place?.line, place?.column]);
};

describe('a gas network in the matgas format', () => {
  test('is read in SI units, without what is out of service', () => {
    const network = unwrap(readMatgas(RIVER, 'river.m'));
    expect(network.junctions).toEqual([
      { id: '1', lowest: 3e6, highest: 6e6, held: 4e6 },
      { id: '2', lowest: 3e6, highest: 6e6 },
    ]);
    expect(network.pipes).toMatchObject([
      { id: 'pipe-7', from: 0, to: 1, oneWay: true },
      { id: 'ne-pipe-8', oneWay: false, cost: 125 },
    ]);
    // w = D·A²/(λ·L·a²)
    const area = (Math.PI * 0.6 ** 2) / 4;
    const conductance = (0.6 * area ** 2) / (0.01 * 50_000 * 371.7 ** 2);
    expect((network.pipes[0]?.conductance ?? 0) / conductance).toBeCloseTo(1, 12);
    expect(network.compressors).toMatchObject([
      { id: 'ne-compressor-1', ways: 'bypass', cost: 1000 },
    ]);
    // what is not dispatchable is fixed at its nominal flow
    expect(network.exchanges).toEqual([
      { id: 'receipt-1', junction: 0, least: 0, most: 100 },
      { id: 'delivery-1', junction: 1, least: -7, most: -7 },
      { id: 'transfer-1', junction: 1, least: -30, most: 0 },
    ]);
  });

  test('the speed of sound is reckoned where it is not stated', () => {
    const bare = RIVER.replace('mgc.sound_speed = 371.7;', 'mgc.compressibility_factor = 1;');
    expect(unwrap(readMatgas(bare, 'river.m')).soundSpeed).toBeCloseTo(371.66, 1);
  });

  test.each([
    [RIVER.replace("'si'", "'usc'"), ['gas/case-units', 6, 13]],
    [RIVER.replace('per_unit = 0', 'per_unit = 1'), ['gas/case-per-unit', 7, 19]],
    [RIVER.replace('0.6 50000', 'abc 50000'), ['gas/case-number', 15, 7]],
    [RIVER.replace('0.6 50000', '-0.6 50000'), ['gas/case-range', 15, 7]],
    [RIVER.replace('7 1 2', '7 1 9'), ['gas/case-junction', 15, 5]],
    [RIVER.replace('7 1 2', '7 1 3'), ['gas/case-junction', 15, 5]],
    [RIVER.replace('1 1 0 100 50 1 1', '1 1 0 100'), ['gas/case-columns', 24, 1]],
    [RIVER.replace('mgc.temperature', 'temperature'), ['gas/case-syntax', 4, 1]],
    [RIVER.replace("'river'", "'river"), ['gas/case-text-open', 12, 40]],
    [RIVER.replace('1 2 0 30 20 1 1\n];', '1 2 0 30 20 1 1'), ['gas/case-table-open', 29, 1]],
    [`${RIVER}mgc.valve = [\n1 1 2 1 0\n];`, ['gas/case-component', 33, 1]],
    [`${RIVER}mgc.vlave = [\n1 1 2 1 0\n];`, ['gas/case-unknown-table', 33, 1]],
    [`${RIVER}mgc.pipe = [\n];`, ['gas/case-twice', 32, 1]],
    ['', ['gas/case-no-table', 1, 1]],
  ] as const)('a mistake is told with its place (%#)', (text, expected) => {
    expect(problemsOf(text)[0]).toEqual(expected);
  });

  test('a valve out of service is no matter', () => {
    expect(problemsOf(`${RIVER}mgc.valve = [\n1 1 2 0 0\n];`)).toEqual([]);
  });

  test('several mistakes are told at once', () => {
    const text = RIVER.replace('0.6 50000 0.01', 'x y 0').replace('1 2 0 10 7', '1 5 0 10 7');
    expect(problemsOf(text).map(([code]) => code)).toEqual([
      'gas/case-number',
      'gas/case-number',
      'gas/case-range',
      'gas/case-junction',
    ]);
  });

  test('no text crashes it, and every problem has a place', () => {
    const piece = fc.constantFrom(...RIVER.split(/(?=[\s[\];=%'])/), '{', '\u0000', 'NaN', '1e999');
    const text = fc.array(piece, { maxLength: 80 }).map((parts) => parts.join(''));
    const cut = fc.tuple(fc.nat(RIVER.length), fc.nat(40), fc.string({ maxLength: 20 }));
    const broken = cut.map(([at, gone, put]) => RIVER.slice(0, at) + put + RIVER.slice(at + gone));
    fc.assert(
      fc.property(fc.oneof(text, broken, fc.string()), (given) => {
        const read = readMatgas(given, 'river.m');
        const places = read.ok ? [] : read.problems.map(({ place }) => place?.line ?? 0);
        expect(places.every((line) => line >= 1)).toBe(true);
        expect(places.length).toBeLessThanOrEqual(60);
      }),
      { numRuns: 500 },
    );
  });
});
