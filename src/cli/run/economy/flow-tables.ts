import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NetworkFlows } from '../../../assessment/index.ts';
import { writePypsa } from '../../../corridor/index.ts';
import { fail, unwrap } from '../../../quantity/index.ts';
import { say } from '../../output.ts';
import { wordsEn } from '../../words-en.ts';
import { csvTable } from './csv-table.ts';
import { assetRows, priceRows } from './flows-result.ts';
import type { OpenedNetwork } from './open-network.ts';

/** Every asset in every snapshot, as CSV. */
export function assetTable(found: NetworkFlows): string[] {
  const { flow: unit } = found.network.units;
  return csvTable(
    ['kind', 'asset', 'snapshot', 'capacity', 'built', 'flow', 'unit'],
    assetRows(found).map(({ asset, built, capacity, flow, kind, snapshot }) => [
      kind,
      asset,
      snapshot,
      capacity,
      built,
      flow,
      unit,
    ]),
  );
}

/** Flows, prices and accounts as CSV in a folder, and what PyPSA writes where it came from there. */
export async function writeTables(
  folder: string,
  opened: OpenedNetwork,
  found: NetworkFlows,
): Promise<void> {
  const files = new Map<string, string>();
  if (opened.pypsa !== undefined) {
    for (const [name, text] of unwrap(writePypsa(opened.pypsa, found.solution)))
      files.set(name, text);
  }
  const { units } = found.network;
  const add = (name: string, lines: readonly string[]): void =>
    void files.set(name, `${lines.join('\n')}\n`);
  add('flows.csv', assetTable(found));
  add(
    'prices.csv',
    csvTable(
      ['bus', 'snapshot', 'price', 'unit'],
      priceRows(found).map(({ bus, price, snapshot }) => [bus, snapshot, price, units.price]),
    ),
  );
  add(
    'ledger.csv',
    csvTable(
      ['state', 'kind', 'asset', 'amount', 'unit'],
      found.ledger.lines.map(({ amount, asset, country, kind }) => [
        country,
        kind,
        asset,
        amount,
        units.money,
      ]),
    ),
  );
  try {
    makeFolder(folder);
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    unwrap(fail({ code: 'cli/no-results-there', value: folder, params: { reason } }, wordsEn));
  }
  await say(`results   ${folder}: ${[...files.keys()].join(', ')}`);
}

/** Step by step: where a step cannot be made `recursive` never ends (nodejs/node: mkdir below /proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}
