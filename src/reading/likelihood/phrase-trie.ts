import type { Token } from './word-tokens.ts';

/** Phrases by their words: from any token the longest phrase that stands there is found. */
interface PhraseTrie<Entry> {
  readonly next: Map<string, PhraseTrie<Entry>>;
  entry: Entry | null;
}

/** A trie without a phrase. */
export function emptyTrie<Entry>(): PhraseTrie<Entry> {
  return { next: new Map(), entry: null };
}

/**
 * Adds every phrase a pattern stands for: words with a blank between, `a|b` for either and `a?` for
 * a word that may be missing. What was added first stays.
 */
export function addPhrases<Entry>(
  trie: PhraseTrie<Entry>,
  pattern: string,
  entryOf: (phrase: string) => Entry,
): void {
  for (const words of expand(pattern.split(' '))) {
    let node = trie;
    for (const word of words) {
      const child = node.next.get(word) ?? emptyTrie<Entry>();
      node.next.set(word, child);
      node = child;
    }
    node.entry ??= entryOf(words.join(' '));
  }
}

function expand(slots: readonly string[]): string[][] {
  const [slot, ...rest] = slots;
  if (slot === undefined) return [[]];
  const isOptional = slot.endsWith('?');
  const words = (isOptional ? slot.slice(0, -1) : slot).split('|');
  const ends = expand(rest);
  const whole = words.flatMap((word) => ends.map((end) => [word, ...end]));
  return isOptional ? [...whole, ...ends] : whole;
}

/** The longest phrase that begins at a token, and how many tokens it has. */
export function longestPhrase<Entry>(
  trie: PhraseTrie<Entry>,
  tokens: readonly Token[],
  from: number,
): { entry: Entry; count: number } | null {
  let node: PhraseTrie<Entry> | undefined = trie;
  let found: { entry: Entry; count: number } | null = null;
  for (let at = from; at < tokens.length; at++) {
    const word = tokens[at]?.word;
    node = word === undefined ? undefined : node.next.get(word);
    if (node === undefined) break;
    if (node.entry !== null) found = { entry: node.entry, count: at - from + 1 };
  }
  return found;
}
