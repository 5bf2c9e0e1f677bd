import { hasErrors } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { lawbook as lawbookSchema } from '../schema/pack.ts';
import type { Lawbook } from '../schema/pack.ts';
import { checkLawbook } from './law-check.ts';
import type { PackFile } from './pack-file.ts';
import { inPlaceOrder } from './place-order.ts';
import { readRecords } from './read-records.ts';

/** What reading bodies of law gives. */
export interface ParsedLawbook {
  readonly lawbook?: Lawbook;
  readonly problems: Problem[];
  /** SHA-256 of the content */
  readonly digest: string;
}

/**
 * Reads bodies of sanctions law without a corridor: files whose paths begin `regimes/ID/`. Pure,
 * and collects all problems as {@link parseScenario} does.
 *
 * @example
 * const regime = { title: 'River law', layer: 'RIVER', issuer: 'river-council', repeal: 'a vote' };
 * const files = [{ path: 'regimes/river-law/regime.yaml', text: JSON.stringify(regime) }];
 * const { problems } = parseLawbook(files);
 * problems.map(({ code }) => code); // ['missing-field', 'unsourced', 'unknown-authority']
 */
export function parseLawbook(files: readonly PackFile[]): ParsedLawbook {
  const { digest, issues, merged, problems, value } = readRecords(lawbookSchema, files, []);
  if (value !== undefined) problems.push(...checkLawbook(value, merged));
  const ordered = inPlaceOrder(problems);
  return value === undefined || issues.length > 0 || hasErrors(ordered)
    ? { problems: ordered, digest }
    : { lawbook: value, problems: ordered, digest };
}
