import { exponential, streamName } from '../../quantity/index.ts';
import type { RandomStream, StreamName } from '../../quantity/index.ts';
import type { CompiledHazard } from '../compiled.ts';
import type { ActiveShift } from './acceptance.ts';

const DAYS_PER_YEAR = 365.25;
/** more events of one hazard than this in a draw change nothing any more */
const MOST_EVENTS = 1000;

/** What chance events do in one draw: shifts of ideal points, and days of severance. */
export interface DrawnHazards {
  readonly shifts: ActiveShift[];
  readonly severances: number[];
}

/** Draws the events of each hazard as a Poisson process with its sampled yearly rate. */
export class Hazards {
  readonly #hazards: readonly CompiledHazard[];
  readonly #names: readonly StreamName[];
  readonly #values: Float64Array;
  readonly #stream: RandomStream;

  constructor(hazards: readonly CompiledHazard[], values: Float64Array, stream: RandomStream) {
    this.#hazards = hazards;
    this.#names = hazards.map((hazard) => streamName(hazard.stream));
    this.#values = values;
    this.#stream = stream;
  }

  draw(draw: number, horizon: number): DrawnHazards {
    const drawn: DrawnHazards = { shifts: [], severances: [] };
    for (const [index, hazard] of this.#hazards.entries()) {
      const name = this.#names[index];
      if (name === undefined) continue;
      for (const day of this.#days(hazard, name, draw, horizon)) this.#strike(hazard, day, drawn);
    }
    return drawn;
  }

  #days(hazard: CompiledHazard, name: StreamName, draw: number, horizon: number): number[] {
    const perYear = this.#values[hazard.perYear] ?? 0;
    const days: number[] = [];
    if (!(perYear > 0)) return days;
    let day = 0;
    while (days.length < MOST_EVENTS) {
      day += exponential(this.#stream, draw, name, days.length, DAYS_PER_YEAR / perYear);
      if (day > horizon) return days;
      days.push(Math.floor(day));
    }
    return days;
  }

  #strike(hazard: CompiledHazard, day: number, drawn: DrawnHazards): void {
    for (const shift of hazard.shifts) {
      drawn.shifts.push({
        position: shift.position,
        by: this.#values[shift.by] ?? 0,
        from: day,
        to: day + (this.#values[shift.lasts] ?? 0),
      });
    }
    if (hazard.severs) drawn.severances.push(day);
  }
}
