import { didYouMean } from './did-you-mean.ts';
import { fail, succeed } from './problem.ts';
import type { Result } from './problem.ts';
import { rational, rationalOf } from './rational.ts';
import type { Rational } from './rational.ts';

/** Petroleum products that barrels and tonnes are converted by. */
export const PETROLEUM_PRODUCTS = [
  'crude',
  'lpg',
  'gasoline',
  'kerosene',
  'gas-oil',
  'residual-fuel-oil',
  'product-basket',
  'unstated-product',
] as const;

export type PetroleumProduct = (typeof PETROLEUM_PRODUCTS)[number];

/** Barrels in a tonne, as an exact decimal text, and who says so. */
export interface PetroleumFactor {
  barrelsPerTonne: string;
  source: string;
  /** A read in the named source, B presumed to be its chart, C derived. */
  confidence: 'A' | 'B' | 'C';
}

const TRADE_CHART = 'BP Statistical Review of World Energy, approximate conversion factors';

/**
 * The chart customary in trade. Barrels per tonne is the primary figure; tonnes per barrel and per
 * kilolitre follow from it, so that going there and back gives the same number.
 */
export const PETROLEUM_TABLE: Readonly<Record<PetroleumProduct, PetroleumFactor>> = {
  crude: factor('7.32', 'UN Statistics Division, Energy Statistics conversion table', 'A'),
  lpg: factor('11.6', 'product chart of a UN sanctions committee (un.org)', 'A'),
  gasoline: factor('8.33', TRADE_CHART, 'B'),
  kerosene: factor('7.88', TRADE_CHART, 'B'),
  'gas-oil': factor('7.46', TRADE_CHART, 'B'),
  'residual-fuel-oil': factor('6.35', TRADE_CHART, 'B'),
  'product-basket': factor('8.06', TRADE_CHART, 'C'),
  'unstated-product': factor(
    '8.33',
    'fits two of three published conversions to the barrel, the third within 0.04 %',
    'C',
  ),
};

/** A product of the table, or a factor of one's own (a legal text may fix one). */
export type ByProduct = PetroleumProduct | PetroleumFactor;

/**
 * Tonnes in a cubic metre of a product, exactly: 1 / (barrels per tonne · 0.158987294928 m³).
 * Feeds `convert`, which asks for a product whenever volume and mass meet. A factor that is no
 * decimal number above 0 is the problem `petroleum/bad-factor`.
 *
 * @example
 * rationalToNumber(unwrap(tonnesPerCubicMetre('gas-oil'))); // ≈ 0.843
 */
export function tonnesPerCubicMetre(product: ByProduct): Result<Rational> {
  const { barrelsPerTonne } = typeof product === 'string' ? PETROLEUM_TABLE[product] : product;
  if (!/^\d+(\.\d+)?$/.test(barrelsPerTonne) || Number(barrelsPerTonne) === 0) {
    return fail({ code: 'petroleum/bad-factor', value: barrelsPerTonne });
  }
  const cubicMetres = rationalOf('0.158987294928');
  const barrels = rationalOf(barrelsPerTonne);
  return succeed(rational(barrels.den * cubicMetres.den, barrels.num * cubicMetres.num));
}

/**
 * Reads the name of a product. An unknown one is the problem `petroleum/unknown-product`, with the
 * nearest name or all names as its hint.
 *
 * @example
 * parsePetroleumProduct('gas-oil'); // { ok: true, value: 'gas-oil' }
 * parsePetroleumProduct('oil').ok; // false
 */
export function parsePetroleumProduct(text: string): Result<PetroleumProduct> {
  const product = PETROLEUM_PRODUCTS.find((name) => name === text);
  if (product !== undefined) return succeed(product);
  const near = didYouMean(text, PETROLEUM_PRODUCTS);
  const known = PETROLEUM_PRODUCTS.join(', ');
  const hint = near === undefined ? `one of ${known}` : `did you mean ${near}?`;
  return fail({ code: 'petroleum/unknown-product', value: text, hint });
}

function factor(
  barrelsPerTonne: string,
  source: string,
  confidence: PetroleumFactor['confidence'],
): PetroleumFactor {
  return { barrelsPerTonne, source, confidence };
}
