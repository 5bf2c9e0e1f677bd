import { compareDates, holdsOn } from '../../quantity/index.ts';
import type { DatedSpan, IsoDate } from '../../quantity/index.ts';
import type { Pack } from '../schema/pack.ts';
import { holdersOnSpan, leftOffice, officeHolders } from './office-holders.ts';
import { currentOf, spanOf } from './standing.ts';

export type Commitment = Pack['commitments'][string];
export type CommitmentState = Commitment['states'][number]['state'];
export type Response = Commitment['responses'][number]['response'];

/** How a commitment stands on a day, and why. */
export interface CommitmentOnDay {
  readonly id: string;
  readonly commitment: Commitment;
  readonly state: CommitmentState;
  readonly certainty: 'yes' | 'maybe';
  /** `made`: nothing but its making is on record; `record`: a recorded state; `office`: its maker left */
  readonly because: 'made' | 'record' | 'office';
  /** every recorded state that may hold: parties may read one commitment differently */
  readonly recorded: readonly { readonly state: CommitmentState; readonly by: readonly string[] }[];
  /** the office it hangs on, who held that when it was made, and who holds it now */
  readonly office?: {
    readonly id: string;
    readonly madeUnder: readonly string[];
    readonly now: readonly string[];
  };
  /** each addressee's last answer up to that day; `not-recorded` when the pack holds none */
  readonly responses: readonly {
    readonly actor: string;
    readonly response: Response | 'not-recorded';
  }[];
  readonly conditions: readonly {
    readonly text: string;
    readonly status: 'met' | 'unmet' | 'unknown';
  }[];
}

type Source = Pick<Pack, 'actors' | 'commitments'>;

/**
 * Every commitment made by a day and how it stands then. One that `lapses-with` an office lapses
 * on the day when nobody who held the office at its making holds it any longer, unless a later
 * recorded state says otherwise (a successor may keep, change or break it).
 *
 * @example
 * const made = { date: '2019-03', to: ['XB'], states: [], responses: [] };
 * const commitments = { promise: { ...made, 'lapses-with': 'xa-premier' } };
 * commitmentsOn({ ...pack, commitments }, day)[0]?.state; // 'open'
 * commitmentsOn({ ...pack, commitments }, isoDate('2020-06-01'))[0]?.state; // 'lapsed'
 */
export function commitmentsOn(pack: Source, day: IsoDate): CommitmentOnDay[] {
  return Object.entries(pack.commitments).flatMap(([id, commitment]) => {
    const made = spanOf(commitment.date);
    const certainty = holdsOn({ from: made }, day);
    return certainty === 'no' ? [] : [standing(pack, { id, commitment, made, certainty }, day)];
  });
}

interface Made {
  readonly id: string;
  readonly commitment: Commitment;
  readonly made: DatedSpan;
  readonly certainty: 'yes' | 'maybe';
}

function standing(pack: Source, each: Made, day: IsoDate): CommitmentOnDay {
  const { id, commitment, made } = each;
  const current = currentOf(commitment.states, day);
  const last = current.at(-1);
  const lapse = lapseOf(pack, each, day);
  const office = lapse === undefined ? {} : { office: lapse.office };
  const rest = {
    id,
    commitment,
    recorded: current.map(({ entry }) => ({ state: entry.state, by: entry.by ?? [] })),
    ...office,
    responses: responsesOn(commitment, day),
    conditions: conditionsOn(commitment, day),
  };
  const spoken = last?.entry.from === undefined ? made : spanOf(last.entry.from);
  // A state recorded on or after the lapse is about the commitment under the new holder.
  if (lapse?.day !== undefined && compareDates(spoken.latest, lapse.day) < 0) {
    return { ...rest, state: 'lapsed', certainty: lapse.certainty, because: 'office' };
  }
  if (last !== undefined) {
    return { ...rest, state: last.entry.state, certainty: last.certainty, because: 'record' };
  }
  // The last recorded state had an end, and nothing followed: what was granted for a time is over.
  if (hasEnded(commitment, day)) {
    return { ...rest, state: 'lapsed', certainty: 'yes', because: 'record' };
  }
  return { ...rest, state: 'open', certainty: each.certainty, because: 'made' };
}

/** Whether some recorded state of the commitment has surely come to an end. */
function hasEnded(commitment: Commitment, day: IsoDate): boolean {
  return commitment.states.some(
    ({ to }) => to !== undefined && compareDates(spanOf(to).latest, day) <= 0,
  );
}

interface Lapse {
  readonly office: NonNullable<CommitmentOnDay['office']>;
  /** the day it lapsed, when it has */
  readonly day: IsoDate | undefined;
  readonly certainty: 'yes' | 'maybe';
}

function lapseOf(pack: Source, { commitment, made }: Made, day: IsoDate): Lapse | undefined {
  const office = commitment['lapses-with'];
  if (office === undefined) return undefined;
  const madeUnder = holdersOnSpan(pack, office, made);
  const now = officeHolders(pack, office, day);
  const stay = now.filter(({ holder }) => madeUnder.includes(holder));
  const seen = { id: office, madeUnder, now: now.map(({ holder }) => holder) };
  // Whose word it was is not on record, so nobody's leaving can end it.
  const kept = madeUnder.length === 0 || stay.some(({ certainty }) => certainty === 'yes');
  if (kept) return { office: seen, day: undefined, certainty: 'yes' };
  return {
    office: seen,
    day: stay.length > 0 ? day : (leftOffice(pack, office, madeUnder, day) ?? day),
    certainty: stay.length > 0 ? 'maybe' : 'yes',
  };
}

/** Each addressee's last dated answer; an undated answer counts from the making on. */
function responsesOn(commitment: Commitment, day: IsoDate): CommitmentOnDay['responses'] {
  const actors = [
    ...new Set([...commitment.to, ...commitment.responses.map(({ actor }) => actor)]),
  ];
  return actors.map((actor) => {
    const given = commitment.responses
      .filter((each) => each.actor === actor)
      .map((each) => ({ response: each.response, from: each.date }));
    const last = currentOf(given, day).at(-1);
    return { actor, response: last?.entry.response ?? 'not-recorded' };
  });
}

function conditionsOn(commitment: Commitment, day: IsoDate): CommitmentOnDay['conditions'] {
  return (commitment.conditions ?? []).map(({ text, status }) => {
    const current = currentOf(status, day);
    const only = current.length === 1 ? current[0]?.entry.status : undefined;
    return { text, status: only ?? 'unknown' };
  });
}
