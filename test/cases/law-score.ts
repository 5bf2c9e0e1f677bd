import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

import { exemptionsGiven, judge, openLaw } from '../../src/law/index.ts';
import type { ActivityVerdict, Exemption, Law } from '../../src/law/index.ts';
import { isoDate, unwrap } from '../../src/quantity/index.ts';
import { activityFile, lawbookAsOf } from '../../src/scenario/index.ts';
import type { Activity, Lawbook } from '../../src/scenario/index.ts';

const check = z.object({
  layer: z.string(),
  barred: z.boolean(),
  paragraph: z.array(z.string()).optional(),
  authority: z.string().optional(),
});

const published = z.array(
  z.object({
    id: z.string(),
    asOf: z.string(),
    scored: z.boolean(),
    checks: z.array(check),
    activity: z.string(),
  }),
);

export type LawCase = z.output<typeof published>[number];
export type LawCheck = z.output<typeof check>;

/** What somebody says of one layer of a case. */
export interface Said {
  readonly barred: boolean;
  readonly paragraphs: ReadonlySet<string>;
  readonly authorities: ReadonlySet<string>;
}

/** One check of a case and how it went. */
export interface Scored {
  readonly id: string;
  readonly check: LawCheck;
  readonly said: Said;
  readonly barred: boolean;
  /** undefined where the case names none */
  readonly paragraph: boolean | undefined;
  readonly authority: boolean | undefined;
}

/** Whoever judges: the engine, or a plainer way to compare it with. */
export type Judge = (
  activities: readonly Activity[],
  layer: string,
  day: string,
  given: readonly Exemption[],
) => Said;

export function readCases(path: string): LawCase[] {
  return published.parse(JSON.parse(readFileSync(path, 'utf8')));
}

const written = z
  .record(z.string(), z.unknown())
  .parse(parse(readFileSync(new URL('law-activities.yaml', import.meta.url), 'utf8')));

/** The share of checks a judge gets right, and each check. */
export function scoreCases(cases: readonly LawCase[], by: Judge) {
  const scored = cases
    .filter((each) => each.scored)
    .flatMap(({ asOf, checks, id }) => {
      const file = activityFile.parse(written[id]);
      const given = exemptionsGiven(file);
      return checks.map((each): Scored => {
        const said = by(file.activities, each.layer, asOf, given);
        const paragraphs = each.paragraph?.map((one) => one.toLowerCase().replace('/', '-'));
        return {
          id,
          check: each,
          said,
          barred: said.barred === each.barred,
          paragraph: paragraphs?.some((one) => said.paragraphs.has(one)),
          authority:
            each.authority === undefined ? undefined : said.authorities.has(each.authority),
        };
      });
    });
  const share = (of: 'barred' | 'paragraph' | 'authority') => {
    const asked = scored.filter((each) => each[of] !== undefined);
    return { right: asked.filter((each) => each[of] === true).length, of: asked.length };
  };
  return {
    scored,
    barred: share('barred'),
    paragraph: share('paragraph'),
    authority: share('authority'),
  };
}

/** The engine on all the law that comes along. */
export function engine(lawbook: Lawbook, layers?: readonly string[]): Judge {
  return (activities, layer, day, given) => {
    if (layers !== undefined && !layers.includes(layer)) return NOTHING;
    const asOf = isoDate(day);
    const law = unwrap(openLaw(lawbookAsOf(lawbook, asOf), { asOf }));
    const verdicts = judge(law, activities, given);
    return layer === 'exposure' ? exposureSaid(verdicts) : layerSaid(law, verdicts, layer, given);
  };
}

const NOTHING: Said = { barred: false, paragraphs: new Set(), authorities: new Set() };

function exposureSaid(verdicts: readonly ActivityVerdict[]): Said {
  const found = verdicts.flatMap(({ exposure }) => exposure);
  return {
    barred: found.some(({ holds }) => holds === 'yes'),
    paragraphs: new Set(found.map(({ paragraph }) => paragraph)),
    authorities: new Set(),
  };
}

/** Of a barred layer what bars; of an open one what was met, excepted, opened or left undecided. */
function layerSaid(
  law: Law,
  verdicts: readonly ActivityVerdict[],
  layer: string,
  given: readonly Exemption[],
): Said {
  const layers = verdicts.flatMap(({ layers: all }) => all.filter((each) => each.layer === layer));
  const barred = layers.some(({ status }) => status === 'barred');
  const deciding = layers.filter(({ status }) => !barred || status === 'barred');
  const found = deciding
    .flatMap(({ by }) => by)
    .filter(({ effect }) => !barred || effect === 'bars' || effect === 'undetermined');
  const decisions = given.filter(({ id }) => found.some(({ exemption }) => exemption === id));
  const powers = found
    .filter(({ effect }) => effect === 'exempted')
    .flatMap(({ provision }) => law.bars.find(({ id }) => id === provision)?.openings ?? [])
    .filter(({ by }) => decisions.some((each) => each.by === by));
  const opens = found.flatMap((each) => each.opens);
  return {
    barred,
    paragraphs: new Set([
      ...found.map(({ paragraph }) => paragraph),
      ...powers.map(({ under }) => under),
    ]),
    authorities: new Set([
      ...opens.map(({ authority }) => authority),
      ...decisions.map(({ by }) => by),
    ]),
  };
}

const involvesNorth = ({ from, to, via }: Activity): boolean =>
  [from, to, ...(Array.isArray(via) ? via : [])].includes('KP');

/** B0: everything with the North is barred, the Committee opens it. */
export const everythingBarred: Judge = (activities) => ({
  barred: activities.some(involvesNorth),
  paragraphs: new Set(),
  authorities: new Set(['un-1718-committee']),
});

/** B1: a look-up of the chapter of the goods, whoever does what, whenever. */
export const chapterLookup: Judge = (activities) => {
  const chapters = activities.flatMap(({ goods }) => {
    if (goods === undefined || goods === 'unknown') return [];
    return (Array.isArray(goods) ? goods : [goods]).flatMap(({ hs }) =>
      hs === undefined || hs === 'unknown' ? [] : Array.isArray(hs) ? hs : [hs],
    );
  });
  const listed = chapters.flatMap((code): string[] => {
    const chapter = Number(code.slice(0, 2));
    if (chapter >= 72 && chapter <= 89) return ['un-2397-7'];
    if (code.startsWith('2710')) return ['un-2397-5'];
    if (code.startsWith('2701')) return ['un-2371-8'];
    return chapter >= 50 && chapter <= 63 ? ['un-2375-16'] : [];
  });
  return {
    barred: listed.length > 0,
    paragraphs: new Set(listed),
    authorities: new Set(listed.length > 0 ? ['un-1718-committee'] : []),
  };
};
