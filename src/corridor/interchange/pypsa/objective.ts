import type { FlowSolution } from '../../network/flow-solution.ts';
import type { PypsaDetails } from './details.ts';

/**
 * The objective as PyPSA states it. A network pays for all of a capacity that may be extended; PyPSA
 * takes the cost of what stands already (`p_nom`, `s_nom`, `e_nom`) off again, a constant that
 * changes no choice and may make the objective negative.
 *
 * @example
 * const files = new Map([
 *   ['buses.csv', 'name\nnorth\n'],
 *   ['generators.csv', 'name,bus,p_nom,p_nom_extendable,capital_cost\nmill,north,50,True,10\n'],
 * ]);
 * const { pypsa } = unwrap(readPypsa(files));
 * pypsaObjective(pypsa, { objective: 700 }); // 200
 */
export function pypsaObjective(
  details: Pick<PypsaDetails, 'constant'>,
  solution: Pick<FlowSolution, 'objective'>,
): number {
  return solution.objective + details.constant;
}
