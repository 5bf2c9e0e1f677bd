/**
 * The record with this id, or undefined: an id such as `constructor` finds nothing that is not the
 * pack's own.
 */
export function recordOf<T>(records: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined;
}
