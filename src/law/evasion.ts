import {
  amountToNumber,
  convertExact,
  fail,
  parseAmount,
  rational,
  rationalOf,
  succeed,
} from '../quantity/index.ts';
import type { Amount, Rational, Result } from '../quantity/index.ts';
import type { Lawbook } from '../scenario/index.ts';
import { isInForce } from './open-law.ts';
import type { LedgerState } from './ledger/ledger-state.ts';
import { lawWordsEn } from './words-en.ts';

/** What evasion brings the sanctioned state: what it falls back on if nothing is agreed. */
export interface EvasionOption {
  readonly ledger: string;
  readonly year: number;
  /** beyond what is reported, as estimated, before anything is stopped */
  readonly volume: { readonly low: Amount; readonly base: Amount; readonly high: Amount };
  /** share that enforcement in force is thought to stop; null: nobody says, so that it may be any */
  readonly stops: number | null;
  /** what gets through */
  readonly through: { readonly low: Amount; readonly base: Amount; readonly high: Amount };
  /** what the estimate and the share rest on */
  readonly rests: readonly string[];
}

/**
 * Evasion as the outside option of the sanctioned state: the volume estimated to pass beside a quota,
 * less the share that enforcement stops. Several ways of enforcement stop what the others let through:
 * 1 − Π(1 − sᵢ). Where nobody states a share, what gets through lies between nothing and all of it.
 *
 * @param stops a share to suppose instead of what is on record, such as `"30 %"`
 * @returns a Result; its problem: `law/no-share` for what is no share between 0 and 100 %
 *
 * @example
 * const state = unwrap(ledgerState(lawbook, 'river-oil', 2019, isoDate('2019-12-31')));
 * const [none, half] = ['0 %', '50 %'].map((stops) => unwrap(evasionOption(lawbook, state, stops)));
 * amountToNumber(half.through.base) / amountToNumber(none.through.base); // 0.5
 */
export function evasionOption(
  lawbook: Lawbook,
  state: LedgerState,
  stops?: string,
): Result<EvasionOption> {
  const { base, high, low } = state.estimated;
  const records = Object.entries(lawbook.enforcement).filter(
    ([, each]) => each.ledger === state.ledger && isInForce(each, state.asOf),
  );
  const stated = stops === undefined ? records.flatMap(([, each]) => each.stops ?? []) : [stops];
  let left: Rational = rational(1n, 1n);
  for (const text of stated) {
    const share = shareOf(text);
    if (share === undefined) {
      return fail({ code: 'law/no-share', path: 'stops', value: text }, lawWordsEn);
    }
    left = rational(left.num * (share.den - share.num), left.den * share.den);
  }
  const isStated = stated.length > 0;
  const times = (amount: Amount): Amount => {
    const made = convertExact(amount, amount.unit, {
      scale: 2,
      rounding: 'half-even',
      factor: left,
    });
    return made.ok ? made.value : amount;
  };
  const estimates = state.lines.filter(({ status }) => status === 'estimated').map(({ id }) => id);
  return succeed({
    ledger: state.ledger,
    year: state.year.year,
    volume: { low, base, high },
    stops: isStated ? 1 - Number(left.num) / Number(left.den) : null,
    through: isStated
      ? { low: times(low), base: times(base), high: times(high) }
      : { low: { ...low, digits: 0n }, base, high },
    rests: [...estimates, ...records.map(([id]) => id)],
  });
}

function shareOf(text: string): Rational | undefined {
  const amount = parseAmount(text);
  if (!amount.ok || amount.value.unit !== '%') return undefined;
  const percent = amountToNumber(amount.value);
  if (percent < 0 || percent > 100) return undefined;
  const { num, den } = rationalOf(text.replace(/ *%$/, ''));
  return rational(num, den * 100n);
}
