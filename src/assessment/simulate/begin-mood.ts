import type { CompiledMood } from '../compiled.ts';
import type { Acceptance } from './acceptance.ts';
import { chanceOfYes } from './mood.ts';
import type { Mood } from './mood.ts';

/** Where a draw begins: its number, the values of its inputs, and the two constants of a mood. */
export interface MoodStart {
  readonly draw: number;
  readonly values: Float64Array;
  readonly acceptance: Acceptance;
  readonly noise: number;
  readonly halfLife: number;
}

/** The mood given what the actor answered on record: only ranks that give those answers. */
export function beginMood(
  mood: Mood,
  { record }: CompiledMood,
  { acceptance, draw, halfLife, noise, values }: MoodStart,
): void {
  let low = 0;
  let high = 1;
  for (const answer of record?.answers ?? []) {
    const offset = answer.offset === undefined ? 0 : (values[answer.offset] ?? 0);
    const level = values[answer.level] ?? Number.NaN;
    const difference = acceptance.difference(answer.position, level, record?.day ?? 0, offset);
    const bar = chanceOfYes(-difference, noise);
    if (answer.granted) low = Math.max(low, bar);
    else high = Math.min(high, bar);
  }
  // answers that no one mood explains: the stance has too little to say, so the mood is free
  if (low >= high) [low, high] = [0, 1];
  mood.begin(draw, halfLife, low, high);
}
