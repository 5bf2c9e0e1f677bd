import { didYouMean, fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { SCHOLZ_PRESETS } from './scholz-rules.ts';
import type { ScholzPreset, ScholzRules } from './scholz-rules.ts';
import { scholzWordsEn } from './words-en.ts';

/** How to run the model. A rule stated here replaces that of the preset. */
export interface ScholzOptions extends Partial<ScholzRules> {
  /**
   * `printed` when left out: its chances are chances, those of the two sides summing to 1, and its median
   * came nearer to the outcomes of EU decisions than that of `plotted`.
   */
  readonly preset?: ScholzPreset;
  /**
   * How many rounds are told, and after how many the search for an end is given up: 1 to 1,000; 10 when left
   * out.
   */
  readonly rounds?: number;
  /**
   * Two states are alike where no actor's positions differ by more than this share of the range of
   * positions at the start: 0 to 1; 10⁻⁶ when left out.
   */
  readonly tolerance?: number;
}

/** Options with nothing left out. */
export interface ScholzSettings {
  readonly rules: ScholzRules;
  readonly rounds: number;
  readonly tolerance: number;
}

/** Rounds at most. */
const ROUNDS = 1000;

const CHOICES: readonly (readonly [keyof ScholzRules, readonly unknown[]])[] = [
  ['denominator', ['printed', 'all-pairs']],
  ['votes', ['linear', 'risk-exponent']],
  ['choice', ['least-movement', 'strongest-proposer', 'smallest-weighted-value']],
  ['equalOffers', ['stronger', 'first-listed']],
  ['confrontation', ['weaker-moves', 'nobody-moves']],
  ['capitulation', [true, false]],
  ['compromise', ['figure', 'text']],
  ['resistance', ['responder', 'printed']],
  ['opponent', ['own-exponent', 'their-exponent']],
  ['range', ['start', 'each-round']],
  ['medianTie', ['lower', 'upper', 'middle']],
  ['security', ['adversaries', 'own']],
];
const PRESETS = Object.keys(SCHOLZ_PRESETS);
const NAMES = [...CHOICES.map(([name]) => name), 'q', 't', 'preset', 'rounds', 'tolerance'];

/** The rules of the preset with those stated. Fails on an option that does not exist or cannot be so. */
export function scholzSettings(options: ScholzOptions): Result<ScholzSettings> {
  for (const name of Object.keys(options)) if (!NAMES.includes(name)) return noSuchOption(name);
  const { preset = 'printed', rounds = 10, tolerance = 1e-6, ...stated } = options;
  if (!PRESETS.includes(preset)) return notOneOf('preset', preset, PRESETS);
  const rules: ScholzRules = { ...SCHOLZ_PRESETS[preset], ...stated };
  for (const [name, choices] of CHOICES) {
    if (!choices.includes(rules[name])) return notOneOf(name, rules[name], choices);
  }
  const { q, t } = rules;
  if (!isShare(q)) return notBetween('q', q, 0, 1);
  if (t !== 'by-position' && !isShare(t)) return notBetween('t', t, 0, 1);
  if (!isShare(tolerance)) return notBetween('tolerance', tolerance, 0, 1);
  const isCount = Number.isInteger(rounds) && rounds >= 1 && rounds <= ROUNDS;
  return isCount ? succeed({ rules, rounds, tolerance }) : notBetween('rounds', rounds, 1, ROUNDS);
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function noSuchOption(name: string): Result<never> {
  const near = didYouMean(name, NAMES);
  const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
  const fields = { path: `options.${name}`, value: name, ...hint };
  return fail({ code: 'bargaining/scholz-option', ...fields }, scholzWordsEn);
}

function notOneOf(name: string, value: unknown, choices: readonly unknown[]): Result<never> {
  const params = { option: name, choices: choices.map(String).join(', ') };
  const fields = { path: `options.${name}`, value: String(value), params };
  return fail({ code: 'bargaining/scholz-choice', ...fields }, scholzWordsEn);
}

function notBetween(name: string, value: unknown, least: number, most: number): Result<never> {
  const params = { option: name, least, most };
  const fields = { path: `options.${name}`, value: String(value), params };
  return fail({ code: 'bargaining/scholz-number', ...fields }, scholzWordsEn);
}
