import { addDays, compareDates, parseDate } from '../quantity/index.ts';
import type { IsoDate } from '../quantity/index.ts';
import type { Lawbook } from '../scenario/index.ts';

type Obligation = Lawbook['obligations'][string];

/** A duty with a day, as it stands. */
export interface Deadline {
  readonly id: string;
  readonly provision: string;
  readonly says: string;
  readonly obligors: string;
  readonly due: IsoDate;
  /** `pending` before the day; after it what is on record: met, partly, not met, or nothing */
  readonly state: 'pending' | 'met' | 'partly' | 'not-met' | 'no-record';
  /** days on which a reminder falls, the due day's own included where it is named */
  readonly reminders: readonly IsoDate[];
  /** the reminder that falls on the day asked about, in days before the due day */
  readonly remind: number | null;
  readonly penalty: string | null;
  readonly compliance: Obligation['compliance'];
}

/**
 * The duties with a deadline that a body of law knows, in the order of their days.
 *
 * A duty is met when every record says so, partly when some do or one says partly; a report alone
 * settles nothing.
 *
 * @example
 * const [report] = deadlinesOn(lawbook, isoDate('2019-08-25'));
 * [report?.due, report?.state, report?.remind]; // ['2019-09-01', 'pending', 7]
 */
export function deadlinesOn(lawbook: Lawbook, day: IsoDate): Deadline[] {
  return Object.entries(lawbook.obligations)
    .flatMap(([id, obligation]): Deadline[] => {
      const parsed = parseDate(obligation.due);
      if (!parsed.ok) return [];
      const due = parsed.value.latest;
      const reminders = obligation.reminders.map((before) => addDays(due, -before));
      const index = reminders.indexOf(day);
      return [
        {
          id,
          provision: obligation.under,
          says: obligation.says,
          obligors: obligation.obligors,
          due,
          state: stateOf(obligation, due, day),
          reminders,
          remind: obligation.reminders[index] ?? null,
          penalty: obligation.penalty ?? null,
          compliance: obligation.compliance,
        },
      ];
    })
    .toSorted((a, b) => compareDates(a.due, b.due));
}

function stateOf({ compliance }: Obligation, due: IsoDate, day: IsoDate): Deadline['state'] {
  if (compareDates(day, due) <= 0) return 'pending';
  const words = compliance.map(({ status }) => status);
  if (words.includes('partly')) return 'partly';
  const met = words.includes('met');
  const not = words.includes('not-met');
  if (met && not) return 'partly';
  return met ? 'met' : not ? 'not-met' : 'no-record';
}
