/** The option that all together want most. */
export interface CentralOption {
  /** index of the option; of several alike, the first */
  readonly option: number;
  /** by option: ζ, the utilities of all actors, each times its weight */
  readonly support: readonly number[];
}

/**
 * The central option: the one with the largest ζ(x) = Σ wᵢ uᵢ(x). Where votes are proportional to
 * differences in utility, the votes for a against b are ζ(a) − ζ(b) more than those against it, so that the
 * central option beats every other in a contest of two: there is always a Condorcet winner. KTAB calls it
 * the central position (`examples/pmatrix`).
 *
 * Throws RangeError on no option, or on rows that are not as long as there are options.
 *
 * @param utility - by actor, then by option
 * @param weight - by actor
 *
 * @example
 * centralOption([[1, 0.6, 0], [0.2, 0.7, 1]], [2, 1]); // { option: 0, support: [≈ 2.2, ≈ 1.9, 1] }
 */
export function centralOption(
  utility: readonly (readonly number[])[],
  weight: readonly number[],
): CentralOption {
  const options = utility[0]?.length ?? 0;
  if (options === 0 || utility.some((row) => row.length !== options)) {
    throw new RangeError('utilities are no rows of one length');
  }
  const support = Array.from({ length: options }, (_, option) =>
    utility.reduce((sum, row, actor) => sum + (weight[actor] ?? 0) * (row[option] ?? 0), 0),
  );
  return { option: support.indexOf(Math.max(...support)), support };
}
