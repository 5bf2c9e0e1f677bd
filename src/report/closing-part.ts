import type { Context } from './context.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { say } from './say.ts';

/** How to get the same answer again, and what a reader must not take from it. */
export function closingPart(context: Context): Markup {
  const { generated, result, view } = context;
  const facts: [string, Piece][] = [
    ['version', `landbridge ${result.version}`],
    ['digest', html`<code>${result.view}</code>`],
    ['seed', String(result.seed)],
    ['written', generated],
  ];
  const places = view.pack.scenario['place-names'] ?? [];
  return html`<section id="reproduce" aria-labelledby="reproduce-h">
      <h2 id="reproduce-h">${say('reproduce')}</h2>
      <p>${say('reproduce-how')}</p>
      <pre><code>${commandOf(context)}</code></pre>
      <p>${say('reproduce-note', { name: view.pack.scenario.name })} ${say('embedded')}</p>
      <dl class="pairs">
        ${facts.map(
          ([code, value]) =>
            html`<div>
              <dt>${say(code)}</dt>
              <dd>${value}</dd>
            </div> `,
        )}
      </dl>
    </section>
    <section id="notes" aria-labelledby="notes-h">
      <h2 id="notes-h">${say('notes')}</h2>
      <ul>
        <li>${say('note-advice')}</li>
        <li>${say('note-motives')}</li>
        <li>${say('note-persons')}</li>
        <li>${say('note-forecast')}</li>
        <li id="note-stances">${say('note-stances')}</li>
        <li>${say('note-names')}</li>
        ${places.map(
          ({ says, source }) =>
            html`<li>${says} ${source !== undefined && html`(${context.sources(source)})`}</li> `,
        )}
      </ul>
    </section> `;
}

/** The command line that gives this result. */
function commandOf({ result, view }: Context): string {
  const { asOf, draws, horizon, phase, projects, seed, strict } = result.request;
  const isAll = projects.length === Object.keys(view.pack.projects).length;
  return [
    'landbridge assess SCENARIO',
    ...(isAll ? [] : projects.map((project) => `--project ${project}`)),
    ...(phase === null ? [] : [`--phase ${phase}`]),
    `--as-of ${asOf}`,
    `--horizon ${horizon}`,
    `--draws ${draws}`,
    `--seed ${seed}`,
    ...(strict ? ['--strict'] : []),
  ].join(' ');
}
