import { z } from 'zod';
import { mapOf, namesByLanguage, ref, refs, text } from './field.ts';
import { points, quantity, share } from './measure.ts';
import { dated, provenance } from './provenance.ts';

const term = z.strictObject({ holder: ref('actors'), ...dated });

const office = z.strictObject({
  title: text,
  aliases: z.array(text).optional(),
  terms: z.array(term),
});

const membership = z.strictObject({
  member: ref('actors'),
  as: z.enum(['member', 'permanent', 'elected', 'observer', 'invited', 'claimed']).optional(),
  ...dated,
});

const designation = z.strictObject({
  by: ref('actors'),
  program: text,
  tag: z.enum(['threat', 'tag', 'designation']).optional(),
  ...dated,
});

const goal = z.strictObject({
  issue: ref('issues'),
  weight: share,
  horizon: z.enum(['fixed-end', 'open-ended']).optional(),
  ...provenance,
});

/** A state, bloc, institution, part of a state, domestic group, firm or person. */
export const actor = z.strictObject({
  name: text,
  kind: z.enum([
    'state',
    'bloc',
    'institution',
    'forum',
    'ministry',
    'legislature',
    'army',
    'party',
    'province',
    'domestic-group',
    'firm',
    'person',
    'unspecified-group',
  ]),
  names: namesByLanguage.optional(),
  aliases: z.array(text).optional(),
  codes: z
    .strictObject({ iso3: text.optional(), cow: text.optional(), imo: text.optional() })
    .optional(),
  'part-of': ref('actors').optional(),
  flag: ref('actors').optional(),
  owners: z
    .array(z.strictObject({ actor: ref('actors'), share: share.optional(), ...dated }))
    .optional(),
  capability: z
    .record(z.string().regex(/^\d{4}$/), quantity('share', { min: 0, max: 1 }))
    .optional(),
  offices: mapOf('offices', office).optional(),
  members: z.array(membership).optional(),
  designations: z.array(designation).optional(),
  goals: z.array(goal).optional(),
  candidates: z
    .array(z.strictObject({ actor: ref('actors'), probability: share, ...provenance }))
    .optional(),
  negotiates: z.array(z.strictObject({ what: text, for: refs('actors'), ...dated })).optional(),
  effectiveness: z.array(z.strictObject({ level: points, ...dated })).optional(),
  status: z
    .array(z.strictObject({ status: text, by: ref('actors').optional(), ...dated }))
    .optional(),
  ...provenance,
});

/** What joins two actors: sourced, dated, of one kind. */
export const tie = z.strictObject({
  kind: z.enum([
    'alliance',
    'consultation',
    'trade',
    'leverage',
    'affinity',
    'grievance',
    'rivalry',
    'ideology',
    'perceived-threat',
    'border',
    'loan',
    'arms-sale',
    'sanctions-dependence',
    'enforcement',
  ]),
  of: ref('actors'),
  with: ref('actors'),
  about: text,
  value: quantity().optional(),
  declared: ref('actors').optional(),
  'alleged-by': refs('sources').optional(),
  ...dated,
});

/** A dated series; a trend claim needs one, and a hazard may be estimated only from a complete one. */
export const series = z.strictObject({
  title: text,
  of: ref('actors').optional(),
  with: ref('actors').optional(),
  unit: text,
  /** first and last date the series covers, and whether nothing in between is missing */
  coverage: z.strictObject({ first: text, last: text, complete: z.boolean() }).optional(),
  breaks: z.array(z.strictObject({ at: text, why: text })).optional(),
  points: z.array(
    z.strictObject({
      at: z.union([z.string(), z.int()]).transform(String).meta({ date: true }),
      label: text.optional(),
      low: z.number().optional(),
      base: z.number(),
      high: z.number().optional(),
      ...provenance,
    }),
  ),
  ...provenance,
});
