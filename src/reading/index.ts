/**
 * Floor 2: from articles to evidence that can be checked word by word. Documents and their canonical
 * text, spans and anchors, page furniture, and what is read in them.
 * Pure: no file, network, clock or global random source.
 *
 * @module
 */
export { CONTEXT_LENGTH, anchorOf } from './document/anchor.ts';
export type { Anchor } from './document/anchor.ts';
export { documentOf } from './document/document.ts';
export type { Document } from './document/document.ts';
export { articleParagraphs, furnitureAt, furnitureOf } from './document/furniture.ts';
export type { Furniture } from './document/furniture.ts';
export { headerOf } from './document/header.ts';
export type { Header } from './document/header.ts';
export type { FurnitureRule } from './document/label.ts';
export { paragraphsOf } from './document/paragraph.ts';
export { placeAnchor } from './document/place-anchor.ts';
export type { Placement } from './document/place-anchor.ts';
export { checkSpan, spanText, spansOverlap } from './document/span.ts';
export type { Span } from './document/span.ts';
export { placeTokens } from './document/token-place.ts';
export { documentWordsEn } from './document/words-en.ts';
export { DEFAULT_LIKELIHOOD_CHOICE, chooseLikelihood } from './likelihood/likelihood-choice.ts';
export type {
  ChosenLikelihood,
  LikelihoodChoice,
  LikelihoodSource,
} from './likelihood/likelihood-choice.ts';
export type { HedgeKind } from './likelihood/likelihood-lexicon.ts';
export { LIKELIHOOD_STANDARDS, STANDARD_ROWS } from './likelihood/likelihood-standards.ts';
export type {
  LikelihoodStandard,
  StandardRow,
  StandardSource,
} from './likelihood/likelihood-standards.ts';
export { SURVEY_ROWS } from './likelihood/likelihood-surveys.ts';
export type { SurveyRow } from './likelihood/likelihood-surveys.ts';
export { likelihoodTerms } from './likelihood/likelihood-terms.ts';
export type { LikelihoodTerm } from './likelihood/likelihood-terms.ts';
export { likelihoodWarnings } from './likelihood/likelihood-warnings.ts';
export { likelihoodWordsEn } from './likelihood/words-en.ts';
export type { StandardRange, SurveyRange } from './likelihood/wording-ranges.ts';
export type { FigureOrder } from './time/day-grammar.ts';
export type { DayRange, TimeExpression, TimeKind, TimePrecision } from './time/time-expression.ts';
export { timeExpressions } from './time/time-expressions.ts';
export type { TimeOptions } from './time/time-expressions.ts';
