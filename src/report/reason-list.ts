import type { Reason } from '../quantity/index.ts';
import { html } from './markup.ts';
import type { Piece } from './markup.ts';
import { anchorOf } from './reason-order.ts';
import type { Say } from './say.ts';

/** From conclusions down to what nothing stands behind; sources have a table of their own. */
export const KINDS_BUT_SOURCES = [
  'computed',
  'rule',
  'decision',
  'provision',
  'assumption',
  'unknown',
] as const;

/** What a page's list of reasons is made of. */
export interface ReasonListFields {
  readonly reasons: readonly Reason[];
  /** the groups in their order; one without a reason is left out */
  readonly groups: readonly string[];
  /** the group of a reason; its kind where the page says nothing else */
  readonly groupOf?: (reason: Reason) => string;
  /** the words of the page: `group-…`, `group-count`, `from`, and `kind-…` where kinds are shown */
  readonly tell: Say;
  /** a reason in words */
  readonly text: (reason: Reason) => string;
  /** its value as shown; undefined of none */
  readonly value: (reason: Reason) => string | undefined;
  /** what stands in place of the text, such as the text as a link; the text where not given */
  readonly said?: (reason: Reason) => Piece;
  /** what stands under the text, before what it follows from */
  readonly notes?: (reason: Reason) => Piece;
  /** whether groups begin open */
  readonly isOpen?: boolean;
  /** whether the kind of a reason that is not computed stands before its text */
  readonly showsKind?: boolean;
}

/** Reasons group by group, each with its place in the answer and links to those it follows from. */
export function reasonList(fields: ReasonListFields): Piece {
  const { groupOf = ({ kind }: Reason) => kind, groups, isOpen = false, reasons, tell } = fields;
  const places = new Map(reasons.map(({ id }, at) => [id, at + 1]));
  const texts = new Map(reasons.map((reason) => [reason.id, shortText(fields, reason)]));
  const open = isOpen ? html` open` : null;
  return groups.flatMap((group) => {
    const own = reasons.filter((reason) => groupOf(reason) === group);
    if (own.length === 0) return [];
    const title = tell('group-count', { group: tell(`group-${group}`), count: own.length });
    return [
      html`<details class="reasons" ${open}>
        <summary><h3>${title}</h3></summary>
        <ol>
          ${own.map(
            (reason) =>
              html`<li id="${anchorOf(reason.id)}" value="${places.get(reason.id)}">
                ${entryOf(fields, reason, texts)}
              </li> `,
          )}
        </ol>
      </details> `,
    ];
  });
}

/** Enough of a reason to know it by. */
const LONGEST = 60;

/** What a link to a reason says: of a source who says it and when. */
function shortText({ text }: ReasonListFields, reason: Reason): string {
  const { outlet = '', published, title = '' } = reason.text.params;
  if (reason.kind === 'source' && published !== undefined) {
    const who = String(outlet) || String(title);
    return published === 'unknown' ? who : `${who}, ${published}`;
  }
  const whole = text(reason);
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1).trimEnd()}…`;
}

function entryOf(
  fields: ReasonListFields,
  reason: Reason,
  texts: ReadonlyMap<string, string>,
): Piece {
  const { notes, said, showsKind = false, tell, text } = fields;
  const { from, kind } = reason;
  const value = fields.value(reason);
  return [
    showsKind &&
      kind !== 'computed' &&
      html`<span class="kind ${kind}">${tell(`kind-${kind}`)}</span> `,
    said === undefined ? text(reason) : said(reason),
    value !== undefined && html` <span class="value">${value}</span>`,
    notes?.(reason),
    from.length > 0 &&
      html`<div class="from">
        ${tell('from')}
        ${from.map((id, at) => [
          at === 0 ? '' : ' · ',
          html`<a href="#${anchorOf(id)}">${texts.get(id) ?? id}</a>`,
        ])}
      </div>`,
  ];
}
