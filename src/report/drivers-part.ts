import type { Driver, ProjectAnswer } from '../assessment/index.ts';
import { percent } from '../figures/index.ts';
import type { Context } from './context.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { rangeText } from './number-text.ts';
import { textOf, unitText } from './reason-text.ts';
import { say } from './say.ts';
import { table } from './table.ts';

/** The inputs the answer hangs on: what to find out next. */
export function driversPart(
  context: Context,
  { drivers, headline, project }: ProjectAnswer,
): Markup {
  const step = context.names.step(headline.step);
  const id = `drivers-${project}-h`;
  return html`<section aria-labelledby="${id}">
    <h3 id="${id}">${say('drivers')}</h3>
    ${drivers.length === 0 ? html`<p>${say('no-drivers', { step })}</p>` : driverTable(context, drivers, step)}
  </section> `;
}

function driverTable(context: Context, drivers: readonly Driver[], step: string): Markup {
  const { names, number } = context;
  const row = ({
    label,
    probabilityWhenHigh,
    probabilityWhenLow,
    range,
    unit,
    why,
  }: Driver): Piece[] => {
    const [low, base, high] = range;
    return [
      textOf(label, names),
      number(`${rangeText(low, base, high)} ${unitText(unit)}`.trim(), why),
      number(percent(probabilityWhenLow), why),
      number(percent(probabilityWhenHigh), why),
    ];
  };
  return table({
    caption: say('drivers-caption', { step }),
    columns: [
      { label: say('col-input') },
      { label: say('col-range'), isNumber: true },
      { label: say('col-when-low'), isNumber: true },
      { label: say('col-when-high'), isNumber: true },
    ],
    rows: drivers.map(row),
  });
}
