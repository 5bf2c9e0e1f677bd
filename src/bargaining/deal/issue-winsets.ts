import { succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { lineWinset } from '../veto/line-winset.ts';
import type { UnanimityWinset } from '../veto/line-winset.ts';
import type { DealTable } from './deal-table.ts';

/** What all accept on one issue of a deal, if nothing else were on the table. */
export interface IssueWinset extends UnanimityWinset {
  readonly issue: string;
  /** whose yes counts there */
  readonly players: readonly string[];
}

/**
 * What would pass on each issue by itself, with the consent of every party for which it counts
 * ({@link lineWinset}): where an issue is stuck alone, only a link to another can move it. Issues that count for
 * nobody asked are left out. Fails as {@link lineWinset}.
 *
 * @param consent - whose yes is needed; default: all parties
 *
 * @example
 * const table = unwrap(
 *   dealTable({
 *     issues: [{ id: 'fee', low: 0, high: 100, statusQuo: 20 }],
 *     parties: [
 *       { id: 'north', weights: { fee: 1 }, ideals: { fee: 80 } },
 *       { id: 'west', weights: { fee: 1 }, ideals: { fee: 30 } },
 *     ],
 *   }),
 * );
 * const [fee] = unwrap(issueWinsets(table));
 * fee.pieces.map(({ low, high, highBy }) => [low, high, highBy]); // [[20, 40, ['west']]]
 */
export function issueWinsets(
  { issues, parties }: DealTable,
  consent: readonly string[] = parties.map(({ id }) => id),
): Result<IssueWinset[]> {
  const found: IssueWinset[] = [];
  for (const { high, id, low, statusQuo } of issues) {
    const players = parties.flatMap(({ id: party, ideals, weights }) => {
      const counts = Object.hasOwn(weights, id) && (weights[id] ?? 0) > 0;
      const ideal = Object.hasOwn(ideals, id) ? ideals[id] : undefined;
      return counts && ideal !== undefined && consent.includes(party) ? [{ id: party, ideal }] : [];
    });
    if (players.length === 0) continue;
    const winset = lineWinset({ low, high, statusQuo }, players);
    if (!winset.ok) return winset;
    found.push({ issue: id, players: players.map((each) => each.id), ...winset.value });
  }
  return succeed(found);
}
