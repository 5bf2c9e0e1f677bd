import { z } from 'zod';
import { date, ref, text } from './field.ts';
import { points, quantity } from './measure.ts';
import { dated, provenance } from './provenance.ts';

/** A 0–100 line with labelled points, on which actors take stances. */
export const issue = z.strictObject({
  question: text,
  points: z.record(z.string().regex(/^(100|[1-9]?\d)$/), text),
  'status-quo': z.array(z.strictObject({ at: points, ...dated })).min(1),
  linked: z
    .array(
      z.strictObject({
        issue: ref('issues'),
        weight: quantity('share', { min: -1, max: 1 }),
        ...provenance,
      }),
    )
    .optional(),
  /**
   * how it is decided: by the consent of each whose part a step needs (when left out), or by bargaining
   * over a number, such as a tariff, a price or a share
   */
  resolved: z.enum(['consent', 'bargain']).optional(),
  /** the actor whose own act moves this issue's status quo; what others ask for first is asked of it */
  'moved-by': ref('actors').optional(),
  options: z
    .array(z.strictObject({ name: text, definition: text, by: ref('actors').optional(), ...dated }))
    .optional(),
  ...provenance,
});

/**
 * An analyst's stance of an actor on an issue, from a date on. Ideal point and salience on
 * 0–100; the leader's own part is a shift that ends with the leader's term. `absolute` says
 * that no price moves the actor beyond this point.
 */
export const stance = z.strictObject({
  issue: ref('issues'),
  actor: ref('actors'),
  ideal: points,
  salience: points,
  flexibility: points.optional(),
  leader: z
    .strictObject({
      holder: ref('actors'),
      office: ref('offices'),
      shift: quantity('point', { min: -100, max: 100 }),
      ...provenance,
    })
    .optional(),
  absolute: z.strictObject({ limit: points, ...provenance }).optional(),
  asks: z
    .array(
      z.strictObject({
        issue: ref('issues'),
        at: points,
        order: z.enum(['first', 'same-time', 'later']),
        /** the level from which on it asks for this; left out: beyond all it may want by itself */
        above: points.optional(),
        ...provenance,
      }),
    )
    .optional(),
  frame: text.optional(),
  ...dated,
});

const pointer = z.strictObject({
  source: ref('sources'),
  at: text.optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
  prefix: z.string().max(32).optional(),
  suffix: z.string().max(32).optional(),
  exact: z.string().optional(),
  document: z.string().optional(),
});

/**
 * One thing a document says, tied to its span. A position record carries the level it is about:
 * support for the survey says that the survey's point is better than the status quo, not "95".
 */
export const evidence = z.strictObject({
  kind: z.enum([
    'event',
    'position',
    'statement',
    'forecast',
    'quantity',
    'constraint',
    'relation',
  ]),
  where: pointer,
  holder: ref('actors').optional(),
  chain: z.array(text).optional(),
  modality: z
    .enum([
      'actual',
      'proposed',
      'planned',
      'promised',
      'alleged',
      'conditional',
      'counterfactual',
      'required',
      'normative',
    ])
    .optional(),
  actor: ref('actors').optional(),
  target: ref('actors').optional(),
  issue: ref('issues').optional(),
  level: z.number().min(0).max(100).optional(),
  polarity: z.enum(['supports', 'opposes']).optional(),
  through: z.enum(['word', 'vote', 'act']).optional(),
  leader: ref('actors').optional(),
  confidence: z.number().min(0).max(1).optional(),
  date: date.optional(),
  says: text.optional(),
  value: quantity().optional(),
  copies: ref('evidence').optional(),
  supersedes: ref('evidence').optional(),
  review: z.enum(['accepted', 'proposed', 'rejected']).default('accepted'),
  ...provenance,
});
