import { canonicalJson, didYouMean } from '../../quantity/index.ts';
import type { Place, Problem } from '../../quantity/index.ts';
import type { PathPart } from '../walk.ts';
import { locate, locateKey } from './locate.ts';
import type { Located } from './locate.ts';
import { inMergeOrder, regimeOf, SECTIONS, sectionName, sectionOf } from './pack-file.ts';
import type { PackFile, Section } from './pack-file.ts';
import { packProblem, shown } from './pack-problem.ts';
import { isEmpty, readYaml } from './yaml-text.ts';
import type { YamlText } from './yaml-text.ts';

/** All files of a pack as one value, which still knows where each part was written. */
export interface MergedPack {
  /** as written: `{ scenario: …, actors: { ID: … }, ties: [ … ], … }` */
  readonly value: Readonly<Record<string, unknown>>;
  /** sections of which a file could not be read: what is missing there may yet exist */
  readonly incomplete: ReadonlySet<Section>;
  readonly locate: (path: readonly PathPart[]) => Located;
  readonly locateKey: (path: readonly PathPart[]) => Located;
}

const LISTS: ReadonlySet<Section> = new Set(['ties', 'stances']);
/** Sections without which there is no pack. */
export const PACK_SECTIONS: readonly Section[] = ['scenario', 'parameters'];

/**
 * Reads the files of a pack and merges those of one section; map ids must differ across files,
 * but regimes may tell of the same authority or source in the same words.
 */
export function mergeFiles(
  files: readonly PackFile[],
  required: readonly Section[] = PACK_SECTIONS,
  regimes: readonly string[] = [],
): {
  merged: MergedPack;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const sections = new Map<Section, SectionParts>();
  const incomplete = new Set<Section>();
  for (const file of inMergeOrder(files, regimes)) {
    const section = sectionOf(file.path);
    if (section === undefined) {
      problems.push(unknownFile(file.path));
      continue;
    }
    const read = readYaml(file);
    problems.push(...read.problems);
    if (read.text === undefined) {
      incomplete.add(section);
      continue;
    }
    const parts = sections.get(section) ?? newParts(section, required);
    sections.set(section, parts);
    const wrong = parts.add(read.text);
    problems.push(...wrong);
    if (wrong.some(({ code }) => code === 'wrong-shape')) incomplete.add(section);
  }
  for (const section of required) {
    if (sections.has(section) || incomplete.has(section)) continue;
    incomplete.add(section);
    const file = `${section}.yaml`;
    const place = { file, line: 1, column: 1 };
    problems.push(packProblem({ code: 'missing-file', value: file, place }));
  }
  const value: Record<string, unknown> = {};
  for (const section of SECTIONS) {
    const parts = sections.get(section);
    if (parts !== undefined && parts.texts.length > 0) value[section] = parts.value;
  }
  const finder =
    (find: typeof locate) =>
    ([first, ...rest]: readonly PathPart[]): Located => {
      const section = SECTIONS.find((name) => name === first);
      const parts = section === undefined ? undefined : sections.get(section);
      const owner = parts?.owner(rest);
      if (owner === undefined) return { place: nowhere(`${String(first)}.yaml`), found: false };
      return find(owner.text, owner.path);
    };
  return {
    merged: { value, incomplete, locate: finder(locate), locateKey: finder(locateKey) },
    problems,
  };
}

interface SectionParts {
  readonly texts: YamlText[];
  readonly value: unknown;
  readonly add: (text: YamlText) => Problem[];
  /** the file that holds a path below the section, and the path inside that file */
  readonly owner: (path: readonly PathPart[]) => { text: YamlText; path: PathPart[] } | undefined;
}

function newParts(section: Section, required: readonly Section[]): SectionParts {
  return LISTS.has(section) ? newList() : newMap(section, required.includes(section));
}

function newMap(section: Section, needed: boolean): SectionParts {
  const texts: YamlText[] = [];
  const value: Record<string, unknown> = {};
  const owners = new Map<string, YamlText>();
  const add = (text: YamlText): Problem[] => {
    if (isEmpty(text)) return [emptyFile(text, needed)];
    if (!isPlain(text.value)) return [wrongShape(text, section, 'a map of ids or fields')];
    const regime = regimeOf(text.file);
    const found = regime === undefined ? text.value : ofRegime(text.value, section, regime);
    texts.push(text);
    const problems: Problem[] = [];
    for (const [key, item] of Object.entries(found)) {
      const first = owners.get(key);
      if (first === undefined) {
        owners.set(key, text);
        value[key] = item;
      } else if (!isShared(text, first) || canonicalJson(value[key]) !== canonicalJson(item)) {
        problems.push(duplicateId(section, key, text, first));
      }
    }
    return problems;
  };
  const owner = (path: readonly PathPart[]) => {
    const text = owners.get(String(path[0] ?? '')) ?? texts[0];
    if (text === undefined) return undefined;
    // a regime describes itself without naming itself again
    return { text, path: describesRegime(text.file) ? path.slice(1) : [...path] };
  };
  return { texts, value, add, owner };
}

/** What a regime tells may be told again in the same words, by another regime or the pack. */
const isShared = (text: YamlText, first: YamlText): boolean =>
  regimeOf(text.file) !== undefined || regimeOf(first.file) !== undefined;

/** `regime.yaml` is the record of its folder; what stands beside it belongs to that regime. */
function ofRegime(
  found: Readonly<Record<string, unknown>>,
  section: Section,
  regime: string,
): Readonly<Record<string, unknown>> {
  if (section === 'regimes') return { [regime]: found };
  if (section !== 'provisions') return found;
  const owned = Object.entries(found).map(([id, record]): [string, unknown] => [
    id,
    isPlain(record) ? { regime, ...record } : record,
  ]);
  return Object.fromEntries(owned);
}

const describesRegime = (file: string): boolean =>
  regimeOf(file) !== undefined && sectionOf(file) === 'regimes';

function newList(): SectionParts {
  const texts: YamlText[] = [];
  const value: unknown[] = [];
  const owners: { text: YamlText; index: number }[] = [];
  const add = (text: YamlText): Problem[] => {
    if (isEmpty(text)) return [emptyFile(text, false)];
    if (!Array.isArray(text.value)) {
      return [wrongShape(text, undefined, 'a list: each record begins with "- "')];
    }
    texts.push(text);
    for (const [index, item] of text.value.entries()) {
      owners.push({ text, index });
      value.push(item);
    }
    return [];
  };
  const owner = ([index, ...rest]: readonly PathPart[]) => {
    const held = typeof index === 'number' ? owners[index] : undefined;
    const text = held?.text ?? texts[0];
    if (text === undefined) return undefined;
    return { text, path: held === undefined ? [] : [held.index, ...rest] };
  };
  return { texts, value, add, owner };
}

function unknownFile(path: string): Problem {
  const near = didYouMean(sectionName(path), SECTIONS);
  const hint =
    near === undefined
      ? `files and folders are named ${SECTIONS.join(', ')}`
      : `did you mean "${near}"?`;
  return packProblem({ code: 'unknown-file', value: path, hint, place: nowhere(path) });
}

function emptyFile(text: YamlText, needed: boolean): Problem {
  const severity = needed ? 'error' : 'warning';
  return packProblem({ code: 'empty-file', severity, place: text.placeAt(0) });
}

function wrongShape(text: YamlText, section: Section | undefined, expected: string): Problem {
  const params = { expected, found: shown(text.value) };
  const example = section === 'scenario' ? 'name: …' : section === undefined ? '- …' : 'ID: { … }';
  const { place } = locate(text, []);
  return packProblem({ code: 'wrong-shape', params, hint: `begin with \`${example}\``, place });
}

function duplicateId(section: Section, key: string, text: YamlText, first: YamlText): Problem {
  const other = locateKey(first, [key]).place;
  const params = { target: section, other: `${other.file}:${other.line}` };
  const { place } = locateKey(text, [key]);
  return packProblem({
    code: 'duplicate-id',
    value: key,
    path: `${section}.${key}`,
    params,
    place,
    other,
  });
}

const nowhere = (file: string): Place => ({ file, line: 1, column: 1 });

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
