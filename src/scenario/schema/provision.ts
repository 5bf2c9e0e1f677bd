import { z } from 'zod';
import { amount } from './activity-words.ts';
import { condition, dodge } from './condition.ts';
import { date, id, looseRef, ref, refs, text } from './field.ts';
import { dated } from './provenance.ts';

/** How surely the wording is known: A seen in a cited source, B from strong knowledge, C unsure. */
export const wording = z.enum(['A', 'B', 'C']);

/** Who can open what a provision bars, under which paragraph, by which procedure. */
const opening = z.strictObject({
  by: ref('authorities'),
  under: ref('provisions').optional(),
  procedure: z.enum(['approval', 'notification', 'licence', 'waiver', 'authorisation', 'decision']),
  /** what must be so before the authority may open it */
  conditions: z.array(z.strictObject({ says: text, holds: condition })).default([]),
  says: text.optional(),
});

/** One condition of a cap or a duty; all are needed. */
const requirement = z.strictObject({
  id,
  says: text,
  holds: condition,
  /** a notification alone meets it */
  'met-by': z.enum(['notification']).optional(),
});

/**
 * One dated paragraph of a sanctions regime as a defeasible rule.
 *
 * - `prohibit` and a `require` with `effect: bars` bar what they catch; so does a `cap` above its
 *   limit or where one of its `needs` fails. A `require` with `effect: duty` obliges states.
 * - `except` silences the provisions it `defeats` where it applies (`outcome: lifts`), or upholds
 *   them against another exception (`outcome: upholds`). The order is acyclic.
 * - `power` lets an authority open what the regimes or provisions it `reaches` bar.
 * - `exposure` is the risk of being sanctioned oneself: listed apart, never a verdict.
 * - `call` and `clarify` bind nobody and explain others.
 */
export const provision = z.strictObject({
  regime: ref('regimes'),
  cite: text,
  /** the content in our own words */
  says: text,
  /** the operative verb of the text, as far as known: "shall prohibit", "calls upon" */
  verb: text.optional(),
  url: z.url().optional(),
  /** the paragraph it is a part of, under whose id it is reported */
  'part-of': ref('provisions').optional(),
  modality: z.enum([
    'prohibit',
    'require',
    'cap',
    'except',
    'power',
    'exposure',
    'call',
    'clarify',
  ]),
  effect: z.enum(['bars', 'duty']).optional(),
  /** whom it binds; left out: everybody */
  binds: condition.optional(),
  /** what it catches; left out for a power */
  catches: condition.optional(),
  needs: z.array(requirement).default([]),
  ledger: ref('ledgers').optional(),
  defeats: refs('provisions').optional(),
  outcome: z.enum(['lifts', 'upholds']).optional(),
  reaches: z
    .strictObject({
      regimes: refs('regimes').optional(),
      provisions: refs('provisions').optional(),
    })
    .optional(),
  /** the same power or ban in later words: the earlier paragraph is not named beside it */
  restates: refs('provisions').optional(),
  clarifies: refs('provisions').optional(),
  opens: z.array(opening).default([]),
  /** until then what already went on is borne with, if this holds */
  tolerates: z.strictObject({ until: date, when: condition, says: text }).optional(),
  grade: z.enum(['mandatory', 'discretionary']).optional(),
  /** who is exposed */
  who: text.optional(),
  /** what follows for who is caught, where it is not a ban of the act itself */
  consequence: text.optional(),
  /** ways round it that its own words close */
  guards: z.array(z.strictObject({ against: dodge, words: text })).optional(),
  wording,
  'wording-note': text.optional(),
  ...dated,
});

export type Provision = z.output<typeof provision>;

/** A body of sanctions law: one issuer, one layer, and who alone can repeal it. */
export const regime = z.strictObject({
  title: text,
  /** regimes of one layer are judged together, in its short name */
  layer: text,
  issuer: ref('authorities'),
  repeal: text,
  /** the states whose dealings it is about */
  targets: z.array(looseRef('actors')).default([]),
  /** the day its rows were encoded */
  encoded: date,
  sector: text.optional(),
  ...dated,
});

/** Whoever can open, lift or determine something under a regime. */
export const authority = z.strictObject({
  name: text,
  /** the state whose organ it is */
  of: looseRef('actors').optional(),
  /** the actor that it is in packs, where that has another id */
  actor: looseRef('actors').optional(),
  /** an act of the whole opens what the part can open */
  'part-of': ref('authorities').optional(),
  procedure: text.optional(),
  ...dated,
});

/** A condition that many provisions share, named once. */
export const term = z.strictObject({ says: text, holds: condition, ...dated });

/** A reading on which lawyers differ: an explicit parameter with a default and its reason. */
export const interpretation = z.strictObject({
  question: text,
  options: z.record(z.string(), text),
  default: z.string(),
  because: text,
  ...dated,
});

/** A dated, scoped decision that lifts a bar: what it covers, from when, until when. */
export const exemption = z.strictObject({
  by: ref('authorities'),
  under: ref('provisions').optional(),
  says: text,
  covers: condition,
  beneficiaries: z.array(looseRef('actors')).optional(),
  announced: date.optional(),
  /** how long it lasts from the day it was issued; then it ends by itself */
  lasts: amount.optional(),
  ...dated,
});
