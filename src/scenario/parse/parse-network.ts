import { hasErrors, sha256Hex } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { networkFile } from '../schema/network.ts';
import type { NetworkFile } from '../schema/network.ts';
import { issueProblems } from './issue-problems.ts';
import { locate, locateKey } from './locate.ts';
import type { MergedPack } from './merge-files.ts';
import { checkNetworks } from './network-check.ts';
import type { PackFile } from './pack-file.ts';
import { packProblem } from './pack-problem.ts';
import { inPlaceOrder } from './place-order.ts';
import { collectReferences, unknownReferences } from './references.ts';
import { isEmpty, readYaml } from './yaml-text.ts';

/** What reading a network file gives: all of it, or nothing and what is wrong. */
export interface ParsedNetwork {
  readonly file?: NetworkFile;
  readonly problems: Problem[];
  /** SHA-256 of the text */
  readonly digest: string;
}

/**
 * Reads a network that stands by itself, in one YAML or JSON document: `network` (units, carriers,
 * hours), `places`, `links`, `transfers`, `markets`, written as in a pack. States and firms are named
 * by id and need no records of their own; sources are not asked for.
 *
 * @example
 * const place = (country) => ({ name: country, country });
 * const file = { path: 'net.yaml', text: JSON.stringify({
 *   network: { title: 'One pipe', carriers: ['gas'], flow: 'bcm/yr', money: 'USD' },
 *   places: { field: place('XA'), town: place('XB') },
 *   links: { pipe: { name: 'Pipe', between: ['field', 'city'], mode: 'gas', countries: 'XA', states: [{ state: 'in-service' }] } },
 * }) };
 * parseNetwork(file).problems.map(({ code, hint }) => [code, hint]);
 * // [['unknown-place', 'define it under places']]
 */
export function parseNetwork(file: PackFile): ParsedNetwork {
  const digest = sha256Hex(file.text);
  const { problems, text } = readYaml(file);
  if (text === undefined || hasErrors(problems)) return { problems, digest };
  if (isEmpty(text)) {
    const empty = packProblem({ code: 'empty-file', place: text.placeAt(0) });
    return { problems: [empty], digest };
  }
  const { value } = text;
  const merged: MergedPack = {
    value: typeof value === 'object' && value !== null ? { ...value } : {},
    // what these name need not be told in the file
    incomplete: new Set(['actors', 'sources', 'projects', 'values']),
    locate: (path) => locate(text, path),
    locateKey: (path) => locateKey(text, path),
  };
  const parsed = networkFile.safeParse(value);
  if (!parsed.success) {
    problems.push(...issueProblems(networkFile, parsed.error.issues, merged));
    return { problems: inPlaceOrder(problems), digest };
  }
  problems.push(...unknownReferences(collectReferences(networkFile, merged.value), merged));
  const { network, ...records } = parsed.data;
  problems.push(...checkNetworks({ ...records, networks: { network } }, merged));
  const ordered = inPlaceOrder(problems);
  return hasErrors(ordered)
    ? { problems: ordered, digest }
    : { file: parsed.data, problems: ordered, digest };
}
