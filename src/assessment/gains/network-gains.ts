import { allocate, membersOf, tableGame } from '../../coalition/index.ts';
import type { AllocationTable, SharingRule } from '../../coalition/index.ts';
import { coalitionValues, openFlow, statesOf, welfareByCountry } from '../../corridor/index.ts';
import type {
  FlowNetwork,
  FlowSession,
  FlowSolution,
  InterconnectorRule,
  WelfareLedger,
} from '../../corridor/index.ts';
import { fail, makeProblem, succeed } from '../../quantity/index.ts';
import type { LpSolver, Problem, Result } from '../../quantity/index.ts';
import { unsolved } from './network-flows.ts';
import { gainsWordsEn } from './words-en.ts';

/** Coalitions are counted out: 2ⁿ solves. */
export const GAINS_PLAYERS = 12;

/** How what a cross-border link earns is booked; `shapley` settles every state at its Shapley value. */
export const SPLIT_RULES = ['owners', 'half', 'territory', 'shapley'] as const;
export type SplitRule = (typeof SPLIT_RULES)[number];

export interface GainsOptions {
  /** left out: every state the network names */
  readonly players?: readonly string[];
  /** left out: Shapley and nucleolus */
  readonly rules?: readonly SharingRule[];
}

/** Who gains what if the states of a network cooperate, and how the money falls by each rule. */
export interface NetworkGains {
  readonly network: FlowNetwork;
  readonly solution: FlowSolution;
  /** entry m: what the players whose bits are set in m can do alone; null: they cannot serve a demand */
  readonly worths: readonly (number | null)[];
  readonly table: AllocationTable;
  readonly ledgers: readonly { readonly rule: SplitRule; readonly ledger: WelfareLedger }[];
  readonly warnings: readonly Problem[];
}

/**
 * The game a network plays: v(S) is the welfare the states of S reach with what stands on their own
 * ground and belongs to them, everything that needs another state standing still; then its split by
 * the rules of cooperative games, and the ledger by country of the network as it would be run.
 *
 * A coalition that cannot serve a demand without a value of lost load has no worth: the game is then
 * refused, and says which.
 *
 * @returns what follows; or the problems of the network, of too many players, of a demand nobody can serve
 *
 * @example
 * const { table } = unwrap(networkGains(pipes, solver));
 * table.rules[0].payoffs; // [≈ 1400, ≈ 1400]
 */
export function networkGains(
  network: FlowNetwork,
  solver: LpSolver,
  options: GainsOptions = {},
): Result<NetworkGains> {
  const players = options.players ?? statesOf(network);
  const strange = players.find((player) => !statesOf(network).includes(player));
  if (strange !== undefined) {
    const params = { known: statesOf(network).join(', ') };
    return fail({ code: 'gains/no-player', value: strange, params }, gainsWordsEn);
  }
  if (players.length === 0) return fail({ code: 'gains/no-players' }, gainsWordsEn);
  if (players.length > GAINS_PLAYERS) {
    const params = { limit: GAINS_PLAYERS };
    return fail(
      { code: 'gains/many-players', value: String(players.length), params },
      gainsWordsEn,
    );
  }
  const opened = openFlow(network, solver);
  if (!opened.ok) return opened;
  const session = opened.value;
  try {
    return played(session, solver, players, options);
  } finally {
    session.end();
  }
}

function played(
  session: FlowSession,
  solver: LpSolver,
  players: readonly string[],
  options: GainsOptions,
): Result<NetworkGains> {
  const { network } = session;
  const solution = session.solve();
  if (solution.status !== 'optimal') return unsolved(session, solution);
  const { values } = coalitionValues(session, players);
  const worths = values.map((value) => value ?? null);
  const silent = worths.findIndex((worth) => worth === null);
  if (silent >= 0) {
    const value = membersOf(players, silent).join(', ');
    return fail({ code: 'gains/no-worth', value: value === '' ? 'nobody' : value }, gainsWordsEn);
  }
  // what nobody holds is worth the same to every coalition: the game is about what is beyond it
  const idle = worths[0] ?? 0;
  const game = tableGame({
    players,
    kind: 'gain',
    unit: network.units.money,
    worths: worths.map((worth) => (worth ?? 0) - idle),
  });
  if (!game.ok) return game;
  const table = allocate(game.value, {
    solver,
    rules: options.rules ?? ['shapley', 'nucleolus'],
  });
  if (!table.ok) return table;
  const ledgers: { rule: SplitRule; ledger: WelfareLedger }[] = [];
  for (const rule of SPLIT_RULES) {
    const ledger = ledgerBy(rule, network, solution, table.value);
    if (!ledger.ok) return ledger;
    if (ledger.value !== undefined) ledgers.push({ rule, ledger: ledger.value });
  }
  const broken = ledgers.filter(({ ledger }) => !ledger.identity.holds);
  const warnings = [
    ...(ledgers[0]?.ledger.notes ?? []),
    ...broken.map(({ ledger, rule }) => {
      const value = String(ledger.identity.difference);
      return makeProblem({ code: 'gains/identity', value, params: { rule } }, gainsWordsEn);
    }),
  ];
  return succeed({ network, solution, worths, table: table.value, ledgers, warnings });
}

/** The accounts by one rule; none by Shapley where the game has no Shapley value. */
function ledgerBy(
  rule: SplitRule,
  network: FlowNetwork,
  solution: FlowSolution,
  table: AllocationTable,
): Result<WelfareLedger | undefined> {
  if (rule !== 'shapley') {
    const interconnectorRule: InterconnectorRule = rule;
    return welfareByCountry(network, solution, { interconnectorRule });
  }
  const shares = table.rules.find((each) => each.rule === 'shapley')?.payoffs;
  if (shares === undefined) return succeed(undefined);
  const to = Object.fromEntries(table.players.map((player, at) => [player, shares[at] ?? 0]));
  return welfareByCountry(network, solution, { settle: { to } });
}
