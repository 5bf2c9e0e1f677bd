import type { Text } from '../../quantity/index.ts';
import type { ForecastScore } from '../score/score-forecasts.ts';
import type { PastCase } from './past-case.ts';

/** With fewer groups a bootstrap over groups is too narrow to be taken at its word. */
export const FEW_GROUPS = 20;

/** What a reader of scores must keep in mind. */
export function notesOn({
  baseline,
  cases,
  groups,
  scores,
  withModels,
  withPowers,
}: {
  readonly baseline: string;
  readonly cases: readonly PastCase[];
  readonly groups: number;
  readonly scores: readonly ForecastScore[];
  readonly withModels: boolean;
  /** false where powers were to be learned and cannot be */
  readonly withPowers: boolean;
}): Text[] {
  const count = { cases: cases.length, groups };
  const notes: Text[] = [];
  if (groups === 1) notes.push({ code: 'bargaining/score-one-group', params: {} });
  if (groups < FEW_GROUPS) {
    notes.push({ code: 'bargaining/score-few', params: { ...count, few: FEW_GROUPS } });
  }
  if (cases.every(isEqualPower)) notes.push({ code: 'bargaining/score-equal-power', params: {} });
  if (!withPowers) notes.push({ code: 'bargaining/score-no-powers', params: {} });
  if (!withModels) notes.push({ code: 'bargaining/score-no-models', params: {} });
  const silent = scores.filter((score) => score.cases < cases.length);
  if (silent.length > 0) {
    const shown = silent.map((score) => `${score.id} (${score.cases})`).join(', ');
    notes.push({ code: 'bargaining/score-silent', params: { shown, cases: cases.length } });
  }
  notes.push({ code: 'bargaining/score-constants', params: {} });
  const held = scores.find(({ id }) => id === 'default')?.against;
  if (held !== undefined && groups > 1) {
    const { high, low, mean } = held.crps;
    const verdict = high < 0 ? 'better' : low > 0 ? 'worse' : 'unclear';
    const params = { difference: near(mean), low: near(low), high: near(high), baseline };
    notes.push({ code: `bargaining/score-${verdict}`, params });
  }
  return notes;
}

function isEqualPower({ columns }: PastCase): boolean {
  return columns.capability.every((each) => each === columns.capability[0]);
}

const near = (x: number): number => Math.round(100 * x) / 100;

const SCHOLZ = /^scholz-(printed|plotted)-(\d+)-(median|mean)$/;

/**
 * What a forecaster is called.
 *
 * @param id - of a score
 *
 * @example
 * render(forecasterTitle('scholz-printed-3-median'), bargainingWordsEn);
 * // 'scholz printed, t=3, median'
 */
export function forecasterTitle(id: string): Text {
  const [, preset, rounds, middle] = SCHOLZ.exec(id) ?? [];
  if (preset === undefined || rounds === undefined || middle === undefined) {
    return { code: `bargaining/by-${id}`, params: {} };
  }
  return { code: 'bargaining/by-scholz', params: { preset, rounds, middle } };
}
