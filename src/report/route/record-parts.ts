import type { RouteAnswer } from '../../corridor/index.ts';
import { grouped } from '../economy/amounts.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { amountText, inDays, shareText } from './amounts.ts';
import { way } from './context.ts';
import type { RouteContext } from './context.ts';

/** Published figures beside ours, and what would explain a difference. */
export function publishedPart(context: RouteContext): Piece {
  const { answer, column: named, number, text } = context;
  if (answer.published.length === 0) return null;
  return table({
    caption: way('published-caption'),
    columns: [
      { label: way('col-figure') },
      { label: way('col-year'), isTight: true },
      { label: way('col-kind'), isTight: true },
      { label: way('col-stated'), isNumber: true },
      { label: way('col-ours'), isNumber: true },
      { label: way('col-place') },
      { label: way('col-why') },
    ],
    rows: answer.published.map((one): Piece[] => {
      const { because, column, measure, ours, part, stated, title, unit, verdict, year } = one;
      const isTime = measure === 'time';
      const shown = (range: typeof stated): string => amountText(isTime ? inDays(range) : range);
      const inUnit = isTime ? way('col-days').toLowerCase() : unit;
      return [
        part === null ? title : `${title}: ${part}`,
        year === null ? '' : String(year),
        named(column),
        number(`${shown(stated)} ${inUnit}`, stated.why),
        ours === null ? way('no-way') : number(shown(ours), ours.why),
        way(`verdict-${verdict}`),
        because.map((each) => text(each)).join('; '),
      ];
    }),
  });
}

/** How shippers would divide over the kinds of way, and what changes without one. */
export function choicePart(context: RouteContext): Piece {
  const { answer, column: named, number } = context;
  const { choice, units } = answer;
  if (choice === null) return null;
  const { left, scale, shares, without } = choice;
  const caption = way('choice-caption', { scale: scaleText(scale), unit: units.cost });
  return [
    table({
      caption,
      columns: [
        { label: way('col-kind') },
        { label: way('col-share'), isNumber: true },
        ...(without === null
          ? []
          : [{ label: way('col-without', { column: named(without) }), isNumber: true }]),
        { label: way('col-by-cost'), isNumber: true },
        { label: way('col-by-time'), isNumber: true },
      ],
      rows: shares.map(({ column, elasticity, share, why, without: rest }): Piece[] => [
        named(column),
        number(shareText(share), why),
        ...(without === null ? [] : [rest === null || column === without ? '–' : shareText(rest)]),
        number(grouped(elasticity.cost), why),
        number(grouped(elasticity.time), why),
      ]),
    }),
    left.length > 0 &&
      html`<p>${way('choice-left', { columns: left.map((key) => named(key)).join(', ') })}</p>`,
    answer.diversion === null ? null : diversionTable(context, answer.diversion),
  ];
}

/** A scale is small: its two digits are what counts. */
function scaleText({ base, high, low }: { low: number; base: number; high: number }): string {
  const [from, at, to] = [low, base, high].map((value) => String(Number(value.toPrecision(2))));
  return from === to ? `${at}` : `${at} [${from}–${to}]`;
}

/** Share of what is carried below which a change is noise. */
const LEAST = 0.005;

function diversionTable(
  { actor, column: named, number, place }: RouteContext,
  { amount, changes, unit, without }: NonNullable<RouteAnswer['diversion']>,
): Piece {
  const told = changes
    .filter(({ kind }) => kind !== 'link')
    .filter((one) => Math.abs(one.without - one.with) > LEAST * amount.base)
    .toSorted((a, b) => b.without - b.with - (a.without - a.with));
  if (told.length === 0) return null;
  return table({
    caption: way('diversion-caption', { column: named(without), unit }),
    columns: [
      { label: way('col-who') },
      { label: way('col-with'), isNumber: true },
      { label: way('col-gone'), isNumber: true },
    ],
    rows: told.map(({ id, kind, why, with: before, without: after }): Piece[] => [
      kind === 'port' ? way('port-of', { place: place(id) }) : actor(id),
      number(grouped(before), why),
      number(grouped(after), why),
    ]),
  });
}

/** Forecasts and plans held against what the track passes. */
export function forecastsPart({ answer, text }: RouteContext): Piece {
  if (answer.forecasts.length === 0) return null;
  return html`<ul>
    ${answer.forecasts.map(
      ({ says, verdict }) =>
        html`<li><strong>${way(`forecast-${verdict}`)}</strong>: ${text(says)}</li> `,
    )}
  </ul>`;
}

/** All pairs asked for. */
export function matrixPart(context: RouteContext): Piece {
  const { answer, column: named, number, place } = context;
  if (answer.matrix === null) return null;
  const limit = (
    one: { low: number; high: number; atMost: boolean; why: string } | null,
  ): Piece => {
    if (one === null) return '';
    const range = `${grouped(one.low)}–${grouped(one.high)}`;
    return number(one.atMost ? way('at-most', { amount: range }) : range, one.why);
  };
  return table({
    caption: way('matrix-caption'),
    columns: [
      { label: way('col-pair') },
      { label: way('col-kind') },
      { label: way('col-days'), isNumber: true },
      { label: `${way('col-cost')}, ${answer.units.cost}`, isNumber: true },
      { label: way('col-trains'), isNumber: true },
      { label: way('col-year-amount'), isNumber: true },
    ],
    rows: answer.matrix.flatMap(({ columns, from, to }) =>
      columns.map(({ aYear, column, cost, hours, trainsADay }, at): Piece[] => [
        at === 0 ? `${place(from)} → ${place(to)}` : '',
        named(column),
        hours === null ? way('no-way') : number(amountText(inDays(hours)), hours.why),
        cost === null ? '' : number(amountText(cost), cost.why),
        limit(trainsADay),
        limit(aYear),
      ]),
    ),
  });
}
