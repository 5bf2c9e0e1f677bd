import { coalitionValue, coalitionValues, openFlow } from '../src/corridor/index.ts';
import type { FlowLink, FlowNetwork, Supply } from '../src/corridor/index.ts';
import { unwrap } from '../src/quantity/index.ts';
import { openHighs } from '../src/solver/index.ts';
import { timed } from './measure.ts';
import type { Figure } from './measure.ts';

export const about =
  '64 coalitions and 1,000 draws over a made-up gas and power network of six states';

const STATES = ['XA', 'XB', 'XC', 'XD', 'XE', 'XF'];
const DRAWS = 1000;

export async function run(): Promise<Figure[]> {
  const solver = await openHighs();
  const network = sixStates();
  const assets = network.supplies.length + network.links.length + network.demands.length;
  const session = unwrap(openFlow(network, solver));

  const together = await timed(5, () => coalitionValues(session, STATES));
  const anew = await timed(1, () => {
    for (let mask = 0; mask < 64; mask++) {
      const one = unwrap(openFlow(network, solver));
      coalitionValue(
        one,
        STATES.filter((_, at) => ((mask >> at) & 1) === 1),
      );
      one.end();
    }
  });
  const draws = await timed(1, () => {
    session.openAll();
    for (let draw = 0; draw < DRAWS; draw++) {
      const scale = (at: number): number => 0.7 + 0.6 * part(draw * 977 + at);
      const changed = session.change({
        supplies: network.supplies.map(({ cost }, at) => ({ at, cost: Number(cost) * scale(at) })),
        links: network.links.map(({ capacity }, at) => ({
          at,
          capacity: capacity * scale(500 + at),
        })),
      });
      if (!changed.ok) throw new Error('a draw was refused');
      session.solve({ prices: 'none' });
    }
  });
  const priced = await timed(20, () => session.solve());
  session.end();
  return [
    { what: `64 coalitions, ${assets} assets`, value: together, unit: 'ms', goal: 1000 },
    { what: '… a fresh model for each', value: anew, unit: 'ms' },
    { what: '… fresh ÷ one session, time', value: anew / together, unit: '×' },
    { what: `${DRAWS} draws of all costs and capacities`, value: draws, unit: 'ms' },
    { what: 'one solve with prices by rule', value: priced, unit: 'ms' },
  ];
}

/** A number from 0 to 1 that looks like chance and is the same every time. */
function part(step: number): number {
  const turned = (step + 1) * 0.618_033_988_749_894_9;
  return turned - Math.floor(turned);
}

function own(...states: string[]): Pick<FlowLink, 'owners'> {
  return { owners: states.map((of) => ({ of, share: 1 / states.length })) };
}

/** A ring of six states, joined across it too: fields, plants, pipes and cables of each with its neighbours. */
function sixStates(): FlowNetwork {
  const supplies: Supply[] = [];
  const links: FlowLink[] = [];
  const carriers = ['gas', 'power'] as const;
  let step = 0;
  const draw = (from: number, to: number): number => from + (to - from) * part(step++);
  for (const [at, state] of STATES.entries()) {
    const next = STATES[(at + 1) % STATES.length] ?? state;
    const across = STATES[(at + 3) % STATES.length] ?? state;
    for (const carrier of carriers) {
      const bus = `${state}-${carrier}`;
      for (let plant = 0; plant < 3; plant++) {
        const curve = carrier === 'power' ? { quadratic: draw(0.02, 0.2) } : {};
        supplies.push({
          id: `plant-${bus}-${plant}`,
          bus,
          capacity: draw(10, 80),
          cost: draw(10, 90),
          ...curve,
        });
      }
      for (const other of [next, across]) {
        links.push({
          id: `way-${bus}-${other}`,
          from: bus,
          to: `${other}-${carrier}`,
          capacity: draw(5, 40),
          cost: draw(1, 15),
          efficiency: 0.97,
          bothWays: true,
          ...own(state, other),
        });
      }
      links.push({
        id: `option-${bus}`,
        from: bus,
        to: `${next}-${carrier}`,
        capacity: 0,
        cost: 1,
        invest: { least: 0, most: 50, cost: draw(10, 40) },
        ...own(state, next),
      });
    }
    links.push({
      id: `turbine-${state}`,
      from: `${state}-gas`,
      to: `${state}-power`,
      capacity: draw(20, 60),
      cost: 2,
      efficiency: 0.55,
      ...own(state),
    });
  }
  const buses = STATES.flatMap((country) =>
    carriers.map((carrier) => ({ id: `${country}-${carrier}`, carrier, country })),
  );
  return {
    title: 'six states',
    units: { flow: 'TWh/yr', money: 'million USD', price: 'USD/MWh' },
    snapshots: [{ name: 'year', weight: 1, period: 0 }],
    periods: [{ name: 'all', weight: 1 }],
    buses,
    supplies,
    links,
    demands: buses.map(({ id }) => ({
      id: `users-${id}`,
      bus: id,
      need: { kind: 'elastic', intercept: draw(120, 260), slope: draw(0.5, 3) },
    })),
    lines: [],
    stores: [],
    limits: [],
  };
}
