import { annuityFactor } from '../finance/discount.ts';
import type { Carrier, Link, LinkOnDay, Mode } from '../../scenario/index.ts';
import { allStanding, stateOf } from '../../scenario/index.ts';
import type { FlowLink, Investment, Line, Share } from './flow-network.ts';
import type { QuantityReader } from './reader.ts';

/** What a link of each mode carries; a converter says itself. */
export const CARRIER_OF: Readonly<Record<Exclude<Mode, 'converter'>, Carrier>> = {
  rail: 'freight',
  road: 'freight',
  sea: 'freight',
  gas: 'gas',
  lng: 'gas',
  oil: 'oil',
  power: 'power',
};

/** A part of the pack that could not be taken into the network, and why. */
export interface LeftOut {
  readonly id: string;
  readonly option?: string;
  readonly why:
    | 'not-standing'
    | 'option-cost-unknown'
    | 'option-capacity-unknown'
    | 'demand-unknown';
  /** the states of the link on the day */
  readonly states?: readonly string[];
}

export interface LinkAssets {
  readonly links: readonly FlowLink[];
  readonly lines: readonly Line[];
  readonly left: readonly LeftOut[];
}

/** The bus of a carrier at a place. */
export const busOf = (place: string, carrier: Carrier): string => `${place}/${carrier}`;

type Options = NonNullable<Link['options']>;

/**
 * One link of a pack as assets of a network: what stands on the day, and beside it each option as room
 * that can be built. What nobody has stated is marked unknown on the asset, never taken for zero: a
 * link that runs at an unknown cost is used as if it were free, and every sum it enters says so.
 */
export function linkAssets(
  { id, link, open, states }: LinkOnDay,
  carriers: readonly Carrier[],
  reader: QuantityReader,
  choice: {
    readonly assumed: boolean;
    readonly options: boolean;
    readonly rate: number | undefined;
  },
): LinkAssets {
  const ends = endsOf(link);
  if (ends === undefined || !ends.every(({ carrier }) => carriers.includes(carrier))) {
    return { links: [], lines: [], left: [] };
  }
  const [from, to] = [busOf(ends[0].place, ends[0].carrier), busOf(ends[1].place, ends[1].carrier)];
  const path = `links.${id}`;
  const km = reader.plain(link.length, 'km', `${path}.length`);
  const common = { carrier: ends[0].carrier, ...whose(id, link, reader) };
  const unknown: string[] = [];
  const told = (field: string, number: number | undefined): number | undefined => {
    if (number === undefined) unknown.push(field);
    return number;
  };
  const lost = reader.plain(link.losses, 'share', `${path}.losses`);
  // left out, nothing is lost on the way; written as unknown, something is and nobody says how much
  if (link.losses !== undefined) told('losses', lost);
  const loss = lost ?? 0;
  const fees = allStanding(link.fees ?? [], reader.day).flatMap(({ entry }, at) => {
    const rate = told(
      'fee',
      reader.price(entry.rate, `${path}.fees.${at}`, feeLength(link, entry['paid-to'], km, reader)),
    );
    const state = stateOf(reader.records, entry['paid-to']) ?? entry['paid-to'];
    return rate === undefined ? [] : [{ to: state, perUnit: rate }];
  });
  const cost = told('cost', reader.price(link.cost, `${path}.cost`, km));
  const shape = {
    ...common,
    from,
    to,
    ...(loss === 0 ? {} : { efficiency: 1 - loss }),
    ...(link['one-way'] === true || link.mode === 'converter' || link.mode === 'lng'
      ? {}
      : { bothWays: true }),
    ...(fees.length === 0 ? {} : { fees }),
  };
  const links: FlowLink[] = [];
  const lines: Line[] = [];
  const left: LeftOut[] = [];
  const stands = choice.assumed || open === 'yes' || open === 'maybe';
  if (stands) {
    const stated = states.at(-1);
    const inState = link.states.find(
      ({ capacity, state }) => state === stated?.state && capacity !== undefined,
    );
    const capacity = told(
      'capacity',
      reader.flow(inState?.capacity ?? link.capacity, `${path}.capacity`),
    );
    const marks = unknown.length === 0 ? {} : { unknown: [...unknown] };
    const reactance = reader.plain(link.reactance, 'ratio', `${path}.reactance`);
    if (link.current === 'ac' && reactance !== undefined) {
      lines.push({
        id,
        ...common,
        from,
        to,
        capacity: capacity ?? Infinity,
        impedance: reactance,
        ...marks,
      });
    } else {
      links.push({ id, ...shape, capacity: capacity ?? Infinity, cost: cost ?? 0, ...marks });
    }
  } else {
    left.push({ id, why: 'not-standing', states: states.map(({ state }) => state) });
  }
  if (!choice.options) return { links, lines, left };
  for (const [name, option] of Object.entries(link.options ?? {})) {
    const at = `${path}.options.${name}`;
    const room = roomOf(option, reader, at, choice.rate);
    if ('why' in room) {
      left.push({ id, option: name, why: room.why });
      continue;
    }
    const own = option.cost === undefined ? cost : reader.price(option.cost, `${at}.cost`, km);
    const marks: string[] = unknown.includes('fee') ? ['fee'] : [];
    if (own === undefined) marks.push('cost');
    links.push({
      id: `${id}+${name}`,
      ...shape,
      ...room,
      cost: own ?? 0,
      ...(marks.length === 0 ? {} : { unknown: marks }),
    });
  }
  return { links, lines, left };
}

/** What an option adds: room that is there for the asking, or room to be built. */
export interface OptionRoom {
  readonly capacity: number;
  readonly invest?: Investment;
}

/**
 * What an option adds and what building it costs a year, or why it cannot be reckoned. One without a
 * capital cost of its own, its capital being in what it costs to use, is room that is used or not.
 */
export function roomOf(
  option: Options[string],
  reader: QuantityReader,
  path: string,
  rate: number | undefined,
): OptionRoom | { readonly why: LeftOut['why'] } {
  const adds = reader.flow(option.adds, `${path}.adds`);
  if (adds === undefined) return { why: 'option-capacity-unknown' };
  const outlay =
    option.capex === undefined
      ? // a price a unit that holds the capital cost already, or none stated: only the former is free here
        option.cost === undefined
        ? undefined
        : 0
      : reader.through(option.capex, `${path}.capex`, (stated) =>
          reader.bridge.outlay(stated, adds),
        );
  const life = reader.plain(option.life, 'yr', `${path}.life`);
  if (outlay === undefined) return { why: 'option-cost-unknown' };
  const isFree = outlay === 0;
  if (isFree && !option.whole) return { capacity: adds };
  if (!isFree && (life === undefined || rate === undefined)) return { why: 'option-cost-unknown' };
  const yearly = isFree ? 0 : outlay / annuityFactor(rate ?? 0, Math.round(life ?? 1));
  const invest = option.whole
    ? { least: 0, most: adds, cost: 0, lump: yearly }
    : { least: 0, most: adds, cost: adds === 0 ? 0 : yearly / adds };
  return { capacity: 0, invest };
}

type End = { readonly place: string; readonly carrier: Carrier };

function endsOf(link: Link): readonly [End, End] | undefined {
  const [first, second] = link.between;
  if (link.mode === 'converter') {
    const [into, out] = link.converts ?? [];
    return into === undefined || out === undefined
      ? undefined
      : [
          { place: first, carrier: into },
          { place: second, carrier: out },
        ];
  }
  const carrier = CARRIER_OF[link.mode];
  return [
    { place: first, carrier },
    { place: second, carrier },
  ];
}

/** Owners as states, territory by length, and whose part it needs. */
function whose(
  id: string,
  link: Link,
  reader: QuantityReader,
): { owners?: Share[]; territory?: Share[]; needs: string[] } {
  const path = `links.${id}`;
  const [only, ...others] = link.countries;
  const owners = reader.owners(link.owners, others.length === 0 ? only : undefined, path);
  const lengths = (link.territory ?? []).map(({ country, length }, at) => ({
    of: country,
    km: reader.plain(length, 'km', `${path}.territory.${at}`),
  }));
  const total = lengths.reduce((sum, { km }) => sum + (km ?? 0), 0);
  const isWhole = lengths.length > 0 && total > 0 && lengths.every(({ km }) => km !== undefined);
  const territory = isWhole
    ? lengths.map(({ km, of }) => ({ of, share: (km ?? 0) / total }))
    : others.length === 0 && only !== undefined
      ? [{ of: only, share: 1 }]
      : undefined;
  return {
    ...(owners.length === 0 ? {} : { owners }),
    ...(territory === undefined ? {} : { territory }),
    needs: [...new Set([...link.countries, ...owners.map(({ of }) => of)])],
  };
}

/** A fee per length is paid for the length in the payee's territory, where that is known. */
function feeLength(
  link: Link,
  payee: string,
  whole: number | undefined,
  reader: QuantityReader,
): number | undefined {
  const state = stateOf(reader.records, payee) ?? payee;
  const own = link.territory?.find(({ country }) => country === state);
  return own === undefined ? whole : reader.plain(own.length, 'km', 'territory');
}
