import type { NameToken, PreparedName } from '../name/prepared-name.ts';
import type { TokenPair } from './align-tokens.ts';
import { acronymAgreement, joinedAgreement } from './token-similarity.ts';
import type { TokenAgreement } from './token-similarity.ts';

const MOST_JOINED = 4;
const LEAST_JOINED = 0.7;

/**
 * Runs of words left over in one name that are one word in the other: `van der quay` and
 * `vanderquay`; in names of bodies also first letters and full name. `left` and `right` say which
 * words are left over, as bits.
 */
export function joinedPairs(
  a: PreparedName,
  b: PreparedName,
  left: number,
  right: number,
): TokenPair[] {
  const found: TokenPair[] = [];
  const acronyms = a.kind === 'body';
  if (hasRun(left)) {
    for (const [j, whole] of b.tokens.entries()) {
      if ((right & (1 << j)) === 0) continue;
      for (const { agreement, bits, weight } of runsLike(a.tokens, left, whole, acronyms)) {
        found.push({ ...agreement, left: bits, right: 1 << j, weight });
      }
    }
  }
  if (hasRun(right)) {
    for (const [i, whole] of a.tokens.entries()) {
      if ((left & (1 << i)) === 0) continue;
      for (const { agreement, bits, weight } of runsLike(b.tokens, right, whole, acronyms)) {
        found.push({ ...agreement, left: 1 << i, right: bits, weight });
      }
    }
  }
  return found;
}

/** Two neighbours. */
const hasRun = (bits: number): boolean => (bits & (bits << 1)) !== 0;

interface Run {
  readonly agreement: TokenAgreement;
  readonly bits: number;
  readonly weight: number;
}

function runsLike(
  tokens: readonly NameToken[],
  left: number,
  whole: NameToken,
  acronyms: boolean,
): Run[] {
  if (whole.text.length < 2) return [];
  const found: Run[] = [];
  for (let from = 0; from + 1 < tokens.length; from++) {
    let [text, initials, bits, sum] = ['', '', 0, 0];
    for (let to = from; to < Math.min(tokens.length, from + MOST_JOINED); to++) {
      const token = tokens[to];
      if (token === undefined || (left & (1 << to)) === 0) break;
      text += token.text;
      if (token.kind !== 'particle') initials += token.text.charAt(0);
      bits |= 1 << to;
      sum += token.weight;
      if (to === from) continue;
      const agreement = runAgreement(whole, text, acronyms ? initials : '');
      if (agreement === undefined) continue;
      const weight = agreement.how === 'acronym' ? (sum + whole.weight) / 2 : whole.weight;
      found.push({ agreement, bits, weight });
    }
  }
  return found;
}

function runAgreement(
  whole: NameToken,
  joined: string,
  initials: string,
): TokenAgreement | undefined {
  const acronym = initials.length > 1 ? acronymAgreement(whole, initials) : undefined;
  if (acronym !== undefined || whole.text.length < 4) return acronym;
  const found = joinedAgreement(joined, whole);
  return found === undefined || found.similarity < LEAST_JOINED ? undefined : found;
}
