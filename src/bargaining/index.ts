/**
 * Floor 2: bargaining over positions: who wants what, who moves whom, who can say no. Pure.
 *
 * @module
 */
export {
  distributionMean,
  distributionMode,
  distributionQuantile,
  pointMass,
} from './forecast/line-distribution.ts';
export type { LineDistribution } from './forecast/line-distribution.ts';
export { bargainTable } from './table/bargain-table.ts';
export type {
  BargainActor,
  BargainFields,
  BargainIssue,
  BargainTable,
  Stand,
} from './table/bargain-table.ts';
export { onIssue } from './table/on-issue.ts';
export type { IssueColumns } from './table/on-issue.ts';
export { bargainingWordsEn } from './words-en.ts';
