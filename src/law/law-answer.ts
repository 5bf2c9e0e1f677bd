import { succeed } from '../quantity/index.ts';
import type { IsoDate, Result } from '../quantity/index.ts';
import type { Activity, Lawbook } from '../scenario/index.ts';
import { derive, nearMisses } from './derive.ts';
import type { Derivation, NearMiss } from './derive.ts';
import { holdsOn } from './exemption.ts';
import type { Exemption } from './exemption.ts';
import { measuresInForce } from './law-diff.ts';
import { hangsOn } from './hangs-on.ts';
import type { HangsOn } from './hangs-on.ts';
import { jointWindows } from './joint-windows.ts';
import type { JointWindow } from './joint-windows.ts';
import { judge } from './judge.ts';
import type { Law } from './open-law.ts';
import { unlock } from './unlock/unlock.ts';
import type { Unlock } from './unlock/unlock.ts';
import type { ActivityVerdict } from './verdict.ts';

/** What every view of the law says of itself. */
export interface LawNotice {
  /** the last day on which a row was encoded */
  readonly encoded: string;
  readonly rows: number;
  readonly inForce: number;
  /** rows in force whose wording nobody has re-read */
  readonly unverified: number;
}

/** One activity as judged, with how its verdict came about. */
export interface JudgedActivity {
  readonly index: number;
  readonly id: string | null;
  readonly act: Activity['act'];
  readonly what: string;
  readonly verdict: ActivityVerdict;
  readonly derivations: readonly Derivation[];
  /** null where they were not asked for */
  readonly nearMisses: readonly NearMiss[] | null;
}

/** Activities before the law: verdicts, what they hang on, and what would open them. */
export interface LawAnswer {
  readonly asOf: IsoDate;
  readonly notice: LawNotice;
  readonly switches: Readonly<Record<string, string>>;
  readonly layers: readonly string[];
  readonly activities: readonly JudgedActivity[];
  readonly hangsOn: readonly HangsOn[];
  readonly exemptions: readonly (Exemption & { readonly holds: boolean })[];
  /** when the decisions on record hold together; empty where they never do */
  readonly windows: readonly JointWindow[];
  readonly unlock: Unlock;
}

export interface LawAnswerOptions {
  /** whether what missed an activity by one fact is told: there is much of it */
  readonly nearMisses?: boolean;
  /** is told how far it is: of many activities the answer takes a while */
  readonly progress?: (done: number, total: number) => void;
}

/** Of the way, after the other readings: what would open it, and the derivations. */
const STEPS_AFTER_READINGS = 2;

/**
 * Judges activities and says everything about it: derivations, near misses, the readings it hangs
 * on, when the decisions on record hold together, and the smallest sets of acts that would open it.
 *
 * @returns a Result; its problem is that of {@link openLaw}
 *
 * @example
 * const answer = unwrap(answerLaw(law, [rails]));
 * answer.activities[0]?.verdict.verdict; // 'conditional'
 * answer.unlock.sets[0]?.deciders; // ['north-government', 'river-council']
 */
export function answerLaw(
  law: Law,
  activities: readonly Activity[],
  exemptions: readonly Exemption[] = [],
  { nearMisses: withMisses = true, progress = () => undefined }: LawAnswerOptions = {},
): Result<LawAnswer> {
  let total = STEPS_AFTER_READINGS;
  const hangs = hangsOn(law, activities, exemptions, (done, readings) => {
    total = readings + STEPS_AFTER_READINGS;
    progress(done, total);
  });
  if (!hangs.ok) return hangs;
  progress(total - 2, total);
  const keys = unlock(law, activities, exemptions);
  if (!keys.ok) return keys;
  progress(total - 1, total);
  const verdicts = judge(law, activities, exemptions);
  return succeed({
    asOf: law.asOf,
    notice: noticeOf(law),
    switches: Object.fromEntries(law.switches),
    layers: law.layers,
    activities: verdicts.flatMap((verdict, index): JudgedActivity[] => {
      const activity = activities[index];
      if (activity === undefined) return [];
      return [
        {
          index,
          id: activity.id ?? null,
          act: activity.act,
          what: whatOf(activity),
          verdict,
          derivations: derive(law, activity, verdict),
          nearMisses: withMisses ? nearMisses(law, activity) : null,
        },
      ];
    }),
    hangsOn: hangs.value,
    exemptions: exemptions.map((each) => ({ ...each, holds: holdsOn(each, law.asOf) })),
    windows: jointWindows(exemptions),
    unlock: keys.value,
  });
}

/** How much law stands behind an answer, and how much of it has to be looked up. */
export function noticeOf({ asOf, lawbook }: Law): LawNotice {
  const inForce = measuresInForce(lawbook, asOf);
  const isVerified = (id: string): boolean => lawbook.provisions[id]?.wording === 'A';
  return {
    encoded: lastEncoded(lawbook),
    rows: Object.keys(lawbook.provisions).length,
    inForce: inForce.length,
    unverified: inForce.filter((id) => !isVerified(id)).length,
  };
}

function lastEncoded({ regimes }: Lawbook): string {
  const days = Object.values(regimes).map(({ encoded }) => encoded);
  return days.toSorted().at(-1) ?? '';
}

/**
 * What an activity is, in its own words, or those of its goods.
 *
 * @example
 * [rails, { act: 'visit' }].map(whatOf); // ['rails', 'visit']
 */
export function whatOf(activity: Activity): string {
  if (activity.what !== undefined) return activity.what;
  const { goods } = activity;
  if (goods === undefined || goods === 'unknown') return activity.act;
  return (Array.isArray(goods) ? goods : [goods]).map(({ text }) => text).join(', ');
}
