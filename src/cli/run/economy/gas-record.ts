import { allStanding } from '../../../scenario/index.ts';
import type { PackQuantity } from '../../../scenario/index.ts';
import type { GasRange } from '../../../corridor/index.ts';
import type { Found } from './gas-inputs.ts';
import { THOUSAND, foundIn, isGasPrice, recordsOf, stateIn } from './gas-pack.ts';
import type { GasPack, PackFlow, PackLink } from './gas-pack.ts';
import { exactly, sum } from './gas-quantity.ts';

/**
 * What gas is bought by whom, read from the cash flows of a project by their shape: a price times a
 * volume that one pays another is the sale, what nobody is paid for is used up, what nobody pays is
 * spared.
 */
export interface Sale {
  readonly buyer: string;
  readonly seller: string;
  readonly price: Found;
  readonly volume: Found;
}

/** The sale of gas a project is about, or why it cannot be told. */
export function saleOf(pack: GasPack): Sale | { readonly why: string } {
  const sales = pack.flows.filter(
    ({ flow }) =>
      flow.from !== undefined &&
      flow.to !== undefined &&
      flow.volume !== undefined &&
      flow.price !== undefined &&
      isGasPrice(pack, flow.price),
  );
  const [sale, other] = sales;
  if (sale === undefined)
    return { why: 'no cash flow is a price and volume of gas from one to another' };
  if (other !== undefined) {
    return { why: `${sales.map(({ record }) => record).join(' and ')} are both sales of gas` };
  }
  const { from = '', price = THOUSAND, to = '', volume, what } = sale.flow;
  const factors = [price, THOUSAND];
  return {
    buyer: from,
    seller: to,
    price: total([pack.money(factors)], recordsOf(sale.record, price), what),
    volume: foundIn(pack, volume, 'bcm/yr', sale.record, what),
  };
}

/** What the seller spends on gas where the line begins: prices it pays that nobody is paid. */
export function sourcePriceOf(pack: GasPack, seller: string): Found {
  return pricesOf(
    pack,
    ({ flow }) => flow.from === seller && flow.to === undefined,
    'what the gas costs its seller',
  );
}

/** What the buyer no longer pays elsewhere: prices that come to it and that nobody pays. */
export function alternativeOf(pack: GasPack, buyer: string): Found {
  return pricesOf(
    pack,
    ({ flow }) => flow.to === buyer && flow.from === undefined,
    'what the buyer no longer pays',
  );
}

function pricesOf(pack: GasPack, is: (flow: PackFlow) => boolean, what: string): Found {
  const flows = pack.flows.filter(
    (each) => is(each) && each.flow.price !== undefined && isGasPrice(pack, each.flow.price),
  );
  if (flows.length === 0) return { why: `no cash flow says ${what}` };
  return moneyOf(
    pack,
    flows,
    ({ flow }) => [flow.price ?? THOUSAND, THOUSAND],
    ({ flow }) => [flow.price],
  );
}

/** Building: single payments nobody is paid; else what the variant costs; else the options of its links. */
export function capitalOf(pack: GasPack): Found {
  const flows = pack.flows.filter(({ flow }) => flow.once !== undefined && flow.to === undefined);
  if (flows.length > 0) {
    return moneyOf(
      pack,
      flows,
      ({ flow }) => [flow.once ?? THOUSAND],
      ({ flow }) => [flow.once],
    );
  }
  const variant = chosenVariant(pack);
  if (variant !== undefined) {
    const place = `projects.${pack.project}.variants`;
    return amountOf(
      pack.money([variant.cost]),
      recordsOf(place, variant.cost),
      `${variant.name}: building`,
    );
  }
  const options = pack.links.flatMap(({ id, link }) => {
    const [found] = Object.entries(link.options ?? {}).filter(
      ([, { capex }]) => capex !== undefined,
    );
    return found === undefined
      ? []
      : [{ record: `links.${id}.options.${found[0]}`, capex: found[1].capex }];
  });
  if (options.length < pack.links.length || options.length === 0) {
    return { why: 'no cash flow, variant or link says what building costs' };
  }
  const amounts = options.map(({ capex }) => (capex === undefined ? null : pack.money([capex])));
  return total(
    amounts,
    options.map(({ record }) => record),
    'building, by its links',
  );
}

/** Running: yearly payments nobody is paid; else the upkeep of the variant. */
export function upkeepOf(pack: GasPack): Found {
  const flows = pack.flows.filter(({ flow }) => flow.yearly !== undefined && flow.to === undefined);
  if (flows.length > 0) {
    const amounts = flows.map(({ flow }) =>
      flow.yearly === undefined ? null : pack.yearly([flow.yearly]),
    );
    return total(
      amounts,
      flows.flatMap(({ flow, record }) => recordsOf(record, flow.yearly)),
      names(flows),
    );
  }
  const upkeep = chosenVariant(pack)?.upkeep;
  if (upkeep === undefined) return { why: 'no cash flow or variant says what upkeep costs' };
  const records = recordsOf(`projects.${pack.project}.variants`, upkeep);
  return amountOf(pack.yearly([upkeep]), records, 'upkeep of the variant');
}

/** Years the line lasts: those of the variant, else the service of the valuation. */
export function lifeOf(pack: GasPack): Found {
  const life = chosenVariant(pack)?.life;
  if (life !== undefined) {
    return foundIn(pack, life, 'yr', `projects.${pack.project}.variants`, 'life of the variant');
  }
  const { id, record } = pack.valuation;
  return foundIn(pack, record.service, 'yr', `valuations.${id}.service`, 'years of service');
}

/** The yearly rate somebody discounts at: its own, that of its state, or that of all others. */
export function rateOf(pack: GasPack, actor: string | undefined): Found {
  const { id, record } = pack.valuation;
  const rates = record['discount-rates'];
  const state = actor === undefined ? undefined : stateIn(pack, actor);
  const at = [actor, state]
    .map((each) => rates.findIndex((rate) => rate.actor === each))
    .find((each) => each >= 0);
  const own = at === undefined ? undefined : rates[at];
  if (own === undefined) {
    const place = `valuations.${id}.discount-rate`;
    return foundIn(
      pack,
      record['discount-rate'],
      'share',
      place,
      'rate of all without one of their own',
    );
  }
  return foundIn(
    pack,
    own.rate,
    'share',
    `valuations.${id}.discount-rates.${at}`,
    `rate of ${own.actor}`,
  );
}

/** Who bears what is built. */
export function builderOf({ flows }: GasPack): string | undefined {
  return flows.find(({ flow }) => flow.once !== undefined && flow.to === undefined)?.flow.from;
}

/** Length of all its lines. */
export function lengthOf(pack: GasPack): Found {
  if (pack.links.length === 0) return { why: NO_LINES };
  const parts = pack.links.map(({ id, link }): Found => {
    if (link.length !== undefined)
      return foundIn(pack, link.length, 'km', `links.${id}.length`, link.name);
    const territory = (link.territory ?? []).map(({ length }, at) =>
      foundIn(pack, length, 'km', `links.${id}.territory.${at}`, link.name),
    );
    return territory.length === 0
      ? { why: `links.${id}.length is left out` }
      : together(territory, link.name);
  });
  return together(parts, 'length of its lines');
}

/** Gas used up on the way, for what arrives. */
export function fuelOf(pack: GasPack): Found {
  const parts = pack.links.map(({ id, link }) =>
    foundIn(pack, link.losses, 'share', `links.${id}.losses`, 'gas used up on the way'),
  );
  const all = together(parts, 'gas used up on the way');
  if (!('range' in all)) return all;
  const left = (end: keyof GasRange): number =>
    parts.reduce((share, part) => share * (1 - ('range' in part ? part.range[end] : 0)), 1);
  const range = {
    low: 1 / left('low') - 1,
    base: 1 / left('base') - 1,
    high: 1 / left('high') - 1,
  };
  return { ...all, range };
}

/** Fees for passage on all lines, or why there is none. */
export const feesTogether = (pack: GasPack, fees: readonly FeeOnLink[]): Found =>
  together(
    fees.map(({ perThousand }) => perThousand),
    'fee for passage',
    pack.links.length === 0 ? NO_LINES : 'its lines name no fee',
  );

/** A fee for passage on one line. */
export interface FeeOnLink {
  readonly link: string;
  readonly name: string;
  readonly state: string;
  /** money for 1000 m3 over 100 km; left out where the fee does not go by distance */
  readonly rate: Found | undefined;
  readonly length: Found;
  /** money for 1000 m3 over the whole of it */
  readonly perThousand: Found;
}

/** Every fee for passage the lines of a project pay on the day, with the ground it is paid for. */
export function feesOf(pack: GasPack): FeeOnLink[] {
  return pack.links.flatMap(({ id, link }) =>
    allStanding(link.fees ?? [], pack.view.asOf).map(({ entry }): FeeOnLink => {
      const state = stateIn(pack, entry['paid-to']);
      const record = `links.${id}.fees`;
      const says = `fee of ${link.name}`;
      const ground = groundOf({ id, link }, state);
      const length = foundIn(
        pack,
        ground?.length,
        'km',
        ground?.record ?? `links.${id}.territory`,
        link.name,
      );
      const hundred: PackQuantity = { kind: 'quantity', unit: '100km', base: 1 };
      const records = recordsOf(record, entry.rate);
      const flat = amountOf(pack.money([entry.rate, THOUSAND]), records, says);
      if ('range' in flat)
        return { link: id, name: link.name, state, rate: undefined, length, perThousand: flat };
      const rate = amountOf(pack.money([entry.rate, THOUSAND, hundred]), records, says);
      const product =
        ground === undefined ? null : pack.money([entry.rate, THOUSAND, ground.length]);
      const perThousand =
        'range' in length
          ? amountOf(product, [...records, ground?.record ?? ''], says)
          : { why: length.why };
      return { link: id, name: link.name, state, rate, length, perThousand };
    }),
  );
}

function groundOf({ id, link }: PackLink, state: string) {
  const at = (link.territory ?? []).findIndex(({ country }) => country === state);
  const own = link.territory?.[at];
  if (own !== undefined) return { length: own.length, record: `links.${id}.territory.${at}` };
  const isAll =
    link.countries.length === 1 && link.countries[0] === state && link.length !== undefined;
  return isAll && link.length !== undefined
    ? { length: link.length, record: `links.${id}.length` }
    : undefined;
}

/** Yearly payments of one state to another that are no sale: fees as they are told. */
export function toldFeesOf(pack: GasPack, state: string): Found {
  const flows = pack.flows.filter(
    ({ flow }) =>
      flow.yearly !== undefined &&
      flow.from !== undefined &&
      flow.to !== undefined &&
      stateIn(pack, flow.to) === state,
  );
  if (flows.length === 0) return { why: `no cash flow pays ${state} by the year` };
  const amounts = flows.map(({ flow }) =>
    flow.yearly === undefined ? null : pack.yearly([flow.yearly]),
  );
  return total(
    amounts,
    flows.flatMap(({ flow, record }) => recordsOf(record, flow.yearly)),
    names(flows),
  );
}

const NO_LINES = 'no variant or project names gas lines';

/** All of them, or the first that is missing; where there are none, why. */
export function together(parts: readonly Found[], says: string, none = NO_LINES): Found {
  const ranges: GasRange[] = [];
  const records: string[] = [];
  for (const part of parts) {
    if (!('range' in part)) return part;
    ranges.push(part.range);
    records.push(...part.records);
  }
  return ranges.length === 0
    ? { why: none }
    : { range: sum(ranges), records: [...new Set(records)], says };
}

function chosenVariant({ project, variant, view }: GasPack) {
  return view.pack.projects[project]?.variants?.find(({ name }) => name === variant);
}

const names = (flows: readonly PackFlow[]): string =>
  flows.map(({ flow }) => flow.what).join(' + ');

function moneyOf(
  pack: GasPack,
  flows: readonly PackFlow[],
  factors: (flow: PackFlow) => readonly PackQuantity[],
  stated: (flow: PackFlow) => readonly (PackQuantity | undefined)[],
): Found {
  const records = flows.flatMap((each) => recordsOf(each.record, ...stated(each)));
  return total(
    flows.map((each) => pack.money(factors(each))),
    records,
    names(flows),
  );
}

function total(
  amounts: readonly (GasRange | null)[],
  records: readonly string[],
  says: string,
): Found {
  const known = amounts.filter((each) => each !== null);
  if (known.length < amounts.length) return { why: `${says}: the amount is unknown` };
  return { range: known.length === 0 ? exactly(0) : sum(known), records, says };
}

const amountOf = (amount: GasRange | null, records: readonly string[], says: string): Found =>
  amount === null ? { why: `${says}: the amount is unknown` } : { range: amount, records, says };
