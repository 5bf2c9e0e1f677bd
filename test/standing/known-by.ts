import { parse } from 'yaml';

import type { PackFile } from '../../src/scenario/index.ts';

/**
 * What was known of a pack by a day, worked out from the raw files without the product's view: a
 * second, simpler telling of the rules of the two clocks, to compare the product with.
 */
export interface Cut {
  readonly asOf: string;
  /** whether what was learned or written later goes too */
  readonly strict: boolean;
}

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };
type PlainObject = { [key: string]: Plain };

/** A file of a pack as data. */
export interface PlainFile {
  readonly path: string;
  readonly value: Plain;
}

const GONE = Symbol('gone');

/** The place in a document that was read: it holds for no time. */
const NO_RECORDS = new Set(['where']);

export function readPlain(files: readonly PackFile[]): PlainFile[] {
  return files.map(({ path, text }) => ({ path, value: toPlain(parse(text)) }));
}

/** The collection a file belongs to; inside the folder of a regime, the file's own name. */
const sectionOf = (path: string): string =>
  path.replace(/^regimes\/[^/]+\//, '').replace(/(\/.*)?\.yaml$|\/.*$/, '');

const regimeOf = (path: string): string | undefined => /^regimes\/([^/]+)\//.exec(path)?.[1];

/** The words law is written in: no knowledge of a day. */
const VOCABULARY = new Set(['regime', 'authorities', 'terms', 'switches']);

/** All files as one value: a map or a list for each section. */
export function asOneValue(files: readonly PlainFile[]): PlainObject {
  const sections: PlainObject = {};
  for (const { path, value } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const section = sectionOf(path);
    const regime = regimeOf(path);
    if (section === 'regime' && regime !== undefined) {
      const others = sections['regimes'];
      sections['regimes'] = { ...(isObject(others) ? others : {}), [regime]: value };
      continue;
    }
    if (section === 'provisions' && regime !== undefined && isObject(value)) {
      for (const record of Object.values(value)) if (isObject(record)) record['regime'] = regime;
    }
    const known = sections[section];
    if (Array.isArray(value))
      sections[section] = [...(Array.isArray(known) ? known : []), ...value];
    else if (isObject(value)) sections[section] = { ...(isObject(known) ? known : {}), ...value };
  }
  return sections;
}

/** JSON is YAML: the files of a pack again. */
export function asPackFiles(files: readonly PlainFile[]): PackFile[] {
  return files.map(({ path, value }) => ({ path, text: JSON.stringify(value, null, 1) }));
}

/** The files with everything left out that nobody could know by the day. */
export function knownBy(files: readonly PlainFile[], cut: Cut): PlainFile[] {
  const published = publicationDays(files);
  const unseen = valuesUnseen(files, cut, published);
  const kept = files.map(({ path, value }) => {
    if (isSourceFile(path) || VOCABULARY.has(sectionOf(path))) return { path, value };
    // what the pack is about is no knowledge of a day, only the notes in it are
    const about = path === 'scenario.yaml' ? without(value, ['known', 'source']) : value;
    const left = walk(unusing(about, unseen), cut, published);
    return { path, value: left === GONE ? {} : left };
  });
  const cited = new Set(
    kept.filter(({ path }) => !isSourceFile(path)).flatMap(({ value }) => citations(value)),
  );
  return kept.map(({ path, value }) => {
    if (!isSourceFile(path) || !isObject(value)) return { path, value };
    const entries = Object.entries(value).filter(([id, source]) => {
      if (cited.has(id)) return true;
      const day = isObject(source) ? lastDayOf(source['published']) : undefined;
      return day === undefined || day <= cut.asOf;
    });
    return { path, value: Object.fromEntries(entries) };
  });
}

/** Named values that nobody could have used by the day. */
function valuesUnseen(
  files: readonly PlainFile[],
  cut: Cut,
  published: ReadonlyMap<string, string>,
): Set<string> {
  const values = files.filter(({ path }) => /^values[./]/.test(path));
  const ids = values.flatMap(({ value }) => (isObject(value) ? Object.entries(value) : []));
  return new Set(ids.flatMap(([id, value]) => (walk(value, cut, published) === GONE ? [id] : [])));
}

/** Whoever uses a value nobody knew has an unknown instead. */
function unusing(value: Plain, unseen: ReadonlySet<string>): Plain {
  if (Array.isArray(value)) return value.map((item) => unusing(item, unseen));
  if (!isObject(value)) return value;
  const { use } = value;
  if (typeof use === 'string' && unseen.has(use)) return { unit: '1', unknown: 'not-known-yet' };
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      key === 'formula' && restsOn(item, unseen)
        ? [
            'quantity',
            { unit: textOf(isObject(item) ? item['unit'] : undefined), unknown: 'not-known-yet' },
          ]
        : [key, unusing(item, unseen)],
    ),
  );
}

/** Whether a formula works with a value nobody knew. */
function restsOn(formula: Plain, unseen: ReadonlySet<string>): boolean {
  const operands = isObject(formula) ? formula['of'] : undefined;
  return (
    Array.isArray(operands) &&
    operands.some((each) => isObject(each) && unseen.has(textOf(each['use'])))
  );
}

function walk(value: Plain, cut: Cut, published: ReadonlyMap<string, string>): Plain | typeof GONE {
  if (Array.isArray(value)) {
    return value.map((item) => walk(item, cut, published)).filter((item) => item !== GONE);
  }
  if (!isObject(value)) return value;
  const known = knownOn(value, published);
  const isLate = known !== undefined && known > cut.asOf;
  // a mark without a day stands for ever
  const isHindsight = value['hindsight'] === true && (known === undefined || isLate);
  const begins = textOf(value['from']);
  const isAhead = isHindsight && /^\d{4}/.test(begins) && firstDayOf(begins) > cut.asOf;
  if (isHindsight ? cut.strict || isAhead : isLate) {
    if (!isQuantity(value)) return GONE;
    const unit = value['unit'];
    return { ...(unit === undefined ? {} : { unit }), unknown: 'not-known-yet' };
  }
  const left: PlainObject = {};
  const isOpen = !isHindsight && endsLater(value, cut.asOf);
  for (const [key, item] of Object.entries(value)) {
    if (isOpen && (key === 'to' || key === 'scheduled')) continue;
    if (key === 'note' && cut.strict) continue;
    if ((key === 'source' || key === 'alleged-by') && !isHindsight) {
      left[key] = citable(item, cut.asOf, published);
      continue;
    }
    const inner = NO_RECORDS.has(key) ? item : walk(item, cut, published);
    if (inner !== GONE) left[key] = inner;
  }
  return left;
}

function knownOn(record: PlainObject, published: ReadonlyMap<string, string>): string | undefined {
  const stated = lastDayOf(record['known']);
  if (stated !== undefined) return stated;
  const { where } = record;
  const source = record['source'] ?? (isObject(where) ? where['source'] : undefined);
  const days = idsOf(source).flatMap((id) => published.get(id) ?? []);
  return days.toSorted()[0];
}

function citable(source: Plain, asOf: string, published: ReadonlyMap<string, string>): Plain {
  const ids = idsOf(source);
  const out = ids.filter((id) => (published.get(id) ?? '') <= asOf);
  return out.length === 0 ? ids : out;
}

/** Whether a record ends after the day and nobody could know it. */
function endsLater(record: PlainObject, asOf: string): boolean {
  const { to } = record;
  // of a commitment or an act `to` is to whom
  const end = textOf(to);
  if (!/^\d{4}/.test(end) || firstDayOf(end) <= asOf) return false;
  const scheduled = lastDayOf(record['scheduled']);
  return scheduled === undefined || scheduled > asOf;
}

function citations(value: Plain): string[] {
  if (Array.isArray(value)) return value.flatMap(citations);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'source' || key === 'alleged-by' || key === 'in' ? idsOf(item) : citations(item),
  );
}

function publicationDays(files: readonly PlainFile[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { path, value } of files) {
    if (!isSourceFile(path) || !isObject(value)) continue;
    for (const [id, source] of Object.entries(value)) {
      const day = isObject(source) ? lastDayOf(source['published']) : undefined;
      if (day !== undefined) days.set(id, day);
    }
  }
  return days;
}

const isSourceFile = (path: string): boolean => sectionOf(path) === 'sources';

/** A quantity has a place in its record that must not stay empty; a point of a series has none. */
const isQuantity = (record: PlainObject): boolean =>
  !('at' in record) && ['low', 'base', 'high', 'distribution'].some((key) => key in record);

/** The last day a date may mean. */
function lastDayOf(date: Plain | undefined): string | undefined {
  const text = textOf(date);
  return text === '' || text === 'unknown' ? undefined : ends(text).last;
}

/** A year stands in YAML as a number. */
const textOf = (date: Plain | undefined): string =>
  typeof date === 'string' || typeof date === 'number' ? String(date) : '';

const firstDayOf = (date: string): string => ends(date).first;

function ends(text: string): { first: string; last: string } {
  const [year = '', part = '', day] = text.split('-');
  if (day !== undefined) return { first: text, last: text };
  if (part === '' && year.endsWith('s')) {
    return { first: `${year.slice(0, 4)}-01-01`, last: `${year.slice(0, 3)}9-12-31` };
  }
  if (part === '') return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (part.startsWith('Q')) {
    const last = Number(part.slice(1)) * 3;
    return { first: `${year}-${two(last - 2)}-01`, last: endOfMonth(year, last) };
  }
  if (part.startsWith('W')) {
    const monday = firstMonday(Number(year)) + (Number(part.slice(1)) - 1) * 7;
    return { first: dayText(monday), last: dayText(monday + 6) };
  }
  return { first: `${year}-${part}-01`, last: endOfMonth(year, Number(part)) };
}

const DAY = 86_400_000;
const two = (number: number): string => String(number).padStart(2, '0');
const dayText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const endOfMonth = (year: string, month: number): string =>
  dayText(Date.UTC(Number(year), month, 0) / DAY);

/** The Monday of the first week of a year by ISO 8601: that with 4 January in it. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4) / DAY;
  return fourth - ((new Date(fourth * DAY).getUTCDay() + 6) % 7);
}

function idsOf(source: Plain | undefined): string[] {
  if (typeof source === 'string') return [source];
  return Array.isArray(source) ? source.filter((id) => typeof id === 'string') : [];
}

function without(value: Plain, keys: readonly string[]): Plain {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

const isObject = (value: Plain | undefined): value is PlainObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function toPlain(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
  }
  const isLeaf =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isLeaf ? value : null;
}
