import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachCsvRow, unwrap } from '../../../quantity/index.ts';
import { openHighs } from '../../../../test/fixtures/solver.ts';
import { openFlow } from '../../flow/open-flow.ts';
import type { FlowSolution } from '../../network/flow-solution.ts';
import { pypsaObjective } from './objective.ts';
import { readPypsa } from './read-pypsa.ts';
import type { PypsaRead } from './read-pypsa.ts';
import { writePypsa } from './write-pypsa.ts';

const solver = await openHighs();

/** Every kind of component once, over three snapshots of unlike weight. */
const FOLDER: ReadonlyMap<string, string> = new Map([
  ['network.csv', 'name,pypsa_version,srid\nthree rivers,1.4.0,4326\n'],
  [
    'snapshots.csv',
    ',snapshot,objective,stores,generators\n0,dawn,2,2,2\n1,noon,1,1,1\n2,dusk,3,3,3\n',
  ],
  [
    'buses.csv',
    'name,v_nom,carrier,x,y,country\nnorth,380,AC,10,50,XA\nsouth,380,AC,11,47,XB\nwest,110,AC,8,48,XB\nisle,200,DC,,,XC\n',
  ],
  ['carriers.csv', 'name,co2_emissions,color\ncoal,0.3,black\nwind,0,blue\n'],
  [
    'generators.csv',
    'name,bus,carrier,p_nom,p_nom_extendable,p_nom_max,marginal_cost,capital_cost,efficiency\nmill,north,coal,90,False,,30,,0.4\nsails,south,wind,10,True,100,0.5,40,1\nreserve,isle,,500,False,,300,,\n',
  ],
  ['generators-p_max_pu.csv', ',sails\n0,0.3\n1,0.9\n2,0.5\n'],
  [
    'loads.csv',
    'name,bus,p_set\nnorth town,north,40\nsouth town,south,\nroofs,west,-3\nisle town,isle,5\n',
  ],
  ['loads-p_set.csv', ',south town\n0,50\n1,20\n2,70\n'],
  [
    'lines.csv',
    'name,bus0,bus1,x,r,s_nom,s_nom_extendable,capital_cost,s_max_pu\n"ridge, upper",north,south,14,1,60,False,,0.7\n7,south,north,20,1,10,True,2,1\n',
  ],
  [
    'transformers.csv',
    'name,bus0,bus1,x,s_nom,tap_ratio\nt,south,west,0.1,80,1.02\nu,north,west,0.1,50,1\n',
  ],
  [
    'links.csv',
    'name,bus0,bus1,p_nom,p_nom_extendable,p_min_pu,efficiency,marginal_cost,capital_cost,owners\ncable,west,isle,30,False,-1,0.9,0.4,,XB:0.7;XC:0.3\nferry,north,isle,0,True,,0.95,,3,\n',
  ],
  ['stores.csv', 'name,bus,e_nom,e_initial,standing_loss\ntank,isle,20,6,0.01\n'],
  [
    'storage_units.csv',
    'name,bus,p_nom,max_hours,efficiency_store,efficiency_dispatch,cyclic_state_of_charge\ndam,south,15,4,0.9,0.9,True\n',
  ],
  ['global_constraints.csv', 'name,sense,constant\ncap,<=,120\n'],
]);

function solved(read: PypsaRead): FlowSolution {
  const session = unwrap(openFlow(read.network, solver));
  const solution = session.solve();
  session.end();
  return solution;
}

const first = unwrap(readPypsa(FOLDER));
const solution = solved(first);
const written = unwrap(writePypsa(first.pypsa, solution));

test('a folder that was read, solved and written is read back as the same network', () => {
  const again = unwrap(readPypsa(new Map([...FOLDER, ...written])));
  expect(again.network).toEqual(first.network);
  expect(again.ignored).toEqual([]);
  expect(again.pypsa.constant).toBe(first.pypsa.constant);
  const more = unwrap(writePypsa(again.pypsa, solved(again)));
  expect([...more]).toEqual([...written]);
});

test('results stand under the names PyPSA gives them', () => {
  expect([...written.keys()].toSorted()).toEqual([
    'buses-marginal_price.csv',
    'generators-p.csv',
    'generators.csv',
    'global_constraints.csv',
    'lines-p0.csv',
    'lines-p1.csv',
    'lines.csv',
    'links-p.csv',
    'links-p0.csv',
    'links-p1.csv',
    'links.csv',
    'loads-p.csv',
    'network.csv',
    'storage_units-p.csv',
    'storage_units-p_dispatch.csv',
    'storage_units-p_store.csv',
    'storage_units-state_of_charge.csv',
    'storage_units.csv',
    'stores-e.csv',
    'stores-p.csv',
    'stores.csv',
    'transformers-p0.csv',
    'transformers-p1.csv',
    'transformers.csv',
  ]);
  expect(written.get('lines.csv')?.split('\n')[1]).toBe(
    '"ridge, upper",north,south,14,1,60,False,,0.7,60',
  );
  expect(written.get('network.csv')?.split('\n')[0]).toBe(
    'name,pypsa_version,srid,objective,objective_constant',
  );
});

/** A column of a written file. */
function column(file: string, name: string): number[] {
  const rows: (readonly string[])[] = [];
  eachCsvRow(written.get(file) ?? '', ({ cells }) => rows.push(cells) > 0);
  const [head = [], ...lines] = rows;
  return lines.map((cells) => Number(cells[head.indexOf(name)]));
}

test('what is written keeps the balance of every bus', () => {
  const into: Record<string, [string, string, number][]> = {
    north: [
      ['generators-p.csv', 'mill', 1],
      ['loads-p.csv', 'north town', -1],
      ['lines-p0.csv', 'ridge, upper', -1],
      ['lines-p1.csv', '7', -1],
      ['transformers-p0.csv', 'u', -1],
      ['links-p0.csv', 'ferry', -1],
    ],
    isle: [
      ['generators-p.csv', 'reserve', 1],
      ['loads-p.csv', 'isle town', -1],
      ['links-p1.csv', 'cable', -1],
      ['links-p1.csv', 'ferry', -1],
      ['stores-p.csv', 'tank', 1],
    ],
    west: [
      ['loads-p.csv', 'roofs', -1],
      ['links-p0.csv', 'cable', -1],
      ['transformers-p1.csv', 't', -1],
      ['transformers-p1.csv', 'u', -1],
    ],
  };
  for (const [bus, parts] of Object.entries(into)) {
    for (const snapshot of [0, 1, 2]) {
      const sum = parts.reduce(
        (total, [file, name, sign]) => total + sign * (column(file, name)[snapshot] ?? NaN),
        0,
      );
      expect(Math.abs(sum), `${bus} ${snapshot}`).toBeLessThan(1e-6);
    }
  }
});

test('the level of a store follows from its power as PyPSA reckons it', () => {
  const levels = column('stores-e.csv', 'tank');
  const power = column('stores-p.csv', 'tank');
  const hours = [2, 1, 3];
  for (const at of [0, 1, 2]) {
    const before = at === 0 ? 6 : (levels[at - 1] ?? NaN) * 0.99 ** (hours[at] ?? NaN);
    expect(levels[at]).toBeCloseTo(before - (power[at] ?? NaN) * (hours[at] ?? NaN), 9);
  }
});

test('the objective leaves out what stands already', () => {
  expect(first.pypsa.constant).toBe(-(40 * 10 + 2 * 10));
  expect(pypsaObjective(first.pypsa, solution)).toBe(solution.objective - 420);
  expect(column('network.csv', 'objective')).toEqual([solution.objective - 420]);
});

test('the price of a constraint has the sign of the version that is asked for', () => {
  const dual = unwrap(writePypsa(first.pypsa, solution, { mu: 'dual' })).get(
    'global_constraints.csv',
  );
  const worth = written.get('global_constraints.csv');
  expect(solution.limitPrice[0]).toBeGreaterThan(0);
  expect(worth).toBe(`name,sense,constant,mu\ncap,<=,120,${solution.limitPrice[0]}\n`);
  expect(dual).toBe(`name,sense,constant,mu\ncap,<=,120,-${solution.limitPrice[0]}\n`);
});

test('a network without a solution has nothing to write', () => {
  const none = { ...solution, status: 'infeasible', price: new Float64Array() } as const;
  expect(writePypsa(first.pypsa, none).ok).toBe(false);
});

/** A text with something done to it that files suffer. */
const mangled = fc.record({
  file: fc.constantFrom(...FOLDER.keys()),
  from: fc.nat(),
  length: fc.nat({ max: 12 }),
  put: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      '',
      ',',
      ';',
      '"',
      '\n',
      '\r',
      '\t',
      '\u0000',
      'nan',
      'inf',
      '-1',
      '1e309',
      ',,,',
    ),
    fc.constantFrom(
      'True',
      'north',
      '0',
      '-0',
      '1e-320',
      '999999999999999999',
      '\uFEFF',
      '__proto__',
    ),
  ),
});

test('a mangled folder is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.array(mangled, { minLength: 1, maxLength: 4 }), (changes) => {
      const files = new Map(FOLDER);
      for (const { file, from, length, put } of changes) {
        const text = files.get(file) ?? '';
        const at = text.length === 0 ? 0 : from % text.length;
        files.set(file, text.slice(0, at) + put + text.slice(at + length));
      }
      const read = readPypsa(files);
      const problems = read.ok ? read.value.ignored : read.problems;
      for (const problem of problems) {
        expect(problem.message).not.toContain('⟦');
        expect(problem.place === undefined).toBe(problem.code === 'interchange/more');
      }
      if (!read.ok) return;
      const { network } = read.value;
      const numbers = [...network.supplies, ...network.links, ...network.lines, ...network.stores];
      for (const { capacity } of numbers) expect(capacity).toBeGreaterThanOrEqual(0);
      for (const { impedance } of network.lines) expect(Number.isFinite(impedance)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
