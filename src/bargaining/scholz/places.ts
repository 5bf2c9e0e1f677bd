/** Who stands where on the line. */
export interface Places {
  /** the distinct positions, rising */
  readonly at: readonly number[];
  /** place of each actor: index of its position in `at` */
  readonly of: readonly number[];
  /** the actors by rising position */
  readonly order: readonly number[];
}

/** The distinct positions, and who holds them. */
export function placesOf(position: readonly number[]): Places {
  const where = (actor: number): number => position[actor] ?? Number.NaN;
  const order = [...position.keys()].toSorted((a, b) => where(a) - where(b) || a - b);
  const at: number[] = [];
  const of = position.map(() => 0);
  for (const actor of order) {
    if (at.at(-1) !== where(actor)) at.push(where(actor));
    of[actor] = at.length - 1;
  }
  return { at, of, order };
}
