import { canonicalJson, compareDates, parseDate, sha256Hex } from '../quantity/index.ts';
import type { IsoDate } from '../quantity/index.ts';
import type { Lawbook, Pack } from './schema/pack.ts';

/**
 * A pack as it could be seen on one day: what every engine reads.
 *
 * `digest` is that of the visible records alone, so that deleting everything not yet known
 * leaves it unchanged. `hindsight` counts the records admitted although they were learned or
 * written later; a strict view has none.
 */
export interface View {
  readonly pack: Pack;
  readonly asOf: IsoDate;
  readonly strict: boolean;
  readonly digest: string;
  readonly hindsight: number;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** A pack is plain JSON already; this says so to the compiler, dropping what is undefined. */
function plain(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    const copy: JsonObject = {};
    for (const [key, child] of Object.entries(value)) {
      if (child !== undefined) copy[key] = plain(child);
    }
    return copy;
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return null;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const HIDDEN = Symbol('hidden');

/** The last day a written date can mean: a month-precise date is surely known only at its end. */
function lastDay(text: Json | undefined): IsoDate | undefined {
  if (typeof text !== 'string' || text === 'unknown') return undefined;
  const parsed = parseDate(text);
  return parsed.ok ? parsed.value.latest : undefined;
}

/** The document a piece of evidence was read in, as a list. */
function readIn(where: Json | undefined): Json[] | undefined {
  const source = isObject(where) ? where['source'] : undefined;
  return source === undefined ? undefined : [source];
}

class Viewer {
  readonly #published: ReadonlyMap<string, IsoDate | undefined>;
  readonly #asOf: IsoDate;
  readonly #strict: boolean;
  readonly #hiddenValues = new Set<string>();
  hindsight = 0;

  constructor(published: ReadonlyMap<string, IsoDate | undefined>, asOf: IsoDate, strict: boolean) {
    this.#published = published;
    this.#asOf = asOf;
    this.#strict = strict;
  }

  /** Named values that are not seen: whoever uses one has an unknown instead. */
  hideValues(values: Json): void {
    for (const [id, record] of isObject(values) ? Object.entries(values) : []) {
      if (isObject(record) && !this.#isVisible(record)) this.#hiddenValues.add(id);
    }
  }

  #isPast(day: IsoDate): boolean {
    return compareDates(day, this.#asOf) <= 0;
  }

  /** When the record was public: stated, else the earliest publication among its sources. */
  #knownOn(record: JsonObject): IsoDate | undefined {
    const stated = lastDay(record['known']);
    if (stated !== undefined) return stated;
    const sources = record['source'] ?? readIn(record['where']);
    if (!Array.isArray(sources)) return undefined;
    const days = sources
      .map((source) => (typeof source === 'string' ? this.#published.get(source) : undefined))
      .filter((day) => day !== undefined);
    return days.toSorted(compareDates)[0];
  }

  /** Marked as learned later, and not yet learned: once its `known` has come it is like any other. */
  #isHindsight(record: JsonObject): boolean {
    if (record['hindsight'] !== true) return false;
    const known = this.#knownOn(record);
    return known === undefined || !this.#isPast(known);
  }

  #isVisible(record: JsonObject): boolean {
    // what is written with hindsight is about a time that had come
    if (this.#isHindsight(record)) return !this.#strict && !this.#liesAhead(record['from']);
    const known = this.#knownOn(record);
    return known === undefined || this.#isPast(known);
  }

  #liesAhead(from: Json | undefined): boolean {
    const begins = typeof from === 'string' ? parseDate(from) : undefined;
    return begins?.ok === true && !this.#isPast(begins.value.earliest);
  }

  /** Later publications of a known fact are not yet there to be cited. */
  #citable(record: JsonObject, sources: Json[]): Json[] {
    if (this.#isHindsight(record)) return sources;
    const past = sources.filter((source) => {
      const day = typeof source === 'string' ? this.#published.get(source) : undefined;
      return day === undefined || this.#isPast(day);
    });
    return past.length > 0 ? past : sources;
  }

  /** An end that lies ahead is seen only if it was scheduled by then. */
  #hidesEnd(record: JsonObject): boolean {
    if (this.#isHindsight(record) || typeof record['to'] !== 'string') return false;
    const end = parseDate(record['to']);
    if (!end.ok || this.#isPast(end.value.earliest)) return false;
    const scheduled = lastDay(record['scheduled']);
    return scheduled === undefined || !this.#isPast(scheduled);
  }

  /** A value worked out from one nobody knew is not known either. */
  #restsOnHidden(formula: Json): boolean {
    const operands = isObject(formula) ? formula['of'] : undefined;
    if (!Array.isArray(operands)) return false;
    return operands.some((operand) => {
      const use = isObject(operand) ? operand['use'] : undefined;
      return typeof use === 'string' && this.#hiddenValues.has(use);
    });
  }

  node(value: Json): Json | typeof HIDDEN {
    if (Array.isArray(value)) {
      return value.map((item) => this.node(item)).filter((item) => item !== HIDDEN);
    }
    if (!isObject(value)) return value;
    if (!this.#isVisible(value)) {
      if (value['kind'] !== 'quantity') return HIDDEN;
      const { kind, unit, min, max } = value;
      return dropUndefined({ kind, unit, min, max, unknown: 'not-known-yet' });
    }
    if (value['kind'] === 'quantity' && typeof value['use'] === 'string') {
      if (!this.#hiddenValues.has(value['use'])) return value;
      const { kind, unit, min, max } = value;
      return dropUndefined({ kind, unit, min, max, unknown: 'not-known-yet' });
    }
    const seen: JsonObject = {};
    if (this.#isHindsight(value)) this.hindsight += 1;
    const endHidden = this.#hidesEnd(value);
    for (const [key, child] of Object.entries(value)) {
      if (endHidden && (key === 'to' || key === 'scheduled')) continue;
      // the mark is about this view: what has been learned by its day is hindsight no more
      if (key === 'hindsight' && !this.#isHindsight(value)) continue;
      // notes are written for readers of today and may tell what came later
      if (key === 'note' && this.#strict) continue;
      if (key === 'formula' && this.#restsOnHidden(child)) {
        const unit = isObject(child) ? child['unit'] : undefined;
        seen['quantity'] = dropUndefined({ kind: 'quantity', unit, unknown: 'not-known-yet' });
        continue;
      }
      const kept =
        (key === 'source' || key === 'alleged-by') && Array.isArray(child)
          ? this.#citable(value, child)
          : this.node(child);
      if (kept !== HIDDEN) seen[key] = kept;
    }
    return seen;
  }
}

function dropUndefined(record: Record<string, Json | undefined>): JsonObject {
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(record)) if (value !== undefined) kept[key] = value;
  return kept;
}

function citedSources(value: Json, into: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) citedSources(item, into);
  else if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      if (key === 'source' && typeof child === 'string') into.add(child);
      else if (key === 'in' && typeof child === 'string') into.add(child);
      else if ((key === 'source' || key === 'alleged-by') && Array.isArray(child)) {
        for (const item of child) if (typeof item === 'string') into.add(item);
      } else citedSources(child, into);
    }
  }
}

type Vocabulary = Pick<Pack, 'regimes' | 'authorities' | 'terms' | 'switches'>;

/**
 * The words law is written in are no knowledge of a day: whose paragraphs there are, who can act
 * under them, what its terms mean, which readings are open. Seen always, without who says so.
 */
function vocabularyOf(law: Vocabulary): JsonObject {
  const words: JsonObject = {};
  for (const [section, records] of Object.entries(law)) {
    const kept: JsonObject = {};
    for (const [id, record] of Object.entries(records)) {
      const about = plain(record);
      if (!isObject(about)) continue;
      const { source: _s, known: _k, note: _n, hindsight: _h, credibility: _c, ...rest } = about;
      kept[id] = rest;
    }
    words[section] = kept;
  }
  return words;
}

/**
 * The pack as of a day: records with `known` ≤ day, the whole day included, UTC.
 *
 * - A record's `known` is stated, or the earliest publication among its sources; a record with
 *   neither is structure and always seen.
 * - A quantity not yet known stays in its place as `unknown`, never zero.
 * - A `to` after the day is hidden unless it was `scheduled` by then.
 * - `hindsight: true` admits a record not yet known by default, if what it is about had begun, and
 *   excludes it when `strict`; so are notes then.
 * - Only sources that a visible record cites remain.
 * - The words that law is written in (regimes, authorities, terms, switches) are always seen.
 *
 * @example
 * Object.keys(viewAsOf(pack, isoDate('2020-03-01')).pack.decisions); // ['survey-granted']
 */
export function viewAsOf(pack: Pack, asOf: IsoDate, options: { strict?: boolean } = {}): View {
  const published = new Map(
    Object.entries(pack.sources).map(([id, source]) => [id, lastDay(source.published)]),
  );
  const strict = options.strict ?? false;
  const viewer = new Viewer(published, asOf, strict);
  const { sources, scenario, regimes, authorities, terms, switches, ...records } = pack;
  const vocabulary = vocabularyOf({ regimes, authorities, terms, switches });
  // what the pack is about is always seen; only its dated notes are not
  const { known: _known, source: _source, ...about } = scenario;
  viewer.hideValues(plain(records.values));
  const seen = viewer.node(plain({ ...records, scenario: about }));
  const cited = new Set<string>();
  if (seen !== HIDDEN) citedSources(seen, cited);
  const kept = Object.fromEntries(Object.entries(sources).filter(([id]) => cited.has(id)));
  // The viewer only takes away optional records and list items, so what is left is still a pack.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const visible = { ...(seen as object), ...vocabulary, sources: kept } as Pack;
  return {
    pack: visible,
    asOf,
    strict,
    digest: sha256Hex(canonicalJson({ asOf, pack: visible })),
    hindsight: viewer.hindsight,
  };
}

/**
 * A body of law as it was known on a day, by the rules of {@link viewAsOf}: a provision adopted
 * later is not there, and the end of one that stood is not seen.
 *
 * @example
 * const none = { regimes: {}, authorities: {}, terms: {}, switches: {}, provisions: {}, ledgers: {} };
 * const book = { ...none, sources: {}, entries: {}, obligations: {}, exemptions: {}, enforcement: {} };
 * lawbookAsOf(book, day).provisions; // {}
 */
export function lawbookAsOf(
  lawbook: Lawbook,
  known: IsoDate,
  options: { strict?: boolean } = {},
): Lawbook {
  const published = new Map(
    Object.entries(lawbook.sources).map(([id, source]) => [id, lastDay(source.published)]),
  );
  const viewer = new Viewer(published, known, options.strict ?? false);
  const { sources, regimes, authorities, terms, switches, ...records } = lawbook;
  const seen = viewer.node(plain(records));
  // As in viewAsOf: only optional records and list items are taken away.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...(seen as object), regimes, authorities, terms, switches, sources } as Lawbook;
}
