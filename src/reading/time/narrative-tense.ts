import type { TimeToken } from './time-token.ts';

/** Where the words around an expression place it: before the document, after it, or unsaid. */
export type NarrativeTense = 'past' | 'future' | 'unsaid';

const FUTURE = new Set(
  (
    'will shall would going plan plans planned planning schedule scheduled expect expects expected ' +
    'upcoming set due slated hopes intends forthcoming deadline'
  ).split(' '),
);
const PAST = new Set(
  (
    'was were had did said told met held saw took made gave went came began became sent left spoke ' +
    'wrote won lost rose fell broke built paid led brought found cut ago'
  ).split(' '),
);

/** How far a verb may stand from the expression, in words. */
const REACH = 30;

/**
 * The tense of the verb nearest to the tokens from `from` to `to` in the same sentence; of two
 * equally near ones the verb before. A word in -ed counts as past.
 */
export function narrativeTense(
  tokens: readonly TimeToken[],
  from: number,
  to: number,
): NarrativeTense {
  let before = true;
  let behind = true;
  for (let step = 1; step <= REACH && (before || behind); step += 1) {
    const left: TimeToken | undefined = before ? tokens[from - step] : undefined;
    const right: TimeToken | undefined = behind ? tokens[to + step - 1] : undefined;
    before = left !== undefined && !endsSentence(left);
    behind = right !== undefined && !endsSentence(right);
    const tense = (before ? tenseOf(left) : undefined) ?? (behind ? tenseOf(right) : undefined);
    if (tense !== undefined) return tense;
  }
  return 'unsaid';
}

function endsSentence({ word }: TimeToken): boolean {
  return word === '.' || word === '!' || word === '?' || word === '\n';
}

function tenseOf(token: TimeToken | undefined): NarrativeTense | undefined {
  if (token === undefined) return undefined;
  if (FUTURE.has(token.word)) return 'future';
  return PAST.has(token.word) || (token.word.length > 4 && token.word.endsWith('ed'))
    ? 'past'
    : undefined;
}
