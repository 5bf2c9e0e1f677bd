import type { Investment } from '../network/flow-network.ts';

/** What one of a column's units builds: all of it where it is a yes or no, else one unit of flow. */
export function unitBuilt({ lump, most }: Investment): number {
  return lump === undefined ? 1 : most;
}

/** What one of a column's units costs a year. */
export function costOfUnit(invest: Investment): number {
  return invest.cost * unitBuilt(invest) + (invest.lump ?? 0);
}

/** The least a column may be: a yes where anything must be built. */
export function leastUnits({ least, lump }: Investment): number {
  if (lump === undefined) return least;
  return least > 0 ? 1 : 0;
}

export function mostUnits({ lump, most }: Investment): number {
  return lump === undefined ? most : 1;
}
