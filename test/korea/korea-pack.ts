import { assess } from '../../src/assessment/index.ts';
import type { AssessRequest, AssessResult } from '../../src/assessment/index.ts';
import { replayVote } from '../../src/institution/index.ts';
import type { Member, Replay } from '../../src/institution/index.ts';
import { isoDate } from '../../src/quantity/index.ts';
import {
  allStanding,
  centralValue,
  commitmentsOn,
  membersOf,
  viewAsOf,
} from '../../src/scenario/index.ts';
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

/** How a commitment stands on a day, by all the pack knows or by what could be seen in a view. */
export function commitmentOn(id: string, day: string, pack = korea): CommitmentOnDay {
  const found = commitmentsOn(pack, isoDate(day)).find((each) => each.id === id);
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

/** Ties of one kind that hold on a day. */
export function tiesOn(day: string, kind: Pack['ties'][number]['kind']): Pack['ties'] {
  const ties = korea.ties.filter((tie) => tie.kind === kind);
  return allStanding(ties, isoDate(day)).map(({ entry }) => entry);
}
