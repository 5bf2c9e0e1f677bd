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
  #halfLife = 0;
  #persistence = 0;
  #innovation = 1;
  #low = 0;
  #high = 1;
  /** -1: not yet asked in this draw; most moods of a draw never are */
  #period = -1;
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
    if (halfLife !== this.#halfLife) {
      this.#halfLife = halfLife;
      this.#persistence = pow(0.5, MOOD_PERIOD / halfLife);
      this.#innovation = Math.sqrt(1 - this.#persistence * this.#persistence);
    }
    this.#low = low;
    this.#high = high;
    this.#known = low > 0 || high < 1 ? normalQuantile((low + high) / 2) : undefined;
    this.#period = -1;
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

  /** The mood on the day of the answer on record, and in one jump on the as-of date. */
  #start(): void {
    const u = uniform(this.#stream, this.#draw, this.#name, 0);
    this.#value = normalQuantile(this.#low + u * (this.#high - this.#low));
    this.#period = Math.floor(-this.#anchor / MOOD_PERIOD);
    if (this.#period === 0) return;
    const kept = pow(this.#persistence, this.#period);
    this.#value = kept * this.#value + Math.sqrt(1 - kept * kept) * this.#step(this.#period);
  }

  #step(period: number): number {
    return normalQuantile(uniform(this.#stream, this.#draw, this.#name, period));
  }

  /** Probability rank of the mood on a day; days must not go back within a draw. */
  rank(day: number): number {
    const period = Math.floor((day - this.#anchor) / MOOD_PERIOD);
    if (this.#period < 0) this.#start();
    else if (period <= this.#period) return this.#rank;
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
