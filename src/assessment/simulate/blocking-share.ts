import type { Window } from './grants.ts';

/** Shares are counted in whole 1/12! so that they add up exactly on any number of threads. */
export const SHARE_UNIT = 479_001_600;
const MOST_NEEDS = 12;

const factorials: readonly number[] = [
  1, 1, 2, 6, 24, 120, 720, 5040, 40_320, 362_880, 3_628_800, 39_916_800, 479_001_600,
];
const factorial = (n: number): number => factorials[n] ?? Number.NaN;

/**
 * Who kept a phase from starting: the Shapley value of the game v(S) = 1 when the phase could have
 * started had every need in S been granted throughout, the others keeping the grants they had in
 * this draw (joint model, "Share"). In units of 1/{@link SHARE_UNIT}; the shares of a failed draw
 * sum to one unit exactly, except a rest below `n` that goes to the first missing need.
 *
 * When every grant that was given lasts, the missing needs block together and share alike; grants
 * that end are settled by enumerating all sets, exact to 12 needs. Beyond 12 the missing needs
 * share alike.
 *
 * @param windows the grants of each need over the draw
 * @param horizon last day that counts
 * @param needed days the grants must hold together
 */
export function blockingShares(
  windows: readonly (readonly Window[])[],
  horizon: number,
  needed: number,
): number[] {
  const n = windows.length;
  const lasting = windows.every((own) => own.every((window) => window.to > horizon));
  const missing = windows.map((own) => !own.some((w) => w.from <= horizon && w.to > horizon));
  if (lasting || n > MOST_NEEDS) return equalShares(missing);
  return shapley(windows, horizon, needed) ?? equalShares(missing);
}

function equalShares(missing: readonly boolean[]): number[] {
  const count = missing.filter(Boolean).length;
  if (count === 0) return missing.map(() => 0);
  const each = Math.floor(SHARE_UNIT / count);
  let rest = SHARE_UNIT - each * count;
  return missing.map((isMissing) => {
    if (!isMissing) return 0;
    const share = each + rest;
    rest = 0;
    return share;
  });
}

/** Whether the needs outside the set hold together long enough to start before the horizon. */
function couldStart(
  windows: readonly (readonly Window[])[],
  granted: number,
  horizon: number,
  needed: number,
): boolean {
  let spans: Window[] = [{ from: 0, to: Number.POSITIVE_INFINITY }];
  for (const [index, own] of windows.entries()) {
    if ((granted >> index) & 1) continue;
    const next: Window[] = [];
    for (const span of spans) {
      for (const window of own) {
        const from = Math.max(span.from, window.from);
        const to = Math.min(span.to, window.to);
        if (to - from >= needed) next.push({ from, to });
      }
    }
    spans = next;
    if (spans.length === 0) return false;
  }
  return spans.some((span) => span.from <= horizon);
}

/** Undefined when even granting everything would not do, or when nothing was missing. */
function shapley(
  windows: readonly (readonly Window[])[],
  horizon: number,
  needed: number,
): number[] | undefined {
  const n = windows.length;
  const all = (1 << n) - 1;
  const wins: boolean[] = [];
  for (let set = 0; set <= all; set++) wins.push(couldStart(windows, set, horizon, needed));
  if (wins[0] === true || wins[all] !== true) return undefined;
  const shares = windows.map(() => 0);
  for (let set = 0; set <= all; set++) {
    if (wins[set] === true) continue;
    let size = 0;
    for (let bits = set; bits > 0; bits >>= 1) size += bits & 1;
    const weight = (SHARE_UNIT / factorial(n)) * factorial(size) * factorial(n - size - 1);
    for (let player = 0; player < n; player++) {
      const joined = set | (1 << player);
      if (joined !== set && wins[joined] === true) shares[player] = (shares[player] ?? 0) + weight;
    }
  }
  return shares;
}
