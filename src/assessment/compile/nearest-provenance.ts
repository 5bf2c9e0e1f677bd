import type { Provenance } from './input-table.ts';

/**
 * The first record, from the inside out, that says where it comes from: a value without a source or
 * an assumption of its own takes that of what it stands in.
 */
export function nearestProvenance(...records: (Provenance | undefined)[]): Provenance {
  const found = records.find(
    (record) => record?.source !== undefined || record?.assumption !== undefined,
  );
  return found ?? {};
}
