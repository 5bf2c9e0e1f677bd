import { logistic, normalCdf, normalQuantile, pow, uniform } from '../../quantity/index.ts';
import type { RandomStream, StreamName } from '../../quantity/index.ts';

/** Days a mood stays as it is: it is renewed in steps, so that asking more often draws no more. */
export const MOOD_PERIOD = 30;

/**
 * The mood of one actor on one project along a draw: a first-order autoregressive standard normal
 * in steps of {@link MOOD_PERIOD} days, with a half-life (joint model, "the actor × need noise
 * persists"). Its distribution function gives the logistic noise of the acceptance rule, so
 * `rank` > Λ(−ΔU/σ) says yes.
 */
export class Mood {
  readonly #stream: RandomStream;
  readonly #name: StreamName;
  /** day of the first value, ≤ 0 */
  readonly #anchor: number;
  #draw = 0;
  #persistence = 0;
  #innovation = 1;
  #start = 0;
  #period = 0;
  #value = 0;
  #rank = 0.5;
  #known: number | undefined;

  constructor(stream: RandomStream, name: StreamName, anchor: number) {
    this.#stream = stream;
    this.#name = name;
    this.#anchor = anchor;
  }

  /**
   * Begins a draw.
   *
   * @param halfLife days after which half of a mood is left
   * @param low,high the answer on record leaves only ranks between these (0 and 1: no record)
   */
  begin(draw: number, halfLife: number, low: number, high: number): void {
    this.#draw = draw;
    this.#persistence = pow(0.5, MOOD_PERIOD / halfLife);
    this.#innovation = Math.sqrt(1 - this.#persistence * this.#persistence);
    const u = uniform(this.#stream, draw, this.#name, 0);
    this.#start = normalQuantile(low + u * (high - low));
    this.#known = low > 0 || high < 1 ? normalQuantile((low + high) / 2) : undefined;
    this.#period = 0;
    this.#value = this.#start;
    this.#rank = normalCdf(this.#value);
  }

  /**
   * Chance, to one who knows only the answer on record, that the rank on a day exceeds a bar: the
   * middle of the ranks that give that answer, faded by its age.
   */
  expectedAbove(bar: number, day: number): number {
    if (this.#known === undefined) return 1 - bar;
    const kept = pow(this.#persistence, Math.max(0, day - this.#anchor) / MOOD_PERIOD);
    const spread = Math.sqrt(Math.max(1e-12, 1 - kept * kept));
    return 1 - normalCdf((normalQuantile(bar) - kept * this.#known) / spread);
  }

  #step(period: number): number {
    return normalQuantile(uniform(this.#stream, this.#draw, this.#name, period));
  }

  /** Probability rank of the mood on a day; days must not go back within a draw. */
  rank(day: number): number {
    const period = Math.floor((day - this.#anchor) / MOOD_PERIOD);
    if (period <= this.#period) return this.#rank;
    const today = Math.floor(-this.#anchor / MOOD_PERIOD);
    if (this.#period === 0 && today > 0) {
      // one jump from the answer on record to the as-of date
      const kept = pow(this.#persistence, today);
      this.#value = kept * this.#start + Math.sqrt(1 - kept * kept) * this.#step(today);
      this.#period = today;
    }
    while (this.#period < period) {
      this.#period += 1;
      this.#value = this.#persistence * this.#value + this.#innovation * this.#step(this.#period);
    }
    this.#rank = normalCdf(this.#value);
    return this.#rank;
  }
}

/** Chance of a yes at utility difference ΔU and noise σ, both in points: Λ(ΔU/σ). */
export function chanceOfYes(difference: number, noise: number): number {
  return logistic(difference / noise);
}
