import { render, wordsEn as quantityWordsEn } from '../../quantity/index.ts';
import type { Text } from '../../quantity/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { routeWordsEn } from './words-en.ts';

/** The things of a pack that texts of routing name. */
type Named = Pick<
  Pack,
  'actors' | 'cargoes' | 'links' | 'places' | 'shipments' | 'transfers' | 'values'
>;

const CATALOGUE = { ...quantityWordsEn, ...routeWordsEn };

/** How the things texts of routing name are called. */
export interface RouteNaming {
  readonly actor: (id: string) => string;
  readonly number: (value: number) => string;
}

/**
 * A column of a routing answer by its key, in words.
 *
 * @example
 * routeColumnName('via/XA', (id) => `the ${id}`); // 'through the XA'
 */
export function routeColumnName(key: string, actor: (id: string) => string): string {
  const code = key.startsWith('via/') ? 'route/column-via' : `route/column-${key}`;
  return render({ code, params: { state: actor(key.slice('via/'.length)) } }, routeWordsEn);
}

/**
 * A text of a routing answer in words: names of the pack for ids, numbers as they are to be shown.
 *
 * @example
 * const text = { code: 'route/unknown-cost', params: { link: 'nowhere' } };
 * routeText(text, view.pack, { actor: String, number: String }); // 'cost of nowhere unknown'
 */
export function routeText({ code, params }: Text, pack: Named, naming: RouteNaming): string {
  const shown = Object.entries(params).map(([key, value]): [string, string] => {
    if (typeof value !== 'number') return [key, paramOf(key, value, pack, naming.actor)];
    return [key, key === 'year' || key === 'target' ? String(value) : naming.number(value)];
  });
  return render({ code, params: Object.fromEntries(shown) }, CATALOGUE);
}

function paramOf(key: string, value: string, pack: Named, actor: (id: string) => string): string {
  const list = (name: (id: string) => string): string => value.split(', ').map(name).join(', ');
  const place = (id: string): string | undefined => own(pack.places, id)?.name;
  switch (key) {
    case 'column':
    case 'without':
      return routeColumnName(value, actor);
    case 'link':
    case 'links':
    case 'transfer':
    case 'what':
    case 'cut':
      return list(
        (id) => own(pack.links, id)?.name ?? own(pack.transfers, id)?.name ?? place(id) ?? id,
      );
    case 'place':
    case 'from':
    case 'to':
    case 'reached':
      return list((id) => place(id) ?? actor(id));
    case 'via':
    case 'country':
    case 'countries':
      return list(actor);
    case 'shipment':
    case 'value': {
      const title = own(pack.shipments, value)?.title ?? own(pack.values, value)?.title;
      return title === undefined ? value : `“${title}”`;
    }
    case 'cargo':
      return own(pack.cargoes, value)?.title ?? value;
    case 'id':
      return own(pack.links, value)?.name ?? place(value) ?? actor(value);
    default:
      return value;
  }
}

function own<T>(records: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined;
}
