import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeProblem, unwrap } from '../../../quantity/index.ts';
import { openHighs } from '../../../../test/fixtures/solver.ts';
import { openFlow } from '../../flow/open-flow.ts';
import { matpowerInjections } from './injections.ts';
import { readMatpower } from './read-matpower.ts';
import type { MatpowerOptions } from './read-matpower.ts';
import { matpowerObjective, writeMatpower } from './write-matpower.ts';

const solver = await openHighs();

const cells = (text: string): number[] => text.split(' ').map(Number);
const bus = (id: number, type: number, pd = 0, gs = 0): number[] =>
  cells(`${id} ${type} ${pd} 0 ${gs} 0 1 1 0 110 1 1.1 0.9`);
const gen = (at: number, pg: number, pmax: number, pmin = 0, status = 1): number[] =>
  cells(`${at} ${pg} 0 0 0 1 100 ${status} ${pmax} ${pmin}`);
const branch = (from: number, to: number, x: number, rate = 0, tap = 0, shift = 0): number[] =>
  cells(`${from} ${to} 0 ${x} 0 ${rate} 0 0 ${tap} ${shift} 1 -360 360`);

interface Tables {
  readonly bus?: number[][];
  readonly gen?: number[][];
  readonly branch?: number[][];
  readonly gencost?: number[][];
  readonly [more: string]: unknown;
}

const json = (tables: Tables): string =>
  JSON.stringify({
    baseMVA: 100,
    bus: [bus(1, 3), bus(2, 1, 60)],
    gen: [gen(1, 0, 100)],
    branch: [branch(1, 2, 0.1)],
    gencost: [[2, 0, 0, 2, 10, 0]],
    ...tables,
  });

const read = (tables: Tables, options?: MatpowerOptions) =>
  unwrap(readMatpower(json(tables), options));

function problems(text: string): string[] {
  const found = readMatpower(text);
  return found.ok ? [] : found.problems.map(describeProblem);
}

/** Output by row of `gen`, and the cost as MATPOWER states it. */
function solved(tables: Tables): { output: number[]; cost: number; price: number[] } {
  const { matpower, network } = read(tables);
  const session = unwrap(openFlow(network, solver));
  const solution = session.solve();
  session.end();
  const written = unwrap(writeMatpower(matpower, solution));
  const lines = (written.get('gen.csv') ?? '').trim().split('\n').slice(1);
  return {
    output: lines.map((line) => Number(line.split(',')[1])),
    cost: matpowerObjective(matpower, solution),
    price: [...solution.price],
  };
}

test('the tables of a case become buses, supplies, demands and lines', () => {
  const { network } = read(
    {
      bus: [bus(1, 3), bus(20, 1, 60, 5), bus(3, 1, -4)],
      gen: [gen(1, 0, 100, 20)],
      branch: [branch(1, 20, 0.1, 80, 1.05, 30), branch(20, 3, 0.2)],
      gencost: [[2, 0, 0, 3, 0.1, 10, 7]],
    },
    { countries: { 1: 'XA', 20: 'XB' } },
  );
  expect(network.units).toEqual({
    flow: 'MW',
    money: 'currency',
    price: 'currency/MWh',
    base: 100,
  });
  expect(network.buses).toEqual([
    { id: '1', carrier: 'AC', country: 'XA' },
    { id: '20', carrier: 'AC', country: 'XB' },
    { id: '3', carrier: 'AC' },
  ]);
  expect(network.demands).toEqual([
    { id: 'load 20', bus: '20', need: { kind: 'fixed', amount: 65 } },
  ]);
  expect(network.supplies).toMatchObject([
    { id: 'load 3', bus: '3', capacity: 4, least: 1, cost: 0 },
    {
      id: 'gen 1',
      capacity: 100,
      least: 0.2,
      cost: 10,
      quadratic: 0.1,
      owners: [{ of: 'XA', share: 1 }],
    },
  ]);
  expect(network.lines).toMatchObject([
    { id: 'branch 1', capacity: 80, impedance: expect.closeTo(0.105, 12), shift: 30 },
    { id: 'branch 2', capacity: Infinity, impedance: 0.2 },
  ]);
  expect(network.lines[0]?.owners).toEqual([
    { of: 'XA', share: 0.5 },
    { of: 'XB', share: 0.5 },
  ]);
  expect(network.lines[1]?.owners).toBeUndefined();
});

test('what is out of service, or stands at an isolated bus, stays out', () => {
  const out = branch(1, 2, 0.1);
  out[10] = 0;
  const { matpower, network } = read({
    bus: [bus(1, 3), bus(2, 1, 60), bus(3, 4, 10)],
    gen: [gen(1, 0, 100), gen(2, 0, 100, 0, 0), gen(3, 0, 100)],
    branch: [branch(1, 2, 0.1), out, branch(2, 3, 0.1)],
    gencost: [1, 2, 3].map((price) => [2, 0, 0, 2, price, 0]),
  });
  expect(network.buses.map(({ id }) => id)).toEqual(['1', '2']);
  expect(network.supplies.map(({ id }) => id)).toEqual(['gen 1']);
  expect([...matpower.branches]).toEqual([0, -1, -1]);
  expect(matpower.gens.map(({ supplies }) => supplies)).toEqual([[0], [], []]);
});

test('a piecewise linear cost is a supply a piece', () => {
  const tables = {
    gen: [gen(1, 0, 100, 20)],
    gencost: [[1, 0, 0, 3, 0, 50, 40, 450, 90, 1450]],
  };
  const { matpower, network } = read(tables);
  expect(network.supplies.map(({ capacity, cost, least }) => [capacity, cost, least])).toEqual([
    [20, 10, 1],
    [20, 10, undefined],
    [60, 20, undefined],
  ]);
  expect(matpower.constant).toBe(50);
  // 60 MW: 450 for the first 40, then 20 for each
  expect(solved(tables)).toEqual({ output: [60], cost: 850, price: [20, 20] });
});

test('breakpoints need not begin at no output', () => {
  const tables = { gencost: [[1, 0, 0, 3, 30, 300, 50, 600, 100, 1600]] };
  // as steep as 15 down to 0, where the cost is −150
  expect(read(tables).matpower.constant).toBeCloseTo(-150, 12);
  expect(solved(tables).cost).toBeCloseTo(600 + 20 * 10, 9);
});

test('a generator below 0 is a load that gives way at its cost', () => {
  const tables = {
    bus: [bus(1, 3), bus(2, 1, 30)],
    gen: [gen(1, 0, 50), gen(2, 0, 0, -40)],
    gencost: [
      [2, 0, 0, 2, 10, 0, 0, 0],
      [1, 0, 0, 3, -40, -900, -10, -300, 0, 0],
    ],
  };
  // 30 MW fixed; of the 40 offered, 10 are worth 30 and 30 are worth 20: 20 of them find room
  const { cost, output } = solved(tables);
  expect(output).toEqual([50, -20]);
  expect(cost).toBeCloseTo(50 * 10 - 10 * 30 - 10 * 20, 9);
  const must = { ...tables, gen: [gen(1, 0, 50), gen(2, 0, -5, -20)] };
  expect(solved(must).cost).toBeCloseTo(50 * 10 - 10 * 30 - 10 * 20, 9);
});

test('injections are output less load by bus, with the reference as slack', () => {
  const { matpower } = read({
    bus: [bus(7, 1, 10), bus(8, 3, 20, 1), bus(9, 4, 5)],
    gen: [gen(7, 12, 50), gen(8, 30, 50), gen(8, 4, 50, 0, 0)],
    branch: [branch(7, 8, 0.1)],
    gencost: [1, 2, 3].map((price) => [2, 0, 0, 2, price, 0]),
  });
  expect(matpowerInjections(matpower)).toEqual({ injections: Float64Array.of(2, 9), slack: '8' });
  expect([...matpowerInjections(matpower, [1, 2, 3]).injections]).toEqual([-9, -19]);
});

test('results are written as MATPOWER holds them, and are a case again', () => {
  const tables = {
    bus: [bus(1, 3), bus(2, 1, 60), bus(3, 1, 30)],
    branch: [branch(1, 2, 0.1), branch(2, 3, 0.2, 0, 0.98, 3), branch(1, 3, 0.1)],
  };
  const { matpower, network } = read(tables);
  const session = unwrap(openFlow(network, solver));
  const solution = session.solve();
  const written = unwrap(writeMatpower(matpower, solution));
  const text = written.get('case.json') ?? '';
  const again = unwrap(readMatpower(text));
  expect(again.network).toEqual(network);
  const result: { f: number; bus: number[][]; gen: number[][]; branch: number[][] } =
    JSON.parse(text);
  expect(result.f).toBeCloseTo(900, 9);
  expect(result.gen[0]?.[1]).toBeCloseTo(90, 9);
  expect(result.bus.map((row) => row[13])).toEqual([10, 10, 10]);
  // P = base·(θ₁ − θ₂ − shift) / (x·tap) on every branch: the angles agree around the loop
  const angle = (id: number) => ((result.bus[id - 1]?.[8] ?? NaN) * Math.PI) / 180;
  for (const [f = 0, t = 0, , x = 0, , , , , tap = 0, shift = 0, , , , flow] of result.branch) {
    const across = angle(f) - angle(t) - (shift * Math.PI) / 180;
    expect((100 * across) / (x * (tap || 1))).toBeCloseTo(flow ?? NaN, 6);
  }
  expect(written.get('branch.csv')?.split('\n')[0]).toBe('fbus,tbus,PF,PT');
});

const M = `function mpc = two_bus % a title
%% MATPOWER Case Format : Version 2
mpc.version = '2';
mpc.baseMVA = 100;
mpc.bus = [
\t1\t3\t0\t0\t0\t0\t1\t1\t0\t110\t1\t1.1\t0.9; % the reference ]
\t2, 1, 60, 0, 0, 0, 1, 1, 0, 110, ...
\t1, 1.1, 0.9
];
mpc.gen = [1 0 Inf -Inf 0 1 100 1 100 0];
mpc.branch = [
1 2 0 0.1 0 0 0 0 0 0 1 -360 360;

];
mpc.gencost = [ 2 0 0 3 .1 1e1 0 ];
mpc.bus_name = { 'one'; 'two' };
end
`;

test('a case written as MATLAB is the same case', () => {
  const fromM = unwrap(readMatpower(M)).network;
  expect(fromM.title).toBe('two_bus');
  const fromJson = read({ gencost: [[2, 0, 0, 3, 0.1, 10, 0]] }).network;
  expect({ ...fromM, title: '' }).toEqual({ ...fromJson, title: '' });
});

test.each<[string, string, string]>([
  ['nothing', '', 'case.m:1:1 the case has no table bus'],
  ['a broken object', '{"baseMVA": 100,', 'case.json:1:1 the text is no JSON'],
  ['a list', '[1]', 'case.json:1:1 the text is no MATPOWER case'],
  ['no base', json({ baseMVA: 'x' }), 'baseMVA: the case states no baseMVA above 0'],
  ['no table', json({ gen: 7 as never }), 'case.json:1:1 gen: the case has no table gen'],
  ['a short row', json({ bus: [[1, 2]] }), 'bus.1: a row of 2 columns where bus has at least 13'],
  ['a word', json({ gen: [['a']] as never }), 'gen.1: a row of gen is no list of numbers'],
  ['an unknown bus', json({ gen: [gen(9, 0, 1)] }), 'gen.1.bus: there is no bus 9'],
  ['a bus twice', json({ bus: [bus(1, 3), bus(1, 1)] }), 'bus.2.bus_i: the bus 1 is given twice'],
  ['no reactance', json({ branch: [branch(1, 2, 0)] }), 'branch.1.x: a branch without reactance'],
  ['bounds crossed', json({ gen: [gen(1, 0, 5, 9)] }), 'gen.1.Pmin: Pmin 9 is above Pmax 5'],
  [
    'a cubic',
    json({ gencost: [[2, 0, 0, 4, 1, 1, 1, 0]] }),
    'gencost.1.n: a cost above the second',
  ],
  [
    'a concave curve',
    json({ gencost: [[2, 0, 0, 3, -1, 1, 0]] }),
    'gencost.1.c2: the cost of one more',
  ],
  [
    'concave pieces',
    json({ gencost: [[1, 0, 0, 3, 0, 0, 5, 50, 9, 60]] }),
    'gencost.1.cost: the cost of',
  ],
  [
    'points that fall',
    json({ gencost: [[1, 0, 0, 2, 5, 0, 5, 50]] }),
    'gencost.1.n: the outputs of',
  ],
  [
    'a count that lies',
    json({ gencost: [[2, 0, 0, 9, 1, 0]] }),
    'gencost.1.n: the cost row does not',
  ],
  ['a third model', json({ gencost: [[3, 0, 0, 1, 1]] }), 'gencost.1.model: 3 is no cost model'],
  [
    'direct-current lines',
    json({ dcline: [[1]] }),
    'dcline: direct-current lines (dcline) are not',
  ],
  ['a word in a table', M.replace('0.1 0 0', '0,1x 0'), 'case.m:12:1 branch.1: "1x" is no number'],
  [
    'a short row of MATLAB',
    M.replace('mpc.gen = [1 0', 'mpc.gen = ['),
    'case.m:10:13 gen.1: a row of 8',
  ],
  [
    'an open bracket',
    M.replace('];\nmpc.gencost', '\nmpc.gencost').replaceAll(']', ''),
    'case.m:5:1 a bracket opens here',
  ],
  ['version 1', M.replace("'2'", "'1'"), 'case.m:3:15 only cases of version 2 are read'],
  [
    'a statement',
    `${M}mpc.branch(:, 4) = mpc.branch(:, 4) / 100;`,
    'case.m:18:1 a statement that is no table',
  ],
])('%s: an error that says where', (_, text, message) => {
  expect(problems(text)[0]).toContain(message);
});

test('a mangled case is read or refused, never thrown at', () => {
  const mangled = fc.record({
    isJson: fc.boolean(),
    from: fc.nat(),
    length: fc.nat({ max: 9 }),
    put: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('', '[', ']', '{', '%', '...', ';', '\n', "'", 'NaN', '-1', '1e309', 'null'),
    ),
  });
  fc.assert(
    fc.property(mangled, ({ from, isJson, length, put }) => {
      const text = isJson ? json({}) : M;
      const at = from % text.length;
      const found = readMatpower(text.slice(0, at) + put + text.slice(at + length));
      if (found.ok) return;
      for (const { message } of found.problems) expect(message).not.toContain('⟦');
    }),
    { numRuns: 1000 },
  );
});
