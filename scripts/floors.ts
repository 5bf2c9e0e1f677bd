/**
 * The house: which folder of `src/` stands on which floor. Imports go downward only, and folders of
 * one floor do not know each other. `.oxlintrc.json` says the same to the editor; test/floors keeps
 * the two equal.
 */
export interface Floor {
  /** `0`, `1a` … `5b`: number, then letter. */
  readonly level: string;
  readonly folders: readonly string[];
  /** No file, network, process, clock or random source of the machine: runs in a browser as it is. */
  readonly pure: boolean;
}

export const FLOORS: readonly Floor[] = [
  { level: '0', folders: ['quantity'], pure: true },
  { level: '1a', folders: ['scenario'], pure: true },
  { level: '1b', folders: ['institution'], pure: true },
  {
    level: '2',
    folders: ['reading', 'law', 'corridor', 'coalition', 'bargaining', 'alignment', 'forecast'],
    pure: true,
  },
  { level: '3', folders: ['assessment'], pure: true },
  // figures/ stays pure (it is handed its document); store/, intake/ and solver/ touch the machine.
  { level: '4a', folders: ['figures'], pure: true },
  { level: '4a', folders: ['store', 'intake', 'solver'], pure: false },
  { level: '4b', folders: ['report', 'jobs'], pure: false },
  { level: '5a', folders: ['server', 'web'], pure: false },
  { level: '5b', folders: ['cli'], pure: false },
];

/** Files that stand directly in `src/` and gather folders for users of the package. */
export const ROOT_FILES: Readonly<Record<string, { readonly pureOnly: boolean }>> = {
  'index.ts': { pureOnly: false },
  'core.ts': { pureOnly: true },
};

export const FOLDERS: readonly string[] = FLOORS.flatMap((floor) => floor.folders);

export const PURE_FOLDERS: readonly string[] = FLOORS.filter((floor) => floor.pure).flatMap(
  (floor) => floor.folders,
);

/** Properties of `Math` whose results are exact, and so the same bits on every machine. */
export const EXACT_MATH: readonly string[] = [
  'abs',
  'min',
  'max',
  'floor',
  'ceil',
  'round',
  'trunc',
  'sign',
  'sqrt',
  'imul',
  'fround',
];

/** The folders that `folder` may import, each by its `index.ts`. */
export function foldersBelow(folder: string): string[] {
  const level = FLOORS.find((floor) => floor.folders.includes(folder))?.level;
  if (level === undefined)
    throw new Error(`no floor for src/${folder}: add it to scripts/floors.ts`);
  return FLOORS.filter((floor) => floor.level < level).flatMap((floor) => floor.folders);
}
