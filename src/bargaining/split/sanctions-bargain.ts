import { succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { checkAmounts } from './amounts.ts';
import { evasionWorth } from './evasion.ts';
import type { EvasionChannel } from './evasion.ts';
import { nashSplit } from './split-total.ts';

/** A bargain between one under sanctions and the one who keeps them up. */
export interface SanctionsBargain {
  /** what an agreement is worth to both together, a year */
  readonly total: number;
  readonly sanctioned: {
    readonly id: string;
    /** what it has a year without an agreement and without evading */
    readonly base: number;
    readonly weight?: number;
    readonly channels: readonly EvasionChannel[];
  };
  readonly sanctioning: {
    readonly id: string;
    /** what it has a year without an agreement when it does not enforce */
    readonly base: number;
    readonly weight?: number;
    /** what full enforcement costs it a year, from 0 */
    readonly enforcementCost?: number;
  };
}

export interface EnforcedBargain {
  readonly enforcement: number;
  /** what evading is worth */
  readonly evasion: number;
  /** what the one under sanctions has without an agreement */
  readonly option: number;
  /** what each gets by the bargain; undefined where no split beats having none for both */
  readonly shares?: { readonly sanctioned: number; readonly sanctioning: number };
  readonly why: readonly Text[];
}

/**
 * How enforcement shows in the bargain: evading is the outside option of the one under sanctions, so that
 * more enforcement lowers what it has without an agreement, and with that its share (Nash). What enforcing
 * costs lowers the option of the other too. Fails as {@link evasionWorth} and {@link nashSplit}.
 *
 * @param levels - enforcement to look at, each 0 to 1
 *
 * @example
 * const boats = { id: 'boats', volume: 100, margin: 0.4, stopped: 0.5, hiding: 0.2 };
 * const rows = unwrap(
 *   sanctionsBargain(
 *     {
 *       total: 100,
 *       sanctioned: { id: 'north', base: 0, channels: [boats] },
 *       sanctioning: { id: 'south', base: 0 },
 *     },
 *     [0, 1],
 *   ),
 * );
 * rows.map(({ option, shares }) => [option, shares.sanctioned]); // [[40, 70], [≈ 10, ≈ 55]]
 */
export function sanctionsBargain(
  { sanctioned, sanctioning, total }: SanctionsBargain,
  levels: readonly number[],
): Result<EnforcedBargain[]> {
  const { enforcementCost = 0 } = sanctioning;
  const checked = checkAmounts([
    ['total', total, 'any'],
    [`${sanctioned.id}.base`, sanctioned.base, 'any'],
    [`${sanctioning.id}.base`, sanctioning.base, 'any'],
    [`${sanctioning.id}.enforcementCost`, enforcementCost, 'from-0'],
  ]);
  if (!checked.ok) return checked;
  const rows: EnforcedBargain[] = [];
  for (const enforcement of levels) {
    const evasion = evasionWorth(sanctioned.channels, enforcement);
    if (!evasion.ok) return evasion;
    const option = sanctioned.base + evasion.value.worth;
    const other = sanctioning.base - enforcementCost * enforcement;
    const row = { enforcement, evasion: evasion.value.worth, option };
    if (option + other > total) {
      const params = { needed: option + other, total };
      rows.push({ ...row, why: [...evasion.value.why, { code: 'bargaining/no-surplus', params }] });
      continue;
    }
    const split = nashSplit({
      total,
      parties: [
        { id: sanctioned.id, option, weight: sanctioned.weight ?? 1 },
        { id: sanctioning.id, option: other, weight: sanctioning.weight ?? 1 },
      ],
    });
    if (!split.ok) return split;
    const [own, theirs] = split.value.shares.map(({ share }) => share);
    const shares = { sanctioned: own ?? option, sanctioning: theirs ?? other };
    const params = { enforcement, party: sanctioned.id, option, share: shares.sanctioned };
    const why = [...evasion.value.why, { code: 'bargaining/why-enforcement', params }];
    rows.push({ ...row, shares, why });
  }
  return succeed(rows);
}
