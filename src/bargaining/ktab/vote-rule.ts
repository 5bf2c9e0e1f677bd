/** Rules of voting from a difference in utility; KTAB's "VotingRule". */
export const VOTING_RULES = [
  'binary',
  'proportional-binary',
  'proportional',
  'proportional-cubic',
  'cubic',
  'asymmetric',
] as const;

/**
 * How much of its weight a voter throws into the scale when one option is worth d more to it than the
 * other: `proportional` d; `binary` all of it, whatever d is; `cubic` d³; `proportional-binary` 0.8 d and
 * 0.2 of all; `proportional-cubic` half and half; `asymmetric` d against a loss and ⅔ d for a gain, after
 * prospect theory.
 */
export type VotingRule = (typeof VOTING_RULES)[number];

/** Below this difference a binary vote fades to none: rounding alone must not decide a vote. */
const FADES = 1e-8;
/** Part of the binary rule in the mixed one: its jump is then half as high as either slope is long. */
const BINARY_PART = 0.2;
const CUBIC_PART = 0.5;

/**
 * The vote of a voter: above 0 for the option, below 0 against it. KTAB 1.4, `Model::vote`.
 *
 * @param weight - from 0
 * @param difference - utility of the option less that of the other
 */
export function voteFor(rule: VotingRule, weight: number, difference: number): number {
  switch (rule) {
    case 'proportional':
      return weight * difference;
    case 'binary':
      return weight * binary(difference);
    case 'cubic':
      return weight * cubed(difference);
    case 'proportional-binary':
      return weight * ((1 - BINARY_PART) * difference + BINARY_PART * binary(difference));
    case 'proportional-cubic':
      return weight * ((1 - CUBIC_PART) * difference + CUBIC_PART * cubed(difference));
    default:
      return difference < 0 ? weight * difference : (2 * weight * difference) / 3;
  }
}

const cubed = (difference: number): number => difference * difference * difference;

function binary(difference: number): number {
  const part = difference / FADES;
  if (part > 1) return 1;
  return part < -1 ? -1 : part;
}
