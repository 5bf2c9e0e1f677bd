import { addAmounts, compareAmounts } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import type { Lawbook } from '../../scenario/index.ts';
import { NO, UNKNOWN, YES } from '../tri.ts';
import type { Tri } from '../tri.ts';
import type { Added } from './amounts-by-ledger.ts';
import { ledgerState, passes } from './ledger-state.ts';
import type { LedgerState } from './ledger-state.ts';
import { ledgerYearOn } from './ledger-year.ts';

/** Whether a quota leaves room, and on which figure that rests. */
export interface CapRoom {
  readonly hasRoom: Tri;
  readonly state: LedgerState | undefined;
  /** the column that counts by the reading chosen */
  readonly by: 'determined' | 'reported' | 'estimated';
}

/** The quotas of a body of law in the years that hold its day, each worked out once. */
export class CapStates {
  readonly #lawbook: Lawbook;
  readonly #asOf: IsoDate;
  readonly #switches: ReadonlyMap<string, string>;
  readonly #states = new Map<string, LedgerState | undefined>();

  constructor(lawbook: Lawbook, asOf: IsoDate, switches: ReadonlyMap<string, string>) {
    this.#lawbook = lawbook;
    this.#asOf = asOf;
    this.#switches = switches;
  }

  /**
   * Whether there is room for an amount on top of what is reported.
   *
   * @param adding what all activities judged together add, so that splitting a cargo changes
   *   nothing; where one of them does not say how much, the others do not fit better for it
   */
  room(id: string, day: IsoDate, adding: Added | undefined): CapRoom {
    const state = this.state(id, day);
    const by = this.#countsBy(id);
    if (state === undefined) return { hasRoom: UNKNOWN, state, by };
    if (isReached(this.#lawbook, state, by)) return { hasRoom: NO, state, by };
    if (state.limit === null) return { hasRoom: UNKNOWN, state, by };
    if (adding === undefined) return { hasRoom: YES, state, by };
    const total =
      adding.amount === undefined ? undefined : addAmounts(state.reported, adding.amount);
    const order = compareAmounts(total?.ok === true ? total.value : state.reported, state.limit);
    if (!order.ok || total?.ok === false) return { hasRoom: UNKNOWN, state, by };
    // an amount nobody states leaves room as long as there is any: it is told as a fact to settle
    const fits = adding.isComplete ? order.value <= 0 : order.value < 0;
    return { hasRoom: fits ? YES : NO, state, by };
  }

  /** The quota in the year that holds a day. */
  state(id: string, day: IsoDate): LedgerState | undefined {
    const begins = this.#lawbook.ledgers[id]?.['year-begins'];
    if (begins === undefined) return undefined;
    const { year } = ledgerYearOn(begins, day);
    const key = `${id} ${year}`;
    if (this.#states.has(key)) return this.#states.get(key);
    const made = ledgerState(this.#lawbook, id, year, this.#asOf);
    const state = made.ok ? made.value : undefined;
    this.#states.set(key, state);
    return state;
  }

  #countsBy(id: string): CapRoom['by'] {
    const reached = this.#lawbook.ledgers[id]?.['reached-by'];
    if (reached === undefined) return 'determined';
    return reached.options[this.#switches.get(reached.switch) ?? ''] ?? 'determined';
  }
}

function isReached(lawbook: Lawbook, state: LedgerState, by: CapRoom['by']): boolean {
  const stop = lawbook.ledgers[state.ledger]?.stop ?? 100;
  if (by === 'determined') return state.determined === 'stop';
  const amount = by === 'reported' ? state.reported : state.estimated.base;
  return passes(amount, state.limit, stop);
}
