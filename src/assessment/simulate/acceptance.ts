import { clamp } from '../../quantity/index.ts';
import type { CompiledPosition, CompiledProject } from '../compiled.ts';
import { chanceOfYes } from './mood.ts';
import type { Mood } from './mood.ts';

/** A shift of an ideal point that an event caused, from a day to a day. */
export interface ActiveShift {
  readonly position: number;
  readonly by: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Will one say yes? (joint model)
 *
 * ΔU = |x − q| − |x − z| with x the ideal point, q the status quo, z the proposal; yes when the
 * actor's mood exceeds Λ(−ΔU/σ). What an actor wants first is a condition: met when the status quo
 * of that issue has come so far, or when the actor who moves it says yes to going there. Conditions
 * that wait for one another are not met (least fixpoint): nobody moves first.
 */
export class Acceptance {
  readonly #project: CompiledProject;
  readonly #moods: readonly Mood[];
  readonly #values: Float64Array;
  #noise = 1;
  #hardening = 0;
  #shifts: readonly ActiveShift[] = [];
  readonly #asking = new Set<number>();

  constructor(project: CompiledProject, moods: readonly Mood[], values: Float64Array) {
    this.#project = project;
    this.#moods = moods;
    this.#values = values;
  }

  begin(noise: number, hardening: number, shifts: readonly ActiveShift[]): void {
    this.#noise = noise;
    this.#hardening = hardening;
    this.#shifts = shifts;
    this.#asking.clear();
  }

  #value(input: number): number {
    return this.#values[input] ?? Number.NaN;
  }

  #ideal(index: number, position: CompiledPosition, day: number): number {
    let ideal = this.#value(position.ideal);
    if (position.leader !== undefined && day < position.leader.until) {
      ideal += this.#value(position.leader.shift);
    }
    for (const shift of this.#shifts) {
      if (shift.position === index && day >= shift.from && day < shift.to) ideal += shift.by;
    }
    return clamp(ideal, 0, 100);
  }

  /** ΔU in points, after offset and the hardening of earlier refusals. */
  difference(index: number, level: number, day: number, offset = 0, refusals = 0): number {
    const position = this.#project.positions[index];
    const issue = position && this.#project.issues[position.issue];
    if (position === undefined || issue === undefined) return Number.NaN;
    const x = this.#ideal(index, position, day);
    const q = this.#value(issue.statusQuo);
    return Math.abs(x - q) - Math.abs(x - level) + offset - this.#hardening * refusals;
  }

  /**
   * Chance of a yes to one who knows the record but not the mood; 0 where a limit bars it. What the
   * actor wants first counts by the chance that it is met.
   */
  chance(index: number, level: number, day: number, offset = 0, refusals = 0): number {
    const position = this.#project.positions[index];
    const mood = position && this.#moods[position.mood];
    if (position === undefined || mood === undefined) return 0;
    if (this.#isBeyondLimit(position, level)) return 0;
    const difference = this.difference(index, level, day, offset, refusals);
    const own = mood.expectedAbove(chanceOfYes(-difference, this.#noise), day);
    return own * this.#chanceOfConditions(index, position, level, day);
  }

  /** Whether the actor says yes on this day of this draw. */
  accepts(index: number, level: number, day: number, offset = 0, refusals = 0): boolean {
    const position = this.#project.positions[index];
    const mood = position && this.#moods[position.mood];
    if (position === undefined || mood === undefined) return false;
    if (this.#isBeyondLimit(position, level)) return false;
    const difference = this.difference(index, level, day, offset, refusals);
    if (mood.rank(day) <= chanceOfYes(-difference, this.#noise)) return false;
    return this.#meetsConditions(index, position, level, day);
  }

  #isBeyondLimit(position: CompiledPosition, level: number): boolean {
    return position.limit !== undefined && level > this.#value(position.limit);
  }

  #unmet(position: CompiledPosition, level: number) {
    return position.asks.filter((ask) => {
      if (level <= (ask.above ?? position.asksAbove)) return false;
      const issue = this.#project.issues[ask.issue];
      return issue !== undefined && this.#value(issue.statusQuo) < this.#value(ask.at);
    });
  }

  #meetsConditions(index: number, position: CompiledPosition, level: number, day: number): boolean {
    const unmet = this.#unmet(position, level);
    if (unmet.length === 0) return true;
    if (this.#asking.has(index)) return false;
    this.#asking.add(index);
    const met = unmet.every((ask) => {
      const mover = this.#project.issues[ask.issue]?.mover;
      return mover !== undefined && this.accepts(mover, this.#value(ask.at), day);
    });
    this.#asking.delete(index);
    return met;
  }

  #chanceOfConditions(
    index: number,
    position: CompiledPosition,
    level: number,
    day: number,
  ): number {
    const unmet = this.#unmet(position, level);
    if (unmet.length === 0) return 1;
    if (this.#asking.has(index)) return 0;
    this.#asking.add(index);
    let chance = 1;
    for (const ask of unmet) {
      const mover = this.#project.issues[ask.issue]?.mover;
      chance *= mover === undefined ? 0 : this.chance(mover, this.#value(ask.at), day);
    }
    this.#asking.delete(index);
    return chance;
  }
}
