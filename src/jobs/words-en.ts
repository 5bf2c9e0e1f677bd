import type { Catalogue } from '../quantity/index.ts';

/** Words of this folder: what can go wrong with a run. */
export const wordsEn: Catalogue = {
  'jobs/no-chunk': 'a job has at least one chunk, not {value}',
  'jobs/threads': 'threads must be a whole number from 1 to {most}, not {value}',
  'jobs/closed': 'this runner is closed',
  'jobs/closed.hint': 'open another one',
  'jobs/other-version': 'chunk {value} is of a job this version does not know ({kind})',
  'jobs/other-version.hint': 'let the same version of landbridge prepare and run a job',
  'jobs/chunk-failed': 'chunk {value} failed: {reason}',
  'jobs/chunk-failed.hint': 'this is a fault of ours: please report it',
  'jobs/thread-lost': 'the thread that ran chunk {value} ended before it answered: {reason}',
  'jobs/thread-lost.hint': 'try fewer threads: the machine may be short of memory',
};
