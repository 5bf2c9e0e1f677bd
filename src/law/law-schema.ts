import { z } from 'zod';

/** The shape of what `law … --json` prints, for programs: `schemas/result-law.json`. */

const verdictWord = z.enum(['prohibited', 'undetermined', 'conditional', 'allowed']);
const status = z.enum(['open', 'barred', 'undetermined']);
const truth = z.enum(['yes', 'no', 'unknown']);
const wording = z
  .enum(['A', 'B', 'C'])
  .describe('A seen in a cited source, B known and not re-read, C number or detail unsure');
const day = z.string().describe('YYYY-MM-DD');

const opening = z.strictObject({
  authority: z.string(),
  paragraph: z.string(),
  procedure: z.enum(['approval', 'notification', 'licence', 'waiver', 'authorisation', 'decision']),
  unmet: z.array(z.strictObject({ says: z.string(), holds: z.enum(['no', 'unknown']) })),
});

const finding = z.strictObject({
  provision: z.string(),
  paragraph: z.string(),
  layer: z.string(),
  goods: z.int().nullable().describe('which of the goods, by place; null where there are none'),
  effect: z.enum(['bars', 'undetermined', 'conflict', 'excepted', 'met', 'exempted']),
  missing: z.array(z.string()).describe('facts that would settle it'),
  unmet: z.array(
    z.strictObject({ need: z.string(), says: z.string(), holds: z.enum(['no', 'unknown']) }),
  ),
  exceptions: z.array(z.strictObject({ provision: z.string(), holds: z.enum(['yes', 'unknown']) })),
  opens: z.array(opening),
  exemption: z.string().nullable(),
  toleratedUntil: day.nullable(),
  wording,
});

const exposure = z.strictObject({
  provision: z.string(),
  paragraph: z.string(),
  layer: z.string(),
  grade: z.enum(['mandatory', 'discretionary']),
  who: z.string(),
  holds: z.enum(['yes', 'unknown']),
  missing: z.array(z.string()),
  waivedBy: z.string().nullable(),
  wording,
});

const verdict = z.strictObject({
  status,
  verdict: verdictWord,
  layers: z.array(
    z.strictObject({
      layer: z.string(),
      status,
      verdict: verdictWord,
      by: z.array(finding),
      verifyText: z.boolean(),
    }),
  ),
  exposure: z.array(exposure).describe('apart from the verdict, which it never changes'),
  missing: z.array(z.strictObject({ fact: z.string(), settles: z.int() })),
  verifyText: z.boolean(),
});

const fact = z.strictObject({
  fact: z.string(),
  wanted: z.string(),
  found: z.string(),
  holds: truth,
});

const derivation = z.strictObject({
  finding,
  cite: z.string(),
  says: z.string(),
  verb: z.string().nullable(),
  url: z.string().nullable(),
  asked: z.array(fact),
  needs: z.array(z.strictObject({ says: z.string(), holds: truth, asked: z.array(fact) })),
  exceptions: z.array(
    z.strictObject({
      provision: z.string(),
      cite: z.string(),
      says: z.string(),
      holds: truth,
      because: z.array(fact),
    }),
  ),
  wording,
  wordingNote: z.string().nullable(),
  source: z.array(z.string()),
  assumption: z.string().nullable(),
});

const act = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['decision', 'notification']),
    by: z.string(),
    under: z.array(z.string()),
    procedures: z.array(opening.shape.procedure),
    unmet: opening.shape.unmet,
  }),
  z.strictObject({ kind: z.literal('repeal'), by: z.string(), provision: z.string() }),
  z.strictObject({
    kind: z.enum(['redesign', 'reroute']),
    activity: z.int(),
    alternative: z.int(),
    says: z.string(),
  }),
]);

const blocker = z.strictObject({
  activity: z.int(),
  goods: z.int().nullable(),
  provision: z.string(),
  paragraph: z.string(),
  layer: z.string(),
  effect: z.enum(['bars', 'undetermined', 'conflict']),
  opens: z.array(opening),
});

const exemption = z.strictObject({
  id: z.string(),
  by: z.string(),
  under: z.string().optional(),
  from: day,
  to: day.nullable(),
  covers: z.unknown().describe('all, numbers of activities, or a condition'),
  beneficiaries: z.array(z.string()).optional(),
  holds: z.boolean(),
});

export const lawAnswerSchema = z.strictObject({
  asOf: day,
  notice: z.strictObject({
    encoded: day,
    rows: z.int(),
    inForce: z.int(),
    unverified: z.int(),
  }),
  switches: z.record(z.string(), z.string()),
  layers: z.array(z.string()),
  activities: z.array(
    z.strictObject({
      index: z.int(),
      id: z.string().nullable(),
      act: z.string(),
      what: z.string(),
      verdict,
      derivations: z.array(derivation),
      nearMisses: z
        .array(
          z.strictObject({
            provision: z.string(),
            layer: z.string(),
            cite: z.string(),
            goods: z.int().nullable(),
            failed: z.array(fact),
          }),
        )
        .nullable()
        .describe('null where not asked for: --trace'),
    }),
  ),
  hangsOn: z.array(
    z.strictObject({
      activity: z.int(),
      layer: z.string(),
      switch: z.string(),
      stands: z.string(),
      other: z.string(),
      verdict: verdictWord,
      otherwise: verdictWord,
    }),
  ),
  exemptions: z.array(exemption),
  windows: z
    .array(z.strictObject({ from: day, to: day.nullable() }))
    .describe('when the decisions on record hold together'),
  unlock: z.strictObject({
    blockers: z.array(blocker),
    unsettled: z.array(blocker),
    sets: z.array(
      z.strictObject({
        acts: z.array(act),
        deciders: z.array(z.string()),
        costs: z.array(z.string().nullable()),
      }),
    ),
    isComplete: z.boolean(),
    dodges: z.array(
      z.strictObject({
        activity: z.int(),
        alternative: z.int(),
        says: z.string(),
        dodge: z.enum(['splitting', 'relabelling', 'reflagging', 'ownership', 'payment']),
        clauses: z.array(
          z.strictObject({ provision: z.string(), cite: z.string(), words: z.string() }),
        ),
      }),
    ),
  }),
});

/** What `landbridge law PACK` and `landbridge law judge FILE` print as JSON. */
export const lawResultSchema = z.strictObject({
  schema: z.literal('law@1'),
  view: z.string().describe('digest of the view, or of the law where there is no pack'),
  knownAt: day,
  project: z.string().nullable(),
  phase: z.string().nullable(),
  title: z.string(),
  answer: lawAnswerSchema,
  lifted: z.array(z.string()),
  overlap: z
    .array(
      z.strictObject({
        activity: z.int(),
        before: status,
        after: status,
        freed: z.array(z.string()),
        still: z.array(z.strictObject({ layer: z.string(), provision: z.string() })),
      }),
    )
    .nullable(),
});
