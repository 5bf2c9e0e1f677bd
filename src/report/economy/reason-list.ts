import { tradeWordsEn, valueWordsEn } from '../../corridor/index.ts';
import { money } from '../../figures/index.ts';
import { RELIABILITY_TEXT, render } from '../../quantity/index.ts';
import type { Reason } from '../../quantity/index.ts';
import { html } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { anchorOf } from '../reason-order.ts';
import { recordOf } from '../record-of.ts';
import { safeUrl } from '../safe-url.ts';
import { table } from '../table.ts';
import { grouped } from './amounts.ts';
import { tell } from './tell.ts';
import type { ValueContext } from './value-context.ts';

const WORDS = { ...valueWordsEn, ...tradeWordsEn };

/** From conclusions down to what nothing stands behind; sources have a table of their own. */
const GROUPS = ['computed', 'rule', 'decision', 'provision', 'assumption', 'unknown'] as const;

/** Every reason of the answer, each leading on to those it follows from. */
export function reasonList(context: ValueContext): Piece {
  const { reasons } = context.answer;
  const places = new Map(reasons.map(({ id }, at) => [id, at + 1]));
  const byId = new Map(reasons.map((reason) => [reason.id, reason]));
  const groups = GROUPS.flatMap((kind) => {
    const own = reasons.filter((reason) => reason.kind === kind);
    if (own.length === 0) return [];
    const title = tell('group-count', { group: tell(`group-${kind}`), count: own.length });
    return [
      html`<details class="reasons" open>
        <summary><h3>${title}</h3></summary>
        <ol>
          ${own.map((reason) => entry(context, reason, places, byId))}
        </ol>
      </details> `,
    ];
  });
  return html`<p>${tell('reasons-intro')}</p>
    ${groups}`;
}

function entry(
  context: ValueContext,
  reason: Reason,
  places: ReadonlyMap<string, number>,
  byId: ReadonlyMap<string, Reason>,
): Markup {
  const { from, id, value } = reason;
  const links = from.map((each, at) => {
    const other = byId.get(each);
    const text = other === undefined ? each : shortText(context, other);
    return [at === 0 ? '' : ' · ', html`<a href="#${anchorOf(each)}">${text}</a>`];
  });
  return html`<li id="${anchorOf(id)}" value="${places.get(id)}">
    ${textOf(context, reason)}${
      value !== undefined &&
      html` <span class="value">${typeof value === 'number' ? money(value) : value}</span>`
    }
    ${from.length > 0 && html`<div class="from">${tell('from')}${links}</div>`}
  </li> `;
}

/** Enough of a reason to know it by. */
const LONGEST = 60;

function shortText(context: ValueContext, reason: Reason): string {
  if (reason.kind === 'source') {
    const { outlet = '', published = '', title = '' } = reason.text.params;
    return `${String(outlet) || String(title)}, ${String(published)}`;
  }
  const text = textOf(context, reason);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

function textOf({ named }: ValueContext, { text }: Reason): string {
  const params = Object.fromEntries(
    Object.entries(text.params).map(([key, value]) => {
      if (key === 'party' && typeof value === 'string') return [key, named(value)];
      if (key === 'rate' && typeof value === 'number') return [key, `${grouped(value * 100)} %`];
      return [key, typeof value === 'number' ? grouped(value) : value];
    }),
  );
  return render({ code: text.code, params }, WORDS);
}

/** Every source the reasons cite, with its address where it has one. */
export function citedSources({ answer, view }: ValueContext): Piece {
  const cited = answer.reasons.filter(({ kind }) => kind === 'source');
  if (cited.length === 0) return null;
  return table({
    caption: tell('sources-caption'),
    columns: [
      { label: tell('col-source') },
      { label: tell('col-outlet') },
      { label: tell('col-published'), isTight: true },
      { label: tell('col-reliability') },
    ],
    rows: cited.map(({ cite = '', id }) => {
      const source = recordOf(view.pack.sources, cite);
      const address = safeUrl(source?.url);
      const title = source?.title ?? cite;
      return [
        html`<span id="${anchorOf(id)}">
          ${
            address === undefined ? title : html`<a href="${address}" rel="noreferrer">${title}</a>`
          }
        </span>`,
        source?.outlet ?? '',
        source?.published === 'unknown' ? tell('date-unknown') : (source?.published ?? ''),
        source === undefined
          ? ''
          : html`<abbr title="${RELIABILITY_TEXT[source.reliability]}"
              >${source.reliability}</abbr
            >`,
      ];
    }),
  });
}
