/** What readers of a survey took one wording to mean, in percent. */
export interface SurveyRow {
  readonly survey: string;
  readonly wording: string;
  /** how many readers answered; null where it is not published */
  readonly readers: number | null;
  readonly median: number;
  /** from the 25th to the 75th percentile; null where it is not published */
  readonly middleHalf: readonly [number, number] | null;
  /** from the 10th to the 90th percentile, or all answers where `spreadOf` says so */
  readonly spread: readonly [number, number];
  readonly spreadOf: 'middle-eighty-percent' | 'all-answers';
}

const PERCEPTIONS = 'zonination, Perceptions of Probability and Numbers (2015), MIT licence';
const MAUBOUSSIN = 'Mauboussin and Mauboussin, If You Say Something Is "Likely" (2018)';
const GOOD_JUDGMENT = 'Good Judgment, poll of forecasters';

type Quantiles = readonly [p10: number, p25: number, p50: number, p75: number, p90: number];

const row = (
  survey: string,
  wording: string,
  readers: number,
  [p10, p25, median, p75, p90]: Quantiles,
): SurveyRow => ({
  survey,
  wording,
  readers,
  median,
  middleHalf: [p25, p75],
  spread: [p10, p90],
  spreadOf: 'middle-eighty-percent',
});

/**
 * The rows of two public surveys, each wording with its 10th, 25th, 50th, 75th and 90th percentile,
 * and one of a poll. Readers disagree with the standards: half of them put "unlikely" at 10 to 29 %,
 * ICD 203 puts it at 20 to 45 %.
 */
export const SURVEY_ROWS: readonly SurveyRow[] = [
  row(PERCEPTIONS, 'almost certainly', 46, [85, 90, 95, 97.8, 98.5]),
  row(PERCEPTIONS, 'highly likely', 46, [80, 84.2, 90, 95, 95.5]),
  row(PERCEPTIONS, 'very good chance', 46, [72, 75, 80, 85, 90]),
  row(PERCEPTIONS, 'probable', 46, [60, 65, 70, 78.8, 85]),
  row(PERCEPTIONS, 'likely', 46, [60, 65, 70, 75, 85.5]),
  row(PERCEPTIONS, 'probably', 46, [57.5, 65, 75, 80, 85]),
  row(PERCEPTIONS, 'we believe', 46, [50, 60, 70, 80, 85]),
  row(PERCEPTIONS, 'better than even', 46, [51, 55, 60, 60, 66]),
  row(PERCEPTIONS, 'about even', 46, [49, 50, 50, 50, 50]),
  row(PERCEPTIONS, 'we doubt', 46, [8.5, 15, 25, 33, 42.5]),
  row(PERCEPTIONS, 'improbable', 46, [3, 7, 15, 28, 37.5]),
  row(PERCEPTIONS, 'unlikely', 46, [9, 10, 20, 28.8, 35]),
  row(PERCEPTIONS, 'probably not', 46, [15, 20, 26.5, 38.8, 40]),
  row(PERCEPTIONS, 'little chance', 46, [5, 10, 15, 20, 22.5]),
  row(PERCEPTIONS, 'almost no chance', 46, [1, 1, 2, 5, 8.5]),
  row(PERCEPTIONS, 'highly unlikely', 46, [3, 5, 5, 10, 17.5]),
  row(PERCEPTIONS, 'chances are slight', 46, [5, 10, 10, 15, 30]),
  row(MAUBOUSSIN, 'almost always', 1860, [80, 89, 90, 95, 98]),
  row(MAUBOUSSIN, 'almost certainly', 1866, [80, 90, 90, 95, 99]),
  row(MAUBOUSSIN, 'always', 1864, [90, 98, 100, 100, 100]),
  row(MAUBOUSSIN, 'certainly', 1864, [80, 90, 98, 100, 100]),
  row(MAUBOUSSIN, 'frequently', 1856, [50, 60, 70, 75, 80]),
  row(MAUBOUSSIN, 'likely', 1859, [55, 60, 70, 75, 80]),
  row(MAUBOUSSIN, 'maybe', 1863, [25, 40, 50, 50, 50]),
  row(MAUBOUSSIN, 'might happen', 1858, [10, 20, 40, 50, 55]),
  row(MAUBOUSSIN, 'more often than not', 1860, [51, 55, 60, 65, 70]),
  row(MAUBOUSSIN, 'never', 1862, [0, 0, 0, 1, 5]),
  row(MAUBOUSSIN, 'not often', 1862, [10, 10, 20, 25, 30]),
  row(MAUBOUSSIN, 'often', 1859, [50, 60, 70, 75, 80]),
  row(MAUBOUSSIN, 'possibly', 1860, [15, 25, 45, 50, 60]),
  row(MAUBOUSSIN, 'probably', 1861, [51, 60, 70, 75, 80]),
  row(MAUBOUSSIN, 'rarely', 1861, [4, 5, 10, 15, 20]),
  row(MAUBOUSSIN, 'real possibility', 1862, [20, 40, 60, 70, 80]),
  row(MAUBOUSSIN, 'serious possibility', 1853, [30, 45, 66, 80, 85.8]),
  row(MAUBOUSSIN, 'slam dunk', 1836, [80, 90, 95, 99, 100]),
  row(MAUBOUSSIN, 'unlikely', 1861, [5, 10, 20, 25, 30]),
  row(MAUBOUSSIN, 'usually', 1861, [60, 65, 75, 80, 85]),
  row(MAUBOUSSIN, 'with high probability', 1864, [70, 75, 80, 90, 90]),
  row(MAUBOUSSIN, 'with low probability', 1858, [5, 10, 15, 20, 25]),
  row(MAUBOUSSIN, 'with moderate probability', 1857, [30, 40, 50, 60, 65]),
  {
    survey: GOOD_JUDGMENT,
    wording: 'fair chance',
    readers: null,
    median: 60,
    middleHalf: null,
    spread: [15, 75],
    spreadOf: 'all-answers',
  },
];
