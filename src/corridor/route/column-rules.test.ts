import { describe, expect, test } from 'vitest';
import { linkOf, routeView, stated } from '../../../test/fixtures/route-network.ts';
import { unwrap } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { answerRoute } from './answer-route.ts';
import type { RouteRequest } from './route-request.ts';

const DAY = '2018-12-22';
const PAIR = { from: 'harbour', to: 'metropolis' } as const;

const linksOf = (
  name: string,
  request: Partial<RouteRequest> = {},
  edit?: (pack: Pack) => void,
): (string | null)[] | null => {
  const { answer } = unwrap(answerRoute(routeView(DAY, edit), { ...PAIR, ...request }));
  const found = answer.columns.find((column) => column.name === name);
  if (found?.route === null || found === undefined) return null;
  return found.route.legs.filter(({ kind }) => kind === 'link').map(({ id }) => id);
};

const transferOf = (pack: Pack, id: string): Pack['transfers'][string] => {
  const transfer = pack.transfers[id];
  if (transfer === undefined) throw new Error(`no transfer ${id}`);
  return transfer;
};

/** A port between, from which a line of 2,000 km leads on: too near for a land bridge by ship. */
const withLatePort = (pack: Pack): void => {
  const { country } = pack.places['metropolis'] ?? { country: 'XC' };
  pack.places['late-port'] = { name: 'Late Port', country, roles: [], assumption: 'invented' };
  pack.links['sea-late'] = {
    ...linkOf(pack, 'sea-long'),
    between: ['harbour', 'late-port'],
    cost: stated('USD/TEU', 10),
  };
  pack.transfers['port-late'] = { ...transferOf(pack, 'port-west'), at: 'late-port' };
  pack.links['rail-late'] = {
    ...linkOf(pack, 'rail-west'),
    between: ['late-port', 'metropolis'],
    length: stated('km', 2000),
  };
};

describe('what is a land bridge', () => {
  test('a ship all the way but for a stretch at its end is none, however cheap', () => {
    // ship and the line from there would cost 10 + 250 + 600 USD instead of 2,450
    expect(linksOf('sea-land', { by: 'cost' }, withLatePort)).toEqual([
      'sea-short',
      'rail-coast',
      'rail-great',
    ]);
  });

  test('a voyage of unknown length is kept off nobody', () => {
    const edit = (pack: Pack): void => {
      withLatePort(pack);
      const { length: _length, ...link } = linkOf(pack, 'sea-late');
      pack.links['sea-late'] = link;
    };
    expect(linksOf('sea-land', { by: 'cost' }, edit)).toEqual(['sea-late', 'rail-late']);
  });
});

describe('a state with a column of its own', () => {
  test('is left to it over land by the other columns', () => {
    expect(linksOf('through')).not.toBeNull();
    expect(linksOf('through', { via: ['XB'] })).toBeNull();
    expect(linksOf('via', { via: ['XB'] })).toContain('rail-beyond');
    // ships that call there are no land route
    expect(linksOf('all-sea', { via: ['XC'] })).toBeNull();
  });

  test('is the default where the pack says so', () => {
    const edit = (pack: Pack): void => {
      pack.scenario.routes = { via: ['XB'] };
    };
    expect(linksOf('via', {}, edit)).toContain('rail-beyond');
    expect(linksOf('via', { via: [] }, edit)).toBeNull();
  });

  test('may be avoided by all columns but its own', () => {
    expect(linksOf('through', { avoid: ['XB'], via: ['XB'] })).toBeNull();
    expect(linksOf('via', { avoid: ['XB'], via: ['XB'] })).toContain('rail-beyond');
  });
});

describe('ways', () => {
  test('come to no place twice, even by another link', () => {
    const edit = (pack: Pack): void => {
      // in and out again by rail and by road, and on by the coast
      pack.links['rail-in'] = { ...linkOf(pack, 'rail-beyond'), between: ['junction', 'beyond'] };
      const { gauge: _gauge, tracks: _tracks, ...link } = linkOf(pack, 'rail-beyond');
      pack.links['road-in'] = { ...link, mode: 'road', between: ['beyond', 'junction'] };
      delete pack.links['rail-border'];
      delete pack.links['rail-beyond'];
    };
    expect(linksOf('sea-land', {}, edit)).toEqual(['sea-short', 'rail-coast', 'rail-great']);
    expect(linksOf('via', { via: ['XB'] }, edit)).toBeNull();
  });

  test('may be by one means over land alone', () => {
    const edit = (pack: Pack): void => {
      const { gauge: _gauge, tracks: _tracks, ...link } = linkOf(pack, 'rail-great');
      const { gauges: _gauges, ...lift } = transferOf(pack, 'gauge-junction');
      pack.transfers['lift'] = { ...lift, kind: 'transshipment', between: ['rail', 'road'] };
      pack.links['road-great'] = { ...link, mode: 'road', speed: stated('km/h', 90) };
    };
    const fast = { by: 'time' } as const;
    expect(linksOf('through', fast, edit)).toContain('road-great');
    expect(linksOf('through', { ...fast, byLand: ['rail'] }, edit)).toContain('rail-great');
    expect(() => linksOf('through', { ...fast, byLand: ['road'] }, edit)).toThrow('no way from');
  });
});
