import { describe, expect, test } from 'vitest';
import { figureDocument } from '../../test/fixtures/figure-document.ts';
import type { WorldShapes } from './base-map.ts';
import { routeMap } from './route-map.ts';
import type { RouteMapFigure } from './route-map.ts';

const WORLD: WorldShapes = {
  land: {
    type: 'Polygon',
    // clockwise from above, as d3 wants its insides
    coordinates: [
      [
        [5, 45],
        [5, 55],
        [25, 55],
        [25, 45],
        [5, 45],
      ],
    ],
  },
  borders: {
    type: 'MultiLineString',
    coordinates: [
      [
        [15, 45],
        [15, 55],
      ],
    ],
  },
};

const PLACES = [
  { lat: 50, lon: 8, name: '서쪽 항구', isEnd: true },
  { lat: 51, lon: 15, name: 'Граница', isEnd: false },
  { lat: 50, lon: 22, name: 'East End', isEnd: true },
];

const draw = (edit: Partial<RouteMapFigure> = {}): string =>
  routeMap({
    document: figureDocument(),
    id: 'map',
    title: 'Ways from west to east',
    world: WORLD,
    columns: ['all sea', 'by land alone'],
    lines: [
      { column: 0, points: PLACES.slice(0, 2), stands: true },
      { column: 0, points: PLACES.slice(1), stands: true },
      { column: 1, points: PLACES.slice(0, 2), stands: true },
      { column: 1, points: PLACES.slice(1), stands: false },
    ],
    places: PLACES,
    ...edit,
  }).outerHTML;

describe('ways on a map', () => {
  test('the same bytes when drawn again, none of them a broken number', () => {
    expect(draw()).toBe(draw());
    expect(draw()).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('names places in their own letters, and says in words what it shows', () => {
    const svg = draw();
    for (const { name } of PLACES) expect(svg).toContain(`>${name}</text>`);
    expect(svg).toContain('A map of ways between 서쪽 항구, East End. all sea: 2 links.');
    expect(svg).toContain('by land alone: 2 links, 1 of which carry nothing on the day.');
    expect(svg).toContain('role="img"');
  });

  test('a link that carries nothing is dashed, and the key says so; else there is no such key', () => {
    expect(draw()).toContain('stroke-dasharray="4 4"');
    expect(draw()).toContain('carries nothing on the day</text>');
    const standing = draw({ lines: [{ column: 0, points: PLACES, stands: true }] });
    expect(standing).not.toContain('stroke-dasharray="4 4"');
    expect(standing).not.toContain('carries nothing on the day</text>');
  });

  test('a frame smaller than the ways cuts them', () => {
    const frame = [
      { lat: 49, lon: 7 },
      { lat: 52, lon: 16 },
    ];
    const close = draw({ frame });
    expect(close).not.toContain('East End</text>');
    expect(close).not.toMatch(/NaN|Infinity/);
  });

  test('nothing at all', () => {
    expect(draw({ lines: [], places: [] })).not.toMatch(/NaN|Infinity/);
  });
});
