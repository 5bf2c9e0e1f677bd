import { expect, test } from 'vitest';
import { describeProblem, unwrap } from '../../../quantity/index.ts';
import { readPypsa } from './read-pypsa.ts';
import type { PypsaOptions } from './read-pypsa.ts';

const BUSES = 'name,v_nom,carrier,x,y,country\nnorth,380,AC,10,50,XA\nsouth,380,AC,,,XB\n';

type Files = Readonly<Record<string, string>>;

function network(files: Files, options?: PypsaOptions) {
  return unwrap(readPypsa({ 'buses.csv': BUSES, ...files }, options)).network;
}

/** Every problem in one line, with its place. */
function problems(files: Files, options?: PypsaOptions): string[] {
  const read = readPypsa({ 'buses.csv': BUSES, ...files }, options);
  return read.ok ? [] : read.problems.map(describeProblem);
}

function warnings(files: Files, options?: PypsaOptions): string[] {
  return unwrap(readPypsa({ 'buses.csv': BUSES, ...files }, options)).ignored.map(describeProblem);
}

test('a bus alone is a network of one snapshot', () => {
  const { buses, periods, snapshots, units } = unwrap(
    readPypsa({ 'buses.csv': 'name\nhub\n' }),
  ).network;
  expect(buses).toEqual([{ id: 'hub', carrier: 'AC' }]);
  expect(snapshots).toEqual([{ name: 'now', weight: 1, period: 0 }]);
  expect(periods).toEqual([{ name: 'all', weight: 1 }]);
  expect(units).toEqual({ flow: 'MW', money: 'currency', price: 'currency/MWh' });
});

test('a bus has a position only where one is stated', () => {
  const { buses } = network({});
  expect(buses.map(({ position }) => position)).toEqual([{ lat: 50, lon: 10 }, undefined]);
});

test('missing columns and empty cells take the defaults of PyPSA', () => {
  const files = { 'generators.csv': 'name,bus,p_nom,efficiency\nmill,north,50,\n' };
  expect(network(files).supplies).toEqual([
    {
      id: 'mill',
      bus: 'north',
      capacity: 50,
      cost: 0,
      owners: [{ of: 'XA', share: 1 }],
      territory: [{ of: 'XA', share: 1 }],
    },
  ]);
});

test('an extendable capacity is chosen between its least and its most, whatever stands', () => {
  const files = {
    'generators.csv':
      'name,bus,p_nom,p_nom_extendable,p_nom_min,capital_cost,fom_cost\nmill,north,50,True,20,7,1\n',
  };
  const { network: read, pypsa } = unwrap(readPypsa({ 'buses.csv': BUSES, ...files }));
  expect(read.supplies[0]).toMatchObject({
    capacity: 0,
    invest: { least: 20, most: Infinity, cost: 8 },
  });
  expect(pypsa.constant).toBe(-400);
});

test('a series stands before the static value, and is one number where it never changes', () => {
  const { supplies } = network({
    'snapshots.csv': 'snapshot,objective\nday,2\nnight,1\n',
    'generators.csv':
      'name,bus,p_nom,p_max_pu,marginal_cost\nmill,north,5,0.4,3\nwheel,south,5,0.4,3\n',
    'generators-p_max_pu.csv': ',mill\n0,0.25\n1,0.75\n',
    'generators-marginal_cost.csv': 'snapshot,wheel\nday,4\nnight,4\n',
  });
  expect(supplies.map(({ cost, most }) => [most, cost])).toEqual([
    [Float64Array.of(0.25, 0.75), 3],
    [0.4, 4],
  ]);
});

test('an AC line has reactance, a DC line resistance, per unit of 1 MVA', () => {
  const { lines } = network({
    'buses.csv': 'name,v_nom,carrier\na,380,AC\nb,380,AC\nc,200,DC\nd,200,DC\n',
    'lines.csv': 'name,bus0,bus1,x,r,s_nom,s_max_pu\n0,a,b,14.44,9,100,0.7\n1,c,d,0,4,100,\n',
  });
  expect(lines.map(({ capacity, impedance }) => [capacity, impedance])).toEqual([
    [70, 14.44 / (380 * 380)],
    [100, 4 / (200 * 200)],
  ]);
});

test('a line type is reckoned from line_types.csv, or was reckoned before; else it is an error', () => {
  const line = (x: string) => ({
    'lines.csv': `name,bus0,bus1,type,length,num_parallel,s_nom,x\nold,north,south,plain,50,2,10,${x}\n`,
  });
  const types = { 'line_types.csv': 'name,x_per_length,r_per_length\nplain,0.3,0.1\n' };
  expect(network({ ...line(''), ...types }).lines[0]?.impedance).toBeCloseTo(7.5 / 380 ** 2, 15);
  expect(network(line('6')).lines[0]?.impedance).toBeCloseTo(6 / 380 ** 2, 15);
  expect(problems(line(''))).toEqual([
    'lines.csv:2:17 lines.old.type: the line type plain is not described in line_types.csv (add line_types.csv, or give x (or r) of the line)',
  ]);
});

test('the impedance of a transformer is per unit of its own rating', () => {
  const { lines } = network({
    'transformers.csv':
      'name,bus0,bus1,x,s_nom,tap_ratio,phase_shift\nt,north,south,0.1,200,1.05,30\n',
  });
  expect(lines).toMatchObject([
    { id: 't', capacity: 200, impedance: (0.1 / 200) * 1.05, shift: 30 },
  ]);
});

test('what joins two countries belongs half to each, unless its owners are stated', () => {
  const { links } = network({
    'links.csv':
      'name,bus0,bus1,p_nom,owners\nplain,north,south,5,\nsold,north,south,5,XC\nshared,north,south,5,XA:0.8; XC:0.2\n',
  });
  const half = [
    { of: 'XA', share: 0.5 },
    { of: 'XB', share: 0.5 },
  ];
  expect(links.map(({ owners, territory }) => [owners, territory])).toEqual([
    [half, half],
    [[{ of: 'XC', share: 1 }], half],
    [
      [
        { of: 'XA', share: 0.8 },
        { of: 'XC', share: 0.2 },
      ],
      half,
    ],
  ]);
});

test('a lossless link that runs both ways stays one, a lossy one becomes two', () => {
  const { links } = network({
    'links.csv':
      'name,bus0,bus1,p_nom,p_min_pu,efficiency,marginal_cost\nfree,north,south,10,-0.5,1,0\nlossy,north,south,10,-0.5,0.8,2\n',
  });
  expect(links).toMatchObject([
    { id: 'free', least: -0.5, capacity: 10 },
    { id: 'lossy', from: 'north', least: 0, efficiency: 0.8, cost: 2 },
    {
      id: 'lossy back',
      from: 'south',
      to: 'north',
      capacity: 8,
      most: 0.5,
      efficiency: 1.25,
      cost: -2.5,
    },
  ]);
});

test('a load that feeds in is a supply that must run', () => {
  const { demands, supplies } = network({
    'snapshots.csv': 'snapshot\na\nb\n',
    'loads.csv': 'name,bus,p_set\ntown,north,\nroofs,south,-4\n',
    'loads-p_set.csv': ',town\n0,6\n1,-2\n',
  });
  expect(demands.map(({ id, need }) => [id, need])).toEqual([
    ['town', { kind: 'fixed', amount: Float64Array.of(6, 0) }],
  ]);
  expect(supplies).toMatchObject([
    { id: 'town (load that feeds in)', capacity: 2, least: Float64Array.of(0, 1) },
    { id: 'roofs', capacity: 4, least: 1, most: 1 },
  ]);
});

test('a generator uses of a constraint on primary energy what its carrier holds by efficiency', () => {
  const { limits, supplies } = network({
    'carriers.csv': 'name,co2_emissions\ncoal,0.3\nsun,0\n',
    'generators.csv': 'name,bus,carrier,p_nom,efficiency\na,north,coal,1,0.4\nb,north,sun,1,1\n',
    'global_constraints.csv': 'name,sense,constant\ncap,<=,90\n',
  });
  expect(limits).toEqual([{ id: 'cap', atMost: 90, sense: 'at-most' }]);
  expect(supplies[0]?.uses?.['cap']).toBeCloseTo(0.75, 12);
  expect(supplies[1]?.uses).toBeUndefined();
});

test('snapshots that weigh more in a constraint than in costs are told by what is used', () => {
  const { snapshots, supplies } = network({
    'snapshots.csv': 'snapshot,objective,generators\na,2,6\nb,1,3\n',
    'carriers.csv': 'name,co2_emissions\ncoal,0.3\n',
    'generators.csv': 'name,bus,carrier,p_nom\na,north,coal,1\n',
    'global_constraints.csv': 'name,sense,constant\ncap,<=,90\n',
  });
  expect(snapshots.map(({ weight }) => weight)).toEqual([2, 1]);
  expect(supplies[0]?.uses?.['cap']).toBeCloseTo(0.9, 12);
});

test('a store whose hours are not those of costs holds levels in hours of costs', () => {
  const { stores } = network({
    'snapshots.csv': 'snapshot,objective,stores\na,2,4\nb,1,2\n',
    'stores.csv': 'name,bus,e_nom,e_initial,standing_loss\ntank,north,40,10,0.1\n',
  });
  expect(stores).toMatchObject([{ capacity: 20, cyclic: false }]);
  // PyPSA lets a level lose nothing before the second snapshot, a network from the first on
  expect(stores[0]?.initial).toBeCloseTo(10 / 2 / 0.9 ** 4, 12);
  expect(stores[0]?.standingLoss).toBeCloseTo(0.19, 12);
});

test('a storage unit is a bus with a store, a way in, a way out and an inflow', () => {
  const { buses, links, stores, supplies } = network({
    'snapshots.csv': 'snapshot\na\nb\n',
    'storage_units.csv':
      'name,bus,p_nom,max_hours,efficiency_store,efficiency_dispatch,cyclic_state_of_charge,marginal_cost\ndam,north,10,6,0.9,0.8,True,2\n',
    'storage_units-inflow.csv': ',dam\n0,3\n1,0\n',
  });
  expect(buses.at(-1)).toEqual({ id: 'dam (inside)', carrier: 'storage', country: 'XA' });
  expect(stores).toMatchObject([{ id: 'dam', bus: 'dam (inside)', capacity: 60, cyclic: true }]);
  expect(links).toMatchObject([
    { id: 'dam (in)', from: 'north', capacity: 10, most: 1, efficiency: 0.9, cost: 0 },
    { id: 'dam (out)', to: 'north', capacity: 12.5, most: 1, efficiency: 0.8, cost: 1.6 },
  ]);
  expect(supplies).toMatchObject([{ capacity: 3, most: Float64Array.of(1, 0), cost: 0 }]);
});

test('investment periods weigh snapshots, and say when a thing stands', () => {
  const { periods, snapshots, supplies } = network({
    'investment_periods.csv': 'period,objective,years\n2031,10,10\n2041,6,10\n',
    'snapshots.csv': ',period,timestep,objective\n0,2031,a,3\n1,2041,a,3\n',
    'generators.csv':
      'name,bus,p_nom,build_year,lifetime\nold,north,1,2011,25\nnew,north,1,2041,\n',
  });
  expect(periods).toEqual([
    { name: '2031', weight: 10 },
    { name: '2041', weight: 6 },
  ]);
  expect(snapshots.map(({ period }) => period)).toEqual([0, 1]);
  expect(supplies.map(({ active }) => active)).toEqual([
    [true, false],
    [false, true],
  ]);
});

test('things of two kinds may share a name', () => {
  const { links, supplies } = network({
    'generators.csv': 'name,bus,p_nom\nnorth,north,1\n',
    'links.csv': 'name,bus0,bus1,p_nom\nnorth,north,south,1\n',
  });
  expect([...supplies, ...links].map(({ id }) => id)).toEqual(['north', 'north (link)']);
});

test('names of JavaScript are names like others', () => {
  const { supplies } = network({
    'carriers.csv': 'name,co2_emissions\nconstructor,0.5\n',
    'generators.csv': 'name,bus,p_nom,carrier\n__proto__,north,1,constructor\n',
    'global_constraints.csv': 'name,sense,constant\n__proto__,<=,1\n',
  });
  expect(supplies[0]?.id).toBe('__proto__ (generator)');
  expect(Object.entries(supplies[0]?.uses ?? {})).toEqual([['__proto__', 0.5]]);
});

test('what is not read is listed', () => {
  const files = {
    'generators.csv': 'name,bus,p_nom,p_set,colour\nmill,north,5,3,red\n',
    'notes.csv': 'a\nb\n',
    'shapes.csv': 'name\nx\n',
  };
  expect(warnings(files)).toEqual([
    'notes.csv:1:1 nobody knows the file notes.csv: it is not read',
    'generators.csv:1:16 generators.p_set: p_set is not read',
    'generators.csv:1:22 generators.colour: nobody knows the column colour: it is not read',
  ]);
});

test('what changes the optimum and cannot be said is an error that can be let go', () => {
  const files = { 'generators.csv': 'name,bus,p_nom,committable\nmill,north,5,True\n' };
  expect(problems(files)).toEqual([
    'generators.csv:2:14 generators.mill.committable: generators.committable: PyPSA heeds this, and a flow network cannot say it (take it out, or give "generators.committable" as `ignore` to pass over it)',
  ]);
  expect(warnings(files, { ignore: ['generators.committable'] })).toHaveLength(1);
});

const LINE = 'name,bus0,bus1,x,s_nom';
const LINK = 'name,bus0,bus1,p_nom';
test.each<[string, Files, string]>([
  ['no bus at all', { 'buses.csv': 'name\n' }, 'buses.csv:1:1 the network has no buses'],
  ['no file of buses', { 'buses.csv': '' }, 'buses.csv:1:1 the file is empty'],
  [
    'semicolons',
    { 'buses.csv': 'name;x\na;1\n' },
    'buses.csv:1:1 the cells seem to be parted by ";"',
  ],
  [
    'tabs',
    { 'loads.csv': 'name\tbus\na\tnorth\n' },
    'loads.csv:1:1 the cells seem to be parted by a tab',
  ],
  ['a spreadsheet', { 'buses.csv': 'PK\u0003\u0004' }, 'buses.csv:1:3 what stands here is no text'],
  [
    'a short row',
    { 'loads.csv': 'name,bus\ntown\n' },
    'loads.csv:2:1 a row of 1 cells under a header of 2',
  ],
  [
    'a column twice',
    { 'loads.csv': 'name,bus,bus\na,b,c\n' },
    'loads.csv:1:1 two columns are named "bus"',
  ],
  [
    'a name twice',
    { 'loads.csv': 'name,bus\na,north\na,north\n' },
    'loads.csv:3:1 loads: the name a is given twice',
  ],
  ['no name', { 'loads.csv': 'name,bus\n,north\n' }, 'loads.csv:2:1 loads: a row without a name'],
  [
    'an unknown bus',
    { 'loads.csv': 'name,bus\na,nrth\n' },
    'loads.csv:2:3 loads.a.bus: there is no bus "nrth" (did you mean north?)',
  ],
  ['no bus', { 'loads.csv': 'name,bus\na,\n' }, 'loads.csv:2:3 loads.a.bus: a names no bus'],
  [
    'a word for a number',
    { 'loads.csv': 'name,bus,p_set\n"a, b",north,five\n' },
    'loads.csv:2:14 loads.a, b.p_set: "five" is no number',
  ],
  [
    'NaN',
    { 'loads.csv': 'name,bus,p_set\na,north,NaN\n' },
    'loads.csv:2:9 loads.a.p_set: "NaN" states no number',
  ],
  [
    'infinite load',
    { 'loads.csv': 'name,bus,p_set\na,north,inf\n' },
    'loads.csv:2:9 loads.a.p_set: p_set cannot be infinite',
  ],
  [
    'negative capacity',
    { 'generators.csv': 'name,bus,p_nom\na,north,-1\n' },
    'generators.csv:2:9 generators.a.p_nom: -1 is below 0',
  ],
  [
    'neither yes nor no',
    { 'generators.csv': 'name,bus,p_nom_extendable\na,north,ja\n' },
    'generators.csv:2:9 generators.a.p_nom_extendable: "ja" is neither True nor False',
  ],
  [
    'bounds crossed',
    { 'generators.csv': 'name,bus,p_min_pu,p_max_pu\na,north,0.5,0.4\n' },
    'generators.csv:2:9 generators.a.p_min_pu: the least of a is above its most',
  ],
  [
    'a third end',
    { 'links.csv': `${LINK},bus2\na,north,south,1,north\n` },
    'links.csv:2:17 links.a.bus2: links.bus2 has a third end',
  ],
  [
    'no efficiency',
    { 'links.csv': `${LINK},efficiency\na,north,south,1,0\n` },
    'links.csv:2:17 links.a.efficiency: an efficiency of a is not above 0',
  ],
  [
    'extendable both ways with losses',
    { 'links.csv': `${LINK},efficiency,p_min_pu,p_nom_extendable\na,north,south,1,0.9,-1,True\n` },
    'links.csv:2:21 links.a.p_min_pu: a may be extended and runs both ways',
  ],
  [
    'no impedance',
    { 'lines.csv': `${LINE}\na,north,south,0,1\n` },
    'lines.csv:2:15 lines.a.x: a has no x, by which flows part on a loop',
  ],
  [
    'a line from AC to DC',
    { 'buses.csv': 'name,carrier,v_nom\na,AC,1\nb,DC,1\n', 'lines.csv': `${LINE}\nl,a,b,1,1\n` },
    'lines.csv:2:5 lines.l.bus1: the ends of l have different carriers',
  ],
  [
    'a rating that changes',
    {
      'snapshots.csv': 'snapshot\na\nb\n',
      'lines.csv': `${LINE}\nl,north,south,1,1\n`,
      'lines-s_max_pu.csv': ',l\n0,1\n1,0.5\n',
    },
    'lines.csv:2:1 lines.l.s_max_pu: s_max_pu of l changes between snapshots',
  ],
  [
    'shares that miss',
    { 'generators.csv': 'name,bus,owners\na,north,XA:0.5;XB:0.4\n' },
    'generators.csv:2:9 generators.a.owners: "XA:0.5;XB:0.4" is no list of shares',
  ],
  [
    'another constraint',
    { 'global_constraints.csv': 'name,type\na,tech_capacity_expansion_limit\n' },
    'global_constraints.csv:2:3 global_constraints.a.type: a global constraint of type tech_capacity_expansion_limit',
  ],
  [
    'no snapshots',
    { 'snapshots.csv': 'snapshot\n' },
    'snapshots.csv:1:1 the file has no snapshots',
  ],
  [
    'no weight',
    { 'snapshots.csv': 'snapshot,objective\na,0\n' },
    'snapshots.csv:2:3 objective: a weighting of 0 is no number of hours above 0',
  ],
  [
    'a snapshot twice',
    { 'snapshots.csv': 'snapshot\na\na\n' },
    'snapshots.csv:3:1 the snapshot a is given twice',
  ],
  [
    'a period nobody stated',
    { 'investment_periods.csv': 'period\n2030\n', 'snapshots.csv': ',period,timestep\n0,2040,a\n' },
    'snapshots.csv:2:3 period: there is no investment period 2040',
  ],
  [
    'an investment that lasts',
    {
      'investment_periods.csv': 'period\n2030\n2040\n',
      'snapshots.csv': ',period,timestep\n0,2030,a\n1,2040,a\n',
      'generators.csv': 'name,bus,p_nom_extendable\na,north,True\n',
    },
    'generators.csv:2:9 generators.a.p_nom_extendable: a may be extended and stands in several investment periods',
  ],
  [
    'a level carried over',
    {
      'investment_periods.csv': 'period\n2030\n2040\n',
      'snapshots.csv': ',period,timestep\n0,2030,a\n1,2040,a\n',
      'stores.csv': 'name,bus\na,north\n',
    },
    'stores.csv:2:1 stores.a.e_cyclic_per_period: the level of a is carried over',
  ],
  [
    'an extendable storage unit',
    { 'storage_units.csv': 'name,bus,p_nom_extendable\na,north,True\n' },
    'storage_units.csv:2:9 storage_units.a.p_nom_extendable: storage_units.p_nom_extendable: PyPSA heeds this',
  ],
  [
    'emissions out of a store',
    {
      'carriers.csv': 'name,co2_emissions\ngas,1\n',
      'global_constraints.csv': 'name,sense\nc,<=\n',
      'stores.csv': 'name,bus,carrier\na,north,gas\n',
    },
    'stores.csv:2:9 stores.a.carrier: what a has lost at its end counts',
  ],
])('%s: an error with file, line and column', (_, files, message) => {
  expect(problems(files)[0]).toContain(message);
});

const TWO = { 'snapshots.csv': 'snapshot\na\nb\n', 'loads.csv': 'name,bus\nt,north\n' };
test.each<[string, string, string]>([
  [
    'too short',
    ',t\n0,1\n',
    'loads-p_set.csv:3:1 loads.p_set: the series end after 1 of 2 snapshots',
  ],
  [
    'a header alone',
    ',t\n',
    'loads-p_set.csv:2:1 loads.p_set: the series end after 0 of 2 snapshots',
  ],
  [
    'too long',
    ',t\n0,1\n1,1\n2,1\n',
    'loads-p_set.csv:1:1 loads.p_set: the series have more rows than the 2 snapshots',
  ],
  [
    'of nobody',
    ',u\n0,1\n1,1\n',
    'loads-p_set.csv:1:2 loads.u.p_set: there is no "u" in loads.csv',
  ],
  [
    'with a hole',
    ',t\n0,1\n1,\n',
    'loads-p_set.csv:3:3 loads.t.p_set: a series has no number for this snapshot',
  ],
  ['with NaN', ',t\n0,1\n1,nan\n', 'loads-p_set.csv:3:3 loads.t.p_set: "nan" states no number'],
  [
    'in another order',
    ',t\nb,1\na,1\n',
    'loads-p_set.csv:2:1 loads.p_set: this row is of b, where a is due',
  ],
])('series %s are an error', (_, text, message) => {
  expect(problems({ ...TWO, 'loads-p_set.csv': text })[0]).toContain(message);
});

test('series whose rows are named otherwise are taken in their order, with a warning', () => {
  expect(warnings({ ...TWO, 'loads-p_set.csv': ',t\n2031-01-01,1\n2031-01-02,1\n' })).toEqual([
    'loads-p_set.csv:2:1 loads.p_set: 2031-01-01 is no snapshot: the rows are taken in the order of snapshots',
  ]);
});

test('all errors are found at once, and a table of wrong cells is cut short', () => {
  const rows = Array.from({ length: 300 }, (_, at) => `g${at},north,x`).join('\n');
  const found = problems({
    'generators.csv': `name,bus,p_nom\n${rows}\n`,
    'loads.csv': 'name,bus\na,q\n',
  });
  expect(found).toHaveLength(101);
  expect(found.at(-1)).toMatch(/^and \d+ errors more of this kind/);
});

test('a million rows are refused before they are kept', () => {
  const rows = Array.from({ length: 1_000_000 }, (_, at) => `l${at},north,south,1`).join('\n');
  expect(problems({ 'links.csv': `name,bus0,bus1,p_nom\n${rows}\n` })[0]).toContain(
    'links.csv:250002:1 the table has more than 250000 rows',
  );
});
