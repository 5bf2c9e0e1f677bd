import { RELIABILITY_TEXT } from '../quantity/index.ts';
import type { Pack } from '../scenario/index.ts';
import type { Context } from './context.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { anchorOf } from './reason-order.ts';
import { safeUrl } from './safe-url.ts';
import { say } from './say.ts';
import { recordOf } from './record-of.ts';

type Source = Pack['sources'][string];

/** Every source the page cites, with how far it can be relied on. Written last: it must know them all. */
export function sourcesPart(context: Context): Markup {
  const { pack } = context.view;
  const cited = [...context.cited()].toSorted();
  const columns = ['title', 'outlet', 'published', 'reliability', 'language'];
  return html`<section id="sources" aria-labelledby="sources-h">
    <h2 id="sources-h">${say('sources')}</h2>
    <div class="table">
      <table class="sources">
        <caption>
          ${say('sources-caption')}
        </caption>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${say(`col-${column}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${cited.map((id) => rowOf(context, id, recordOf(pack.sources, id)))}
        </tbody>
      </table>
    </div>
  </section> `;
}

function rowOf({ names }: Context, id: string, source: Source | undefined): Markup {
  const anchor = anchorOf(`source/${id}`);
  if (source === undefined)
    return html`<tr id="${anchor}">
      <th scope="row">${id}</th>
    </tr>`;
  const { copies, language, outlet, published, reliability, title, url, verified } = source;
  const address = safeUrl(url);
  const notes: Piece[] = [
    copies !== undefined && say('copy-of', { other: names.source(copies) }),
    (verified === 'second-hand' || verified === 'from-memory') && say(verified),
    url !== undefined && address === undefined && url,
  ];
  const shown =
    address === undefined ? title : html`<a href="${address}" rel="noreferrer">${title}</a>`;
  const said = notes
    .filter((note) => note !== false)
    .map((note) => html`<br /><small>${note}</small>`);
  return html`<tr id="${anchor}">
<th scope="row"><span${langOf(title, language)}>${shown}</span>${said}</th>
<td${langOf(outlet, language)}>${outlet}</td>
<td class="tight">${published === 'unknown' ? say('date-unknown') : published}</td>
<td><abbr title="${RELIABILITY_TEXT[reliability]}">${reliability}</abbr></td>
<td>${language}</td>
</tr>
`;
}

/** A title is often given in translation: only what is not in Latin letters surely is in its language. */
function langOf(text: string | undefined, language: string): Piece {
  return text !== undefined && /(?!\p{Script=Latin})\p{L}/u.test(text) && html` lang="${language}"`;
}
