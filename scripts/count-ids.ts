/**
 * Counts which records of the founding files stand in the Korean pack, or in its list of what is
 * left out and why: `npm run count:ids -- FOLDER`. Exit 1 when one stands in neither.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** One founding file and where its ids went. */
export interface IdCount {
  readonly file: string;
  readonly ids: number;
  readonly inPack: number;
  readonly leftOut: readonly string[];
  readonly missing: readonly string[];
}

interface Origin {
  readonly file: string;
  readonly section: 'events' | 'questions' | 'values' | 'places';
  /** the id in the pack for one in the file */
  readonly rename: (id: string) => string;
  readonly read: (text: string) => string[];
}

const withId = z.looseObject({ id: z.string().min(1) });

const fromLines = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => withId.parse(JSON.parse(line)).id);

const fromList =
  (field: string) =>
  (text: string): string[] =>
    z
      .looseObject({ [field]: z.array(withId) })
      .transform((whole) => z.array(withId).parse(whole[field]))
      .parse(JSON.parse(text))
      .map(({ id }) => id);

const same = (id: string): string => id;

const ORIGINS: readonly Origin[] = [
  {
    file: 'cases/record/ground-truth.jsonl',
    section: 'events',
    rename: same,
    read: fromLines,
  },
  {
    file: 'cases/record/article-forecasts.jsonl',
    section: 'questions',
    rename: (id) => id.toLowerCase(),
    read: fromLines,
  },
  {
    file: 'facts/corridor-values.json',
    section: 'values',
    rename: (id) => id.replaceAll(/[._]/g, '-').toLowerCase(),
    read: fromList('values'),
  },
  { file: 'facts/places.json', section: 'places', rename: same, read: fromList('nodes') },
];

/** Counts the ids of the founding files under `folder` that stand in the pack under `pack`. */
export function countIds(folder: string, pack: string): IdCount[] {
  const leftOut = new Set(leftOutIds(readFileSync(join(pack, 'left-out.md'), 'utf8')));
  return ORIGINS.map(({ file, section, rename, read }) => {
    const ids = read(readFileSync(join(folder, file), 'utf8'));
    const known = new Set(sectionIds(pack, section));
    const others = ids.filter((id) => !known.has(rename(id)));
    return {
      file,
      ids: ids.length,
      inPack: ids.length - others.length,
      leftOut: others.filter((id) => leftOut.has(id)),
      missing: others.filter((id) => !leftOut.has(id)),
    };
  });
}

/** The ids in the first column of the table under the heading "Left out", each with a reason. */
export function leftOutIds(markdown: string): string[] {
  const [, table = ''] = markdown.split(/^## Left out$/m);
  const [rows = ''] = table.split(/^## /m);
  return [...rows.matchAll(/^\| `([^`]+)` \|[^|]+\|([^|]+)\|$/gm)].flatMap(([, id, reason]) =>
    id === undefined || reason?.trim() === '' ? [] : [id],
  );
}

/** The ids of one section of a pack: the keys of its files. */
function sectionIds(pack: string, section: string): string[] {
  const folder = join(pack, section);
  const files = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder).map((name) => join(folder, name))
    : [`${folder}.yaml`];
  return files.flatMap((file) =>
    Object.keys(z.record(z.string(), z.unknown()).parse(parse(readFileSync(file, 'utf8')))),
  );
}

export function formatCounts(counts: readonly IdCount[]): string {
  return counts
    .map(({ file, ids, inPack, leftOut, missing }) => {
      const count = `${file}: ${ids} ids, ${inPack} in the pack, ${leftOut.length} left out`;
      const without = leftOut.map((id) => `  left out with a reason: ${id}`);
      const lost = missing.map((id) => `  MISSING: ${id}`);
      return [`${count}, ${missing.length} missing`, ...without, ...lost].join('\n');
    })
    .join('\n');
}

if (import.meta.main) {
  const folder = process.argv[2];
  const pack = join(import.meta.dirname, '../scenarios/korea');
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write('count:ids: which folder? npm run count:ids -- FOLDER\n');
    process.exitCode = 2;
  } else {
    const counts = countIds(folder, pack);
    process.stdout.write(`${formatCounts(counts)}\n`);
    if (counts.some(({ missing }) => missing.length > 0)) process.exitCode = 1;
  }
}
