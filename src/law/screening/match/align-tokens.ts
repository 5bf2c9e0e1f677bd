import type { NameToken, PreparedName } from '../name/prepared-name.ts';
import { joinedPairs } from './joined-pairs.ts';
import { SAME, tokenAgreement } from './token-similarity.ts';
import type { TokenAgreement } from './token-similarity.ts';

/** Words of one name matched with words of the other; several where they are joined. */
export interface TokenPair extends TokenAgreement {
  /** places of the words in each name, as bits */
  readonly left: number;
  readonly right: number;
  readonly weight: number;
}

/** Which words of two names belong together, and which are left over, as bits. */
export interface Alignment {
  readonly pairs: readonly TokenPair[];
  readonly leftOver: number;
  readonly rightOver: number;
}

/** Words of a name that are compared; a name of more is cut. */
export const MOST_TOKENS = 24;

/**
 * Assigns the words of two names to each other: equal words first, then words joined on one side and
 * apart on the other, then the likest pairs.
 */
export function alignTokens(a: PreparedName, b: PreparedName): Alignment {
  const pairs: TokenPair[] = [];
  const used = { left: 0, right: 0 };
  const left = (1 << Math.min(a.tokens.length, MOST_TOKENS)) - 1;
  const right = (1 << Math.min(b.tokens.length, MOST_TOKENS)) - 1;
  takeEqual(a.tokens, b.tokens, used, pairs);
  const isLeft = (): boolean => used.left !== left && used.right !== right;
  if (isLeft()) take(joinedPairs(a, b, left & ~used.left, right & ~used.right), used, pairs);
  if (isLeft()) take(likePairs(a, b, left & ~used.left, right & ~used.right), used, pairs);
  return { pairs, leftOver: left & ~used.left, rightOver: right & ~used.right };
}

interface Used {
  left: number;
  right: number;
}

/** Where a word stands twice, the one at the place most alike, from the front or the back. */
function takeEqual(
  a: readonly NameToken[],
  b: readonly NameToken[],
  used: Used,
  pairs: TokenPair[],
): void {
  const [n, m] = [Math.min(a.length, MOST_TOKENS), Math.min(b.length, MOST_TOKENS)];
  for (let i = 0; i < n; i++) {
    const one = a[i];
    if (one === undefined) continue;
    let best = -1;
    let nearest = MOST_TOKENS;
    for (let j = 0; j < m; j++) {
      const other = b[j];
      if (other === undefined || one.text !== other.text || (used.right & (1 << j)) !== 0) continue;
      if (one.sign !== other.sign && one.sign !== undefined && other.sign !== undefined) continue;
      const away = Math.min(Math.abs(i - j), Math.abs(n - i - (m - j)));
      if (away >= nearest) continue;
      nearest = away;
      best = j;
    }
    const other = b[best];
    if (other === undefined) continue;
    const weight = (one.weight + other.weight) / 2;
    pairs.push({ how: 'same', similarity: SAME, left: 1 << i, right: 1 << best, weight });
    used.left |= 1 << i;
    used.right |= 1 << best;
  }
}

function likePairs(a: PreparedName, b: PreparedName, left: number, right: number): TokenPair[] {
  const found: TokenPair[] = [];
  for (let i = 0; i < a.tokens.length && i < MOST_TOKENS; i++) {
    const one = a.tokens[i];
    if (one === undefined || (left & (1 << i)) === 0) continue;
    for (let j = 0; j < b.tokens.length && j < MOST_TOKENS; j++) {
      const other = b.tokens[j];
      if (other === undefined || (right & (1 << j)) === 0) continue;
      const agreement = tokenAgreement(one, other);
      if (agreement === undefined) continue;
      const { how, similarity } = agreement;
      const weight = pairWeight(one, other);
      found.push({ how, similarity, left: 1 << i, right: 1 << j, weight });
    }
  }
  return found;
}

/** An initial is as weighty as an initial, whatever it stands for. */
function pairWeight(a: NameToken, b: NameToken): number {
  if (a.kind === 'initial' || b.kind === 'initial') return Math.min(a.weight, b.weight) * 2;
  return (a.weight + b.weight) / 2;
}

/** The best of the pairs first, by likeness, then weight, then place. */
function take(found: TokenPair[], used: Used, pairs: TokenPair[]): void {
  if (found.length > 1) found.sort((x, y) => y.similarity - x.similarity || y.weight - x.weight);
  for (const pair of found) {
    if ((pair.left & used.left) !== 0 || (pair.right & used.right) !== 0) continue;
    pairs.push(pair);
    used.left |= pair.left;
    used.right |= pair.right;
  }
}
