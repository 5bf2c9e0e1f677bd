import { routeColumnName, routeText, routeWordsEn } from '../../corridor/index.ts';
import type { RouteAnswer, RouteColumn, RouteResult } from '../../corridor/index.ts';
import type { FigureDocument } from '../../figures/index.ts';
import { render } from '../../quantity/index.ts';
import type { Text } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import { grouped } from '../economy/amounts.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { anchorOf } from '../reason-order.ts';
import { recordOf } from '../record-of.ts';
import { routePageWordsEn } from './words-en.ts';

export interface RoutePageInput {
  readonly view: View;
  readonly result: RouteResult;
  /** when it is written, as the command line says it */
  readonly generated: string;
}

/** What every part of the page is written from. */
export interface RouteContext extends RoutePageInput {
  readonly answer: RouteAnswer;
  readonly document: FigureDocument;
  readonly place: (id: string) => string;
  readonly link: (id: string) => string;
  readonly actor: (id: string) => string;
  readonly authority: (id: string) => string;
  readonly column: (column: RouteColumn | string) => string;
  readonly text: (text: Text) => string;
  /** a number that opens its reason */
  readonly number: (text: string, why: string) => Markup;
}

/** Gathers what the parts share. */
export function contextOf(input: RoutePageInput, document: FigureDocument): RouteContext {
  const { result, view } = input;
  const { pack } = view;
  const actor = (id: string): string => recordOf(pack.actors, id)?.name ?? id;
  const known = new Set(result.reasons.map(({ id }) => id));
  return {
    ...input,
    answer: result.answer,
    document,
    actor,
    place: (id) => recordOf(pack.places, id)?.name ?? id,
    link: (id) => recordOf(pack.links, id)?.name ?? id,
    authority: (id) => recordOf(pack.authorities, id)?.name ?? actor(id),
    column: (column) => routeColumnName(typeof column === 'string' ? column : keyOf(column), actor),
    text: (text) => routeText(text, pack, { actor, number: grouped }),
    number: (text, why) =>
      html`<a class="n" href="#${known.has(why) ? anchorOf(why) : 'reasons'}">${text}</a>`,
  };
}

/** A column by what its answer goes by: `all-sea`, `via/XA`. */
export const keyOf = ({ name, via }: RouteColumn): string =>
  via === null ? name : `${name}/${via}`;

/** A sentence of the page by its code, without `way/`. */
export function way(code: string, params: Readonly<Record<string, string | number>> = {}): string {
  return render({ code: `way/${code}`, params: { ...params } }, CATALOGUE);
}

const CATALOGUE = { ...routeWordsEn, ...routePageWordsEn };
