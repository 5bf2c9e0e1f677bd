import { streamName, uniform } from '../../src/quantity/index.ts';
import type { RandomStream } from '../../src/quantity/index.ts';

/** A way in which a name is written otherwise; the same name at the same place changes the same. */
export interface Perturbation {
  readonly what: string;
  /** The share of names whose entry must still be among the first five. */
  readonly least: number;
  readonly change: (name: string, at: number) => string;
}

/** A whole number below `n`, at an address. */
type Dice = (n: number) => number;

/** Ways in which names of a list are written otherwise by people who copy them. */
export function perturbations(stream: RandomStream): Perturbation[] {
  const ways: Readonly<Record<string, (name: string, dice: Dice) => string>> = {
    'as listed': (name) => name,
    'last word first': lastFirst,
    'two neighbours swapped': swapWords,
    'hyphens dropped': (name) => name.replaceAll('-', ''),
    'hyphens as blanks': (name) => name.replaceAll('-', ' '),
    'two words joined': joinWords,
    'one slip in any word': (name, dice) => slip(name, dice, 2),
    'one slip in a word of four letters or more': (name, dice) => slip(name, dice, 4),
    'one slip, two neighbours swapped': (name, dice) => slip(swapWords(name, dice), dice, 2),
    [HARDEST]: (name, dice) => slip(joinWords(name, dice), dice, 2),
  };
  return Object.entries(ways).map(([what, way]) => {
    const address = streamName(what);
    const change = (name: string, at: number): string => {
      let step = 0;
      return way(name, (n) => Math.floor(uniform(stream, at, address, step++) * n));
    };
    return { what, change, least: what === HARDEST ? 0.95 : 0.98 };
  });
}

/** Two changes at one spot leave little to go by: here less is asked. */
const HARDEST = 'one slip, two words joined';

const wordsOf = (name: string): string[] => name.split(/\s+/);

function lastFirst(name: string): string {
  const words = wordsOf(name);
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
}

function swapWords(name: string, dice: Dice): string {
  const words = wordsOf(name);
  if (words.length < 2) return name;
  const at = dice(words.length - 1);
  words.splice(at, 2, words[at + 1] ?? '', words[at] ?? '');
  return words.join(' ');
}

function joinWords(name: string, dice: Dice): string {
  const words = wordsOf(name);
  if (words.length < 2) return name;
  const at = dice(words.length - 1);
  words.splice(at, 2, `${words[at] ?? ''}${words[at + 1] ?? ''}`);
  return words.join(' ');
}

/** A letter left out, put in, replaced, or swapped with the next; not the first of a word. */
function slip(name: string, dice: Dice, shortest: number): string {
  const words = [...name.matchAll(/[A-Za-z]+/g)].filter(([word]) => word.length >= shortest);
  const word = words[dice(words.length)];
  if (word === undefined) return name;
  const at = word.index + 1 + dice(word[0].length - 1);
  const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(dice(26));
  const [before, here, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  switch (dice(4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + here + after;
    case 2:
      return before + letter + after;
    default:
      return /^[A-Za-z]/.test(after)
        ? before + after.charAt(0) + here + after.slice(1)
        : before + after;
  }
}
