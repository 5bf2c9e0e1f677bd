import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { partyOf, readLists, readParties, readTextFile } from '../../intake/index.ts';
import {
  DEFAULT_LIMIT,
  DEFAULT_THRESHOLD,
  buildScreeningIndex,
  screenParty,
  screeningWordsEn,
} from '../../law/index.ts';
import type { Party, SanctionsList, ScreenedParty, ScreeningIndex } from '../../law/index.ts';
import { LandbridgeError, fail, unwrap } from '../../quantity/index.ts';
import type { Problem, Result } from '../../quantity/index.ts';
import type { ScreenOptions } from '../commands/screen.ts';
import { PAINT, printJson, printLines, say, screenWidth } from '../output.ts';
import { openProgress } from '../progress.ts';
import { paintLines } from '../screen/line.ts';
import { listsText, screeningScreen } from '../screen/screening-screen.ts';
import { screenWordsEn } from '../screen/screening-words-en.ts';

/** Parties between two looks at the clock by the progress bar. */
const BATCH = 250;

/** Looks for the parties in the lists and prints what was found; returns the exit code. */
export async function screen(given: readonly string[], options: ScreenOptions): Promise<0 | 3> {
  const threshold = shareOption(options.threshold, '--threshold') ?? DEFAULT_THRESHOLD;
  const limit = countOption(options.limit, '--limit') ?? DEFAULT_LIMIT;
  const parties = unwrap(partiesOf(given, options));
  const lists = unwrap(listsOf(options.list));
  const screened = await screenAll(buildScreeningIndex(lists), parties, { threshold, limit });
  const possible = screened.filter(({ matches }) => matches.length > 0).length;
  if (options.json === true) {
    await printJson(asJson(lists, screened, { threshold, limit }));
  } else {
    const shown = { all: options.all === true || screened.length <= SHOW_ALL, limit };
    const lines = screeningScreen(screened, lists, shown, screenWidth());
    await printLines(paintLines(lines, PAINT));
    if (screened.length > 1) {
      const parts = { screened: screened.length, possible };
      await say(`${parts.screened} names screened, ${parts.possible} with possible matches`);
    }
  }
  return possible > 0 && options.failOnMatch === true ? 3 : 0;
}

/** Of more names, those without a possible match are counted and not printed. */
const SHOW_ALL = 20;

async function screenAll(
  index: ScreeningIndex,
  parties: readonly Party[],
  options: { readonly threshold: number; readonly limit: number },
): Promise<ScreenedParty[]> {
  const progress = openProgress('screening');
  const screened: ScreenedParty[] = [];
  try {
    for (const party of parties) {
      screened.push(screenParty(index, party, options));
      if (screened.length % BATCH > 0) continue;
      progress.update(screened.length, parties.length);
      // The bar is drawn while we wait.
      await setImmediate();
    }
  } finally {
    progress.close();
  }
  return screened;
}

function partiesOf(given: readonly string[], options: ScreenOptions): Result<Party[]> {
  const { country, dob, imo, type } = options;
  const parties: Party[] = [];
  const problems: Problem[] = [];
  for (const each of given) {
    const read = isFile(each)
      ? partiesIn(each)
      : oneParty(partyOf({ name: each, type, dob, country, imo }));
    if (read.ok) parties.push(...read.value);
    else problems.push(...read.problems);
  }
  return problems.length === 0 ? { ok: true, value: parties } : { ok: false, problems };
}

/** What is there as a file, or looks like the path of one. */
const isFile = (text: string): boolean =>
  existsSync(text) || /\.(?:csv|json|txt|tsv)$/i.test(text) || /^\.{0,2}\//.test(text);

function partiesIn(file: string): Result<Party[]> {
  const text = readTextFile(file);
  return text.ok ? readParties(text.value) : text;
}

const oneParty = (party: Result<Party>): Result<Party[]> =>
  party.ok ? { ok: true, value: [party.value] } : party;

function listsOf(files: readonly string[]): Result<SanctionsList[]> {
  const texts = files.map((file) => readTextFile(file));
  const problems = texts.flatMap((text) => (text.ok ? [] : text.problems));
  if (problems.length > 0) return { ok: false, problems };
  return readLists(texts.flatMap((text) => (text.ok ? [text.value] : [])));
}

function asJson(
  lists: readonly SanctionsList[],
  screened: readonly ScreenedParty[],
  { limit, threshold }: { readonly threshold: number; readonly limit: number },
) {
  return {
    schema: 'screen@1',
    caution: screeningWordsEn['screening/caution'],
    lists: lists.map(({ date, entries, files, name }) => ({
      name,
      date: date ?? null,
      files,
      entries: entries.length,
    })),
    threshold,
    limit,
    screened: screened.length,
    possible: screened.filter(({ matches }) => matches.length > 0).length,
    results: screened.map(({ found, matches, party }) => ({
      party,
      verdict: matches.length > 0 ? 'possible-match' : 'no-possible-match',
      says:
        matches.length > 0
          ? screeningWordsEn['screening/caution']
          : `${screeningWordsEn['screening/none']} (${listsText(lists)})`,
      found,
      matches,
    })),
  };
}

function shareOption(text: string | undefined, path: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  return refuse('cli/not-a-share', path, text);
}

function countOption(text: string | undefined, path: string): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  return refuse('cli/not-a-count', path, text);
}

function refuse(code: string, path: string, value: string): never {
  const result = fail({ code, path, value }, screenWordsEn);
  throw new LandbridgeError(result.ok ? [] : result.problems);
}
