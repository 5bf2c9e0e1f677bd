/** Capabilities whose largest lies between these are taken as they are, as KTAB takes all. */
const USUAL_LOW = 1;
const USUAL_HIGH = 1e4;
/** Else the largest is brought to 64 … 128. */
const STRONGEST = 64;

/**
 * Brings capabilities to a scale on which the least strength of a coalition (10⁻⁸) is small beside them,
 * whatever their unit is. By a power of two, which changes no digit.
 *
 * @param capability - from 0, finite; changed in place
 */
export function scaleCapabilities(capability: Float64Array): void {
  let strongest = 0;
  for (const each of capability) if (each > strongest) strongest = each;
  if (strongest === 0 || (strongest >= USUAL_LOW && strongest <= USUAL_HIGH)) return;
  const unit = powerOfTwoUnder(strongest);
  for (let actor = 0; actor < capability.length; actor++) {
    capability[actor] = ((capability[actor] ?? 0) / unit) * STRONGEST;
  }
}

function powerOfTwoUnder(x: number): number {
  let power = 1;
  while (power > x) power /= 2;
  while (power <= x / 2) power *= 2;
  return power;
}
