import { explainUnbounded, openFlow, welfareByCountry } from '../../corridor/index.ts';
import type {
  FlowNetwork,
  FlowSession,
  FlowSolution,
  InterconnectorRule,
  PriceRule,
  WelfareLedger,
} from '../../corridor/index.ts';
import { explainInfeasible } from '../../corridor/index.ts';
import { fail, succeed } from '../../quantity/index.ts';
import type { LpSolver, Result } from '../../quantity/index.ts';
import { gainsWordsEn } from './words-en.ts';

/** A network solved, with its accounts by state. */
export interface NetworkFlows {
  readonly network: FlowNetwork;
  readonly solution: FlowSolution;
  readonly ledger: WelfareLedger;
}

/**
 * Flows of least cost, what is built, prices, and the ledger by state. Where there is no solution the
 * problems say which demands, capacities and limits contradict one another, or what earns without limit.
 *
 * @example
 * const { solution, ledger } = unwrap(networkFlows(pipes, solver));
 * [solution.sent[0], ledger.identity.holds]; // [40, true]
 */
export function networkFlows(
  network: FlowNetwork,
  solver: LpSolver,
  options: { readonly rule?: InterconnectorRule; readonly prices?: PriceRule } = {},
): Result<NetworkFlows> {
  const opened = openFlow(network, solver);
  if (!opened.ok) return opened;
  const session = opened.value;
  try {
    const solution = session.solve(options.prices === undefined ? {} : { prices: options.prices });
    if (solution.status !== 'optimal') return unsolved(session, solution);
    const ledger = welfareByCountry(
      network,
      solution,
      options.rule === undefined ? {} : { interconnectorRule: options.rule },
    );
    return ledger.ok ? succeed({ network, solution, ledger: ledger.value }) : ledger;
  } finally {
    session.end();
  }
}

/** What stands against a solution, in words. */
export function unsolved(session: FlowSession, { status }: FlowSolution): Result<never> {
  const problems =
    status === 'infeasible'
      ? explainInfeasible(session)
      : status === 'unbounded'
        ? explainUnbounded(session)
        : [];
  if (problems.length > 0) return { ok: false, problems: [...problems] };
  return fail({ code: 'gains/unsolved', value: status }, gainsWordsEn);
}
