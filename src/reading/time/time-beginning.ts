import { BOUND_LEADS } from './bound-lead.ts';
import type { TimeToken } from './time-token.ts';
import {
  COUNTS,
  MONTHS,
  ORDINALS,
  REPEATS,
  SEASONS,
  UNITS,
  WEEKDAYS,
  WEEKDAY_FORMS,
} from './time-words.ts';

const BEGINNINGS: ReadonlySet<string> = new Set([
  ...BOUND_LEADS,
  ...[COUNTS, MONTHS, ORDINALS, REPEATS, SEASONS, UNITS, WEEKDAY_FORMS].flatMap((words) => [
    ...words.keys(),
  ]),
  ...[...WEEKDAYS.keys()].map((day) => `${day}s`),
  ...(
    'in for the a an from between every each on once twice later earlier rest last past previous ' +
    'this current next coming today tonight tomorrow yesterday early mid middle late beginning start ' +
    'end close recent following near foreseeable distant several many some soon over about around ' +
    'roughly approximately nearly almost after couple few q h ~'
  ).split(' '),
]);

/** Whether an expression of time can begin with a token: most words of a text need no closer look. */
export function canBegin(token: TimeToken): boolean {
  return token.digits || BEGINNINGS.has(token.word);
}
