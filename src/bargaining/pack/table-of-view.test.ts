import { expect, test } from 'vitest';
import { createReasons, leavesOf, randomStream, unwrap } from '../../quantity/index.ts';
import { riverPack, riverView } from '../../../test/fixtures/fixture-pack.ts';
import { drawnTable, tableAtBase } from '../table/estimated-table.ts';
import { tableOfView } from './table-of-view.ts';

const DAY = '2019-06-01';
const ISSUES = ['river-link'];

const tableOn = (day: string, request: Partial<Parameters<typeof tableOfView>[1]> = {}) =>
  unwrap(tableOfView(riverView(day), { issues: ISSUES, ...request }, createReasons()));

const positions = (table: ReturnType<typeof tableOn>) =>
  Object.fromEntries(table.actors.map(({ id }, at) => [id, table.stands[at]?.[0]?.position.base]));

test('B17: the leader of the day adds an own part, and takes it away on leaving', () => {
  expect(positions(tableOn(DAY))).toMatchObject({ XA: 85, XB: 45 });
  expect(positions(tableOn('2020-06-01'))).toMatchObject({ XA: 80, XB: 45 });
  expect(positions(tableOn(DAY, { withoutLeaders: ['ada-first'] }))).toMatchObject({ XA: 80 });
});

test('the status quo and the ends of the line come from the issue', () => {
  const { issues } = unwrap(tableAtBase(tableOn(DAY)));
  expect(issues).toMatchObject([{ id: 'river-link', low: 0, high: 100, statusQuo: 0 }]);
});

test('who has no capability of its own is left out and told', () => {
  const pack = riverPack((edit) => {
    const own = edit.stances.find(({ actor }) => actor === 'XB');
    if (own !== undefined) edit.stances.push({ ...own, actor: 'line-company' });
  });
  const view = { ...riverView(DAY), pack };
  const table = unwrap(tableOfView(view, { issues: ISSUES }, createReasons()));
  expect(table.left).toMatchObject([{ actor: 'line-company', code: 'no-capability' }]);
});

test('where nobody has one, that is what is wrong', () => {
  const view = riverView(DAY, (edit) => {
    for (const actor of Object.values(edit.actors)) delete actor.capability;
  });
  const found = tableOfView(view, { issues: ISSUES }, createReasons());
  expect(!found.ok && found.problems[0]?.message).toMatch(/has a stated capability: XA, XB/);
});

test('an issue the pack has not is told with those it has', () => {
  const found = tableOfView(riverView(DAY), { issues: ['sea-link'] }, createReasons());
  expect(found.ok ? [] : found.problems.map(({ code }) => code)).toEqual([
    'bargaining/unknown-issue',
  ]);
});

test('M12: every number leads to a source, an assumption or an unknown', () => {
  const reasons = createReasons();
  const table = unwrap(tableOfView(riverView(DAY), { issues: ISSUES }, reasons));
  const list = reasons.list();
  const whys = [
    ...table.actors.map(({ capability }) => capability.why),
    ...table.stands.flatMap(([stand]) => [stand?.position.why ?? '', stand?.salience.why ?? '']),
  ];
  for (const why of whys) expect(leavesOf(list, why).length).toBeGreaterThan(0);
});

test('draws keep to the ranges, and the same draw gives the same table', () => {
  const table = tableOn(DAY);
  const stream = randomStream(3);
  for (let draw = 0; draw < 50; draw++) {
    const drawn = drawnTable(table, stream, draw);
    expect(drawnTable(table, stream, draw)).toEqual(drawn);
    for (const [at, [stand]] of drawn.stands.entries()) {
      const known = table.stands[at]?.[0];
      expect(stand?.position).toBeGreaterThanOrEqual(known?.position.low ?? Number.NaN);
      expect(stand?.position).toBeLessThanOrEqual(known?.position.high ?? Number.NaN);
    }
  }
});
