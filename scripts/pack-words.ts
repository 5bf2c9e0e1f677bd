import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Words that may not stand in the source, each with the file that owns it. */
export type OwnedWords = Map<string, string>;

const NAME_KEYS = new Set(['name', 'names', 'aliases']);
/** The first and the last day of a year are marks of the calendar, not facts of a pack. */
const ISO_DAY = /(?<!\d)\d{4}-(?!01-01|12-31)\d{2}-\d{2}(?!\d)/g;
const ID = /^(?:[A-Z]{2}|[a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * Collects from every YAML file below `folders` the keys and `id:` values that are ids and not words
 * of the language, names, aliases, the parts of persons' names, and days.
 */
export function packWords(
  root: string,
  folders: readonly string[],
  language: ReadonlySet<string>,
): OwnedWords {
  const words: OwnedWords = new Map();
  for (const file of folders.flatMap((folder) => filesBelow(root, folder, /\.ya?ml$/))) {
    const own = (word: string): void => {
      if (word.length > 1 && !language.has(word) && !words.has(word)) words.set(word, file);
    };
    const pack = file.split('/')[1];
    if (pack !== undefined && !pack.includes('.')) own(pack);
    collect(parse(readFileSync(join(root, file), 'utf8'), { uniqueKeys: false }), own);
  }
  return words;
}

/** Names count for records that have an id: the rows of a table may call themselves anything. */
function collect(value: unknown, own: (word: string) => void, hasId = false): void {
  if (typeof value === 'string') {
    for (const [day] of value.matchAll(ISO_DAY)) own(day);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, own);
  } else if (isRecord(value)) {
    const { id } = value;
    if (typeof id === 'string') own(id);
    for (const [key, item] of Object.entries(value)) {
      const isId = ID.test(key) && !/^\d+$/.test(key);
      if (isId) own(key);
      collect(key, own);
      if (NAME_KEYS.has(key) && (hasId || id !== undefined)) {
        for (const name of textsIn(item)) ownName(name, value, own);
      }
      collect(item, own, isId);
    }
  }
}

/** A name without a capital is a description; a person's name counts word by word too. */
function ownName(name: string, record: Record<string, unknown>, own: (word: string) => void): void {
  if (name === name.toLowerCase() && /^[\p{Script=Latin}\P{L}]+$/u.test(name)) return;
  own(name);
  if (record['kind'] !== 'person') return;
  for (const [part] of name.matchAll(/\p{Lu}[\p{L}]{2,}/gu)) own(part);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item));
  return isRecord(value) ? Object.values(value).flatMap((item) => textsIn(item)) : [];
}

/** Property names and enumerated values of the JSON Schemas: words of the language, not of a pack. */
export function languageWords(root: string): Set<string> {
  const words = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isRecord(value)) return;
    for (const [key, item] of Object.entries(value)) {
      if (key === 'properties' && isRecord(item))
        for (const name of Object.keys(item)) words.add(name);
      if (key === 'enum') for (const name of textsIn(item)) words.add(name);
      if (key === 'const' && typeof item === 'string') words.add(item);
      visit(item);
    }
  };
  for (const file of filesBelow(root, 'schemas', /\.json$/)) {
    visit(JSON.parse(readFileSync(join(root, file), 'utf8')));
  }
  return words;
}

/** The `id` of every record in the JSON and JSON-lines files of a folder of cases. */
export function caseIds(folder: string): OwnedWords {
  const ids: OwnedWords = new Map();
  for (const file of filesBelow(folder, '.', /\.jsonl?$/)) {
    for (const [, id = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
      /"id": ?"([A-Za-z][\w-]*\d[\w-]*)"/g,
    )) {
      if (!ids.has(id)) ids.set(id, file);
    }
  }
  return ids;
}

function filesBelow(root: string, folder: string, kind: RegExp): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => kind.test(name))
    .toSorted();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
