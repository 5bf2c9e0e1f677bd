import { z } from 'zod';
import { ref, refs, text } from './field.ts';
import { quantity, share } from './measure.ts';
import { dated, provenance } from './provenance.ts';
import { step } from './step.ts';

/** One payment, cost or benefit of a project: who bears it, who gets it. */
export const cashFlow = z
  .strictObject({
    what: text,
    /** who pays or loses; left out: nobody does, a benefit new to the world */
    from: ref('actors').optional(),
    /** who is paid or gains; left out: nobody is, a resource used up */
    to: ref('actors').optional(),
    /** once, spread over the phase it belongs to … */
    once: quantity().optional(),
    /** … or every year of service, as an amount of money … */
    yearly: quantity().optional(),
    /** … or as a price times a volume */
    price: quantity().optional(),
    volume: quantity().optional(),
    /** the phase a single payment falls into; yearly ones run in service */
    during: step.optional(),
    /** of one variant of the project alone */
    variant: text.optional(),
    ...provenance,
  })
  .refine((given) => given.from !== undefined || given.to !== undefined, {
    error: 'a cash flow needs someone who pays or is paid',
    params: { code: 'cash-flow-parties', hint: 'state `from`, `to` or both' },
  })
  .refine(
    ({ once, price, volume, yearly }) =>
      [once, yearly, price].filter((each) => each !== undefined).length === 1 &&
      (price === undefined) === (volume === undefined),
    {
      error: 'a cash flow is one amount',
      params: {
        code: 'cash-flow-amount',
        hint: 'state `once`, `yearly`, or `price` with `volume`',
      },
    },
  );

/** Whose part a phase cannot do without, and what it could have instead. */
export const part = z.strictObject({
  actor: ref('actors'),
  as: z.enum(['financier', 'operator', 'firm', 'supplier', 'buyer']),
  for: z.array(step).min(1),
  /** what it gains, over the same years, if it stays out; left out: nothing */
  outside: quantity().optional(),
  ...provenance,
});

/** What the money of a project is brought to, and at which rates. The first one of a pack is the default. */
export const valuation = z.strictObject({
  title: text,
  currency: text,
  'price-year': z.int(),
  /** years of service counted */
  service: quantity('yr'),
  'discount-rates': z.array(z.strictObject({ actor: ref('actors'), rate: share, ...provenance })),
  /** of everyone without a rate of its own */
  'discount-rate': share,
  exchange: z
    .array(
      z.strictObject({
        from: text,
        to: text,
        year: z.int(),
        rate: quantity('ratio'),
        ...provenance,
      }),
    )
    .default([]),
  /** price levels by year, any base */
  deflators: z
    .array(
      z.strictObject({ currency: text, levels: z.record(z.string(), z.number()), ...provenance }),
    )
    .default([]),
  ...provenance,
});

/** A loan on record: its terms, and whether it is served. */
export const loan = z.strictObject({
  title: text,
  lender: ref('actors'),
  borrower: ref('actors'),
  about: refs('projects').optional(),
  principal: quantity(),
  rate: share,
  years: quantity('yr'),
  grace: quantity('yr'),
  /** interest of the years without repayment: paid as it falls due (left out), or added to the debt */
  'grace-interest': z.enum(['paid', 'added-simple', 'added-compound']).optional(),
  /** what was paid back of what was due; left out: unknown */
  paid: quantity().optional(),
  ...dated,
});

/** Trade between two parties and what would change it. */
export const tradeFlow = z.strictObject({
  title: text,
  exporter: ref('actors'),
  importer: ref('actors'),
  goods: text.optional(),
  value: quantity(),
  /** mean tariff or its equivalent now */
  tariff: share.optional(),
  ...dated,
});

/** A change of trade costs a project would bring, with how strongly trade answers. */
export const tradeChange = z.strictObject({
  flow: ref('trade'),
  /** the tariff or other cost falls to this */
  'tariff-after': share.optional(),
  /** or all other costs of trade change by this share of the price: below 0 they fall */
  'cost-change': quantity('ratio').optional(),
  ...provenance,
});
