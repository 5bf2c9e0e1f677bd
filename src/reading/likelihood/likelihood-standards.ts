/** A published scale of likelihood. */
export type LikelihoodStandard = 'icd-203' | 'kent-1964' | 'ipcc-ar4' | 'phia';

/** Where a scale is published, and whether its rows were checked against a copy of it. */
export interface StandardSource {
  readonly title: string;
  readonly verified: boolean;
}

/**
 * The scales and their sources. The rows of PHIA were written down from memory and are marked as
 * not verified: no range is chosen from them unless asked for.
 */
export const LIKELIHOOD_STANDARDS: Readonly<Record<LikelihoodStandard, StandardSource>> = {
  'icd-203': {
    title: 'Intelligence Community Directive 203, Analytic Standards (2015)',
    verified: true,
  },
  'kent-1964': {
    title: 'Sherman Kent, "Words of Estimative Probability", Studies in Intelligence 8:4 (1964)',
    verified: true,
  },
  'ipcc-ar4': {
    title:
      'IPCC, Guidance Notes for the Fourth Assessment Report on Addressing Uncertainties (2005)',
    verified: true,
  },
  phia: {
    title: 'UK Professional Head of Intelligence Assessment, Probability Yardstick',
    verified: false,
  },
};

/** One row: the wordings it is for, and from where to where it goes in percent. */
export interface StandardRow {
  readonly standard: LikelihoodStandard;
  readonly wordings: readonly string[];
  readonly low: number;
  readonly high: number;
}

const row = (
  standard: LikelihoodStandard,
  low: number,
  high: number,
  ...wordings: string[]
): StandardRow => ({ standard, wordings, low, high });

/**
 * Every row of the scales, in percent. A wording that no row names has no number by that scale: may,
 * might, could, possible and expected are in none, and Kent says so of "possible" outright.
 */
export const STANDARD_ROWS: readonly StandardRow[] = [
  row('icd-203', 1, 5, 'almost no chance', 'remote'),
  row('icd-203', 5, 20, 'very unlikely', 'highly improbable'),
  row('icd-203', 20, 45, 'unlikely', 'improbable', 'improbably'),
  row('icd-203', 45, 55, 'roughly even chance', 'roughly even odds'),
  row('icd-203', 55, 80, 'likely', 'probable', 'probably'),
  row('icd-203', 80, 95, 'very likely', 'highly probable'),
  row('icd-203', 95, 99, 'almost certain', 'almost certainly', 'nearly certain'),
  // Kent gives a middle and "give or take about" so much
  row('kent-1964', 100, 100, 'certain'),
  row('kent-1964', 87, 99, 'almost certain', 'almost certainly'),
  row('kent-1964', 63, 87, 'probable', 'probably'),
  row('kent-1964', 40, 60, 'chances about even'),
  row('kent-1964', 20, 40, 'probably not'),
  row('kent-1964', 2, 12, 'almost certainly not'),
  row('kent-1964', 0, 0, 'impossible'),
  row('ipcc-ar4', 99, 100, 'virtually certain'),
  row('ipcc-ar4', 90, 100, 'very likely'),
  row('ipcc-ar4', 66, 100, 'likely'),
  row('ipcc-ar4', 33, 66, 'about as likely as not'),
  row('ipcc-ar4', 0, 33, 'unlikely'),
  row('ipcc-ar4', 0, 10, 'very unlikely'),
  row('ipcc-ar4', 0, 1, 'exceptionally unlikely'),
  row('phia', 0, 5, 'remote chance'),
  row('phia', 10, 20, 'highly unlikely'),
  row('phia', 25, 35, 'unlikely'),
  row('phia', 40, 50, 'realistic possibility'),
  row('phia', 55, 75, 'likely', 'probable', 'probably'),
  row('phia', 80, 90, 'highly likely'),
  row('phia', 95, 100, 'almost certain', 'almost certainly'),
];
