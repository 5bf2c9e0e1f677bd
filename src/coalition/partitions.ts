/**
 * Every way the players of a coalition can stand in coalitions, each sorted by number; nobody stands
 * in one way, `[]`. Bell's numbers: 1, 1, 2, 5, 15, 52, 203, 877, 4,140, 21,147 …
 *
 * @example
 * [...partitionsOf(5)]; // [[5], [1, 4]]
 */
export function* partitionsOf(mask: number): Generator<number[]> {
  if (mask === 0) {
    yield [];
    return;
  }
  const first = mask & -mask;
  const others = mask ^ first;
  // the part of the first player: with all others, then with fewer and fewer
  for (let joined = others; ; joined = (joined - 1) & others) {
    const part = first | joined;
    for (const rest of partitionsOf(mask ^ part)) yield [part, ...rest].toSorted((a, b) => a - b);
    if (joined === 0) return;
  }
}
