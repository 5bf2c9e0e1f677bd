import { expect, test } from 'vitest';
import { problems, warnings } from '../../../../test/fixtures/pypsa-files.ts';
import type { Files } from '../../../../test/fixtures/pypsa-files.ts';

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
