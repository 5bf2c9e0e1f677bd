import { z } from 'zod';
import { PETROLEUM_PRODUCTS } from '../../quantity/index.ts';
import {
  ACTS,
  amount,
  CONVEYANCES,
  hs,
  MADE,
  OWNERSHIP_FORMS,
  PAYMENT_FORMS,
  PURPOSES,
  ROLES,
  SECTORS,
} from './activity-words.ts';
import { date, id, ref, text } from './field.ts';
import { quantity } from './measure.ts';
import { provenance } from './provenance.ts';

const unknown = z.literal('unknown');
const orUnknown = <T extends z.ZodType>(schema: T) => z.union([unknown, schema]);
const yesNo = orUnknown(z.boolean());
const state = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ ref: 'actors' });

const party = z.strictObject({
  actor: ref('actors').optional(),
  name: text.optional(),
  role: z.enum(ROLES),
  nationality: orUnknown(state).optional(),
  flag: orUnknown(state).optional(),
  owners: orUnknown(z.array(z.strictObject({ actor: text, share: text.optional() }))).optional(),
  'controlled-by': orUnknown(text).optional(),
  government: yesNo.optional(),
  designated: orUnknown(z.array(text)).optional(),
});

const goods = z.strictObject({
  hs: orUnknown(z.union([hs, z.array(hs)])).optional(),
  text,
  origin: orUnknown(state).optional(),
  'us-content': orUnknown(text).optional(),
  amount: orUnknown(amount).optional(),
  /** what the amount rests on: a quota ledger never mixes these */
  basis: orUnknown(z.enum(['measured', 'reported', 'estimated', 'planned'])).optional(),
  refined: yesNo.optional(),
  made: orUnknown(z.enum(MADE)).optional(),
  'dual-use': yesNo.optional(),
  luxury: yesNo.optional(),
  /** the petroleum product, by which tonnes become barrels */
  product: orUnknown(z.enum(PETROLEUM_PRODUCTS)).optional(),
  leaves: yesNo.optional(),
});

const conveyance = z.strictObject({
  kind: z.enum(CONVEYANCES),
  name: text.optional(),
  flag: orUnknown(state).optional(),
  owner: orUnknown(text).optional(),
  designated: yesNo.optional(),
  'called-at': orUnknown(z.array(state)).optional(),
  'ship-to-ship': yesNo.optional(),
  state: yesNo.optional(),
});

const payment = z.strictObject({
  form: orUnknown(z.enum(PAYMENT_FORMS)),
  currency: orUnknown(z.string().regex(/^[A-Z]{3}$/)).optional(),
  to: orUnknown(text).optional(),
  through: orUnknown(text).optional(),
  amount: orUnknown(amount).optional(),
});

const employment = z.strictObject({
  nationality: orUnknown(state),
  in: orUnknown(state),
  count: orUnknown(amount).optional(),
  /** every contract was concluded before this day */
  'contract-before': orUnknown(date).optional(),
  repatriation: yesNo.optional(),
});

const ownership = z.strictObject({
  form: orUnknown(z.enum(OWNERSHIP_FORMS)),
  commercial: yesNo.optional(),
  'for-profit': yesNo.optional(),
  'public-utility': yesNo.optional(),
  existing: yesNo.optional(),
});

const facts = z.strictObject({
  act: z.enum(ACTS),
  what: text.optional(),
  from: orUnknown(state).optional(),
  to: orUnknown(state).optional(),
  via: orUnknown(z.array(state)).optional(),
  place: orUnknown(text).optional(),
  sector: orUnknown(z.enum(SECTORS)).optional(),
  /** the days it covers, the last included, when they differ from the day asked about: a cap's period */
  during: orUnknown(z.strictObject({ first: date, last: date })).optional(),
  route: orUnknown(z.array(ref('places'))).optional(),
  crosses: orUnknown(z.array(text)).optional(),
  parties: orUnknown(z.array(party)).optional(),
  goods: orUnknown(z.union([goods, z.array(goods)])).optional(),
  conveyance: orUnknown(conveyance).optional(),
  purpose: orUnknown(z.enum(PURPOSES)).optional(),
  temporary: yesNo.optional(),
  notified: yesNo.optional(),
  /** a state has determined, or denied, that it serves weapons programmes, the army or evasion */
  determined: yesNo.optional(),
  /** everything under it was agreed before this day */
  'contract-before': orUnknown(date).optional(),
  'notice-given': orUnknown(amount).optional(),
  payment: orUnknown(payment).optional(),
  employment: orUnknown(employment).optional(),
  ownership: orUnknown(ownership).optional(),
  service: orUnknown(text).optional(),
  note: text.optional(),
});

/** Another way to do the same: the fields it changes, and what it costs. */
const alternative = z.strictObject({
  lever: z.enum(['redesign', 'reroute']),
  says: text,
  change: facts.partial(),
  cost: quantity().optional(),
  ...provenance,
});

/**
 * The smallest thing law can judge: who supplies, pays, employs, carries or owns what, with
 * whom, where, when. Every field may be `unknown`: a missing fact that decides is named, never
 * guessed. Modelled on the predicates that resolutions and sanctions acts use: act, direction,
 * goods by Harmonized System code and origin, flag, nationality, ownership, purpose, payment.
 */
export const activity = facts.extend({
  /** by which a decision or an unlock names it; unique in its phase */
  id: id.optional(),
  alternatives: z.array(alternative).optional(),
});

export type Activity = z.output<typeof activity>;
