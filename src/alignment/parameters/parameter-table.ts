import type { Range } from '../range.ts';

/** A constant of the engine: its default, the values it may be given, and why the default is what it is. */
export interface ParameterRow extends Range {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  /** key of the reason in the catalogue: `align/why/KEY` */
  readonly why: string;
}

const row = (
  [low, base, high]: readonly [number, number, number],
  unit: string,
  [least, most]: readonly [number, number],
  why: string,
): ParameterRow => ({ low, base, high, unit, least, most, why });

const weight = (low: number, base: number, high: number, why: string): ParameterRow =>
  row([low, base, high], 'ratio', [0, 10], why);
const value = (low: number, base: number, high: number, why: string): ParameterRow =>
  row([low, base, high], 'ratio', [-1, 1], why);
const event = (low: number, base: number, high: number, why: string): ParameterRow =>
  row([low, base, high], 'ratio', [-10, 10], why);
const share = (low: number, base: number, high: number, why: string): ParameterRow =>
  row([low, base, high], 'share', [0, 1], why);
const days = (low: number, base: number, high: number, why: string): ParameterRow =>
  row([low, base, high], 'day', [1, 36_500], why);

/**
 * Every constant of the engine. None is estimated: each is an assumption of ours with a range, told as
 * one in every answer that uses it, and a pack may state its own under `parameters: alignment:`.
 *
 * Events are coded by kind from -10 (the most hostile) to 10 (the most friendly), as Goldstein, "A
 * conflict-cooperation scale for WEIS events data", Journal of Conflict Resolution 36 (1992) 369, does
 * for the categories of that data set. The kinds of a pack are others, so the numbers are ours.
 */
export const PARAMETER_TABLE = {
  // how much each part of a tie counts
  'weight-treaty': weight(0.9, 1.5, 2.2, 'weight-treaty'),
  'weight-votes': weight(0.2, 0.5, 0.9, 'weight-votes'),
  'weight-trade': weight(0.2, 0.5, 0.9, 'weight-trade'),
  'weight-leverage': weight(0.1, 0.3, 0.7, 'weight-leverage'),
  'weight-affinity': weight(0.3, 0.6, 1, 'weight-tie'),
  'weight-ideology': weight(0.1, 0.3, 0.6, 'weight-tie'),
  'weight-signals': weight(0.3, 0.6, 1, 'weight-signals'),
  'weight-grievance': weight(0.3, 0.6, 1, 'weight-tie'),
  'weight-rivalry': weight(0.6, 1, 1.5, 'weight-rivalry'),
  'weight-threat': weight(0.5, 0.8, 1.2, 'weight-threat'),
  'weight-border': weight(0, 0.1, 0.3, 'weight-border'),
  'weight-conduct': weight(0.2, 0.5, 0.9, 'weight-conduct'),
  'weight-events': weight(0.4, 0.8, 1.2, 'weight-events'),
  // what one record of a kind says, -1 to 1
  'value-alliance': value(0.8, 1, 1, 'value-alliance'),
  'value-consultation': value(0.2, 0.4, 0.6, 'value-consultation'),
  'value-trade': value(0, 0.3, 0.6, 'value-trade'),
  'value-leverage': value(-0.2, 0.2, 0.6, 'value-leverage'),
  'value-affinity': value(0.2, 0.5, 0.8, 'value-tie'),
  'value-ideology': value(0.1, 0.4, 0.7, 'value-tie'),
  'value-arms-sale': value(0.2, 0.5, 0.8, 'value-tie'),
  'value-grievance': value(-0.8, -0.5, -0.2, 'value-tie'),
  'value-rivalry': value(-1, -0.8, -0.5, 'value-tie'),
  'value-threat': value(-0.8, -0.5, -0.2, 'value-tie'),
  'value-border': value(-0.5, -0.1, 0.3, 'value-border'),
  'alleged-discount': share(0.25, 0.5, 0.75, 'alleged-discount'),
  'shared-ally': share(0.2, 0.5, 0.8, 'shared-ally'),
  'bloc-share': share(0.25, 0.5, 0.75, 'bloc-share'),
  'unknown-spread': share(0.3, 0.6, 1, 'unknown-spread'),
  'contradiction-least': row([0.05, 0.1, 0.2], 'ratio', [0, 5], 'contradiction-least'),
  // votes
  'ideal-neutral': row([0.9, 1.13, 1.4], 'ratio', [0.01, 20], 'ideal-neutral'),
  'ideal-drift': row([0.05, 0.15, 0.3], 'ratio', [0, 5], 'ideal-drift'),
  // dependence at which trade counts in full
  'full-dependence': share(0.15, 0.25, 0.4, 'full-dependence'),
  // events
  'event-half-life': days(120, 270, 540, 'event-half-life'),
  'event-scale': row([5, 10, 20], 'ratio', [0.1, 1000], 'event-scale'),
  'event-summit': event(3, 5, 7, 'event-kind'),
  'event-talks': event(1.5, 3, 4.5, 'event-kind'),
  'event-visit': event(1, 2.5, 4, 'event-kind'),
  'event-forum': event(0.5, 1.5, 3, 'event-kind'),
  'event-statement': event(-1.5, 0, 1.5, 'event-unsigned'),
  'event-declaration': event(2, 4, 6, 'event-kind'),
  'event-test': event(-8, -6, -4, 'event-kind'),
  'event-sanctions': event(-8, -6, -4, 'event-kind'),
  'event-designation': event(-5.5, -4, -2, 'event-kind'),
  'event-exemption': event(1, 3, 5, 'event-kind'),
  'event-refusal': event(-5, -3, -1, 'event-kind'),
  'event-treaty': event(6, 8, 10, 'event-kind'),
  'event-works': event(3, 5, 7, 'event-kind'),
  'event-severance': event(-9, -7, -5, 'event-kind'),
  'event-dispute': event(-7, -5, -3, 'event-kind'),
  'event-suspension': event(-7, -5, -3, 'event-kind'),
  'event-agreement': event(3, 5, 7, 'event-kind'),
  'event-trade': event(1, 3, 5, 'event-kind'),
  'event-exercise': event(3, 5, 7, 'event-kind'),
  'grade-none': share(0, 0.1, 0.3, 'grade'),
  'grade-statement': share(0.3, 0.6, 0.8, 'grade'),
  // what the record of a bloc says
  'joint-act': weight(0.5, 1, 1.5, 'joint-act'),
  'joint-vote': weight(0.25, 0.5, 1, 'joint-vote'),
  'coordination-half-life': days(730, 1460, 2920, 'coordination-half-life'),
  'coordination-prior': weight(0.5, 1, 2, 'coordination-prior'),
  // the wedge inside an alliance
  'speed-open': share(0.9, 1, 1, 'speed'),
  'speed-stalled': share(0.2, 0.4, 0.6, 'speed'),
  'speed-none': share(0.1, 0.2, 0.4, 'speed'),
  'speed-broken': share(0, 0, 0.1, 'speed'),
  'wedge-speed': share(0.1, 0.25, 0.4, 'wedge-speed'),
  // what leaving or cooling costs
  'trade-response': row([0.02, 0.15, 0.4], 'ratio', [0, 3], 'trade-response'),
  'finance-response': row([10, 60, 200], 'ratio', [0, 2000], 'finance-response'),
  'kept-promise-alliance': share(0.5, 0.75, 0.95, 'kept-promise'),
  'kept-promise-consultation': share(0.1, 0.25, 0.45, 'kept-promise-less'),
  'kept-promise-none': share(0, 0.05, 0.15, 'kept-promise-less'),
  'push-coupling': share(0.1, 0.3, 0.6, 'push-coupling'),
  'driver-coupling': share(0, 0.25, 0.5, 'driver-coupling'),
  // a joint body after a test
  'test-damage': share(0.2, 0.5, 0.8, 'test-damage'),
  'test-recovery': days(90, 180, 540, 'test-recovery'),
  // the alignment question
  'tie-volatility': row([0.08, 0.2, 0.4], 'ratio', [0, 5], 'tie-volatility'),
  inertia: share(0.1, 0.3, 0.5, 'inertia'),
  'question-step': days(30, 91, 182, 'question-step'),
} as const satisfies Readonly<Record<string, ParameterRow>>;

export type ParameterName = keyof typeof PARAMETER_TABLE;

/** Whether a text is the name of a constant. */
export const isParameterName = (name: string): name is ParameterName =>
  Object.hasOwn(PARAMETER_TABLE, name);
