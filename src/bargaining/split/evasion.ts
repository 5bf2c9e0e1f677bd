import { succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { checkAmounts } from './amounts.ts';

/** A way around sanctions. */
export interface EvasionChannel {
  readonly id: string;
  /** what passes a year when nobody enforces, from 0, in a unit of its own */
  readonly volume: number;
  /** what one unit is worth to the one who evades when nobody enforces, after all it pays others */
  readonly margin: number;
  /** the part of the volume that is stopped at full enforcement, 0 to 1 */
  readonly stopped: number;
  /** what hiding adds to the cost of a unit at full enforcement, from 0 */
  readonly hiding: number;
}

export interface EvasionWorth {
  /** of all channels that pay, a year */
  readonly worth: number;
  readonly channels: readonly {
    readonly channel: string;
    /** what still passes; 0 where it no longer pays */
    readonly volume: number;
    readonly worth: number;
  }[];
  readonly why: readonly Text[];
}

/**
 * What evading sanctions is worth a year under enforcement e from 0 to 1: volume × (1 - stopped·e) × (margin -
 * hiding·e) for each channel, nothing where that no longer pays. Straight lines between no and full
 * enforcement, an assumption; it never rises with enforcement. Fails on numbers out of range.
 *
 * @example
 * const boats = { id: 'boats', volume: 100, margin: 0.4, stopped: 0.5, hiding: 0.2 };
 * [0, 0.5, 1].map((e) => unwrap(evasionWorth([boats], e)).worth); // [40, ≈ 22.5, ≈ 10]
 */
export function evasionWorth(
  channels: readonly EvasionChannel[],
  enforcement: number,
): Result<EvasionWorth> {
  const checked = checkAmounts([
    ['enforcement', enforcement, 'share'],
    ...channels.flatMap(({ hiding, id, margin, stopped, volume }) => [
      [`${id}.volume`, volume, 'from-0'] as const,
      [`${id}.margin`, margin, 'any'] as const,
      [`${id}.stopped`, stopped, 'share'] as const,
      [`${id}.hiding`, hiding, 'from-0'] as const,
    ]),
  ]);
  if (!checked.ok) return checked;
  const found = channels.map(({ hiding, id, margin, stopped, volume }) => {
    const net = margin - hiding * enforcement;
    const passing = net > 0 ? volume * (1 - stopped * enforcement) : 0;
    return { channel: id, volume: passing, worth: passing > 0 ? passing * net : 0 };
  });
  const why = found.map(({ channel, volume, worth }): Text =>
    volume > 0
      ? { code: 'bargaining/why-evasion', params: { channel, volume, worth } }
      : { code: 'bargaining/why-evasion-closed', params: { channel } },
  );
  return succeed({ worth: sumInOrder(found.map(({ worth }) => worth)), channels: found, why });
}
