import { describeDimension, isOfDimension, parseUnit } from '../../quantity/index.ts';
import type { DimensionName, Problem } from '../../quantity/index.ts';
import type { PackQuantity } from '../schema/measure.ts';
import type { NetworkFile } from '../schema/network.ts';
import type { PathPart } from '../walk.ts';
import type { MergedPack } from './merge-files.ts';
import { dotted, packProblem } from './pack-problem.ts';

type Records = Pick<NetworkFile, 'links' | 'markets' | 'transfers'> & {
  readonly networks: Readonly<Record<string, NetworkFile['network']>>;
};
type At = readonly PathPart[];

/** What each field of a link measures; money and loads depend on what is moved. */
const LINK_FIELDS = [
  ['length', 'length'],
  ['speed', 'speed'],
  ['travel-time', 'time'],
  ['headway', 'time'],
  ['paths', 'count/time'],
] as const satisfies readonly (readonly [string, DimensionName])[];

/** What must be so in a network that a schema cannot say. */
export function checkNetworks(records: Records, merged: MergedPack): Problem[] {
  return [
    ...Object.entries(records.links).flatMap(([id, link]) =>
      checkLink(['links', id], link, merged),
    ),
    ...Object.entries(records.transfers).flatMap(([id, transfer]) => {
      const at = ['transfers', id];
      return [
        ...measured([...at, 'time'], transfer.time, 'time', merged),
        ...notBelowZero([...at, 'cost'], transfer.cost, merged),
        ...notBelowZero([...at, 'capacity'], transfer.capacity, merged),
      ];
    }),
    ...Object.entries(records.markets).flatMap(([id, market]) =>
      checkMarket(['markets', id], market, merged),
    ),
    ...Object.entries(records.networks).flatMap(([id, network]) =>
      checkNetwork(['networks', id], network, merged),
    ),
    ...Object.entries(records.markets).flatMap(([id, { carrier, profile }]) =>
      profile === undefined
        ? []
        : checkProfile(
            ['markets', id, 'profile'],
            Object.keys(profile),
            Object.values(records.networks).filter(({ carriers }) => carriers.includes(carrier)),
            merged,
          ),
    ),
  ];
}

/** A profile says something of every snapshot of a network its market is in, and of no other. */
function checkProfile(
  at: At,
  names: readonly string[],
  networks: readonly NetworkFile['network'][],
  merged: MergedPack,
): Problem[] {
  const moments = networks.map(({ snapshots }) => Object.keys(snapshots ?? {}));
  const known = [...new Set(moments.flat())];
  const strange = names.filter((name) => !known.includes(name));
  const gaps = moments.flatMap((each) => each.filter((name) => !names.includes(name)));
  return [
    ...strange.map((value) =>
      told('profile-strange', [...at, value], merged, {
        value,
        params: { known: known.length === 0 ? 'none' : known.join(', ') },
      }),
    ),
    ...[...new Set(gaps)].map((value) => told('profile-gap', at, merged, { value })),
  ];
}

function checkLink(at: At, link: Records['links'][string], merged: MergedPack): Problem[] {
  const problems: Problem[] = [];
  const [first, second] = link.between;
  if (first === second && link.mode !== 'converter') {
    problems.push(told('same-place', [...at, 'between'], merged, { value: first }));
  }
  for (const [field, dimension] of LINK_FIELDS) {
    const quantity = link[field];
    problems.push(...measured([...at, field], quantity, dimension, merged));
    if (field !== 'headway') problems.push(...aboveZero([...at, field], quantity, merged));
  }
  for (const field of ['capacity', 'cost', 'train-load'] as const) {
    problems.push(...notBelowZero([...at, field], link[field], merged));
  }
  const { losses } = link;
  if ((losses?.base ?? losses?.high ?? losses?.low ?? 0) >= 1) {
    problems.push(told('all-is-lost', [...at, 'losses'], merged));
  }
  for (const [index, part] of (link.territory ?? []).entries()) {
    const path = [...at, 'territory', index];
    if (!link.countries.includes(part.country)) {
      const params = { known: link.countries.join(', ') };
      problems.push(
        told('territory-elsewhere', [...path, 'country'], merged, { value: part.country, params }),
      );
    }
    problems.push(...measured([...path, 'length'], part.length, 'length', merged));
    problems.push(...notBelowZero([...path, 'length'], part.length, merged));
  }
  for (const [index, state] of link.states.entries()) {
    const path = [...at, 'states', index];
    problems.push(...measured([...path, 'speed'], state.speed, 'speed', merged));
    problems.push(...aboveZero([...path, 'speed'], state.speed, merged));
    problems.push(...notBelowZero([...path, 'capacity'], state.capacity, merged));
  }
  return [...problems, ...checkOptions([...at, 'options'], link.options, merged)];
}

function checkMarket(at: At, market: Records['markets'][string], merged: MergedPack): Problem[] {
  const { curve, demand, supply } = market;
  const problems = [
    ...notBelowZero([...at, 'supply', 'capacity'], supply?.capacity, merged),
    ...notBelowZero([...at, 'demand', 'amount'], demand?.amount, merged),
    ...notBelowZero([...at, 'demand', 'lost-load'], demand?.['lost-load'], merged),
    ...checkOptions([...at, 'supply', 'options'], supply?.options, merged),
  ];
  if (curve === undefined) return problems;
  const fields: Readonly<Record<string, PackQuantity | undefined>> = curve;
  for (const field of ['price', 'amount', 'intercept', 'slope']) {
    problems.push(...aboveZero([...at, 'curve', field], fields[field], merged));
  }
  // An elasticity may be written with or without its minus sign; 0 is no straight line.
  if (fields['elasticity']?.base === 0) {
    problems.push(told('not-above-zero', [...at, 'curve', 'elasticity'], merged, { value: '0' }));
  }
  return problems;
}

function checkOptions(
  at: At,
  options: Records['links'][string]['options'],
  merged: MergedPack,
): Problem[] {
  return Object.entries(options ?? {}).flatMap(([name, option]) => [
    ...notBelowZero([...at, name, 'adds'], option.adds, merged),
    ...notBelowZero([...at, name, 'capex'], option.capex, merged),
    ...notBelowZero([...at, name, 'cost'], option.cost, merged),
    ...aboveZero([...at, name, 'life'], option.life, merged),
  ]);
}

function checkNetwork(at: At, network: NetworkFile['network'], merged: MergedPack): Problem[] {
  const problems: Problem[] = [];
  for (const field of ['flow', 'money'] as const) {
    const unit = parseUnit(network[field]);
    if (unit.ok) continue;
    problems.push(told('unknown-unit', [...at, field], merged, { value: network[field] }));
  }
  const shares = Object.values(network.snapshots ?? {}).map(({ share }) => share.base ?? 0);
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.length > 0 && Math.abs(sum - 1) > 1e-9) {
    problems.push(told('shares-of-year', [...at, 'snapshots'], merged, { value: String(sum) }));
  }
  return problems;
}

/** A quantity whose unit measures something else than the field. */
function measured(
  at: At,
  quantity: PackQuantity | undefined,
  dimension: DimensionName,
  merged: MergedPack,
): Problem[] {
  if (quantity?.unit === undefined || quantity.use !== undefined) return [];
  // `unknown` says nothing of its unit
  if (quantity.unknown !== undefined) return [];
  const unit = parseUnit(quantity.unit);
  if (!unit.ok || isOfDimension(unit.value, dimension)) return [];
  const found = describeDimension(unit.value.dimension);
  const params = { wanted: dimension, found };
  return [told('wrong-dimension', [...at, 'unit'], merged, { value: quantity.unit, params })];
}

function aboveZero(at: At, quantity: PackQuantity | undefined, merged: MergedPack): Problem[] {
  return bounded(at, quantity, merged, 'not-above-zero', (number) => number <= 0);
}

function notBelowZero(at: At, quantity: PackQuantity | undefined, merged: MergedPack): Problem[] {
  return bounded(at, quantity, merged, 'below-zero', (number) => number < 0);
}

function bounded(
  at: At,
  quantity: PackQuantity | undefined,
  merged: MergedPack,
  code: string,
  isWrong: (number: number) => boolean,
): Problem[] {
  for (const end of ['low', 'base', 'high'] as const) {
    const number = quantity?.[end];
    if (number !== undefined && isWrong(number)) {
      return [told(code, [...at, end], merged, { value: String(number) })];
    }
  }
  return [];
}

function told(
  code: string,
  path: At,
  merged: MergedPack,
  more: { value?: string; params?: Readonly<Record<string, string>> } = {},
): Problem {
  const { place } = merged.locate(path);
  return packProblem({ code, path: dotted(path), place, ...more });
}
