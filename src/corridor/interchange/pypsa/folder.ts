import type { ProblemFields } from '../../../quantity/index.ts';
import type { Findings } from '../findings.ts';
import type { Snapshots } from './snapshots.ts';

/** A folder being read. */
export interface Folder {
  readonly files: ReadonlyMap<string, string>;
  readonly findings: Findings;
  readonly snapshots: Snapshots;
  /** `LIST.ATTRIBUTE` the caller lets go: a warning where it would be an error */
  readonly ignore: ReadonlySet<string>;
}

/** What changes the optimum and cannot be said here: an error, or a warning if the caller lets it go. */
export function refuse(folder: Folder, name: string, state: () => ProblemFields): void {
  const problem = (): ProblemFields => {
    const fields = state();
    return { ...fields, params: { ...fields.params, name } };
  };
  if (folder.ignore.has(name)) {
    folder.findings.warn(() => ({ ...problem(), code: 'interchange/let-go' }));
  } else folder.findings.error(problem);
}
