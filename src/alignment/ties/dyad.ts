import type { IsoDate } from '../../quantity/index.ts';
import { rangeAround, scaled, spreadOf } from '../range.ts';
import type { Range } from '../range.ts';
import type { AlignContext, Tie } from './align-context.ts';
import { absent, together, unknown } from './component.ts';
import type { Component, ComponentName } from './component.ts';
import { conductComponent } from './conduct.ts';
import { driverId } from './driver.ts';
import { eventsComponent } from './event-component.ts';
import { votesComponent } from './ideal-points.ts';
import { tieItems, valueNames } from './tie-items.ts';
import type { TieItem } from './tie-items.ts';

/** Two states on a day: what draws them together or apart, part by part. */
export interface Dyad {
  readonly a: string;
  readonly b: string;
  readonly day: IsoDate;
  readonly components: readonly Component[];
  /** Σ weight · value over what is known, and the spread of the whole, what is unknown included */
  readonly sum: { readonly base: number; readonly spread: number };
  /** -1 to 1: sum / (1 + |sum|) */
  readonly propensity: Range;
}

/** A part that is read from ties of one kind, and what it could be at all. */
interface Listed {
  readonly name: ComponentName;
  readonly kind: Tie['kind'];
  readonly possible: readonly [number, number];
}

const LISTED: readonly Listed[] = [
  { name: 'affinity', kind: 'affinity', possible: [0, 1] },
  { name: 'ideology', kind: 'ideology', possible: [0, 1] },
  { name: 'signals', kind: 'arms-sale', possible: [0, 1] },
  { name: 'grievance', kind: 'grievance', possible: [-1, 0] },
  { name: 'threat', kind: 'perceived-threat', possible: [-1, 0] },
  { name: 'border', kind: 'border', possible: [-1, 1] },
];
const RIVALRY: Listed = { name: 'rivalry', kind: 'rivalry', possible: [-1, 0] };

const TREATIES: readonly Tie['kind'][] = ['alliance', 'consultation'];

/** A uniform distribution of width 1 has this standard deviation. */
const UNIFORM = 0.28867513459481287;

/**
 * What draws two states together, from dated ties, votes, trade, what each does and recent events. Parts
 * are kept apart; their weighted sum S gives the propensity S / (1 + |S|), which keeps its sign, stays
 * within -1 and 1 and lets no single tie count without end. What is unknown is left out of the best
 * guess and widens the range by its weight.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const { components, propensity } = dyadOn(context, 'XA', 'XB', day);
 * [propensity.base > 0, components.find(({ name }) => name === 'votes').status]; // [true, 'unknown']
 */
export function dyadOn(context: AlignContext, a: string, b: string, day: IsoDate): Dyad {
  const key = `${a} ${b} ${day}`;
  const found = context.dyads.get(key) ?? readDyad(context, a, b, day);
  context.dyads.set(key, found);
  return found;
}

function readDyad(context: AlignContext, a: string, b: string, day: IsoDate): Dyad {
  const components: Component[] = [
    treatyComponent(context, a, b, day),
    votesComponent(context, a, b, day),
    ...(['trade', 'leverage'] as const).map((name) => exchange(context, name, a, b, day)),
    ...LISTED.map((part) => listed(context, part, a, b, day)),
    rivalryComponent(context, a, b, day),
    conductComponent(context, a, b, day),
    eventsComponent(context, a, b, day),
  ];
  return dyadOf(context, a, b, day, components);
}

/** Two states of given parts. */
export function dyadOf(
  context: AlignContext,
  a: string,
  b: string,
  day: IsoDate,
  components: readonly Component[],
): Dyad {
  const share = context.parameters.get('unknown-spread').base;
  let base = 0;
  let variance = 0;
  for (const { possible, value, weight } of components) {
    if (value === undefined) {
      const each = weight.base * share * UNIFORM * (possible[1] - possible[0]);
      variance += each * each;
      continue;
    }
    const [byValue, byWeight] = [spreadOf(value), spreadOf(weight)];
    base += weight.base * value.base;
    variance +=
      weight.base * weight.base * byValue * byValue +
      value.base * value.base * byWeight * byWeight +
      byValue * byValue * byWeight * byWeight;
  }
  const spread = Math.sqrt(variance);
  const sums = rangeAround(base, spread, -Infinity, Infinity);
  const propensity = {
    low: propensityOf(sums.low),
    base: propensityOf(base),
    high: propensityOf(sums.high),
  };
  return { a, b, day, components, sum: { base, spread }, propensity };
}

/** S / (1 + |S|). */
export const propensityOf = (sum: number): number => sum / (1 + Math.abs(sum));

/**
 * Two states without one of the parts: what that part makes of the tie.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const dyad = dyadOn(context, 'XA', 'XB', day);
 * withoutComponent(context, dyad, 'events').propensity.base < dyad.propensity.base; // true
 */
export function withoutComponent(context: AlignContext, dyad: Dyad, name: ComponentName): Dyad {
  const { a, b, components, day } = dyad;
  return dyadOf(
    context,
    a,
    b,
    day,
    components.map((each) => (each.name === name ? absent(name, each.weight) : each)),
  );
}

/** The strongest treaty counts: two of them bind no more than the better one. */
function treatyComponent(context: AlignContext, a: string, b: string, day: IsoDate): Component {
  const weight = context.parameters.get('weight-treaty');
  const items = tieItems(context, a, b, TREATIES, day);
  const best = items.toSorted((one, two) => two.value.base - one.value.base)[0];
  if (best === undefined) {
    const isListed = [a, b].every((id) =>
      context.ties.some(
        ({ of, tie, with: other }) => TREATIES.includes(tie.kind) && (of === id || other === id),
      ),
    );
    return isListed ? absent('treaty', weight) : unknown('treaty', weight, [0, 1]);
  }
  return known(context, 'treaty', best.value, items, TREATIES);
}

/** Trade and leverage: to have no record of them is not to have none. */
function exchange(
  context: AlignContext,
  name: 'trade' | 'leverage',
  a: string,
  b: string,
  day: IsoDate,
): Component {
  const items = tieItems(context, a, b, [name], day);
  if (items.length === 0) return unknown(name, context.parameters.get(`weight-${name}`), [0, 1]);
  return known(context, name, together(items.map(({ value }) => value)), items, [name]);
}

function listed(
  context: AlignContext,
  part: Listed,
  a: string,
  b: string,
  day: IsoDate,
): Component {
  const items = tieItems(context, a, b, [part.kind], day);
  if (items.length === 0) return noneOnRecord(context, part);
  const value = together(items.map((item) => item.value));
  return known(context, part.name, value, items, [part.kind]);
}

/** To have none of a kind says something where the pack lists such ties of others; else nobody says. */
function noneOnRecord(context: AlignContext, { kind, name, possible }: Listed): Component {
  const weight = context.parameters.get(`weight-${name}`);
  return context.byKind.has(kind) ? absent(name, weight) : unknown(name, weight, possible);
}

/**
 * Rivalry, as strong as its driver is set; where the driver is set off its record, the allies of one
 * rival are drawn from the other in proportion to their treaty.
 */
function rivalryComponent(context: AlignContext, a: string, b: string, day: IsoDate): Component {
  const level = context.drivers.get(driverId(a, b)) ?? 1;
  const own = tieItems(context, a, b, ['rivalry'], day).map((item) => ({
    ...item,
    value: scaled(item.value, level),
  }));
  const spilled = [...spilledOver(context, a, b, day), ...spilledOver(context, b, a, day)];
  const items = [...own, ...spilled];
  if (items.length === 0) return noneOnRecord(context, RIVALRY);
  const coupled = spilled.length > 0 ? (['driver-coupling'] as const) : [];
  const made = known(context, 'rivalry', together(items.map(({ value }) => value)), items, [
    'rivalry',
  ]);
  return { ...made, parameters: [...made.parameters, ...coupled] };
}

function spilledOver(context: AlignContext, ally: string, foe: string, day: IsoDate): TieItem[] {
  return [...context.drivers].flatMap(([id, level]): TieItem[] => {
    if (level === 1) return [];
    const patron = rivalOf(id, foe);
    if (patron === undefined || patron === ally) return [];
    const treaty = treatyValue(context, ally, patron, day);
    if (treaty === 0) return [];
    const coupling = context.parameters.get('driver-coupling');
    return tieItems(context, patron, foe, ['rivalry'], day).map((item) => {
      const by = (level - 1) * treaty;
      return {
        ...item,
        text: {
          code: 'align/driver-spill',
          params: { driver: id, level, ally, patron, foe },
        },
        value: scaled(item.value, by * coupling.base),
      };
    });
  });
}

/** The other rival of a driver. */
function rivalOf(id: string, rival: string): string | undefined {
  const [, one, two] = id.split('/');
  return one === rival ? two : two === rival ? one : undefined;
}

/** What the strongest treaty of two states says, 0 to 1; 0 where there is none. */
export function treatyValue(context: AlignContext, a: string, b: string, day: IsoDate): number {
  return Math.max(0, ...tieItems(context, a, b, TREATIES, day).map(({ value }) => value.base));
}

function known(
  context: AlignContext,
  name: ComponentName,
  value: Range,
  items: readonly TieItem[],
  kinds: readonly Tie['kind'][],
): Component {
  return {
    name,
    status: 'known',
    value,
    possible: [-1, 1],
    weight: context.parameters.get(`weight-${name}`),
    items,
    parameters: valueNames(kinds),
  };
}
