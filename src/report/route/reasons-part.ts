import type { Reason } from '../../quantity/index.ts';
import { grouped } from '../economy/amounts.ts';
import { html } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { fromLinks, reasonGroups, shortTexts } from '../reason-groups.ts';
import { recordOf } from '../record-of.ts';
import { safeUrl } from '../safe-url.ts';
import { way } from './context.ts';
import type { RouteContext } from './context.ts';

const GROUPS = ['computed', 'assumption', 'unknown', 'source'] as const;

/** Every reason of the answer, each leading on to what it follows from. */
export function reasonsPart(context: RouteContext): Piece {
  const { counts, reasons } = context.result;
  const texts = shortTexts(reasons, (reason) => context.text(reason.text));
  const groups = GROUPS.map((kind) => {
    const own = reasons.filter((reason) => reason.kind === kind);
    const title = way('reasons-count', { group: way(`group-${kind}`), count: own.length });
    return { title, reasons: own };
  });
  return [
    html`<p>${way('counts', { ...counts })}</p>`,
    ...reasonGroups(reasons, groups, (reason) => entryOf(context, reason, texts)),
  ];
}

function entryOf(context: RouteContext, reason: Reason, texts: ReadonlyMap<string, string>): Piece {
  const { kind, value } = reason;
  if (kind === 'source') return sourceEntry(context, reason);
  return [
    context.text(reason.text),
    value !== undefined &&
      html` <span class="value">${typeof value === 'number' ? grouped(value) : value}</span>`,
    fromLinks(reason, texts, way('from')),
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
