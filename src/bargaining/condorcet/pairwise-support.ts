/**
 * Who would vote for what, option against option: entry a·K + b is Σ wᵢ · max(0, |xᵢ − b| − |xᵢ − a|),
 * what those who stand nearer to option a than to b throw into the scale for a, the more the more they
 * gain. The votes "proportional" to gains of the spatial model of Coleman, Cole and Wise as KTAB has it.
 *
 * @param positions - of the voters
 * @param weights - of the voters, from 0
 * @param options - K of them
 */
export function pairwiseSupport(
  positions: ArrayLike<number>,
  weights: ArrayLike<number>,
  options: ArrayLike<number>,
): Float64Array {
  const count = options.length;
  const support = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    const one = options[a] ?? 0;
    for (let b = a + 1; b < count; b++) {
      const other = options[b] ?? 0;
      let forOne = 0;
      let forOther = 0;
      for (let voter = 0; voter < positions.length; voter++) {
        const at = positions[voter] ?? 0;
        const gain = Math.abs(at - other) - Math.abs(at - one);
        if (gain > 0) forOne += (weights[voter] ?? 0) * gain;
        else forOther -= (weights[voter] ?? 0) * gain;
      }
      support[a * count + b] = forOne;
      support[b * count + a] = forOther;
    }
  }
  return support;
}
