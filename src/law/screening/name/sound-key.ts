/**
 * The consonants of a folded word by how they sound, with its first vowel as `a`: spellings that
 * differ by vowels, doubled letters or the letters of another romanisation have one key.
 *
 * @example
 * soundKey('marusin') === soundKey('morosen'); // true
 * soundKey('wastok') === soundKey('vostock'); // true
 */
export function soundKey(word: string): string {
  let key = '';
  let last = '';
  for (let at = 0; at < word.length; at++) {
    const pair = pairAt(word, at);
    const sound = pair ?? single(word, at);
    if (pair !== undefined) at++;
    if (sound === 'a' ? key === '' : sound !== '' && sound !== last) key += sound;
    last = sound;
  }
  return key;
}

/**
 * The key of a word of which only some vowels were written, as in Arabic and Hebrew writing: the
 * letters that stand for long vowels there are left out too.
 *
 * @example
 * consonantKey('slm') === consonantKey('salem'); // true
 */
export function consonantKey(word: string): string {
  let key = '';
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    const pair = pairAt(word, at);
    if (pair !== undefined) {
      if (pair !== 'a') key += pair;
      at++;
    } else if (letter === 'h') {
      if (at + 1 < word.length) key += letter;
    } else if (!HALF_VOWELS.includes(letter) && letter !== word.charAt(at - 1)) {
      key += SINGLES[letter] ?? letter;
    }
  }
  return key;
}

const HALF_VOWELS = 'aeiouwy';

/** Most letters do not close a pair, which is quicker told than looked up. */
function pairAt(word: string, at: number): string | undefined {
  return CLOSES_PAIR.has(word.charCodeAt(at + 1)) ? PAIRS[word.slice(at, at + 2)] : undefined;
}

function single(word: string, at: number): string {
  const letter = word.charAt(at);
  if (letter === 'x' && at === 0) return 's';
  // `Andrej`: behind a vowel and before none, j is the half-vowel of `Andrey`.
  if (letter === 'j' && VOWEL.test(word.charAt(at - 1)) && !VOWEL.test(word.charAt(at + 1))) {
    return 'a';
  }
  return SINGLES[letter] ?? letter;
}

const VOWEL = /[aeiouy]/;

/** Two letters that are one sound in some romanisation. */
const PAIRS: Readonly<Record<string, string>> = {
  ph: 'f',
  ck: 'k',
  kh: 'k',
  gh: 'k',
  dh: 't',
  th: 't',
  sh: 's',
  sc: 's',
  ch: 'c',
  dj: 'j',
  zh: 'j',
  dz: 's',
  ts: 's',
  tz: 's',
  ks: 'x',
  ou: 'a',
};

const CLOSES_PAIR: ReadonlySet<number> = new Set(
  Object.keys(PAIRS).map((pair) => pair.charCodeAt(1)),
);

/** Letters that romanisations and misspellings put for one another; the empty text is no sound. */
const SINGLES: Readonly<Record<string, string>> = {
  a: 'a',
  e: 'a',
  i: 'a',
  o: 'a',
  u: 'a',
  y: 'a',
  b: 'b',
  c: 'k',
  g: 'k',
  h: '',
  j: 'j',
  k: 'k',
  p: 'b',
  q: 'k',
  t: 't',
  d: 't',
  v: 'v',
  w: 'v',
  z: 's',
};
