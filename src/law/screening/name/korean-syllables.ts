/**
 * Korean names in Latin letters are written by several systems: Revised, McCune–Reischauer without
 * its marks, northern usage, and by habit. A syllable is read here as what it may stand for in
 * Korean writing, as three sets of bits: its opening consonant, its vowel, its closing consonant. Two spellings
 * may be the same syllable when each pair of sets meets.
 */
export interface KoreanSyllable {
  readonly opening: number;
  readonly vowel: number;
  readonly closing: number;
}

/**
 * The syllables of a word, or undefined when it cannot be read as Korean; the first reading that
 * uses up the word.
 *
 * @example
 * koreanSyllables('ryongchol')?.length; // 2
 * koreanSyllables('harbour'); // undefined
 */
export function koreanSyllables(word: string): readonly KoreanSyllable[] | undefined {
  return word.length > LONGEST ? undefined : readFrom(word, 0, 3);
}

/**
 * Whether two syllables may be spellings of one.
 *
 * @example
 * const [jong, chung] = [koreanSyllables('jong')?.[0], koreanSyllables('chung')?.[0]];
 * jong !== undefined && chung !== undefined && maybeSameSyllable(jong, chung); // true
 */
export function maybeSameSyllable(a: KoreanSyllable, b: KoreanSyllable): boolean {
  return (
    (a.opening & b.opening) !== 0 && (a.vowel & b.vowel) !== 0 && (a.closing & b.closing) !== 0
  );
}

/**
 * Whether a word is a spelling of one of the common Korean family names.
 *
 * @example
 * isKoreanSurname('pak'); // true
 */
export function isKoreanSurname(word: string): boolean {
  return SURNAMES.has(word);
}

const LONGEST = 18;

const SURNAMES: ReadonlySet<string> = new Set(
  `kim gim ri lee yi rhee rhie li i pak park bak bag baeg gwag choe choi chong jong jung jeong chung kang gang cho
  jo yun yoon chang jang im lim rim han o oh so suh seo sin shin kwon gwon hwang an ahn song yu yoo
  ryu you hong chon jon jeon chun ko go koh mun moon yang ryang son sohn pae bae paek baek paik ho
  heo hur nam sim shim no noh ro roh ha kwak gwak song sung seong cha chu joo ju u woo ku koo gu min
  na ra chin jin om eom um chae won chon cheon pang bang kong gong hyon hyun hyeon ham yom yeom chi
  ji to do pyon byun pyong tae kye ki kil gil ok sok paeng maeng`.split(/\s+/),
);

const set = (...places: readonly number[]): number =>
  places.reduce((bits, place) => bits | (1 << place), 0);

type Spelling = readonly [spelling: string, meaning: number];

/** `kk:1 ch:12,14`: a spelling and the places it may stand for; `-` is nothing written. */
const spellings = (text: string): readonly Spelling[] =>
  text
    .trim()
    .split(/\s+/)
    .map((each): Spelling => {
      const [spelling = '', places = ''] = each.split(':');
      return [spelling === '-' ? '' : spelling, set(...places.split(',').map(Number))];
    });

// 0 k, 1 kk, 2 n, 3 t, 4 tt, 5 r, 6 m, 7 p, 8 pp, 9 s, 10 ss, 11 none, 12 ch, 13 tch, 14 aspirated
// ch, 15 aspirated k, 16 aspirated t, 17 aspirated p, 18 h. Longer spellings stand first.
const OPENINGS = spellings(`
  kk:1 gg:1 tt:4 dd:4 pp:8 bb:8 ss:10 jj:13 tch:13 ch:12,14 sh:9 k:0,15 g:0 n:2 t:3,16 d:3 r:5 l:5
  m:6 p:7,17 b:7 s:9,10 j:12 h:18 -:11
`);

// 0 a, 1 ae, 2 ya, 3 yae, 4 ŏ, 5 e, 6 yŏ, 7 ye, 8 o, 9 wa, 10 wae, 11 oe, 12 yo, 13 u, 14 wŏ, 15 we,
// 16 wi, 17 yu, 18 ŭ, 19 ŭi, 20 i.
const VOWELS = spellings(`
  yeo:6 you:6,17 yoo:17 yae:3 wae:10 weo:14 woo:13 eui:19 ae:1 ai:1 ay:1 ah:0 ya:2 ye:6,7 yo:6,12
  yu:17,6 eo:4 eu:18 ee:20 oo:13 ou:4,13 oh:8 oe:11 oi:11 wa:9 wo:14 we:15 wi:16 ui:19 yi:20,19 a:0
  e:5,1 o:4,8 u:13,18 i:20
`);

// 0 none, 1 k, 2 n, 3 t, 4 l, 5 m, 6 p, 7 ng.
const CLOSINGS = spellings('ng:7 ck:1 k:1 g:1 n:2 t:3 d:3 s:3 l:4 r:4 m:5 p:6 b:6 -:0');

/** Spellings by habit that no system gives, and the systematic ones. */
const BY_HABIT: ReadonlyMap<string, string> = new Map(
  `lee:ri li:ri rhee:ri rhie:ri yi:ri i:ri park:pak oh:o suh:seo hur:heo sohn:son ahn:an koh:ko noh:no
  roh:ro paik:paek um:eom`
    .split(/\s+/)
    .map((each): [string, string] => {
      const [habit = '', system = ''] = each.split(':');
      return [habit, system];
    }),
);

function readFrom(word: string, from: number, most: number): readonly KoreanSyllable[] | undefined {
  const habit = from === 0 ? BY_HABIT.get(word) : undefined;
  if (habit !== undefined) return readFrom(habit, 0, most);
  if (from === word.length) return [];
  if (most === 0) return undefined;
  for (const [opening, openingBits] of OPENINGS) {
    if (!word.startsWith(opening, from)) continue;
    for (const [vowel, vowelBits] of VOWELS) {
      const vowelAt = from + opening.length;
      if (!word.startsWith(vowel, vowelAt)) continue;
      for (const [closing, closingBits] of CLOSINGS) {
        const closingAt = vowelAt + vowel.length;
        if (!word.startsWith(closing, closingAt)) continue;
        const rest = readFrom(word, closingAt + closing.length, most - 1);
        if (rest === undefined) continue;
        const syllable = meaning(openingBits, vowelBits, closingBits);
        return [syllable, ...rest];
      }
    }
  }
  return undefined;
}

/** Vowels before which an opening r, and n, is written in northern usage and left out in southern. */
const BEFORE_I = set(2, 3, 6, 7, 12, 17, 20);
const R_N_OR_NONE = set(5, 2, 11);

function meaning(opening: number, vowel: number, closing: number): KoreanSyllable {
  const drops = (vowel & BEFORE_I) !== 0 && (opening & set(5, 11)) !== 0;
  // `Chul`, `Hyun`: in a closed syllable u often stands for ŏ, in yu for yŏ.
  const closed = (closing & set(0)) === 0;
  const wide =
    closed && (vowel & set(13)) !== 0 && (vowel & set(18)) !== 0 ? vowel | set(4) : vowel;
  return { opening: drops ? opening | R_N_OR_NONE : opening, vowel: wide, closing };
}

/**
 * A key that all spellings of a Korean name share, and some other names too: closing consonants, and
 * openings without breath and tension; vowels are left out. It begins `turn` syllables in.
 *
 * @example
 * const key = (word: string, turn: number) => koreanKey(koreanSyllables(word) ?? [], turn);
 * key('ryongchol', 0) === key('yongchul', 0); // true
 */
export function koreanKey(syllables: readonly KoreanSyllable[], turn: number): string {
  const keys = syllables.map(({ closing, opening }) => `${familyOf(opening)}.${closing}`);
  return [...keys.slice(turn), ...keys.slice(0, turn)].join(' ');
}

/** r, n and none fall together before i and y, so they do here everywhere. */
const FAMILIES: readonly number[] = [
  set(0, 1, 15),
  set(3, 4, 16),
  set(7, 8, 17),
  set(9, 10),
  set(12, 13, 14),
  R_N_OR_NONE,
  set(6),
  set(18),
];

const familyOf = (opening: number): number =>
  FAMILIES.findIndex((family) => (family & opening) !== 0);
