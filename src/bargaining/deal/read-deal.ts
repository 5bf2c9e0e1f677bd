import { succeed } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import { parseBySchema } from '../../scenario/index.ts';
import type { PackFile } from '../../scenario/index.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { checkQuestion } from './decide-deal.ts';
import type { DealQuestion } from './decide-deal.ts';
import { dealFile } from './deal-file.ts';
import type { DealFile } from './deal-file.ts';
import { dealTable } from './deal-table.ts';
import type { DealLimit, DealParty, DealTable } from './deal-table.ts';
import type { DealTerm } from './deal-term.ts';
import { dealWorth } from './deal-worth.ts';
import { askOrder } from './ask-order.ts';
import type { Ask } from './ask-order.ts';
import { everyPackage } from './find-deal.ts';
import type { DealOffer } from './find-deal.ts';
import { judgeOrder } from './judge-order.ts';
import type { JudgedOrder } from './judge-order.ts';
import { movedReservation } from './precedents.ts';
import type { MovedReservation } from './precedents.ts';
import { planSequence } from './plan-sequence.ts';
import type { SequencePlan } from './plan-sequence.ts';
import { unknownTerm } from './sequence-question.ts';
import type { SequenceQuestion } from './sequence-question.ts';
import { spoilerOptions } from './spoiler-option.ts';
import type { Spoiler } from './spoiler-option.ts';
import { asksOf, issuesOf, partyOf, stepsOf, termOf } from './stated-deal.ts';

/** A deal read from a file, with all it asks to be worked out. */
export interface StatedDeal {
  readonly title: string | undefined;
  readonly source: string | undefined;
  readonly table: DealTable;
  readonly names: ReadonlyMap<string, string>;
  /** sources the file states, by party and by term */
  readonly sources: {
    readonly parties: ReadonlyMap<string, string>;
    readonly terms: ReadonlyMap<string, string>;
  };
  /** by party, where it has seen precedents */
  readonly reservations: ReadonlyMap<string, MovedReservation>;
  readonly question: DealQuestion;
  /** those the file names, else every package that can be made */
  readonly offers: readonly DealOffer[];
  /** an order to carry the terms out; undefined where nobody is said to carry out anything */
  readonly sequence: SequencePlan | undefined;
  /** the order the file proposes, judged */
  readonly proposed:
    | { readonly order: readonly string[]; readonly judged: JudgedOrder }
    | undefined;
  readonly spoilers: readonly Spoiler[];
  readonly favours: readonly {
    readonly of: string;
    readonly favour: number;
    readonly asks: readonly Ask[];
  }[];
}

/** What reading a file of a deal gives: the deal, or nothing and what is wrong. */
export interface ParsedDeal {
  readonly value?: StatedDeal;
  readonly problems: readonly Problem[];
}

/** What is known of the parties beside a file. */
export interface DealBackground {
  readonly positions?: BargainTable;
  /** by party */
  readonly limits?: ReadonlyMap<string, readonly DealLimit[]>;
}

type Path = readonly string[];

/**
 * Reads a deal from YAML or JSON: issues, parties, terms, and what is to be worked out of them. What is wrong is
 * told with its line; a file is read in whole or not at all.
 *
 * @param background - what is known beside the file, such as of a pack: lines, status quo, weights, ideals and
 *   limits the file leaves out are taken from it
 *
 * @example
 * const text = [
 *   'issues: { weapons: { status-quo: 0 }, trade: { status-quo: 0 } }',
 *   'parties:',
 *   '  north: { weights: { weapons: 0.4, trade: 0.6 }, ideals: { weapons: 0, trade: 100 } }',
 *   '  west: { weights: { weapons: 0.7, trade: 0.3 }, ideals: { weapons: 100, trade: 0 } }',
 *   'terms:',
 *   '  freeze: { issue: weapons, to: 50 }',
 *   '  opening: { issue: trade, to: 60 }',
 *   'packages: { swap: [freeze, opening] }',
 * ].join('\n');
 * readDeal({ path: 'deal.yaml', text }).value.question.packages[0].id; // 'swap'
 * const bad = { path: 'deal.yaml', text: text.replace('0.7', '0.8') };
 * readDeal(bad).problems.map(({ code, place }) => [code, place.line]); // [['bargaining/weights-sum', 4]]
 */
export function readDeal(file: PackFile, background: DealBackground = {}): ParsedDeal {
  const { placeOf, problems, value } = parseBySchema(file, dealFile);
  if (value === undefined) return { problems };
  const read = dealOf(value, background);
  if (read.ok) return { value: read.value, problems };
  return {
    problems: [
      ...problems,
      ...read.problems.map((problem) => {
        const path = pathIn(problem.path, value);
        return { ...problem, path: path.join('.'), place: placeOf(path) };
      }),
    ],
  };
}

function dealOf(file: DealFile, { limits, positions }: DealBackground): Result<StatedDeal> {
  const issues = issuesOf(file, positions);
  if (!issues.ok) return issues;
  const parties: DealParty[] = [];
  const reservations = new Map<string, MovedReservation>();
  for (const [id, stated] of Object.entries(file.parties)) {
    const own = {
      issues: issues.value,
      ...(positions === undefined ? {} : { positions }),
      limits: limits?.get(id) ?? [],
    };
    const party = partyOf(id, stated, own);
    if (!party.ok) return party;
    const seen = Object.entries(stated.precedents ?? {});
    if (seen.length === 0) {
      parties.push(party.value);
      continue;
    }
    const precedents = seen.map(([each, { effect, weight }]) => ({ id: each, effect, weight }));
    const moved = under(
      `parties.${id}.precedents`,
      movedReservation(stated.reservation ?? 0, precedents),
    );
    if (!moved.ok) return moved;
    reservations.set(id, moved.value);
    parties.push({ ...party.value, reservation: moved.value.reservation });
  }
  const { money } = file;
  const table = dealTable({
    issues: issues.value,
    parties,
    ...(money === undefined ? {} : { money }),
  });
  if (!table.ok) return table;
  const terms: DealTerm[] = [];
  for (const [id, stated] of Object.entries(file.terms)) {
    const term = termOf(id, stated);
    if (!term.ok) return term;
    terms.push(term.value);
  }
  const rest = questionsOf(file, table.value, terms);
  if (!rest.ok) return rest;
  const names = Object.entries(file.parties).flatMap(([id, { name }]) =>
    name === undefined ? [] : [[id, name] as const],
  );
  const { source, title } = file;
  return succeed({
    title,
    source,
    table: table.value,
    names: new Map(names),
    sources: { parties: sourcesOf(file.parties, source), terms: sourcesOf(file.terms, source) },
    reservations,
    ...rest.value,
  });
}

/** Its own source of each, else that of the file. */
function sourcesOf(
  of: Readonly<Record<string, { readonly source?: string | undefined }>>,
  all: string | undefined,
): Map<string, string> {
  return new Map(
    Object.entries(of).flatMap(([id, { source = all }]) =>
      source === undefined ? [] : [[id, source] as const],
    ),
  );
}

type Questions = Pick<
  StatedDeal,
  'question' | 'offers' | 'sequence' | 'proposed' | 'spoilers' | 'favours'
>;

/** What is asked of a table and terms; each question is tried, so that what is wrong is told here. */
function questionsOf(
  file: DealFile,
  table: DealTable,
  terms: readonly DealTerm[],
): Result<Questions> {
  const { conditions, consent, order } = file;
  const packages = Object.entries(file.packages ?? {}).map(([id, of]) => ({ id, of }));
  const question: DealQuestion = {
    terms,
    packages,
    ...(consent === undefined ? {} : { consent }),
    ...(conditions === undefined ? {} : { conditions }),
  };
  const checked = checkQuestion(table, question);
  if (!checked.ok) return checked;
  const worth = dealWorth(table, terms);
  if (!worth.ok) return worth;
  const offers: DealOffer[] = [];
  for (const [id, of] of Object.entries(file.offers ?? {})) {
    const stray = of.find((each) => !Object.hasOwn(file.terms, each));
    if (stray !== undefined) return unknownTerm(`offers.${id}`, stray, Object.keys(file.terms));
    offers.push({ id, terms: terms.filter((term) => of.includes(term.id)) });
  }
  const all = file.offers === undefined ? everyPackage(terms, packages) : succeed(offers);
  if (!all.ok) return all;
  const spoilers = Object.entries(file.spoilers ?? {}).map(([party, each]) => ({ party, ...each }));
  const spoiled = under('spoilers', spoilerOptions(table, terms, spoilers));
  if (!spoiled.ok) return spoiled;
  const favours = Object.entries(file.favours ?? {}).map(([of, stated]) => ({
    of,
    favour: stated.favour,
    asks: asksOf(stated),
  }));
  for (const { asks, favour, of } of favours) {
    const tried = inFavour(of, askOrder(favour, asks));
    if (!tried.ok) return tried;
  }
  const steps = stepsOf(file);
  const isPerformed = Object.values(file.terms).some(
    ({ by, pays }) => by !== undefined && pays === undefined,
  );
  const sequence: SequenceQuestion | undefined =
    isPerformed || file.rules !== undefined || order !== undefined
      ? {
          terms,
          steps,
          packages,
          ...(consent === undefined ? {} : { consent }),
          rules: (file.rules ?? []).map(({ after, level, party, relief, until }) => ({
            party,
            relief,
            ...(after === undefined ? {} : { after }),
            ...(level === undefined ? {} : { level }),
            ...(until === undefined ? {} : { until }),
          })),
          nerves: Object.entries(file.parties).map(([party, { breach, dares }]) => ({
            party,
            ...(breach === undefined ? {} : { breach }),
            ...(dares === undefined ? {} : { dares }),
          })),
        }
      : undefined;
  const planned = sequence && planSequence(table, sequence);
  if (planned?.ok === false) return planned;
  const judged = sequence && order && judgeOrder(table, sequence, order);
  if (judged?.ok === false) return judged;
  return succeed({
    question,
    offers: all.value,
    sequence: planned?.value,
    proposed: order && judged && { order, judged: judged.value },
    spoilers,
    favours,
  });
}

function under<T>(prefix: string, found: Result<T>): Result<T> {
  if (found.ok) return found;
  return {
    ok: false,
    problems: found.problems.map((problem) => {
      const { path } = problem;
      // a path that names the section already is not put into it once more
      const isIn = path === prefix || path.startsWith(`${prefix}.`);
      return isIn ? problem : { ...problem, path: path === '' ? prefix : `${prefix}.${path}` };
    }),
  };
}

/** The asks of a favour stand one level further in. */
function inFavour<T>(of: string, found: Result<T>): Result<T> {
  if (found.ok) return found;
  return {
    ok: false,
    problems: found.problems.map((problem) => {
      const { path } = problem;
      const isOwn = path === 'favour' || path === 'asks' || path.startsWith('asks.');
      return { ...problem, path: `favours.${of}.${isOwn ? '' : 'asks.'}${path}` };
    }),
  };
}

const SECTIONS: ReadonlySet<string> = new Set(Object.keys(dealFile.shape));

/** Where in the file a problem of the engine stands: it names parties and terms without their section. */
function pathIn(path: string, { parties, terms }: DealFile): Path {
  const parts = path.split('.').map(kebab);
  const [head = ''] = path.split('.');
  if (SECTIONS.has(head)) return parts;
  if (head === 'steps' || head === 'nerves') return [head === 'steps' ? 'terms' : 'parties'];
  if (Object.hasOwn(parties, head)) return ['parties', head, ...parts.slice(1)];
  if (Object.hasOwn(terms, head)) return ['terms', head, ...parts.slice(1)];
  return parts;
}

/** Fields are written with hyphens in a file. */
function kebab(part: string, at: number): string {
  return at === 0 ? part : (FIELDS.get(part) ?? part);
}

const FIELDS: ReadonlyMap<string, string> = new Map([
  ['statusQuo', 'status-quo'],
  ['pointsPerUnit', 'points-per-unit'],
  ['givenUpAt', 'given-up-at'],
  ['refusalCost', 'refusal-cost'],
]);
