import { succeed } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import type { Member, Rule } from '../../institution/index.ts';
import { acceptableRange, checkLine } from './line-player.ts';
import type { LinePlayer, LineQuestion, LineRange } from './line-player.ts';
import { isOnly, passingPieces } from './line-pieces.ts';
import type { LinePiece } from './line-pieces.ts';
import { byAll, byBody, byVotes } from './passing.ts';
import type { VoteRules } from './passing.ts';

/** What passes on a line. */
export interface LineWinset {
  /** stretches that pass, in rising order; a stretch may be a point */
  readonly pieces: readonly LinePiece[];
  /** nothing passes but the status quo */
  readonly isStuck: boolean;
  readonly why: readonly Text[];
}

/** What passes when everybody must consent. */
export interface UnanimityWinset extends LineWinset {
  /** every status quo in it is stuck, but for allowances: from the lowest ideal to the highest */
  readonly core: LineRange;
  /** vetoes that add nothing, whatever the status quo: all of them may be struck at once */
  readonly absorbed: readonly string[];
}

/**
 * What all players accept on a line (Tsebelis, Veto Players, 2002, ch. 1): the points between the ends of
 * {@link acceptableRange} of each. Stuck where the status quo lies in the core. Fails on a line out of
 * order, a status quo or an ideal off it, no player, and names missing or used twice.
 *
 * @example
 * const players = [30, 50, 80].map((ideal) => ({ id: `at-${ideal}`, ideal }));
 * const { absorbed, core, pieces } = unwrap(lineWinset({ low: 0, high: 100, statusQuo: 0 }, players));
 * pieces; // [{ low: 0, high: 60, lowBy: ['at-30', 'at-50', 'at-80'], highBy: ['at-30'] }]
 * core; // { low: 30, high: 80 }
 * absorbed; // ['at-50']
 */
export function lineWinset(
  question: LineQuestion,
  players: readonly LinePlayer[],
): Result<UnanimityWinset> {
  const checked = checkLine(question, players);
  if (!checked.ok) return checked;
  const pieces = passingPieces(question, players, byAll(players.map(({ id }) => id)));
  const isStuck = isOnly(question.statusQuo, pieces);
  const absorbed = absorbedPlayers(players);
  const ideals = players.map(({ ideal }) => ideal);
  return succeed({
    pieces,
    isStuck,
    core: { low: Math.min(...ideals), high: Math.max(...ideals) },
    absorbed,
    why: [
      ...(isStuck
        ? [stuck('bargaining/why-stuck', question)]
        : whyPieces('bargaining/why-winset', pieces, question)),
      ...absorbed.map((player): Text => ({ code: 'bargaining/why-absorbed', params: { player } })),
    ],
  });
}

/**
 * What passes in a vote by weight: the union, over all coalitions that can pass a proposal, of what all of
 * a coalition accept. Several quotas hold at once; a voter with a veto must accept. Fails as
 * {@link lineWinset}, on weights and quotas that are none, and on a veto of somebody without vote.
 *
 * @example
 * const voters = [10, 40, 90].map((ideal) => ({ id: `at-${ideal}`, ideal }));
 * const rules = { rules: [{ weights: [1, 1, 1], quota: 2 }] };
 * const { pieces } = unwrap(voteWinset({ low: 0, high: 100, statusQuo: 0 }, voters, rules));
 * pieces.map(({ low, high, highBy }) => [low, high, highBy]); // [[0, 80, ['at-40']]]
 */
export function voteWinset(
  question: LineQuestion,
  voters: readonly LinePlayer[],
  rules: VoteRules,
): Result<LineWinset> {
  const checked = checkLine(question, voters);
  if (!checked.ok) return checked;
  const passes = byVotes(
    voters.map(({ id }) => id),
    rules,
  );
  if (!passes.ok) return passes;
  return succeed(winsetOf(question, voters, passingPieces(question, voters, passes.value)));
}

/**
 * What passes in a body that decides by a rule of institutions (`decide`). Members with a stand vote for
 * what they accept and against what they do not; a member without a stand is silent. Fails as
 * {@link lineWinset}.
 *
 * @param members - who sits in the body, as `membersOn` gives them
 * @param stands - where they stand; who is no member does not count
 *
 * @example
 * const members = [
 *   { id: 'north', as: 'permanent', certainty: 'yes' },
 *   { id: 'east', as: 'elected', certainty: 'yes' },
 *   { id: 'west', as: 'elected', certainty: 'yes' },
 * ];
 * const stands = [{ id: 'north', ideal: 20 }, { id: 'east', ideal: 60 }, { id: 'west', ideal: 90 }];
 * const line = { low: 0, high: 100, statusQuo: 0 };
 * const { pieces } = unwrap(bodyWinset(line, { kind: 'council', votes: 2 }, members, stands));
 * pieces.map(({ low, high, highBy }) => [low, high, highBy]); // [[0, 40, ['north']]]
 */
export function bodyWinset(
  question: LineQuestion,
  rule: Rule,
  members: readonly Member[],
  stands: readonly LinePlayer[],
): Result<LineWinset> {
  const checked = checkLine(question, stands);
  if (!checked.ok) return checked;
  const ids = stands.map(({ id }) => id);
  const pieces = passingPieces(question, stands, byBody(rule, members, ids));
  return succeed(winsetOf(question, stands, pieces));
}

/**
 * Vetoes that add nothing to those of the others, whatever the status quo: the ideal lies between two
 * others, and nobody of the others asks for less than it does to be content (Tsebelis 2002, proposition
 * 1.2, the absorption rule). Told so that all can be struck at once.
 *
 * @example
 * absorbedPlayers([30, 50, 80].map((ideal) => ({ id: `at-${ideal}`, ideal }))); // ['at-50']
 */
export function absorbedPlayers(players: readonly LinePlayer[]): string[] {
  let left = [...players];
  for (const player of players) {
    const { allowance = 0, ideal } = player;
    const others = left.filter((other) => other !== player && (other.allowance ?? 0) <= allowance);
    const isBetween =
      others.some((other) => other.ideal <= ideal) && others.some((other) => other.ideal >= ideal);
    if (isBetween) left = left.filter((other) => other !== player);
  }
  const kept = new Set(left);
  return players.filter((player) => !kept.has(player)).map(({ id }) => id);
}

function winsetOf(
  question: LineQuestion,
  players: readonly LinePlayer[],
  pieces: readonly LinePiece[],
): LineWinset {
  const isStuck = isOnly(question.statusQuo, pieces);
  const known = players.filter((player) => acceptableRange(player, question.statusQuo));
  const why =
    isStuck || known.length === 0
      ? [stuck('bargaining/why-stuck-vote', question)]
      : whyPieces('bargaining/why-passing', pieces, question);
  return { pieces, isStuck, why };
}

function stuck(code: string, { statusQuo }: LineQuestion): Text {
  return { code, params: { statusQuo } };
}

/** Each stretch, and who ends it on the side away from the status quo. */
function whyPieces(
  code: string,
  pieces: readonly LinePiece[],
  { statusQuo }: LineQuestion,
): Text[] {
  return pieces.flatMap(({ high, highBy, low, lowBy }) => [
    { code, params: { low, high } },
    ...(high > statusQuo ? whyBound(highBy, high) : []),
    ...(low < statusQuo ? whyBound(lowBy, low) : []),
  ]);
}

function whyBound(players: readonly string[], at: number): Text[] {
  return players.map((player) => ({ code: 'bargaining/why-bound', params: { player, at } }));
}
