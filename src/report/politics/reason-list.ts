import { percent } from '../../figures/index.ts';
import type { Reason } from '../../quantity/index.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { fromLinks, reasonGroups, shortTexts } from '../reason-groups.ts';
import type { PoliticsContext } from './context.ts';
import { spreadText } from './spread-text.ts';
import { tell } from './tell.ts';

/** From conclusions down to what nothing stands behind; sources have a table of their own. */
const GROUPS = ['computed', 'rule', 'decision', 'provision', 'assumption', 'unknown'] as const;

/** Reasons whose number is a chance or a share. */
const SHARES: ReadonlySet<string> = new Set(['bargaining/why-weight', 'bargain/why-veto']);

/** Every reason of the answer, each leading on to those it follows from. */
export function reasonList({ reasons, text }: PoliticsContext): Piece {
  const texts = shortTexts(reasons, (reason) => text(reason.text));
  const groups = GROUPS.map((kind) => {
    const own = reasons.filter((reason) => reason.kind === kind);
    const title = tell('group-count', { group: tell(`group-${kind}`), count: own.length });
    return { title, reasons: own };
  });
  return html`<p>${tell('reasons-intro')}</p>
    ${reasonGroups(reasons, groups, (reason) => {
      const { kind } = reason;
      const value = valueText(reason);
      return [
        kind !== 'computed' && html`<span class="kind ${kind}">${tell(`kind-${kind}`)}</span> `,
        text(reason.text),
        value !== undefined && html` <span class="value">${value}</span>`,
        fromLinks(reason, texts, tell('from')),
      ];
    })}`;
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
