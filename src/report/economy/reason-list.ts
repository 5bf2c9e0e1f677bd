import { tradeWordsEn, valueWordsEn } from '../../corridor/index.ts';
import { money } from '../../figures/index.ts';
import { render } from '../../quantity/index.ts';
import type { Reason } from '../../quantity/index.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { fromLinks, reasonGroups, shortTexts } from '../reason-groups.ts';
import { grouped } from './amounts.ts';
import { tell } from './tell.ts';
import type { ValueContext } from './value-context.ts';

const WORDS = { ...valueWordsEn, ...tradeWordsEn };

/** From conclusions down to what nothing stands behind; sources have a table of their own. */
const GROUPS = ['computed', 'rule', 'decision', 'provision', 'assumption', 'unknown'] as const;

/** Every reason of the answer, each leading on to those it follows from. */
export function reasonList(context: ValueContext): Piece {
  const { reasons } = context.answer;
  const texts = shortTexts(reasons, (reason) => textOf(context, reason));
  const groups = GROUPS.map((kind) => {
    const own = reasons.filter((reason) => reason.kind === kind);
    const title = tell('group-count', { group: tell(`group-${kind}`), count: own.length });
    return { title, reasons: own };
  });
  return html`<p>${tell('reasons-intro')}</p>
    ${reasonGroups(reasons, groups, (reason) => {
      const { value } = reason;
      return [
        textOf(context, reason),
        value !== undefined &&
          html` <span class="value">${typeof value === 'number' ? money(value) : value}</span>`,
        fromLinks(reason, texts, tell('from')),
      ];
    })}`;
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
