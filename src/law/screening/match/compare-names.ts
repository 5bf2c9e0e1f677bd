import { maybeSameSyllable } from '../name/korean-syllables.ts';
import type { NameToken, PreparedName } from '../name/prepared-name.ts';
import { alignTokens, MOST_TOKENS } from './align-tokens.ts';
import type { Alignment } from './align-tokens.ts';

/** What the comparison of two names found, beside the words themselves. */
export type NameFinding =
  | 'korean-same'
  | 'korean-different'
  | 'numbers-differ'
  | 'number-missing'
  | 'forms-differ'
  | 'one-word-only'
  | 'father-and-son-swapped';

/** How far two names agree, from 0 to 1, and on what that rests. */
export interface NameComparison extends Alignment {
  readonly score: number;
  readonly findings: readonly NameFinding[];
}

/** Weights of the rule; see docs/screening.md. */
const RULE = {
  person: { conflict: 1.1, extra: 0.12, worst: 0.25, single: 0.7 },
  body: { conflict: 0.8, extra: 0.9, worst: 0.15, single: 1 },
  vessel: { conflict: 0.8, extra: 0.9, worst: 0.35, single: 1 },
  beyond: 0.75,
  numbers: 0.75,
  numberMissing: 0.9,
  forms: 0.8,
  swapped: 0.75,
  koreanSame: 0.96,
  koreanDifferent: 0.95,
};

/**
 * Compares two names of one kind:
 *
 * score = (Σ wᵢ·sᵢ − c·C) / (Σ wᵢ + C + e·E) − k·(1 − min sᵢ)
 *
 * over the pairs of words i with weight w and likeness s. C is the weight of words that stand
 * against each other: left over on both sides; E that of the words one name has beyond the other.
 *
 * @example
 * const names = ['Annabel Quayside', 'Quayside, Anabel'].map((name) => prepareName(name, 'person'));
 * compareNames(names[0], names[1]).score; // ≈ 0.92
 */
export function compareNames(a: PreparedName, b: PreparedName): NameComparison {
  const aligned = alignTokens(a, b);
  const findings: NameFinding[] = [];
  const rule = RULE[a.kind];
  let matched = 0;
  let paired = 0;
  let worst = 1;
  let whole = 0;
  for (const { similarity, weight, how } of aligned.pairs) {
    matched += weight * similarity;
    paired += weight;
    if (how !== 'initial' && weight > 1) worst = Math.min(worst, similarity);
    if (weight > 2) whole++;
  }
  const left = weightOf(a.tokens, aligned.leftOver);
  const right = weightOf(b.tokens, aligned.rightOver);
  let score = weighWords(a.kind, { matched, paired, left, right }) - rule.worst * (1 - worst);
  if (a.kind === 'person' && whole < 2 && (left > 2 || right > 2)) {
    findings.push('one-word-only');
    score *= rule.single;
  }
  const numbers = numbersLeft(a, b, aligned);
  if (numbers > 0) {
    findings.push(numbers === 2 ? 'numbers-differ' : 'number-missing');
    score *= numbers === 2 ? RULE.numbers : RULE.numberMissing;
  }
  if (formsDiffer(a, b)) {
    findings.push('forms-differ');
    score *= RULE.forms;
  }
  if (a.sons.length > 0 && b.sons.length > 0 && sonsSwapped(a, b, aligned)) {
    findings.push('father-and-son-swapped');
    score *= RULE.swapped;
  }
  const korean =
    a.korean === undefined ? undefined : koreanFinding(a, b, worst > 0.97 && left + right === 0);
  if (korean !== undefined) {
    findings.push(korean);
    score =
      korean === 'korean-same' ? Math.max(score, RULE.koreanSame) : score * RULE.koreanDifferent;
  }
  return { ...aligned, score: Math.max(0, Math.min(1, score)), findings };
}

/**
 * The first part of the score, from weights alone: matched words by their likeness, the same words
 * without it, and what is left over in each name.
 */
export function weighWords(
  kind: PreparedName['kind'],
  words: {
    readonly matched: number;
    readonly paired: number;
    readonly left: number;
    readonly right: number;
  },
): number {
  const { left, matched, paired, right } = words;
  const rule = RULE[kind];
  const least = Math.min(left, right);
  const beyond = Math.max(left, right) - least;
  // A particle or an initial left over is no word that another could stand against.
  const share = least < 2 ? 0 : RULE.beyond;
  const conflict = least + share * beyond;
  const total = paired + conflict + rule.extra * (1 - share) * beyond;
  return total === 0 ? 0 : (matched - rule.conflict * conflict) / total;
}

function weightOf(tokens: readonly NameToken[], bits: number): number {
  let weight = 0;
  for (let at = 0; at < tokens.length && at < MOST_TOKENS; at++) {
    if ((bits & (1 << at)) !== 0) weight += tokens[at]?.weight ?? 0;
  }
  return weight;
}

/** How many of the two names have a number left over that the other has not. */
const numbersLeft = (a: PreparedName, b: PreparedName, aligned: Alignment): number =>
  Number(hasNumber(a.tokens, aligned.leftOver)) + Number(hasNumber(b.tokens, aligned.rightOver));

const hasNumber = (tokens: readonly NameToken[], bits: number): boolean =>
  bits !== 0 && tokens.some(({ kind }, at) => kind === 'number' && (bits & (1 << at)) !== 0);

function formsDiffer(a: PreparedName, b: PreparedName): boolean {
  const [one] = a.forms.filter((form) => form !== 'company');
  const [other] = b.forms.filter((form) => form !== 'company');
  if (one === undefined || other === undefined) return false;
  return !a.forms.some((form) => form !== 'company' && b.forms.includes(form));
}

/** Names both written in Korean signs are compared sign by sign: there spelling leaves no doubt. */
function koreanFinding(
  { korean: one, tokens }: PreparedName,
  { korean: other, tokens: others }: PreparedName,
  isExact: boolean,
): 'korean-same' | 'korean-different' | undefined {
  if (one === undefined || other === undefined || one.length !== other.length) return undefined;
  if (tokens[0]?.sign !== undefined && others[0]?.sign !== undefined) return undefined;
  // The family name stands first or last.
  const same = [0, 1, one.length - 1].some((turn) =>
    one.every((syllable, at) => {
      const beside = other[(at + turn) % other.length];
      return beside !== undefined && maybeSameSyllable(syllable, beside);
    }),
  );
  return same ? 'korean-same' : isExact ? undefined : 'korean-different';
}

/** `A bin B` against `B bin A`. */
function sonsSwapped(a: PreparedName, b: PreparedName, { pairs }: Alignment): boolean {
  const partner = (place: number): number =>
    pairs.find(({ left }) => left === 1 << place)?.right ?? 0;
  return a.sons.some(({ father, son }) => {
    const [sire, child] = [partner(father), partner(son)];
    return b.sons.some((other) => sire === 1 << other.son && child === 1 << other.father);
  });
}
