import { z } from 'zod';
import { parseAmount } from '../../quantity/index.ts';
import { date, ref, text } from './field.ts';

const unknown = z.literal('unknown');
const orUnknown = <T extends z.ZodType>(schema: T) => z.union([unknown, schema]);
const yesNo = orUnknown(z.boolean());
const state = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ ref: 'actors' });

const hsCode = /^\d{2,4}(\.\d{2,4})?(\.\d{2})?$|^\d{6,10}$/;
/** Quoted text: one code (`8601`, `2711.21`) or a range of them (`8601-8606`). */
export const hs = z
  .string()
  .refine((written) => written.split('-').every((part) => hsCode.test(part)), {
    error: 'an HS code is quoted digits such as "8601", "2711.21" or a range "8601-8606"',
    params: { code: 'bad-hs-code' },
  });

/** Exact decimal with a unit, quoted: `"55000 l"`. */
export const amount = z.string().refine((written) => parseAmount(written).ok, {
  error: 'an amount is quoted text, a decimal and a unit, such as "55000 l"',
  params: { code: 'bad-amount' },
});

const party = z.strictObject({
  actor: ref('actors').optional(),
  name: text.optional(),
  role: z.enum([
    'supplier',
    'receiver',
    'carrier',
    'operator',
    'owner',
    'payer',
    'payee',
    'insurer',
    'lender',
    'employer',
    'worker',
    'organiser',
    'authority',
    'beneficiary',
  ]),
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
  made: orUnknown(z.enum(['refinery', 'gas-plant', 'field'])).optional(),
  'dual-use': yesNo.optional(),
  leaves: yesNo.optional(),
});

const conveyance = z.strictObject({
  kind: z.enum(['train', 'truck', 'bus', 'vessel', 'aircraft', 'pipeline', 'cable', 'on-foot']),
  name: text.optional(),
  flag: orUnknown(state).optional(),
  owner: orUnknown(text).optional(),
  designated: yesNo.optional(),
  'called-at': orUnknown(z.array(state)).optional(),
  'ship-to-ship': yesNo.optional(),
  state: yesNo.optional(),
});

const payment = z.strictObject({
  form: orUnknown(z.enum(['none', 'cash', 'transfer', 'in-kind', 'barter', 'escrow'])),
  currency: orUnknown(z.string().regex(/^[A-Z]{3}$/)).optional(),
  to: orUnknown(text).optional(),
  through: orUnknown(text).optional(),
  amount: orUnknown(amount).optional(),
});

const employment = z.strictObject({
  nationality: orUnknown(state),
  in: orUnknown(state),
  count: orUnknown(amount).optional(),
  'contract-before': orUnknown(text).optional(),
  repatriation: yesNo.optional(),
});

const ownership = z.strictObject({
  form: orUnknown(
    z.enum([
      'none',
      'joint-venture',
      'cooperative',
      'wholly-owned',
      'service-contract',
      'public-body',
    ]),
  ),
  commercial: yesNo.optional(),
  'for-profit': yesNo.optional(),
  'public-utility': yesNo.optional(),
  existing: yesNo.optional(),
});

/**
 * The smallest thing law can judge: who supplies, pays, employs, carries or owns what, with
 * whom, where, when. Every field may be `unknown`: a missing fact that decides is named, never
 * guessed. Modelled on the predicates that resolutions and sanctions acts use: act, direction,
 * goods by Harmonized System code and origin, flag, nationality, ownership, purpose, payment.
 */
export const activity = z.strictObject({
  act: z.enum([
    'supply',
    'sell',
    'transfer',
    'purchase',
    'transit',
    'cross',
    'carry',
    'call-at-port',
    'land',
    'invest',
    'build',
    'operate',
    'close',
    'own',
    'finance',
    'insure',
    'pay',
    'employ',
    'repatriate',
    'service',
    'visit',
    'ship-to-ship',
    'report',
    'aid',
  ]),
  what: text.optional(),
  from: orUnknown(state).optional(),
  to: orUnknown(state).optional(),
  via: orUnknown(z.array(state)).optional(),
  place: orUnknown(text).optional(),
  /** the days it covers, the last included, when they differ from the day asked about: a cap's period */
  during: orUnknown(z.strictObject({ first: date, last: date })).optional(),
  route: orUnknown(z.array(ref('places'))).optional(),
  crosses: orUnknown(z.array(text)).optional(),
  parties: orUnknown(z.array(party)).optional(),
  goods: orUnknown(z.union([goods, z.array(goods)])).optional(),
  conveyance: orUnknown(conveyance).optional(),
  purpose: orUnknown(
    z.enum([
      'humanitarian',
      'livelihood',
      'commercial',
      'survey',
      'ceremony',
      'infrastructure',
      'sport-culture',
      'diplomatic',
      'military-communication',
      'own-use',
      'tourism',
    ]),
  ).optional(),
  temporary: yesNo.optional(),
  notified: yesNo.optional(),
  'notice-given': orUnknown(amount).optional(),
  payment: orUnknown(payment).optional(),
  employment: orUnknown(employment).optional(),
  ownership: orUnknown(ownership).optional(),
  service: orUnknown(text).optional(),
  note: text.optional(),
});
