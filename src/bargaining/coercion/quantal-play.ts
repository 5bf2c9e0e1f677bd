import { exp, fail, normalCdf, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { checkAmounts } from '../split/amounts.ts';
import { bargainingWordsEn } from '../words-en.ts';

/** A game in which one moves after another and sees what went before. */
export type GameTree =
  | {
      readonly kind: 'end';
      readonly id: string;
      /** by player, for every player of the game */
      readonly payoffs: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: 'move';
      readonly id: string;
      readonly player: string;
      readonly actions: readonly { readonly id: string; readonly to: GameTree }[];
    }
  | {
      readonly kind: 'chance';
      readonly id: string;
      readonly branches: readonly { readonly share: number; readonly to: GameTree }[];
    };

export interface QuantalOptions {
  /** standard deviation of the error with which the worth of each action is seen, above 0 */
  readonly noise: number;
  /** `probit` (default): normal errors, two actions a move; `logit`: any number of actions */
  readonly link?: 'probit' | 'logit';
}

/** How one player moves at one place. */
export interface QuantalMove {
  readonly id: string;
  readonly player: string;
  readonly actions: readonly {
    readonly id: string;
    /** chance that it is chosen, 0 to 1 */
    readonly share: number;
    /** what the mover expects of it */
    readonly value: number;
  }[];
}

export interface QuantalPlay {
  /** in the order of the tree, the first move first */
  readonly moves: readonly QuantalMove[];
  readonly ends: readonly { readonly id: string; readonly share: number }[];
  /** what each player expects at the start */
  readonly values: Readonly<Record<string, number>>;
}

const DEEPEST = 64;
const LARGEST = 10_000;
/** √6 / π: a logit error of this scale has standard deviation 1. */
const LOGIT_SCALE = 0.7796968012336761;

/**
 * Agent quantal response in a game of perfect information, by backward induction: each move is made by an
 * agent who sees the worth of its actions with errors and expects later ones to err alike (McKelvey and
 * Palfrey, "Quantal response equilibria for extensive form games", Experimental Economics 1 (1998) 9;
 * Signorino, American Political Science Review 93 (1999) 279). With two actions and normal errors the first is
 * chosen with Φ((v₁ − v₂)/(σ√2)); by `logit` with exp(vᵢ/s) / Σ exp(vⱼ/s), s = σ√6/π, so that errors are as
 * large. As the noise falls it becomes the subgame perfect equilibrium.
 *
 * @returns problems for noise not above 0, a payoff that is missing or no number, chances that do not sum to
 *   1, a move without actions or with one twice, more than two actions by probit, and a tree too large
 *
 * @example
 * const end = (id, a) => ({ kind: 'end', id, payoffs: { a } });
 * const actions = [{ id: 'go', to: end('gone', 1) }, { id: 'stay', to: end('stayed', 0) }];
 * const tree = { kind: 'move', id: 'start', player: 'a', actions };
 * unwrap(quantalPlay(tree, { noise: 1 })).ends[0]; // { id: 'gone', share: ≈ 0.7602 }
 */
export function quantalPlay(tree: GameTree, options: QuantalOptions): Result<QuantalPlay> {
  const noise = checkAmounts([['noise', options.noise, 'above-0']]);
  if (!noise.ok) return noise;
  const players = new Set<string>();
  const checked = checkTree(tree, options, players);
  if (!checked.ok) return checked;
  const moves: QuantalMove[] = [];
  const ends: { id: string; share: number }[] = [];
  const values = play(tree, { options, players: [...players], moves });
  walk(tree, 1, new Map(moves.map((move) => [move.id, move])), ends);
  return succeed({ moves: moves.toReversed(), ends, values: Object.fromEntries(values) });
}

interface Played {
  readonly options: QuantalOptions;
  readonly players: readonly string[];
  /** last moves first */
  readonly moves: QuantalMove[];
}

type Values = ReadonlyMap<string, number>;

function play(tree: GameTree, played: Played): Values {
  if (tree.kind === 'end') {
    return new Map(played.players.map((player) => [player, tree.payoffs[player] ?? 0]));
  }
  if (tree.kind === 'chance') {
    const inner = tree.branches.toReversed().map(({ to }) => play(to, played));
    return mixed(
      tree.branches.map(({ share }) => share),
      inner.toReversed(),
      played.players,
    );
  }
  // from the last to the first, so that the list of moves turned round is in the order of the tree
  const inner = tree.actions
    .toReversed()
    .map(({ to }) => play(to, played))
    .toReversed();
  const own = inner.map((values) => values.get(tree.player) ?? 0);
  const shares = quantalShares(own, played.options);
  played.moves.push({
    id: tree.id,
    player: tree.player,
    actions: tree.actions.map(({ id }, at) => ({
      id,
      share: shares[at] ?? 0,
      value: own[at] ?? 0,
    })),
  });
  return mixed(shares, inner, played.players);
}

function mixed(
  shares: readonly number[],
  inner: readonly Values[],
  players: readonly string[],
): Values {
  return new Map(
    players.map((player) => [
      player,
      sumInOrder(inner.map((values, at) => (shares[at] ?? 0) * (values.get(player) ?? 0))),
    ]),
  );
}

/** How likely each of some actions is chosen when their worths are seen with errors. */
export function quantalShares(
  values: readonly number[],
  { link = 'probit', noise }: QuantalOptions,
): number[] {
  const [first, second] = values;
  if (link === 'probit' && first !== undefined) {
    if (second === undefined) return [1];
    const z = (first - second) / (noise * Math.sqrt(2));
    return [normalCdf(z), normalCdf(-z)];
  }
  const most = Math.max(...values);
  const weights = values.map((value) => exp((value - most) / (noise * LOGIT_SCALE)));
  const total = sumInOrder(weights);
  return weights.map((weight) => weight / total);
}

function walk(
  tree: GameTree,
  share: number,
  moves: ReadonlyMap<string, QuantalMove>,
  ends: { id: string; share: number }[],
): void {
  if (tree.kind === 'end') ends.push({ id: tree.id, share });
  else if (tree.kind === 'chance') {
    for (const branch of tree.branches) walk(branch.to, share * branch.share, moves, ends);
  } else {
    const chosen = moves.get(tree.id)?.actions ?? [];
    for (const [at, { to }] of tree.actions.entries()) {
      walk(to, share * (chosen[at]?.share ?? 0), moves, ends);
    }
  }
}

function checkTree(tree: GameTree, options: QuantalOptions, players: Set<string>): Result<true> {
  const ids = new Set<string>();
  const ends: (GameTree & { kind: 'end' })[] = [];
  const next: { readonly node: GameTree; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  for (let current = next.pop(); current !== undefined; current = next.pop()) {
    const { depth, node } = current;
    if (depth > DEEPEST) return complain('bargaining/tree-depth', node.id, { limit: DEEPEST });
    if (ids.has(node.id)) return complain('bargaining/name-twice', node.id, {}, node.id);
    ids.add(node.id);
    if (ids.size > LARGEST) return complain('bargaining/tree-size', '', { limit: LARGEST });
    const wrong = nodeProblem(node, options);
    if (wrong !== undefined) return wrong;
    if (node.kind === 'end') {
      ends.push(node);
      for (const player of Object.keys(node.payoffs)) players.add(player);
    } else {
      if (node.kind === 'move') players.add(node.player);
      const inner = node.kind === 'move' ? node.actions : node.branches;
      for (const { to } of inner) next.push({ node: to, depth: depth + 1 });
    }
  }
  for (const { id, payoffs } of ends) {
    for (const player of players) {
      if (Object.hasOwn(payoffs, player)) continue;
      return complain('bargaining/tree-payoff', id, {}, player);
    }
  }
  return succeed(true);
}

function nodeProblem(
  node: GameTree,
  { link = 'probit' }: QuantalOptions,
): Result<never> | undefined {
  if (node.kind === 'end') {
    const sound = checkAmounts(
      Object.entries(node.payoffs).map(([player, value]) => [`${node.id}.${player}`, value, 'any']),
    );
    return sound.ok ? undefined : sound;
  }
  if (node.kind === 'chance') {
    const shares = node.branches.map(({ share }) => share);
    const sound = checkAmounts(shares.map((share, at) => [`${node.id}.${at}`, share, 'share']));
    if (!sound.ok) return sound;
    const sum = sumInOrder(shares);
    if (Math.abs(sum - 1) <= 1e-9) return undefined;
    return complain('bargaining/tree-chances', node.id, { sum });
  }
  const { actions, id } = node;
  if (actions.length === 0) return complain('bargaining/tree-no-action', id, {}, id);
  const twice = actions.find((action, at) => actions.findIndex((one) => one.id === action.id) < at);
  if (twice !== undefined) return complain('bargaining/tree-action-twice', id, {}, twice.id);
  if (link === 'logit' || actions.length <= 2) return undefined;
  return complain('bargaining/tree-probit', id, { count: actions.length });
}

function complain(
  code: string,
  path: string,
  params: Record<string, string | number>,
  value?: string,
): Result<never> {
  const fields = { code, path, params, ...(value === undefined ? {} : { value }) };
  return fail(fields, bargainingWordsEn);
}
