import type { Problem, Result } from '../../../quantity/index.ts';
import type { FlowNetwork } from '../../network/flow-network.ts';
import { Findings } from '../findings.ts';
import { caseFromJson } from './case-json.ts';
import { caseFromM } from './case-m.ts';
import type { MatpowerDetails } from './details.ts';
import { networkFromCase } from './network-from-case.ts';

export interface MatpowerOptions {
  /** name of the file, for problems */
  readonly file?: string;
  /** unit of money, which a case does not state; `currency` when left out */
  readonly money?: string;
  /** country by bus number; a case has none */
  readonly countries?: Readonly<Record<string, string>>;
}

export interface MatpowerRead {
  readonly network: FlowNetwork;
  readonly matpower: MatpowerDetails;
  /** what was not read, as warnings */
  readonly ignored: readonly Problem[];
}

/**
 * Reads a MATPOWER case into a flow network as its direct-current optimal power flow sees it: active
 * power only, branches without losses, loads and shunt conductances that must be served, generators
 * with linear, quadratic (convex) or piecewise linear (convex) cost. Either the text of a `.m` file
 * of version 2, or the same tables as JSON.
 *
 * A piecewise linear generator becomes one supply a piece, a generator below 0 (a dispatchable load)
 * a demand with a value of lost load. Flow is in MW, `units.base` the MVA of the case.
 *
 * @returns the network and what is needed to write results back; or all errors, with line or row
 *
 * @example
 * const text = JSON.stringify({
 *   baseMVA: 100,
 *   bus: [[1, 3, 50, 0, 0, 0, 1, 1, 0, 110, 1, 1.1, 0.9]],
 *   gen: [[1, 0, 0, 0, 0, 1, 100, 1, 80, 10]],
 *   branch: [],
 *   gencost: [[2, 0, 0, 3, 0.1, 5, 20]],
 * });
 * const { network, matpower } = unwrap(readMatpower(text));
 * network.supplies.map(({ capacity, cost, quadratic }) => [capacity, cost, quadratic]); // [[80, 5, 0.1]]
 * matpower.constant; // 20
 */
export function readMatpower(text: string, options: MatpowerOptions = {}): Result<MatpowerRead> {
  const findings = new Findings();
  const isJson = /^\s*[{[]/.test(text);
  const { file = isJson ? 'case.json' : 'case.m' } = options;
  const read = isJson ? caseFromJson : caseFromM;
  const found = read(file, text, findings);
  if (found === undefined || findings.hasErrors) return findings.failure();
  const { network, details } = networkFromCase(found, { file, text }, options, findings);
  return findings.result(() => ({ network, matpower: details, ignored: findings.warnings }));
}
