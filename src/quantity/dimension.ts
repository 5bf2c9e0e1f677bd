/** What is measured, in its elementary kinds. Energy and pressure stand alone: no force is ever asked for. */
export type BaseDimension =
  | 'length'
  | 'time'
  | 'mass'
  | 'energy'
  | 'pressure'
  | 'voltage'
  | 'frequency'
  | 'money'
  | 'count'
  | 'point';

/** Exponents; a kind that is not there has exponent 0. Speed is { length: 1, time: -1 }. */
export type Dimension = Readonly<Partial<Record<BaseDimension, number>>>;

/** The dimensions that have a name a function can ask for (see `asDimension`). */
export const DIMENSIONS = {
  ratio: {},
  length: { length: 1 },
  area: { length: 2 },
  volume: { length: 3 },
  time: { time: 1 },
  speed: { length: 1, time: -1 },
  mass: { mass: 1 },
  energy: { energy: 1 },
  power: { energy: 1, time: -1 },
  pressure: { pressure: 1 },
  voltage: { voltage: 1 },
  frequency: { frequency: 1 },
  money: { money: 1 },
  count: { count: 1 },
  point: { point: 1 },
  'ratio/time': { time: -1 },
  'length/time²': { length: 1, time: -2 },
  'mass/time': { mass: 1, time: -1 },
  'volume/time': { length: 3, time: -1 },
  'count/time': { count: 1, time: -1 },
  'money/time': { money: 1, time: -1 },
  'time/length': { time: 1, length: -1 },
  'energy/length': { energy: 1, length: -1 },
  'energy/mass': { energy: 1, mass: -1 },
  'energy/volume': { energy: 1, length: -3 },
  'mass/volume': { mass: 1, length: -3 },
  'mass/energy': { mass: 1, energy: -1 },
  'mass/length': { mass: 1, length: -1 },
  mass·length: { mass: 1, length: 1 },
  'mass·length/time': { mass: 1, length: 1, time: -1 },
  count·length: { count: 1, length: 1 },
  count·time: { count: 1, time: 1 },
  'count/length': { count: 1, length: -1 },
  'mass/count': { mass: 1, count: -1 },
  'money/length': { money: 1, length: -1 },
  'money/area': { money: 1, length: -2 },
  'money/mass': { money: 1, mass: -1 },
  'money/volume': { money: 1, length: -3 },
  'money/energy': { money: 1, energy: -1 },
  'money/power': { money: 1, energy: -1, time: 1 },
  'money/count': { money: 1, count: -1 },
  'money/count/length': { money: 1, count: -1, length: -1 },
  'money/count/time': { money: 1, count: -1, time: -1 },
  'money/length/time': { money: 1, length: -1, time: -1 },
  'money/mass/length': { money: 1, mass: -1, length: -1 },
} as const satisfies Readonly<Record<string, Dimension>>;

/** A name in {@link DIMENSIONS}. */
export type DimensionName = keyof typeof DIMENSIONS;

/**
 * Whether a text names a dimension of {@link DIMENSIONS}.
 *
 * @example
 * isDimensionName('money/mass'); // true
 * isDimensionName('money/voltage'); // false
 */
export function isDimensionName(text: string): text is DimensionName {
  return Object.hasOwn(DIMENSIONS, text);
}

/**
 * Whether two dimensions have equal exponents.
 *
 * @example
 * sameDimension({ length: 1, time: 0 }, DIMENSIONS.length); // true
 */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  return dimensionText(a) === dimensionText(b);
}

/**
 * The first name a dimension has, if any.
 *
 * @example
 * dimensionName({ length: 1, time: -1 }); // 'speed'
 */
export function dimensionName(dimension: Dimension): DimensionName | undefined {
  const wanted = dimensionText(dimension);
  for (const [name, known] of Object.entries(DIMENSIONS)) {
    if (dimensionText(known) === wanted && isDimensionName(name)) return name;
  }
  return undefined;
}

/**
 * Words for a dimension: its name, or its exponents such as `length^2 money`.
 *
 * @example
 * describeDimension({ length: 1, time: -1 }); // 'speed'
 * describeDimension({ money: 1, length: 2 }); // 'length^2 money'
 */
export function describeDimension(dimension: Dimension): string {
  return dimensionName(dimension) ?? dimensionText(dimension);
}

/**
 * a · bⁿ: exponents added, zeros left out.
 *
 * @example
 * combineExponents({ length: 1, time: -1 }, { time: 1 }, 1); // { length: 1 }
 */
export function combine<K extends string>(
  a: Readonly<Partial<Record<K, number>>>,
  b: Readonly<Partial<Record<K, number>>>,
  n: number,
): Partial<Record<K, number>> {
  const out: Partial<Record<K, number>> = { ...a };
  for (const key in b) {
    if (!Object.hasOwn(b, key)) continue;
    const exponent = (out[key] ?? 0) + (b[key] ?? 0) * n;
    if (exponent === 0) delete out[key];
    else out[key] = exponent;
  }
  return out;
}

/**
 * Exponents as sorted text: equal text, equal exponents.
 *
 * @example
 * dimensionText({ time: -1, length: 1 }); // 'length time^-1'
 */
export function dimensionText(exponents: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(exponents)
    .filter(([, n]) => n !== undefined && n !== 0)
    .map(([kind, n]) => (n === 1 ? kind : `${kind}^${n}`))
    .toSorted()
    .join(' ');
}
