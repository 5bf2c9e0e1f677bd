import { fail, makeProblem, parseUnit, succeed } from '../../quantity/index.ts';
import type { Result, Unit } from '../../quantity/index.ts';
import type { PackQuantity } from '../schema/measure.ts';
import type { Pack } from '../schema/pack.ts';

type Values = Pack['values'];
type Formula = NonNullable<Values[string]['formula']>;

/** One operand with the numbers it went in with. */
export interface Operand {
  readonly value: string;
  readonly part?: string;
  readonly quantity: PackQuantity;
}

/** A value worked out from others, with what it was worked out from. */
export interface WorkedOut {
  readonly quantity: PackQuantity;
  readonly op: Formula['op'];
  readonly operands: readonly Operand[];
}

/** Deeper than any pack needs, and an end to formulas that lead in a circle. */
const DEPTH = 8;

/**
 * A value of a pack by its formula: product, ratio, sum or difference of other values, in the unit it
 * names. Its low and high are those the ends of its operands can lead to; where any operand is
 * unknown, so is the result, and it says which.
 *
 * Fails where there is no such value or part (`formula/no-value`), a formula leads back to itself
 * (`formula/circle`), or the units do not come out as the unit named (`formula/unit`).
 *
 * @example
 * const values = {
 *   workers: { quantity: { kind: 'quantity', unit: 'persons', low: 10, base: 20, high: 30 } },
 *   wage: { quantity: { kind: 'quantity', unit: 'USD/person/yr', base: 100 } },
 *   wages: { formula: { op: 'product', of: [{ use: 'workers' }, { use: 'wage' }], unit: 'USD/yr' } },
 * };
 * const { quantity } = unwrap(workOut(values, 'wages'));
 * [quantity.low, quantity.base, quantity.high]; // [1000, 2000, 3000]
 */
export function workOut(values: Values, id: string): Result<WorkedOut> {
  return worked(values, id, DEPTH);
}

function worked(values: Values, id: string, depth: number): Result<WorkedOut> {
  const formula = Object.hasOwn(values, id) ? values[id]?.formula : undefined;
  if (formula === undefined) return fail(problem('formula/no-value', id));
  if (depth === 0) return fail(problem('formula/circle', id));
  const operands: Operand[] = [];
  for (const { part, use } of formula.of) {
    const found = operand(values, use, part, depth);
    if (!found.ok) return found;
    operands.push({ value: use, ...(part === undefined ? {} : { part }), quantity: found.value });
  }
  const target = parseUnit(formula.unit);
  if (!target.ok) return target;
  const quantity = combined(formula.op, operands, target.value);
  if (!quantity.ok) return quantity;
  return succeed({ quantity: quantity.value, op: formula.op, operands });
}

function operand(
  values: Values,
  id: string,
  part: string | undefined,
  depth: number,
): Result<PackQuantity> {
  const value = Object.hasOwn(values, id) ? values[id] : undefined;
  const named =
    part === undefined
      ? value?.quantity
      : value?.parts?.find(({ name }) => name === part)?.quantity;
  if (part === undefined && value?.formula !== undefined) {
    const inner = worked(values, id, depth - 1);
    return inner.ok ? succeed(inner.value.quantity) : inner;
  }
  return named === undefined
    ? fail(problem('formula/no-value', part === undefined ? id : `${id}: ${part}`))
    : succeed(named);
}

type Ends = readonly [low: number, base: number, high: number];

function combined(
  op: Formula['op'],
  operands: readonly Operand[],
  target: Unit,
): Result<PackQuantity> {
  const missing = operands.find(({ quantity }) => endsOf(quantity) === undefined);
  if (missing !== undefined) {
    const unknown = `${missing.value} is unknown`;
    return succeed({ kind: 'quantity', unit: target.text, unknown });
  }
  const isSum = op === 'sum' || op === 'difference';
  const units: Unit[] = [];
  for (const { quantity } of operands) {
    const unit = parseUnit(quantity.unit);
    if (!unit.ok) return unit;
    units.push(unit.value);
  }
  const inBase = operands.map(({ quantity }, at): Ends => {
    const factor = units[at]?.factor ?? 1;
    const [low, base, high] = endsOf(quantity) ?? [0, 0, 0];
    return [low * factor, base * factor, high * factor];
  });
  const signs = units.map((_, at) => (at > 0 && (op === 'ratio' || op === 'difference') ? -1 : 1));
  const fits = isSum
    ? units.every((unit) => signature([unit], [1]) === signature([target], [1]))
    : signature(units, signs) === signature([target], [1]);
  if (!fits) {
    const found = units.map(({ text }) => text).join(op === 'ratio' ? ' / ' : ', ');
    return fail(problem('formula/unit', target.text, { found }));
  }
  const [first, ...others] = inBase;
  if (first === undefined) return fail(problem('formula/no-value', ''));
  const total = others.reduce<Ends>((sofar, next) => join(op, sofar, next), first);
  if (op === 'ratio' && others.some(([low, , high]) => low <= 0 && high >= 0)) {
    const unknown = 'it divides by a value that may be 0';
    return succeed({ kind: 'quantity', unit: target.text, unknown });
  }
  const [low, base, high] = total.map((number) => number / target.factor);
  return succeed({
    kind: 'quantity',
    unit: target.text,
    base: base ?? 0,
    ...(low === high ? {} : { low: low ?? 0, high: high ?? 0 }),
  });
}

/** Every corner of two ranges, and the middle of their bases. */
function join(op: Formula['op'], a: Ends, b: Ends): Ends {
  const one = (x: number, y: number): number =>
    op === 'product' ? x * y : op === 'ratio' ? x / y : op === 'sum' ? x + y : x - y;
  const corners = [a[0], a[2]].flatMap((x) => [one(x, b[0]), one(x, b[2])]);
  return [Math.min(...corners), one(a[1], b[1]), Math.max(...corners)];
}

/** Low, base and high; a missing end is the base, a missing base the middle. */
function endsOf({ base, high, low, unknown }: PackQuantity): Ends | undefined {
  if (unknown !== undefined) return undefined;
  const middle = base ?? (low !== undefined && high !== undefined ? (low + high) / 2 : undefined);
  if (middle === undefined) return undefined;
  return [low ?? middle, middle, high ?? middle];
}

/** Dimension, currencies and things counted, multiplied out. */
function signature(units: readonly Unit[], signs: readonly number[]): string {
  const sum: Record<string, number> = {};
  for (const [at, { currencies = {}, dimension, things = {} }] of units.entries()) {
    for (const [prefix, exponents] of [
      ['', dimension],
      ['currency ', currencies],
      ['thing ', things],
    ] as const) {
      for (const [name, exponent] of Object.entries(exponents)) {
        const key = `${prefix}${name}`;
        sum[key] = (sum[key] ?? 0) + exponent * (signs[at] ?? 1);
      }
    }
  }
  return Object.entries(sum)
    .filter(([, exponent]) => exponent !== 0)
    .map(([name, exponent]) => `${name}^${exponent}`)
    .toSorted()
    .join(' ');
}

const WORDS = {
  'formula/no-value': 'there is no value "{value}" to work with',
  'formula/no-value.hint': 'name a value with a quantity or a formula, and a part by its name',
  'formula/circle': 'the formula of "{value}" leads back to itself',
  'formula/circle.hint': 'take one of its operands out',
  'formula/unit': 'the operands ({found}) do not give {value}',
  'formula/unit.hint': 'state the unit the operands lead to',
} as const;

const problem = (code: keyof typeof WORDS, value: string, params: { found?: string } = {}) =>
  makeProblem({ code, value, params }, WORDS);
