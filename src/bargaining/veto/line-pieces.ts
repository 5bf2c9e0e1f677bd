import { acceptableRange } from './line-player.ts';
import type { LinePlayer, LineQuestion, LineRange } from './line-player.ts';
import type { Passing } from './passing.ts';

/** A stretch of a line that passes, and who ends it; nobody where the line itself ends. */
export interface LinePiece extends LineRange {
  readonly lowBy: readonly string[];
  readonly highBy: readonly string[];
}

/**
 * The stretches of a line on which a proposal passes, exactly: who accepts changes only at the ends of what
 * players accept, so that each end and one point between each two are looked at. A stretch may be a
 * point.
 */
export function passingPieces(
  question: LineQuestion,
  players: readonly LinePlayer[],
  passes: Passing,
): LinePiece[] {
  const { high, low, statusQuo } = question;
  const ranges = players.map((player) => ({
    id: player.id,
    range: acceptableRange(player, statusQuo),
  }));
  const passesAt = (point: number): boolean =>
    passes(
      new Set(
        ranges
          .filter(({ range }) => range !== undefined && range.low <= point && point <= range.high)
          .map(({ id }) => id),
      ),
    );
  const ends = ranges.flatMap(({ range }) => (range === undefined ? [] : [range.low, range.high]));
  const inside = [low, high, statusQuo, ...ends].filter((point) => point >= low && point <= high);
  const points = [...new Set(inside)].toSorted((a, b) => a - b);
  const pieces: LineRange[] = [];
  for (const [at, point] of points.entries()) {
    if (!passesAt(point)) continue;
    const last = pieces.at(-1);
    const before = points[at - 1];
    const isJoined =
      last !== undefined && before === last.high && passesAt(before + (point - before) / 2);
    if (isJoined) pieces[pieces.length - 1] = { low: last.low, high: point };
    else pieces.push({ low: point, high: point });
  }
  return pieces.map((piece) => ({
    ...piece,
    lowBy: ranges.filter(({ range }) => range?.low === piece.low).map(({ id }) => id),
    highBy: ranges.filter(({ range }) => range?.high === piece.high).map(({ id }) => id),
  }));
}

/** Points that lie in a stretch of each of the lists. */
export function commonPieces(lists: readonly (readonly LineRange[])[]): LineRange[] {
  const [first = [], ...others] = lists;
  let common: LineRange[] = first.map(({ high, low }) => ({ low, high }));
  for (const list of others) {
    common = common.flatMap((piece) =>
      list.flatMap(({ high, low }) => {
        const met = { low: Math.max(piece.low, low), high: Math.min(piece.high, high) };
        return met.low <= met.high ? [met] : [];
      }),
    );
  }
  return common;
}

/** Whether a set of stretches holds no point but this one. */
export function isOnly(point: number, pieces: readonly LineRange[]): boolean {
  return pieces.every(({ high, low }) => low === point && high === point);
}
