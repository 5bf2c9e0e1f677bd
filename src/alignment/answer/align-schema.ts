import { z } from 'zod';
import { COMPONENTS } from '../ties/component.ts';
import { answerSections } from './section-schema.ts';

/**
 * The shape of an alignment answer, once: the types are read off it, and the JSON Schema
 * `schemas/result-align.json` is written from it. Every number stands in an object with `why`, the id of
 * the reason it rests on, or inside one that has it.
 */

const text = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const reason = z.object({
  id: z.string(),
  kind: z.enum(['source', 'provision', 'decision', 'assumption', 'unknown', 'rule', 'computed']),
  text,
  value: z.union([z.number(), z.string()]).optional(),
  cite: z.string().optional(),
  from: z.array(z.string()),
});

const problem = z.looseObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  path: z.string(),
  message: z.string(),
});

export const alignAnswerSchema = z.object(answerSections);

/** What `landbridge align … --json` prints. */
export const alignResultSchema = z.object({
  schema: z.literal('align@1'),
  version: z.string(),
  view: z.string().describe('digest of the view'),
  asOf: z.string(),
  seed: z.int(),
  request: z.looseObject({}),
  answer: alignAnswerSchema,
  reasons: z.array(reason),
  warnings: z.array(problem),
});

export type AlignAnswer = z.output<typeof alignAnswerSchema>;
export type ComponentWord = (typeof COMPONENTS)[number];
