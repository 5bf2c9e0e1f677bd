import { fail, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { checkAmounts } from './amounts.ts';

/**
 * How far a lever moves its target, in points, by how hard it is pulled, 0 to 1. `saturating`: most ×
 * level / (level + half) - backlash × level²: each turn of the screw brings less than the one before, and
 * past a point the target hardens. `points`: straight lines between points, the first and the last held
 * beyond them.
 */
export type ResponseCurve =
  | {
      readonly kind: 'saturating';
      /** what the lever would bring without end and without backlash, from 0 */
      readonly most: number;
      /** the level at which half of `most` is reached, above 0 */
      readonly half: number;
      /** what hardening takes away at level 1, from 0 */
      readonly backlash: number;
    }
  | {
      readonly kind: 'points';
      /** level and effect, levels rising */
      readonly points: readonly (readonly [level: number, effect: number])[];
    };

/** A lever on a target: an inducement or a pressure, with the curve of its own. */
export interface Lever {
  readonly id: string;
  readonly curve: ResponseCurve;
  /** where the curve comes from; left out it is an assumption, and the words say so */
  readonly source?: string;
  /** what level 1 costs the one who pulls it, from 0, in points; default 0 */
  readonly cost?: number;
}

export interface Response {
  /** points by which the target moves; below 0 it hardens */
  readonly effect: number;
  /** the level from which on more brings less; undefined where more always brings more */
  readonly peak?: number;
  readonly why: readonly Text[];
}

/**
 * How far a lever moves its target. Fails on levels outside 0 to 1, curves out of range, and points out of
 * order.
 *
 * @example
 * const curve = { kind: 'saturating', most: 40, half: 0.5, backlash: 30 };
 * const pressure = { id: 'sanctions', curve };
 * [0.25, 0.5, 1].map((level) => unwrap(responseTo(pressure, level)).effect);
 * // [≈ 11.4583, 12.5, ≈ -3.3333]
 */
export function responseTo({ curve, id, source }: Lever, level: number): Result<Response> {
  const checked = checkAmounts([[`${id}.level`, level, 'share']]);
  if (!checked.ok) return checked;
  const sound = checkCurve(id, curve);
  if (!sound.ok) return sound;
  const effect = effectOf(curve, level);
  const peak = peakOf(curve);
  const code = source === undefined ? 'bargaining/why-response-assumed' : 'bargaining/why-response';
  const params = { lever: id, level, effect, ...(source === undefined ? {} : { source }) };
  const why: Text[] = [{ code, params }];
  if (peak !== undefined && level > peak) {
    why.push({ code: 'bargaining/why-backlash', params: { lever: id, peak } });
  }
  return succeed({ effect, ...(peak === undefined ? {} : { peak }), why });
}

function effectOf(curve: ResponseCurve, level: number): number {
  if (curve.kind === 'saturating') {
    const { backlash, half, most } = curve;
    return (most * level) / (level + half) - backlash * level * level;
  }
  const { points } = curve;
  const next = points.findIndex(([at]) => at >= level);
  const after = points[next] ?? points.at(-1);
  const before = next > 0 ? points[next - 1] : after;
  if (after === undefined || before === undefined) return Number.NaN;
  const width = after[0] - before[0];
  const way = width > 0 ? (level - before[0]) / width : 0;
  return before[1] + way * (after[1] - before[1]);
}

/** Where the effect is largest, when that is before level 1. */
function peakOf(curve: ResponseCurve): number | undefined {
  if (curve.kind === 'points') {
    const best = curve.points.reduce((top, next) => (next[1] > top[1] ? next : top));
    const last = curve.points.at(-1) ?? best;
    return last[1] < best[1] ? best[0] : undefined;
  }
  const { backlash, half, most } = curve;
  const slope = (level: number): number =>
    (most * half) / ((level + half) * (level + half)) - 2 * backlash * level;
  if (slope(1) >= 0) return undefined;
  let [low, high] = [0, 1];
  // the slope falls all the way: halve down to where it changes sign
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function checkCurve(id: string, curve: ResponseCurve): Result<true> {
  if (curve.kind === 'saturating') {
    const { backlash, half, most } = curve;
    return checkAmounts([
      [`${id}.most`, most, 'from-0'],
      [`${id}.half`, half, 'above-0'],
      [`${id}.backlash`, backlash, 'from-0'],
    ]);
  }
  const { points } = curve;
  if (points.length === 0) {
    return fail({ code: 'bargaining/no-knots', path: `${id}.points` }, bargainingWordsEn);
  }
  const checked = checkAmounts(
    points.flatMap(([level, effect], at) => [
      [`${id}.points.${at}.level`, level, 'share'] as const,
      [`${id}.points.${at}.effect`, effect, 'any'] as const,
    ]),
  );
  if (!checked.ok) return checked;
  const late = points.findIndex(([level], at) => at > 0 && level <= (points[at - 1]?.[0] ?? 0));
  if (late < 0) return succeed(true);
  const fields = { code: 'bargaining/knots-order', path: `${id}.points.${late}` };
  return fail({ ...fields, value: String(points[late]?.[0]) }, bargainingWordsEn);
}
