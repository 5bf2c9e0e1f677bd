import type { ProjectAnswer } from '../assessment/index.ts';
import type { Pack } from '../scenario/index.ts';
import type { Context } from './context.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { say, sayMarkup } from './say.ts';
import { table } from './table.ts';
import { recordOf } from './record-of.ts';

type Project = Pack['projects'][string];

/** What came before: the base rate, what exists instead, milestones up and down, earlier attempts. */
export function historyPart(context: Context, project: ProjectAnswer): Markup {
  const { pack } = context.view;
  const record = recordOf(pack.projects, project.project);
  const heading = (part: string): string => `${part}-${project.project}-h`;
  return html`<section aria-labelledby="${heading('base-rate')}">
      <h3 id="${heading('base-rate')}">${say('base-rate')}</h3>
      <p>${baseRate(context, project)}</p>
    </section>
    <section aria-labelledby="${heading('instead')}">
      <h3 id="${heading('instead')}">${say('instead')}</h3>
      ${instead(context, project)}
    </section>
    <section aria-labelledby="${heading('history')}">
      <h3 id="${heading('history')}">${say('history')}</h3>
      ${milestones(context, record)} ${attempts(context, record)}
    </section> `;
}

/** below this a share says little: its 95 % interval is wider than ±18 points */
const FEW = 30;

function baseRate({ names, number }: Context, { baseRate: rate }: ProjectAnswer): Piece {
  if (rate === null) return say('base-rate-none');
  const said = sayMarkup('base-rate-says', {
    reached: number(String(rate.reached), rate.why),
    of: number(String(rate.of), rate.why),
    step: names.step(rate.step),
  });
  return rate.of < FEW ? [said, ' ', say('base-rate-few')] : said;
}

function instead({ names, number }: Context, project: ProjectAnswer): Markup {
  if (project.instead.length === 0) return html`<p>${say('no-instead')}</p>`;
  return html`<ul>
    ${project.instead.map(({ by, state, title, why }) => {
      const who = by.map((id) => names.actor(id)).join(', ');
      return html`<li>
        ${sayMarkup('instead-by', { title: number(title, why), by: who, state })}
      </li>`;
    })}
  </ul>`;
}

const DOWN: ReadonlySet<string> = new Set(['suspended', 'severed']);

function milestones({ names, sources }: Context, record: Project | undefined): Markup {
  const all = (record?.milestones ?? []).toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
  if (all.length === 0) return html`<p>${say('no-milestones')}</p>`;
  return table({
    caption: say('milestones-caption'),
    columns: ['when', 'what', 'way', 'source'].map((column) => ({
      label: say(`col-${column}`),
      isTight: column === 'when' || column === 'way',
    })),
    rows: all.map(({ date, event, scope, source, step }) => [
      date,
      [
        say(`milestone-${event}`, { step: names.step(step) }),
        scope !== undefined && html`<br /><small>${scope}</small>`,
      ],
      say(DOWN.has(event) ? 'down' : 'up'),
      sources(source),
    ]),
  });
}

function attempts({ names, sources }: Context, record: Project | undefined): Markup {
  const all = record?.attempts ?? [];
  if (all.length === 0) return html`<p>${say('no-attempts')}</p>`;
  return table({
    caption: say('attempts-caption'),
    columns: ['attempt', 'when', 'reached', 'ended', 'source'].map((column) => ({
      label: say(`col-${column}`),
      isTight: column === 'when' || column === 'reached',
    })),
    rows: all.map(({ ended, from, reached, source, title, to }) => [
      title,
      to === undefined ? say('since-date', { from }) : say('from-to', { from, to }),
      names.step(reached),
      ended ?? say('ended-unknown'),
      sources(source),
    ]),
  });
}
