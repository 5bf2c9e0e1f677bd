/**
 * The stationary distribution of a chain of K states from the rates of its moves: entry a·K + b is the
 * rate from a to b, all above 0. Found by the elimination of Grassmann, Taksar and Heyman ("Regenerative
 * analysis and steady state distributions for Markov chains", Operations Research 33 (1985) 1107), which
 * never subtracts, so that even the least share keeps its digits. Sums to 1.
 */
export function stationaryShares(rates: Float64Array, count: number): Float64Array {
  const rate = rates.slice();
  for (let last = count - 1; last > 0; last--) {
    let out = 0;
    for (let to = 0; to < last; to++) out += rate[last * count + to] ?? 0;
    for (let from = 0; from < last; from++) {
      const into = (rate[from * count + last] ?? 0) / out;
      rate[from * count + last] = into;
      for (let to = 0; to < last; to++) {
        if (to === from) continue;
        const way = from * count + to;
        rate[way] = (rate[way] ?? 0) + into * (rate[last * count + to] ?? 0);
      }
    }
  }
  const shares = new Float64Array(count);
  let total = 0;
  for (let state = 0; state < count; state++) {
    let share = state === 0 ? 1 : 0;
    for (let from = 0; from < state; from++) {
      share += (shares[from] ?? 0) * (rate[from * count + state] ?? 0);
    }
    shares[state] = share;
    total += share;
  }
  for (let state = 0; state < count; state++) shares[state] = (shares[state] ?? 0) / total;
  return shares;
}
