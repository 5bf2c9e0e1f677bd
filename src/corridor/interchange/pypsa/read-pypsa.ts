import type { Problem, Result } from '../../../quantity/index.ts';
import type { FlowNetwork } from '../../network/flow-network.ts';
import { readTable } from '../csv-table.ts';
import type { CsvTable } from '../csv-table.ts';
import { Findings } from '../findings.ts';
import { QUIET_LISTS, SPECS } from './attributes.ts';
import { readBuses } from './buses.ts';
import type { Components } from './components.ts';
import type { PypsaDetails, PypsaTable } from './details.ts';
import { Draft } from './draft.ts';
import { refuse } from './folder.ts';
import type { Folder } from './folder.ts';
import { readGenerators } from './generators.ts';
import { readLimits } from './limits.ts';
import { readLines } from './lines.ts';
import { readLinks } from './links.ts';
import { readLoads } from './loads.ts';
import { networkTimes, readSnapshots, storeRatio } from './snapshots.ts';
import { readStorageUnits } from './storage-units.ts';
import { readStores } from './stores.ts';
import { readTransformers } from './transformers.ts';

export interface PypsaOptions {
  /** unit of money, which PyPSA does not state; `currency` when left out */
  readonly money?: string;
  /**
   * `LIST.ATTRIBUTE` (`generators.ramp_limit_up`, `global_constraints.operational_limit`,
   * `processes`) that is to be passed over although it changes the optimum
   */
  readonly ignore?: readonly string[];
}

export interface PypsaRead {
  readonly network: FlowNetwork;
  readonly pypsa: PypsaDetails;
  /** what was not read, as warnings */
  readonly ignored: readonly Problem[];
}

/**
 * Reads a folder of CSV files as PyPSA writes it into a flow network: network, snapshots with their
 * weightings, investment periods, buses, carriers, generators, loads, links, lines, transformers,
 * stores, storage units and constraints on primary energy. Missing columns and empty cells take
 * PyPSA's defaults.
 *
 * What PyPSA's optimisation would heed and a flow network cannot say (unit commitment, ramps, links
 * of three ends, modular and extendable storage units) is an error, which names the attribute to
 * give as `ignore` if it may be passed over. What does not bear on the optimum is passed over;
 * columns and files nobody knows are listed in `ignored`.
 *
 * Flow is in MW, prices in money per MWh. Three columns are ours: `country` of buses and loads,
 * `owners` and `territory` of what has an owner (`XA`, or `XA:0.6;XB:0.4`); left out, a thing belongs
 * to the countries of its buses, half each where it joins two.
 *
 * @param files text by name: `buses.csv`, `generators-p_max_pu.csv`, …
 * @returns the network and what is needed to write results back; or all errors, each with file, line
 *   and field
 *
 * @example
 * const files = new Map([
 *   ['buses.csv', 'name\nnorth\n'],
 *   ['generators.csv', 'name,bus,p_nom,marginal_cost\nmill,north,50,12\n'],
 *   ['loads.csv', 'name,bus,p_set\ntown,north,30\n'],
 * ]);
 * unwrap(readPypsa(files)).network.supplies.map(({ capacity, cost }) => [capacity, cost]); // [[50, 12]]
 * readPypsa(new Map([['buses.csv', 'name;x\nnorth;3\n']])).ok; // false
 */
export function readPypsa(
  files: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  options: PypsaOptions = {},
): Result<PypsaRead> {
  const findings = new Findings();
  const texts: ReadonlyMap<string, string> =
    files instanceof Map ? files : new Map(Object.entries(files));
  const snapshots = readSnapshots(texts, findings);
  if (snapshots === undefined) return findings.failure();
  const ignore = new Set(options.ignore);
  const folder: Folder = { files: texts, findings, snapshots, ignore };
  lookAtFiles(folder);
  const draft = new Draft();
  const tables = readAll(folder, draft);
  const network = readNetwork(folder);
  const name = networkName(network);
  const { money = 'currency' } = options;
  const { buses, demands, limits, lines, links, stores, supplies } = draft;
  return findings.result(() => ({
    network: {
      title: name,
      units: { flow: 'MW', money, price: `${money}/MWh` },
      ...networkTimes(snapshots),
      buses,
      supplies,
      demands,
      links,
      lines,
      stores,
      limits,
    },
    pypsa: {
      name,
      constant: draft.existing === 0 ? 0 : -draft.existing,
      tables: network === undefined ? tables : { ...tables, network },
      periodOf: snapshots.period,
      storeHours: snapshots.stores,
      storeRatio: storeRatio(snapshots) ?? 1,
      ...draft.kept,
    },
    ignored: findings.warnings,
  }));
}

/** Buses first, for all else stands on them; constraints before what they count. */
function readAll(folder: Folder, draft: Draft): Record<string, PypsaTable> {
  const buses = readBuses(folder, draft);
  const { carriers, limits } = readLimits(folder, draft);
  const all: Readonly<Record<string, Components>> = {
    buses,
    carriers,
    global_constraints: limits,
    generators: readGenerators(folder, draft),
    loads: readLoads(folder, draft),
    links: readLinks(folder, draft),
    lines: readLines(folder, draft),
    transformers: readTransformers(folder, draft),
    stores: readStores(folder, draft),
    storage_units: readStorageUnits(folder, draft),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([list, { table }]) =>
      table === undefined ? [] : [[list, plain(table)]],
    ),
  );
}

/** Files that nobody reads, and series of what cannot be said. */
function lookAtFiles(folder: Folder): void {
  const specs = new Map(SPECS.map((spec) => [spec.list, spec]));
  for (const file of folder.files.keys()) {
    const [, list = '', attribute = ''] = /^([a-z_]+)(?:-(.+))?\.csv$/.exec(file) ?? [];
    const place = { file, line: 1, column: 1 };
    const spec = specs.get(list);
    const name = attribute === '' ? list : `${list}.${attribute}`;
    const isKnown = spec !== undefined || QUIET_LISTS.includes(list);
    if (list === 'processes' || attribute.endsWith('-pw')) {
      refuse(folder, name, () => ({ code: 'pypsa/refused-file', value: file, place }));
    } else if (!isKnown && !['meta.json', 'crs.json'].includes(file)) {
      folder.findings.warn({ code: 'pypsa/unknown-file', value: file, place });
    } else if (spec !== undefined && attribute !== '') {
      const has = (known: { readonly name: string }): boolean => known.name === attribute;
      const isRead = spec.read.some((known) => has(known) && 'series' in known);
      if (isRead || spec.quiet.includes(attribute) || spec.isOwn?.(attribute) === true) continue;
      if (spec.refused.some(has)) {
        refuse(folder, name, () => ({ code: 'pypsa/refused-file', value: file, place }));
      } else {
        const code = spec.warned.includes(attribute) ? 'pypsa/passed-over' : 'pypsa/unknown-file';
        folder.findings.warn({ code, value: file, path: name, place });
      }
    }
  }
}

/** `network.csv` has one row, and is often left out. */
function readNetwork({ files, findings }: Folder): PypsaTable | undefined {
  const text = files.get('network.csv');
  const table = text === undefined ? undefined : readTable('network.csv', text, findings);
  return table === undefined ? undefined : plain(table);
}

function networkName(network: PypsaTable | undefined): string {
  const at = Math.max(0, network?.header.indexOf('name') ?? 0);
  const name = network?.rows[0]?.[at] ?? '';
  return name === '' ? 'PyPSA network' : name;
}

const plain = ({ header, rows }: CsvTable): PypsaTable => ({
  header,
  rows: rows.map(({ cells }) => cells),
});
