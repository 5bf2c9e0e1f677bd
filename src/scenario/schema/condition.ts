import { z } from 'zod';
import {
  ACTS,
  amount,
  CONVEYANCES,
  DODGES,
  hs,
  MADE,
  OWNERSHIP_FORMS,
  PAYMENT_FORMS,
  PURPOSES,
  ROLES,
  SECTORS,
} from './activity-words.ts';
import { date, looseRef, ref, text } from './field.ts';

/** One value or a list of them; any of the list will do. The normal form is a list. */
const some = <T extends z.ZodType>(one: T) =>
  z
    .union([one, z.array(one).min(1)])
    .transform((given) => (Array.isArray(given) ? given : [given]));

const states = some(looseRef('actors'));
const yes = z.boolean();

const goods = z.strictObject({
  /** inside any of these codes or ranges */
  hs: some(hs).optional(),
  /** outside all of these */
  'hs-not': some(hs).optional(),
  /** a stated code is inside: goods nobody gives a code, or only a wider one, are not taken for these */
  'hs-stated': some(hs).optional(),
  origin: states.optional(),
  'origin-not': states.optional(),
  /** content from the state whose export rules are meant is above this share */
  'us-content-above': amount.optional(),
  'dual-use': yes.optional(),
  luxury: yes.optional(),
  refined: yes.optional(),
  made: some(z.enum(MADE)).optional(),
  product: some(text).optional(),
  leaves: yes.optional(),
});

const party = z.strictObject({
  role: some(z.enum(ROLES)).optional(),
  nationality: states.optional(),
  'nationality-not': states.optional(),
  flag: states.optional(),
  government: yes.optional(),
  designated: yes.optional(),
  /** designated by this authority */
  'designated-by': some(looseRef('actors')).optional(),
  /** the party is one of these, by id in a pack … */
  is: some(looseRef('actors')).optional(),
  /** … or by one of these names */
  name: some(text).optional(),
  /** … or one of these owns at least this share of it */
  'or-owned': amount.optional(),
});

const conveyance = z.strictObject({
  kind: some(z.enum(CONVEYANCES)).optional(),
  flag: states.optional(),
  'flag-not': states.optional(),
  'called-at': states.optional(),
  'ship-to-ship': yes.optional(),
  designated: yes.optional(),
  state: yes.optional(),
});

const payment = z.strictObject({
  form: some(z.enum(PAYMENT_FORMS)).optional(),
  currency: some(z.string().regex(/^[A-Z]{3}$/)).optional(),
});

const employment = z.strictObject({
  nationality: states.optional(),
  in: states.optional(),
  'in-not': states.optional(),
  /** contracts concluded before this day */
  'contract-before': date.optional(),
  repatriation: yes.optional(),
});

const ownership = z.strictObject({
  form: some(z.enum(OWNERSHIP_FORMS)).optional(),
  existing: yes.optional(),
  commercial: yes.optional(),
  'for-profit': yes.optional(),
  'public-utility': yes.optional(),
});

const facts = z.strictObject({
  /** a condition named once and used in many provisions */
  term: ref('terms').optional(),
  /** holds while an interpretation switch stands at this option */
  switch: z.strictObject({ id: ref('switches'), is: text }).optional(),
  act: some(z.enum(ACTS)).optional(),
  from: states.optional(),
  'from-not': states.optional(),
  to: states.optional(),
  'to-not': states.optional(),
  via: states.optional(),
  /** from, to or via one of these */
  touches: states.optional(),
  /** where it happens: text that holds one of these words */
  place: some(text).optional(),
  /** the route passes this place */
  through: some(looseRef('places')).optional(),
  crosses: some(text).optional(),
  sector: some(z.enum(SECTORS)).optional(),
  purpose: some(z.enum(PURPOSES)).optional(),
  'purpose-not': some(z.enum(PURPOSES)).optional(),
  temporary: yes.optional(),
  notified: yes.optional(),
  /** a state has determined that the activity serves what the provision names */
  determined: yes.optional(),
  'notice-at-least': amount.optional(),
  /** agreed before this day */
  'contract-before': date.optional(),
  goods: goods.optional(),
  /** every kind of goods of the activity, not only the one looked at */
  'all-goods': goods.optional(),
  party: party.optional(),
  conveyance: conveyance.optional(),
  payment: payment.optional(),
  employment: employment.optional(),
  ownership: ownership.optional(),
});

type Facts = z.output<typeof facts>;

/** A condition in normal form: every stated field must hold; a list holds if any of it does. */
export interface Condition extends Facts {
  any?: Condition[] | undefined;
  all?: Condition[] | undefined;
  not?: Condition | undefined;
  unclear?: { when: Condition; fact: string } | undefined;
}

/**
 * When a provision catches an activity, whom it binds, when an exception holds: predicates over
 * the facts of an activity, each true, false or unknown. All fields of a condition must hold
 * together; a list holds if any of it does.
 */
export const condition: z.ZodType<Condition> = z.lazy(() => (whole ??= makeWhole()));

/** Made once: whoever follows the schema asks for it again and again. */
let whole: z.ZodType<Condition> | undefined;

function makeWhole(): z.ZodType<Condition> {
  return facts.extend({
    any: z.array(condition).min(1).optional(),
    all: z.array(condition).min(1).optional(),
    not: condition.optional(),
    /** the text leaves it open where this holds; what somebody would have to say is the fact */
    unclear: z.strictObject({ when: condition, fact: text }).optional(),
  });
}

/** A way to seem outside a rule without doing anything else: recognised, never offered. */
export const dodge = z.enum(DODGES);
