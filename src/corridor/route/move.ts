import type { Text } from '../../quantity/index.ts';
import type { LinkStanding } from './link-standing.ts';
import type { Monomial } from './monomial.ts';
import { rangeAt } from './monomial.ts';
import type { Range } from './range.ts';
import { addRanges, NONE } from './range.ts';
import type { Side, StandingTransfer } from './transition.ts';

/** What time goes into: running, waiting for a departure, and what happens at borders and ports. */
export const HOUR_PARTS = ['moving', 'waiting', 'transfers'] as const;
export type HourPart = (typeof HOUR_PARTS)[number];

/** What money goes into. */
export const COST_PARTS = ['transport', 'transfers', 'fees', 'insurance'] as const;
export type CostPart = (typeof COST_PARTS)[number];

export interface Term<P extends string> {
  readonly part: P;
  readonly of: Monomial;
}

/** What one step of a journey takes and costs, and what nobody has said of it. */
export interface Toll {
  readonly hours: readonly Term<HourPart>[];
  readonly cost: readonly Term<CostPart>[];
  readonly unknownHours: readonly Text[];
  readonly unknownCost: readonly Text[];
  /** what is not quite sure or not counted, for a reader */
  readonly remarks: readonly Text[];
}

/** Over a link, in either direction. */
export interface LinkMove extends Toll {
  readonly kind: 'link';
  readonly standing: LinkStanding;
  readonly gauge: number;
  /** the gauge it ends on, where it is changed on the way */
  readonly gaugeAfter: number;
  readonly transfers: readonly StandingTransfer[];
  /** kilometres; undefined where unknown */
  readonly length: Monomial | undefined;
}

/** At a place, from what one came on to what one goes on with. */
export interface TransferMove extends Toll {
  readonly kind: 'transfer';
  readonly place: number;
  readonly before: Side | undefined;
  readonly after: Side | undefined;
  readonly transfers: readonly StandingTransfer[];
}

export type Move = LinkMove | TransferMove;

export const FREE: Toll = { hours: [], cost: [], unknownHours: [], unknownCost: [], remarks: [] };

/** The ends that terms add up to, by part. */
export function byPart<P extends string>(
  terms: readonly Term<P>[],
  inputs: readonly Range[],
): Partial<Record<P, Range>> {
  const sums: Partial<Record<P, Range>> = {};
  for (const { of, part } of terms) {
    sums[part] = addRanges(sums[part] ?? NONE, rangeAt(of, inputs));
  }
  return sums;
}

/** The ends that all terms add up to. */
export function totalOf(terms: readonly Term<string>[], inputs: readonly Range[]): Range {
  return terms.reduce((sum, { of }) => addRanges(sum, rangeAt(of, inputs)), NONE);
}
