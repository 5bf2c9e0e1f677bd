import { fail, succeed } from '../quantity/index.ts';
import type { LpSolver, Problem, Result, Text } from '../quantity/index.ts';
import { coreCheck } from './core-check.ts';
import type { Complaint, CoreCheck } from './core-check.ts';
import { equalSurplus } from './equal-surplus.ts';
import type { Game, GameKind } from './game.ts';
import { TABLE_PLAYERS } from './game.ts';
import { gately } from './gately.ts';
import { holdUp } from './hold-up.ts';
import type { HoldUp } from './hold-up.ts';
import { leastCore } from './least-core.ts';
import type { LeastCore } from './least-core.ts';
import { nucleolus, prenucleolus } from './nucleolus.ts';
import type { NucleolusFound } from './nucleolus.ts';
import { playerRoles } from './player-roles.ts';
import type { PlayerRole } from './player-roles.ts';
import { sampledShapley } from './sampled-shapley.ts';
import type { SampleOptions } from './sampled-shapley.ts';
import { shapley } from './shapley.ts';
import { tauValue } from './tau-value.ts';
import { coalitionWordsEn } from './words-en.ts';
import { whyCore, whyRole, whyShares } from './why.ts';

/** The rules of sharing that {@link allocate} knows, in the order it shows them. */
export const SHARING_RULES = [
  'shapley',
  'nucleolus',
  'prenucleolus',
  'gately',
  'tau',
  'equal-surplus',
] as const;

export type SharingRule = (typeof SHARING_RULES)[number];

export interface AllocateOptions {
  /** left out: Shapley and nucleolus */
  readonly rules?: readonly SharingRule[];
  /** without one, the rules that need one, and the core, are told as problems */
  readonly solver?: LpSolver;
  /** how to estimate the Shapley value of more players than can be counted out */
  readonly sample?: SampleOptions;
}

/** One rule's split; amounts in the order of the players. */
export interface SharesByRule {
  readonly rule: SharingRule;
  /** none where the rule gives no split: `problems` says why */
  readonly payoffs: readonly number[] | undefined;
  /** of a sampled estimate */
  readonly standardErrors?: readonly number[];
  /** `unknown` without a split, and with too many players to ask every coalition */
  readonly inCore: boolean | 'unknown';
  /** the coalition that complains most, or is nearest to it */
  readonly worst: Complaint | undefined;
  readonly holdUp: readonly HoldUp[];
  readonly why: readonly Text[];
  readonly problems: readonly Problem[];
}

/** Who gets what by which rule, and why. */
export interface AllocationTable {
  readonly players: readonly string[];
  readonly kind: GameKind;
  readonly unit?: string;
  /** worth, or cost, of all together */
  readonly total: number;
  /** none with more players than can be counted out */
  readonly roles: readonly PlayerRole[] | undefined;
  /** none without a solver, with one player, or with too many */
  readonly core: LeastCore | undefined;
  readonly rules: readonly SharesByRule[];
  /** about the game itself: its core, who is pivotal, who adds nothing; words in `coalitionWordsEn` */
  readonly why: readonly Text[];
}

/**
 * Shares the worth of all together by several rules, beside what each coalition could say against
 * it. A rule that gives no split for this game stands in the table with its problem; the others are
 * not held up by it. Fails only where the worth of all together is unknown or a rule does not exist.
 *
 * @example
 * const worths = [0, 0, 0, 4, 0, 2, 1, 6];
 * const game = unwrap(tableGame({ players: ['A', 'B', 'C'], kind: 'gain', worths }));
 * const [first] = unwrap(allocate(game, { rules: ['shapley'] })).rules;
 * [first.payoffs, first.inCore]; // [[≈ 2.6667, ≈ 2.1667, ≈ 1.1667], true]
 */
export function allocate(game: Game, options: AllocateOptions = {}): Result<AllocationTable> {
  const { rules = ['shapley', 'nucleolus'], solver } = options;
  const strange = rules.find((rule) => !SHARING_RULES.includes(rule));
  if (strange !== undefined) {
    return fail({ code: 'coalition/bad-rule', path: 'rules', value: strange }, coalitionWordsEn);
  }
  const total = game.worth((1 << game.players.length) - 1);
  if (!Number.isFinite(total)) {
    const params = { coalition: 'all together' };
    const fields = { code: 'coalition/not-finite', value: 'unknown', params };
    return fail(fields, coalitionWordsEn);
  }
  const roles = settled(playerRoles(game));
  const core = solver === undefined ? undefined : settled(leastCore(game, solver));
  return succeed({
    players: game.players,
    kind: game.kind,
    ...(game.unit === undefined ? {} : { unit: game.unit }),
    total,
    roles,
    core,
    rules: rules.map((rule) => sharesBy(game, rule, options)),
    why: [
      ...(core === undefined ? [] : [whyCore(core)]),
      ...(roles === undefined ? [] : whyRole(game, roles, total)),
    ],
  });
}

interface Shares {
  readonly payoffs: readonly number[];
  readonly standardErrors?: readonly number[];
  readonly samples?: number;
}

function sharesBy(game: Game, rule: SharingRule, options: AllocateOptions): SharesByRule {
  const found = RULES[rule](game, options);
  if (!found.ok) {
    const none = { payoffs: undefined, inCore: 'unknown', worst: undefined, holdUp: [] } as const;
    return { rule, ...none, why: [], problems: found.problems };
  }
  const { payoffs, standardErrors } = found.value;
  const check: CoreCheck | undefined =
    game.players.length > TABLE_PLAYERS ? undefined : settled(coreCheck(game, payoffs));
  return {
    rule,
    payoffs,
    ...(standardErrors === undefined ? {} : { standardErrors }),
    inCore: check?.inCore ?? 'unknown',
    worst: check?.worst,
    holdUp: settled(holdUp(game, payoffs)) ?? [],
    why: whyShares(check, found.value),
    problems: [],
  };
}

/** How each rule is asked. */
const RULES: Readonly<
  Record<SharingRule, (game: Game, options: AllocateOptions) => Result<Shares>>
> = {
  shapley: (game, { sample }) =>
    game.players.length > TABLE_PLAYERS && sample !== undefined
      ? sampledShapley(game, sample)
      : plain(shapley(game)),
  nucleolus: (game, { solver }) => solved(solver, (each) => nucleolus(game, each)),
  prenucleolus: (game, { solver }) => solved(solver, (each) => prenucleolus(game, each)),
  gately: (game) => plain(gately(game)),
  tau: (game) => plain(tauValue(game)),
  'equal-surplus': (game) => plain(equalSurplus(game)),
};

function plain(payoffs: Result<number[]>): Result<Shares> {
  return payoffs.ok ? succeed({ payoffs: payoffs.value }) : payoffs;
}

function solved(
  solver: LpSolver | undefined,
  solve: (solver: LpSolver) => Result<NucleolusFound>,
): Result<Shares> {
  if (solver === undefined) return fail({ code: 'coalition/no-solver' }, coalitionWordsEn);
  const found = solve(solver);
  return found.ok ? succeed({ payoffs: found.value.payoffs }) : found;
}

function settled<T>(result: Result<T>): T | undefined {
  return result.ok ? result.value : undefined;
}
