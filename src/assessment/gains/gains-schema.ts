import { z } from 'zod';
import { problemSchema, textSchema } from '../../scenario/index.ts';
import { leftOutSchema, ledgerSchema, networkUnitsSchema } from '../../corridor/index.ts';

/** The shape of what `gains … --json` prints: `schemas/result-gains.json`, `result-gains-of-game.json`. */

const rule = z.enum(['shapley', 'nucleolus', 'prenucleolus', 'gately', 'tau', 'equal-surplus']);

const complaint = z.strictObject({
  members: z.array(z.string()),
  worth: z.number(),
  gets: z.number(),
  excess: z.number().describe('how much better off it were by itself'),
});

const table = z.strictObject({
  players: z.array(z.string()),
  kind: z.enum(['gain', 'cost']),
  unit: z.string().optional(),
  total: z.number(),
  roles: z
    .array(
      z.strictObject({
        player: z.string(),
        alone: z.number(),
        marginal: z.number().describe('what it adds to all the others'),
        isDummy: z.boolean(),
        isVeto: z.boolean(),
        isNecessary: z.boolean(),
      }),
    )
    .optional()
    .describe('left out with more players than can be counted out'),
  core: z
    .strictObject({
      excess: z.number(),
      isCoreEmpty: z.boolean(),
      point: z.array(z.number()),
      balanced: z.array(z.strictObject({ members: z.array(z.string()), weight: z.number() })),
    })
    .optional(),
  rules: z.array(
    z.strictObject({
      rule,
      payoffs: z.array(z.number()).optional().describe('left out where the rule gives no split'),
      standardErrors: z.array(z.number()).optional(),
      inCore: z.union([z.boolean(), z.literal('unknown')]),
      worst: complaint.optional(),
      holdUp: z.array(
        z.strictObject({
          player: z.string(),
          share: z.number(),
          marginal: z.number(),
          othersLose: z.number(),
          itLoses: z.number(),
          propensity: z
            .number()
            .nullable()
            .optional()
            .describe('left out where it has nothing to lose'),
        }),
      ),
      why: z.array(textSchema),
      problems: z.array(problemSchema),
    }),
  ),
  why: z.array(textSchema),
});

/** What `landbridge gains NETWORK` prints as JSON. */
export const gainsResultSchema = z.strictObject({
  schema: z.literal('gains@1'),
  version: z.string(),
  view: z.string().nullable().describe('digest of the view; null where there is no pack'),
  asOf: z.string().describe('YYYY-MM-DD'),
  request: z.strictObject({ project: z.string().nullable(), rules: z.array(rule) }),
  answer: z.strictObject({
    title: z.string(),
    units: networkUnitsSchema,
    solver: z.string(),
    coalitions: z
      .array(z.strictObject({ members: z.array(z.string()), worth: z.number().nullable() }))
      .describe('every coalition, nobody first: what it can do with what is its own'),
    table,
    ledgers: z.array(
      z.strictObject({
        rule: z.enum(['owners', 'half', 'territory', 'shapley']),
        ledger: ledgerSchema,
      }),
    ),
    left: z.array(leftOutSchema),
  }),
  warnings: z.array(problemSchema),
});

const coalitions = z.union([
  z.record(z.string(), z.number()).describe('by their letters'),
  z.array(z.strictObject({ members: z.array(z.string()), worth: z.number() })),
]);

/** What `landbridge gains --game FILE` prints as JSON. */
export const gainsOfGameResultSchema = z.strictObject({
  schema: z.literal('gains-of-game@1'),
  version: z.string(),
  games: z.array(
    z.strictObject({
      game: z.strictObject({
        id: z.string().optional(),
        title: z.string().optional(),
        unit: z.string().optional(),
        source: z.string().optional(),
        players: z.array(z.string()),
        kind: z.enum(['gain', 'cost']),
        coalitions,
      }),
      table,
    }),
  ),
});
