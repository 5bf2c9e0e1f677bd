import { answerIssue } from '../../bargaining/index.ts';
import type { EstimatedTable, IssueAnswer, RoundsAnswer } from '../../bargaining/index.ts';
import { VERSION, clamp, fail, makeProblem, succeed } from '../../quantity/index.ts';
import type { Problem, Reason, Reasons, Result } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import { prepareAssessment } from '../assess.ts';
import { wordsEn } from '../words-en.ts';
import type { BargainAnswer, BargainBaseline, BargainIssueAnswer } from './bargain-schema.ts';
import { consentsToday } from './consents-today.ts';
import type { ConsentsOfStep } from './consents-today.ts';

/** How to answer. */
export interface BargainOptions {
  readonly draws?: number;
  readonly seed?: number;
  /** a level of the line whose crossing is asked about */
  readonly level?: number;
  /** a model played in rounds on the table at its base */
  readonly rounds?: RoundsAnswer;
  /** what was supposed, as the user wrote it */
  readonly supposed?: readonly string[];
  /** the table before anything was supposed, to stand beside */
  readonly baseline?: OnTheTable;
}

/** A table, the reasons of its numbers, and what stands behind it. */
export interface OnTheTable {
  readonly table: EstimatedTable;
  readonly reasons: Reasons;
  /** the pack it was read from; left out where it came from a file */
  readonly view?: View;
}

export interface BargainResult {
  readonly schema: 'bargain@1';
  readonly version: string;
  readonly view: string | null;
  readonly asOf: string | null;
  readonly seed: number;
  readonly request: {
    readonly issues: readonly string[];
    readonly draws: number;
    readonly supposed: readonly string[];
  };
  readonly answer: BargainAnswer;
  readonly reasons: Reason[];
  readonly warnings: Problem[];
}

const DRAWS = 1000;
const MOST_DRAWS = 1_000_000;

/**
 * Who wants what on the issues of a table, what is likely to be agreed by forecasts with a record, and,
 * where the table comes from a pack, who must consent to the steps of its projects and would not. Two
 * answers side by side: what power and interest alone would bring about, and what institutions let pass.
 *
 * @example
 * const reasons = createReasons();
 * const table = unwrap(tableOfView(view, { issues: ['river-link'] }, reasons));
 * const { answer } = unwrap(answerBargain({ table, reasons, view }, { draws: 100 }));
 * answer.issues[0].consents[0].vetoes[0].actor; // 'XC'
 */
export function answerBargain(
  { reasons, table, view }: OnTheTable,
  options: BargainOptions = {},
): Result<BargainResult> {
  const { draws = DRAWS, level, rounds, seed = 1 } = options;
  if (!Number.isSafeInteger(draws) || draws < 1 || draws > MOST_DRAWS) {
    const params = { most: MOST_DRAWS };
    return fail({ code: 'bargain/draws', path: 'draws', value: String(draws), params }, wordsEn);
  }
  const warnings: Problem[] = [];
  const issues: BargainIssueAnswer[] = [];
  const consents = view === undefined ? undefined : consentsOf(view, table, seed);
  for (const [at, { high, id, low }] of table.issues.entries()) {
    const asked = {
      draws,
      seed,
      ...(level === undefined ? {} : { level: clamp(level, low, high) }),
    };
    const found = answerIssue(table, at, asked, reasons);
    if (!found.ok) return found;
    const { warnings: more, ...answer } = found.value;
    warnings.push(...more);
    issues.push({ ...answer, ...boundOf(answer, view, consents?.get(id), reasons) });
  }
  const silent = issues.filter(({ resolved }) => resolved === 'consent');
  if (silent.length > 0) {
    const params = { issues: silent.map(({ issue }) => issue.id).join(', ') };
    warnings.push(makeProblem({ code: 'bargain/by-consent', severity: 'notice', params }, wordsEn));
  }
  const before = baselineOf(options);
  if (!before.ok) return before;
  return succeed({
    schema: 'bargain@1',
    version: VERSION,
    view: view?.digest ?? null,
    asOf: view?.asOf ?? null,
    seed,
    request: { issues: table.issues.map(({ id }) => id), draws, supposed: options.supposed ?? [] },
    answer: { issues, baseline: before.value, rounds: rounds ?? null },
    reasons: reasons.list(),
    warnings,
  });
}

/** The headline numbers of the table nothing was supposed on: the same seed, so that only that differs. */
function baselineOf({ baseline, ...rest }: BargainOptions): Result<BargainBaseline[] | null> {
  if (baseline === undefined) return succeed(null);
  const { rounds: _rounds, ...options } = rest;
  const found = answerBargain(baseline, options);
  if (!found.ok) return found;
  return succeed(
    found.value.answer.issues.map(({ consents, forecast, issue }) => ({
      issue: issue.id,
      median: forecast.median,
      interval: forecast.interval,
      steps: consents.map(({ project, step, together }) => ({ project, step, together })),
    })),
  );
}

/** Input samples that consents are asked over. */
const SAMPLES = 500;

function consentsOf(
  view: View,
  { issues }: EstimatedTable,
  seed: number,
): ReadonlyMap<string, ConsentsOfStep[]> | undefined {
  const ids = issues.map(({ id }) => id);
  const projects = projectsOn(view, ids);
  if (projects.length === 0) return new Map();
  // asked without a draw: what is compiled is all that is needed
  const prepared = prepareAssessment(view, { seed, projects });
  if (!prepared.ok) return undefined;
  const { compilation } = prepared.value;
  return new Map(ids.map((id) => [id, consentsToday(compilation, id, SAMPLES)]));
}

/** Projects any of whose needs can be about an issue: compiling the others would be work for nothing. */
function projectsOn({ pack }: View, issues: readonly string[]): string[] {
  return Object.entries(pack.projects).flatMap(([id, { issue, phases }]) => {
    const about = [
      issue,
      ...Object.values(phases).flatMap(({ needs }) => needs.map(({ on }) => on)),
    ];
    return about.some((each) => each !== undefined && issues.includes(each)) ? [id] : [];
  });
}

type Bound = Pick<BargainIssueAnswer, 'resolved' | 'consents' | 'labels'>;

function boundOf(
  { actors, issue }: IssueAnswer,
  view: View | undefined,
  steps: readonly ConsentsOfStep[] | undefined,
  reasons: Reasons,
): Bound {
  const record = view?.pack.issues[issue.id];
  const why = new Map(actors.map(({ actor, position }) => [actor, position.why]));
  return {
    resolved: record === undefined ? null : (record.resolved ?? 'consent'),
    labels: Object.entries(record?.points ?? {}).map(([at, label]) => ({ at: Number(at), label })),
    consents: (steps ?? []).map(({ vetoes, ...step }) => ({
      ...step,
      vetoes: vetoes.map(({ actor, chance, through }) => ({
        actor,
        through: [...through],
        chance,
        why: reasons.add({
          kind: 'computed',
          text: {
            code: 'bargain/why-veto',
            params: { actor, step: step.step, project: step.project },
          },
          value: chance,
          from: [why.get(actor) ?? acceptanceRule(reasons, actor)],
        }),
      })),
    })),
  };
}

/** Of an actor that is not on the table: what the acceptance rule says of it in an assessment. */
function acceptanceRule(reasons: Reasons, actor: string): string {
  return reasons.add({
    kind: 'assumption',
    text: { code: 'bargain/why-consent', params: { actor } },
  });
}
