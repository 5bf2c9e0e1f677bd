import { quantileAt, streamName, uniform } from '../../quantity/index.ts';
import type { RandomStream } from '../../quantity/index.ts';
import type {
  Compiled,
  CompiledInput,
  CompiledNeed,
  CompiledParameters,
  CompiledProject,
} from '../compiled.ts';
import { Acceptance } from './acceptance.ts';
import { beginMood } from './begin-mood.ts';
import { DayQueue } from './day-queue.ts';
import type { EventKind } from './day-queue.ts';
import { Expectation, decideNeed } from './decide-need.ts';
import { Hazards } from './hazards.ts';
import { Mood } from './mood.ts';
import { PhaseRun } from './phase-run.ts';

/**
 * One draw of one project from the as-of date to the horizon: the sponsor asks, holders answer by
 * their rules and moods, grants come and lapse, phases run, milestones climb, a severance throws
 * all back.
 */
export class ProjectDraw {
  readonly phases: readonly PhaseRun[];
  severedOn: number | undefined;
  readonly #project: CompiledProject;
  readonly #parameters: CompiledParameters;
  readonly #values: Float64Array;
  readonly #stream: RandomStream;
  readonly #horizon: number;
  readonly #moods: readonly Mood[];
  readonly #acceptance: Acceptance;
  readonly #queue = new DayQueue();
  readonly #hazards: Hazards;
  readonly #inputs: readonly CompiledInput[];
  #draw = 0;
  #generation = 0;

  constructor(
    compiled: Compiled,
    project: CompiledProject,
    values: Float64Array,
    stream: RandomStream,
  ) {
    const horizon = compiled.grid.at(-1) ?? 0;
    this.#project = project;
    this.#parameters = compiled.parameters;
    this.#inputs = compiled.inputs;
    this.#values = values;
    this.#stream = stream;
    this.#horizon = horizon;
    this.#moods = project.moods.map(
      (mood) => new Mood(stream, streamName(mood.stream), mood.record?.day ?? 0),
    );
    this.#acceptance = new Acceptance(project, this.#moods, values);
    this.#hazards = new Hazards(project.hazards, values, stream);
    this.phases = project.phases.map((phase) => new PhaseRun(phase));
  }

  #value(input: number | undefined, otherwise = Number.NaN): number {
    return input === undefined ? otherwise : (this.#values[input] ?? otherwise);
  }

  run(draw: number): void {
    this.#draw = draw;
    this.#generation = 0;
    this.severedOn = undefined;
    this.#queue.clear();
    const noise = this.#value(this.#parameters.noise);
    const hazards = this.#hazards.draw(draw, this.#horizon);
    this.#acceptance.begin(noise, this.#value(this.#parameters.hardening), hazards.shifts);
    const acceptance = this.#acceptance;
    const halfLife = this.#value(this.#parameters.halfLife);
    for (const [index, compiled] of this.#project.moods.entries()) {
      const mood = this.#moods[index];
      if (mood === undefined) continue;
      beginMood(mood, compiled, { acceptance, draw, halfLife, noise, values: this.#values });
    }
    for (const run of this.phases) run.begin();
    for (const [index, run] of this.phases.entries()) {
      if (run.state === 'running') this.#scheduleEnd(index, run, run.phase.began ?? 0, 0);
      else if (run.state === 'waiting' && this.#isNear(run)) this.#push(0, 'ask', index);
    }
    for (const day of hazards.severances) this.#push(day, 'sever', -1);
    for (;;) {
      const event = this.#queue.pop();
      if (event === undefined || event.day > this.#horizon) break;
      if (event.kind !== 'sever' && event.generation !== this.#generation) continue;
      const run = this.phases[event.phase];
      if (event.kind === 'sever') this.#sever(event.day);
      else if (run === undefined) continue;
      else if (event.kind === 'ask') this.#ask(event.phase, run, event.day);
      else if (event.kind === 'decide') this.#decide(event.phase, run, event.need, event.day);
      else this.#end(event.phase, run, event.day);
    }
    for (const run of this.phases) if (run.outcome === 'not-asked') this.#answerSilently(run);
  }

  /** What each holder would have said, had the sponsor asked when it last looked. */
  #answerSilently(run: PhaseRun): void {
    for (const [index, grants] of run.grants.entries()) {
      const need = run.phase.needs[index];
      if (need === undefined) continue;
      const live = grants.liveUntil(run.lookedOn) !== undefined;
      run.silentAnswers[index] = live || this.#answer(run, need, index, run.lookedOn, true);
    }
  }

  #push(day: number, kind: EventKind, phase: number, need = 0): void {
    this.#queue.push({ day, kind, phase, need, generation: this.#generation });
  }

  #isUnlocked(run: PhaseRun): boolean {
    return run.phase.after.every((index) => this.phases[index]?.state === 'done');
  }

  /** What comes before it is done or under way: the sponsor prepares, and asks. */
  #isNear(run: PhaseRun): boolean {
    return run.phase.after.every((index) => {
      const state = this.phases[index]?.state;
      return state === 'done' || state === 'running';
    });
  }

  /** The phases behind one that has begun or ended, and that may now be asked for or begin. */
  #wakeNext(index: number, day: number, isReady: (run: PhaseRun) => boolean): void {
    for (const [next, other] of this.phases.entries()) {
      if (!other.phase.after.includes(index) || other.state !== 'waiting') continue;
      // one that was refused or not asked has its next look already in the queue
      const isIdle = other.outcome === 'waiting' || other.outcome === 'granted';
      if (isIdle && isReady(other)) this.#push(day, 'ask', next);
    }
  }

  /** Looks at what is missing, weighs whether asking is worth it, and asks for all of it at once. */
  #ask(index: number, run: PhaseRun, day: number): void {
    if (run.state !== 'waiting') return;
    run.state = 'asking';
    run.cycle += 1;
    run.refusedInCycle = false;
    const missing: number[] = [];
    const expected = new Expectation();
    for (const [need, grants] of run.grants.entries()) {
      const compiled = run.phase.needs[need];
      if (compiled === undefined) continue;
      if (grants.liveUntil(day) !== undefined || this.#paid(run, compiled, need, day)) {
        if (!run.hasFirstAnswers) run.firstAnswers[need] = true;
        continue;
      }
      missing.push(need);
      const { refusals } = grants;
      expected.add(this.#project, compiled, this.#values, this.#acceptance, day, refusals);
      if (!run.hasFirstAnswers) {
        run.firstAnswers[need] = this.#answer(run, compiled, need, day, false);
      }
    }
    run.hasFirstAnswers = true;
    if (missing.length === 0) return this.#startOrWait(index, run, day);
    const sponsor = this.#acceptance.accepts(
      this.#project.sponsor,
      this.#value(run.phase.level),
      day,
    );
    // money that is short in this draw stays short: nobody is asked, and the last look tells who else held
    const isUnpaid = missing.some((need) => run.phase.needs[need]?.holder.kind === 'worth');
    if (!sponsor || isUnpaid || expected.chance < this.#value(this.#parameters.threshold)) {
      run.outcome = sponsor ? 'not-asked' : 'not-wanted';
      run.lookedOn = day;
      run.state = 'waiting';
      return this.#push(day + this.#askAgain(), 'ask', index);
    }
    run.outcome = 'pending';
    run.pending = missing.length;
    for (const need of missing) {
      this.#push(day + this.#reviewDays(run, need), 'decide', index, need);
    }
  }

  /** Money that suffices needs no review: it is there from the day somebody looks. */
  #paid(run: PhaseRun, need: CompiledNeed, index: number, day: number): boolean {
    if (need.holder.kind !== 'worth' || !this.#answer(run, need, index, day, false)) return false;
    run.grants[index]?.grant(day, Number.POSITIVE_INFINITY);
    return true;
  }

  #askAgain(): number {
    return Math.max(1, Math.floor(this.#value(this.#parameters.askAgain)));
  }

  /** The review time is chance, not ignorance: drawn anew for every ask. */
  #reviewDays(run: PhaseRun, need: number): number {
    const name = run.names[need];
    const input = this.#inputs[run.phase.needs[need]?.review ?? this.#parameters.review];
    if (name === undefined || input === undefined) return 0;
    const u = uniform(this.#stream, this.#draw, name, 2 * run.cycle);
    return Math.max(0, Math.floor(quantileAt(input.knots, u)));
  }

  #answer(run: PhaseRun, need: CompiledNeed, index: number, day: number, record: boolean): boolean {
    const name = run.names[index];
    const grants = run.grants[index];
    if (name === undefined || grants === undefined) return false;
    const chance = { stream: this.#stream, name, draw: this.#draw, cycle: run.cycle };
    const answer = decideNeed(need, this.#values, this.#acceptance, day, grants.refusals, chance);
    if (record) {
      run.objectors[index] = answer.objectors;
      run.byOther[index] = answer.byOther;
    }
    return answer.granted;
  }

  #decide(index: number, run: PhaseRun, need: number, day: number): void {
    const compiled = run.phase.needs[need];
    const grants = run.grants[need];
    if (compiled === undefined || grants === undefined || run.state !== 'asking') return;
    if (this.#answer(run, compiled, need, day, true)) {
      const validity = this.#value(compiled.validity, Number.POSITIVE_INFINITY);
      grants.grant(day, day + Math.max(1, Math.floor(validity)));
    } else {
      grants.refusals += 1;
      run.refusedInCycle = true;
    }
    run.pending -= 1;
    if (run.pending > 0) return;
    const live = run.grants.map((own) => own.liveUntil(day) !== undefined);
    if (live.every(Boolean)) return this.#startOrWait(index, run, day);
    run.outcome = 'refused';
    run.state = 'waiting';
    // a grant that lapsed while another was awaited is asked for again at once
    this.#push(day + (run.refusedInCycle ? this.#askAgain() : 1), 'ask', index);
  }

  /** All needs hold: it begins, unless what comes before it still runs. */
  #startOrWait(index: number, run: PhaseRun, day: number): void {
    run.outcome = 'granted';
    if (!this.#isUnlocked(run)) {
      run.state = 'waiting';
      return;
    }
    run.state = 'running';
    if (run.phase.reached === 'start') run.reachedOn ??= day;
    this.#scheduleEnd(index, run, day, day);
    if (run.phase.takes !== null) this.#wakeNext(index, day, (next) => this.#isNear(next));
  }

  /** A phase ends after its duration, or stops on the day the first of its grants lapses. */
  #scheduleEnd(index: number, run: PhaseRun, began: number, today: number): void {
    if (run.phase.takes === null) return;
    const end = began + Math.max(0, Math.ceil(this.#value(run.phase.takes)));
    // a phase that should have ended by now ends tomorrow: it is on record as running
    const day = Math.max(end, began < today ? today + 1 : today);
    let lapse = Number.POSITIVE_INFINITY;
    if (run.phase.state !== 'running') {
      for (const grants of run.grants) lapse = Math.min(lapse, grants.liveUntil(today) ?? today);
    }
    if (lapse < day) {
      run.state = 'waiting';
      run.outcome = 'refused';
      this.#push(Math.max(lapse, today + 1), 'ask', index);
    } else {
      this.#push(day, 'end', index);
    }
  }

  #end(index: number, run: PhaseRun, day: number): void {
    if (run.state !== 'running') return;
    run.state = 'done';
    if (run.phase.reached === 'end') run.reachedOn ??= day;
    this.#wakeNext(index, day, (next) => this.#isUnlocked(next));
  }

  /** Throws all back, where anything stands to be severed. */
  #sever(day: number): void {
    if (!this.phases.some((run) => run.state === 'done' || run.state === 'running')) return;
    this.severedOn ??= day;
    this.#generation += 1;
    for (const [index, run] of this.phases.entries()) {
      for (const grants of run.grants) grants.end(day);
      run.state = 'waiting';
      run.outcome = 'waiting';
      run.pending = 0;
      if (run.phase.after.length === 0) this.#push(day + this.#askAgain(), 'ask', index);
    }
  }
}
