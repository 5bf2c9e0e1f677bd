import type { BrokenPack } from './broken-packs.ts';

const change =
  (file: string, from: string, to: string): BrokenPack['break'] =>
  (_, edit) =>
    edit(file, from, to);

const LINKS = 'links.yaml';
const MARKETS = 'markets.yaml';
const NETWORKS = 'networks.yaml';
const RIVER = 'projects/river-line.yaml';

/** What cannot be in a network or in the money of a project. */
export const BROKEN_NETWORKS: readonly BrokenPack[] = [
  {
    name: 'negative length',
    break: change(LINKS, '  one-way: true', '  length: { base: -3, unit: km }\n  one-way: true'),
    code: 'not-above-zero',
    file: LINKS,
    at: '-3,',
  },
  {
    name: 'length in kilograms',
    break: change(LINKS, '  one-way: true', '  length: { base: 3, unit: kg }\n  one-way: true'),
    code: 'wrong-dimension',
    file: LINKS,
    at: 'kg }',
    says: 'length is wanted',
  },
  {
    name: 'negative capacity',
    break: change(LINKS, 'capacity: { base: 5,', 'capacity: { base: -5,'),
    code: 'below-zero',
    file: LINKS,
    at: '-5,',
  },
  {
    name: 'all is lost on the way',
    break: change(LINKS, '  one-way: true', '  losses: 1\n  one-way: true'),
    code: 'all-is-lost',
    file: LINKS,
    at: '1\n  one-way',
  },
  {
    name: 'link from a place to itself',
    break: change(
      LINKS,
      'between: [upper-field, lower-town]',
      'between: [upper-field, upper-field]',
    ),
    code: 'same-place',
    file: LINKS,
    at: '[upper-field, upper-field]',
  },
  {
    name: 'link to a place that is not there',
    break: change(
      LINKS,
      'between: [upper-field, lower-town]',
      'between: [upper-field, lower-twon]',
    ),
    code: 'unknown-place',
    file: LINKS,
    at: 'lower-twon',
    says: 'did you mean "lower-town"?',
  },
  {
    name: 'territory in a country the link does not touch',
    break: change(
      LINKS,
      '  one-way: true',
      '  territory: [{ country: XC, length: { base: 2, unit: km } }]\n  one-way: true',
    ),
    code: 'territory-elsewhere',
    file: LINKS,
    at: 'XC, length',
  },
  {
    name: 'market that is supply and demand at once',
    break: change(
      MARKETS,
      '  curve: {',
      '  demand: { amount: { base: 5, unit: bcm/yr } }\n  curve: {',
    ),
    code: 'market-kind',
    file: MARKETS,
    at: 'title: Gas in the lower town',
  },
  {
    name: 'demand that does not answer to the price',
    break: change(MARKETS, 'elasticity: -0.5', 'elasticity: 0'),
    code: 'not-above-zero',
    file: MARKETS,
    at: '0 }',
  },
  {
    name: 'year whose parts are more than a year',
    break: change(
      NETWORKS,
      '  money: million USD',
      '  money: million USD\n  snapshots: { winter: { share: 0.7 }, summer: { share: 0.7 } }',
    ),
    code: 'shares-of-year',
    file: NETWORKS,
    at: '{ winter',
  },
  {
    name: 'flow in a unit we do not know',
    break: change(NETWORKS, 'flow: bcm/yr', 'flow: bmc/yr'),
    code: 'unknown-unit',
    file: NETWORKS,
    at: 'bmc/yr',
  },
  {
    name: 'cash flow without a payer or a payee',
    break: change(RIVER, '{ what: upkeep, from: line-company, ', '{ what: upkeep, '),
    code: 'cash-flow-parties',
    file: RIVER,
    at: '{ what: upkeep',
  },
  {
    name: 'cash flow with two amounts',
    break: change(
      RIVER,
      'what: upkeep, from: line-company, ',
      'what: upkeep, from: line-company, once: { base: 1, unit: USD }, ',
    ),
    code: 'cash-flow-amount',
    file: RIVER,
    at: '{ what: upkeep',
  },
];
