import { lineForecast, percent } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { table } from '../table.ts';
import { beside } from '../economy/frame.ts';
import type { BargainContext, IssueOnPage } from './bargain-context.ts';
import { spreadText } from './spread-text.ts';
import type { Spread } from './spread-text.ts';
import { tell } from './tell.ts';

/** Actors in the figure; the table has all. */
const DRAWN = 14;

/** Who wants what on the line, what each weighs, and what is likely to come of it. */
export function linePart(context: BargainContext, { answer, id }: IssueOnPage): Piece {
  const { basis, document, named, number } = context;
  const { forecast, issue, labels } = answer;
  const nameOf = (actor: string, name: string | null): string => name ?? named(actor);
  const byWeight = answer.actors.toSorted((a, b) => b.weight.share - a.weight.share);
  const figure = lineForecast({
    document,
    id: `${id}-line`,
    question: issue.title ?? issue.id,
    issue: { line: issue, points: labels, statusQuo: issue.statusQuo },
    forecast,
    actors: byWeight.slice(0, DRAWN).map(({ actor, name, position, weight }) => ({
      name: nameOf(actor, name),
      low: position.low,
      base: position.base,
      high: position.high,
      basis: basis(position),
      weight: weight.share,
    })),
  });
  const rest = answer.actors.length - DRAWN;
  const caption = [
    tell('line-figure'),
    ...(rest > 0 ? [tell('line-rest', { count: rest })] : []),
  ].join(' ');
  return html`${beside(trusted(figure.outerHTML), caption, levelsTable(context, answer))}
  ${table({
    caption: tell('line-caption', { unit: issue.unit ?? tell('points') }),
    className: 'actors',
    columns: [
      { label: tell('col-who') },
      { label: tell('col-asks'), isNumber: true },
      { label: tell('col-cares'), isNumber: true },
      { label: tell('col-capability'), isNumber: true },
      { label: tell('col-weight'), isNumber: true },
      { label: tell('col-pivotal'), isNumber: true },
      { label: tell('col-basis') },
    ],
    rows: byWeight.map(({ actor, capability, name, pivotal, position, salience, weight }) => [
      nameOf(actor, name),
      number(rangeOf(position), position.why),
      number(rangeOf(salience, 100), salience.why),
      number(rangeOf(capability), capability.why),
      number(percent(weight.share), weight.why),
      number(percent(pivotal), pivotalWhy(answer)),
      tell(`basis-${basis(position)}`),
    ]),
  })}`;
}

/** Who is pivotal follows from the same as the weighted median. */
export function pivotalWhy({ forecast, models }: IssueOnPage['answer']): string {
  return models.find(({ model }) => model === 'weighted-median')?.why ?? forecast.why;
}

/** A range of the table, times what it is told in. */
function rangeOf({ base, high, isUnknown, low }: Told, times = 1): string {
  const range = { low: low * times, base: base * times, high: high * times };
  if (!isUnknown) return spreadText(range);
  return tell('anywhere', { low: numberText(range.low), high: numberText(range.high) });
}

type Told = Spread & { readonly isUnknown: boolean };

/** How likely the forecast lies at a labelled point of the line or beyond. */
function levelsTable(
  { number }: BargainContext,
  { forecast, labels }: IssueOnPage['answer'],
): Piece {
  const { at, share } = forecast.distribution;
  if (labels.length === 0) return null;
  const beyond = (level: number): number =>
    Math.min(
      1,
      at.reduce((sum, point, place) => sum + (point >= level ? (share[place] ?? 0) : 0), 0),
    );
  return table({
    caption: tell('levels-caption'),
    columns: [
      { label: tell('col-level') },
      { label: tell('col-at'), isNumber: true },
      { label: tell('col-beyond'), isNumber: true },
    ],
    rows: labels
      .toSorted((a, b) => a.at - b.at)
      .map((label) => [
        label.label,
        numberText(label.at),
        number(percent(beyond(label.at)), forecast.why),
      ]),
  });
}
