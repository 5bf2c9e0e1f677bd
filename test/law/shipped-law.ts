import { parse } from 'yaml';

import { exemptionsGiven, judge, openLaw } from '../../src/law/index.ts';
import type { ActivityVerdict, LayerVerdict } from '../../src/law/index.ts';
import { isoDate, unwrap } from '../../src/quantity/index.ts';
import { activityFile, lawbookAsOf } from '../../src/scenario/index.ts';
import type { Activity, Lawbook } from '../../src/scenario/index.ts';
import { loadLawbook } from '../../src/store/index.ts';

const loaded = await loadLawbook();
if (loaded.lawbook === undefined) {
  throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
}

/** The law that comes with the package. */
export const shippedLaw: Lawbook = loaded.lawbook;
export const shippedLawProblems = loaded.problems;

/** Activities as a person writes them. */
export function activities(yaml: string): Activity[] {
  const value: unknown = parse(yaml);
  return activityFile.parse({ activities: Array.isArray(value) ? value : [value] }).activities;
}

interface Asked {
  readonly on: string;
  readonly knownAt?: string;
  readonly switches?: Readonly<Record<string, string>>;
  readonly given?: readonly unknown[];
}

/** The verdict on one activity on a day. */
export function verdictOn(yaml: string, asked: Asked): ActivityVerdict {
  const [verdict] = verdictsOn(yaml, asked);
  if (verdict === undefined) throw new Error('no activity');
  return verdict;
}

export function verdictsOn(yaml: string, { given = [], knownAt, on, switches }: Asked) {
  const written: unknown = parse(yaml);
  const list = Array.isArray(written) ? written : [written];
  const file = activityFile.parse({ given, activities: list });
  const book = lawbookAsOf(shippedLaw, isoDate(knownAt ?? on));
  const options = { asOf: isoDate(on), ...(switches === undefined ? {} : { switches }) };
  return judge(unwrap(openLaw(book, options)), file.activities, exemptionsGiven(file));
}

export function layerOf(verdict: ActivityVerdict, layer: string): LayerVerdict {
  const found = verdict.layers.find((each) => each.layer === layer);
  if (found === undefined) throw new Error(`no layer ${layer}`);
  return found;
}

/** What bars in a layer, by paragraph. */
export function barring(verdict: ActivityVerdict, layer: string): string[] {
  const found = layerOf(verdict, layer).by.filter(({ effect }) => effect === 'bars');
  return [...new Set(found.map(({ paragraph }) => paragraph))];
}

/** `authority/paragraph` of whoever can open what bars in a layer. */
export function openers(verdict: ActivityVerdict, layer: string): string[] {
  const found = layerOf(verdict, layer).by.filter(({ effect }) => effect === 'bars');
  const opens = found.flatMap((each) => each.opens);
  return [...new Set(opens.map(({ authority, paragraph }) => `${authority}/${paragraph}`))];
}

export const exposed = (verdict: ActivityVerdict): string[] =>
  verdict.exposure.map(({ paragraph }) => paragraph);
