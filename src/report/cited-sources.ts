import { RELIABILITY_TEXT } from '../quantity/index.ts';
import type { Reason } from '../quantity/index.ts';
import type { Pack } from '../scenario/index.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { anchorOf } from './reason-order.ts';
import { recordOf } from './record-of.ts';
import { safeUrl } from './safe-url.ts';
import { table } from './table.ts';

/** Every source the reasons cite, with its address where it has one, how far to rely on it, how it is known. */
export function citedSources(
  reasons: readonly Reason[],
  sources: Pack['sources'],
  tell: (code: string) => string,
): Piece {
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
      const source = recordOf(sources, cite);
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
