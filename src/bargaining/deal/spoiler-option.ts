import { fail, succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { checkAmounts } from '../split/amounts.ts';
import type { DealTable } from './deal-table.ts';
import { failStranger } from './deal-term.ts';
import type { DealTerm } from './deal-term.ts';
import { dealWorth } from './deal-worth.ts';

/** A party left out of a deal that could still bring it down. */
export interface Spoiler {
  readonly party: string;
  /** chance that a try to bring the deal down works, 0 to 1 */
  readonly chance: number;
  /** what trying costs it, in points, from 0 */
  readonly cost: number;
}

export interface SpoilerOption {
  readonly party: string;
  /** what the deal is worth to it, which nobody asks it for; undefined where not known */
  readonly worth: number | undefined;
  /** what it gains by trying to spoil: chance × what the deal costs it - cost; undefined where not known */
  readonly gain: number | undefined;
  readonly spoils: boolean | undefined;
  /** chance that the deal holds against it; undefined where not known */
  readonly holds: number | undefined;
  /** points that would make it leave the deal alone, 0 where it does anyhow */
  readonly appease: number | undefined;
  /** the same as a payment; undefined where its rate is not known */
  readonly payment: number | undefined;
  readonly why: readonly Text[];
}

/**
 * What a party can do that a deal leaves out. It does not decide, but it lives with the deal: it tries to bring it
 * down when chance × loss is more than the try costs (Stedman, "Spoiler problems in peace processes",
 * International Security 22:2 (1997) 5, for the thing; the reckoning is ours). Beside that, what would keep it
 * quiet. Fails as {@link dealWorth}, on parties that are not there, and on chances and costs out of range.
 *
 * @example
 * const table = unwrap(
 *   dealTable({
 *     issues: [{ id: 'route', low: 0, high: 100, statusQuo: 0 }],
 *     parties: [
 *       { id: 'north', weights: { route: 1 }, ideals: { route: 100 } },
 *       { id: 'west', weights: { route: 1 }, ideals: { route: 0 }, pointsPerUnit: 0.5 },
 *     ],
 *   }),
 * );
 * const terms = [{ kind: 'level', id: 'line', issue: 'route', to: 40 }];
 * const [west] = unwrap(spoilerOptions(table, terms, [{ party: 'west', chance: 0.5, cost: 5 }]));
 * [west.gain, west.spoils, west.holds, west.appease]; // [15, true, 0.5, 30]
 */
export function spoilerOptions(
  table: DealTable,
  terms: readonly DealTerm[],
  spoilers: readonly Spoiler[],
): Result<SpoilerOption[]> {
  const worth = dealWorth(table, terms);
  if (!worth.ok) return worth;
  const options: SpoilerOption[] = [];
  for (const { chance, cost, party } of spoilers) {
    const own = worth.value.find((each) => each.party === party);
    if (own === undefined) return failStranger('spoilers', party, table);
    if (options.some((each) => each.party === party)) {
      const fields = { code: 'bargaining/name-twice', path: `spoilers.${party}`, value: party };
      return fail(fields, bargainingWordsEn);
    }
    const checked = checkAmounts([
      [`${party}.chance`, chance, 'share'],
      [`${party}.cost`, cost, 'from-0'],
    ]);
    if (!checked.ok) return checked;
    const { total } = own;
    const gain = total === undefined ? undefined : chance * -total - cost;
    const spoils = gain === undefined ? undefined : gain > 0;
    // with a payment b it gains chance × (loss - b) - cost by spoiling: none from loss - cost/chance on
    const appease = total === undefined ? undefined : spoils === true ? -total - cost / chance : 0;
    const rate = table.parties.find(({ id }) => id === party)?.pointsPerUnit;
    options.push({
      party,
      worth: total,
      gain,
      spoils,
      holds: spoils === undefined ? undefined : spoils ? 1 - chance : 1,
      appease,
      payment:
        appease === undefined || (appease > 0 && rate === undefined)
          ? undefined
          : appease / (rate ?? 1),
      why: [whySpoiler(party, { total, gain, chance, appease })],
    });
  }
  return succeed(options);
}

function whySpoiler(
  party: string,
  {
    appease,
    chance,
    gain,
    total,
  }: {
    readonly total: number | undefined;
    readonly gain: number | undefined;
    readonly chance: number;
    readonly appease: number | undefined;
  },
): Text {
  if (total === undefined || gain === undefined || appease === undefined) {
    return { code: 'bargaining/why-spoiler-unknown', params: { party } };
  }
  if (gain <= 0) return { code: 'bargaining/why-no-spoiler', params: { party, worth: total } };
  const params = { party, loss: -total, chance, gain, appease };
  return { code: 'bargaining/why-spoiler', params };
}
