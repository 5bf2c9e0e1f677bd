import { z } from 'zod';
import { parseUnit, validateQuantity } from '../../quantity/index.ts';
import { ref, text } from './field.ts';
import { provenance } from './provenance.ts';

/**
 * A measured or assumed value as a person writes it, and its one normal form.
 *
 * Written as a number (an assumption, reported as one), `[low, base, high]`, `unknown`, a
 * reference `{ use: VALUE-ID }`, or in full with unit, year and source. What a pack does not
 * know is `unknown`, never zero.
 */

const finite = z.number();

const distribution = z.union([
  z.strictObject({ normal: z.strictObject({ mean: finite, sd: finite }) }),
  z.strictObject({ lognormal: z.strictObject({ median: finite, p95: finite }) }),
  z.strictObject({ uniform: z.tuple([finite, finite]) }),
  z.strictObject({ triangular: z.tuple([finite, finite, finite]) }),
  z.strictObject({ pert: z.tuple([finite, finite, finite]) }),
  z.strictObject({ points: z.array(z.tuple([finite, finite])).min(1) }),
]);

const full = (unit: z.ZodType<string>, needsUnit: boolean) =>
  z
    .strictObject({
      unit: needsUnit ? unit : unit.optional(),
      low: finite.nullable().optional(),
      base: finite.nullable().optional(),
      high: finite.nullable().optional(),
      year: z.int().optional(),
      interval: z.enum(['bounds', 'p05-p95']).optional(),
      min: finite.optional(),
      max: finite.optional(),
      distribution: distribution.optional(),
      unknown: text.optional(),
      ...provenance,
    })
    .describe('a quantity: low, base, high with unit, year and source');

export type DistributionText = z.output<typeof distribution>;

/** The normal form of a quantity in a pack. */
export interface PackQuantity {
  readonly kind: 'quantity';
  readonly unit: string;
  readonly low?: number;
  readonly base?: number;
  readonly high?: number;
  readonly year?: number;
  readonly interval?: 'bounds' | 'p05-p95';
  readonly min?: number;
  readonly max?: number;
  readonly distribution?: DistributionText;
  /** why there is no number; then there is none */
  readonly unknown?: string;
  /** the value is that of a named value of the pack */
  readonly use?: string;
  /** written as a bare number: an assumption unless its record has a source */
  readonly bare?: true;
  readonly source?: string[];
  readonly assumption?: string;
  readonly known?: string;
  readonly hindsight?: boolean;
  readonly note?: string;
}

const unitText = z.string().refine((written) => parseUnit(written).ok, {
  error: (issue) => {
    const parsed = parseUnit(String(issue.input));
    return parsed.ok ? 'unit' : (parsed.problems[0]?.message ?? 'unknown unit');
  },
  params: { code: 'unknown-unit' },
});

function build(given: unknown, unit: string | undefined, range?: { min: number; max: number }) {
  const limits = range === undefined ? {} : { min: range.min, max: range.max };
  const fixed = { kind: 'quantity' as const, unit: unit ?? '1', ...limits };
  if (given === 'unknown') return { ...fixed, unknown: 'not-stated' };
  if (typeof given === 'number') return { ...fixed, base: given, bare: true as const };
  if (Array.isArray(given)) {
    const list: readonly unknown[] = given;
    const [low, base, high] = list;
    return { ...fixed, low, base, high };
  }
  const record = typeof given === 'object' && given !== null ? given : {};
  if ('use' in record && typeof record.use === 'string') return { ...fixed, use: record.use };
  const stated = Object.entries(record).filter(([, value]) => value !== null);
  const numbers = ['low', 'base', 'high', 'distribution'].some((key) =>
    stated.some(([name]) => name === key),
  );
  const gap = numbers || 'unknown' in record ? {} : { unknown: 'not-stated' };
  return { ...fixed, ...gap, ...Object.fromEntries(stated) };
}

/**
 * A quantity schema.
 *
 * @param unit the unit understood when the text states none; without it the text must state one
 * @param range bounds of the scale itself (0–100 for an issue), never passed by a draw
 */
export function quantity(unit?: string, range?: { min: number; max: number }) {
  const plain = unit === undefined ? [] : [finite, z.tuple([finite, finite, finite])];
  return (
    z
      .union([
        z.literal('unknown'),
        ...plain,
        z.strictObject({ use: ref('values') }),
        full(unitText, unit === undefined),
      ])
      // The union above has checked every field that `build` copies.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      .transform((given): PackQuantity => build(given, unit, range) as PackQuantity)
      .superRefine((value, context) => {
        for (const problem of validateQuantity(value)) {
          context.addIssue({
            code: 'custom',
            message: problem.message,
            params: { code: problem.code, hint: problem.hint, value: problem.value },
            path: problem.path === '' ? [] : problem.path.split('.'),
          });
        }
      })
      .meta({ quantity: true })
  );
}

/** A position on a 0–100 issue line. */
export const points = quantity('point', { min: 0, max: 100 });

/** A share between 0 and 1. */
export const share = quantity('share', { min: 0, max: 1 });
