import type { Token } from './word-tokens.ts';

const NEGATORS: ReadonlySet<string> = new Set(
  'not never hardly scarcely barely neither nor no cannot without nothing'.split(' '),
);

const DENIES: ReadonlySet<string> = new Set('not never hardly scarcely barely cannot'.split(' '));

/** Words that may stand between a negation and what it negates: "is not thought to be at all likely". */
const BETWEEN: ReadonlySet<string> = new Set(
  (
    'a all altogether an any anymore appear appears appeared are as at be been being believe ' +
    'believed but by completely considered deemed entirely even exactly expected far from fully had ' +
    'has have him is it its itself longer look looked looks means necessarily now particularly ' +
    'publicly quite really regarded seem seemed seems seen so such that the there think thought to ' +
    'too totally was were yet'
  ).split(' '),
);

/** How many words apart a negation is still looked for. */
const REACH = 8;

/** A negation found before a phrase. */
export interface Negation {
  /** the token it begins with */
  readonly first: number;
  /** it denies the phrase itself, as "not" and "hardly" do; "no likely winner" denies the winner */
  readonly isOfPhrase: boolean;
}

/** The negation that reaches the phrase at `from`, or null; none reaches over a mark. */
export function negationBefore(tokens: readonly Token[], from: number): Negation | null {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    const word = tokens[at]?.word ?? '';
    const before = tokens[at - 1]?.word ?? '';
    if ((word === 'but' && before === 'anything') || (word === 'from' && before === 'far')) {
      return { first: at - 1, isOfPhrase: true };
    }
    if (isNegation(word)) {
      // "unlikely if not impossible" goes further, "whether or not it is likely" leaves open
      if (before === 'if' || before === 'or') return null;
      const after = tokens[at + 1]?.word ?? '';
      const isOfPhrase =
        DENIES.has(word) || isContraction(word) || after === 'means' || after === 'longer';
      return { first: beginsAt(tokens, at), isOfPhrase };
    }
    if (!BETWEEN.has(word)) return null;
  }
  return null;
}

/** The token that ends a negation right after `last`, or -1: "unlikely not to", "probably won't". */
export function negationAfter(tokens: readonly Token[], last: number): number {
  const isAdverb = /(?:ab|ain)ly$/u.test(tokens[last]?.word ?? '');
  for (let at = last + 1; at <= last + 3; at++) {
    const word = tokens[at]?.word ?? '';
    if (word === 'not' || word === 'never' || word === 'cannot' || isContraction(word)) {
      return FOCUS.has(tokens[at + 1]?.word ?? '') ? -1 : at;
    }
    if (!AFTER.has(word) && !(isAdverb && COPULAS.has(word))) return -1;
  }
  return -1;
}

/** What may stand between a likelihood and the negation behind it, as in "likely will not". */
const AFTER: ReadonlySet<string> = new Set('to will would shall should can could'.split(' '));

/** Behind an adverb alone: "probably is not", while "what is probable is not certain". */
const COPULAS: ReadonlySet<string> = new Set('is are was were has have does did do'.split(' '));

/** "likely not only to fall" negates nothing. */
const FOCUS: ReadonlySet<string> = new Set('only just merely simply least'.split(' '));

function isNegation(word: string): boolean {
  return NEGATORS.has(word) || isContraction(word);
}

function isContraction(word: string): boolean {
  return word.endsWith("n't");
}

/** "can not", "could not" and "by no means" are one negation each. */
function beginsAt(tokens: readonly Token[], at: number): number {
  const pair = `${tokens[at - 1]?.word ?? ''} ${tokens[at]?.word ?? ''}`;
  return /^(?:can not|could not|by no)$/u.test(pair) ? at - 1 : at;
}
