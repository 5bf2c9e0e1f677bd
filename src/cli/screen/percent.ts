import { FIXED_SPACE } from './line.ts';

const LEAST = 0.001;

/**
 * A probability in per cent. A model that draws cannot know 0 or 1, so these are printed only
 * where they are exact (`0 %` barred, `100 %` done or certain).
 *
 * @example
 * percent(0.148); // '15 %'
 * percent(0.0002); // '< 0.1 %'
 */
export function percent(share: number): string {
  return `${bare(share)}${FIXED_SPACE}%`;
}

/** A share counted over draws: that it was all or none of them does not make it certain. */
export function drawnPercent(share: number): string {
  return percent(Math.min(1 - LEAST / 2, Math.max(LEAST / 2, share)));
}

/** A range of probabilities: `0.7–44 %`, `<0.1–11 %`. */
export function percentRange([low, high]: readonly [number, number]): string {
  const [from, to] = [bare(Math.max(LEAST / 2, low)), bare(Math.min(1 - LEAST / 2, high))];
  if (from === to) return `${to}${FIXED_SPACE}%`;
  return `${compact(from)}–${compact(to)}${FIXED_SPACE}%`;
}

/** A standard error in percentage points: `±2.4`. */
export function plusMinus(error: number): string {
  if (error === 0) return '±0';
  const points = error * 100;
  if (points < 0.05) return '±<0.1';
  return `±${points.toFixed(1)}`;
}

const compact = (text: string): string => text.replace(FIXED_SPACE, '');

function bare(share: number): string {
  if (share === 0) return '0';
  if (share === 1) return '100';
  if (share < LEAST) return `<${FIXED_SPACE}0.1`;
  if (share > 1 - LEAST) return `>${FIXED_SPACE}99.9`;
  const points = share * 100;
  const fine = share < 0.0095 || share > 0.9905;
  return fine ? points.toFixed(1).replace(/\.0$/, '') : points.toFixed(0);
}
