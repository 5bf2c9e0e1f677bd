import { convertExact, fail, parseAmount, rationalOf, succeed } from '../../quantity/index.ts';
import type { Amount, PetroleumProduct, Result } from '../../quantity/index.ts';
import type { Lawbook } from '../../scenario/index.ts';
import { lawWordsEn } from '../words-en.ts';

type Ledger = Lawbook['ledgers'][string];

/** An amount in the unit of its ledger, and the step that led there. */
export interface Converted {
  readonly amount: Amount;
  /** `stated`: the state's own figure; `product`: its product's factor; `default`: none was named */
  readonly rule: 'stated' | 'same-dimension' | 'product' | 'default';
  /** barrels in a tonne, where one was used */
  readonly factor?: string;
  readonly product?: PetroleumProduct;
}

/** Hundredths of the unit: below anything a state reports. */
const SCALE = 2;
/** Decimals kept on the way to tonnes: more than any exact factor of mass needs. */
const ON_THE_WAY = 18;

/**
 * An amount in the unit of a ledger, in the order its keeper converts: the unit itself as stated;
 * another unit of the same kind exactly; tonnes to barrels by the factor of the product; by the
 * default where no product is named. Rounded once, half to even, at hundredths or as finely as
 * `scale` says.
 *
 * @returns a Result; its problem: `law/no-conversion` where the ledger has no factor
 *
 * @example
 * const ledger = { unit: 'bbl', conversion: { factors: {}, 'without-product': '8.33' } };
 * formatAmount(unwrap(toLedgerUnit(ledger, '1000 t')).amount); // '8330.00 bbl'
 */
export function toLedgerUnit(
  ledger: Pick<Ledger, 'unit' | 'conversion'>,
  written: string,
  product?: PetroleumProduct,
  scale: number = SCALE,
): Result<Converted> {
  const amount = parseAmount(written);
  if (!amount.ok) return amount;
  if (amount.value.unit === ledger.unit) return succeed({ amount: amount.value, rule: 'stated' });
  const same = convertExact(amount.value, ledger.unit, { scale, rounding: 'half-even' });
  if (same.ok) return succeed({ amount: same.value, rule: 'same-dimension' });
  const tonnes = convertExact(amount.value, 't', { scale: ON_THE_WAY, rounding: 'half-even' });
  const named = product === undefined ? undefined : ledger.conversion?.factors[product];
  const factor = named ?? ledger.conversion?.['without-product'];
  if (ledger.unit !== 'bbl' || !tonnes.ok || factor === undefined) {
    const params = { unit: ledger.unit };
    return fail({ code: 'law/no-conversion', value: written, params }, lawWordsEn);
  }
  const how = { scale, rounding: 'half-even', factor: rationalOf(factor) } as const;
  const barrels = convertExact(tonnes.value, ledger.unit, how);
  if (!barrels.ok) return barrels;
  return succeed({
    amount: barrels.value,
    rule: named === undefined ? 'default' : 'product',
    factor,
    ...(named === undefined || product === undefined ? {} : { product }),
  });
}
