import { fail, succeed, under } from '../../quantity/index.ts';
import type { Result, Text } from '../../quantity/index.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { agendaSetter } from './agenda-setter.ts';
import { checkLine, checkNames, gainAt } from './line-player.ts';
import type { LinePlayer, LineQuestion, LineRange } from './line-player.ts';
import { commonPieces, isOnly } from './line-pieces.ts';
import { lineWinset, voteWinset } from './line-winset.ts';
import { nashPoint } from './nash-point.ts';
import type { WeighedPlayer } from './nash-point.ts';
import type { VoteRules } from './passing.ts';

/** A parliament, or a public of which a poll gives the parts, that must carry an agreement. */
export interface RatifyingBody {
  readonly id: string;
  /** parties or groups of opinion, each with the point it likes best */
  readonly groups: readonly LinePlayer[];
  /** seats, or shares of a poll, and what is needed */
  readonly rules: VoteRules;
}

/** One veto at home, or a body that votes. */
export type Ratifier = LinePlayer | RatifyingBody;

/** A state at the table and who must carry at home what it agrees to. */
export interface NegotiatingState extends WeighedPlayer {
  readonly ratifiers?: readonly Ratifier[];
}

export interface TwoLevelOptions {
  /** the state that may propose; left out, the states share the gain as Nash says */
  readonly setter?: string;
}

/** What a state can carry. */
export interface StateWinset {
  readonly state: string;
  /** what it accepts itself */
  readonly own: readonly LineRange[];
  /** what it and its ratifiers accept: its winset of the second level */
  readonly carried: readonly LineRange[];
  /** ratifiers without any one of whom it could carry more */
  readonly cutBy: readonly string[];
}

/** What states can agree on that must carry it at home. */
export interface TwoLevelGame {
  readonly states: readonly StateWinset[];
  /** what all can carry */
  readonly pieces: readonly LineRange[];
  /** there is something else than the status quo that all can carry */
  readonly isPossible: boolean;
  /** undefined where there is none, and where the one who may propose would rather not */
  readonly agreement?: {
    readonly at: number;
    readonly gains: readonly { readonly state: string; readonly gain: number }[];
  };
  /** where there is none: states but for whose ratifiers there would be one */
  readonly killedBy: readonly string[];
  readonly why: readonly Text[];
}

/**
 * A game on two levels (Putnam, "Diplomacy and domestic politics", International Organization 42 (1988) 427): a
 * state can carry what it and all its ratifiers accept, and an agreement is possible just where what the
 * states can carry meets somewhere else than at the status quo. Which of these points is agreed on is
 * for the one who may propose ({@link agendaSetter}), else the largest product of the states' gains (Nash,
 * with weights). A ratifier that becomes harder moves that point towards what it accepts, or ends the
 * agreement: a state with its hands bound gets more or nothing (Schelling, The Strategy of Conflict, 1960).
 * Fails as {@link lineWinset} and {@link voteWinset}, under the name of the state, and on a setter that is no
 * state.
 *
 * @example
 * const line = { low: 0, high: 100, statusQuo: 50 };
 * const parliament = { id: 'parliament', ideal: 100, allowance: -10 };
 * const states = (ratifiers) => [
 *   { id: 'north', ideal: 100, allowance: 20, ratifiers },
 *   { id: 'south', ideal: 0, allowance: 20 },
 * ];
 * unwrap(twoLevelGame(line, states([]))).agreement.at; // ≈ 50
 * unwrap(twoLevelGame(line, states([parliament]))).agreement.at; // 60
 */
export function twoLevelGame(
  question: LineQuestion,
  states: readonly NegotiatingState[],
  options: TwoLevelOptions = {},
): Result<TwoLevelGame> {
  const checked = checkLine(question, states);
  if (!checked.ok) return checked;
  const bad = states.find(({ weight = 1 }) => !(weight > 0 && weight < Infinity));
  if (bad !== undefined) {
    const fields = { code: 'bargaining/bad-weight', path: `${bad.id}.weight` };
    return fail({ ...fields, value: String(bad.weight) }, bargainingWordsEn);
  }
  const { setter } = options;
  const proposer = states.find(({ id }) => id === setter);
  if (setter !== undefined && proposer === undefined) {
    const params = { known: states.map(({ id }) => id).join(', ') };
    const fields = { code: 'bargaining/unknown-voter', path: 'setter', value: setter, params };
    return fail(fields, bargainingWordsEn);
  }
  const found: StateWinset[] = [];
  for (const state of states) {
    const winset = stateWinset(question, state);
    if (!winset.ok) return winset;
    found.push(winset.value);
  }
  const agree = (lists: readonly (readonly LineRange[])[]): Agreed =>
    agreedOn(question, states, proposer, commonPieces(lists));
  const { isPossible, pieces, ...agreed } = agree(found.map(({ carried }) => carried));
  const freed = found.map(({ own }, at) => ({
    state: states[at]?.id ?? '',
    ...agree(found.map((other, index) => (index === at ? own : other.carried))),
  }));
  const killers = isPossible ? [] : freed.filter((each) => each.isPossible);
  return succeed({
    states: found,
    pieces,
    isPossible,
    ...(agreed.at === undefined
      ? {}
      : { agreement: { at: agreed.at, gains: gainsAt(question, states, agreed.at) } }),
    killedBy: killers.map(({ state }) => state),
    why: [
      ...found.flatMap((state) => whyState(question, state)),
      ...agreed.why,
      ...killers.flatMap(({ at, state }): Text[] =>
        at === undefined ? [] : [{ code: 'bargaining/why-killed', params: { state, at } }],
      ),
    ],
  });
}

function gainsAt({ statusQuo }: LineQuestion, states: readonly NegotiatingState[], at: number) {
  return states.map((state) => ({ state: state.id, gain: gainAt(state, statusQuo, at) }));
}

function stateWinset(question: LineQuestion, state: NegotiatingState): Result<StateWinset> {
  const { id, ratifiers = [] } = state;
  const named = ratifiers.length === 0 ? succeed(true) : checkNames(ratifiers);
  if (!named.ok) return { ok: false, problems: named.problems.map((each) => under(id, each)) };
  const lists: (readonly LineRange[])[] = [];
  for (const player of [state, ...ratifiers]) {
    const winset =
      'groups' in player
        ? voteWinset(question, player.groups, player.rules)
        : lineWinset(question, [player]);
    if (!winset.ok) {
      const at = player === state ? '' : `${id}.${player.id}`;
      return { ok: false, problems: winset.problems.map((each) => under(at, each)) };
    }
    lists.push(winset.value.pieces.map(({ high, low }) => ({ low, high })));
  }
  const carried = commonPieces(lists);
  const cutBy = ratifiers.filter((_, at) => {
    const without = commonPieces(lists.toSpliced(at + 1, 1));
    return JSON.stringify(without) !== JSON.stringify(carried);
  });
  return succeed({
    state: id,
    own: lists[0] ?? [],
    carried,
    cutBy: cutBy.map((ratifier) => ratifier.id),
  });
}

interface Agreed {
  readonly pieces: readonly LineRange[];
  readonly isPossible: boolean;
  readonly at?: number;
  readonly why: readonly Text[];
}

function agreedOn(
  question: LineQuestion,
  states: readonly NegotiatingState[],
  proposer: NegotiatingState | undefined,
  pieces: readonly LineRange[],
): Agreed {
  if (isOnly(question.statusQuo, pieces)) {
    const why = [{ code: 'bargaining/why-no-overlap', params: {} }];
    return { pieces, isPossible: false, why };
  }
  if (proposer !== undefined) {
    const set = agendaSetter(question, pieces, proposer);
    if (!set.ok) return { pieces, isPossible: true, why: [] };
    const { at, isStatusQuo, why } = set.value;
    return { pieces, isPossible: true, why, ...(isStatusQuo ? {} : { at }) };
  }
  const at = nashPoint(question, states, pieces);
  if (at === undefined) return { pieces, isPossible: true, why: [] };
  return { pieces, isPossible: true, at, why: [{ code: 'bargaining/why-agreed', params: { at } }] };
}

function whyState({ statusQuo }: LineQuestion, { carried, cutBy, state }: StateWinset): Text[] {
  const cuts = cutBy.map((ratifier): Text => {
    return { code: 'bargaining/why-cut', params: { ratifier, state } };
  });
  if (isOnly(statusQuo, carried)) {
    return [{ code: 'bargaining/why-not-ratified', params: { state, statusQuo } }, ...cuts];
  }
  const told = carried.map(({ high, low }): Text => {
    return { code: 'bargaining/why-ratified', params: { state, low, high } };
  });
  return [...told, ...cuts];
}
