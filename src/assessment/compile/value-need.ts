import { leavesOf } from '../../quantity/index.ts';
import type { Step } from '../../scenario/index.ts';
import type { CompiledNeed } from '../compiled.ts';
import type { InputTable } from './input-table.ts';
import type { Ordinals } from './ordinals.ts';
import type { NeedOrigin } from './origin.ts';
import type { PhaseValue, ProjectValue } from './value-gate.ts';
import { valueReasonId } from './value-reasons.ts';

interface Parts {
  readonly inputs: InputTable;
  readonly ordinals: Ordinals;
  readonly id: string;
  readonly value: ProjectValue;
}

/** What stands for a loss nobody is said to bear, where an authority is named. */
export const UNBORNE = 'value';

const MILLION = 1e6;

/**
 * The need of a step that those whose part it needs gain by it: none where nobody is asked or an amount
 * is missing. Its input is what the gains leave over the losses; the margins of all steps of a project
 * are drawn at one rank, because they are the same amounts.
 */
export function valueNeed(
  parts: Parts,
  step: Step,
  phase: PhaseValue,
): { need: CompiledNeed; origin: NeedOrigin }[] {
  const { status } = phase;
  if (status === 'unknown' || status === 'not-assessed' || status === 'sunk') return [];
  const margin = phase.margin === undefined ? null : marginInput(parts, step, phase);
  const isGranted = status === 'granted';
  const bounds = phase.margin?.gate === undefined ? undefined : phase.margin.bounds;
  const sure = bounds === undefined ? {} : bounds.low >= 0 ? YES : bounds.high < 0 ? NO : {};
  const project = parts.ordinals.of('projects', parts.id);
  return [
    {
      need: {
        stream: `need/${project}/${step}/worth`,
        holder: { kind: 'worth', margin, ...sure },
        granted: isGranted ? [{ from: 0, to: null }] : [],
        refusals: 0,
      },
      origin: {
        id: `${UNBORNE}/${parts.id}/${step}`,
        authority: phase.loser ?? phase.word?.decision.authority ?? UNBORNE,
        issue: undefined,
        kind: 'value',
        under: undefined,
        will: undefined,
        institution: undefined,
        members: [],
        isUnmapped: false,
        level: undefined,
        inputs: margin === null ? [] : [margin],
        decisions: phase.decisions,
        word: isGranted || status === 'refused' ? phase.word : undefined,
        sources: [],
        assumption: undefined,
        law: [],
      },
    },
  ];
}

const YES = { sure: 'yes' } as const;
const NO = { sure: 'no' } as const;

function marginInput(
  { id, inputs, ordinals, value }: Parts,
  step: Step,
  phase: PhaseValue,
): number {
  const project = ordinals.of('projects', id);
  const sorted = (phase.margin?.margins ?? new Float64Array()).toSorted();
  const answer = value.worth?.answer;
  const reasons = answer?.reasons ?? [];
  const lines = answer?.lines ?? [];
  const kinds = lines.flatMap(({ why }) => leavesOf(reasons, why).map(({ kind }) => kind));
  const isSourced = kinds.length > 0 && kinds.every((kind) => kind === 'source');
  const at = (u: number): number => (sorted[indexAt(sorted.length, u)] ?? Number.NaN) / MILLION;
  const unit = `million ${answer?.currency ?? ''}`.trim();
  const stream = `worth/${project}`;
  return inputs.addTable(
    stream,
    at,
    {
      label: { code: 'input/margin', params: { project: id, step } },
      quantity: { kind: 'quantity', unit, low: at(0.05), base: at(0.5), high: at(0.95) },
      shape: { code: 'input/reckoned', params: { draws: sorted.length } },
      kind: isSourced ? 'source' : 'assumption',
      sources: [],
      assumption: undefined,
      hindsight: value.hindsight,
      mean: sorted.reduce((sum, each) => sum + each, 0) / Math.max(1, sorted.length) / MILLION,
      reasons: lines.map(({ why }) => valueReasonId(id, reasons, why)),
    },
    `${stream}/${step}`,
  );
}

/** The draw below which a share of all of them lie. */
const indexAt = (count: number, u: number): number =>
  Math.min(count - 1, Math.max(0, Math.floor(u * count)));
