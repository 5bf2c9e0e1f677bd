import { LandbridgeError, fail, isCurrency, makeProblem, unwrap } from '../../../quantity/index.ts';
import { pricePerThousandCubicMetres } from '../../../corridor/index.ts';
import type { GasRange } from '../../../corridor/index.ts';
import { exactly, product, rangeIn, refuseWritten, stated } from './gas-quantity.ts';
import type { Stated } from './gas-quantity.ts';
import { gasCommandWordsEn } from './gas-words-en.ts';

/** Where a number comes from. */
export type GasOrigin =
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'record'; readonly records: readonly string[]; readonly says: string }
  | { readonly kind: 'assumed'; readonly why: string };

/** A number that was reckoned with. */
export interface GasNumber extends GasRange {
  readonly name: string;
  readonly unit: string;
  readonly origin: GasOrigin;
}

/** A number nobody has stated, and the option that supplies it. */
export interface GasMissing {
  readonly name: string;
  readonly option: string;
  readonly example: string;
  /** nothing can be said without it; else what is said is said without it */
  readonly needed: boolean;
  readonly why: string;
}

/** A number of a pack with its records, or why there is none. */
export type Found =
  | { readonly range: GasRange; readonly records: readonly string[]; readonly says: string }
  | { readonly why: string };

export interface Ask {
  readonly name: string;
  readonly option: string;
  readonly text: string | undefined;
  readonly unit: string;
  readonly example: string;
  /** what the pack says of it */
  readonly found?: Found | undefined;
  readonly assumed?: { readonly value: number; readonly why: string };
  /** left out: `must` be known */
  readonly needed?: boolean;
  readonly single?: boolean;
  readonly positive?: boolean;
}

/** Gathers numbers from options, else from a pack, else from what is assumed; and what is missing. */
export class GasInputs {
  readonly used: GasNumber[] = [];
  readonly missing: GasMissing[] = [];

  /** A number in a unit; undefined where nobody states it. */
  ask(
    ask: Ask,
    read: (written: Stated) => GasRange = (each) => rangeIn(each, ask.unit),
  ): GasRange | undefined {
    const { assumed, found, name, option, text, unit } = ask;
    if (text !== undefined) {
      const written = stated({ text, option, example: ask.example });
      const range = read(written);
      if (ask.single === true && range.low < range.high)
        refuseWritten('cli/gas-one-number', written);
      if (ask.positive !== false && !(range.low > 0)) refuseWritten('cli/gas-zero', written);
      if (unit === 'share' && range.high > 1) refuseWritten('cli/gas-share', written);
      this.used.push({ name, ...range, unit, origin: { kind: 'option', option } });
      return range;
    }
    if (found !== undefined && 'range' in found) {
      const { range, records, says } = found;
      this.used.push({ name, ...range, unit, origin: { kind: 'record', records, says } });
      return range;
    }
    if (assumed !== undefined) {
      const range = exactly(assumed.value);
      this.used.push({ name, ...range, unit, origin: { kind: 'assumed', why: assumed.why } });
      return range;
    }
    const why = found?.why ?? 'not stated';
    this.missing.push({ name, option, example: ask.example, needed: ask.needed !== false, why });
    return undefined;
  }

  /** A price for 1000 m3, which may be written for energy where the heating value is known. */
  price(ask: Ask, heating: GasRange | undefined): GasRange | undefined {
    return this.ask(ask, (written) => {
      const { dimension } = written.unit ?? {};
      if (dimension?.energy !== -1) return rangeIn(written, ask.unit);
      const [currency = ''] = ask.unit.split('/');
      if (heating === undefined) return refuseWritten('cli/gas-no-heat', written);
      const perEnergy = rangeIn(written, `${currency}/MMBtu`);
      const ends = [perEnergy.low, perEnergy.base, perEnergy.high].map((price) =>
        unwrap(pricePerThousandCubicMetres(price, heating)),
      );
      const [low, base, high] = ends;
      return { low: low?.low ?? NaN, base: base?.base ?? NaN, high: high?.high ?? NaN };
    });
  }

  /** A yearly volume in bcm, which may be written as a mass where the gas of a tonne is known. */
  volume(ask: Omit<Ask, 'unit'>, perTonne: GasRange | undefined): GasRange | undefined {
    return this.ask({ ...ask, unit: 'bcm/yr' }, (written) => {
      const { dimension } = written.unit ?? {};
      if (dimension?.mass !== 1) return rangeIn(written, 'bcm/yr');
      if (perTonne === undefined) return refuseWritten('cli/gas-no-density', written);
      return product(rangeIn(written, 'Gt/yr'), perTonne);
    });
  }

  /** Without a pack all that is needed must be stated: throws with every one that is not. */
  requireAll(): void {
    const needed = this.missing.filter((each) => each.needed);
    if (needed.length === 0) return;
    throw new LandbridgeError(
      needed.map(({ example, name, option }) => {
        const fields = { code: 'cli/gas-missing', path: option, params: { name, option, example } };
        return makeProblem(fields, gasCommandWordsEn);
      }),
    );
  }
}

/** The one currency of all money written; `undefined` where there is none. */
export function currencyOf(texts: readonly (string | undefined)[]): string | undefined {
  const found = texts.flatMap((text) =>
    (text?.match(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g) ?? []).filter(isCurrency),
  );
  const all = [...new Set(found)];
  if (all.length > 1) {
    const value = all.join(' and ');
    unwrap(fail({ code: 'cli/gas-two-currencies', value }, gasCommandWordsEn));
  }
  return all[0];
}
