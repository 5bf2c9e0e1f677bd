import { percent, rangeOverTime } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { table } from '../table.ts';
import type { AlignPageContext } from './align-context.ts';
import { eventSigns, eventsTable } from './events-table.ts';
import { spreadOrUnknown, spreadText } from './spread-text.ts';
import { tell, tellMarkup } from './tell.ts';

/** What allies want apart, and where their talks with a third run at different speed. */
export function wedgePart(context: AlignPageContext): Piece {
  const { answer, document, named, number, pair, titled } = context;
  const { wedges } = answer;
  if (wedges.length === 0) return null;
  const figure = rangeOverTime({
    document,
    id: 'wedges',
    title: tell('wedge-title'),
    scale: { low: 0, high: 100, lowLabel: tell('nothing'), highLabel: tell('everything') },
    series: wedges.slice(0, 8).map(({ a, b, points }) => ({
      name: pair(a, b),
      points: points.map(({ day, wedge }) => ({ day, range: wedge })),
      events: eventSigns(points),
    })),
  });
  return html`<div class="beside">
      <figure>
        ${trusted(figure.outerHTML)}
        <figcaption>${tell('wedge-figure')}</figcaption>
      </figure>
      ${table({
        caption: tell('wedge-caption'),
        columns: [
          { label: tell('col-tie') },
          { label: tell('col-wedge'), isNumber: true },
          { label: tell('col-distance'), isNumber: true },
          { label: tell('col-tracks') },
        ],
        rows: wedges.map(({ a, b, points, why }) => {
          const last = points.at(-1);
          return [
            pair(a, b),
            number(spreadOrUnknown(last?.wedge ?? null), why),
            number(spreadOrUnknown(last?.distance ?? null), why),
            (last?.tracks ?? [])
              .map(({ gap, one, other, states, third }) =>
                tell('track-gap', {
                  third: named(third),
                  one: titled(one),
                  other: titled(other),
                  first: states[0],
                  second: states[1],
                  gap: percent(gap),
                }),
              )
              .join('; '),
          ];
        }),
      })}
    </div>
    ${table({
      caption: tell('wedge-issues-caption'),
      columns: [
        { label: tell('col-tie') },
        { label: tell('col-issue') },
        { label: tell('col-first-wants'), isNumber: true },
        { label: tell('col-second-wants'), isNumber: true },
        { label: tell('col-distance'), isNumber: true },
        { label: tell('col-cares'), isNumber: true },
      ],
      rows: wedges.flatMap(({ a, b, issues, why }) =>
        issues.map(({ distance, ideals, issue, salience }) => [
          pair(a, b),
          titled(issue),
          number(numberText(ideals[0]), why),
          number(numberText(ideals[1]), why),
          number(numberText(distance), why),
          number(numberText(100 * salience), why),
        ]),
      ),
    })}
    ${eventsTable(context, wedges)}`;
}

/** Who was in the room where it was talked about. */
export function sideliningPart({ answer, named, number }: AlignPageContext): Piece {
  if (answer.sidelining.length === 0) return null;
  return answer.sidelining.map(
    ({ actor, all, from, meetings, share, shareOfAll, to, why }) =>
      html`<p>
          ${tellMarkup('sidelining-text', {
            actor: named(actor),
            share: number(share === null ? tell('unknown-word') : percent(share), why),
            shareOfAll: number(
              shareOfAll === null ? tell('unknown-word') : percent(shareOfAll),
              why,
            ),
            all,
            from,
            to,
          })}
        </p>
        ${
          meetings.length > 0 &&
          html`<details>
            <summary>${tell('meetings', { count: meetings.length, actor: named(actor) })}</summary>
            ${table({
              caption: tell('meetings-caption', { actor: named(actor) }),
              columns: [
                { label: tell('col-day'), isTight: true },
                { label: tell('col-what') },
                { label: tell('col-in-room') },
              ],
              rows: meetings.map(({ date, host, inRoom, title }) => [
                date,
                title,
                tell(inRoom ? (host ? 'host' : 'in-room') : host ? 'host-outside' : 'outside'),
              ]),
            })}
          </details>`
        }`,
  );
}

/** Who is in a bloc, who is only said to be, and how far it acts as one. */
export function blocsPart({ all, answer, named, number }: AlignPageContext): Piece {
  const { blocs, coordination } = answer;
  if (blocs.length === 0 && coordination.length === 0) return null;
  const scoreOf = (bloc: string) => coordination.find((each) => each.bloc === bloc);
  return table({
    caption: tell('blocs-caption'),
    columns: [
      { label: tell('col-bloc') },
      { label: tell('col-members') },
      { label: tell('col-claimed') },
      { label: tell('col-outside') },
      { label: tell('col-depth') },
      { label: tell('col-coordination'), isNumber: true },
      { label: tell('col-cohesion'), isNumber: true },
    ],
    rows: blocs.map(({ bloc, claimed, depth, members, outside, status, why }) => {
      const found = scoreOf(bloc);
      const last = found?.points.at(-1);
      return [
        named(bloc),
        members.length === 0 ? tell('nobody') : all(members),
        claimed.length === 0
          ? ''
          : html`<span class="kind unknown">${tell('claim')}</span> ${all(claimed)}
              <small>${status.join('; ')}</small>`,
        outside.map(({ actor, holds }) => `${named(actor)}: ${holds}`).join('; '),
        number(tell(`depth-${depth}`), why),
        last === undefined ? '' : number(spreadOrUnknown(last.score), found?.why ?? why),
        last === undefined
          ? ''
          : number(
              last.cohesion === null ? tell('unknown-word') : percent(last.cohesion),
              found?.why ?? why,
            ),
      ];
    }),
  });
}

/** What is said beside what is done. */
export function consistencyPart({ answer, named, number, titled }: AlignPageContext): Piece {
  const rows = answer.consistency.flatMap(({ actor, issues, why }) =>
    issues.map(({ above, ballots, deeds, gap, issue, mismatch, words }) => [
      named(actor),
      titled(issue),
      number(spreadText(words), why),
      number(spreadText(deeds), why),
      number(numberText(gap), why),
      number(percent(above), why),
      ballots.map(({ ballot, day, subject }) => `${ballot}, ${day}: ${subject}`).join('; '),
      mismatch ? html`<b>${tell('mismatch')}</b>` : tell('match'),
    ]),
  );
  if (rows.length === 0) return null;
  return table({
    caption: tell('consistency-caption'),
    columns: [
      { label: tell('col-who') },
      { label: tell('col-issue') },
      { label: tell('col-words'), isNumber: true },
      { label: tell('col-deeds'), isNumber: true },
      { label: tell('col-gap'), isNumber: true },
      { label: tell('col-above'), isNumber: true },
      { label: tell('col-ballots') },
      { label: tell('col-note') },
    ],
    rows,
  });
}
