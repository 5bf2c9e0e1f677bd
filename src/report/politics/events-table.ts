import type { RangeSeries } from '../../figures/index.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import type { AlignPageContext } from './align-context.ts';
import { spreadText } from './spread-text.ts';
import { tell } from './tell.ts';

type Event = AlignPageContext['answer']['temperatures'][number]['points'][number]['events'][number];
type Points = readonly { readonly day: string; readonly events: readonly Event[] }[];

/** Events told of. */
const MOST = 80;

/** When what happened; what is dated to a week or a month stands on the day it is first counted. */
export function eventSigns(points: Points): NonNullable<RangeSeries['events']> {
  return points.flatMap(({ day, events }) =>
    events.map(({ date, weight }) => ({
      day: /^\d{4}-\d\d-\d\d$/.test(date) ? date : day,
      isUp: weight.base >= 0,
    })),
  );
}

/** What happened between each two, the latest first; nothing where nothing did. */
export function eventsTable(
  { number, pair, reasons }: AlignPageContext,
  series: readonly { readonly a: string; readonly b: string; readonly points: Points }[],
): Piece {
  const events = series
    .flatMap(({ a, b, points }) =>
      points.flatMap((point) => point.events.map((event) => ({ ...event, tie: pair(a, b) }))),
    )
    .toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
  if (events.length === 0) return null;
  const known = new Map(
    reasons.flatMap(({ id, text: { code, params } }) =>
      code === 'align/event' ? [[`${params['date']} ${params['title']}`, id] as const] : [],
    ),
  );
  return html`<details>
    <summary>${tell('events', { count: events.length })}</summary>
    ${table({
      caption: tell('events-caption'),
      columns: [
        { label: tell('col-day'), isTight: true },
        { label: tell('col-tie') },
        { label: tell('col-what') },
        { label: tell('col-event-weight'), isNumber: true },
      ],
      rows: events
        .slice(0, MOST)
        .map(({ date, tie, title, weight }) => [
          date,
          tie,
          title,
          number(spreadText(weight), known.get(`${date} ${title}`) ?? ''),
        ]),
    })}
  </details>`;
}
