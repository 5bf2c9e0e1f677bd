/**
 * Floor 0: units, ranges, distributions, dates, mathematics, random numbers, reasons, errors, ports.
 * Pure: no file, network, clock or global random source.
 *
 * @module
 */
export {
  addAmounts,
  amountToNumber,
  compareAmounts,
  convertExact,
  formatAmount,
  fractionOf,
  negateAmount,
  parseAmount,
} from './amount.ts';
export type { Amount, ExactConversion, Rounding } from './amount.ts';
export { canonicalJson } from './canonical-json.ts';
export { convertQuantity } from './convert-quantity.ts';
export type { ConversionTarget, QuantityBasis } from './convert-quantity.ts';
export { convert } from './convert.ts';
export type { ConversionBasis } from './convert.ts';
export { numberIn } from './csv-number.ts';
export { cellPlace, placeAt } from './csv-place.ts';
export { csvText, eachCsvRow } from './csv-rows.ts';
export type { CsvFault, CsvRow } from './csv-rows.ts';
export { csvTable } from './csv-table.ts';
export type { CsvTable } from './csv-table.ts';
export { CURRENCIES, isCurrency } from './currency-table.ts';
export type { Currency } from './currency-table.ts';
export {
  addDays,
  addMonths,
  compareDates,
  dateText,
  dayNumber,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isIsoDate,
  isoDate,
  isoWeekday,
  monthOf,
  parseIsoDate,
  yearOf,
} from './date.ts';
export type { DatePrecision, DatedSpan, IsoDate } from './date.ts';
export { daySpan, formatSpan, parseDate, surelyBefore } from './dated-span.ts';
export { didYouMean, editDistance } from './did-you-mean.ts';
export { digest, sha256Hex } from './digest.ts';
export {
  DIMENSIONS,
  combine as combineExponents,
  describeDimension,
  dimensionName,
  dimensionText,
  isDimensionName,
  sameDimension,
} from './dimension.ts';
export type { BaseDimension, Dimension, DimensionName } from './dimension.ts';
export { checkQuantity, compileDistribution, describeDistribution } from './distribution.ts';
export {
  CREDIBILITY_TEXT,
  RELIABILITY_TEXT,
  describeGrade,
  isCredibility,
  isReliability,
  parseGrade,
} from './grade.ts';
export type { Credibility, Grade, Reliability } from './grade.ts';
export {
  binWidth,
  binnedQuantile,
  countInto,
  createHistogram,
  histogramFromJson,
  histogramToJson,
  mergeHistograms,
  shareBelow,
  totalCount,
} from './histogram.ts';
export type { BinnedQuantile, Grid, Histogram, HistogramJson } from './histogram.ts';
export { checkInterval, dayInterval, formatInterval, holdsOn, overlaps } from './interval.ts';
export type { Holds, Interval } from './interval.ts';
export { lpBuilder } from './lp-builder.ts';
export type { LpBuilder, NewColumn } from './lp-builder.ts';
export {
  clamp,
  exp,
  ln,
  logistic,
  logit,
  normalCdf,
  normalQuantile,
  pow,
  sumInOrder,
} from './math.ts';
export {
  NO_MOMENTS,
  mergeAllMoments,
  mergeMoments,
  momentsOf,
  standardError,
  variance,
} from './moments.ts';
export type { Moments } from './moments.ts';
export { exchangeFactor, priceFactor } from './money.ts';
export type { ExchangeRate, PriceIndex } from './money.ts';
export {
  PETROLEUM_PRODUCTS,
  PETROLEUM_TABLE,
  parsePetroleumProduct,
  tonnesPerCubicMetre,
} from './petroleum.ts';
export type { ByProduct, PetroleumFactor, PetroleumProduct } from './petroleum.ts';
export { philox4x32 } from './philox.ts';
export type {
  LpColumns,
  LpConflict,
  LpModel,
  LpOptions,
  LpSession,
  LpSolution,
  LpSolver,
  LpStatus,
  RandomPort,
  SparseMatrix,
} from './ports.ts';
export {
  LandbridgeError,
  describeProblem,
  fail,
  hasErrors,
  makeProblem,
  succeed,
  under,
  unwrap,
} from './problem.ts';
export type { ErrorKind, Place, Problem, ProblemFields, Result, Severity } from './problem.ts';
export { effectiveBounds, validateQuantity } from './quantity-check.ts';
export type { Limits } from './quantity-check.ts';
export {
  asDimension,
  hasDimension,
  isOfDimension,
  pointQuantity,
  unknownQuantity,
} from './quantity.ts';
export type { Bounds, DistributionSpec, Quantity, QuantityFields } from './quantity.ts';
export { divide, multiply, rational, rationalOf, rationalToNumber } from './rational.ts';
export type { Rational } from './rational.ts';
export { checkReasons, createReasons, isLeafKind, leavesOf } from './reason.ts';
export type { NewReason, Reason, ReasonKind, Reasons } from './reason.ts';
export type { Sampler } from './sample.ts';
export { exponential, nameHash, normal, randomStream, streamName, uniform } from './stream.ts';
export type { RandomStream, StreamName } from './stream.ts';
export { quantileAt, tabulateQuantile } from './tabulated-quantile.ts';
export { comparable, naturalBounds, neverNegative, parseUnit } from './unit.ts';
export type { Unit } from './unit.ts';
export { csvWordsEn, wordsEn } from './words-en.ts';
export { extendCatalogue, render } from './words.ts';
export type { Catalogue, Text } from './words.ts';
export { VERSION } from './version.ts';
