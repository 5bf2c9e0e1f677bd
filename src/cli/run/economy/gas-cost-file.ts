import { fail, unwrap } from '../../../quantity/index.ts';
import { annuityFactor } from '../../../corridor/index.ts';
import type { LineCosts } from '../../../corridor/index.ts';
import { readTextFile } from '../../../intake/index.ts';
import { currencyOf } from './gas-inputs.ts';
import { rangeIn, refuseWritten, stated, yearlyShare } from './gas-quantity.ts';
import type { Written } from './gas-quantity.ts';
import { gasCommandWordsEn } from './gas-words-en.ts';

/** What a table of costs states: how a line is paid for, and the pipes that can be bought. */
export interface CostTable {
  readonly currency: string;
  readonly costs: LineCosts;
  /** inner, metres; left out: those of the trade */
  readonly diameters: readonly number[] | undefined;
}

const EXAMPLES = {
  pipe: '60000 USD/km/inch',
  station: '2.5 million USD/MW',
  rate: '8 %/yr',
  life: '30 yr',
  upkeep: '3 %/yr',
  'gas-price': '150 USD/1000m3',
  diameters: '40 inch, 48 inch, 56 inch',
} as const;

type Name = keyof typeof EXAMPLES;

/** Lines of a table; a longer one is no table of costs. */
const MOST_LINES = 200;
/** Pipes that are compared: each is sized, and the trade has some twenty. */
export const MOST_DIAMETERS = 100;

/**
 * Reads a table of costs: lines of `name: value` as in YAML, `#` begins a remark. What is wrong is told
 * with its line; nothing is taken from a table that is not right in whole.
 */
export function readCostTable(path: string): CostTable {
  const { file, text } = unwrap(readTextFile(path));
  const lines = text.split(/\r?\n/);
  const found = new Map<Name, Written>();
  const known = Object.keys(EXAMPLES).filter(isName);
  const place = (at: number) => ({ file, line: at + 1, column: 1 });
  if (lines.length > MOST_LINES) {
    const fields = { code: 'cli/gas-cost-many', value: String(MOST_LINES), place: place(0) };
    return unwrap(fail(fields, gasCommandWordsEn));
  }
  for (const [at, line] of lines.entries()) {
    const bare = line.replace(/(^|\s)#.*$/, '').trim();
    if (bare === '' || bare === '---') continue;
    const [, name = '', value = ''] = /^([a-z-]+)\s*:\s*(.+)$/.exec(bare) ?? [];
    if (!isName(name)) {
      const params = { known: known.join(', ') };
      const fields = {
        code: 'cli/gas-cost-line',
        value: bare.slice(0, 60),
        params,
        place: place(at),
      };
      return unwrap(fail(fields, gasCommandWordsEn));
    }
    if (found.has(name)) {
      const fields = { code: 'cli/gas-cost-twice', value: name, place: place(at) };
      return unwrap(fail(fields, gasCommandWordsEn));
    }
    const unquoted = value.replaceAll(/^["'[]|["'\]]$/g, '');
    found.set(name, {
      text: unquoted,
      option: `${file}:${at + 1}: ${name}`,
      example: EXAMPLES[name],
    });
  }
  const currency = currencyOf([...found.values()].map(({ text: each }) => each));
  const money = currency ?? 'USD';
  const need = (name: Name, unit: string | typeof yearlyShare): number => {
    const written = found.get(name);
    if (written === undefined) {
      const params = { example: EXAMPLES[name] };
      const fields = {
        code: 'cli/gas-cost-none',
        value: name,
        params,
        place: place(lines.length - 1),
      };
      return unwrap(fail(fields, gasCommandWordsEn));
    }
    return one(written, unit);
  };
  const rate = need('rate', yearlyShare);
  const years = need('life', 'yr');
  if (years < 1 || years > 1000)
    refuseWritten(
      'cli/gas-not-a-number',
      found.get('life') ?? { text: '', option: 'life', example: EXAMPLES.life },
    );
  return {
    currency: money,
    costs: {
      perKmInch: need('pipe', `${money}/km/inch`),
      perMegawatt: need('station', `${money}/MW`),
      capitalCharge: 1 / annuityFactor(rate, Math.round(years)),
      upkeep: need('upkeep', yearlyShare),
      gasPrice: need('gas-price', `${money}/1000m3`),
    },
    diameters: diametersIn(found.get('diameters')),
  };
}

function diametersIn(written: Written | undefined): readonly number[] | undefined {
  if (written === undefined) return undefined;
  const texts = written.text.split(',');
  checkCount(texts.length);
  return texts.map((text) => one({ ...written, text }, 'm', true));
}

/** Refuses more diameters than are compared. */
export function checkCount(count: number): void {
  if (count <= MOST_DIAMETERS) return;
  const params = { limit: MOST_DIAMETERS };
  const fields = { code: 'cli/gas-too-many-diameters', value: String(count), params };
  unwrap(fail(fields, gasCommandWordsEn));
}

/** One number in a unit. */
export function one(
  written: Written,
  unit: string | typeof yearlyShare,
  isPositive = false,
): number {
  const given = stated(written);
  const { base, high, low } = typeof unit === 'string' ? rangeIn(given, unit) : unit(given);
  if (low < high) refuseWritten('cli/gas-one-number', written);
  if (isPositive && base <= 0) refuseWritten('cli/gas-zero', written);
  return base;
}

const isName = (name: string): name is Name => Object.hasOwn(EXAMPLES, name);
