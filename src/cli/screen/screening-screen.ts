import { screeningWordsEn } from '../../law/index.ts';
import type { MatchReason, PossibleMatch, SanctionsList, ScreenedParty } from '../../law/index.ts';
import { fill } from './fill.ts';
import { bold, dim, styled } from './line.ts';
import type { Line } from './line.ts';

const CAUTION = screeningWordsEn['screening/caution'] ?? '';
const NONE = screeningWordsEn['screening/none'] ?? '';

/** The result of a screening for reading: a block a party, and what it was held against. */
export function screeningScreen(
  screened: readonly ScreenedParty[],
  lists: readonly SanctionsList[],
  { all, limit }: { readonly all: boolean; readonly limit: number },
  width: number,
): Line[] {
  const shown = screened.filter(({ matches }) => all || matches.length > 0);
  const blocks = shown.flatMap((each) => partyBlock(each, lists, limit, width));
  const quiet = screened.length - shown.length;
  const rest: Line[] =
    quiet === 0 ? [] : [[`${quiet} other name${quiet === 1 ? '' : 's'}: ${NONE}`], []];
  return [
    ...blocks,
    ...rest,
    ...fill([dim('')], [dim(`Held against: ${listsText(lists)}`)], width, 2),
  ];
}

/** `UN … list (list date 2031-05-14, 1,003 entries)`; the date as the list states it. */
export function listsText(lists: readonly SanctionsList[]): string {
  return lists
    .map(({ date, entries, name }) => {
      const day = date === undefined ? 'which states no date' : `list date ${date}`;
      return `${name}, ${day}, ${entries.length} entries`;
    })
    .join('; ');
}

function partyBlock(
  { found, matches, party }: ScreenedParty,
  lists: readonly SanctionsList[],
  limit: number,
  width: number,
): Line[] {
  if (matches.length === 0) {
    const dates = lists.map(({ date }) => date ?? 'not stated').join(', ');
    return [...fill([bold(party.name), '  '], [`${NONE} (list date ${dates})`], width, 2), []];
  }
  const more = found - matches.length;
  const rest: Line[] =
    more <= 0 ? [] : [['  ', dim(`… and ${more} more; --limit ${limit + more} shows them`)], []];
  return [
    [bold(party.name), '  ', styled(CAUTION, 'warning')],
    ...matches.flatMap((match) => matchBlock(match, width)),
    ...rest,
  ];
}

const SIGNS: Readonly<Record<MatchReason['speaks'], string>> = {
  for: '+',
  against: '−',
  neither: '·',
};

function matchBlock(match: PossibleMatch, width: number): Line[] {
  const { kind, list, listedAs, listedOn, matched, programs, reasons, ref, score } = match;
  const since = listedOn === undefined ? '' : `, listed ${listedOn}`;
  const of = programs.length === 0 ? '' : ` (${programs.join(', ')})`;
  const as = matched.text === listedAs ? '' : ` as "${matched.text}"`;
  const order: readonly MatchReason['speaks'][] = ['for', 'against', 'neither'];
  const sorted = order.flatMap((speaks) => reasons.filter((each) => each.speaks === speaks));
  return [
    ...fill(
      ['  ', bold(score.toFixed(2)), '  '],
      [bold(listedAs), `${as}  `, dim(`${kind} ${ref}${of}, ${list}${since}`)],
      width,
      8,
    ),
    ...sorted.flatMap(({ speaks, text }) =>
      fill(['        ', `${SIGNS[speaks]} `], [text], width, 10),
    ),
    [],
  ];
}
