import type { Entry } from '../timeline/entries.ts';
import { column, dim, shorten, textWidth } from './line.ts';
import type { Line } from './line.ts';

/**
 * One line for each entry: date as written, kind, what happened, and the id `show` opens. Titles
 * are cut only where a width is given: into a pipe they are whole.
 */
export function timelineScreen(entries: readonly Entry[], width?: number): Line[] {
  const dates = entries.map(dateText);
  const dateWidth = Math.max(0, ...dates.map(textWidth));
  const kindWidth = Math.max(0, ...entries.map(({ kind }) => kind.length));
  return entries.map((entry, index) => {
    const { id, kind, retracted, title } = entry;
    const whole = retracted ? `${title} (retracted)` : title;
    const tail = ` (${id})`;
    const room =
      width === undefined ? undefined : width - dateWidth - kindWidth - 4 - textWidth(tail);
    return [
      column(dates[index] ?? '', dateWidth),
      '  ',
      dim(column(kind, kindWidth)),
      '  ',
      room === undefined ? whole : shorten(whole, Math.max(20, room)),
      dim(tail),
    ];
  });
}

const dateText = ({ date, until }: Entry): string =>
  until === null ? date : `${date}–${sameYear(date, until)}`;

/** The end of a stretch without the year and month it shares with its beginning. */
function sameYear(from: string, to: string): string {
  const isDays = from.length === 10 && to.length === 10;
  if (!isDays || from.slice(0, 4) !== to.slice(0, 4)) return to;
  return from.slice(0, 7) === to.slice(0, 7) ? to.slice(8) : to.slice(5);
}
