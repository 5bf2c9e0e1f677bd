import type { Share } from '../../network/flow-network.ts';
import { numberIn } from '../../../quantity/index.ts';
import type { TextAttribute } from './attribute.ts';
import type { ComponentRow } from './component-row.ts';

/** The shares of one thing may miss 1 by so much. */
const SLACK = 1e-6;

interface Ownership {
  readonly owners?: readonly Share[];
  readonly territory?: readonly Share[];
}

/**
 * Who owns a component and where it lies: by its columns `owners` and `territory` (`XA`, or
 * `XA:0.6;XB:0.4`), which PyPSA keeps as it keeps any column it does not know; left out, the
 * countries of its buses, half each where it joins two.
 */
export function ownership(
  row: ComponentRow,
  attributes: { readonly owners: TextAttribute; readonly territory: TextAttribute },
  countries: readonly (string | undefined)[],
): Ownership {
  const owners = sharesIn(row, attributes.owners) ?? evenly(countries);
  const territory = sharesIn(row, attributes.territory) ?? evenly(countries);
  return {
    ...(owners === undefined ? {} : { owners }),
    ...(territory === undefined ? {} : { territory }),
  };
}

/** Nothing where the country of one end is not known: who owns the half is then not known either. */
function evenly(countries: readonly (string | undefined)[]): Share[] | undefined {
  const shares = new Map<string, number>();
  for (const country of countries) {
    if (country === undefined) return undefined;
    shares.set(country, (shares.get(country) ?? 0) + 1 / countries.length);
  }
  return [...shares].map(([of, share]) => ({ of, share }));
}

function sharesIn(row: ComponentRow, attribute: TextAttribute): Share[] | undefined {
  const text = row.text(attribute);
  if (text === '') return undefined;
  const parts = text.split(';').map((part) => part.trim());
  const shares = parts.map((part): Share | undefined => {
    const colon = part.lastIndexOf(':');
    if (colon < 0) return part === '' || parts.length > 1 ? undefined : { of: part, share: 1 };
    const of = part.slice(0, colon).trim();
    const share = numberIn(part.slice(colon + 1).trim());
    const isRight = of !== '' && share !== undefined && share >= 0 && share <= 1;
    return isRight ? { of, share } : undefined;
  });
  const known = shares.filter((share) => share !== undefined);
  const sum = known.reduce((total, { share }) => total + share, 0);
  const isOnce = new Set(known.map(({ of }) => of)).size === known.length;
  if (known.length === shares.length && isOnce && Math.abs(sum - 1) <= SLACK) return known;
  row.error('pypsa/shares', attribute);
  return undefined;
}
