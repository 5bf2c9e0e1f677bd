import { z } from 'zod';
import { activity } from './activity.ts';
import { date, id, looseRef, ref, refs, text } from './field.ts';
import { cashFlow, part, tradeChange } from './finance.ts';
import { points, quantity } from './measure.ts';
import { dated, provenance } from './provenance.ts';
import { step } from './step.ts';

/** A permission a phase requires, of an authority the project maps to a will. */
const permission = z.strictObject({
  of: ref('actors'),
  on: ref('issues'),
  at: points,
  /** which kind of authority: the state's own consent, territory, law, ratification, money */
  kind: z.enum(['consent', 'territory', 'law', 'ratification', 'value']).default('consent'),
  /** the paragraph or article asked under, as text; where regimes are named, law says it itself */
  under: text.optional(),
  validity: quantity().optional(),
  package: z.string().optional(),
  ...provenance,
});

const phase = z.strictObject({
  title: text,
  /** the milestone counts when the phase starts (works) or when it ends (survey) */
  reached: z.enum(['start', 'end']),
  after: z
    .union([step, z.array(step)])
    .transform((given) => (typeof given === 'string' ? [given] : given))
    .optional(),
  takes: quantity(),
  cost: quantity().optional(),
  activities: z.array(activity).default([]),
  needs: z.array(permission),
  ...provenance,
});

/** Whose mind stands behind an authority, and by what the instrument differs from it. */
const authority = z.union([
  z.strictObject({
    will: ref('actors'),
    offset: quantity('point', { min: -100, max: 100 }).optional(),
    procedure: text.optional(),
    review: quantity().optional(),
    ...provenance,
  }),
  z.strictObject({ institution: ref('institutions'), ...provenance }),
]);

const milestone = z.strictObject({
  step: z.union([step, z.enum(['proposed', 'agreed'])]),
  event: z.enum(['reached', 'started', 'done', 'suspended', 'severed']),
  date,
  scope: text.optional(),
  ...provenance,
});

/** An earlier attempt at the same or a comparable project, how far it came, and why it ended. */
const attempt = z.strictObject({
  title: text,
  from: date,
  to: date.optional(),
  reached: z.union([step, z.enum(['none', 'proposed', 'agreed'])]),
  within: z.string().optional(),
  ended: text.optional(),
  ...provenance,
});

/** What a variant makes of a link once it is built. */
const linkChange = z.strictObject({
  link: ref('links'),
  speed: quantity().optional(),
  capacity: quantity().optional(),
  paths: quantity().optional(),
  cost: quantity().optional(),
  ...provenance,
});

/** One of several projects that bear the same name: repair, upgrade, new line. Never one range. */
const variant = z.strictObject({
  name: text,
  scope: text,
  cost: quantity(),
  /** keeping it up, a year */
  upkeep: quantity().optional(),
  life: quantity('yr').optional(),
  /** links it puts into service, changed or not */
  links: refs('links').optional(),
  changes: z.array(linkChange).optional(),
  ...provenance,
});

/** What a project does to trade: which flows, and how strongly trade answers to its cost. */
const tradeEffect = z.strictObject({
  /** trade elasticity: by how many per cent trade falls when its cost rises by one */
  elasticity: quantity('ratio'),
  /** what each party spends in all, to which a gain is measured */
  spending: z.array(z.strictObject({ actor: ref('actors'), value: quantity(), ...provenance })),
  changes: z.array(tradeChange).min(1),
  ...provenance,
});

export const project = z.strictObject({
  title: text,
  modes: z.array(
    z.enum(['rail', 'road', 'gas', 'oil', 'power', 'sea', 'trade', 'zone', 'community']),
  ),
  sponsor: ref('actors'),
  issue: ref('issues'),
  phases: z.partialRecord(step, phase),
  authorities: z.record(z.string(), authority).meta({ key: 'actors' }).default({}),
  milestones: z.array(milestone).default([]),
  attempts: z.array(attempt).default([]),
  variants: z.array(variant).optional(),
  /** the variant meant where none is named; left out with several, none is */
  variant: text.optional(),
  links: refs('links').optional(),
  'cash-flows': z.array(cashFlow).optional(),
  /** whose part it cannot do without; left out: not looked into */
  parts: z.array(part).optional(),
  trade: tradeEffect.optional(),
  'depends-on': refs('projects').optional(),
  opens: refs('projects').optional(),
  substitutes: z
    .array(
      z.strictObject({
        title: text,
        by: refs('actors'),
        state: text,
        project: ref('projects').optional(),
        ...dated,
      }),
    )
    .optional(),
  'cost-sharing': z
    .array(z.strictObject({ proposal: text, by: refs('actors').optional(), ...dated }))
    .optional(),
  ...provenance,
});

/** A grant, refusal or hold on record: a fact, not drawn. */
export const decision = z.strictObject({
  authority: ref('actors'),
  project: refs('projects'),
  scope: z.array(step).min(1),
  outcome: z.enum(['granted', 'refused', 'held', 'pending']),
  by: refs('actors').optional(),
  covers: text.optional(),
  /** the paragraph of law it was given under */
  under: looseRef('provisions').optional(),
  /** the activities of these steps it covers, by their ids; left out: all of them */
  activities: z.array(id).optional(),
  reason: z
    .array(
      z.strictObject({
        says: text,
        holder: ref('actors').optional(),
        status: z.enum(['stated', 'suspected']),
        ...provenance,
      }),
    )
    .optional(),
  ...dated,
});
