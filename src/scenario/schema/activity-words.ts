import { z } from 'zod';
import { parseAmount } from '../../quantity/index.ts';
import { hsExists } from './hs-headings.ts';

/** The words an activity is written in, and the conditions of law are asked in. */

export const ACTS = [
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
] as const;

export const ROLES = [
  'supplier',
  'receiver',
  'carrier',
  'operator',
  'owner',
  'payer',
  'payee',
  'insurer',
  'lender',
  'bank',
  'employer',
  'worker',
  'organiser',
  'traveller',
  'authority',
  'beneficiary',
] as const;

export const CONVEYANCES = [
  'train',
  'truck',
  'bus',
  'vessel',
  'aircraft',
  'pipeline',
  'cable',
  'on-foot',
] as const;

export const PAYMENT_FORMS = ['none', 'cash', 'transfer', 'in-kind', 'barter', 'escrow'] as const;

export const OWNERSHIP_FORMS = [
  'none',
  'joint-venture',
  'cooperative',
  'wholly-owned',
  'service-contract',
  'public-body',
] as const;

export const PURPOSES = [
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
] as const;

/** The industry an activity belongs to, as sanctions acts name industries. */
export const SECTORS = [
  'rail',
  'road',
  'port',
  'shipping',
  'aviation',
  'hydropower',
  'power',
  'gas',
  'oil',
  'mining',
  'metals',
  'construction',
  'manufacturing',
  'textiles',
  'fishing',
  'farming',
  'finance',
  'insurance',
  'information-technology',
  'telecommunication',
  'medical',
  'science',
  'arms',
] as const;

export const MADE = ['refinery', 'gas-plant', 'field'] as const;

/** Ways to seem outside a rule without doing anything else. */
export const DODGES = ['splitting', 'relabelling', 'reflagging', 'ownership', 'payment'] as const;

const hsCode = /^\d{2,4}(\.\d{2,4})?(\.\d{2})?$|^\d{6,10}$/;

const digitsOf = (code: string): string => code.replaceAll('.', '');

function isRange([first = '', last = first, ...more]: readonly string[]): boolean {
  return more.length === 0 && digitsOf(first).padEnd(10, '0') <= digitsOf(last).padEnd(10, '9');
}

/** Quoted text: one code (`8601`, `2711.21`) or a range of them (`8601-8606`). */
export const hs = z
  .string()
  .refine((written) => written.split('-').every((part) => hsCode.test(part)), {
    error: 'an HS code is quoted digits such as "8601", "2711.21" or a range "8601-8606"',
    params: { code: 'bad-hs-code' },
    abort: true,
  })
  .refine((written) => isRange(written.split('-')), {
    error: 'a range of HS codes goes from the lower to the higher',
    params: { code: 'bad-hs-range' },
    abort: true,
  })
  .refine((written) => written.split('-').every(hsExists), {
    error: 'the Harmonized System has no such chapter or heading',
    params: { code: 'no-hs-code' },
  });

/** Exact decimal with a unit, quoted: `"55000 l"`. */
export const amount = z.string().refine((written) => parseAmount(written).ok, {
  error: 'an amount is quoted text, a decimal and a unit, such as "55000 l"',
  params: { code: 'bad-amount' },
});
