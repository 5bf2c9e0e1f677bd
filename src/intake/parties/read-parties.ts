import { z } from 'zod';
import { succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import type { Party } from '../../law/index.ts';
import { csvRows } from '../csv-rows.ts';
import { at, refuse } from '../text-file.ts';
import type { TextFile } from '../text-file.ts';
import { partyOf } from './party-of.ts';
import type { PartyFields } from './party-of.ts';

/**
 * Reads the parties of a file: JSON (a list of names, or of objects with `name`, `type`, `dob`,
 * `country`, `imo`), CSV whose first line names these columns, or one name a line. Fails with every
 * problem and its line; a line that starts with `#` and an empty one are no names.
 *
 * @example
 * const text = 'name,type,dob\n"Quay, Ann",person,1931\n';
 * const parties = unwrap(readParties({ file: 'parties.csv', text }));
 * parties.map(({ kind, name }) => [name, kind]); // [['Quay, Ann', 'person']]
 */
export function readParties(file: TextFile): Result<Party[]> {
  const start = file.text.trimStart();
  const read = start.startsWith('[')
    ? fromJson(file)
    : HEADER.test(start)
      ? fromCsv(file)
      : fromLines(file);
  if (!read.ok || read.value.length > 0) return read;
  return refuse('intake/no-parties', at(file.file, 1));
}

const COLUMNS = ['name', 'type', 'dob', 'country', 'imo'] as const;
const COLUMN = String.raw`"?(?:${COLUMNS.join('|')})"?`;
/** Two columns and more; one name a line needs no header. */
const HEADER = new RegExp(String.raw`^${COLUMN}(?:\s*,\s*${COLUMN})+\s*(?:\r?\n|$)`, 'i');

/** Everything wrong in a file is told at once, up to this many. */
const MOST_PROBLEMS = 100;

function gather(
  given: Iterable<{ readonly fields: PartyFields; readonly line: number }>,
  file: string,
) {
  const parties: Party[] = [];
  const problems: Problem[] = [];
  for (const { fields, line } of given) {
    const party = partyOf(fields, at(file, line));
    if (party.ok) parties.push(party.value);
    else problems.push(...party.problems);
    if (problems.length >= MOST_PROBLEMS) break;
  }
  return problems.length === 0 ? succeed(parties) : { ok: false as const, problems };
}

function fromLines({ file, text }: TextFile): Result<Party[]> {
  const lines = text
    .split(/\r?\n/)
    .map((name, index) => ({ fields: { name }, line: index + 1 }))
    .filter(({ fields: { name } }) => name.trim() !== '' && !name.trimStart().startsWith('#'));
  return gather(lines, file);
}

function fromCsv(file: TextFile): Result<Party[]> {
  const read = csvRows(file);
  if (!read.ok) return read;
  const [header, ...rows] = read.value;
  const names = header?.cells.map((cell) => cell.toLowerCase()) ?? [];
  if (!names.includes('name')) return refuse('intake/no-name-column', at(file.file, 1));
  const uneven = rows.find(({ cells }) => cells.length !== names.length);
  if (uneven !== undefined) {
    const params = { found: uneven.cells.length, wanted: names.length };
    return refuse('intake/columns', at(file.file, uneven.line), { params });
  }
  const parties = rows.map(({ cells, line }) => {
    const cell = (column: (typeof COLUMNS)[number]): string => cells[names.indexOf(column)] ?? '';
    const [name, type, dob, country, imo] = COLUMNS.map(cell);
    return { fields: { name: name ?? '', type, dob, country, imo }, line };
  });
  return gather(parties, file.file);
}

const shape = z.array(
  z.union([
    z.string(),
    z.strictObject({
      name: z.string(),
      type: z.string().optional(),
      dob: z.union([z.string(), z.number().transform(String)]).optional(),
      country: z.string().optional(),
      imo: z.union([z.string(), z.number().transform(String)]).optional(),
    }),
  ]),
);

/** JSON has no lines that can be told after reading: the place in the list is said instead. */
function fromJson({ file, text }: TextFile): Result<Party[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(what)?.[1] ?? 0);
    const line = text.slice(0, position).split('\n').length;
    return refuse('intake/broken-json', at(file, line), { params: { what } });
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    const what = `entry ${path === '' ? 'list' : path} has another shape`;
    return refuse('intake/party-shape', at(file, 1), { params: { what } });
  }
  return gather(
    parsed.data.map((each) => ({
      fields: typeof each === 'string' ? { name: each } : each,
      line: 1,
    })),
    file,
  );
}
