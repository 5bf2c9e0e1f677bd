import { assess } from '../../src/assessment/index.ts';
import type { AssessRequest, AssessResult } from '../../src/assessment/index.ts';
import { replayVote } from '../../src/institution/index.ts';
import type { Member, Replay } from '../../src/institution/index.ts';
import { isoDate } from '../../src/quantity/index.ts';
import { allStanding, centralValue, commitmentsOn, membersOf, viewAsOf } from '../../src/scenario/index.ts';
import type { CommitmentOnDay, Pack, View } from '../../src/scenario/index.ts';
import { loadScenario } from '../../src/store/index.ts';

const loaded = await loadScenario('korea');
if (loaded.pack === undefined) {
  throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
}

/** The Korean pack, loaded once a file; nobody may change it. */
export const korea: Pack = loaded.pack;

/** What loading it had to say. */
export const koreaProblems = loaded.problems;

/** A copy of the pack, free to change. */
export function changedKorea(edit: (pack: Pack) => void): Pack {
  const copy = structuredClone(korea);
  edit(copy);
  return copy;
}

const views = new Map<string, View>();

/** The pack as it could be seen on a day. */
export function seenOn(day: string): View {
  const view = views.get(day) ?? viewAsOf(korea, isoDate(day));
  views.set(day, view);
  return view;
}

/** The pack as it can be seen on its last day. */
export const today = (): View => seenOn('2026-11-22');

export function answerOn(view: View, request: AssessRequest): AssessResult {
  const result = assess(view, { seed: 1, ...request });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

/** The record under an id; a test that asks for none is wrong. */
export function the<T>(records: Readonly<Record<string, T>>, id: string): T {
  const record = Object.hasOwn(records, id) ? records[id] : undefined;
  if (record === undefined) throw new Error(`no ${id}`);
  return record;
}

/** The base of a named value, in a unit. */
export function valueOf(id: string, unit?: string): number | undefined {
  const { quantity } = the(korea.values, id);
  return quantity === undefined ? undefined : centralValue(quantity, korea.values, unit);
}

/** How a commitment stands on a day, as it could be seen that day. */
export function commitmentOn(id: string, day: string): CommitmentOnDay {
  const { pack, asOf } = seenOn(day);
  const found = commitmentsOn(pack, asOf).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no commitment ${id} by ${day}`);
  return found;
}

export const idsOf = (members: readonly Member[]): string[] => members.map(({ id }) => id);

/** A recorded vote reckoned again from the rule and the members of its day. */
export function replay(id: string): Replay {
  const vote = the(korea.votes, id);
  const institution = the(korea.institutions, vote.institution);
  return replayVote(vote, institution, membersOf(korea, institution.body, isoDate(vote.date)));
}

/** Ties of one kind that hold on a day, as they could be seen that day. */
export function tiesOn(day: string, kind: Pack['ties'][number]['kind']): Pack['ties'] {
  const { pack, asOf } = seenOn(day);
  return allStanding(pack.ties.filter((tie) => tie.kind === kind), asOf).map(({ entry }) => entry);
}
