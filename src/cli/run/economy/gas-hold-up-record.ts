import { didYouMean, fail, unwrap } from '../../../quantity/index.ts';
import { rangeIn as quantityIn } from '../../../corridor/index.ts';
import type { GasRange } from '../../../corridor/index.ts';
import { resolvedQuantity } from '../../../scenario/index.ts';
import type { Pack } from '../../../scenario/index.ts';
import type { Found } from './gas-inputs.ts';
import { THOUSAND, foundIn, recordsOf, stateIn } from './gas-pack.ts';
import type { GasPack } from './gas-pack.ts';
import { above } from './gas-quantity.ts';
import { alternativeOf, feesOf, feesTogether, rateOf, saleOf } from './gas-record.ts';
import { gasCommandWordsEn } from './gas-words-en.ts';

/** A line back into the transit state from beyond it: what hangs on the gas that state could cut. */
export interface BranchBack {
  readonly variant: string | null;
  readonly name: string;
  readonly flow: Found;
  readonly cost: Found;
}

/** What the records of a pack say of a hold-up. */
export interface HoldUpRecords {
  readonly transit: string | undefined;
  readonly volume: Found;
  readonly fee: Found;
  readonly shortage: Found;
  readonly backupCost: Found;
  readonly rate: Found;
  readonly branches: readonly BranchBack[];
}

/** Reads them, for the transit state named or the one most of the line lies in. */
export function holdUpRecords(pack: GasPack, by: string | undefined): HoldUpRecords {
  const sale = saleOf(pack);
  const transit = transitOf(pack, by);
  const why =
    pack.links.length === 0
      ? 'no variant or project names gas lines'
      : 'its lines cross no state but those of buyer and seller';
  const none = { why };
  const fees = feesOf(pack).filter(({ state }) => state === transit);
  const common = {
    transit,
    fee: transit === undefined ? none : feesTogether(pack, fees),
    rate: rateOf(pack, transit),
  };
  if (!('buyer' in sale)) {
    return { ...common, volume: sale, shortage: sale, backupCost: sale, branches: [] };
  }
  const worth = shortageOf(pack, sale.buyer, sale.volume);
  return {
    ...common,
    volume: sale.volume,
    shortage: aboveFound(worth, sale.price, 'worth of gas gone short of, above its price'),
    backupCost: aboveFound(
      alternativeOf(pack, sale.buyer),
      sale.price,
      'what the buyer no longer pays, above the price',
    ),
    branches: transit === undefined ? [] : branchesOf(pack, transit, stateIn(pack, sale.buyer)),
  };
}

function aboveFound(a: Found, b: Found, says: string): Found {
  if (!('range' in a)) return a;
  if (!('range' in b)) return b;
  return { range: above(a.range, b.range), records: [...a.records, ...b.records], says };
}

/** The states a line needs beside those of buyer and seller, the one with most of it first. */
function transitOf(pack: GasPack, by: string | undefined): string | undefined {
  const sale = saleOf(pack);
  const ends = 'buyer' in sale ? [sale.buyer, sale.seller].map((each) => stateIn(pack, each)) : [];
  const ground = new Map<string, number>();
  for (const { link } of pack.links) {
    for (const country of link.countries) {
      if (ends.includes(country)) continue;
      const own = link.territory?.find((each) => each.country === country);
      const km = own === undefined ? undefined : quantityIn(fieldsOf(pack, own.length), 'km');
      ground.set(country, (ground.get(country) ?? 0) + (km?.ok === true ? km.value.base : 0));
    }
  }
  const states = [...ground].toSorted(([, a], [, b]) => b - a).map(([state]) => state);
  if (by === undefined || states.includes(by)) return by ?? states[0];
  const near = didYouMean(by, states);
  const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
  const params = { known: states.length === 0 ? 'none' : states.join(', ') };
  return unwrap(
    fail(
      { code: 'cli/gas-no-transit', path: '--by', value: by, params, ...hint },
      gasCommandWordsEn,
    ),
  );
}

function fieldsOf({ view }: GasPack, quantity: Parameters<typeof resolvedQuantity>[0]) {
  const { base, high, low, unit, unknown } = resolvedQuantity(quantity, view.pack.values);
  return {
    kind: 'quantity' as const,
    unit,
    ...(low === undefined ? {} : { low }),
    ...(base === undefined ? {} : { base }),
    ...(high === undefined ? {} : { high }),
    ...(unknown === undefined ? {} : { unknown }),
  };
}

type Market = Pack['markets'][string];

/** What a unit of gas gone short of is worth where the line ends: lost load, or the demand curve. */
function shortageOf(pack: GasPack, buyer: string, volume: Found): Found {
  const state = stateIn(pack, buyer);
  const { markets, places } = pack.view.pack;
  const ends = new Set(
    pack.links
      .flatMap(({ link }) => link.between)
      .filter((place) => places[place]?.country === state),
  );
  const own = Object.entries(markets).filter(
    ([, { at, carrier, supply }]) => ends.has(at) && carrier === 'gas' && supply === undefined,
  );
  const [market, other] = own;
  if (market === undefined)
    return { why: `no market for gas stands where its lines end in ${state}` };
  if (other !== undefined)
    return { why: `several markets for gas stand where its lines end in ${state}` };
  if (!('range' in volume)) return volume;
  return worthOf(pack, market, volume.range);
}

/** The mean worth of the units a market goes short of, money for 1000 m3. */
function worthOf(pack: GasPack, [id, market]: readonly [string, Market], cut: GasRange): Found {
  const place = `markets.${id}`;
  const curve = readCurve(pack, id, market);
  if (curve === undefined) {
    const lost = market.demand?.['lost-load'];
    const amount = lost === undefined ? null : pack.money([lost, THOUSAND]);
    if (amount === null) return { why: `${place} does not say what a unit gone short of is worth` };
    return { range: amount, records: recordsOf(place, lost), says: `lost load: ${market.title}` };
  }
  if ('why' in curve) return curve;
  const { amount, elasticity, price, records } = curve;
  return {
    range: {
      low: meanWorth(price.low, cut.low, elasticity.high, amount.high),
      base: meanWorth(price.base, cut.base, elasticity.base, amount.base),
      high: meanWorth(price.high, cut.high, elasticity.low, amount.low),
    },
    records,
    says: `demand curve: ${market.title}`,
  };
}

/** On a straight line through (amount, price), where the last of v gone without is worth p·(1 + v/(|e|·amount)). */
const meanWorth = (price: number, v: number, e: number, amount: number): number =>
  price * (1 + Math.min(v, amount) / (2 * e * amount));

interface Curve {
  readonly price: GasRange;
  readonly amount: GasRange;
  /** its size, above 0 */
  readonly elasticity: GasRange;
  readonly records: readonly string[];
}

/** Price, amount and size of the elasticity of a demand curve. */
function readCurve(
  pack: GasPack,
  id: string,
  { curve }: Market,
): Curve | { readonly why: string } | undefined {
  if (curve === undefined) return undefined;
  const place = `markets.${id}.curve`;
  if (!('elasticity' in curve)) return { why: `${place} has no price of today` };
  const price = pack.money([curve.price, THOUSAND]);
  const amount = quantityIn(fieldsOf(pack, curve.amount), 'bcm/yr');
  const elasticity = quantityIn(fieldsOf(pack, curve.elasticity), 'ratio');
  if (price === null || !amount.ok || !elasticity.ok) return { why: `${place} is not known` };
  const sizes = [elasticity.value.low, elasticity.value.high].map(Math.abs);
  const size = {
    low: Math.min(...sizes),
    base: Math.abs(elasticity.value.base),
    high: Math.max(...sizes),
  };
  if (!(size.low > 0) || !(amount.value.low > 0))
    return { why: `${place} has an elasticity or amount of 0` };
  const records = recordsOf(place, curve.price, curve.amount, curve.elasticity);
  return { price, amount: amount.value, elasticity: size, records };
}

/** Lines of any variant that lead from the buyer's state back into the transit state, one way. */
function branchesOf(pack: GasPack, transit: string, buyer: string): BranchBack[] {
  const { links, markets, places, projects } = pack.view.pack;
  const project = projects[pack.project];
  const named: [string | null, string][] = [
    ...(project?.variants ?? []).flatMap((variant) =>
      (variant.links ?? []).map((id): [string, string] => [variant.name, id]),
    ),
    ...(project?.links ?? []).map((id): [null, string] => [null, id]),
  ];
  return named.flatMap(([variant, id]): BranchBack[] => {
    const link = Object.hasOwn(links, id) ? links[id] : undefined;
    if (link?.mode !== 'gas' || link['one-way'] !== true) return [];
    const [from, to] = link.between;
    if (places[from]?.country !== buyer || places[to]?.country !== transit) return [];
    const room = foundIn(pack, link.capacity, 'bcm/yr', `links.${id}.capacity`, link.name);
    const market = Object.entries(markets).find(
      ([, { at, carrier, supply }]) => at === to && carrier === 'gas' && supply === undefined,
    );
    if (market === undefined) {
      const why = `no market for gas stands where ${link.name} ends`;
      return [{ variant, name: link.name, flow: { why }, cost: { why } }];
    }
    const curve = readCurve(pack, ...market);
    const wants =
      curve !== undefined && 'amount' in curve
        ? { range: curve.amount, records: curve.records, says: market[1].title }
        : foundIn(
            pack,
            market[1].demand?.amount,
            'bcm/yr',
            `markets.${market[0]}.demand`,
            market[1].title,
          );
    const flow = smaller(room, wants, link.name);
    return [
      {
        variant,
        name: link.name,
        flow,
        cost: 'range' in flow ? lossOf(pack, market, flow.range, curve) : flow,
      },
    ];
  });
}

/** What losing a unit costs: its worth above the price, or all of its worth where it was free. */
function lossOf(
  pack: GasPack,
  market: readonly [string, Market],
  flow: GasRange,
  curve: ReturnType<typeof readCurve>,
): Found {
  const worth = worthOf(pack, market, flow);
  if (!('range' in worth) || curve === undefined || !('price' in curve)) return worth;
  const surplus = above(worth.range, curve.price);
  return {
    ...worth,
    range: {
      low: surplus.low,
      base: Math.max(0, worth.range.base - curve.price.base),
      high: worth.range.high,
    },
    says: `${worth.says}, above the price it pays there`,
  };
}

function smaller(a: Found, b: Found, says: string): Found {
  if (!('range' in a)) return a;
  if (!('range' in b)) return b;
  const end = (each: keyof GasRange): number => Math.min(a.range[each], b.range[each]);
  const range = { low: end('low'), base: end('base'), high: end('high') };
  return { range, records: [...a.records, ...b.records], says };
}
