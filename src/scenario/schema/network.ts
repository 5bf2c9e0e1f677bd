import { z } from 'zod';
import { date, mapOf, namesByLanguage, ref, refs, text } from './field.ts';
import { quantity, share } from './measure.ts';
import { dated, provenance } from './provenance.ts';

/**
 * The network language: places and what joins them, what happens at a border or a port, what is
 * produced and wanted where, and what is moved. A pack holds it in collections of these names; a
 * network file holds all of it in one document.
 */

/** How goods, gas, oil or power get from one place to another. */
export const MODES = ['rail', 'road', 'sea', 'gas', 'lng', 'oil', 'power', 'converter'] as const;
export type Mode = (typeof MODES)[number];
const mode = z.enum(MODES);

/** What is moved, produced and wanted. */
export const CARRIERS = ['gas', 'oil', 'power', 'freight'] as const;
export type Carrier = (typeof CARRIERS)[number];
const carrier = z.enum(CARRIERS);

const LINK_STATES = [
  'in-service',
  'disused',
  'severed',
  'destroyed',
  'planned',
  'proposed',
  'under-construction',
  'trial',
] as const;

/** A place on the map; coordinates are approximate unless a source says otherwise. */
export const place = z.strictObject({
  name: text,
  names: namesByLanguage.optional(),
  /** without coordinates a place is in the network and on no map */
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  country: ref('actors'),
  roles: z.array(text).default([]),
  gauge: z.array(z.int()).optional(),
  ...provenance,
});

/** Room that can be added to a link or a plant: a named choice, with what it costs and changes. */
const option = z.strictObject({
  title: text,
  /** capacity it adds; left out: it changes the state or the speed alone */
  adds: quantity().optional(),
  /** the whole of it, or (with a unit of money per capacity) per unit added */
  capex: quantity().optional(),
  /** what moving or making one unit over the added part costs; left out: as the link itself */
  cost: quantity().optional(),
  /** years it lasts, for the annuity */
  life: quantity('yr').optional(),
  /** all of it or nothing */
  whole: z.boolean().default(false),
  ...provenance,
});

/** A dated state, with what the link can do in it where that differs. */
const linkState = z.strictObject({
  state: z.enum(LINK_STATES),
  speed: quantity().optional(),
  capacity: quantity().optional(),
  condition: text.optional(),
  ...dated,
});

/** A stretch of track, road, pipe or wire between two places, with its dated state. */
export const link = z.strictObject({
  name: text,
  between: z.tuple([ref('places'), ref('places')]),
  mode,
  /** the states whose territory or waters it needs */
  countries: refs('actors'),
  /** how its length lies over them, where it is known; shares of length are taken from it */
  territory: z
    .array(z.strictObject({ country: ref('actors'), length: quantity(), ...provenance }))
    .optional(),
  owners: z
    .array(z.strictObject({ actor: ref('actors'), share: share.optional(), ...dated }))
    .optional(),
  gauge: z.array(z.int()).optional(),
  traction: text.optional(),
  /** of a converter: what goes in and what comes out */
  converts: z.tuple([carrier, carrier]).optional(),
  /** of a power link; alternating current obeys Kirchhoff's laws, direct current is steered */
  current: z.enum(['ac', 'dc']).optional(),
  reactance: quantity('ratio').optional(),
  length: quantity().optional(),
  speed: quantity().optional(),
  /** door to door of this link, where it is published as a time and not as a speed */
  'travel-time': quantity().optional(),
  /** days between two departures; half of it is waited on average */
  headway: quantity().optional(),
  tracks: z.union([z.literal(1), z.literal(2)]).optional(),
  /** trains a day one way that the line can carry */
  paths: quantity().optional(),
  /** what one train carries */
  'train-load': quantity().optional(),
  capacity: quantity().optional(),
  /** moving one unit over the whole link, or (money per unit and length) for a length */
  cost: quantity().optional(),
  /** lost on the way, share of what is sent */
  losses: share.optional(),
  /** only from the first place to the second */
  'one-way': z.boolean().optional(),
  /** paid for passage to a state or an owner: a transfer, no cost to the whole */
  fees: z
    .array(z.strictObject({ 'paid-to': ref('actors'), rate: quantity(), ...dated }))
    .optional(),
  /** of the value of what is carried: war risk and cargo insurance */
  insurance: share.optional(),
  options: z.record(z.string(), option).optional(),
  crosses: z.array(text).optional(),
  /** longitude and latitude of points between its ends, for maps alone: roughly where it runs */
  drawn: z
    .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
    .max(200)
    .optional(),
  states: z.array(linkState).min(1),
  ...provenance,
});

/** What happens where one link ends and another begins: a gauge break, a port, a border, a terminal. */
export const transfer = z
  .strictObject({
    name: text,
    kind: z.enum([
      'gauge-break',
      'port',
      'border',
      'customs',
      'traction-change',
      'transshipment',
      'regasification',
      'liquefaction',
      'converter',
    ]),
    /** at a place: between links of two modes or gauges there … */
    at: ref('places').optional(),
    /** … or on a link that crosses a border itself */
    on: ref('links').optional(),
    /** modes it stands between; left out: any */
    between: z.tuple([mode, mode]).optional(),
    /** gauges in millimetres it stands between */
    gauges: z.tuple([z.int(), z.int()]).optional(),
    countries: refs('actors').optional(),
    time: quantity().optional(),
    cost: quantity().optional(),
    capacity: quantity().optional(),
    ...dated,
  })
  .refine((given) => (given.at === undefined) !== (given.on === undefined), {
    error: 'a transfer is either at a place or on a link',
    params: { code: 'transfer-place', hint: 'state one of `at` and `on`' },
  });

/** A kind of goods with what time is worth to it and how its shippers choose. */
export const cargo = z.strictObject({
  title: text,
  /** what is counted: TEU, t */
  unit: text,
  /** money per unit counted */
  value: quantity(),
  /** a day in transit: share of the value a day, or money per unit and day */
  'time-value': quantity(),
  /** tonnes in one unit */
  weight: quantity().optional(),
  /** scale of the logit by which shippers choose: per unit of generalised cost */
  'choice-scale': quantity().optional(),
  /** dislike of a route type beside its cost and time, in money per unit: reliability, habit */
  'route-constants': z
    .partialRecord(z.enum(['all-sea', 'sea-land', 'through']), quantity())
    .optional(),
  ...provenance,
});

/** Yearly amounts that are or might be moved between two places. */
export const shipment = z.strictObject({
  title: text,
  origin: ref('places'),
  destination: ref('places'),
  cargo: ref('cargoes'),
  amount: quantity(),
  is: z.enum(['measured', 'forecast', 'plan', 'claim', 'assumption']),
  about: refs('projects').optional(),
  /** the links a forecast says it goes over, for the check against their capacity */
  over: refs('links').optional(),
  ...dated,
});

const factors = z.record(z.string(), quantity('ratio'));

/** Something produced or wanted at a place: a field, a plant, a terminal, a city, an industry. */
export const market = z
  .strictObject({
    title: text,
    at: ref('places'),
    carrier,
    /** whose it is; left out: the country of the place */
    owners: z
      .array(z.strictObject({ actor: ref('actors'), share: share.optional(), ...dated }))
      .optional(),
    supply: z
      .strictObject({
        capacity: quantity(),
        cost: quantity(),
        /** rise of the cost over the whole capacity, for a sloping supply */
        'cost-at-capacity': quantity().optional(),
        options: z.record(z.string(), option).optional(),
        /** use of a limit per unit: emissions, a quota */
        uses: z.record(z.string(), quantity()).optional(),
      })
      .optional(),
    /** a fixed amount with a value of lost load */
    demand: z.strictObject({ amount: quantity(), 'lost-load': quantity().optional() }).optional(),
    /** a straight demand curve: through a price and an amount with an elasticity there, or by its ends */
    curve: z
      .union([
        z.strictObject({ price: quantity(), amount: quantity(), elasticity: quantity('ratio') }),
        z.strictObject({ intercept: quantity(), slope: quantity() }),
      ])
      .optional(),
    /** by snapshot of the network: amount as a multiple of the yearly mean */
    profile: factors.optional(),
    ...dated,
  })
  .refine(
    ({ supply, demand, curve }) =>
      [supply, demand, curve].filter((each) => each !== undefined).length === 1,
    {
      error: 'a market is one of supply, demand and curve',
      params: { code: 'market-kind', hint: 'state exactly one of `supply`, `demand` and `curve`' },
    },
  );

/** A network to be solved: which carriers of the pack, in which units, over which hours. */
export const network = z.strictObject({
  title: text,
  about: refs('projects').optional(),
  carriers: z.array(carrier).min(1),
  /** unit of flows, and of money; every quantity is brought to them */
  flow: text,
  money: text,
  /** energy in a volume of gas, where gas and power stand in one network */
  'heating-value': quantity().optional(),
  /** energy in a mass of liquefied gas, where amounts are given in tonnes */
  'heating-value-lng': quantity().optional(),
  /** stretches of the year, each with its share of it; left out: the year as one */
  snapshots: z.record(z.string(), z.strictObject({ share })).optional(),
  /** stretches of time with their length and the first year, for investment in steps */
  periods: z.record(z.string(), z.strictObject({ from: date, years: quantity('yr') })).optional(),
  /** sums that may not pass an amount: a quota, a ceiling of emissions */
  limits: z
    .record(z.string(), z.strictObject({ title: text, 'at-most': quantity(), ...provenance }))
    .optional(),
  /** the rate of the annuities of options */
  'discount-rate': share.optional(),
  ...provenance,
});

/** What one document may hold that is a network by itself. */
export const networkFile = z.strictObject({
  network,
  places: mapOf('places', place),
  links: mapOf('links', link).default({}),
  transfers: mapOf('transfers', transfer).default({}),
  markets: mapOf('markets', market).default({}),
});

export type NetworkFile = z.output<typeof networkFile>;
