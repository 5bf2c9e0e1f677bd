/** A question about what a project is worth. */
export interface ValueRequest {
  readonly project: string;
  /** by name; left out: the only one, else none */
  readonly variant?: string | undefined;
  /** left out: the first of the pack */
  readonly valuation?: string | undefined;
  /** 1,000 when left out */
  readonly draws?: number | undefined;
  /** 1 when left out */
  readonly seed?: number | undefined;
}
