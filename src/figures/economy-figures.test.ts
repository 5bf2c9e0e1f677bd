import { describe, expect, test } from 'vitest';
import { figureDocument } from '../../test/fixtures/figure-document.ts';
import { baseMap } from './base-map.ts';
import { flowMap } from './flow-map.ts';
import type { MapFlow } from './flow-map.ts';
import { partsByRow } from './parts-by-row.ts';
import { rangesByRow } from './ranges-by-row.ts';
import { seriesByRow } from './series-by-row.ts';

const document = figureDocument();
const format = (amount: number): string => `${Math.round(amount * 10) / 10} m`;

/** An island of five corners, and a border across it. */
const world = {
  land: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [8, 48],
        [9, 53],
        [13, 54],
        [15, 50],
        [12, 47],
        [8, 48],
      ],
    ],
  },
  borders: {
    type: 'LineString' as const,
    coordinates: [
      [11, 47.5],
      [11, 53.5],
    ],
  },
};
const places = [
  { id: 'field', name: 'Upper Field', lat: 52, lon: 10 },
  { id: 'town', name: 'Lower Town', lat: 49, lon: 13 },
  { id: 'port', name: 'Port', lat: 50, lon: 9 },
];
const flows: MapFlow[] = [
  { from: 'field', to: 'town', amount: 40, label: '40', state: 'full' },
  { from: 'port', to: 'town', amount: 5, label: '5', state: 'carries' },
  { from: 'field', to: 'port', amount: 0, label: '0', state: 'absent' },
];
const map = (given: readonly MapFlow[] = flows): string =>
  flowMap({ document, id: 'map', title: 'Gas', unit: 'bcm/yr', world, places, flows: given })
    .outerHTML;

describe('a map of flows', () => {
  test('an island, three places, three ways', async () => {
    await expect(`${map()}\n`).toMatchFileSnapshot('../../test/golden/figures/flow-map.svg');
  });

  test('says in words what its arrows show', () => {
    const svg = map();
    expect(svg).toContain('Gas: what flows where, in bcm/yr</title>');
    expect(svg).toContain('Upper Field to Lower Town: 40, full.');
    expect(svg).toContain('Upper Field to Port: does not stand.');
  });

  test('the same bytes when drawn again; nothing flows; one place alone', () => {
    expect(map()).toBe(map());
    expect(map([])).toContain('Nothing flows.');
    for (const svg of [map([]), map(flows.slice(0, 1))]) expect(svg).not.toMatch(/NaN|Infinity/);
    const { height, spot } = baseMap([places[0]!], world);
    expect(spot(places[0]!)).toEqual({ x: 380, y: height / 2 });
  });

  test('north is up and east is right', () => {
    const { spot } = baseMap(places, world);
    const [field, town] = [spot(places[0]!), spot(places[1]!)];
    expect([field.y < town.y, field.x < town.x]).toEqual([true, true]);
  });
});

describe('accounts in parts', () => {
  const draw = (parts: readonly number[]): string =>
    partsByRow({
      document,
      id: 'parts',
      title: 'Accounts',
      series: ['buyers', 'makers', 'costs'],
      rows: [
        { name: 'North', parts },
        { name: 'South', parts: [1, 0, 0] },
      ],
      format,
    }).outerHTML;

  test('parts above and below 0, and what they sum to', async () => {
    const svg = draw([30, 12, -20]);
    await expect(`${svg}\n`).toMatchFileSnapshot('../../test/golden/figures/parts-by-row.svg');
    expect(svg).toContain(
      'North: 22 m. North, buyers: 30 m. North, makers: 12 m. North, costs: -20 m.',
    );
  });

  test('nothing at all', () => {
    expect(draw([0, 0, 0])).not.toMatch(/NaN|Infinity/);
  });
});

describe('amounts under several rules', () => {
  const draw = (amounts: readonly (number | undefined)[]): string =>
    seriesByRow({
      document,
      id: 'series',
      title: 'Split',
      series: ['one rule', 'another'],
      rows: [{ name: 'North', amounts }],
      format,
    }).outerHTML;

  test('two rules, and one that gives nothing', async () => {
    await expect(`${draw([12, -3])}\n`).toMatchFileSnapshot(
      '../../test/golden/figures/series-by-row.svg',
    );
    expect(draw([12, undefined])).toContain('North, another: unknown.');
    expect(draw([0, 0])).not.toMatch(/NaN|Infinity/);
  });
});

describe('amounts with their ranges', () => {
  const draw = (isLog: boolean): string =>
    rangesByRow({
      document,
      id: 'ranges',
      title: 'Costs',
      rows: [
        { name: 'repair', range: { low: 2, base: 4, high: 8 } },
        { name: 'new line', range: { low: 300, base: 300, high: 300 } },
        { name: 'sunk', range: { low: -1, base: 0, high: 1 }, isPart: true },
        { name: 'nobody knows', range: null },
      ],
      format,
      isLog,
    }).outerHTML;

  test('on a scale of amounts and on one of ratios', async () => {
    await expect(`${draw(true)}\n`).toMatchFileSnapshot(
      '../../test/golden/figures/ranges-by-row.svg',
    );
    for (const svg of [draw(true), draw(false)]) {
      expect(svg).toContain('repair: 4 m, from 2 m to 8 m. new line: 300 m.');
      expect(svg).toContain('nobody knows: unknown.');
      expect(svg).not.toMatch(/NaN|Infinity/);
    }
  });

  test('large amounts are no reason for many marks', () => {
    const svg = rangesByRow({
      document,
      id: 'large',
      title: 'Costs',
      rows: [{ name: 'all', range: { low: -3e9, base: 1e9, high: 2e10 } }],
      format,
    }).outerHTML;
    expect(svg.length).toBeLessThan(10_000);
  });
});
