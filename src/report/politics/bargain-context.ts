import type { BargainIssueAnswer, BargainResult } from '../../assessment/index.ts';
import type { StanceBasis } from '../../figures/index.ts';
import { basisOf } from './basis-of.ts';
import type { PoliticsContext } from './context.ts';

/** What the parts about bargaining are written from. */
export interface BargainContext extends PoliticsContext {
  readonly result: BargainResult;
  readonly basis: (range: { readonly isUnknown: boolean; readonly why: string }) => StanceBasis;
}

export function bargainContext(base: PoliticsContext, result: BargainResult): BargainContext {
  const byId = new Map(base.reasons.map((reason) => [reason.id, reason]));
  return { ...base, result, basis: (range) => basisOf(range, byId) };
}

/** An issue with what its ids and anchors in the page begin with. */
export interface IssueOnPage {
  readonly answer: BargainIssueAnswer;
  /** unique in the page; an id of a user's table may hold anything */
  readonly id: string;
}

/** What a point of the line is called, where it has a name close by. */
export function labelAt({ labels }: BargainIssueAnswer, at: number): string | undefined {
  const below = labels.filter((label) => label.at <= at).toSorted((a, b) => b.at - a.at)[0];
  return below?.label;
}
