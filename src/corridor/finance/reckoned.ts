/**
 * A result that may lack a part. Where something is missing, `part` is what the known lines come to
 * (left out where a part would mean nothing, as of a rate of return), and `missing` names the rest:
 * it can never be read as a whole number by mistake.
 */
export type Reckoned =
  | { readonly status: 'known'; readonly value: number }
  | {
      readonly status: 'unknown';
      readonly missing: readonly string[];
      readonly part?: number;
    };

/**
 * A number that is whole when nothing is missing, else the part that is known.
 *
 * @example
 * reckoned(3, []); // { status: 'known', value: 3 }
 * reckoned(3, ['tunnel']); // { status: 'unknown', missing: ['tunnel'], part: 3 }
 */
export function reckoned(value: number, missing: readonly string[]): Reckoned {
  return missing.length === 0
    ? { status: 'known', value }
    : { status: 'unknown', missing, part: value };
}

/**
 * A number whose part means nothing: known when nothing is missing, else unknown without a part.
 *
 * @example
 * wholeOnly(0.07, ['tunnel']); // { status: 'unknown', missing: ['tunnel'] }
 */
export function wholeOnly(value: number, missing: readonly string[]): Reckoned {
  return missing.length === 0 ? { status: 'known', value } : { status: 'unknown', missing };
}
