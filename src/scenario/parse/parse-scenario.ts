import { hasErrors } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { pack as packSchema } from '../schema/pack.ts';
import type { Pack } from '../schema/pack.ts';
import { checkActors } from './actor-check.ts';
import { checkLaw } from './law-check.ts';
import { PACK_SECTIONS } from './merge-files.ts';
import { checkNetworks } from './network-check.ts';
import { regimeOf } from './pack-file.ts';
import type { PackFile } from './pack-file.ts';
import { inPlaceOrder } from './place-order.ts';
import { checkProjects } from './project-check.ts';
import { readRecords } from './read-records.ts';
import { readYaml } from './yaml-text.ts';
import { readablePack, wholePack } from './readable-pack.ts';

/** What reading a pack gives: its normal form when there is no error, and all there is to say. */
export interface ParsedScenario {
  readonly pack?: Pack;
  /** errors, warnings and notices, in the order of files and lines */
  readonly problems: Problem[];
  /** SHA-256 of the content: the same files give the same digest wherever they lie */
  readonly digest: string;
}

/**
 * Reads a scenario pack from the texts of its files: YAML, schema, references, provenance.
 *
 * Files below `regimes/ID/` hold a body of sanctions law; they count when `scenario.yaml` names it.
 * Pure, and never throws on what a file holds: all problems are collected, each with file, line
 * and column, the value it is about and, where there is one, a hint what would be right.
 *
 * @example
 * parseScenario(files).pack?.scenario.name; // 'The river line'
 * hasErrors(parseScenario([{ path: 'scenario.yaml', text: 'name: North line' }]).problems); // true
 */
export function parseScenario(files: readonly PackFile[]): ParsedScenario {
  const named = namedRegimes(files);
  const counted = files.filter(({ path }) => {
    const regime = regimeOf(path);
    return regime === undefined || named.includes(regime);
  });
  const read = readRecords(packSchema, counted, PACK_SECTIONS, named);
  const { issues, merged, problems, digest, value } = read;
  const readable = value === undefined ? readablePack(merged, issues) : wholePack(value);
  if (readable !== undefined) {
    problems.push(...checkProjects(readable, merged), ...checkActors(readable, merged));
    problems.push(...checkLaw(readable, merged), ...checkNetworks(readable.records, merged));
  }
  const ordered = inPlaceOrder(problems);
  return hasErrors(ordered) || value === undefined
    ? { problems: ordered, digest }
    : { pack: value, problems: ordered, digest };
}

/** The regimes that `scenario.yaml` names; what is wrong with the file is told when it is read whole. */
function namedRegimes(files: readonly PackFile[]): string[] {
  const file = files.find(({ path }) => /^scenario\.ya?ml$/.test(path));
  if (file === undefined || !files.some(({ path }) => regimeOf(path) !== undefined)) return [];
  const value = readYaml(file).text?.value;
  const named = typeof value === 'object' && value !== null && 'regimes' in value;
  const list: unknown = named ? value.regimes : [];
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}
