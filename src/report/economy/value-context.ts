import type { ValueAnswer, Worth } from '../../corridor/index.ts';
import { money, percent } from '../../figures/index.ts';
import type { FigureDocument } from '../../figures/index.ts';
import type { View } from '../../scenario/index.ts';
import { html } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { tell, tellMarkup } from './tell.ts';

/** What the parts of the page are written from. */
export interface ValueContext {
  readonly answer: ValueAnswer;
  readonly view: View;
  readonly document: FigureDocument;
  readonly title: string;
  /** `USD of 2018` */
  readonly unit: string;
  readonly named: (id: string) => string;
  /** a number that opens its reason */
  readonly number: (text: string, reason: string) => Markup;
}

/** An amount with its range, or what is known of it and what is not. */
export function worthOf({ number }: ValueContext, worth: Worth, withOdds = false): Piece {
  if (worth.status === 'known') {
    const { above, why } = worth;
    const odds = withOdds ? `, ${tell('odds', { share: percent(above) })}` : '';
    return html`${number(spreadText(worth), why)}${odds}`;
  }
  const missing = worth.missing.join('; ');
  if (worth.part === null) return tell('unknown-of', { missing });
  const known = number(spreadText(worth.part), worth.part.why);
  return tellMarkup('known-part', { known, missing });
}

/** `3.3 bn [−3.3 bn to 8.4 bn]`, or one amount where there is no range. */
export function spreadText({
  base,
  high,
  low,
}: {
  base: number;
  high: number;
  low: number;
}): string {
  if (low === high) return money(base);
  return tell('range-of', { base: money(base), low: money(low), high: money(high) });
}
