/**
 * Floor 4b: the page on paper. One self-contained HTML file from an answer and its view.
 *
 * @module
 */
export type { ReportInput } from './context.ts';
export { figureDocument } from './figure-document.ts';
export { wordsEn as reportWordsEn } from './words-en.ts';
export { writeAssessReport } from './write-assess-report.ts';
export { writeRoutePage } from './economy/write-route-page.ts';
export type { RoutePageInput } from './economy/write-route-page.ts';
