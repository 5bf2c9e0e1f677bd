import type { MatpowerCase } from './case.ts';

/** What of a MATPOWER case a flow network does not hold, and where each row went. Plain data. */
export interface MatpowerDetails {
  readonly case: MatpowerCase;
  /** costs that no choice changes: added to our objective to get MATPOWER's */
  readonly constant: number;
  /** by row of `gen` what it became; empty where it is out of service */
  readonly gens: readonly MatpowerGen[];
  /** by row of `branch` the line it became; −1 where it is out of service */
  readonly branches: Int32Array;
  /** by row of `bus` the bus it became; −1 where it is isolated */
  readonly buses: Int32Array;
  /** row of `bus` of the reference, whose angle is 0 */
  readonly reference: number;
}

/** Output is the sum of the supplies less what the demands are served. */
export interface MatpowerGen {
  readonly supplies: readonly number[];
  readonly demands: readonly number[];
}
