import { LIKELIHOOD_STANDARDS, STANDARD_ROWS } from './likelihood-standards.ts';
import type { LikelihoodStandard, StandardRow } from './likelihood-standards.ts';
import { SURVEY_ROWS } from './likelihood-surveys.ts';
import type { SurveyRow } from './likelihood-surveys.ts';

/** What one scale gives a wording, as probabilities from 0 to 1. */
export interface StandardRange {
  readonly standard: LikelihoodStandard;
  readonly low: number;
  readonly high: number;
  /** the wording of the scale that was looked up */
  readonly row: string;
  /**
   * `own`: the scale has this wording; `same-row`: it has another of the same force ("very likely"
   * for "highly likely"); `complement`: one minus what it gives to the wording that is negated
   */
  readonly basis: 'own' | 'same-row' | 'complement';
}

/** What the readers of one survey took a wording to mean, as probabilities from 0 to 1. */
export interface SurveyRange {
  readonly survey: string;
  readonly readers: number | null;
  readonly median: number;
  readonly middleHalf: readonly [low: number, high: number] | null;
  readonly spread: readonly [low: number, high: number];
  readonly spreadOf: SurveyRow['spreadOf'];
}

const standardRows = byWording(STANDARD_ROWS.map((row) => [row.wordings, row] as const));
const surveyRows = byWording(SURVEY_ROWS.map((row) => [[row.wording], row] as const));

function byWording<Row>(
  rows: readonly (readonly [readonly string[], Row])[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const [wordings, row] of rows) {
    for (const wording of wordings) found.set(wording, [...(found.get(wording) ?? []), row]);
  }
  return found;
}

/**
 * What each scale gives a wording, none where none names it. `sameForce` is the wording of ICD 203
 * it is read as where that scale has not the wording itself: the directive alone names two wordings
 * a row as equal, so that of the others only the very words are taken.
 */
export function standardsOf(wording: string, sameForce: string | null): StandardRange[] {
  const own = (standardRows.get(wording) ?? []).map((row) => rangeOf(row, wording, 'own'));
  if (sameForce === null || own.some(({ standard }) => standard === 'icd-203')) return own;
  const read = (standardRows.get(sameForce) ?? [])
    .filter(({ standard }) => standard === 'icd-203')
    .map((row) => rangeOf(row, sameForce, 'same-row'));
  return inOrder([...read, ...own]);
}

/**
 * What each scale gives to a wording that is negated: its own row for "WORDING not" where it has
 * one, else one minus the range of the wording.
 */
export function standardsOfNegated(wording: string, sameForce: string | null): StandardRange[] {
  const own = standardsOf(`${wording} not`, null);
  const turned = standardsOf(wording, sameForce)
    .filter(({ standard }) => own.every((each) => each.standard !== standard))
    .map(({ standard, low, high, row }): StandardRange => {
      return { standard, low: oneMinus(high), high: oneMinus(low), row, basis: 'complement' };
    });
  return inOrder([...turned, ...own]);
}

/** What the readers of each survey took these very words to mean; none where it did not ask. */
export function surveysOf(wording: string): SurveyRange[] {
  return (surveyRows.get(wording) ?? []).map((row) => ({
    survey: row.survey,
    readers: row.readers,
    median: share(row.median),
    middleHalf: row.middleHalf === null ? null : shares(row.middleHalf),
    spread: shares(row.spread),
    spreadOf: row.spreadOf,
  }));
}

/** In the order in which the scales are listed. */
function inOrder(ranges: readonly StandardRange[]): StandardRange[] {
  const order = Object.keys(LIKELIHOOD_STANDARDS);
  return ranges.toSorted((a, b) => order.indexOf(a.standard) - order.indexOf(b.standard));
}

function rangeOf(row: StandardRow, wording: string, basis: StandardRange['basis']): StandardRange {
  return {
    standard: row.standard,
    low: share(row.low),
    high: share(row.high),
    row: wording,
    basis,
  };
}

/** A share of percents with one decimal, the double nearest to what one would write. */
const share = (percent: number): number => Math.round(percent * 10) / 1000;

const shares = ([low, high]: readonly [number, number]): [number, number] => [
  share(low),
  share(high),
];

/** One minus a share of whole percents, without the crumbs of binary fractions. */
const oneMinus = (value: number): number => (100 - Math.round(value * 100)) / 100;
