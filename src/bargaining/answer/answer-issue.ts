import { fail } from '../../quantity/index.ts';
import type { Problem, Reasons, Result, Text } from '../../quantity/index.ts';
import { defaultForecast } from '../condorcet/default-forecast.ts';
import type { DefaultForecast } from '../condorcet/default-forecast.ts';
import { FORECAST_CONSTANTS } from '../condorcet/forecast-constants.ts';
import { distributionQuantile } from '../distribution/line-distribution.ts';
import { tableAtBase } from '../table/estimated-table.ts';
import type { EstimatedTable } from '../table/estimated-table.ts';
import type { Estimate } from '../table/estimate.ts';
import { onIssue } from '../table/on-issue.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';
import type { ActorOnIssue, IssueAnswer } from './answer-schema.ts';
import { drawIssue, quantileOfDraws } from './issue-draws.ts';
import type { DrawOptions, IssueDraws } from './issue-draws.ts';
import { modelPoints } from './model-points.ts';
import { flipParts, smallestFlips } from './smallest-flip.ts';

export interface IssueOptions extends DrawOptions {
  /** a level of the line: whose change alone would carry the outcome across it; left out: the middle */
  readonly level?: number;
}

/** Actors of one issue an answer will draw: beyond, a table is no table of people who bargain. */
const MOST_ACTORS = 1000;

/**
 * What is likely to be agreed on one issue of a table, over its ranges; what each model says beside it; who
 * weighs, who is pivotal, and whose change alone would carry the outcome across a level.
 *
 * @param at - index of the issue
 * @param reasons - those of the table; gets a node for each number of the answer
 *
 * @example
 * const reasons = createReasons();
 * const table = certainTable(
 *   bargainTable({
 *     issues: [{ id: 'fee', low: 0, high: 100 }],
 *     actors: [{ id: 'north', capability: 1 }, { id: 'south', capability: 3 }],
 *     stands: [[{ position: 80, salience: 0.5 }], [{ position: 20, salience: 0.5 }]],
 *   }).value,
 *   'table.csv',
 *   reasons,
 * );
 * const { models } = unwrap(answerIssue(table, 0, { draws: 10, seed: 1 }, reasons));
 * [models[0].model, models[0].point]; // ['weighted-mean', 35]
 */
export function answerIssue(
  table: EstimatedTable,
  at: number,
  options: IssueOptions,
  reasons: Reasons,
): Result<IssueAnswer & { readonly warnings: readonly Problem[] }> {
  const base = tableAtBase(table);
  if (!base.ok) return base;
  const columns = onIssue(base.value, at);
  const { issue } = columns;
  if (columns.ids.length > MOST_ACTORS) {
    const params = { found: columns.ids.length, limit: MOST_ACTORS, model: 'bargain' };
    const path = `issues.${issue.id}`;
    return fail({ code: 'bargaining/too-many-actors', path, params }, bargainingWordsEn);
  }
  const forecast = defaultForecast(columns, options.constants);
  if (!forecast.ok) return forecast;
  const draws = drawIssue(table, at, options);
  if (!draws.ok) return draws;
  const from = inputsOf(table, columns, at);
  const models = modelPoints(base.value, at, columns, draws.value, reasons, from);
  const level = options.level ?? (issue.low + issue.high) / 2;
  return {
    ok: true,
    value: {
      issue: {
        id: issue.id,
        title: issue.title ?? null,
        low: issue.low,
        high: issue.high,
        unit: issue.unit ?? null,
        statusQuo: issue.statusQuo ?? null,
      },
      actors: actorsOn(table, at, columns, draws.value, reasons),
      left: table.left
        .filter((each) => each.issue === issue.id)
        .map(({ actor, code, params }) => ({ actor, code, params: { ...params } })),
      forecast: forecastOf(forecast.value, draws.value, reasons, [
        ...from,
        constantsReason(options, reasons),
      ]),
      models: models.points,
      flips: {
        level,
        parts: flipParts(columns.ids.length),
        of: smallestFlips(columns, medianOf(options), level),
      },
      warnings: models.warnings,
    },
  };
}

const medianOf =
  ({ constants }: IssueOptions) =>
  (columns: IssueColumns): number | undefined => {
    const found = defaultForecast(columns, constants);
    return found.ok ? found.value.median : undefined;
  };

/** The reasons of every number the forecast reads. */
function inputsOf(table: EstimatedTable, { of }: IssueColumns, at: number): string[] {
  return of.flatMap((row) => {
    const stand = table.stands[row]?.[at];
    const capability = table.actors[row]?.capability;
    return [stand?.position, stand?.salience, capability].flatMap((each) =>
      each === undefined ? [] : [each.why],
    );
  });
}

/** The forecast rests on the record it was scored on, or on constants of the user. */
function constantsReason({ constants }: IssueOptions, reasons: Reasons): string {
  const code = constants === undefined ? 'why-usual-constants' : 'why-own-constants';
  const params = { ...FORECAST_CONSTANTS, ...constants };
  return reasons.add({ kind: 'assumption', text: { code: `bargaining/${code}`, params } });
}

function forecastOf(
  atBase: DefaultForecast,
  { distribution, draws, medians }: IssueDraws,
  reasons: Reasons,
  from: readonly string[],
): IssueAnswer['forecast'] {
  const add = (text: Text, value: number): string =>
    reasons.add({ kind: 'computed', text, value, from: [...new Set(from)] });
  const median = distributionQuantile(distribution, 0.5);
  return {
    median,
    mean: meanOf(distribution),
    mostLikely: atBase.mostLikely,
    interval: [distributionQuantile(distribution, 0.05), distributionQuantile(distribution, 0.95)],
    atBase: { median: atBase.median, mean: atBase.mean },
    inputs: [quantileOfDraws(medians, 0.05), quantileOfDraws(medians, 0.95)],
    distribution: { at: [...distribution.at], share: [...distribution.share] },
    why: add({ code: 'bargaining/why-answer', params: { draws } }, median),
  };
}

function meanOf({ at, share }: IssueDraws['distribution']): number {
  let mean = 0;
  for (const [index, point] of at.entries()) mean += point * (share[index] ?? 0);
  return mean;
}

function actorsOn(
  table: EstimatedTable,
  at: number,
  columns: IssueColumns,
  { pivotal }: IssueDraws,
  reasons: Reasons,
): ActorOnIssue[] {
  return columns.of.flatMap((row, place): ActorOnIssue[] => {
    const actor = table.actors[row];
    const stand = table.stands[row]?.[at];
    if (actor === undefined || stand === undefined) return [];
    const weight = (columns.weight[place] ?? 0) / columns.totalWeight;
    return [
      {
        actor: actor.id,
        name: actor.name ?? null,
        position: rangeOf(stand.position),
        salience: rangeOf(stand.salience),
        capability: rangeOf(actor.capability),
        weight: {
          share: weight,
          why: reasons.add({
            kind: 'computed',
            text: { code: 'bargaining/why-weight', params: { actor: actor.id } },
            value: weight,
            from: [stand.salience.why, actor.capability.why],
          }),
        },
        pivotal: pivotal.get(actor.id) ?? 0,
      },
    ];
  });
}

function rangeOf({ base, high, isUnknown, low, why }: Estimate): ActorOnIssue['position'] {
  return { low, base, high, isUnknown, why };
}
