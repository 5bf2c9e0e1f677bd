import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Span } from './span.ts';

/** Rank by fractions of whole numbers of any size. */
function rankOf(masks: readonly number[], players: number): number {
  const rows = masks.map((mask) =>
    Array.from({ length: players }, (_, at) => BigInt((mask >> at) & 1)),
  );
  let rank = 0;
  for (let column = 0; column < players; column++) {
    const at = rows.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (at < 0) continue;
    [rows[rank], rows[at]] = [rows[at]!, rows[rank]!];
    const pivot = rows[rank]!;
    for (let other = rank + 1; other < rows.length; other++) {
      const factor = rows[other]![column]!;
      rows[other] = rows[other]!.map(
        (entry, index) => entry * pivot[column]! - factor * pivot[index]!,
      );
    }
    rank += 1;
  }
  return rank;
}

test('rank and span are those of exact arithmetic', () => {
  const sets = fc
    .integer({ min: 1, max: 10 })
    .chain((players) =>
      fc.tuple(
        fc.constant(players),
        fc.array(fc.integer({ min: 1, max: (1 << players) - 1 }), { maxLength: 12 }),
      ),
    );
  fc.assert(
    fc.property(sets, ([players, masks]) => {
      const span = new Span(players);
      for (const [at, mask] of masks.entries()) {
        const grows = rankOf(masks.slice(0, at + 1), players) > rankOf(masks.slice(0, at), players);
        expect(span.add(mask)).toBe(grows);
      }
      const rank = rankOf(masks, players);
      expect(span.rank).toBe(rank);
      const marks = new Uint8Array(1 << players);
      span.mark(marks);
      for (let mask = 0; mask < marks.length; mask += 7) {
        expect(marks[mask] === 1).toBe(rankOf([...masks, mask], players) === rank);
      }
    }),
    { numRuns: 60 },
  );
});

test('19 vectors of a Hadamard design, with the largest determinant there is, are independent', () => {
  // quadratic residues modulo 19 (Paley 1933), bordered by ones
  const residues = new Set([1, 4, 5, 6, 7, 9, 11, 16, 17]);
  const span = new Span(19);
  const rows = Array.from({ length: 19 }, (_, row) =>
    Array.from({ length: 19 }, (__, at) =>
      residues.has((at - row + 19) % 19) ? 1 << at : 0,
    ).reduce((mask, bit) => mask | bit, 0),
  );
  expect(rows.map((mask) => span.add(mask))).toEqual(rows.map(() => true));
});
