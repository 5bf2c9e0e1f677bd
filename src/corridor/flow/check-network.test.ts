import { describe, expect, test } from 'vitest';
import type { FlowNetwork } from '../network/flow-network.ts';
import { checkNetwork } from './check-network.ts';

const sound: FlowNetwork = {
  title: 'two towns',
  units: { flow: 'MW', money: 'USD', price: 'USD/MWh' },
  snapshots: [
    { name: 'noon', weight: 1, period: 0 },
    { name: 'night', weight: 2, period: 0 },
  ],
  periods: [{ name: 'now', weight: 1 }],
  buses: [
    { id: 'north', carrier: 'AC' },
    { id: 'south', carrier: 'AC' },
  ],
  supplies: [{ id: 'plant', bus: 'north', capacity: 100, cost: 20, uses: { co2: 0.4 } }],
  demands: [{ id: 'town', bus: 'south', need: { kind: 'fixed', amount: 50 } }],
  links: [{ id: 'cable', from: 'north', to: 'south', capacity: 60, cost: 1 }],
  lines: [],
  stores: [],
  limits: [{ id: 'co2', atMost: 1000 }],
};

const [plant] = sound.supplies;
const [cable] = sound.links;
const [town] = sound.demands;

const withLink = (change: Partial<FlowNetwork['links'][number]>): FlowNetwork => ({
  ...sound,
  links: [{ ...cable!, ...change }],
});
const withPlant = (change: Partial<FlowNetwork['supplies'][number]>): FlowNetwork => ({
  ...sound,
  supplies: [{ ...plant!, ...change }],
});

describe('what is wrong with a network is located', () => {
  test('a sound one has nothing', () => {
    expect(checkNetwork(sound)).toEqual([]);
  });

  test.each<[string, FlowNetwork, string]>([
    ['a bus nobody knows', withLink({ to: 'sooth' }), 'links[0].to corridor/no-such-bus'],
    ['a link to itself', withLink({ to: 'north' }), 'links[0] corridor/to-itself'],
    ['a capacity below 0', withLink({ capacity: -3 }), 'links[0].capacity corridor/negative'],
    ['no number', withPlant({ capacity: NaN }), 'supplies[0].capacity corridor/not-a-number'],
    ['an endless cost', withPlant({ cost: Infinity }), 'supplies[0].cost corridor/not-finite'],
    ['no efficiency', withLink({ efficiency: 0 }), 'links[0].efficiency corridor/not-positive'],
    [
      'a series too short',
      withPlant({ most: Float64Array.of(1) }),
      'supplies[0].most corridor/series-length',
    ],
    [
      'one entry of a series',
      withPlant({ cost: Float64Array.of(1, NaN) }),
      'supplies[0].cost[1] corridor/not-finite',
    ],
    [
      'least above most',
      withPlant({ least: 0.9, most: 0.5 }),
      'supplies[0].least corridor/least-above-most',
    ],
    [
      'owners of more than all',
      withLink({
        owners: [
          { of: 'XA', share: 0.7 },
          { of: 'XB', share: 0.7 },
        ],
      }),
      'links[0].owners corridor/share-sum',
    ],
    [
      'more to be built than may be',
      withLink({ invest: { least: 5, most: 2, cost: 1 } }),
      'links[0].invest corridor/least-above-most',
    ],
    [
      'paid to build without end',
      withLink({ invest: { least: 0, most: Infinity, cost: -1 } }),
      'links[0].invest.cost corridor/paid-to-build',
    ],
    [
      'losses below 0',
      withLink({ least: -1, efficiency: 0.9 }),
      'links[0].least corridor/loss-below-zero',
    ],
    [
      'a limit nobody knows',
      withPlant({ uses: { co3: 1 } }),
      'supplies[0].uses corridor/no-such-limit',
    ],
    ['an id twice', withLink({ id: 'plant' }), 'links[0].id corridor/twice'],
    ['a demand cut off', { ...sound, links: [] }, 'demands[0] corridor/cut-off'],
    [
      'a link the wrong way',
      withLink({ from: 'south', to: 'north' }),
      'demands[0] corridor/cut-off',
    ],
    [
      'flow out of nothing',
      {
        ...sound,
        links: [
          { ...cable!, efficiency: 1.2 },
          { ...cable!, id: 'back', from: 'south', to: 'north', efficiency: 0.9 },
        ],
      },
      'links[0].efficiency corridor/gain-loop',
    ],
    [
      'a line between carriers',
      {
        ...sound,
        buses: [sound.buses[0]!, { id: 'south', carrier: 'DC' }],
        lines: [{ id: 'wire', from: 'north', to: 'south', capacity: 1, impedance: 0.1 }],
      },
      'lines[0] corridor/line-carriers',
    ],
    ['no snapshot', { ...sound, snapshots: [] }, 'snapshots corridor/no-snapshots'],
    [
      'a curve that bends down',
      {
        ...sound,
        demands: [{ ...town!, need: { kind: 'elastic', intercept: 10, slope: 0 } }],
      },
      'demands[0].need.slope corridor/not-positive',
    ],
  ])('%s', (_, network, problem) => {
    expect(checkNetwork(network).map(({ code, path }) => `${path} ${code}`)).toContain(problem);
  });

  test('a demand that may go unserved may be cut off', () => {
    const need = { kind: 'fixed', amount: 5, lostLoad: 100 } as const;
    expect(checkNetwork({ ...sound, links: [], demands: [{ ...town!, need }] })).toEqual([]);
  });

  test('an efficiency above 1 is no error by itself: a heat pump', () => {
    expect(checkNetwork(withLink({ efficiency: 3 }))).toEqual([]);
  });

  test('a million links are refused before anything is built of them', () => {
    const links = Array.from({ length: 1_000_000 }, () => cable!);
    const [problem, ...others] = checkNetwork({ ...sound, links });
    expect(problem?.code).toBe('corridor/too-large');
    expect(others).toEqual([]);
  });

  test('of very many problems a hundred are told and the rest counted', () => {
    const links = Array.from({ length: 300 }, (_, at) => ({
      ...cable!,
      id: `${at}`,
      capacity: -1,
    }));
    const problems = checkNetwork({ ...sound, links });
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toBe('and 200 more problems');
  });

  test('the words say what to do', () => {
    expect(checkNetwork({ ...sound, links: [] })[0]).toMatchObject({
      message:
        'nothing can reach the demand "town" at south: its island of 1 buses (south) has no supply',
      hint: 'join it, give it a supply, or state what unserved demand costs',
    });
  });
});
