import { readWords, skipWord } from './time-token.ts';
import type { Parsed, TimeToken } from './time-token.ts';

/** The words before a point that make it the last or the first day of something. */
export interface BoundLead {
  kind: 'deadline' | 'since';
  /** Whether the point itself belongs in (`until`, `from`) or not (`before`, `after`). */
  edge: 'until' | 'before' | 'from' | 'after' | 'onward' | 'within';
  /** Looks forward, so that a year left out is a coming one. */
  ahead: boolean;
  rule: string;
}

type Row = readonly [words: string, edge: BoundLead['edge'], ahead?: 'ahead'];

// Longer wordings stand before the shorter ones they begin with.
const ROWS: readonly Row[] = [
  ['by no later than', 'until'],
  ['by', 'until'],
  ['up until', 'until'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['no later than', 'until'],
  ['not later than', 'until'],
  ['as late as', 'until'],
  ['before', 'before'],
  ['prior to', 'before'],
  ['ahead of', 'before'],
  ['within', 'within'],
  ['not until', 'from', 'ahead'],
  ['not before', 'from', 'ahead'],
  ['no earlier than', 'from', 'ahead'],
  ['not earlier than', 'from', 'ahead'],
  ['no sooner than', 'from', 'ahead'],
  ['as early as', 'from', 'ahead'],
  ['as soon as', 'from', 'ahead'],
  ['starting', 'from', 'ahead'],
  ['beginning', 'from', 'ahead'],
  ['effective', 'from', 'ahead'],
  ['as of', 'from'],
  ['since', 'from'],
  ['after', 'after'],
  ['from', 'onward', 'ahead'],
];

const LEADS = ROWS.map(([words, edge, ahead]) => {
  const lead: BoundLead = {
    kind: edge === 'until' || edge === 'before' || edge === 'within' ? 'deadline' : 'since',
    edge,
    ahead: ahead !== undefined,
    rule: words.replaceAll(' ', '-'),
  };
  return { words: words.split(' '), lead };
});

/** The first words of all leads. */
export const BOUND_LEADS: ReadonlySet<string> = new Set(LEADS.map(({ words }) => words[0] ?? ''));

/** A lead and the place behind it and its fill words ("until at least the end of …"). */
export function boundLeadAt(
  tokens: readonly TimeToken[],
  at: number,
): Parsed<BoundLead> | undefined {
  for (const { words, lead } of LEADS) {
    const behind = readWords(tokens, at, words);
    if (behind === undefined) continue;
    const least = readWords(tokens, behind, ['at', 'least']) ?? behind;
    const placed = skipWord(tokens, least, ['about', 'around', 'in', 'on', 'from', 'at']);
    return { value: lead, next: skipThe(tokens, placed) };
  }
  return undefined;
}

// The article is left to "the day before …" and "the next …", which begin with it.
function skipThe(tokens: readonly TimeToken[], at: number): number {
  const next = tokens[at + 1];
  const part = ['day', 'next', 'last', 'past', 'rest'].includes(next?.word ?? '');
  return part ? at : skipWord(tokens, at, ['the']);
}
