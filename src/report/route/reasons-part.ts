import type { Reason } from '../../quantity/index.ts';
import { grouped } from '../economy/amounts.ts';
import { html } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { anchorOf } from '../reason-order.ts';
import { recordOf } from '../record-of.ts';
import { safeUrl } from '../safe-url.ts';
import { way } from './context.ts';
import type { RouteContext } from './context.ts';

const GROUPS = ['computed', 'assumption', 'unknown', 'source'] as const;
const LONGEST = 60;

/** Every reason of the answer, each leading on to what it follows from. */
export function reasonsPart(context: RouteContext): Piece {
  const { counts, reasons } = context.result;
  const texts = new Map(reasons.map((reason) => [reason.id, shortText(context, reason)]));
  const places = new Map(reasons.map(({ id }, at) => [id, at + 1]));
  return [
    html`<p>${way('counts', { ...counts })}</p>`,
    ...GROUPS.flatMap((kind) => {
      const own = reasons.filter((reason) => reason.kind === kind);
      if (own.length === 0) return [];
      const title = way('reasons-count', { group: way(`group-${kind}`), count: own.length });
      return [
        html`<details class="reasons">
          <summary><h3>${title}</h3></summary>
          <ol>
            ${own.map(
              (reason) =>
                html`<li id="${anchorOf(reason.id)}" value="${places.get(reason.id)}">
                  ${entryOf(context, reason, texts)}
                </li> `,
            )}
          </ol>
        </details> `,
      ];
    }),
  ];
}

function shortText({ text }: RouteContext, reason: Reason): string {
  const whole = text(reason.text);
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1).trimEnd()}…`;
}

function entryOf(context: RouteContext, reason: Reason, texts: ReadonlyMap<string, string>): Piece {
  const { from, kind, value } = reason;
  if (kind === 'source') return sourceEntry(context, reason);
  return [
    context.text(reason.text),
    value !== undefined &&
      html` <span class="value">${typeof value === 'number' ? grouped(value) : value}</span>`,
    from.length > 0 &&
      html`<div class="from">
        ${way('from')}
        ${from.map((id, at) => [
          at === 0 ? '' : ' · ',
          html`<a href="#${anchorOf(id)}">${texts.get(id) ?? id}</a>`,
        ])}
      </div>`,
  ];
}

function sourceEntry({ text, view }: RouteContext, { cite, text: said }: Reason): Markup {
  const source = cite === undefined ? undefined : recordOf(view.pack.sources, cite);
  const address = safeUrl(source?.url);
  const label = text(said);
  return address === undefined
    ? html`${label}`
    : html`<a href="${address}" rel="noreferrer">${label}</a>`;
}
