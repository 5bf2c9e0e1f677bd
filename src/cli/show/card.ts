import type { PackQuantity, View } from '../../scenario/index.ts';
import type { Names } from '../names.ts';
import { quantity } from '../screen/number.ts';

/** Something of a pack, made ready to be read. */
export interface Card {
  readonly title: string;
  /** what it is, in a line or two */
  readonly about: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** One statement and who stands behind it. */
export interface Row {
  readonly text: string;
  readonly sources?: readonly string[];
  readonly assumption?: string;
  readonly hindsight?: boolean;
}

/** What a card is made from. */
export interface Desk {
  readonly view: View;
  readonly names: Names;
}

/** The parts of a record that say where it comes from. */
export interface Provenance {
  readonly source?: readonly string[] | undefined;
  readonly assumption?: string | undefined;
  readonly hindsight?: boolean | undefined;
}

/** A statement with the provenance of its record. */
export function row(text: string, { assumption, hindsight, source }: Provenance = {}): Row {
  return {
    text,
    ...(source === undefined ? {} : { sources: source }),
    ...(assumption === undefined ? {} : { assumption }),
    ...(hindsight === true ? { hindsight } : {}),
  };
}

/** A section, or none where there is nothing to say. */
export function section(title: string, rows: readonly Row[]): Section[] {
  return rows.length === 0 ? [] : [{ title, rows }];
}

/** When a record holds, as the pack writes it: ` since 2031-05`, ` 2031 to 2033`, ` until 2033`. */
export function spanText(record: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): string {
  const { from, to } = record;
  if (from !== undefined && to !== undefined) return ` ${from} to ${to}`;
  if (from !== undefined) return ` since ${from}`;
  return to === undefined ? '' : ` until ${to}`;
}

/** A quantity of a pack; a named value by its number, where it has one. */
export function quantityText(written: PackQuantity, { view }: Pick<Desk, 'view'>): string {
  const { use } = written;
  const named =
    use !== undefined && Object.hasOwn(view.pack.values, use)
      ? view.pack.values[use]?.quantity
      : undefined;
  return named === undefined || named.use !== undefined
    ? quantity(written)
    : `${quantity(named)} (value ${use ?? ''})`;
}

/** `(maybe)` where an imprecise date or a rival record decides. */
export const maybe = (certainty: 'yes' | 'maybe'): string =>
  certainty === 'maybe' ? ' (maybe)' : '';

/** Names of a list of actors. */
export const actorList = (ids: readonly string[], { names }: Pick<Desk, 'names'>): string =>
  ids.map((id) => names.actor(id)).join(', ');
