/**
 * Floor 4a: pictures. The same functions draw on screen and, handed the document of jsdom, on paper.
 * Pure: no file, network, clock or global random source; the document is handed in.
 *
 * @module
 */
export { baseMap } from './base-map.ts';
export type { BaseMap, GlobePoint, Spot, WorldShapes } from './base-map.ts';
export { economyWordsEn } from './economy-words-en.ts';
export { campsByHold } from './camps-by-hold.ts';
export type { CampMember, CampsFigure } from './camps-by-hold.ts';
export { COLUMN_SIGN, columnInk } from './column-ink.ts';
export { costAgainstTime } from './cost-against-time.ts';
export type { CostTimeFigure, WayPoint } from './cost-against-time.ts';
export { routeMap } from './route-map.ts';
export type { RouteMapFigure, WayLine, WayPlace } from './route-map.ts';
export type { FigureDocument, FigureElement } from './figure-document.ts';
export { flowMap } from './flow-map.ts';
export type { FlowMapFigure, FlowPlace, MapFlow } from './flow-map.ts';
export { ladderOverTime } from './ladder-over-time.ts';
export type { LadderFigure, LadderStep } from './ladder-over-time.ts';
export { lineForecast } from './line-forecast.ts';
export type { ActorOnLine, LineForecastFigure } from './line-forecast.ts';
export { money } from './money.ts';
export { partsByRow } from './parts-by-row.ts';
export type { PartsFigure, PartsRow } from './parts-by-row.ts';
export { errorPoints, percent, percentRange } from './percent.ts';
export { politicsWordsEn } from './politics-words-en.ts';
export { positionsByRound } from './positions-by-round.ts';
export type { ActorInRounds, RoundsFigure } from './positions-by-round.ts';
export { rangeOverTime } from './range-over-time.ts';
export type { RangeOverTimeFigure, RangeSeries } from './range-over-time.ts';
export { rangesByRow } from './ranges-by-row.ts';
export type { RangeRow, RangesFigure } from './ranges-by-row.ts';
export { seriesByRow } from './series-by-row.ts';
export type { SeriesFigure, SeriesRow } from './series-by-row.ts';
export { whatMovesIt } from './what-moves-it.ts';
export type { ValueBar, ValueBarsFigure } from './what-moves-it.ts';
export { whoStandsWhere } from './who-stands-where.ts';
export type { StanceBasis, StanceFigure, StanceRange } from './who-stands-where.ts';
export { wordsEn as figureWordsEn } from './words-en.ts';
