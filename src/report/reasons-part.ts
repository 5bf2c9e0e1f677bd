import { percent } from '../figures/index.ts';
import type { Reason } from '../quantity/index.ts';
import type { Pack } from '../scenario/index.ts';
import type { Context } from './context.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { probabilityText } from './probability-text.ts';
import { fromLinks, reasonGroups, shortTexts } from './reason-groups.ts';
import { REASON_GROUPS, groupOf } from './reason-order.ts';
import { reasonText, reasonValue } from './reason-text.ts';
import { say } from './say.ts';
import { recordOf } from './record-of.ts';

/** The appendix: every reason of the answer, each leading on to what it follows from. */
export function reasonsPart(context: Context): Markup {
  const values = valuesOf(context);
  const texts = shortTexts(context.reasons, (reason) => reasonText(reason, context.names));
  const groups = REASON_GROUPS.filter((group) => group !== 'sources').map((group) => {
    const reasons = context.reasons.filter((reason) => groupOf(reason) === group);
    const title = say('group-count', { group: say(`group-${group}`), count: reasons.length });
    return { title, reasons };
  });
  const entry = (reason: Reason): Piece => entryOf(context, reason, { texts, values });
  return html`<section id="reasons" aria-labelledby="reasons-h">
    <h2 id="reasons-h">${say('reasons')}</h2>
    <p>${say('reasons-intro')}</p>
    ${reasonGroups(context.reasons, groups, entry)}${countsOf(context)}
  </section> `;
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
    fromLinks(reason, texts, say('from')),
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
