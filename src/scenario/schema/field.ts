import { z } from 'zod';
import { parseDate } from '../../quantity/index.ts';

/**
 * The small vocabulary every record is written in: identifiers, references, dates, texts.
 *
 * Each schema carries `meta` that the generic walkers read (`../walk.ts`): `ref` names the
 * collection a text points into, `date` marks a calendar date, `key` the collection whose ids
 * are the keys of a map. Reference checks, the renaming test and the two-clock view all follow
 * these marks, so that a new field needs no second registration anywhere.
 */

/** The collections of a pack; each is a file `NAME.yaml` or a folder `NAME/` of files. */
export const COLLECTIONS = [
  'sources',
  'actors',
  'ties',
  'series',
  'issues',
  'stances',
  'evidence',
  'institutions',
  'votes',
  'projects',
  'decisions',
  'events',
  'commitments',
  'tracks',
  'places',
  'links',
  'transfers',
  'cargoes',
  'shipments',
  'markets',
  'networks',
  'trade',
  'loans',
  'valuations',
  'values',
  'claims',
  'questions',
  'hazards',
  'parameters',
  'regimes',
  'authorities',
  'terms',
  'switches',
  'provisions',
  'ledgers',
  'entries',
  'obligations',
  'exemptions',
  'enforcement',
] as const;

export type CollectionName = (typeof COLLECTIONS)[number];

/** What a reference can point to; `offices` are declared inside actors. */
export type RefTarget = CollectionName | 'offices';

const STATE = /^[A-Z]{2}$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * ISO 3166 alpha-2 for states, lower kebab-case for all else (design, "Ids").
 *
 * @example
 * ['XA', 'river-line', 'River_Line'].map(isId); // [true, true, false]
 */
export const isId = (text: string): boolean => STATE.test(text) || KEBAB.test(text);

export const id = z.string().refine(isId, {
  error: 'an id is two capitals for a state (ISO 3166) or lower-case words joined by hyphens',
  params: { code: 'bad-id' },
});

/** A reference to a record of another collection. */
export const ref = (target: RefTarget) =>
  z
    .string()
    .refine(isId, { params: { code: 'bad-id' } })
    .meta({ ref: target });

/**
 * The id of something that need not be in this pack: law names states, places and authorities that
 * a pack may have nothing to say about.
 */
export const looseRef = (target: RefTarget) =>
  z
    .string()
    .refine(isId, { params: { code: 'bad-id' } })
    .meta({ ref: target, loose: true });

/** One reference or a list of them; the normal form is always a list. */
export const refs = (target: RefTarget) =>
  z
    .union([ref(target), z.array(ref(target))])
    .transform((given) => (typeof given === 'string' ? [given] : given));

/** A map whose keys are the ids of a collection. */
export const mapOf = <T extends z.ZodType>(target: RefTarget, value: T) =>
  z.record(id, value).meta({ key: target });

/**
 * A calendar date with its own precision: `2009-07-14`, `2009-07`, `2009-Q3`, `2009`, `2010s`.
 * The normal form is the text; {@link parseDate} gives the first and last possible day.
 */
export const date = z
  .union([z.string(), z.int()])
  .transform((given) => String(given))
  .refine((text) => parseDate(text).ok, {
    error: 'a date is written 2009-07-14, 2009-07, 2009-Q3, 2009-W29, 2009 or 2010s',
    params: { code: 'bad-date' },
  })
  .meta({ date: true });

export const text = z.string().min(1);

/** Names in other scripts, by language tag. */
export const namesByLanguage = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/), text);
