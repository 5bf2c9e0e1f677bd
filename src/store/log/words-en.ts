import type { Catalogue } from '../../quantity/index.ts';

/** Words of the append-only log: what it refuses, and what can happen to its files. */
export const wordsEn: Catalogue = {
  'store/bad-collection': '"{value}" is no name of a collection',
  'store/bad-collection.hint': 'write lower-case words joined by hyphens, at most 64 characters',
  'store/bad-key': '"{value}" is no key of a record',
  'store/bad-key.hint': 'a key has 1 to 512 characters and no control characters',
  'store/bad-at': '"{value}" is no point in time',
  'store/bad-at.hint': 'write it in UTC as 2031-05-14T08:30:00Z or with milliseconds',
  'store/closed': 'this log is closed',
  'store/closed.hint': 'open it again',
  'store/read-only': 'this log was opened for reading only',
  'store/locked': '{value} is being written by process {pid} on {host}',
  'store/locked.hint':
    'wait until it ends or open the log for reading; if it is surely gone, delete {file}',
  'store/lock-lost': 'the lock {value} is no longer ours: somebody else may be writing',
  'store/lock-lost.hint': 'open the log again',
  'store/damaged': 'line {line} of {value} is no record that follows the one before',
  'store/damaged.hint': 'the lines before it are intact: put the file back from a copy',
  'store/changed': 'record {seq} of {value} is not what was written: its hash differs',
  'store/changed.hint': 'the records before it are intact: put the file back from a copy',
  'store/other-history': 'record {seq} of {value} is missing or another than the one noted',
  'store/other-history.hint': 'records were taken away or rewritten after the note was made',
  'store/write-failed': 'writing to {value} failed: {reason}',
  'store/write-failed.hint': 'nothing was added: make room and open the log again',
};
