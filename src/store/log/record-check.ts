import { LandbridgeError } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { logProblem } from './log-problem.ts';
import type { NewRecord } from './record-log.ts';

const COLLECTION = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST_COLLECTION = 64;
const LONGEST_KEY = 512;
// oxlint-disable-next-line no-control-regex -- control characters are what a key may not hold
const CONTROL = /[\u0000-\u001F\u007F]/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;

/** Whether a text may name a collection: it also names a file. */
export function isCollectionName(text: string): boolean {
  return text.length <= LONGEST_COLLECTION && COLLECTION.test(text);
}

/** Throws a `LandbridgeError` of kind `input` that lists everything wrong with the records. */
export function requireRecords(records: readonly NewRecord[]): void {
  const problems = records.flatMap(recordProblems);
  if (problems.length > 0) throw new LandbridgeError(problems, 'input');
}

function recordProblems({ collection, key, at }: NewRecord, index: number): Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, field: string, value: string): void => {
    problems.push(logProblem({ code, path: `${index}.${field}`, value }));
  };
  if (!isCollectionName(collection)) report('store/bad-collection', 'collection', collection);
  if (key === '' || key.length > LONGEST_KEY || CONTROL.test(key)) {
    report('store/bad-key', 'key', key);
  }
  if (!isInstant(at)) report('store/bad-at', 'at', at);
  return problems;
}

function isInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false;
  const time = Date.parse(text);
  // `Date` takes 31 April for 1 May.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 19));
}
