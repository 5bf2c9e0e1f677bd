import { z } from 'zod';
import { LADDER, problemSchema, reasonSchema, textSchema } from '../../scenario/index.ts';

/**
 * The shape of an assessment, once: the types of `types.ts` are read off it, and the JSON Schema
 * `schemas/result-assess.json` is written from it. Imported for its types alone where answers are
 * made, so that drawing does not load a schema library.
 */

const why = z.string().describe('id of the reasonSchema this rests on');
const share = z.number().min(0).max(1);
const step = z.enum(LADDER);
export const probability = z
  .object({
    value: share.describe(
      '0 and 1 only for what is barred, certain or done; else the posterior mean under the prior of Jeffreys',
    ),
    simulation: z.number().min(0).describe('standard error from the finite number of draws'),
    inputs: z
      .tuple([share, share])
      .readonly()
      .describe('5 % and 95 % points over what is not known of the inputs'),
    why,
  })
  .describe('a probability with its two uncertainties told apart');

export const byDate = z
  .object({ date: z.string(), probability: share, simulation: z.number().min(0) })
  .describe('the chance of a milestone by a day');

export const holder = z
  .object({
    who: z.string().describe('an authority of the pack, or "sponsor" or "time"'),
    will: z.string().nullable().describe('whose will stands behind it, where it is another'),
    share: share.describe('Shapley share of the failures; the shares sum to 1'),
    byMoney: z
      .boolean()
      .describe(
        'it held by what it would lose, not by its consent; who is then of the parts, or "value"',
      ),
    first: share.describe('share of failures in which it was the first unmet need'),
    alone: share.describe('share of failures in which it alone was missing'),
    objectors: z
      .array(z.object({ member: z.string(), share }))
      .describe('of a body: who objected when it refused'),
    why,
  })
  .describe('who held a step that was not reached');

export const need = z
  .object({
    need: z.string().describe('authority/project/step; of money value/project/step'),
    authority: z.string(),
    will: z.string().nullable(),
    issue: z.string().nullable().describe('null where money is asked'),
    level: z
      .number()
      .nullable()
      .describe('what is asked, on the 0–100 line of the issue; null where money is asked'),
    kind: z.string(),
    under: z.string().nullable(),
    onRecord: z
      .object({ decision: z.string(), outcome: z.string(), date: z.string() })
      .nullable()
      .describe('the last decision that still counts'),
    chance: share.nullable().describe('chance of a yes when first asked; null where not looked at'),
    why,
  })
  .describe('a permission a step requires');

const verdict = z
  .enum(['prohibited', 'undetermined', 'conditional', 'allowed'])
  .describe(
    'prohibited: barred, only repeal opens it; conditional: barred, a power in force can open it; undetermined: a missing fact decides; allowed: no prohibition found in the rows encoded',
  );

export const lawFinding = z.object({
  provision: z.string(),
  layer: z.string(),
  effect: z.enum(['bars', 'undetermined', 'conflict', 'excepted', 'exempted', 'met']),
  missing: z.array(z.string()).describe('facts that would settle it'),
  opens: z.array(z.object({ authority: z.string(), paragraph: z.string(), procedure: z.string() })),
  verifyText: z.boolean().describe('its wording has not been re-read'),
  why,
});

export const stepLaw = z
  .object({
    verdict,
    activities: z.array(
      z.object({
        act: z.string(),
        what: z.string(),
        status: z.enum(['open', 'barred', 'undetermined']),
        verdict,
        findings: z.array(lawFinding),
        exposure: z.array(
          z.object({
            paragraph: z.string(),
            grade: z.enum(['mandatory', 'discretionary']),
            who: z.string(),
            holds: z.enum(['yes', 'unknown']),
          }),
        ),
        why,
      }),
    ),
    notified: z.array(z.string()).describe('provisions that a notification alone meets'),
  })
  .describe('what law makes of the activities of a step, before any decision on record');

const amount = z.number().describe('in the currency and price year of the value');

export const worth = z
  .object({
    known: z.boolean().describe('whether every amount in it is stated'),
    low: amount.nullable().describe('5 % of the value draws lie below'),
    base: amount
      .nullable()
      .describe('every amount at its base; of what is known, where not all is'),
    high: amount.nullable().describe('95 % of the value draws lie below'),
    above: share.nullable().describe('share of the value draws in which it is above 0'),
    missing: z.array(z.string()).describe('lines without an amount'),
    why,
  })
  .describe('a present value; where it is not known, what the known lines come to');

export const valueGate = z
  .object({
    status: z
      .enum(['open', 'transfers', 'shut', 'granted', 'refused', 'unknown', 'not-assessed', 'sunk'])
      .describe(
        'open: everyone asked gains; transfers: payments make good what some lose; shut: all gains together do not; granted, refused: on record; unknown: an amount is missing; not-assessed: nobody is asked; sunk: done or under way. At base values',
      ),
    because: z
      .enum(['no-money', 'no-parts', 'states-only'])
      .nullable()
      .describe('why nobody is asked: no amounts, no parts named, or only states are needed'),
    chance: share
      .nullable()
      .describe('that the amounts are such that it opens; null where it is not drawn'),
    margin: z
      .object({ low: amount, median: amount, high: amount })
      .nullable()
      .describe(
        'gains that could be given less losses to be made good: 5 %, 50 % and 95 % of the value draws lie below',
      ),
    asked: z.array(z.string()).describe('actors asked what they gain'),
    losers: z.array(z.string()).describe('those asked who lose at base values'),
    transfers: z.array(z.object({ from: z.string(), to: z.string(), amount, text: textSchema })),
    missing: z.array(z.string()).describe('lines without an amount that leave it unknown'),
    why,
  })
  .describe('whether financiers, operators and firms whose part a step needs gain by it');

export const projectValue = z
  .object({
    variant: z.string().nullable(),
    valuation: z.string(),
    currency: z.string(),
    priceYear: z.int(),
    building: z.int().describe('years before service'),
    service: z.int().describe('years of service counted'),
    rate: z.number().describe('yearly discount rate of the whole'),
    whole: worth,
    parties: z.array(
      z.object({
        party: z.string().describe('an actor, or "nobody-named"'),
        state: z.string().nullable(),
        rate: z.number().describe('yearly rate it discounts at'),
        own: worth.describe('at its own rate'),
        share: worth.describe('at the rate of the whole; these add up to it'),
      }),
    ),
    states: z.array(z.object({ state: z.string().nullable(), share: worth })),
    losers: z.array(z.string()).describe('parties that lose at base values'),
    parts: z.array(
      z.object({
        actor: z.string(),
        as: z.string(),
        for: z.array(step),
        isState: z.boolean().describe('its acceptance is in the consent gate, not asked here'),
        outside: amount.describe('what it has if it stays out'),
        gain: worth.describe('what it gains beyond that'),
      }),
    ),
    missing: z.array(z.string()),
    tornado: z
      .object({
        base: amount.nullable(),
        bars: z.array(
          z.object({ what: z.string(), atLow: amount, atHigh: amount, changesSign: z.boolean() }),
        ),
        notVaried: z.array(z.string()).describe('amounts without a range'),
        why,
      })
      .describe('what moving one amount from end to end does to the whole, widest first'),
    draws: z.int().describe('value draws'),
    why,
  })
  .describe('what a project is worth to whom: money alone');

export const stepAnswer = z.object({
  step,
  title: z.string(),
  status: z.enum(['done', 'running', 'open', 'not-timed', 'barred', 'certain']),
  since: z.string().nullable(),
  probability: probability.nullable(),
  byDate: z.array(byDate),
  needs: z.array(need),
  heldBy: z.array(holder),
  barredBy: z
    .enum(['limit', 'value'])
    .nullable()
    .describe('what bars a step that is barred: a stated limit, or money that cannot suffice'),
  atMost: z
    .boolean()
    .describe('a gate of it, or of a step it waits for, is not assessed: an upper bound'),
  law: stepLaw.nullable().describe('null where the scenario names no body of law'),
  value: valueGate,
  outcomes: z
    .object({
      notWanted: share,
      notAsked: share,
      refused: share,
      pending: share,
      late: share,
      heldEarlier: share,
    })
    .describe('how the asking ended in the failed draws; shares'),
  why,
});

export const driver = z
  .object({
    label: textSchema,
    actor: z.string().nullable(),
    issue: z.string().nullable(),
    range: z.tuple([z.number(), z.number(), z.number()]).readonly(),
    unit: z.string(),
    probabilityWhenLow: share,
    probabilityWhenHigh: share,
    why,
  })
  .describe('an input whose lower and upper half of samples give different answers');

export const baseRate = z.object({ reached: z.int(), of: z.int(), step, why });

export const projectAnswer = z.object({
  project: z.string(),
  title: z.string(),
  sponsor: z.string(),
  headline: z.object({
    step,
    by: z.string(),
    atMost: z.boolean().describe('a gate is not assessed: an upper bound'),
    probability: probability.nullable(),
    status: stepAnswer.shape.status,
    why,
  }),
  severed: z.object({ on: z.string(), why }).nullable(),
  severance: z
    .object({ probability: share, why })
    .nullable()
    .describe('chance that what stands is severed; null where no hazard does it'),
  ladder: z.array(stepAnswer),
  value: projectValue.nullable().describe('null where it cannot be reckoned'),
  drivers: z.array(driver),
  baseRate: baseRate.nullable(),
  instead: z.array(
    z.object({ title: z.string(), state: z.string(), by: z.array(z.string()), why }),
  ),
});

export const assessAnswer = z.object({
  asOf: z.string(),
  horizon: z.string(),
  coversTo: z.string(),
  beyondRecord: z.boolean().describe('the as-of date lies after the last day the pack covers'),
  gates: z.object({
    consent: z.literal('assessed'),
    law: z.enum(['assessed', 'not-assessed']),
    value: z.enum(['assessed', 'partly', 'not-assessed']),
    delivery: z.literal('assessed'),
  }),
  projects: z.array(projectAnswer),
});

export const counts = z
  .object({
    sourced: z.int(),
    assumed: z.int(),
    unknown: z.int(),
    hindsight: z.int(),
    stances: z.object({ sourced: z.int(), assumed: z.int(), unknown: z.int() }),
  })
  .describe('on how much of what the answer rests');

/**
 * The result of `assess`: the request with its defaults, the answer, every reasonSchema it rests on, the
 * warnings, and the digest of the view. Probabilities and shares are 0–1, days `YYYY-MM-DD`.
 */
export const assessResult = z
  .object({
    schema: z.literal('landbridge/assess@1'),
    version: z.string(),
    view: z.string().describe('digest of the view: the pack as seen'),
    asOf: z.string(),
    seed: z.int(),
    request: z.object({
      projects: z.array(z.string()),
      phase: step.nullable(),
      asOf: z.string(),
      horizon: z.string(),
      draws: z.int(),
      outer: z.int(),
      inner: z.int(),
      seed: z.int(),
      strict: z.boolean(),
    }),
    answer: assessAnswer,
    reasons: z.array(reasonSchema),
    warnings: z.array(problemSchema),
    counts,
  })
  .describe('the result of an assessment');
