import { compareDates } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { spanOf } from '../../scenario/index.ts';
import type { AlignContext } from '../ties/align-context.ts';
import type { PackEvent } from '../ties/event-code.ts';
import { statesAmong } from '../ties/states.ts';

/** A key meeting as one state saw it. */
export interface KeyMeeting {
  readonly id: string;
  readonly event: PackEvent;
  readonly inRoom: boolean;
  readonly host: boolean;
}

/** How often a state was in the room. */
export interface Sidelining {
  readonly actor: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** meetings in which it was in the room or on record as absent or host, oldest first */
  readonly meetings: readonly KeyMeeting[];
  /** share of those it was in the room of; null where there are none */
  readonly share: number | null;
  /** share of all key meetings on record it was in the room of; null where there are none */
  readonly shareOfAll: number | null;
  readonly all: number;
  /** meetings it hosted without being in the room */
  readonly hostOutside: readonly string[];
}

/** Kinds of event in which somebody meets somebody. */
const MEETINGS: ReadonlySet<PackEvent['kind']> = new Set(['summit', 'talks', 'visit', 'forum']);

/**
 * The share of key meetings that a state is in, between two days, both included. A meeting is key at the
 * tier of ministers or above and with two states in the room; it concerns a state that was in the room,
 * hosted it, or is on record as absent. Who merely is not named has no part in the count.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * sideliningOf(context, 'XA', isoDate('2019-01-01'), day).share; // null
 */
export function sideliningOf(
  { pack }: Pick<AlignContext, 'pack'>,
  actor: string,
  from: IsoDate,
  to: IsoDate,
): Sidelining {
  const key = Object.entries(pack.events)
    .filter(([, event]) => isKey(event))
    .map(([id, event]) => ({ id, event, when: spanOf(event.date) }))
    .filter(({ when }) => compareDates(when.earliest, from) >= 0)
    .filter(({ when }) => compareDates(when.latest, to) <= 0)
    .toSorted((a, b) => compareDates(a.when.latest, b.when.latest))
    .map(({ event, id }) => ({ id, event, room: roomOf(pack, event) }))
    .filter(({ room }) => room.length > 1);
  const meetings = key.flatMap(({ event, id, room }): KeyMeeting[] => {
    const inRoom = room.includes(actor);
    const host = event.host === actor;
    const named = host || (event.absent ?? []).includes(actor);
    return inRoom || named ? [{ id, event, inRoom, host }] : [];
  });
  const inside = meetings.filter(({ inRoom }) => inRoom).length;
  return {
    actor,
    from,
    to,
    meetings,
    share: meetings.length === 0 ? null : inside / meetings.length,
    shareOfAll: key.length === 0 ? null : inside / key.length,
    all: key.length,
    hostOutside: meetings.filter(({ host, inRoom }) => host && !inRoom).map(({ id }) => id),
  };
}

function isKey({ kind, tier }: PackEvent): boolean {
  return MEETINGS.has(kind) && (tier === 'summit' || tier === 'high-level');
}

function roomOf(pack: AlignContext['pack'], event: PackEvent): string[] {
  const absent = new Set(event.absent);
  return statesAmong(pack, event.present ?? event.actors).filter((id) => !absent.has(id));
}
