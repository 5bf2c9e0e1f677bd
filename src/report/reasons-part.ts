import { percent } from '../figures/index.ts';
import type { Reason } from '../quantity/index.ts';
import type { Pack } from '../scenario/index.ts';
import type { Context } from './context.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { probabilityText } from './probability-text.ts';
import { REASON_GROUPS, anchorOf, groupOf } from './reason-order.ts';
import { reasonText, reasonValue } from './reason-text.ts';
import { say } from './say.ts';
import { recordOf } from './record-of.ts';

/** The appendix: every reason of the answer, each leading on to what it follows from. */
export function reasonsPart(context: Context): Markup {
  const values = valuesOf(context);
  const texts = new Map(context.reasons.map((reason) => [reason.id, shortText(context, reason)]));
  const places = new Map(context.reasons.map(({ id }, at) => [id, at + 1]));
  const entry = (reason: Reason): Markup =>
    html`<li id="${anchorOf(reason.id)}" value="${places.get(reason.id)}">
      ${entryOf(context, reason, { texts, values })}
    </li> `;
  const groups = REASON_GROUPS.filter((group) => group !== 'sources').flatMap((group) => {
    const reasons = context.reasons.filter((reason) => groupOf(reason) === group);
    if (reasons.length === 0) return [];
    const title = say('group-count', { group: say(`group-${group}`), count: reasons.length });
    return [
      html`<details class="reasons">
        <summary><h3>${title}</h3></summary>
        <ol>
          ${reasons.map(entry)}
        </ol>
      </details> `,
    ];
  });
  return html`<section id="reasons" aria-labelledby="reasons-h">
    <h2 id="reasons-h">${say('reasons')}</h2>
    <p>${say('reasons-intro')}</p>
    ${groups}${countsOf(context)}
  </section> `;
}

const LONGEST = 60;

/** What a link to a reason says: enough to know it by. */
function shortText(context: Context, reason: Reason): string {
  if (reason.kind === 'source') {
    const { outlet, published, title } = reason.text.params;
    return `${String(outlet) || String(title)}, ${String(published)}`;
  }
  const text = reasonText(reason, context.names);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

interface Known {
  readonly texts: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, string>;
}

/** The numbers of the answer whose reasons carry none of their own. */
function valuesOf({ result }: Context): Map<string, string> {
  const values = new Map<string, string>();
  for (const { ladder } of result.answer.projects) {
    for (const { heldBy, probability } of ladder) {
      if (probability !== null) values.set(probability.why, probabilityText(probability));
      for (const { share, why } of heldBy) values.set(why, percent(share));
    }
  }
  return values;
}

function entryOf(context: Context, reason: Reason, { texts, values }: Known): Piece {
  const { kind } = reason;
  const value = reasonValue(reason) ?? values.get(reason.id);
  return [
    kind !== 'computed' && html`<span class="kind ${kind}">${say(`kind-${kind}`)}</span> `,
    reasonText(reason, context.names),
    value !== undefined && html` <span class="value">${value}</span>`,
    kind === 'decision' ? decisionNotes(context, reason) : null,
    reason.from.length > 0 &&
      html`<div class="from">
        ${say('from')}
        ${reason.from.map((id, at) => [
          at === 0 ? '' : ' · ',
          html`<a href="#${anchorOf(id)}">${texts.get(id) ?? id}</a>`,
        ])}
      </div>`,
  ];
}

function decisionNotes({ names, sources, view }: Context, { cite, text }: Reason): Piece {
  const { covers, until } = text.params;
  const decision: Pack['decisions'][string] | undefined =
    cite === undefined ? undefined : recordOf(view.pack.decisions, cite);
  const notes: Piece[] = [
    typeof covers === 'string' && covers !== '' && say('covers-what', { covers }),
    typeof until === 'string' && until !== '' && say('until', { until }),
    ...(decision?.reason ?? []).map(({ holder, says, source, status }) => {
      const who = names.actor(holder ?? decision?.authority ?? '');
      const said = say(status === 'stated' ? 'said' : 'suspected', { holder: who, says });
      return source === undefined ? said : html`${said} (${sources(source)})`;
    }),
  ];
  return notes
    .filter((note) => note !== false)
    .map((note) => html`<div class="covers">${note}</div>`);
}

function countsOf({ result }: Context): Markup {
  const { counts } = result;
  const { assumed, sourced, unknown } = counts.stances;
  const line = (code: 'sourced' | 'assumed' | 'unknown' | 'hindsight'): Markup =>
    html`<li id="counts-${code}">${say(`counts-${code}`, { n: counts[code] })}</li> `;
  return html`<h3 id="counts">${say('counts')}</h3>
    <ul>
      ${line('sourced')}${line('assumed')}${line('unknown')}${line('hindsight')}
      <li id="counts-stances">${say('counts-stances', { sourced, assumed, unknown })}</li>
    </ul>`;
}
