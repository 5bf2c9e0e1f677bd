import { addDays, compareDates, dayInterval, overlaps } from '../../quantity/index.ts';
import type { DatedSpan, Interval, IsoDate } from '../../quantity/index.ts';
import type { Pack } from '../schema/pack.ts';
import { spanOf } from './standing.ts';

/** Two actors who met, and where. */
export interface Contact {
  readonly a: string;
  readonly b: string;
  /** the events at which both were present, in order of the pack */
  readonly events: readonly { readonly id: string; readonly certainty: 'yes' | 'maybe' }[];
}

/** Who met whom in a span of time. */
export interface ContactGraph {
  readonly actors: readonly string[];
  readonly edges: readonly Contact[];
}

type Event = Pack['events'][string];

/** Kinds of event at which people meet; a statement or a test joins nobody. */
const MEETINGS: readonly Event['kind'][] = ['summit', 'talks', 'visit', 'forum'];

/**
 * The graph of contacts in the half-open time `from` ≤ day < `to`. Present are those an event lists
 * as `present` and its host, else its `actors`, less those it lists as absent; an event that
 * another one retracts joins nobody. A meeting whose date is too coarse to tell is `maybe`.
 *
 * @example
 * const { edges } = contactGraph(pack, isoDate('2019-03-01'), isoDate('2019-04-01'));
 * edges; // [{ a: 'XA', b: 'XB', events: [{ id: 'river-summit', certainty: 'yes' }] }]
 */
export function contactGraph(pack: Pick<Pack, 'events'>, from: IsoDate, to: IsoDate): ContactGraph {
  const edges = new Map<string, { a: string; b: string; events: Contact['events'][number][] }>();
  const actors = new Set<string>();
  if (compareDates(from, to) >= 0) return { actors: [], edges: [] };
  const asked = dayInterval(from, to);
  const retracted = new Set(Object.values(pack.events).flatMap((event) => event.retracts ?? []));
  for (const [id, event] of Object.entries(pack.events)) {
    if (!MEETINGS.includes(event.kind) || retracted.has(id)) continue;
    const certainty = overlaps(timeOf(event), asked);
    if (certainty === 'no') continue;
    const present = presentAt(event);
    for (const actor of present) actors.add(actor);
    for (const [a, b] of pairsOf(present)) {
      // The ids sort the pair, so that one edge stands for both directions.
      const [first, second] = a < b ? [a, b] : [b, a];
      const key = `${first} ${second}`;
      const edge = edges.get(key) ?? { a: first, b: second, events: [] };
      edge.events.push({ id, certainty });
      edges.set(key, edge);
    }
  }
  return { actors: [...actors], edges: [...edges.values()] };
}

/** Every unordered pair, in the order given. */
export function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

function presentAt(event: Event): string[] {
  const host = event.host === undefined ? [] : [event.host];
  const listed = event.present === undefined ? event.actors : [...host, ...event.present];
  return [...new Set(listed)].filter((actor) => !(event.absent ?? []).includes(actor));
}

function timeOf(event: Event): Interval {
  const begin = spanOf(event.date);
  const last = event.until === undefined ? begin : spanOf(event.until);
  return { from: begin, to: shifted(last) };
}

// `until` is the last day itself; an interval ends on the day after.
function shifted(span: DatedSpan): DatedSpan {
  return { ...span, earliest: addDays(span.earliest, 1), latest: addDays(span.latest, 1) };
}
