import type { z } from 'zod';

import { sha256Hex } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { cyclicReferences } from './cycles.ts';
import { issueProblems } from './issue-problems.ts';
import { mergeFiles } from './merge-files.ts';
import type { MergedPack } from './merge-files.ts';
import { contentToDigest } from './pack-file.ts';
import type { PackFile, Section } from './pack-file.ts';
import { checkProvenance } from './provenance-check.ts';
import { collectReferences, duplicateOffices, unknownReferences } from './references.ts';

/** What any set of record files gives, before checks of its own kind. */
export interface ReadRecords<T> {
  /** the normal form, when the schema is met; other problems may still be errors */
  readonly value?: T;
  readonly issues: readonly z.core.$ZodIssue[];
  readonly merged: MergedPack;
  readonly problems: Problem[];
  readonly digest: string;
}

/** Reads files of records by a schema: YAML, shape, references, circles, provenance. */
export function readRecords<S extends z.ZodType>(
  schema: S,
  files: readonly PackFile[],
  required: readonly Section[],
  regimes: readonly string[] = [],
): ReadRecords<z.output<S>> {
  const digest = sha256Hex(contentToDigest(files));
  const { merged, problems } = mergeFiles(files, required, regimes);
  const parsed = schema.safeParse(merged.value);
  const issues = parsed.success ? [] : parsed.error.issues;
  if (!parsed.success) {
    const known = issues.filter(({ path }) => !isReported(path, merged));
    problems.push(...issueProblems(schema, known, merged));
  }
  const references = collectReferences(schema, merged.value);
  problems.push(...unknownReferences(references, merged));
  problems.push(...duplicateOffices(references, merged));
  problems.push(...cyclicReferences(references.references, merged));
  problems.push(...checkProvenance(schema, merged, references));
  const found = { issues, merged, problems, digest };
  return parsed.success ? { ...found, value: parsed.data } : found;
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
