/**
 * Floor 4b: the page on paper. One self-contained HTML file from an answer and its view.
 *
 * @module
 */
export type { ReportInput } from './context.ts';
export { figureDocument } from './figure-document.ts';
export { wordsEn as reportWordsEn } from './words-en.ts';
export { writeAssessReport } from './write-assess-report.ts';
export { writeRoutePage } from './route/write-route-page.ts';
export type { RoutePageInput } from './route/write-route-page.ts';
export { writeFlowsPage } from './economy/write-flows-page.ts';
export type { FlowsPageInput, PageNames } from './economy/write-flows-page.ts';
export { writeGainsPage, writeGamesPage } from './economy/write-gains-page.ts';
export type { GainsPageInput, GamesPageInput } from './economy/write-gains-page.ts';
export { writeValuePage } from './economy/write-value-page.ts';
export type { ValuePageInput } from './economy/write-value-page.ts';
export { writeAlignPage } from './politics/write-align-page.ts';
export type { AlignPageInput } from './politics/write-align-page.ts';
export { writeBargainPage } from './politics/write-bargain-page.ts';
export type { BargainPageInput } from './politics/write-bargain-page.ts';
export { writeScorePage } from './politics/write-score-page.ts';
export type { ScorePageInput } from './politics/write-score-page.ts';
