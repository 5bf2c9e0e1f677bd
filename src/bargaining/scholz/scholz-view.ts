import { fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { octantOf } from './octant.ts';
import type { Octant } from './octant.ts';
import { offersTo } from './offer.ts';
import { offerOf } from './scholz-offer.ts';
import type { ScholzOffer } from './scholz-offer.ts';
import { roundStart } from './round-start.ts';
import { playRound } from './scholz-round.ts';
import type { ScholzRun } from './scholz-run.ts';
import { scholzWordsEn } from './words-en.ts';

/** What all actors saw in a round, after their risk exponents were found. By row, then by column. */
export interface ScholzView {
  readonly round: number;
  readonly ids: readonly string[];
  /** the chance that i beats j; 0 where they stand at one position */
  readonly chance: readonly (readonly number[])[];
  /** a = Eⁱ(Uᵢⱼ), what i expects of challenging j: -8 to 8 */
  readonly ofChallenging: readonly (readonly number[])[];
  /** b = Eⁱ(Uⱼᵢ), what i takes j to expect of challenging it: -8 to 8 */
  readonly ofBeingChallenged: readonly (readonly number[])[];
  /** how i sees its relation to j; `none` where they stand together */
  readonly octant: readonly (readonly Octant[])[];
  /** every offer each actor sees, in the order of the table: who presses it */
  readonly offers: readonly (readonly ScholzOffer[])[];
  /** those that stay because their two best offers are equally good and lead to different places */
  readonly torn: readonly string[];
}

/**
 * What all actors saw in a round of a run, computed again from the positions at its start: a run of many
 * actors would not fit into memory with all of it. Fails where the run has no such round, and where it is
 * the run of other columns.
 *
 * @param round - from 1
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 0.5 }], [{ position: 20, salience: 0.5 }]],
 *   }),
 * );
 * const fee = onIssue(table, 0);
 * const view = unwrap(scholzView(fee, unwrap(scholzModel(fee)), 1));
 * view.chance[1][0]; // 0.75
 * view.octant; // [['none', 'confrontation-'], ['compromise+', 'none']]
 * view.offers[0].map(({ proposer }) => proposer); // ['south']
 */
export function scholzView(
  columns: IssueColumns,
  run: ScholzRun,
  round: number,
): Result<ScholzView> {
  const { ids } = columns;
  const isOfColumns = ids.length === run.ids.length && ids.every((id, i) => id === run.ids[i]);
  if (!isOfColumns) {
    const fields = { path: `issues.${columns.issue.id}`, value: run.issue };
    return fail({ code: 'bargaining/scholz-other-columns', ...fields }, scholzWordsEn);
  }
  const before = run.rounds[round - 1];
  if (before === undefined || run.rounds[round] === undefined) {
    const params = { most: run.rounds.length - 1 };
    const fields = { path: 'round', value: String(round), params };
    return fail({ code: 'bargaining/scholz-no-round', ...fields }, scholzWordsEn);
  }
  const start = roundStart(columns, run.settings, run.range, before);
  const { choices, outlook } = playRound(start);
  const { chance, ofBeingChallenged, ofChallenging } = outlook;
  const matrix = <T>(cell: (i: number, j: number) => T): T[][] =>
    ids.map((_, i) => ids.map((__, j) => cell(i, j)));
  const at = (actor: number): number => before.position[actor] ?? Number.NaN;
  const octant = (i: number, j: number): Octant =>
    Math.abs(at(i) - at(j)) <= start.slack
      ? 'none'
      : octantOf(ofChallenging(i, j), ofBeingChallenged(i, j), start.rules.compromise);
  return succeed({
    round,
    ids,
    chance: matrix(chance),
    ofChallenging: matrix(ofChallenging),
    ofBeingChallenged: matrix(ofBeingChallenged),
    octant: matrix(octant),
    offers: ids.map((_, i) =>
      offersTo(i, start, outlook).map((offer) => offerOf(offer, i, at(i), ids)),
    ),
    torn: ids.filter((_, i) => choices[i]?.isTorn === true),
  });
}
