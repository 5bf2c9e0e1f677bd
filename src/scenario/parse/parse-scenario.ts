import { hasErrors, sha256Hex } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { pack as packSchema } from '../schema/pack.ts';
import type { Pack } from '../schema/pack.ts';
import { checkActors } from './actor-check.ts';
import { cyclicReferences } from './cycles.ts';
import { issueProblems } from './issue-problems.ts';
import { mergeFiles } from './merge-files.ts';
import { contentToDigest } from './pack-file.ts';
import type { PackFile } from './pack-file.ts';
import { inPlaceOrder } from './place-order.ts';
import { checkProjects } from './project-check.ts';
import { checkProvenance } from './provenance-check.ts';
import { readablePack } from './readable-pack.ts';
import { collectReferences, duplicateOffices, unknownReferences } from './references.ts';

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
 * Pure, and never throws on what a file holds: all problems are collected, each with file, line
 * and column, the value it is about and, where there is one, a hint what would be right.
 *
 * @example
 * parseScenario(files).pack?.scenario.name; // 'The river line'
 * hasErrors(parseScenario([{ path: 'scenario.yaml', text: 'name: North line' }]).problems); // true
 */
export function parseScenario(files: readonly PackFile[]): ParsedScenario {
  const digest = sha256Hex(contentToDigest(files));
  const { merged, problems } = mergeFiles(files);
  const parsed = packSchema.safeParse(merged.value);
  if (!parsed.success) {
    const known = parsed.error.issues.filter(({ path }) => !isReported(path, merged));
    problems.push(...issueProblems(packSchema, known, merged));
  }
  const references = collectReferences(packSchema, merged.value);
  problems.push(...unknownReferences(references, merged));
  problems.push(...duplicateOffices(references, merged));
  problems.push(...cyclicReferences(references.references, merged));
  problems.push(...checkProvenance(packSchema, merged, references));
  const readable = readablePack(merged, parsed.success ? [] : parsed.error.issues);
  if (readable !== undefined) {
    problems.push(...checkProjects(readable, merged), ...checkActors(readable, merged));
  }
  const ordered = inPlaceOrder(problems);
  return hasErrors(ordered) || !parsed.success
    ? { problems: ordered, digest }
    : { pack: parsed.data, problems: ordered, digest };
}

/** A section that is missing whole was reported as its file. */
function isReported(
  path: readonly PropertyKey[],
  merged: { readonly value: object; readonly incomplete: ReadonlySet<string> },
): boolean {
  const [section] = path;
  return (
    path.length === 1 &&
    typeof section === 'string' &&
    !Object.hasOwn(merged.value, section) &&
    merged.incomplete.has(section)
  );
}
