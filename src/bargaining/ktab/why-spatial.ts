import type { Reasons, Text } from '../../quantity/index.ts';
import type { SpatialBargain, SpatialOutcome } from './spatial-outcome.ts';

/**
 * What each actor did in a turn and why: the bargain it took, with whom, who had pressed whom, with what
 * chance and what expected gain, and where it went; or that it stayed, and what it turned down. One text
 * for each actor, in the order of the table; words are in `bargainingWordsEn`.
 *
 * @param turn - from 0; throws RangeError where there was no such turn
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 3 }, { id: 'south', capability: 1 }],
 *     stands: [[{ position: 0, salience: 0.9 }], [{ position: 100, salience: 0.5 }]],
 *   }),
 * );
 * const said = whySpatialTurn(unwrap(spatialModel(table)), 0).map((text) => render(text, bargainingWordsEn));
 * said[1]; // 'south gives way to north, which pressed it (chance 84.4 %, expected gain 0.844): fee from 100 to 1.05'
 */
export function whySpatialTurn(outcome: SpatialOutcome, turn: number): Text[] {
  if (outcome.turns[turn] === undefined) throw new RangeError(`there was no turn ${turn}`);
  return outcome.actors.map((_, actor) => whyMove(outcome, turn, actor));
}

function whyMove(outcome: SpatialOutcome, at: number, actor: number): Text {
  const turn = outcome.turns[at];
  const move = turn?.moves[actor];
  const nameOf = (each: number): string => outcome.actors[each] ?? '';
  const name = nameOf(actor);
  const bargain = move?.bargain === undefined ? undefined : turn?.bargains[move.bargain];
  if (bargain !== undefined) {
    const isOwn = bargain.by === actor;
    const code = isOwn ? 'ktab/why-presses' : 'ktab/why-yields';
    const other = nameOf(isOwn ? bargain.on : bargain.by);
    return {
      code,
      params: { actor: name, other, ...odds(bargain), moves: moves(outcome, at, actor) },
    };
  }
  const own = turn?.challenges.find(({ by }) => by === actor);
  const pressed = (turn?.challenges ?? []).filter(({ on }) => on === actor);
  const by = pressed.map((each) => nameOf(each.by)).join(', ');
  if (own === undefined) {
    return pressed.length === 0
      ? { code: 'ktab/why-alone', params: { actor: name } }
      : { code: 'ktab/why-resists', params: { actor: name, by } };
  }
  const params = { actor: name, other: nameOf(own.on), ...odds(own) };
  return pressed.length === 0
    ? { code: 'ktab/why-fails', params }
    : { code: 'ktab/why-fails-resists', params: { ...params, by } };
}

function odds({ chance, gain }: Pick<SpatialBargain, 'chance' | 'gain'>): {
  readonly chance: string;
  readonly gain: string;
} {
  return { chance: (100 * chance).toFixed(1), gain: gain.toFixed(3) };
}

/** Issue by issue, from where to where an actor goes. */
function moves({ issues, states }: SpatialOutcome, turn: number, actor: number): string {
  const from = states[turn]?.position[actor] ?? [];
  const to = states[turn + 1]?.position[actor] ?? [];
  const said = issues.flatMap((issue, column) => {
    const before = from[column];
    const after = to[column];
    if (before === undefined || after === undefined || before === after) return [];
    return [`${issue} from ${short(before)} to ${short(after)}`];
  });
  return said.length === 0 ? '=' : said.join(', ');
}

/** Four digits and no blind noughts. */
const short = (at: number): string => String(Number(at.toPrecision(4)));

/**
 * Adds to a graph of reasons how each actor came to stand where it stands at the end: a reason for each
 * move, which follows from where it and the other side of the bargain stood before, down to the leaves.
 *
 * @param leaves - by actor, the id of the reason on which its row of the table rests
 * @returns by actor, the id of the reason for its last position; its leaf where it never moved
 *
 * @example
 * const table = unwrap(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 3 }, { id: 'south', capability: 1 }],
 *     stands: [[{ position: 0, salience: 0.9 }], [{ position: 100, salience: 0.5 }]],
 *   }),
 * );
 * const reasons = createReasons();
 * const leaves = ['north', 'south'].map((actor) =>
 *   reasons.add({ kind: 'assumption', text: { code: 'stated', params: { actor } } }),
 * );
 * const last = addSpatialReasons(unwrap(spatialModel(table)), reasons, leaves);
 * leavesOf(reasons.list(), last[1]).length; // 2
 */
export function addSpatialReasons(
  outcome: SpatialOutcome,
  reasons: Reasons,
  leaves: readonly string[],
): string[] {
  let held = outcome.actors.map((_, actor) => leaves[actor] ?? '');
  for (const [at, turn] of outcome.turns.entries()) {
    const before = held;
    held = turn.moves.map(({ bargain }, actor) => {
      const own = before[actor] ?? '';
      const struck = bargain === undefined ? undefined : turn.bargains[bargain];
      if (struck === undefined) return own;
      const other = before[struck.by === actor ? struck.on : struck.by] ?? '';
      const text = whyMove(outcome, at, actor);
      return reasons.add({
        kind: 'computed',
        text: { ...text, params: { ...text.params, turn: at + 1 } },
        from: own === other ? [own] : [own, other],
      });
    });
  }
  return held;
}
