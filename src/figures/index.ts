/**
 * Floor 4a: pictures. The same functions draw on screen and, handed the document of jsdom, on paper.
 * Pure: no file, network, clock or global random source; the document is handed in.
 *
 * @module
 */
export type { FigureDocument, FigureElement } from './figure-document.ts';
export { ladderOverTime } from './ladder-over-time.ts';
export type { LadderFigure, LadderStep } from './ladder-over-time.ts';
export { money } from './money.ts';
export { errorPoints, percent, percentRange } from './percent.ts';
export { whatMovesIt } from './what-moves-it.ts';
export type { ValueBar, ValueBarsFigure } from './what-moves-it.ts';
export { whoStandsWhere } from './who-stands-where.ts';
export type { StanceBasis, StanceFigure, StanceRange } from './who-stands-where.ts';
export { wordsEn as figureWordsEn } from './words-en.ts';
