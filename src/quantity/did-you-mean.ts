/**
 * The candidate nearest to a misspelt word, or `undefined` when none is near enough.
 *
 * Distance is Damerau–Levenshtein in its optimal string alignment form (insert, delete, replace,
 * swap of neighbours), without regard to case; near enough is ≤ max(1, length of the word / 3).
 * Of equally near candidates the first wins, so that the answer does not depend on chance.
 *
 * @example
 * didYouMean('brige', ['bridge', 'tunnel']); // 'bridge'
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * Optimal string alignment distance between two texts, in edits. A whole number from 0 on; the
 * case of letters counts.
 *
 * @example
 * editDistance('brdige', 'bridge'); // 1
 */
export function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let distance = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) distance = Math.min(distance, (twoBack[j - 2] ?? 0) + 1);
      row.push(distance);
    }
    twoBack = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
