import type { Token } from './word-tokens.ts';

/** A phrase with words of the text's own in its middle. */
export interface OpenPhrase {
  readonly kind: 'limit' | 'chance';
  readonly last: number;
  readonly wording: string;
  /** the wording of ICD 203 it is read as */
  readonly sameForce: string | null;
  readonly isNegated: boolean;
}

/** How many words of the text's own may stand in the middle. */
const MIDDLE = 8;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const NOUNS = words('chance chances odds prospect prospects likelihood probability');
const COPULAS = words('is are was were remain remains seem seems look looks');
const DEGREES = words('very quite rather pretty extremely so too now still only not');
const SIZES = words(
  'good high strong excellent slim slight low small poor remote minimal dim bleak nil zero ' +
    'negligible faint',
);

/**
 * The open phrase that begins at a token, or null: "the chances of a deal are slim", "there is
 * little the neighbours could do". None reaches over a mark.
 */
export function openPhrase(tokens: readonly Token[], at: number): OpenPhrase | null {
  const word = wordAt(tokens, at);
  if (word === 'little' || word === 'nothing') return limitAt(tokens, at, word);
  return NOUNS.has(word) ? chanceAt(tokens, at, word) : null;
}

function limitAt(tokens: readonly Token[], at: number, amount: string): OpenPhrase | null {
  for (let next = at + 1; next <= at + MIDDLE; next++) {
    const word = wordAt(tokens, next);
    if (isEnd(tokens, next)) return null;
    if ((word === 'can' || word === 'could') && wordAt(tokens, next + 1) === 'do') {
      const wording = `${amount} … ${word} do`;
      return { kind: 'limit', last: next + 1, wording, sameForce: null, isNegated: false };
    }
  }
  return null;
}

function chanceAt(tokens: readonly Token[], at: number, noun: string): OpenPhrase | null {
  for (let next = at + 1; next <= at + MIDDLE; next++) {
    if (isEnd(tokens, next)) return null;
    if (!COPULAS.has(wordAt(tokens, next))) continue;
    let last = next + 1;
    while (DEGREES.has(wordAt(tokens, last))) last += 1;
    const size = wordAt(tokens, last);
    if (!SIZES.has(size)) continue;
    const degrees = tokens.slice(next + 1, last).map((token) => token.word);
    const subject = noun === 'chance' ? 'chances' : noun;
    return {
      kind: 'chance',
      last,
      wording: [subject, 'are', ...degrees, size].join(' '),
      sameForce: size === 'remote' && degrees.length === 0 ? 'remote' : null,
      isNegated: degrees.includes('not'),
    };
  }
  return null;
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || token.kind === 'mark' || token.word === 'that';
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}
