import type { Reasons } from '../../quantity/index.ts';
import type { PackQuantity } from '../schema/measure.ts';
import type { Pack } from '../schema/pack.ts';

/** Who stands behind a record or a quantity. */
export interface Provenance {
  readonly source?: readonly string[] | undefined;
  readonly assumption?: string | undefined;
}

/**
 * The leaves a quantity rests on: its own sources or assumption, else those of the nearest record
 * around it that states any; where it is unknown, that nobody says. A named value brings its own.
 *
 * @param around records it stands in, from the inside out
 * @returns ids of the leaves added, at least one
 *
 * @example
 * const reasons = createReasons();
 * const ids = leafReasons(reasons, pack, { kind: 'quantity', unit: 'USD', use: 'works-cost' });
 * ids; // ['source/gazette-2019']
 */
export function leafReasons(
  reasons: Reasons,
  pack: Pick<Pack, 'sources' | 'values'>,
  quantity: PackQuantity,
  ...around: readonly (Provenance | undefined)[]
): string[] {
  const { use } = quantity;
  const named = use !== undefined && Object.hasOwn(pack.values, use) ? pack.values[use] : undefined;
  if (named?.formula !== undefined) {
    const inner = named.formula.of.flatMap(({ use: of }) => {
      const record = pack.values[of];
      return record?.quantity === undefined
        ? provenanceReasons(reasons, pack, [record])
        : leafReasons(reasons, pack, record.quantity, record);
    });
    return [...new Set(inner)];
  }
  const own = use === undefined ? quantity : named?.quantity;
  if (own === undefined) return [unknownReason(reasons, `no value ${use ?? ''}`)];
  if (own.unknown !== undefined) {
    const what = own.unknown === 'not-stated' ? 'nobody has stated it' : own.unknown;
    return [unknownReason(reasons, what)];
  }
  return provenanceReasons(reasons, pack, [own, named, ...around]);
}

/**
 * The sources of the first record that has any, else its assumption.
 *
 * @example
 * const reasons = createReasons();
 * const [id] = provenanceReasons(reasons, pack, [undefined, { assumption: 'a guess' }]);
 * reasons.get(id).kind; // 'assumption'
 */
export function provenanceReasons(
  reasons: Reasons,
  pack: Pick<Pack, 'sources'>,
  around: readonly (Provenance | undefined)[],
): string[] {
  const found = around.find(
    (record) => record?.source !== undefined || record?.assumption !== undefined,
  );
  if (found?.source !== undefined && found.source.length > 0) {
    return found.source.map((id) => sourceReason(reasons, pack, id));
  }
  const text = found?.assumption ?? 'stated in the pack without a source';
  return [
    reasons.add({ kind: 'assumption', text: { code: 'reason/assumption', params: { text } } }),
  ];
}

/**
 * The leaf of a source: one node, however often it is cited.
 *
 * @example
 * sourceReason(createReasons(), pack, 'gazette-2019'); // 'source/gazette-2019'
 */
export function sourceReason(reasons: Reasons, pack: Pick<Pack, 'sources'>, id: string): string {
  const source = Object.hasOwn(pack.sources, id) ? pack.sources[id] : undefined;
  const params = {
    title: source?.title ?? id,
    outlet: source?.outlet ?? '',
    published: source?.published ?? 'unknown',
    reliability: source?.reliability ?? 'F',
  };
  const text = { code: 'reason/source', params };
  return reasons.add({ id: `source/${id}`, kind: 'source', text, cite: id });
}

const unknownReason = (reasons: Reasons, what: string): string =>
  reasons.add({ kind: 'unknown', text: { code: 'reason/unknown', params: { what } } });
