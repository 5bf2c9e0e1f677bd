import type { z } from 'zod';
import type { Problem, Reason } from '../../quantity/index.ts';
import type { FullRequest } from '../request.ts';
import type * as schema from './schema.ts';

/** A probability with its two uncertainties told apart. */
export type Probability = z.output<typeof schema.probability>;

/** The chance of a milestone by a day. */
export type ByDate = z.output<typeof schema.byDate>;

/** Who held a step that was not reached. Shares sum to 1 over failed draws. */
export type Holder = z.output<typeof schema.holder>;

/** A permission a step requires, what is on record of it, and its chance. */
export type NeedAnswer = z.output<typeof schema.need>;

/** What a project is worth to whom. */
export type ProjectValueAnswer = z.output<typeof schema.projectValue>;

/** A present value with its range. */
export type WorthAnswer = z.output<typeof schema.worth>;

/** Whether those whose part a step needs gain by it. */
export type ValueGateAnswer = z.output<typeof schema.valueGate>;

/** What law makes of the activities of a step, before any decision on record. */
export type StepLaw = z.output<typeof schema.stepLaw>;

/** A rung of the ladder. */
export type StepAnswer = z.output<typeof schema.stepAnswer>;

/** An input whose lower and upper half give different answers. */
export type Driver = z.output<typeof schema.driver>;

/** How many earlier attempts reached a step. */
export type BaseRate = z.output<typeof schema.baseRate>;

export type ProjectAnswer = z.output<typeof schema.projectAnswer>;

export type AssessAnswer = z.output<typeof schema.assessAnswer>;

/** On how much of what the answer rests. */
export type Counts = z.output<typeof schema.counts>;

/** The result of an assessment: plain JSON, as `schemas/result-assess.json` describes it. */
export type AssessResult = Omit<
  z.output<typeof schema.assessResult>,
  'request' | 'reasons' | 'warnings'
> & {
  request: FullRequest;
  reasons: Reason[];
  warnings: Problem[];
};
