import type { ProjectAnswer, StepAnswer } from '../assessment/index.ts';
import { errorPoints, ladderOverTime, percent } from '../figures/index.ts';
import type { LadderStep } from '../figures/index.ts';
import type { Context } from './context.ts';
import { html, trusted } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { chance, chanceColumn, probabilityCells } from './probability-text.ts';
import { say, sayMarkup } from './say.ts';
import { stateOf } from './step-state.ts';
import { table } from './table.ts';

/** The chance of each step over time: the figure, the table beside it, and the figure as numbers. */
export function ladderPart(context: Context, project: ProjectAnswer): Markup {
  const { names, result } = context;
  const { asOf, horizon } = result.answer;
  const figure = ladderOverTime({
    document: context.document,
    id: `ladder-${project.project}`,
    steps: project.ladder.map((step) => stepOf(step, names.step(step.step))),
    asOf,
    horizon,
  });
  return html`<section aria-labelledby="ladder-${project.project}-h">
    <h3 id="ladder-${project.project}-h">${say('ladder')}</h3>
    ${project.severed !== null && html`<p class="severed">${context.number(say('severed', { on: project.severed.on }), project.severed.why)}</p>`}
    <div class="beside">
      <figure>
        ${trusted(figure.outerHTML)}
        <figcaption>${say('ladder-figure')}</figcaption>
      </figure>
      ${ladderTable(context, project)}
    </div>
    ${project.severance !== null && html`<p>${sayMarkup('severance', { by: horizon, chance: chance(context, project.severance.probability, project.severance.why) })}</p>`}
    <details>
      <summary>${say('by-date')}</summary>
      ${dateTable(context, project)}
    </details>
  </section> `;
}

function stepOf(answer: StepAnswer, rung: string): LadderStep {
  const { barredBy, byDate, probability, since, status, title } = answer;
  return {
    title: `${rung} – ${title}`,
    status,
    byDate,
    ...(since === null ? {} : { since }),
    ...(barredBy === null ? {} : { barredBy }),
    ...(probability === null || status === 'done' ? {} : { inputs: probability.inputs }),
  };
}

function ladderTable(context: Context, { ladder }: ProjectAnswer): Markup {
  const open = ladder.filter(({ status }) => status !== 'done');
  const areAllBounds = open.every(({ atMost }) => atMost);
  return table({
    caption: say('ladder-caption', { by: context.result.answer.horizon }),
    columns: [
      { label: say('col-step') },
      { label: say('col-state'), isTight: true },
      { label: say(chanceColumn(open)), isNumber: true },
      { label: say('col-inputs'), isNumber: true },
      { label: say('col-simulation'), isNumber: true },
    ],
    rows: ladder.map(({ atMost, barredBy, probability, since, status, step, why }) => [
      context.names.step(step),
      stateOf(status, since, barredBy),
      ...probabilityCells(context, probability, why, atMost && !areAllBounds),
    ]),
  });
}

/** an error that would be written '< 0.1' says nothing beside a chance */
const SMALLEST = 0.0005;
/** a quarter of a year is near enough for the eye; every month stands in the result itself */
const EVERY = 3;

function dateTable({ names, number }: Context, { ladder }: ProjectAnswer): Markup {
  const all = [...new Set(ladder.flatMap(({ byDate }) => byDate.map(({ date }) => date)))];
  const dates = all.filter((_, at) => (all.length - 1 - at) % EVERY === 0);
  const cell = ({ byDate, status, why }: StepAnswer, date: string): Piece => {
    const found = byDate.find((each) => each.date === date);
    if (found === undefined) return say('untimed');
    const { probability, simulation } = found;
    const error = simulation < SMALLEST || status === 'done' ? '' : ` ±${errorPoints(simulation)}`;
    return number(`${percent(probability)}${error}`, why);
  };
  return table({
    caption: say('by-date-caption'),
    columns: [
      { label: say('col-date') },
      ...ladder.map(({ step }) => ({ label: names.step(step), isNumber: true })),
    ],
    rows: dates.map((date) => [date, ...ladder.map((step) => cell(step, date))]),
  });
}
