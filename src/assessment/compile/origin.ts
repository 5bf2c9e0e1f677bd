import type { Law, LawNeed, LawNeeds } from '../../law/index.ts';
import type { Activity, Step } from '../../scenario/index.ts';
import type { DatedDecision } from './decisions-on.ts';
import type { InputOrigin } from './input-table.ts';
import type { PositionOrigin } from './positions.ts';
import type { Progress, Project } from './progress.ts';
import type { PhaseValue, ProjectValue } from './value-gate.ts';

/** What the compiled indices stand for: needed for the answer and its reasons, not for drawing. */
export interface Origin {
  readonly inputs: readonly InputOrigin[];
  readonly projects: readonly ProjectOrigin[];
  /** the law on the day of the view; undefined where the pack names no body of law */
  readonly law: Law | undefined;
}

export interface ProjectOrigin {
  readonly id: string;
  readonly project: Project;
  readonly progress: Progress;
  readonly positions: readonly PositionOrigin[];
  readonly phases: readonly PhaseOrigin[];
  readonly value: ProjectValue;
}

export interface PhaseOrigin {
  readonly step: Step;
  readonly title: string;
  readonly needs: readonly NeedOrigin[];
  readonly activities: readonly Activity[];
  /** what law makes of them; undefined where the pack names no body of law */
  readonly law: LawNeeds | undefined;
  readonly value: PhaseValue;
}

export interface NeedOrigin {
  /** authority/project/step, the id of the need; of money value/project/step */
  readonly id: string;
  /** of money: whoever loses most by it */
  readonly authority: string;
  /** undefined where money is asked */
  readonly issue: string | undefined;
  readonly kind: string;
  readonly under: string | undefined;
  readonly will: string | undefined;
  readonly institution: string | undefined;
  readonly members: readonly string[];
  readonly isUnmapped: boolean;
  readonly level: number | undefined;
  /** input indices of its level and of all that the minds behind it are judged by */
  readonly inputs: readonly number[];
  readonly decisions: readonly DatedDecision[];
  /** the last decision that still counts */
  readonly word: DatedDecision | undefined;
  readonly sources: readonly string[];
  readonly assumption: string | undefined;
  /** what law requires of it */
  readonly law: readonly LawNeed[];
}
