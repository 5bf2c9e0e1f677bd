import { fail } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { scholzModel } from '../scholz/scholz-model.ts';
import { SCHOLZ_PRESETS } from '../scholz/scholz-rules.ts';
import type { ScholzPreset } from '../scholz/scholz-rules.ts';
import type { ScholzRound, ScholzRun } from '../scholz/scholz-run.ts';
import { whyScholzRound } from '../scholz/why-scholz.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { onIssue } from '../table/on-issue.ts';
import type { IssueColumns } from '../table/on-issue.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { outcomeOver, tableNames, turnOf } from './centres.ts';
import type { RoundsRequest } from './play-rounds.ts';
import type { RoundsAnswer } from './rounds-schema.ts';

const ROUNDS = 10;

/** The expected-utility model, which knows one issue at a time. */
export function scholzRounds(
  table: BargainTable,
  { preset = 'printed', rounds = ROUNDS }: RoundsRequest,
): Result<RoundsAnswer> {
  if (!isPreset(preset)) {
    const params = { known: Object.keys(SCHOLZ_PRESETS).join(', ') };
    return fail(
      { code: 'bargaining/no-preset', path: 'preset', value: preset, params },
      bargainingWordsEn,
    );
  }
  if (table.issues.length > 1) {
    const params = { known: table.issues.map(({ id }) => id).join(', ') };
    return fail({ code: 'bargaining/one-issue', path: 'issues', params }, bargainingWordsEn);
  }
  const columns = onIssue(table, 0);
  const run = scholzModel(columns, { preset, rounds });
  if (!run.ok) return run;
  const moves = movesOf(columns, run.value);
  if (!moves.ok) return moves;
  const turns = run.value.rounds.map((round) =>
    turnOf(table, round.round, [rowOf(table, columns, round)]),
  );
  const { outcome } = run.value;
  const told =
    outcome.settles === true
      ? turns.slice(outcome.after, outcome.after + 1)
      : outcome.settles === false
        ? turns.slice(outcome.from, outcome.from + outcome.period)
        : turns.slice(1);
  return {
    ok: true,
    value: {
      model: 'scholz',
      preset,
      ...tableNames(table),
      turns,
      settles: outcome.settles === true ? 'yes' : outcome.settles === false ? 'no' : 'unknown',
      after: outcome.settles === false ? outcome.from : outcome.after,
      period: outcome.settles === false ? outcome.period : null,
      outcome: outcomeOver(table, told),
      moves: moves.value,
    },
  };
}

function isPreset(text: string): text is ScholzPreset {
  return Object.hasOwn(SCHOLZ_PRESETS, text);
}

/** Positions by row of the table; null for those that take none. */
function rowOf(
  { actors }: BargainTable,
  { of }: IssueColumns,
  { position }: ScholzRound,
): (number | null)[] {
  const row: (number | null)[] = actors.map(() => null);
  for (const [place, actor] of of.entries()) row[actor] = position[place] ?? null;
  return row;
}

function movesOf(columns: IssueColumns, run: ScholzRun): Result<RoundsAnswer['moves']> {
  const moves: RoundsAnswer['moves'] = [];
  for (const { round, step } of run.rounds) {
    if (step === undefined || step.moves.length === 0) continue;
    const reasons = whyScholzRound(columns, run, round);
    if (!reasons.ok) return reasons;
    for (const { actor, from, proposer, to } of step.moves) {
      const why = reasons.value.find((each) => each.actor === actor)?.texts[0];
      if (why === undefined) continue;
      moves.push({ turn: round, actor, with: proposer, issue: run.issue, from, to, why });
    }
  }
  return { ok: true, value: moves };
}
