import { fail, ln, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { checkAmounts } from '../split/amounts.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { percentOf } from './percent-of.ts';
import { quantalShares } from './quantal-play.ts';

/** What a sender may be, seen from outside. */
export interface SenderType {
  readonly id: string;
  /** how likely it is held to be this, before the signal; all sum to 1 */
  readonly share: number;
  /** what being believed is worth to it */
  readonly worth: number;
  /** what sending costs it at once, from 0 */
  readonly sunk: number;
  /** what it would have to pay for backing down later, from 0; default 0 */
  readonly audience?: number;
  /** how likely it would back down later, 0 to 1; default 0 */
  readonly backsDown?: number;
}

export interface CostlySignal {
  /** by type, in their order */
  readonly types: readonly {
    readonly type: string;
    /** how likely this type sends it */
    readonly sends: number;
    readonly before: number;
    /** how likely it is held to be this after the signal is seen */
    readonly after: number;
  }[];
  /**
   * ln of the odds by which the type asked about gains: 0 says nothing, above 0 speaks for it; without end
   * where it alone, or all but it, would ever send the signal
   */
  readonly strength: number;
  readonly why: readonly Text[];
}

/**
 * What a signal tells: each type sends it when being believed is worth more than the signal costs it, seen
 * with errors, and belief moves by Bayes. What costs nothing or costs all types alike is sent by all and moves
 * nothing; what only those who mean it would pay for moves much (Spence, Quarterly Journal of Economics 87
 * (1973) 355). Costs are sunk, or fall due when one backs down and so tie the hands of those who would not
 * (Fearon, "Signaling foreign policy interests", Journal of Conflict Resolution 41 (1997) 68). Fails on
 * numbers out of range, shares that do not sum to 1, and a type asked about that is not there.
 *
 * @param sincere - the type the signal shall speak for
 * @param noise - standard deviation of the errors about the worth of sending, above 0
 *
 * @example
 * const type = (id, worth) => ({ id, share: 0.5, worth, sunk: 4 });
 * const found = unwrap(costlySignal('basing', [type('ally', 6), type('drifter', 1)], 'ally', 1));
 * found.types[0].after; // ≈ 0.98
 * const words = [{ ...type('ally', 6), sunk: 0 }, { ...type('drifter', 6), sunk: 0 }];
 * unwrap(costlySignal('speech', words, 'ally', 1)).types[0].after; // 0.5
 */
export function costlySignal(
  signal: string,
  types: readonly SenderType[],
  sincere: string,
  noise: number,
): Result<CostlySignal> {
  const checked = checkTypes(types, sincere, noise);
  if (!checked.ok) return checked;
  const sends = types.map(({ audience = 0, backsDown = 0, sunk, worth }) => {
    const [send = 0] = quantalShares([worth - sunk - backsDown * audience, 0], { noise });
    return send;
  });
  const joint = types.map(({ share }, at) => share * (sends[at] ?? 0));
  const seen = sumInOrder(joint);
  const found = types.map(({ id, share }, at) => ({
    type: id,
    sends: sends[at] ?? 0,
    before: share,
    // where nobody would ever send it, seeing it tells nothing
    after: seen > 0 ? (joint[at] ?? 0) / seen : share,
  }));
  const own = found.find(({ type }) => type === sincere);
  const others = found.filter(({ type }) => type !== sincere);
  const rest = sumInOrder(others.map(({ before }) => before));
  const sentByOthers =
    rest > 0
      ? sumInOrder(others.map(({ before, sends: each }) => before * each)) / rest
      : (own?.sends ?? 0);
  const strength = seen > 0 ? ln((own?.sends ?? 0) / sentByOthers) : 0;
  return succeed({
    types: found,
    strength,
    why: whyOf(signal, types, sincere, found, sentByOthers),
  });
}

function whyOf(
  signal: string,
  types: readonly SenderType[],
  sincere: string,
  found: CostlySignal['types'],
  sentByOthers: number,
): Text[] {
  const own = found.find(({ type }) => type === sincere);
  const isCheap = types.every(({ audience = 0, backsDown = 0, sunk }) => {
    return sunk === 0 && audience * backsDown === 0;
  });
  const isAlike = found.every(({ sends }) => sends === found[0]?.sends);
  if (own === undefined) return [];
  const sent = { signal, sincere: percentOf(own.sends), others: percentOf(sentByOthers) };
  const moved = { type: sincere, before: percentOf(own.before), after: percentOf(own.after) };
  return [
    { code: 'bargaining/why-signal', params: sent },
    ...(isCheap && isAlike ? [{ code: 'bargaining/why-cheap', params: { signal } }] : []),
    { code: 'bargaining/why-posterior', params: moved },
  ];
}

function checkTypes(types: readonly SenderType[], sincere: string, noise: number): Result<true> {
  const checked = checkAmounts([
    ['noise', noise, 'above-0'],
    ...types.flatMap(({ audience = 0, backsDown = 0, id, share, sunk, worth }) => [
      [`${id}.share`, share, 'share'] as const,
      [`${id}.worth`, worth, 'any'] as const,
      [`${id}.sunk`, sunk, 'from-0'] as const,
      [`${id}.audience`, audience, 'from-0'] as const,
      [`${id}.backsDown`, backsDown, 'share'] as const,
    ]),
  ]);
  if (!checked.ok) return checked;
  const twice = types.find(({ id }, at) => types.findIndex((one) => one.id === id) < at);
  if (twice !== undefined) {
    const fields = { code: 'bargaining/name-twice', path: twice.id, value: twice.id };
    return fail(fields, bargainingWordsEn);
  }
  if (!types.some(({ id }) => id === sincere)) {
    const fields = { code: 'bargaining/unknown-type', path: 'sincere', value: sincere };
    return fail(fields, bargainingWordsEn);
  }
  const sum = sumInOrder(types.map(({ share }) => share));
  if (Math.abs(sum - 1) <= 1e-9) return succeed(true);
  return fail(
    { code: 'bargaining/type-shares', path: 'types', params: { sum } },
    bargainingWordsEn,
  );
}
