import { expect, test } from 'vitest';
import { BUSES, network, problems, warnings } from '../../../../test/fixtures/pypsa-files.ts';
import { unwrap } from '../../../quantity/index.ts';
import { readPypsa } from './read-pypsa.ts';

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
