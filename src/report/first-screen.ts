import type { ProjectAnswer } from '../assessment/index.ts';
import { errorPoints, percent, percentRange } from '../figures/index.ts';
import type { Context } from './context.ts';
import { NOTHING, html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { chanceColumn, probabilityCells } from './probability-text.ts';
import { say, sayMarkup } from './say.ts';
import { stateOf } from './step-state.ts';
import { table } from './table.ts';

/** What a reader sees first: the chance, how sure it is, and on what it rests. */
export function firstScreen(context: Context): Markup {
  const { names, projects, result, view } = context;
  const { answer } = result;
  const { name, summary } = view.pack.scenario;
  const [lead] = projects;
  return html`<header>
      <p class="eyebrow">${say('eyebrow', { asOf: answer.asOf })}</p>
      <h1>${name}</h1>
      <p class="summary">${summary}</p>
      ${answer.beyondRecord && html`<p class="beyond">${say('beyond', { coversTo: answer.coversTo })}</p>`}
    </header>
    <section id="answer" aria-labelledby="answer-h">
      <h2 id="answer-h" class="quiet">${say('answer')}</h2>
      <div class="first">
        ${lead === undefined ? NOTHING : leadOf(context, lead)} ${factsOf(context)}
      </div>
      ${projects.length > 1 && projectTable(context, projects)}
    </section> `;

  function leadOf(all: Context, project: ProjectAnswer): Markup {
    const { by, probability, status, step } = project.headline;
    const params = { project: project.title, step: names.step(step), by: unbroken(by) };
    const question = sayMarkup(status === 'done' ? 'lead-done' : 'lead', params);
    return html`<div class="lead">
      <p class="question">${question}</p>
      ${probability === null ? html`<p class="chance">${all.number(stateWords(project), project.headline.why)}</p>` : chanceOf(all, project, probability)}
    </div>`;
  }
}

/** A date that is not split between two lines. */
function unbroken(date: string): Markup {
  return html`<span class="tight">${date}</span>`;
}

function stateWords(project: ProjectAnswer): string {
  const { status, step } = project.headline;
  const found = project.ladder.find((each) => each.step === step);
  return stateOf(status, found?.since ?? null, found?.barredBy ?? null);
}

type Known = NonNullable<ProjectAnswer['headline']['probability']>;

function chanceOf({ number, result }: Context, { headline }: ProjectAnswer, known: Known): Markup {
  const { inputs, simulation, value, why } = known;
  const text = number(percent(value), why);
  const { draws } = result.request;
  if (headline.status === 'done') {
    const since = result.answer.projects.find((each) => each.headline === headline);
    return html`<p class="chance">${number(since === undefined ? '' : stateWords(since), why)}</p>`;
  }
  return html`<p class="chance">
      ${headline.atMost ? sayMarkup('at-most', { chance: text }) : text}
    </p>
    <dl class="spread">
      <div>
        <dt>${sayMarkup('inputs', { range: number(percentRange(inputs), why) })}</dt>
        <dd>${say('inputs-why')}</dd>
      </div>
      <div>
        <dt>${simulationOf(number, simulation, why)}</dt>
        <dd>${say('simulation-why', { draws: draws.toLocaleString('en-US') })}</dd>
      </div>
    </dl>
    ${headline.atMost && html`<p class="note">${say(atMostWhy(result))}</p>`}`;
}

/** Which gates are missing. */
function atMostWhy({ answer }: Context['result']): string {
  const { law, value } = answer.gates;
  if (law === 'assessed') return value === 'partly' ? 'at-most-why-partly' : 'at-most-why-value';
  return value === 'not-assessed' ? 'at-most-why' : 'at-most-why-law';
}

function simulationOf(number: Context['number'], simulation: number, why: string): Markup {
  const error = errorPoints(simulation);
  return error.startsWith('<')
    ? sayMarkup('simulation-small', { error: number(error.slice(2), why) })
    : sayMarkup('simulation', { error: number(error, why) });
}

function factsOf({ numberAt, result }: Context): Markup {
  const { answer, counts, request, seed } = result;
  const { assumed, sourced, unknown } = counts.stances;
  const counted = (code: 'sourced' | 'assumed' | 'unknown' | 'hindsight'): Markup =>
    sayMarkup(`count-${code}`, { n: numberAt(String(counts[code]), `counts-${code}`) });
  const stances = sayMarkup('count-stances', {
    assumed: numberAt(String(assumed), 'counts-stances'),
    all: numberAt(String(assumed + sourced + unknown), 'counts-stances'),
  });
  const rows: [string, readonly Piece[]][] = [
    ['gates', Object.entries(answer.gates).map(([gate, state]) => gateOf(gate, state))],
    [
      'rests-on',
      [counted('sourced'), counted('assumed'), counted('unknown'), counted('hindsight'), stances],
    ],
    [
      'covers',
      [say('covers-to', { coversTo: answer.coversTo }), ...(request.strict ? [say('strict')] : [])],
    ],
    [
      'run',
      [
        sayMarkup('run-of', {
          draws: numberAt(request.draws.toLocaleString('en-US'), 'reproduce'),
          seed: numberAt(String(seed), 'reproduce'),
          horizon: unbroken(answer.horizon),
        }),
        say('not-advice'),
      ],
    ],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([code, items]) =>
        html`<div>
          <dt>${say(code)}</dt>
          ${items.map((item) => html`<dd>${item}</dd>`)}
        </div> `,
    )}
  </dl>`;
}

function gateOf(gate: string, state: string): Markup {
  const mark = state === 'assessed' ? '●' : state === 'partly' ? '◐' : '○';
  return html`<span class="gate ${state}"
    ><span aria-hidden="true">${mark} </span>${say(`gate-${gate}`)}: ${say(state)}</span
  >`;
}

function projectTable(context: Context, projects: readonly ProjectAnswer[]): Markup {
  const { names, number } = context;
  const holder = ({ headline, ladder, sponsor }: ProjectAnswer): Piece => {
    const held = ladder.find(({ step }) => step === headline.step)?.heldBy[0];
    if (held === undefined) return '–';
    const who = held.byMoney ? names.payer(held.who) : names.holder(held.who, sponsor);
    return [who, ' ', number(percent(held.share), held.why)];
  };
  const areAllBounds = projects.every(({ headline }) => headline.atMost);
  const isBound = ({ atMost }: ProjectAnswer['headline']): boolean => atMost && !areAllBounds;
  return table({
    caption: say('all-projects'),
    className: 'projects',
    columns: [
      { label: say('col-project') },
      { label: say('col-question'), isTight: true },
      { label: say(chanceColumn(projects.map(({ headline }) => headline))), isNumber: true },
      { label: say('col-inputs'), isNumber: true },
      { label: say('col-simulation'), isNumber: true },
      { label: say('col-state'), isTight: true },
      { label: say('col-holder') },
    ],
    rows: projects.map((project) => {
      const { by, probability, step, why } = project.headline;
      return [
        html`<a href="#p-${project.project}">${project.title}</a>`,
        say('question', { step: names.step(step), by }),
        ...probabilityCells(context, probability, why, isBound(project.headline)),
        stateWords(project),
        holder(project),
      ];
    }),
  });
}
