import { rangeOverTime } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { table } from '../table.ts';
import type { AlignPageContext } from './align-context.ts';
import { eventSigns, eventsTable } from './events-table.ts';
import { spreadOrUnknown, spreadText } from './spread-text.ts';
import { tell, tellMarkup } from './tell.ts';

/** Ties drawn over time before the rest is only in the table. */
const DRAWN = 8;
/** How warm each tie is, what it is made of, and what pulls against what. */
export function tiesPart(context: AlignPageContext): Piece {
  const { answer, named, number, pair } = context;
  return html`${table({
    caption: tell('ties-caption'),
    className: 'ties',
    columns: [
      { label: tell('col-tie') },
      { label: tell('col-temperature'), isNumber: true },
      { label: tell('col-by-treaties'), isNumber: true },
      { label: tell('col-pulls') },
      { label: tell('col-contradictions') },
      { label: tell('col-unknown') },
    ],
    rows: answer.ties.map(
      ({ a, b, components, contradictions, implied, temperature, unknown, why }) => [
        pair(a, b),
        number(spreadText(temperature), temperature.why),
        number(numberText(implied.byTreaties), why),
        components
          .flatMap((part) =>
            part.pull === null || part.pull === 0 ? [] : [{ ...part, pull: part.pull }],
          )
          .toSorted((one, other) => Math.abs(other.pull) - Math.abs(one.pull))
          .map(({ name, pull, why: because }, at) => [
            at === 0 ? '' : ' · ',
            html`${tell(`part-${name}`)} ${number(signed(pull), because)}`,
          ]),
        contradictions
          .map(({ apart, pulls, together }) =>
            tell('contradiction', {
              together: tell(`part-${together}`),
              apart: tell(`part-${apart}`),
              for: signed(Math.max(...pulls)),
              against: signed(Math.min(...pulls)),
            }),
          )
          .join('; '),
        unknown.map((part) => tell(`part-${part}`)).join(', '),
      ],
    ),
  })}
  ${answer.leverage.length > 0 && leverageTable(context)}
  ${
    answer.drivers.length > 0 &&
    html`<p class="note">
      ${tellMarkup('drivers', {
        drivers: answer.drivers.map(({ about, rivals, since, why }, at) => [
          at === 0 ? '' : '; ',
          number(
            tell(since === null ? 'driver' : 'driver-since', {
              pair: `${named(rivals[0])}–${named(rivals[1])}`,
              about,
              since: since ?? '',
            }),
            why,
          ),
        ]),
      })}
    </p>`
  }`;
}

const signed = (value: number): string => (value > 0 ? `+${numberText(value)}` : numberText(value));

function leverageTable({ answer, named, number }: AlignPageContext): Piece {
  return table({
    caption: tell('leverage-caption'),
    columns: [
      { label: tell('col-holder') },
      { label: tell('col-over') },
      { label: tell('col-about') },
      { label: tell('col-share'), isNumber: true },
      { label: tell('col-unknown') },
    ],
    rows: answer.leverage.map(({ about, holder, over, share, unknown, why }) => [
      named(holder),
      named(over),
      about,
      number(spreadOrUnknown(share), why),
      unknown ?? '',
    ]),
  });
}

/** How warm ties were over time, with what happened. */
export function temperaturePart(context: AlignPageContext): Piece {
  const { answer, document, pair } = context;
  if (answer.temperatures.length === 0) return null;
  const shown = answer.temperatures.slice(0, DRAWN);
  const figure = rangeOverTime({
    document,
    id: 'temperatures',
    title: tell('temperature-title'),
    scale: { low: 0, high: 100, lowLabel: tell('cold'), highLabel: tell('warm') },
    series: shown.map(({ a, b, points }) => ({
      name: pair(a, b),
      points: points.map(({ base, day, high, low }) => ({ day, range: { low, base, high } })),
      events: eventSigns(points),
    })),
  });
  const rest = answer.temperatures.length - shown.length;
  return html`<figure class="wide">
      ${trusted(figure.outerHTML)}
      <figcaption>
        ${tell('temperature-figure')} ${rest > 0 && tell('ties-rest', { count: rest })}
      </figcaption>
    </figure>
    ${eventsTable(context, shown)}`;
}

/** Where each stood between the two poles, by votes and by ties. */
export function positionsPart({ answer, document, named, number }: AlignPageContext): Piece {
  const [first, second] = answer.poles;
  if (answer.positions.length === 0) return null;
  const series = answer.positions.slice(0, DRAWN).flatMap(({ actor, points }) => [
    {
      name: tell('by-ties', { actor: named(actor) }),
      points: points.map(({ byTies, day }) => ({ day, range: byTies })),
    },
    {
      name: tell('by-votes', { actor: named(actor) }),
      points: points.map(({ byVotes, day }) => ({ day, range: byVotes })),
    },
  ]);
  const figure = rangeOverTime({
    document,
    id: 'positions',
    title: tell('positions-title', { first: named(first), second: named(second) }),
    scale: { low: 0, high: 100, lowLabel: named(first), highLabel: named(second) },
    series,
  });
  return html`<div class="beside">
    <figure>
      ${trusted(figure.outerHTML)}
      <figcaption>${tell('positions-figure')}</figcaption>
    </figure>
    ${table({
      caption: tell('positions-caption', { first: named(first), second: named(second) }),
      columns: [
        { label: tell('col-who') },
        { label: tell('col-by-ties'), isNumber: true },
        { label: tell('col-by-votes'), isNumber: true },
      ],
      rows: answer.positions.map(({ actor, points, why }) => {
        const last = points.at(-1);
        const votes = last?.byVotes ?? null;
        return [
          named(actor),
          last === undefined ? '' : number(spreadText(last.byTies), why),
          votes === null
            ? tell('unknown-word')
            : html`${number(spreadText(votes), why)} <small>${last?.votesAt}</small>`,
        ];
      }),
    })}
  </div> `;
}
