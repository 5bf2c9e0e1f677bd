import { streamName } from '../../quantity/index.ts';
import type { StreamName } from '../../quantity/index.ts';
import type { CompiledPhase } from '../compiled.ts';
import { Grants } from './grants.ts';

/** How the last attempt at a phase ended. */
export type Outcome = 'waiting' | 'not-wanted' | 'not-asked' | 'refused' | 'pending' | 'granted';

/** One phase along a draw. */
export class PhaseRun {
  readonly phase: CompiledPhase;
  readonly names: readonly StreamName[];
  readonly grants: readonly Grants[];
  state: 'waiting' | 'asking' | 'running' | 'done' = 'waiting';
  outcome: Outcome = 'waiting';
  /** day the milestone was reached; undefined while it is not */
  reachedOn: number | undefined;
  cycle = 0;
  pending = 0;
  refusedInCycle = false;
  /** day the sponsor last looked and did not ask */
  lookedOn = 0;
  /** members that objected at the last answer, by need */
  readonly objectors: (readonly number[])[];
  readonly byOther: boolean[];
  /** what each holder would answer if asked on the day the sponsor first looked */
  readonly firstAnswers: boolean[];
  hasFirstAnswers = false;
  /** what each holder would have answered when the sponsor did not ask */
  readonly silentAnswers: boolean[];

  constructor(phase: CompiledPhase) {
    this.phase = phase;
    this.names = phase.needs.map((need) => streamName(need.stream));
    this.grants = phase.needs.map(() => new Grants());
    this.objectors = phase.needs.map(() => []);
    this.byOther = phase.needs.map(() => false);
    this.firstAnswers = phase.needs.map(() => false);
    this.silentAnswers = phase.needs.map(() => false);
  }

  begin(): void {
    for (const [index, grants] of this.grants.entries()) {
      const need = this.phase.needs[index];
      if (need !== undefined) grants.begin(need);
      this.objectors[index] = [];
      this.byOther[index] = false;
    }
    this.outcome = 'waiting';
    this.reachedOn = undefined;
    this.cycle = 0;
    this.pending = 0;
    this.hasFirstAnswers = false;
    this.state = this.phase.state === 'open' ? 'waiting' : this.phase.state;
    if (
      this.phase.state === 'done' ||
      (this.phase.state === 'running' && this.phase.reached === 'start')
    ) {
      this.reachedOn = 0;
    }
  }
}
