import { z } from 'zod';

/** Parts that every answer printed as JSON has, once for all engines. */

/** A sentence as data: its code in a catalogue, and what stands in its gaps. */
export const textSchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A node of the graph of reasons: what a number rests on. */
export const reasonSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['source', 'provision', 'decision', 'assumption', 'unknown', 'rule', 'computed']),
  text: textSchema,
  value: z.union([z.number(), z.string()]).optional(),
  cite: z.string().optional(),
  from: z.array(z.string()),
});

/** What is wrong, or to be kept in mind, with its place where it has one. */
export const problemSchema = z.looseObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  path: z.string(),
  message: z.string(),
});
