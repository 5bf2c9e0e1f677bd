import { collectionSchemas, marksAt } from '../../scenario/index.ts';
import type { PackQuantity, PathPart } from '../../scenario/index.ts';
import { quantityText, row, section, spanText } from './card.ts';
import type { Desk, Provenance, Row, Section } from './card.ts';

export type Shown = keyof typeof collectionSchemas;

/**
 * The fields of any record, each a section: for what has no page of its own, and for the rest of
 * what has. Follows the marks of the schema, so that a new field of the language is shown at once.
 */
export function recordFields(
  kind: Shown,
  id: string,
  record: object,
  desk: Desk,
  done: readonly string[] = [],
): Section[] {
  const short: Row[] = [];
  const long: Section[] = [];
  const reader = new FieldReader(kind, desk);
  for (const [key, value] of Object.entries(record)) {
    if (done.includes(key) || PROVENANCE.has(key) || isNothing(value)) continue;
    const rows = reader.rows(value, [id, key]);
    const title = key.replaceAll('-', ' ');
    const [only] = rows;
    if (
      Array.isArray(value)
        ? rows.length > 1 || isRecord(value[0])
        : isRecord(value) && !isQuantity(value)
    ) {
      long.push(...section(title, rows));
    } else if (only !== undefined) {
      short.push({ ...only, text: `${title}: ${only.text}` });
    }
  }
  return [...section('', short), ...long];
}

const PROVENANCE = new Set(['source', 'assumption', 'known', 'hindsight', 'credibility']);
/** what a record says, as against what it is about */
const PLAIN = new Set([
  'text',
  'title',
  'name',
  'says',
  'state',
  'status',
  'response',
  'outcome',
  'reading',
]);

class FieldReader {
  readonly #kind: Shown;
  readonly #desk: Desk;

  constructor(kind: Shown, desk: Desk) {
    this.#kind = kind;
    this.#desk = desk;
  }

  rows(value: unknown, path: readonly PathPart[]): Row[] {
    if (isQuantity(value)) return [row(quantityText(value, this.#desk), value)];
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      if (items.every((item) => !isRecord(item))) {
        const texts = items.map((item, index) => this.#plain(item, [...path, index]));
        return [row(texts.join(', '))];
      }
      return items.flatMap((item, index) => this.rows(item, [...path, index]));
    }
    if (!isRecord(value)) return [row(this.#plain(value, path))];
    if (isStatement(value)) return [row(this.#statement(value, path), provenanceOf(value))];
    return Object.entries(value).flatMap(([key, child]) =>
      this.rows(child, [...path, key]).map((each) => ({ ...each, text: `${key}: ${each.text}` })),
    );
  }

  /** A record within a record on one line: its date, what it says, then the rest by name. */
  #statement(record: Readonly<Record<string, unknown>>, path: readonly PathPart[]): string {
    const date = typeof record['date'] === 'string' ? `${record['date']} ` : '';
    // of a payment `from` and `to` are those who pay and are paid, not days
    const isPayment = ['from', 'to'].some(
      (key) => marksAt(collectionSchemas[this.#kind], [...path, key]).ref === 'actors',
    );
    const parts = Object.entries(record).flatMap(([key, value]) => {
      if (PROVENANCE.has(key) || isNothing(value)) return [];
      if (SPAN.has(key) && !(isPayment && PAID.has(key))) return [];
      const text = this.rows(value, [...path, key])
        .map((each) => each.text)
        .join('; ');
      return [PLAIN.has(key) ? text : `${key.replaceAll('-', ' ')}: ${text}`];
    });
    const span = isPayment
      ? ''
      : spanText({ from: textAt(record, 'from'), to: textAt(record, 'to') });
    return `${date}${parts.join(' · ')}${span}`;
  }

  /** A plain value; an actor by its name and id, anything else referred to by its id. */
  #plain(value: unknown, path: readonly PathPart[]): string {
    if (typeof value !== 'string') return String(value);
    if (marksAt(collectionSchemas[this.#kind], path).ref !== 'actors') return value;
    const name = this.#desk.names.actor(value);
    return name === value ? value : `${name} (${value})`;
  }
}

const SPAN = new Set(['from', 'to', 'scheduled', 'date']);
const PAID = new Set(['from', 'to']);

const textAt = (record: Readonly<Record<string, unknown>>, key: string): string | undefined => {
  const value = record[key];
  return typeof value === 'string' ? value : undefined;
};

const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isQuantity(value: unknown): value is PackQuantity {
  return isRecord(value) && value['kind'] === 'quantity' && 'unit' in value;
}

/** Whether a record is a list item or dated thing to be read as one line, not a map of such. */
function isStatement(value: Readonly<Record<string, unknown>>): boolean {
  return Object.values(value).some((child) => !isRecord(child) || isQuantity(child));
}

function provenanceOf(record: Readonly<Record<string, unknown>>): Provenance {
  const { assumption, hindsight, source } = record;
  return {
    source:
      typeof source === 'string'
        ? [source]
        : Array.isArray(source)
          ? source.map(String)
          : undefined,
    assumption: typeof assumption === 'string' ? assumption : undefined,
    hindsight: hindsight === true,
  };
}
