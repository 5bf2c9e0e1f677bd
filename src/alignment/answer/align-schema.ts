import { z } from 'zod';
import { problemSchema, reasonSchema } from '../../scenario/index.ts';
import type { Problem, Reason } from '../../quantity/index.ts';
import type { FullAlignRequest } from './align-request.ts';
import { exit, push, spill } from './schema/cost-schema.ts';
import { landscape, question } from './schema/landscape-schema.ts';
import {
  bloc,
  body,
  consistency,
  coordination,
  excluded,
  sidelining,
} from './schema/record-schema.ts';
import { day } from './schema/schema-parts.ts';
import { positions, temperatures, wedge } from './schema/series-schema.ts';
import { actor, driver, leverage, tie } from './schema/tie-schema.ts';

/**
 * The shape of an alignment answer, once: the types are read off it, and the JSON Schema
 * `schemas/result-align.json` is written from it. Every number stands in an object with `why`, the id of
 * the reasonSchema it rests on, or inside one that has it.
 */

export const alignAnswerSchema = z.object({
  asOf: day,
  actor: z.string().nullable(),
  poles: z.tuple([z.string(), z.string()]),
  actors: z.array(actor),
  ties: z.array(tie),
  leverage: z.array(leverage),
  landscape,
  question: question.nullable().describe('null: none was asked, or it cannot be answered'),
  positions: z.array(positions),
  temperatures: z.array(temperatures),
  wedges: z.array(wedge),
  sidelining: z.array(sidelining),
  coordination: z.array(coordination),
  blocs: z.array(bloc),
  consistency: z.array(consistency),
  spillOvers: z.array(spill),
  exit: exit.nullable(),
  pushes: z.array(push),
  excluded: z.array(excluded),
  bodies: z.array(body),
  drivers: z.array(driver),
});

/** What `landbridge align … --json` prints. */
export const alignResultSchema = z.object({
  schema: z.literal('align@1'),
  version: z.string(),
  view: z.string().describe('digest of the view'),
  asOf: z.string(),
  seed: z.int(),
  request: z.looseObject({}),
  answer: alignAnswerSchema,
  reasons: z.array(reasonSchema),
  warnings: z.array(problemSchema),
});

export type AlignAnswer = z.output<typeof alignAnswerSchema>;

/** An alignment answer with what was asked and why it says what it says. */
export interface AlignResult {
  readonly schema: 'align@1';
  readonly version: string;
  readonly view: string;
  readonly asOf: string;
  readonly seed: number;
  readonly request: FullAlignRequest;
  readonly answer: AlignAnswer;
  readonly reasons: Reason[];
  readonly warnings: Problem[];
}
