import type { Highs } from 'highs';
import { lpBuilder } from '../src/quantity/index.ts';
import type { LpModel, LpSolver } from '../src/quantity/index.ts';
import { highsModel } from '../src/solver/highs/highs-model.ts';
import { nativeSolver, openHighs } from '../src/solver/index.ts';
import { timed } from './measure.ts';
import type { Figure } from './measure.ts';

export const about = 'a transport model of 20,000 columns, changes of it, small and bent models';

const TIMES = 5;
const FROM = 100;
const TO = 200;

export async function run(): Promise<Figure[]> {
  const solver = await openHighs();
  const loaded = await timed(TIMES, () => openHighs());
  const lp = transport();
  const built = await timed(TIMES, transport);
  const solved = await timed(TIMES, () => solver.solve(lp));
  const whole = await timed(TIMES, () => solver.solve(transport()));
  const own = await alone(lp);
  const session = solver.open(lp);
  session.solve();
  let change = 0;
  const again = await timed(TIMES * 3, () => {
    change += 1;
    session.setColumnCost((change * 7919) % (FROM * TO), 1 + change);
    session.solve();
  });
  session.close();
  const figures: Figure[] = [
    { what: 'HiGHS loaded', value: loaded, unit: 'ms' },
    { what: '20,000 columns built', value: built, unit: 'ms' },
    { what: '… solved by HiGHS alone', value: own, unit: 'ms' },
    { what: '… handed over, solved, taken back', value: solved, unit: 'ms' },
    {
      what: '… built and solved ÷ solver alone',
      value: whole / own,
      unit: '×',
      goal: 2,
    },
    { what: '… after a change of cost', value: again, unit: 'ms', goal: 120 },
    { what: 'a small model', value: await small(solver), unit: 'ms' },
    {
      what: 'a bent market of 50 nodes, 300 links',
      value: await timed(TIMES, () => solver.solve(market(50, 300))),
      unit: 'ms',
    },
    {
      what: 'a bent market of 1,000 nodes, 5,000 links',
      value: await timed(TIMES, () => solver.solve(market(1000, 5000))),
      unit: 'ms',
    },
  ];
  const cbc = nativeSolver('cbc');
  if (!cbc.ok) return figures;
  const native = await timed(TIMES, () => cbc.value.solve(lp));
  return [...figures, { what: '20,000 columns by cbc, with its files', value: native, unit: 'ms' }];
}

/** What HiGHS itself takes, without handing over and taking back. */
async function alone(lp: LpModel): Promise<number> {
  const { default: load }: { default: unknown } = await import('highs');
  if (!isLoader(load)) throw new TypeError('the package highs exports no loader');
  const highs = await load();
  const model = highs.createModel();
  model.options.set('output_flag', false);
  model.passModel(highsModel(highs, lp));
  const took = await timed(TIMES, () => {
    model.clearSolver();
    model.run();
  });
  model.dispose();
  return took;
}

const isLoader = (value: unknown): value is () => Promise<Highs> => typeof value === 'function';

async function small(solver: LpSolver): Promise<number> {
  const models = Array.from({ length: 500 }, (_, at) => market(3, 3, 4 + (at % 7)));
  const linear = models.map((lp): LpModel => ({ ...lp, quadratic: [] }));
  return (await timed(TIMES, () => linear.forEach((lp) => solver.solve(lp)))) / models.length;
}

/** The same numbers on every machine (Numerical Recipes' quick generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Places in a square, distance as cost, every third arc with an upper bound. */
function transport(): LpModel {
  const next = numbers(12_345);
  const places = Array.from({ length: FROM + TO }, () => [1000 * next(), 1000 * next()] as const);
  const demand = Array.from({ length: TO }, () => 5 + 20 * next());
  const supply = (1.1 * demand.reduce((sum, each) => sum + each, 0)) / FROM;
  const lp = lpBuilder();
  const rows = [
    ...Array.from({ length: FROM }, () => lp.row(-Infinity, supply)),
    ...demand.map((each) => lp.row(each, Infinity)),
  ];
  for (let from = 0; from < FROM; from++) {
    for (let to = 0; to < TO; to++) {
      const [x, y] = places[from] ?? [0, 0];
      const [u, v] = places[FROM + to] ?? [0, 0];
      const upper = (from + to) % 3 === 0 ? 15 : Infinity;
      const column = lp.column({ cost: Math.hypot(x - u, y - v), upper });
      lp.entry(rows[from] ?? 0, column, 1);
      lp.entry(rows[FROM + to] ?? 0, column, 1);
    }
  }
  return lp.build('minimise');
}

/** Supply and demand that bend at every node, and links with a loss. */
function market(nodes: number, links: number, seed = 7): LpModel {
  const next = numbers(seed);
  const lp = lpBuilder();
  const balances = Array.from({ length: nodes }, () => lp.row(0, 0));
  for (const balance of balances) {
    const supply = lp.column({ cost: 10 + 40 * next(), upper: 100 });
    const demand = lp.column({ cost: -80 - 40 * next(), upper: 200 });
    lp.entry(balance, supply, 1);
    lp.entry(balance, demand, -1);
    lp.quadratic(supply, supply, 0.1 * next());
    lp.quadratic(demand, demand, 0.5 + next());
  }
  for (let link = 0; link < links; link++) {
    const from = Math.floor(nodes * next());
    const to = (from + 1 + Math.floor(Math.min(nodes - 1, 30) * next())) % nodes;
    const flow = lp.column({ cost: 3 * next(), upper: 30 });
    lp.entry(balances[from] ?? 0, flow, -1);
    lp.entry(balances[to] ?? 0, flow, 0.98);
  }
  return lp.build('minimise');
}
