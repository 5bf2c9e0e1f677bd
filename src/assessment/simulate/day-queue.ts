/** What can happen on a day of a draw. */
export type EventKind = 'sever' | 'end' | 'decide' | 'ask';

export interface DayEvent {
  readonly day: number;
  readonly kind: EventKind;
  readonly phase: number;
  readonly need: number;
  /** events of a generation before the last severance no longer count */
  readonly generation: number;
}

const ORDER: Readonly<Record<EventKind, number>> = { sever: 0, end: 1, decide: 2, ask: 3 };

function precedes(a: DayEvent, b: DayEvent): boolean {
  if (a.day !== b.day) return a.day < b.day;
  if (ORDER[a.kind] !== ORDER[b.kind]) return ORDER[a.kind] < ORDER[b.kind];
  return a.phase !== b.phase ? a.phase < b.phase : a.need < b.need;
}

/**
 * Events by day, then by kind, phase and need, so that a draw never depends on the order in which
 * events were entered. Draws hold a handful of events: an ordered list beats a heap.
 */
export class DayQueue {
  readonly #events: DayEvent[] = [];

  push(event: DayEvent): void {
    let at = this.#events.length;
    while (at > 0) {
      const before = this.#events[at - 1];
      if (before === undefined || precedes(event, before)) break;
      at -= 1;
    }
    // latest first, so that pop takes the earliest from the end
    this.#events.splice(at, 0, event);
  }

  pop(): DayEvent | undefined {
    return this.#events.pop();
  }

  clear(): void {
    this.#events.length = 0;
  }
}
