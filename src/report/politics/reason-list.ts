import { percent } from '../../figures/index.ts';
import { RELIABILITY_TEXT } from '../../quantity/index.ts';
import type { Reason } from '../../quantity/index.ts';
import { html } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { anchorOf } from '../reason-order.ts';
import { recordOf } from '../record-of.ts';
import { safeUrl } from '../safe-url.ts';
import { table } from '../table.ts';
import type { PoliticsContext } from './context.ts';
import { spreadText } from './spread-text.ts';
import { tell } from './tell.ts';

/** From conclusions down to what nothing stands behind; sources have a table of their own. */
const GROUPS = ['computed', 'rule', 'decision', 'provision', 'assumption', 'unknown'] as const;

/** Reasons whose number is a chance or a share. */
const SHARES: ReadonlySet<string> = new Set(['bargaining/why-weight', 'bargain/why-veto']);

/** Enough of a reason to know it by. */
const LONGEST = 60;

/** Every reason of the answer, each leading on to those it follows from. */
export function reasonList(context: PoliticsContext): Piece {
  const { reasons } = context;
  const places = new Map(reasons.map(({ id }, at) => [id, at + 1]));
  const texts = new Map(reasons.map((reason) => [reason.id, shortText(context, reason)]));
  const groups = GROUPS.flatMap((kind) => {
    const own = reasons.filter((reason) => reason.kind === kind);
    if (own.length === 0) return [];
    const title = tell('group-count', { group: tell(`group-${kind}`), count: own.length });
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
  });
  return html`<p>${tell('reasons-intro')}</p>
    ${groups}`;
}

function shortText({ text }: PoliticsContext, reason: Reason): string {
  if (reason.kind === 'source') {
    const { outlet = '', published = '', title = '' } = reason.text.params;
    const who = String(outlet) || String(title);
    return published === 'unknown' ? who : `${who}, ${published}`;
  }
  const whole = text(reason.text);
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1).trimEnd()}…`;
}

function entryOf(
  { text }: PoliticsContext,
  reason: Reason,
  texts: ReadonlyMap<string, string>,
): Piece {
  const { from, kind } = reason;
  const value = valueText(reason);
  return [
    kind !== 'computed' && html`<span class="kind ${kind}">${tell(`kind-${kind}`)}</span> `,
    text(reason.text),
    value !== undefined && html` <span class="value">${value}</span>`,
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

/** The number of a reason, with its range where its parameters have one. */
function valueText({ text, value }: Reason): string | undefined {
  if (typeof value !== 'number') return value;
  if (SHARES.has(text.code)) return percent(value);
  const { high, low } = text.params;
  return typeof low === 'number' && typeof high === 'number' && low !== high
    ? spreadText({ low, base: value, high })
    : numberText(value);
}

/** Every source the reasons cite, with its address where it has one. */
export function citedSources({ reasons, view }: PoliticsContext): Piece {
  const cited = reasons.filter(({ kind }) => kind === 'source');
  if (cited.length === 0) return null;
  return table({
    caption: tell('sources-caption'),
    columns: [
      { label: tell('col-source') },
      { label: tell('col-outlet') },
      { label: tell('col-published'), isTight: true },
      { label: tell('col-reliability') },
      { label: tell('col-kind') },
      { label: tell('col-seen') },
    ],
    rows: cited.map(({ cite = '', id }) => {
      const source = recordOf(view?.pack.sources ?? {}, cite);
      return [
        html`<span id="${anchorOf(id)}">${sourceTitle(source?.title ?? cite, source)}</span>`,
        source?.outlet ?? '',
        source?.published === 'unknown' ? tell('date-unknown') : (source?.published ?? ''),
        source !== undefined &&
          html`<abbr title="${RELIABILITY_TEXT[source.reliability]}">${source.reliability}</abbr>`,
        source?.type.replaceAll('-', ' '),
        source?.verified === undefined ? '' : tell(`seen-${source.verified}`),
      ];
    }),
  });
}

const OTHER_SCRIPT =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}]/u;

/** A title in another script in its language: letters of Chinese and Japanese differ by it. */
function sourceTitle(
  title: string,
  source: { readonly url?: string | undefined; readonly language?: string | undefined } | undefined,
): Markup {
  const address = safeUrl(source?.url);
  const language = OTHER_SCRIPT.test(title) ? source?.language : undefined;
  const said =
    language === undefined ? html`${title}` : html`<span lang="${language}">${title}</span>`;
  return address === undefined ? said : html`<a href="${address}" rel="noreferrer">${said}</a>`;
}
