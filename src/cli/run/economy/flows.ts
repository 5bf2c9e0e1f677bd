import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { networkFlows } from '../../../assessment/index.ts';
import type { NetworkFlows } from '../../../assessment/index.ts';
import {
  losersAndWinners,
  pypsaObjective,
  toGeoJson,
  writePypsa,
} from '../../../corridor/index.ts';
import type { InterconnectorRule, LosersAndWinners } from '../../../corridor/index.ts';
import { fail, unwrap } from '../../../quantity/index.ts';
import type { LpSolver } from '../../../quantity/index.ts';
import type { FlowsOptions } from '../../commands/flows.ts';
import { PAINT, printJson, printLines, say, screenWidth } from '../../output.ts';
import { openProgress } from '../../progress.ts';
import { flowsScreen } from '../../screen/economy/flows-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { wordsEn } from '../../words-en.ts';
import { csvTable } from './csv-table.ts';
import { sayNotices } from './say-notices.ts';
import { networkNames } from './network-names.ts';
import { openNetwork } from './open-network.ts';
import type { OpenedNetwork } from './open-network.ts';
import { openSolver } from './open-solver.ts';

const RULES: readonly InterconnectorRule[] = ['owners', 'half', 'territory'];

/** Prints flows, prices and the ledger of a network; returns the exit code. */
export async function flows(given: string, options: FlowsOptions): Promise<0> {
  const opened = await openNetwork(given, options);
  const rule = ruleOption(options.rule);
  const solver = await openSolver(options.solver, opened.network);
  const progress = openProgress('solving');
  try {
    await progress.show();
    const found = unwrap(networkFlows(opened.network, solver, { rule }));
    const compared = comparedWithout(opened, found, solver, rule);
    await sayNotices(opened.warnings);
    if (options.write !== undefined) await writeResults(options.write, opened, found);
    await printFlows({ opened, found, compared, solver, options });
  } finally {
    progress.close();
  }
  return 0;
}

interface Printed {
  readonly opened: OpenedNetwork;
  readonly found: NetworkFlows;
  readonly compared: LosersAndWinners | undefined;
  readonly solver: LpSolver;
  readonly options: FlowsOptions;
}

async function printFlows({ compared, found, opened, options, solver }: Printed): Promise<void> {
  const { ledger, network, solution } = found;
  if (options.geojson === true) {
    await printJson(toGeoJson(network, solution));
  } else if (options.json === true) {
    const head = { schema: 'flows@1', view: opened.view?.digest ?? null, asOf: opened.day };
    await printJson({
      ...head,
      solver: solver.name,
      units: network.units,
      status: solution.status,
      objective: solution.objective,
      error: solution.error,
      ...(opened.pypsa === undefined
        ? {}
        : { pypsaObjective: pypsaObjective(opened.pypsa, solution) }),
      assets: assetRows(found),
      prices: priceRows(found),
      limits: network.limits.map(({ id }, at) => ({
        id,
        price: [...solution.limitPrice].slice(
          at * network.periods.length,
          (at + 1) * network.periods.length,
        ),
      })),
      ledger,
      without: compared ?? null,
      left: opened.left,
      warnings: opened.warnings,
    });
  } else if (options.csv === true) {
    await printLines(
      csvTable(
        ['kind', 'asset', 'snapshot', 'capacity', 'built', 'flow', 'unit'],
        assetRows(found).map(({ asset, built, capacity, flow, kind, snapshot }) => [
          kind,
          asset,
          snapshot,
          capacity,
          built,
          flow,
          network.units.flow,
        ]),
      ),
    );
  } else {
    const about = {
      day: opened.day,
      width: screenWidth(),
      solver: solver.name,
      left: opened.left,
      project: opened.project,
    };
    const objective =
      opened.pypsa === undefined ? undefined : pypsaObjective(opened.pypsa, solution);
    await printLines(
      paintLines(
        flowsScreen(found, compared, {
          ...about,
          pypsaObjective: objective,
          names: networkNames(opened),
        }),
        PAINT,
      ),
    );
  }
}

/** The same network without the links of the project, and who gains and loses by them. */
function comparedWithout(
  { network, own: links }: OpenedNetwork,
  found: NetworkFlows,
  solver: LpSolver,
  rule: InterconnectorRule,
): LosersAndWinners | undefined {
  if (links.length === 0) return undefined;
  const isOut = (id: string): boolean => links.includes(id.split('+')[0] ?? id);
  const bare = {
    ...network,
    links: network.links.filter(({ id }) => !isOut(id)),
    lines: network.lines.filter(({ id }) => !isOut(id)),
  };
  const before = networkFlows(bare, solver, { rule });
  return before.ok ? losersAndWinners(before.value, found) : undefined;
}

interface AssetRow {
  readonly kind: 'supply' | 'link' | 'line' | 'demand' | 'store';
  readonly asset: string;
  readonly snapshot: string;
  readonly capacity: number | null;
  readonly built: number | null;
  readonly flow: number;
}

/** One row for each asset and snapshot. */
function assetRows({ network, solution }: NetworkFlows): AssetRow[] {
  const { periods, snapshots } = network;
  const rows = (
    kind: AssetRow['kind'],
    assets: readonly { readonly id: string; readonly capacity?: number }[],
    flow: Float64Array,
    built?: Float64Array,
  ): AssetRow[] =>
    assets.flatMap(({ capacity, id }, at) =>
      snapshots.map(({ name, period }, s) => ({
        kind,
        asset: id,
        snapshot: name,
        capacity: capacity === undefined || !Number.isFinite(capacity) ? null : capacity,
        built: built?.[at * periods.length + period] ?? null,
        flow: flow[at * snapshots.length + s] ?? 0,
      })),
    );
  return [
    ...rows('supply', network.supplies, solution.output, solution.built.supplies),
    ...rows('link', network.links, solution.sent, solution.built.links),
    ...rows('line', network.lines, solution.lineFlow, solution.built.lines),
    ...rows('store', network.stores, solution.held, solution.built.stores),
    ...rows('demand', network.demands, solution.served),
  ];
}

const priceRows = ({ network, solution }: NetworkFlows) =>
  network.buses.flatMap(({ id }, at) =>
    network.snapshots.map(({ name }, s) => ({
      bus: id,
      snapshot: name,
      price: solution.price[at * network.snapshots.length + s] ?? null,
      undetermined: solution.undetermined?.includes(at * network.snapshots.length + s) === true,
    })),
  );

async function writeResults(
  folder: string,
  opened: OpenedNetwork,
  found: NetworkFlows,
): Promise<void> {
  const files = new Map<string, string>();
  if (opened.pypsa !== undefined) {
    for (const [name, text] of unwrap(writePypsa(opened.pypsa, found.solution)))
      files.set(name, text);
  }
  const { network } = found;
  const assets = assetRows(found).map((row) => [
    row.kind,
    row.asset,
    row.snapshot,
    row.capacity,
    row.built,
    row.flow,
    network.units.flow,
  ]);
  files.set(
    'flows.csv',
    `${csvTable(['kind', 'asset', 'snapshot', 'capacity', 'built', 'flow', 'unit'], assets).join('\n')}\n`,
  );
  const prices = priceRows(found).map(({ bus, price, snapshot }) => [
    bus,
    snapshot,
    price,
    network.units.price,
  ]);
  files.set('prices.csv', `${csvTable(['bus', 'snapshot', 'price', 'unit'], prices).join('\n')}\n`);
  const lines = found.ledger.lines.map(({ amount, asset, country, kind }) => [
    country,
    kind,
    asset,
    amount,
    network.units.money,
  ]);
  files.set(
    'ledger.csv',
    `${csvTable(['state', 'kind', 'asset', 'amount', 'unit'], lines).join('\n')}\n`,
  );
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    unwrap(fail({ code: 'cli/no-results-there', value: folder, params: { reason } }, wordsEn));
  }
  await say(`results   ${folder}: ${[...files.keys()].join(', ')}`);
}

function ruleOption(text: string | undefined): InterconnectorRule {
  const rule = RULES.find((each) => each === (text ?? 'owners'));
  if (rule !== undefined) return rule;
  const params = { known: RULES.join(', ') };
  return unwrap(fail({ code: 'cli/no-rule', path: '--rule', value: text ?? '', params }, wordsEn));
}
