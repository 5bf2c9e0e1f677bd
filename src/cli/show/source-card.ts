import { RELIABILITY_TEXT } from '../../quantity/index.ts';
import { COLLECTIONS } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { row, section } from './card.ts';
import type { Card, Desk, Row } from './card.ts';

type Source = Pack['sources'][string];

/** A citation, and everything of the view that rests on it. */
export function sourceCard(id: string, source: Source, { view }: Desk): Card {
  const {
    copies,
    language,
    lean,
    origin,
    outlet,
    published,
    reliability,
    translated,
    type,
    url,
    verified,
  } = source;
  const parts = [
    outlet ?? '',
    published === 'unknown' ? 'publication date unknown' : `published ${published}`,
    type,
    `in ${language}${translated === true ? ', translated' : ''}`,
  ];
  const facts: Row[] = [
    row(`reliability ${reliability}: ${RELIABILITY_TEXT[reliability]}`),
    ...(url === undefined ? [] : [row(url)]),
    ...(verified === undefined ? [] : [row(`verified: ${verified.replaceAll('-', ' ')}`)]),
    ...(lean === undefined ? [] : [row(`leaning: ${lean}`)]),
    ...(origin === undefined ? [] : [row(`repeats others of origin "${origin}": they count once`)]),
    ...(copies === undefined ? [] : [row(`copies ${copies}`)]),
    ...(source.note === undefined ? [] : [row(`note: ${source.note}`)]),
  ];
  return {
    title: source.title,
    about: [parts.filter((part) => part !== '').join(' · ')],
    sections: [...section('citation', facts), ...section('cited by', citedBy(id, view.pack))],
  };
}

/** Records that cite a source anywhere within, by collection. */
function citedBy(id: string, pack: Pack): Row[] {
  return COLLECTIONS.flatMap((collection) => {
    const records: readonly (readonly [string, unknown])[] = Object.entries(pack[collection]);
    const found = records.filter(([, record]) => cites(record, id)).map(([name]) => name);
    if (found.length === 0) return [];
    // Lists have no ids: their places in the file say nothing to a reader.
    const isList = Array.isArray(pack[collection]);
    return [row(`${collection}: ${isList ? found.length : found.join(', ')}`)];
  });
}

function cites(value: unknown, id: string): boolean {
  if (Array.isArray(value)) return value.some((each) => cites(each, id));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, child]) =>
    SOURCE_KEYS.has(key) && isOrHolds(child, id) ? true : cites(child, id),
  );
}

const SOURCE_KEYS = new Set(['source', 'alleged-by', 'in']);

const isOrHolds = (value: unknown, id: string): boolean =>
  value === id || (Array.isArray(value) && value.includes(id));
