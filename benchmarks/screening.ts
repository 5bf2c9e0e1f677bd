import { readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { decodeText, readUnList } from '../src/intake/index.ts';
import { buildScreeningIndex, screenParty } from '../src/law/index.ts';
import type { SanctionsList } from '../src/law/index.ts';
import { streamName, uniform, randomStream, unwrap } from '../src/quantity/index.ts';
import { median, timed } from './measure.ts';
import type { Figure } from './measure.ts';

export const about =
  'screening names against a list (LANDBRIDGE_LIST=FILE, else an invented one of like size)';

const NAMES = 10_000;
/** The plain version is slow: fewer names tell as much. */
const PLAIN_NAMES = 200;
const TIMES = 5;
const ENTRIES = 1000;
const ALIASES = 3;
const THRESHOLD = 0.7;

/** Names are new in each run, as those of a user are; so what was looked up before helps little. */
export async function run(): Promise<Figure[]> {
  const text = listText();
  const read = () => unwrap(readUnList(unwrap(decodeText('list.xml', text))));
  const list = read();
  const parse = await timed(TIMES, read);
  const build = await timed(TIMES, () => buildScreeningIndex([list]));
  const cold = buildScreeningIndex([list]);
  const rates: number[] = [];
  for (let turn = 0; turn <= TIMES; turn++) {
    const index = turn === 0 ? cold : buildScreeningIndex([list]);
    const names = partyNames(NAMES, turn, list);
    const took = clock(() => names.forEach((name) => screenParty(index, { name })));
    if (turn > 0) rates.push(took / NAMES);
  }
  const each = median(rates);
  const listed = list.entries.flatMap(({ names }) => names.map((name) => plainText(name.text)));
  const sample = partyNames(PLAIN_NAMES, 99, list);
  const plain =
    (await timed(TIMES, () => sample.map((name) => plainScan(name, listed)))) / PLAIN_NAMES;
  return [
    { what: `entries (names: ${listed.length})`, value: list.entries.length, unit: 'entries' },
    { what: 'reading the list', value: parse, unit: 'ms' },
    { what: 'building the index', value: build, unit: 'ms', goal: 1000 },
    { what: `${NAMES} names, index fresh`, value: each * NAMES, unit: 'ms', goal: 1000 },
    { what: 'names a second', value: 1000 / each, unit: '/s' },
    { what: 'plain version: every name, Levenshtein', value: plain * 1000, unit: 'µs a name' },
    { what: 'plain version ÷ screening, time', value: plain / each, unit: '×' },
  ];
}

function clock(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

const plainText = (name: string): string =>
  name.toLowerCase().split(/\W+/).toSorted().join(' ').trim();

/** What a first attempt looks like: words in order of the alphabet, every name compared. */
function plainScan(name: string, listed: readonly string[]): number {
  const wanted = plainText(name);
  return listed.filter((other) => {
    const longest = Math.max(wanted.length, other.length);
    return longest > 0 && 1 - distance(wanted, other) / longest >= THRESHOLD;
  }).length;
}

const stream = randomStream(1);
const SYLLABLES = 'ba ra mi ko ten lar dos vi ne sha kur gol man fi ler os in ta'.split(' ');
const TRADES = ['Trading Ltd', 'Shipping Co', 'Group', 'Industries LLC'];

/** Invented names, and one of five put together of words of the list, so that there is work to do. */
function partyNames(count: number, turn: number, list: SanctionsList): string[] {
  const words = list.entries.flatMap(({ names }) => names[0].text.split(/\s+/));
  const dice = diceOf(`names ${turn}`);
  const pick = (from: readonly string[]): string => from[dice(from.length)] ?? '';
  return Array.from({ length: count }, () => {
    const kind = dice(10);
    if (kind < 6) return `${wordOf(dice)} ${wordOf(dice)}`;
    return kind < 8 ? `${wordOf(dice)} ${pick(TRADES)}` : `${pick(words)} ${pick(words)}`;
  });
}

function diceOf(name: string): (n: number) => number {
  const address = streamName(name);
  let step = 0;
  return (n) => Math.floor(uniform(stream, 0, address, step++) * n);
}

const wordOf = (dice: (n: number) => number): string =>
  Array.from({ length: 2 + dice(3) }, () => SYLLABLES[dice(SYLLABLES.length)] ?? '').join('');

const nameOf = (dice: (n: number) => number): string =>
  `${wordOf(dice)} ${wordOf(dice)} ${wordOf(dice)}`;

function listText(): Uint8Array {
  const file = process.env['LANDBRIDGE_LIST'];
  if (file !== undefined) return readFileSync(file);
  const dice = diceOf('list');
  const person = (at: number): string => {
    const [name, ...aliases] = Array.from({ length: ALIASES + 1 }, () => nameOf(dice));
    const written = aliases.map(
      (alias) =>
        `<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>${alias}</ALIAS_NAME></INDIVIDUAL_ALIAS>`,
    );
    const ref = `<REFERENCE_NUMBER>XXi.${at}</REFERENCE_NUMBER>`;
    const notes = `<COMMENTS1>${'Invented for measuring. '.repeat(40)}</COMMENTS1>`;
    return `<INDIVIDUAL><FIRST_NAME>${name}</FIRST_NAME>${ref}${notes}${written.join('')}</INDIVIDUAL>`;
  };
  const entries = Array.from({ length: ENTRIES }, (_, at) => person(at)).join('\n');
  return new TextEncoder().encode(
    `<CONSOLIDATED_LIST><INDIVIDUALS>${entries}</INDIVIDUALS></CONSOLIDATED_LIST>`,
  );
}
