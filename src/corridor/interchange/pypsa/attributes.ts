import { flag, number, text } from './attribute.ts';
import type { Attribute, ComponentSpec } from './attribute.ts';

/**
 * The attributes of PyPSA's components and their defaults, as its documentation lists them
 * (docs.pypsa.org, "Components"; versions 0.34 to 1.4), and a few columns of our own: `country`,
 * `owners`, `territory`. A refused attribute whose default is NaN is refused wherever it is given.
 */
const series = { series: true } as const;
const names = (list: string): string[] => list.split(' ');

const OWNERSHIP = { owners: text('owners'), territory: text('territory') };
const LIFE = {
  active: flag('active', true),
  buildYear: number('build_year', 0),
  lifetime: number('lifetime', Infinity, { infinite: true, least: 0 }),
};
const COST = { capitalCost: number('capital_cost', 0), fomCost: number('fom_cost', 0) };
const OVERNIGHT = [number('overnight_cost', NaN)];
const OVERNIGHT_QUIET = ['discount_rate', 'capital_cost_piecewise_opt'];

/** Nominal capacity under its three names: `p_nom`, `s_nom`, `e_nom`. */
const nominal = (name: string) => ({
  given: number(name, 0, { least: 0 }),
  extendable: flag(`${name}_extendable`),
  least: number(`${name}_min`, 0, { least: 0 }),
  most: number(`${name}_max`, Infinity, { infinite: true, least: 0 }),
});
const nominalRefused = (name: string): Attribute[] => [
  number(`${name}_mod`, 0),
  number(`${name}_set`, NaN),
];

const COMMITMENT = [flag('committable'), flag('maintainable')];
/** Heeded only with `committable` or `maintainable`, which are refused. */
const COMMITMENT_QUIET = [
  ...names('start_up_cost shut_down_cost stand_by_cost min_up_time min_down_time'),
  ...names('up_time_before down_time_before ramp_limit_start_up ramp_limit_shut_down'),
  ...names('maintenance_duration maintenance_pu maintenance_events p_init'),
  ...names('status start_up shut_down maintenance maintenance_start'),
];
const RAMPS = [number('ramp_limit_up', NaN, series), number('ramp_limit_down', NaN, series)];
const RESULTS = [
  ...names('mu_upper mu_lower mu_p_set mu_ramp_limit_up mu_ramp_limit_down'),
  ...names('p q p0 p1 q0 q1 p_nom_opt s_nom_opt e_nom_opt'),
  ...names('marginal_cost_piecewise_opt efficiency_piecewise_opt'),
];

const spec = (
  list: string,
  read: Readonly<Record<string, Attribute>>,
  rest: Partial<Omit<ComponentSpec, 'list' | 'read'>> = {},
): ComponentSpec => ({
  list,
  read: Object.values(read),
  refused: rest.refused ?? [],
  warned: rest.warned ?? [],
  quiet: ['name', 'type', 'control', ...(rest.quiet ?? [])],
  ...(rest.isOwn === undefined ? {} : { isOwn: rest.isOwn }),
});

export const BUS = {
  vNom: number('v_nom', 1, { least: 0 }),
  x: number('x', 0),
  y: number('y', 0),
  carrier: text('carrier', 'AC'),
  country: text('country'),
};
export const BUSES = spec('buses', BUS, {
  quiet: [
    ...names('unit location v_mag_pu_set v_mag_pu_min v_mag_pu_max generator'),
    ...names('sub_network p q v_mag_pu v_ang marginal_price'),
  ],
});

/** Beside these a carrier has a column for each thing a global constraint may count. */
export const CARRIERS = spec(
  'carriers',
  {},
  {
    refused: [number('max_growth', Infinity, { infinite: true }), number('max_relative_growth', 0)],
    quiet: ['color', 'nice_name', 'marginal_cost', 'efficiency', 'capital_cost'],
  },
);

export const GENERATOR = {
  bus: text('bus'),
  carrier: text('carrier'),
  nominal: nominal('p_nom'),
  minPu: number('p_min_pu', 0, series),
  maxPu: number('p_max_pu', 1, series),
  marginalCost: number('marginal_cost', 0, series),
  quadratic: number('marginal_cost_quadratic', 0, series),
  efficiency: number('efficiency', 1, series),
  ...COST,
  ...LIFE,
  ...OWNERSHIP,
};
const { nominal: generatorNominal, ...generatorRest } = GENERATOR;
export const GENERATORS = spec(
  'generators',
  { ...generatorRest, ...generatorNominal },
  {
    refused: [
      ...nominalRefused('p_nom'),
      ...COMMITMENT,
      ...RAMPS,
      ...OVERNIGHT,
      number('sign', 1),
      number('e_sum_min', -Infinity, { infinite: true }),
      number('e_sum_max', Infinity, { infinite: true }),
    ],
    warned: ['p_set'],
    quiet: [...COMMITMENT_QUIET, ...OVERNIGHT_QUIET, ...RESULTS, 'q_set', 'weight'],
  },
);

export const LOAD = {
  bus: text('bus'),
  pSet: number('p_set', 0, series),
  sign: number('sign', -1),
  active: LIFE.active,
  country: text('country'),
};
export const LOADS = spec('loads', LOAD, { quiet: ['carrier', 'q_set', 'p', 'q'] });

export const LINK = {
  bus0: text('bus0'),
  bus1: text('bus1'),
  carrier: text('carrier'),
  nominal: nominal('p_nom'),
  minPu: number('p_min_pu', 0, series),
  maxPu: number('p_max_pu', 1, series),
  efficiency: number('efficiency', 1, series),
  marginalCost: number('marginal_cost', 0, series),
  ...COST,
  ...LIFE,
  ...OWNERSHIP,
};
const { nominal: linkNominal, ...linkRest } = LINK;
export const LINKS = spec(
  'links',
  { ...linkRest, ...linkNominal },
  {
    refused: [
      ...nominalRefused('p_nom'),
      ...COMMITMENT,
      ...RAMPS,
      ...OVERNIGHT,
      number('marginal_cost_quadratic', 0, series),
      number('delay', 0),
    ],
    warned: ['p_set'],
    quiet: [
      ...COMMITMENT_QUIET,
      ...OVERNIGHT_QUIET,
      ...RESULTS,
      ...names('length terrain_factor cyclic_delay'),
    ],
    isOwn: (name) => /^(?:bus|efficiency|delay|cyclic_delay|p|q)\d+$/.test(name),
  },
);

const BRANCH = {
  bus0: text('bus0'),
  bus1: text('bus1'),
  carrier: text('carrier'),
  type: text('type'),
  x: number('x', 0),
  r: number('r', 0),
  nominal: nominal('s_nom'),
  maxPu: number('s_max_pu', 1, { series: true, least: 0 }),
  ...COST,
  ...LIFE,
  ...OWNERSHIP,
};
const BRANCH_REFUSED = [
  ...nominalRefused('s_nom'),
  ...OVERNIGHT,
  number('v_ang_max', Infinity, { infinite: true }),
];
const BRANCH_QUIET = [
  ...OVERNIGHT_QUIET,
  ...RESULTS,
  ...names('v_ang_min g b sub_network terrain_factor v_nom'),
  ...names('x_pu r_pu g_pu b_pu x_pu_eff r_pu_eff'),
];
export const LINE = {
  ...BRANCH,
  length: number('length', 0, { least: 0 }),
  numParallel: number('num_parallel', 1),
};
const { nominal: lineNominal, ...lineRest } = LINE;
export const LINES = spec(
  'lines',
  { ...lineRest, ...lineNominal },
  { refused: BRANCH_REFUSED, quiet: BRANCH_QUIET },
);

export const TRANSFORMER = {
  ...BRANCH,
  tapRatio: number('tap_ratio', 1),
  phaseShift: number('phase_shift', 0, series),
};
const { nominal: transformerNominal, ...transformerRest } = TRANSFORMER;
export const TRANSFORMERS = spec(
  'transformers',
  { ...transformerRest, ...transformerNominal },
  {
    refused: [...BRANCH_REFUSED, number('phase_shift_min', 0), number('phase_shift_max', 0)],
    quiet: [...BRANCH_QUIET, ...names('model num_parallel tap_side tap_position phase_shift_opt')],
  },
);

export const LINE_TYPE = {
  xPerLength: number('x_per_length', 0),
  rPerLength: number('r_per_length', 0),
};
export const LINE_TYPES = spec('line_types', LINE_TYPE, {
  quiet: ['f_nom', 'c_per_length', 'i_nom', 'mounting', 'cross_section', 'references'],
});

const share = { least: 0 } as const;
export const STORE = {
  bus: text('bus'),
  carrier: text('carrier'),
  nominal: nominal('e_nom'),
  initial: number('e_initial', 0, { least: 0 }),
  initialPerPeriod: flag('e_initial_per_period'),
  cyclic: flag('e_cyclic'),
  cyclicPerPeriod: flag('e_cyclic_per_period'),
  standingLoss: number('standing_loss', 0, { ...share, series: true }),
  ...COST,
  ...LIFE,
  ...OWNERSHIP,
};
const { nominal: storeNominal, ...storeRest } = STORE;
export const STORES = spec(
  'stores',
  { ...storeRest, ...storeNominal },
  {
    refused: [
      ...nominalRefused('e_nom'),
      ...OVERNIGHT,
      number('e_min_pu', 0, series),
      number('e_max_pu', 1, series),
      number('e_set', NaN, series),
      number('sign', 1),
      number('marginal_cost', 0, series),
      number('marginal_cost_quadratic', 0, series),
      number('marginal_cost_storage', 0, series),
    ],
    warned: ['p_set'],
    quiet: [...OVERNIGHT_QUIET, ...RESULTS, 'q_set', 'e', 'mu_energy_balance'],
  },
);

export const STORAGE_UNIT = {
  bus: text('bus'),
  carrier: text('carrier'),
  given: number('p_nom', 0, { least: 0 }),
  minPu: number('p_min_pu', -1, series),
  maxPu: number('p_max_pu', 1, series),
  marginalCost: number('marginal_cost', 0, series),
  maxHours: number('max_hours', 1, { least: 0 }),
  efficiencyStore: number('efficiency_store', 1, series),
  efficiencyDispatch: number('efficiency_dispatch', 1, series),
  standingLoss: number('standing_loss', 0, { ...share, series: true }),
  inflow: number('inflow', 0, { ...share, series: true }),
  initial: number('state_of_charge_initial', 0, { least: 0 }),
  initialPerPeriod: flag('state_of_charge_initial_per_period'),
  cyclic: flag('cyclic_state_of_charge'),
  cyclicPerPeriod: flag('cyclic_state_of_charge_per_period'),
  ...LIFE,
  ...OWNERSHIP,
};
export const STORAGE_UNITS = spec('storage_units', STORAGE_UNIT, {
  refused: [
    flag('p_nom_extendable'),
    number('p_dispatch_set', NaN, series),
    number('p_store_set', NaN, series),
    number('state_of_charge_set', NaN, series),
    number('sign', 1),
    number('spill_cost', 0, series),
    number('marginal_cost_quadratic', 0, series),
    number('marginal_cost_storage', 0, series),
  ],
  warned: ['p_set'],
  // heeded only where the capacity is extendable, which is refused
  quiet: [
    ...names('p_nom_mod p_nom_set p_nom_min p_nom_max capital_cost fom_cost'),
    'overnight_cost',
    ...OVERNIGHT_QUIET,
    ...RESULTS,
    ...names('q_set p_dispatch p_store'),
    ...names('state_of_charge spill mu_state_of_charge_set mu_energy_balance'),
  ],
});

export const LIMIT = {
  type: text('type', 'primary_energy'),
  attribute: text('carrier_attribute', 'co2_emissions'),
  sense: text('sense', '=='),
  constant: number('constant', 0),
};
export const LIMITS = spec('global_constraints', LIMIT, {
  refused: [number('investment_period', NaN)],
  quiet: ['bus', 'mu'],
});

/** Files that do not bear on the optimum. */
export const QUIET_LISTS: readonly string[] = [
  'network',
  'snapshots',
  'investment_periods',
  'shapes',
  'shunt_impedances',
  'sub_networks',
  'transformer_types',
];

export const SPECS: readonly ComponentSpec[] = [
  BUSES,
  CARRIERS,
  GENERATORS,
  LOADS,
  LINKS,
  LINES,
  TRANSFORMERS,
  LINE_TYPES,
  STORES,
  STORAGE_UNITS,
  LIMITS,
];
