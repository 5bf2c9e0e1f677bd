import { money, percent } from '../figures/index.ts';
import { render } from '../quantity/index.ts';
import type { Reason, Text } from '../quantity/index.ts';
import type { Names } from './names.ts';
import { numberText, rangeText } from './number-text.ts';
import { CATALOGUE, say } from './say.ts';

/** Reasons whose number is money of the answer's currency. */
const MONEY_CODES: ReadonlySet<string> = new Set([
  'reason/party-value',
  'reason/share-value',
  'reason/whole-value',
]);

/** A text of the model in words: names for ids, numbers for reading. */
export function textOf({ code, params }: Text, names: Names): string {
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, paramText(name, value, names)]),
  );
  return render({ code, params: shown }, CATALOGUE).trim();
}

/** What a reason says. */
export function reasonText(reason: Reason, names: Names): string {
  return textOf(reason.text, names);
}

/** The number a reason carries, with what it is; undefined where it carries none. */
export function reasonValue({ from, text, value }: Reason): string | undefined {
  if (typeof value === 'string') return value;
  const { code, params } = text;
  if (code.startsWith('input/')) return inputValue(value, params, from.length);
  if (value === undefined) return undefined;
  if (code.startsWith('reason/need')) return say('value-need', { chance: percent(value) });
  if (code === 'reason/evidence') return say('value-evidence', { effect: numberText(value) });
  if (code === 'reason/severance') return percent(value);
  if (MONEY_CODES.has(code)) return money(value);
  return numberText(value);
}

function inputValue(mean: number | undefined, params: Text['params'], records: number): string {
  const unit = unitText(String(params['unit'] ?? ''));
  const shape = {
    code: String(params['shape'] ?? ''),
    params: { ...readable(params), unit, records },
  };
  const said = render(shape, CATALOGUE).trim();
  // a bound the reason does not carry: the range alone is said rather than half a sentence
  const stated = said.includes('⟦') ? rangeOf(params, unit) : said;
  if (mean === undefined) return stated;
  const meant = say('value-mean', { mean: numberText(mean), unit }).trim();
  return stated === '' ? meant : `${meant}; ${stated}`;
}

function rangeOf({ base, high, low }: Text['params'], unit: string): string {
  if (typeof low !== 'number' || typeof high !== 'number') return '';
  const most = typeof base === 'number' ? base : (low + high) / 2;
  return `${rangeText(low, most, high)} ${unit}`.trim();
}

function readable(params: Text['params']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? numberText(value) : value,
    ]),
  );
}

/** A unit as it stands behind a number. */
export function unitText(unit: string): string {
  return Object.hasOwn(CATALOGUE, `report/unit-${unit}`)
    ? say(`unit-${unit}`)
    : unit === '1'
      ? ''
      : unit;
}

const ACTORS = new Set(['actor', 'authority', 'holder', 'member', 'will']);

function paramText(name: string, value: string | number, names: Names): string {
  if (typeof value === 'number') return numberText(value);
  if (ACTORS.has(name)) return names.actor(value);
  if (name === 'who') return names.holder(value);
  if (name === 'party') return value === 'all' ? value : names.payer(value);
  if (name === 'project') return names.project(value);
  if (name === 'step') return names.step(value);
  if (name === 'steps')
    return value
      .split(', ')
      .map((step) => names.step(step))
      .join(', ');
  if (name === 'kind') return say(`need-${value}`);
  if (name === 'under') return value === '' ? '' : say('under', { under: value });
  return ['issue', 'name', 'hazard', 'institution'].includes(name) ? names.plain(value) : value;
}
