import { compareDates } from '../../quantity/index.ts';
import type { IsoDate, Result } from '../../quantity/index.ts';
import { replayVote } from '../../institution/index.ts';
import type { Ballot } from '../../institution/index.ts';
import {
  estimateSettings,
  estimateStance,
  membersOf,
  positionRecords,
  spanOf,
} from '../../scenario/index.ts';
import type { PositionRecord, StanceEstimate } from '../../scenario/index.ts';
import { rangeOfQuantity } from '../quantity-range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from '../ties/align-context.ts';

/** A ballot on record, beside what its actor says. */
export interface RecordedBallot {
  readonly vote: string;
  readonly subject: string;
  readonly day: IsoDate;
  readonly ballot: Ballot;
}

/** What an actor says it wants of an issue, and what its votes and acts say. */
export interface WordsAndDeeds {
  readonly issue: string;
  /** points of the issue's line, 5 % to 95 %, by statements alone */
  readonly words: Range;
  /** the same by votes and acts alone */
  readonly deeds: Range;
  /** words less deeds, points of the line */
  readonly gap: number;
  /** chance that what it says lies above what it does, 0 to 1: near ½ there is no mismatch to see */
  readonly above: number;
  /** beyond the floor of the pack's estimates, and surer than four in five either way */
  readonly mismatch: boolean;
  /** ids of the evidence */
  readonly said: readonly string[];
  readonly done: readonly string[];
  readonly ballots: readonly RecordedBallot[];
  /** weight of the issue among its stated goals, where it states it; null where not */
  readonly goal: number | null;
}

/** Whether an actor does as it says. */
export interface Consistency {
  readonly actor: string;
  /** 1 deeds as words to 0 the whole line apart, weighted by stated goals, else evenly; null: nothing to compare */
  readonly score: number | null;
  /** whether the weights are those of its stated goals */
  readonly byGoals: boolean;
  readonly issues: readonly WordsAndDeeds[];
}

/** Surer than this that words lie on one side of deeds. */
const SURE = 0.8;

/**
 * Holds what an actor says against what it votes and does, issue by issue: the estimate of its ideal
 * point from records of words alone, and that from votes and acts alone, by the estimator of stances of
 * the language. Only issues with both are compared. The score is 1 - Σ g |words - deeds| / 100, with g
 * its stated goal weights where those issues have any, else equal parts.
 *
 * @returns a Result; it fails where the parameters of the pack cannot be used
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * unwrap(consistencyOf(context, 'XB', day)); // { actor: 'XB', score: null, byGoals: false, issues: [] }
 */
export function consistencyOf(
  context: AlignContext,
  actor: string,
  day: IsoDate,
): Result<Consistency> {
  const { pack } = context;
  const settings = estimateSettings(pack, actor, day);
  if (!settings.ok) return settings;
  const issues = Object.keys(pack.issues).flatMap((issue): WordsAndDeeds[] => {
    const { records } = positionRecords(pack, actor, issue, day);
    const said = records.filter(({ through }) => through === 'word');
    const done = records.filter(({ through }) => through !== 'word');
    if (said.length === 0 || done.length === 0) return [];
    const words = estimateStance(said, settings.value);
    const deeds = estimateStance(done, settings.value);
    if (words.lines.length === 0 || deeds.lines.length === 0) return [];
    const gap = words.mean - deeds.mean;
    const above = chanceAbove(words, deeds);
    return [
      {
        issue,
        words: rangeOf(words),
        deeds: rangeOf(deeds),
        gap,
        above,
        mismatch: Math.abs(gap) > settings.value.floor && (above > SURE || above < 1 - SURE),
        said: idsOf(words, said),
        done: idsOf(deeds, done),
        ballots: ballotsOf(context, actor, issue, day),
        goal: goalOf(context, actor, issue),
      },
    ];
  });
  return { ok: true, value: scored(actor, issues) };
}

function scored(actor: string, issues: readonly WordsAndDeeds[]): Consistency {
  const stated = issues.reduce((sum, { goal }) => sum + (goal ?? 0), 0);
  const byGoals = stated > 0;
  const weights = issues.map(({ goal }) => (byGoals ? (goal ?? 0) / stated : 1 / issues.length));
  const apart = issues.reduce(
    (sum, { gap }, at) => sum + (weights[at] ?? 0) * (Math.abs(gap) / 100),
    0,
  );
  return { actor, score: issues.length === 0 ? null : 1 - apart, byGoals, issues };
}

const rangeOf = ({ mean, quantiles }: StanceEstimate): Range => ({
  low: quantiles.p05,
  base: mean,
  high: quantiles.p95,
});

function idsOf({ lines }: StanceEstimate, records: readonly PositionRecord[]): string[] {
  const counted = new Set(lines.map(({ record }) => record));
  return records.filter(({ id }) => counted.has(id)).map(({ id }) => id);
}

/** P(X > Y) + ½ P(X = Y) of two estimates that are held to be independent. */
function chanceAbove({ grid: one }: StanceEstimate, { grid: other }: StanceEstimate): number {
  let below = 0;
  let chance = 0;
  for (let point = 0; point < one.length; point++) {
    const here = other[point] ?? 0;
    chance += (one[point] ?? 0) * (below + here / 2);
    below += here;
  }
  return chance;
}

function ballotsOf(
  { pack }: AlignContext,
  actor: string,
  issue: string,
  day: IsoDate,
): RecordedBallot[] {
  return Object.entries(pack.votes).flatMap(([id, vote]): RecordedBallot[] => {
    const institution = pack.institutions[vote.institution];
    const { latest } = spanOf(vote.date);
    if (vote.issue !== issue || institution === undefined || compareDates(latest, day) > 0) {
      return [];
    }
    const seated = membersOf(pack, institution.body, latest);
    const ballot = replayVote(vote, institution, seated).ballots.get(actor);
    return ballot === undefined ? [] : [{ vote: id, subject: vote.subject, day: latest, ballot }];
  });
}

function goalOf({ pack }: AlignContext, actor: string, issue: string): number | null {
  const record = Object.hasOwn(pack.actors, actor) ? pack.actors[actor] : undefined;
  const goal = record?.goals?.find((each) => each.issue === issue);
  if (goal === undefined) return null;
  return rangeOfQuantity(goal.weight, pack.values, 'share')?.base ?? null;
}
