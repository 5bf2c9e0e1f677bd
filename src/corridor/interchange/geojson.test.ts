import { expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { openHighs } from '../../../test/fixtures/solver.ts';
import { openFlow } from '../flow/open-flow.ts';
import { toGeoJson } from './geojson.ts';
import { readPypsa } from './pypsa/read-pypsa.ts';

const solver = await openHighs();

const BUSES = 'name,x,y,country\nnorth,10,50,XA\nsouth,12,47,XB\nhidden,,,XB\n';

function read(files: Readonly<Record<string, string>>) {
  return unwrap(readPypsa({ 'buses.csv': BUSES, ...files })).network;
}

const network = read({
  'generators.csv': 'name,bus,p_nom,marginal_cost\nmill,north,100,20\nspare,south,100,50\n',
  'loads.csv': 'name,bus,p_set\ntown,south,40\n',
  'links.csv':
    'name,bus0,bus1,p_nom,p_nom_extendable,efficiency,active,carrier\ncable,north,south,20,False,0.9,True,DC\nplan,north,south,0,True,0.5,True,DC\nold,north,south,5,False,1,False,DC\nlost,north,hidden,5,False,1,True,DC\n',
});

test('without a solution what it would say is null', () => {
  const { collection } = toGeoJson(network);
  expect(collection.type).toBe('FeatureCollection');
  expect(collection.features[0]).toEqual({
    type: 'Feature',
    id: 'bus:north',
    geometry: { type: 'Point', coordinates: [10, 50] },
    properties: { kind: 'bus', id: 'north', carrier: 'AC', country: 'XA', price: null },
  });
  expect(collection.features[3]).toMatchObject({
    properties: { id: 'plan', flow: null, use: null, capacity: null, state: null },
  });
});

test('with a solution it says flow, use, prices and what stands', () => {
  const session = unwrap(openFlow(network, solver));
  const { collection } = toGeoJson(network, session.solve());
  session.end();
  const cable = collection.features.find(({ id }) => id === 'link:cable');
  expect(cable?.geometry).toEqual({
    type: 'LineString',
    coordinates: [
      [10, 50],
      [12, 47],
    ],
  });
  expect(cable?.properties).toEqual({
    kind: 'link',
    id: 'cable',
    from: 'north',
    to: 'south',
    carrier: 'DC',
    capacity: 20,
    flow: 20,
    arrives: 18,
    use: 1,
    priceFrom: 20,
    priceTo: expect.closeTo(40, 9),
    state: 'stands',
    unknown: [],
  });
  const state = (id: string) =>
    collection.features.find((one) => one.id === id)?.properties['state'];
  expect([state('link:plan'), state('link:old')]).toEqual(['built', 'absent']);
});

test('what lacks a position is listed, not drawn', () => {
  const { collection, notDrawn } = toGeoJson(network);
  expect(notDrawn).toEqual([
    { kind: 'bus', id: 'hidden', bus: 'hidden' },
    { kind: 'link', id: 'lost', bus: 'hidden' },
  ]);
  expect(collection.features.map(({ id }) => id)).toEqual([
    'bus:north',
    'bus:south',
    'link:cable',
    'link:plan',
    'link:old',
  ]);
});

test('a line over the 180th meridian is cut there', () => {
  const { collection } = toGeoJson(
    read({
      'buses.csv': 'name,x,y\neast,170,60\nwest,-160,54\n',
      'lines.csv': 'name,bus0,bus1,x,s_nom\nl,east,west,1,1\n',
    }),
  );
  expect(collection.features.at(-1)?.geometry).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [170, 60],
        [180, 58],
      ],
      [
        [-180, 58],
        [-160, 54],
      ],
    ],
  });
});
