import { LEXICON } from './likelihood-lexicon.ts';
import type { HedgeKind, LexiconEntry } from './likelihood-lexicon.ts';
import { negationAfter, negationBefore } from './negation.ts';
import type { Negation } from './negation.ts';
import { openPhrase } from './open-phrases.ts';
import type { OpenPhrase } from './open-phrases.ts';
import { longestPhrase } from './phrase-trie.ts';
import { statedProbability } from './stated-probability.ts';
import type { StatedProbability } from './stated-probability.ts';
import { standardsOf, standardsOfNegated, surveysOf } from './wording-ranges.ts';
import type { StandardRange, SurveyRange } from './wording-ranges.ts';
import { tokenStretches } from './word-tokens.ts';
import type { Token } from './word-tokens.ts';

/** A word or phrase of a text that says how likely something is, or that it is not said. */
export interface LikelihoodTerm {
  /** verbatim: `text` of the document from `start` to `end`, UTF-16 positions, the end exclusive */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /**
   * `likelihood`: a word of probability; `number`: a probability stated in numbers; `hedge`: a
   * distance kept that no standard gives a number; `frequency`: how often; `non-forecast`: the author
   * says that nothing is forecast
   */
  readonly kind: 'likelihood' | 'number' | 'hedge' | 'frequency' | 'non-forecast';
  /** in lower case, as scales and surveys are asked: "very likely", "not unlikely", "probably not" */
  readonly wording: string;
  /**
   * `plain`; `turned`: negated, and the ranges are those of the negation; `double-negative` and
   * `unclear`: the negation leaves it without a number
   */
  readonly sense: 'plain' | 'turned' | 'double-negative' | 'unclear';
  /** what each standard gives it; empty where none does */
  readonly standards: readonly StandardRange[];
  /** what readers took these very words to mean; empty where no survey asked */
  readonly surveys: readonly SurveyRange[];
  /** what the text says in numbers, from 0 to 1 */
  readonly stated: {
    readonly low: number;
    readonly high: number;
    readonly isApproximate: boolean;
  } | null;
  /** what kind of hedge */
  readonly hedge: HedgeKind | null;
}

interface Found {
  readonly first: number;
  readonly last: number;
  readonly term: Omit<LikelihoodTerm, 'text' | 'start' | 'end'>;
}

/**
 * Finds what an English text says about how likely things are, in order of place; terms do not
 * overlap. The longest phrase counts; negations before and after it are resolved or leave it without
 * a number. Ranges are those of ICD 203, Kent (1964), IPCC AR4 and PHIA and of two public surveys,
 * side by side ({@link LIKELIHOOD_STANDARDS}); "may", "could" and "expected" have none. Takes any
 * text, in one pass.
 *
 * @example
 * const [term] = likelihoodTerms('A deal is highly unlikely.');
 * [term.text, term.start, term.wording]; // ['highly unlikely', 10, 'highly unlikely']
 * term.standards.filter(({ standard }) => standard === 'icd-203');
 * // [{ standard: 'icd-203', low: 0.05, high: 0.2, row: 'very unlikely', basis: 'same-row' }]
 * term.surveys.map(({ median, middleHalf }) => [median, middleHalf]); // [[0.05, [0.05, 0.1]]]
 * likelihoodTerms('It may fail.').map(({ kind, standards }) => [kind, standards]); // [['hedge', []]]
 */
export function likelihoodTerms(text: string): LikelihoodTerm[] {
  const terms: LikelihoodTerm[] = [];
  for (const tokens of tokenStretches(text)) {
    for (const { first, last, term } of withoutCovered(foundIn(tokens))) {
      const start = tokens[first]?.start ?? 0;
      const end = tokens[last]?.end ?? start;
      terms.push({ text: text.slice(start, end), start, end, ...term });
    }
  }
  return terms;
}

function foundIn(tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  // the last token that a likelihood took: its negation is not taken twice
  let taken = -1;
  for (let at = 0; at < tokens.length; at++) {
    const stated = statedProbability(tokens, at);
    if (stated !== null && stated.first > taken) {
      found.push(ofNumber(stated, tokens));
      taken = stated.last;
      at = stated.last;
      continue;
    }
    const open = openPhrase(tokens, at);
    if (open !== null) found.push(ofOpen(at, open));
    const match = longestPhrase(LEXICON, tokens, at);
    if (match === null) continue;
    const last = at + match.count - 1;
    const each = ofPhrase(tokens, at, last, match.entry, taken);
    if (each !== null) {
      found.push(each);
      if (each.term.kind === 'likelihood') taken = each.last;
    }
    at = last;
  }
  return found;
}

function ofNumber(stated: StatedProbability, tokens: readonly Token[]): Found {
  const { first, last, low, high, isApproximate } = stated;
  const wording = tokens
    .slice(first, last + 1)
    .map(({ word }) => word)
    .join(' ');
  return {
    first,
    last,
    term: {
      kind: 'number',
      wording,
      sense: 'plain',
      standards: [],
      surveys: [],
      stated: { low: share(low), high: share(high), isApproximate },
      hedge: null,
    },
  };
}

/** Percents as a share, to eight decimals. */
const share = (percent: number): number => Math.round(percent * 1e6) / 1e8;

function ofPhrase(
  tokens: readonly Token[],
  first: number,
  last: number,
  entry: LexiconEntry,
  taken: number,
): Found | null {
  const before = tokens[first - 1]?.word ?? '';
  const after = tokens[last + 1]?.word ?? '';
  if (entry.notAfter?.has(before) === true) return null;
  if (after !== '' && entry.onlyBefore?.has(after) === false) return null;
  const negator = negationBefore(tokens, first);
  const { kind, wording, hedge } = entry;
  if (kind === 'non-forecast') {
    return negator !== null ? null : plain(first, last, kind, wording, hedge);
  }
  if (kind === 'frequency') return plain(first, last, kind, wording, hedge);
  if (kind === 'hedge') {
    return isHedge(tokens, first, last) ? plain(first, last, kind, wording, hedge) : null;
  }
  return ofLikelihood(tokens, first, last, entry, { negator, taken });
}

function ofLikelihood(
  tokens: readonly Token[],
  first: number,
  last: number,
  entry: LexiconEntry,
  { negator, taken }: { negator: Negation | null; taken: number },
): Found | null {
  const { wording, sameForce, negated } = entry;
  const tail = negationAfter(tokens, last);
  const end = tail < 0 ? last : tail;
  const isShared = negator !== null && negator.first <= taken;
  const begin = negator === null || isShared ? first : negator.first;
  const asked = `${negator === null ? '' : 'not '}${wording}${tail < 0 ? '' : ' not'}`;
  const withoutNumber = (sense: LikelihoodTerm['sense']): Found => ({
    ...plain(begin, end, 'likelihood', asked, null),
    term: { ...blank(asked), sense },
  });
  if (entry.isDouble) return withoutNumber('double-negative');
  if (negator === null && entry.onlyNegated) return null;
  if (negator !== null) {
    if (negated === 'doubles' || tail >= 0) return withoutNumber('double-negative');
    if (negated === 'blurs' || isShared || !negator.isOfPhrase) return withoutNumber('unclear');
  }
  const isTurned = negator !== null || tail >= 0;
  const standards = isTurned
    ? standardsOfNegated(wording, sameForce)
    : standardsOf(wording, sameForce);
  return {
    first: begin,
    last: end,
    term: {
      ...blank(asked),
      sense: isTurned ? 'turned' : 'plain',
      standards,
      surveys: surveysOf(asked),
    },
  };
}

function blank(wording: string): Found['term'] {
  return {
    kind: 'likelihood',
    wording,
    sense: 'plain',
    standards: [],
    surveys: [],
    stated: null,
    hedge: null,
  };
}

function plain(
  first: number,
  last: number,
  kind: LikelihoodTerm['kind'],
  wording: string,
  hedge: HedgeKind | null,
): Found {
  return { first, last, term: { ...blank(wording), kind, hedge, surveys: surveysOf(wording) } };
}

/** The month of May, the might of an army, and what could not be done in the past are no hedges. */
function isHedge(tokens: readonly Token[], first: number, last: number): boolean {
  const token = tokens[first];
  const before = tokens[first - 1]?.word ?? '';
  const after = tokens[last + 1]?.word ?? '';
  if (token === undefined) return false;
  if (token.word === 'may') return !token.capital;
  if (token.word === 'might') return !MIGHT.has(before) && after !== 'of' && !token.capital;
  return !(token.word === 'could' && after === 'not');
}

const MIGHT: ReadonlySet<string> = new Set(
  'the their its his her our military economic naval industrial financial political of and'.split(
    ' ',
  ),
);

function ofOpen(first: number, phrase: OpenPhrase): Found {
  const { kind, last, wording, sameForce, isNegated } = phrase;
  if (kind === 'limit') return plain(first, last, 'hedge', wording, 'limit');
  const found = plain(first, last, 'likelihood', wording, null);
  if (isNegated) return { ...found, term: { ...blank(wording), sense: 'unclear' } };
  return { ...found, term: { ...found.term, standards: standardsOf(wording, sameForce) } };
}

/** Without those that lie in a longer one: "seem" in "does not seem likely" is part of that. */
function withoutCovered(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const each of found.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    const before = kept.at(-1);
    if (before === undefined || before.last < each.first) kept.push(each);
    else if (each.last - each.first > before.last - before.first) kept[kept.length - 1] = each;
  }
  return kept;
}
