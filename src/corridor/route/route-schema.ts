import { z } from 'zod';
import { problemSchema, reasonSchema, textSchema } from '../../scenario/index.ts';
import type { Problem, Reason } from '../../quantity/index.ts';
import type { FullRouteRequest } from './route-request.ts';

/**
 * The shape of a routing answer, once: the types are read off it, and the JSON Schema
 * `schemas/result-route.json` is written from it. Every number stands in an object with `why`, the id
 * of the reasonSchema it rests on, or inside one that has it.
 */

const why = z.string().describe('id of the reasonSchema this rests on');
const number = z.number();
const ends = { low: number, base: number, high: number };

export const rangeWithWhy = z.object({ ...ends, why });

export const total = z
  .object({
    ...ends,
    complete: z.boolean().describe('false: at least this much; what is unknown is not in it'),
    why,
  })
  .describe('a sum that may lack parts');

const linkState = z.array(z.string()).describe('its states on the day; several where left open');

export const leg = z.object({
  kind: z.enum(['link', 'transfer']),
  id: z.string().nullable().describe('the link; of transfers, the place'),
  name: z.string(),
  mode: z.string().nullable(),
  gauge: z.int().nullable().describe('millimetres; null where there are no rails'),
  from: z.string(),
  to: z.string(),
  km: rangeWithWhy.nullable().describe('null where unknown or none'),
  hours: total,
  cost: total,
  waiting: rangeWithWhy.nullable(),
  states: linkState,
  use: z.enum(['running', 'assumed', 'closed', 'idea']).nullable(),
  maybe: z.boolean().describe('the pack leaves open whether it runs on the day'),
  countries: z.array(z.string()),
  crosses: z.array(z.string()),
  transfers: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
  unknown: z.array(textSchema),
});

export const territory = z
  .object({
    country: z.string(),
    links: z.array(z.string()),
    km: rangeWithWhy.nullable().describe('null where the length in this state is not known'),
    sanctioned: z.boolean().describe('one of the states handed in'),
    crosses: z.array(z.string()),
  })
  .describe('the part of a route that needs the territory or waters of a state');

export const legCapacity = z.object({
  link: z.string(),
  basis: z.enum(['paths', 'single-track', 'double-track', 'one-or-two-tracks', 'capacity']),
  trainsADay: rangeWithWhy.nullable().describe('one way'),
  aYear: rangeWithWhy.nullable().describe('units of cargo, one way'),
  binding: z.enum(['trains', 'capacity']).nullable(),
});

export const routeCapacity = z.object({
  legs: z.array(legCapacity),
  unknown: z.array(z.string()).describe('links whose capacity nobody has stated'),
  trainsADay: z
    .object({ link: z.string(), ...ends, atMost: z.boolean(), why })
    .nullable()
    .describe('of the narrowest railway on the route; at most this where some are unknown'),
  aYear: z
    .object({
      link: z.string(),
      ...ends,
      atMost: z.boolean(),
      why,
      tonnes: rangeWithWhy.nullable(),
    })
    .nullable(),
});

const parts = (names: readonly string[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, rangeWithWhy.nullable()])));

export const breakdown = z
  .object({
    hours: parts(['moving', 'waiting', 'transfers']),
    cost: parts(['transport', 'transfers', 'fees', 'insurance']),
    timeCost: parts(['moving', 'waiting', 'transfers']).nullable(),
  })
  .describe('what time and money go into; null where nothing of the kind is on the route');

export const need = z.object({
  link: z.string(),
  name: z.string(),
  states: linkState,
  countries: z.array(z.string()),
  crosses: z.array(z.string()),
  rebuild: z
    .array(z.object({ title: z.string(), scope: z.string(), unit: z.string(), ...ends, why }))
    .describe('what putting it into service would cost by what is on record; empty: unknown'),
});

export const route = z.object({
  hours: total,
  cost: total,
  generalised: total.nullable().describe('null where the value of time is unknown'),
  km: total,
  legs: z.array(leg),
  breakdown,
  territory: z.array(territory),
  needs: z.array(need).describe('links it takes that carry nothing on the day'),
  capacity: routeCapacity,
  unknown: z.array(textSchema),
  remarks: z.array(textSchema),
});

const absence = z.object({
  why: textSchema,
  reached: z.array(z.string()).describe('places on the side of the origin, the first of them'),
  reachedCount: z.int(),
  cut: z.array(
    z.object({
      link: z.string(),
      name: z.string(),
      states: linkState,
      between: z.array(z.string()),
    }),
  ),
});

export const column = z.object({
  name: z.enum(['all-sea', 'sea-land', 'through', 'via']),
  via: z.string().nullable(),
  opening: z
    .enum(['none', 'assumed', 'closed', 'ideas'])
    .describe('links beside the running ones it may take: those assumed, closed ones, plans too'),
  route: route.nullable(),
  constant: rangeWithWhy.nullable().describe('dislike of the route type, money per unit of cargo'),
  pareto: z.array(route).describe('none of them is both slower and dearer than another'),
  paretoComplete: z.boolean(),
  absent: absence.nullable(),
});

const columnShare = z.object({
  column: z.string(),
  share: number,
  without: number.nullable().describe('once the route in question is gone'),
  elasticity: z
    .object({ cost: number, time: number })
    .describe('of its share by its own cost, time'),
  why,
});

export const choice = z.object({
  scale: rangeWithWhy,
  shares: z.array(columnShare),
  left: z.array(z.string()).describe('columns whose time or cost is not fully known'),
  without: z.string().nullable().describe('the column taken away'),
  why,
});

export const diversion = z.object({
  without: z.string(),
  unit: z.string(),
  amount: rangeWithWhy.describe('a year, between the two places; 1 where nobody has stated it'),
  changes: z.array(
    z.object({
      kind: z.enum(['link', 'port', 'owner', 'country']),
      id: z.string(),
      with: number,
      without: number,
      why,
    }),
  ),
});

const quantiles = z.object({ p05: number, p50: number, p95: number });

export const draws = z.object({
  draws: z.int(),
  seed: z.int(),
  columns: z.array(
    z.object({
      column: z.string(),
      hours: quantiles,
      cost: quantiles,
      generalised: quantiles.nullable(),
      share: quantiles.nullable(),
      complete: z.boolean(),
      wins: number.describe('share of draws in which it is the best of the columns fully known'),
      sameRoute: number.describe('share of draws in which its best route is the one shown'),
    }),
  ),
  why,
});

export const forecast = z.object({
  shipment: z.string(),
  title: z.string(),
  is: z.string(),
  verdict: z.enum(['impossible', 'possible', 'unsure', 'unknown']),
  says: textSchema,
  amount: rangeWithWhy.describe('units of cargo or tonnes a year, as stated'),
  unit: z.string(),
  links: z.array(
    z.object({
      link: z.string(),
      needed: rangeWithWhy.nullable().describe('trains a day, one way'),
      possible: rangeWithWhy.nullable(),
      capacity: rangeWithWhy.nullable().describe('a year, where it is no matter of trains'),
    }),
  ),
});

export const published = z
  .object({
    value: z.string().describe('the value of the pack'),
    part: z.string().nullable(),
    title: z.string(),
    is: z.string(),
    year: z.int().nullable(),
    column: z.string(),
    measure: z.enum(['time', 'cost', 'distance']),
    unit: z.string(),
    stated: rangeWithWhy,
    ours: total.nullable(),
    verdict: z
      .enum(['within', 'overlaps', 'below', 'above', 'unknown'])
      .describe('where the published figure lies by our range; unknown: ours is not fully known'),
    because: z.array(textSchema).describe('what the model knows that would explain a difference'),
  })
  .describe('a figure of the pack about this journey, beside ours');

export const odPair = z.object({
  from: z.string(),
  to: z.string(),
  columns: z.array(
    z.object({
      column: z.string(),
      hours: total.nullable(),
      cost: total.nullable(),
      trainsADay: z.object({ link: z.string(), ...ends, atMost: z.boolean(), why }).nullable(),
      aYear: z.object({ link: z.string(), ...ends, atMost: z.boolean(), why }).nullable(),
    }),
  ),
});

export const routeAnswerSchema = z.object({
  asOf: z.string(),
  from: z.string(),
  to: z.string(),
  by: z.enum(['time', 'cost', 'both']).describe('both: by cost plus time at its value'),
  cargo: z.object({ id: z.string(), title: z.string(), unit: z.string() }),
  units: z.object({ hours: z.string(), cost: z.string(), km: z.string() }),
  timeValue: rangeWithWhy.nullable().describe('money per unit of cargo and day'),
  variant: z
    .object({
      project: z.string(),
      name: z.string(),
      scope: z.string(),
      cost: z.object({ unit: z.string(), ...ends, why }).nullable(),
    })
    .nullable(),
  assumed: z.array(z.string()),
  columns: z.array(column),
  choice: choice.nullable(),
  diversion: diversion.nullable(),
  draws: draws.nullable(),
  forecasts: z.array(forecast),
  published: z.array(published),
  matrix: z.array(odPair).nullable(),
  remarks: z.array(textSchema),
});

/** What `landbridge route … --json` prints. */
export const routeResultSchema = z.object({
  schema: z.literal('landbridge/route@1'),
  version: z.string(),
  view: z.string().describe('digest of the view'),
  asOf: z.string(),
  seed: z.int(),
  request: z.looseObject({}),
  answer: routeAnswerSchema,
  reasons: z.array(reasonSchema),
  warnings: z.array(problemSchema),
  law: z
    .object({
      states: z
        .array(
          z.object({
            state: z.string(),
            layers: z.array(z.string()),
            provisions: z.array(z.string()),
          }),
        )
        .describe('states on the way that bans in force are about: no verdict on any act there'),
      crossings: z.array(
        z.object({
          line: z.string(),
          layer: z.string(),
          provision: z.string(),
          cite: z.string(),
          opens: z.array(z.object({ by: z.string(), procedure: z.string() })),
        }),
      ),
    })
    .optional()
    .describe('added by callers that know law'),
  counts: z.object({
    sourced: z.int(),
    assumed: z.int(),
    unknown: z.int(),
    hindsight: z.int(),
  }),
});

/** What law in force has to say of the states and lines on the way. */
export interface RouteLaw {
  readonly states: readonly {
    readonly state: string;
    readonly layers: readonly string[];
    readonly provisions: readonly string[];
  }[];
  readonly crossings: readonly {
    readonly line: string;
    readonly layer: string;
    readonly provision: string;
    readonly cite: string;
    readonly opens: readonly { readonly by: string; readonly procedure: string }[];
  }[];
}

/** The schema names what a program may rely on; this is how it is made. */
export type RouteResult = Omit<
  z.output<typeof routeResultSchema>,
  'law' | 'reasons' | 'request' | 'warnings'
> & {
  readonly request: FullRouteRequest;
  readonly law?: RouteLaw;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Problem[];
};
export type RouteAnswer = z.output<typeof routeAnswerSchema>;
export type RouteColumn = z.output<typeof column>;
export type Route = z.output<typeof route>;
export type RouteLeg = z.output<typeof leg>;
export type RouteTotal = z.output<typeof total>;
export type RangeWithWhy = z.output<typeof rangeWithWhy>;
export type RouteTerritory = z.output<typeof territory>;
export type RouteCapacity = z.output<typeof routeCapacity>;
export type RouteBreakdown = z.output<typeof breakdown>;
export type RouteNeed = z.output<typeof need>;
export type RouteAbsence = z.output<typeof absence>;
export type RouteChoice = z.output<typeof choice>;
export type RouteDiversion = z.output<typeof diversion>;
export type RouteDraws = z.output<typeof draws>;
export type RouteForecast = z.output<typeof forecast>;
export type RoutePublished = z.output<typeof published>;
export type OdPair = z.output<typeof odPair>;
