import { parse } from 'yaml';

import { addDays, parseDate, parseIsoDate } from '../../src/quantity/index.ts';
import type { IsoDate } from '../../src/quantity/index.ts';
import { pack as packSchema, walkSchema } from '../../src/scenario/index.ts';
import type { PackFile, PathPart, Visit } from '../../src/scenario/index.ts';

/** How a pack is disguised. */
export interface Disguise {
  /** by how many weeks every date moves, forward or back */
  readonly weeks: number;
  /** whether the new ids sort as the old ones did; else in the opposite order */
  readonly order: 'kept' | 'reversed';
}

/** A pack and the same pack in disguise. */
export interface DisguisedPack {
  /** the pack as given, dates sharpened where needed; compare with this, not with what was given */
  readonly base: readonly PackFile[];
  readonly copy: readonly PackFile[];
  /** new ids by old ones */
  readonly ids: ReadonlyMap<string, string>;
  /** the day of the copy that a day of the base became */
  readonly shift: (day: IsoDate) => IsoDate;
  /** an answer about the copy, told in the ids, names and dates of the base */
  readonly restore: (answer: unknown) => unknown;
}

/**
 * Within 1901 to 2099 the calendar repeats after 28 years, which are 1461 whole weeks: a month
 * stays a month and a year a year.
 */
const CALENDAR_WEEKS = 1461;
const CALENDAR_YEARS = 28;

/** Of these a coarse date counts by its last day: by then it was so. Of all others by its first. */
const BY_LAST_DAY = new Set(['known', 'published', 'scheduled', 'to', 'until', 'by', 'covers-to']);

/** Fields that hold what things are called. */
const NAMES = new Set(['name', 'names', 'aliases', 'title', 'outlet', 'part', 'variant']);

/**
 * A copy of a pack with every id and name replaced and every date moved by whole weeks, so that a
 * test can see that no answer hangs on a name or a date.
 *
 * A shift by a multiple of 1461 weeks (28 years) keeps months, quarters and years what they are;
 * by any other number of weeks a coarse date has no counterpart, so that it is first turned into a
 * day, in the base as well: its last day where it says by when, its first where it says since when.
 * Decades become days in either case.
 */
export function disguisePack(files: readonly PackFile[], disguise: Disguise): DisguisedPack {
  const exact = disguise.weeks % CALENDAR_WEEKS === 0;
  const years = exact ? (disguise.weeks / CALENDAR_WEEKS) * CALENDAR_YEARS : 0;
  const shift = (day: IsoDate): IsoDate => addDays(day, disguise.weeks * 7);
  const parsed = files.map(({ path, text }) => ({ path, value: toPlain(parse(text)) }));
  const base = parsed.map(({ path, value }) => {
    const dates = marked(path, value, ({ meta }) => meta.date === true);
    return { path, value: rewrite(value, [], (at, item) => sharpen(dates, at, item, exact)) };
  });

  const ids = newIds(base, disguise.order);
  const words = new Map<string, string>();
  // Coarse dates are restored by what was written: a bare year looks like any other number.
  const coarse = new Map<string, string>();
  const shiftText = (text: string): string => {
    const day = parseIsoDate(text);
    if (day.ok) return shift(day.value);
    const shifted = text.replace(/^\d{4}/, (year) => String(Number(year) + years));
    coarse.set(text, shifted);
    return shifted;
  };
  const copy = base.map(({ path, value }) => {
    const nodes = marked(path, value, ({ meta }) => meta.date === true || meta.ref !== undefined);
    const keys = marked(path, value, ({ isKey }) => isKey);
    const renamed = rewrite(
      value,
      [],
      (at, item) => {
        const mark = nodes.get(pathText(at));
        if (mark?.meta.date === true) return shiftText(leafText(item));
        if (mark !== undefined) return ids.get(leafText(item)) ?? item;
        return typeof item === 'string' && isName(at) ? newWord(item, words) : item;
      },
      (at, key) => {
        if (keys.has(pathText(at))) return ids.get(key) ?? key;
        return at.at(-2) === 'capability' ? shiftText(key) : key;
      },
    );
    const folder = /^regimes\/([^/]+)\//.exec(path)?.[1];
    const moved = folder === undefined ? path : path.replace(folder, ids.get(folder) ?? folder);
    return { path: moved, value: renamed };
  });
  return {
    base: base.map(asFile),
    copy: copy.map(asFile),
    ids,
    shift,
    restore: restorer([...ids, ...words, ...coarse], disguise.weeks),
  };
}

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

interface PlainFile {
  readonly path: string;
  readonly value: Plain;
}

// JSON is YAML, and quotes every text.
const asFile = ({ path, value }: PlainFile): PackFile => ({
  path,
  text: JSON.stringify(value, null, 1),
});

function toPlain(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
  }
  const isLeaf =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isLeaf ? value : null;
}

const leafText = (item: Plain): string => (typeof item === 'object' ? '' : String(item));

const pathText = (path: readonly PathPart[]): string => JSON.stringify(path);

/** A file as the part of a pack it is, and how deep its own values lie there. */
function asSection(file: string, value: Plain): [whole: Record<string, Plain>, depth: number] {
  const [first = '', folder = '', inside] = file.split('/');
  if (first !== 'regimes' || inside === undefined) {
    return [{ [first.replace(/\.ya?ml$/, '')]: value }, 1];
  }
  const name = inside.replace(/\.ya?ml$/, '');
  return name === 'regime' ? [{ regimes: { [folder]: value } }, 2] : [{ [name]: value }, 1];
}

/** The marked nodes of one file by their path inside it. */
function marked(
  file: string,
  value: Plain,
  wanted: (visit: Visit) => boolean,
): ReadonlyMap<string, Visit> {
  const found = new Map<string, Visit>();
  const [whole, depth] = asSection(file, value);
  walkSchema(packSchema, whole, (visit) => {
    if (wanted(visit)) found.set(pathText(visit.path.slice(depth)), visit);
  });
  return found;
}

function rewrite(
  value: Plain,
  path: readonly PathPart[],
  leaf: (path: readonly PathPart[], item: Plain) => Plain,
  key: (path: readonly PathPart[], key: string) => string = (_, name) => name,
): Plain {
  if (Array.isArray(value)) {
    return value.map((item, index) => rewrite(item, [...path, index], leaf, key));
  }
  if (typeof value !== 'object' || value === null) return leaf(path, value);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const at = [...path, name];
      return [key(at, name), rewrite(item, at, leaf, key)];
    }),
  );
}

function sharpen(
  dates: ReadonlyMap<string, Visit>,
  path: readonly PathPart[],
  item: Plain,
  exact: boolean,
): Plain {
  if (!dates.has(pathText(path))) return item;
  const parsed = parseDate(leafText(item));
  if (!parsed.ok) return item;
  const { precision, earliest, latest } = parsed.value;
  if (exact && precision !== 'decade') return leafText(item);
  return BY_LAST_DAY.has(String(path.at(-1))) ? latest : earliest;
}

function newIds(
  files: readonly PlainFile[],
  order: Disguise['order'],
): ReadonlyMap<string, string> {
  const old = new Set<string>();
  for (const { path, value } of files) {
    for (const visit of marked(
      path,
      value,
      ({ isKey, meta }) => isKey || meta.ref !== undefined,
    ).values()) {
      if (typeof visit.value === 'string') old.add(visit.value);
    }
  }
  const isState = (id: string): boolean => /^[A-Z]{2}$/.test(id);
  const sorted = [...old].toSorted();
  const states = sorted.filter(isState);
  const others = sorted.filter((id) => !isState(id));
  const codes = stateCodes(new Set(states)).slice(0, states.length);
  const words = others.map((_, index) => `thing-${String(index).padStart(5, '0')}`);
  if (order === 'reversed') {
    codes.reverse();
    words.reverse();
  }
  return new Map(
    [...states, ...others].map((id, index) => [id, [...codes, ...words][index] ?? id]),
  );
}

/** Two-letter codes that are not in use, in their order. */
function stateCodes(used: ReadonlySet<string>): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  return all.filter((code) => !used.has(code));
}

const isName = (path: readonly PathPart[]): boolean => path.some((part) => NAMES.has(String(part)));

function newWord(text: string, words: Map<string, string>): string {
  const known = words.get(text) ?? `Word${String(words.size).padStart(5, '0')}`;
  words.set(text, known);
  return known;
}

function restorer(
  replaced: readonly (readonly [before: string, after: string])[],
  weeks: number,
): (answer: unknown) => unknown {
  const old = new Map(replaced.map(([before, after]) => [after, before]));
  const token = /\d{4}-\d{2}-\d{2}|[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g;
  const restoreText = (text: string): string =>
    text.replaceAll(token, (found) => {
      const day = parseIsoDate(found);
      return day.ok ? addDays(day.value, -7 * weeks) : (old.get(found) ?? found);
    });
  const restore = (answer: unknown): unknown => {
    if (typeof answer === 'string') return restoreText(answer);
    if (Array.isArray(answer)) return answer.map(restore);
    if (typeof answer !== 'object' || answer === null) return answer;
    return Object.fromEntries(
      Object.entries(answer).map(([key, item]) => [restoreText(key), restore(item)]),
    );
  };
  return restore;
}
