import { COLLECTIONS } from '../schema/field.ts';
import type { CollectionName } from '../schema/field.ts';

/** A file of a pack: its path inside the pack with `/` between folders, and its text. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** What a file holds: `scenario.yaml` itself, or (a part of) a collection. */
export type Section = CollectionName | 'scenario';

export const SECTIONS: readonly Section[] = ['scenario', ...COLLECTIONS];

/**
 * The first segment of the path without its extension: `actors/states.yaml` → `actors`. Inside the
 * folder of a regime its first segment: `regimes/river-law/terms.yaml` → `terms`; the regime itself
 * is described in `regime.yaml` there.
 */
export function sectionName(path: string): string {
  const [first = '', , third] = path.split('/');
  if (first !== 'regimes' || third === undefined) return first.replace(/\.ya?ml$/, '');
  const name = third.replace(/\.ya?ml$/, '');
  return name === 'regime' ? 'regimes' : name;
}

/** The regime whose folder a file lies in, if any. */
export function regimeOf(path: string): string | undefined {
  const [first, folder, rest] = path.split('/');
  return first === 'regimes' && rest !== undefined ? folder : undefined;
}

/** The section a path belongs to, or `undefined` when there is none of that name. */
export function sectionOf(path: string): Section | undefined {
  const name = sectionName(path);
  return SECTIONS.find((section) => section === name);
}

/** The files by path, code unit by code unit: the same order on every machine. */
export function inPathOrder(files: readonly PackFile[]): PackFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/**
 * The files in the order they are merged: those of regimes first, in the order the scenario names
 * them, so that no name decides which law is told first; then by path.
 */
export function inMergeOrder(files: readonly PackFile[], regimes: readonly string[]): PackFile[] {
  const place = ({ path }: PackFile): number => {
    const regime = regimeOf(path);
    const at = regime === undefined ? regimes.length : regimes.indexOf(regime);
    return at < 0 ? regimes.length : at;
  };
  return inPathOrder(files).toSorted((a, b) => place(a) - place(b));
}

/**
 * The text whose SHA-256 is the digest of a pack's content: paths, lengths and texts in path order.
 * A byte order mark does not count.
 *
 * @example
 * contentToDigest([{ path: 'scenario.yaml', text: 'name: A' }]); // 'scenario.yaml\n7\nname: A\n'
 */
export function contentToDigest(files: readonly PackFile[]): string {
  return inPathOrder(files)
    .map(({ path, text }) => ({ path, text: withoutMark(text) }))
    .map(({ path, text }) => `${path}\n${text.length}\n${text}\n`)
    .join('');
}

/** The text without the byte order mark some editors put in front. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
