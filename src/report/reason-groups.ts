import type { Reason } from '../quantity/index.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { anchorOf } from './reason-order.ts';

/** Reasons that stand under one heading. */
export interface ReasonGroup {
  readonly title: string;
  readonly reasons: readonly Reason[];
}

/** Enough of a reason to know it by. */
const LONGEST = 60;

/** What a link to each reason says: of a source who published it and when, else how its sentence begins. */
export function shortTexts(
  reasons: readonly Reason[],
  textOf: (reason: Reason) => string,
): ReadonlyMap<string, string> {
  return new Map(reasons.map((reason) => [reason.id, shortText(reason, textOf)]));
}

function shortText(reason: Reason, textOf: (reason: Reason) => string): string {
  if (reason.kind === 'source') {
    const { outlet = '', published = '', title = '' } = reason.text.params;
    const who = String(outlet) || String(title);
    return published === '' || published === 'unknown' ? who : `${who}, ${published}`;
  }
  const whole = textOf(reason);
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** The reasons one follows from, as links. */
export function fromLinks(
  { from }: Pick<Reason, 'from'>,
  texts: ReadonlyMap<string, string>,
  word: string,
): Piece {
  return (
    from.length > 0 &&
    html`<div class="from">
      ${word}
      ${from.map((id, at) => [
        at === 0 ? '' : ' · ',
        html`<a href="#${anchorOf(id)}">${texts.get(id) ?? id}</a>`,
      ])}
    </div>`
  );
}

/** Headings that open onto their reasons, each numbered by its place among all; empty ones are left out. */
export function reasonGroups(
  all: readonly Reason[],
  groups: readonly ReasonGroup[],
  entry: (reason: Reason) => Piece,
): Markup[] {
  const places = new Map(all.map(({ id }, at) => [id, at + 1]));
  return groups
    .filter(({ reasons }) => reasons.length > 0)
    .map(
      ({ reasons, title }) =>
        html`<details class="reasons">
          <summary><h3>${title}</h3></summary>
          <ol>
            ${reasons.map(
              (reason) =>
                html`<li id="${anchorOf(reason.id)}" value="${places.get(reason.id)}">
                  ${entry(reason)}
                </li> `,
            )}
          </ol>
        </details> `,
    );
}
