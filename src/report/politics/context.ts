import type { FigureDocument } from '../../figures/index.ts';
import { render } from '../../quantity/index.ts';
import type { Catalogue, Reason, Text } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { anchorOf } from '../reason-order.ts';
import { recordOf } from '../record-of.ts';

/** What the parts of a page are written from. */
export interface PoliticsContext {
  /** the view asked about; undefined of a table from a file */
  readonly view: View | undefined;
  readonly document: FigureDocument;
  readonly reasons: readonly Reason[];
  /** an actor, an authority or a body by its id */
  readonly named: (id: string) => string;
  /** a sentence of the model, with names for ids and numbers for reading */
  readonly text: (text: Text) => string;
  /** a number that opens its reason */
  readonly number: (text: string, why: string) => Markup;
}

export interface PoliticsContextFields {
  readonly view: View | undefined;
  readonly document: FigureDocument;
  readonly reasons: readonly Reason[];
  readonly catalogue: Catalogue;
  /** names the answer itself gives its actors */
  readonly names: ReadonlyMap<string, string>;
}

/** Parameters of sentences that are said as they are. */
const PLAIN = new Set(['text', 'title', 'outlet', 'unit', 'published', 'reliability']);

/** Gathers what the parts share. */
export function politicsContext(fields: PoliticsContextFields): PoliticsContext {
  const { catalogue, document, names, reasons, view } = fields;
  const places = new Map(reasons.map(({ id }, at) => [id, at + 1]));
  const known = (id: string): string | undefined =>
    names.get(id) ??
    recordOf(view?.pack.actors ?? {}, id)?.name ??
    recordOf(view?.pack.authorities ?? {}, id)?.name ??
    recordOf(view?.pack.institutions ?? {}, id)?.name;
  const named = (id: string): string =>
    known(id) ?? SPECIAL[id] ?? (view === undefined ? id : id.replaceAll('-', ' '));
  const param = (name: string, value: string | number): string => {
    if (typeof value === 'number') return name === 'year' ? String(value) : numberText(value);
    return PLAIN.has(name) ? value : (known(value) ?? titleOf(view, name, value) ?? value);
  };
  return {
    view,
    document,
    reasons,
    named,
    text: ({ code, params }) => {
      const shown: Record<string, string> = {};
      for (const [name, value] of Object.entries(params)) shown[name] = param(name, value);
      // what an empty parameter leaves behind
      return render({ code, params: shown }, catalogue)
        .replaceAll(/\s{2,}/g, ' ')
        .trim();
    },
    number: (text, why) =>
      places.has(why)
        ? html`<a class="n" href="#${anchorOf(why)}" data-r="${places.get(why)}">${text}</a>`
        : html`<a class="n" href="#reasons">${text}</a>`,
  };
}

/** Holders that are no record of a pack. */
const SPECIAL: Readonly<Record<string, string>> = { others: 'another member' };

/** Issues and steps go by their ids: a question would be too long within a sentence. */
function titleOf(view: View | undefined, name: string, value: string): string | undefined {
  if (name === 'project') return recordOf(view?.pack.projects ?? {}, value)?.title;
  return name === 'issue' || name === 'step' ? value.replaceAll('-', ' ') : undefined;
}
