import { editDistance, fail, unwrap } from '../../../quantity/index.ts';
import type { Pack } from '../../../scenario/index.ts';
import { wordsEn } from '../../words-en.ts';

/** A record a user may call by any of its names. */
interface Named {
  readonly name: string;
  readonly names?: Readonly<Record<string, string>> | undefined;
  readonly aliases?: readonly string[] | undefined;
}

/** Near names told where there is none of that name. */
const NEAREST = 3;

/**
 * The place a user wrote: by its id, or by its name in any script, without regard to case, accents,
 * spaces and hyphens. Throws a LandbridgeError with the nearest names where there is none, and with
 * the ids where several places bear it.
 */
export function findPlace({ places }: Pick<Pack, 'places'>, text: string, option: string): string {
  return found(places, text, option, 'place');
}

/** The state a user wrote, in the same way. */
export function findState({ actors }: Pick<Pack, 'actors'>, text: string, option: string): string {
  const states = Object.entries(actors).filter(([, { kind }]) => kind === 'state');
  return found(Object.fromEntries(states), text, option, 'state');
}

function found(
  records: Readonly<Record<string, Named>>,
  text: string,
  option: string,
  kind: 'place' | 'state',
): string {
  if (Object.hasOwn(records, text)) return text;
  const wanted = plain(text);
  const matching = Object.entries(records).filter(
    ([id, record]) => wanted !== '' && labels(id, record).some((label) => plain(label) === wanted),
  );
  const [only, second] = matching;
  if (only !== undefined && second === undefined) return only[0];
  const many = matching.length > 1;
  const told = many ? matching : nearest(records, wanted);
  const hint = told.map(([id, { name }]) => (plain(name) === plain(id) ? id : `${id} (${name})`));
  return unwrap(
    fail(
      {
        code: many ? `cli/many-named-${kind}` : `cli/unknown-${kind}`,
        path: option,
        value: text,
        hint: `${many ? 'give the id' : 'nearest'}: ${hint.join(', ')}`,
      },
      wordsEn,
    ),
  );
}

function labels(id: string, { aliases = [], name, names = {} }: Named): string[] {
  return [id, name, ...Object.values(names), ...aliases];
}

/** Letters and digits alone, in one case, without accents. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function nearest(records: Readonly<Record<string, Named>>, wanted: string): [string, Named][] {
  // beyond this length no name is near, and the distance grows with the product of both
  const short = wanted.slice(0, 64);
  return Object.entries(records)
    .map(([id, record]) => ({
      entry: [id, record] as [string, Named],
      far: Math.min(...labels(id, record).map((label) => editDistance(short, plain(label)))),
    }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, NEAREST)
    .map(({ entry }) => entry);
}
