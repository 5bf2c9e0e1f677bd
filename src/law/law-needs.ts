import type { Activity } from '../scenario/index.ts';
import { judge } from './judge.ts';
import type { Law } from './open-law.ts';
import { actsFor, withWholes } from './unlock/acts.ts';
import type { UnlockAct } from './unlock/acts.ts';
import { hittingSets } from './unlock/hitting-sets.ts';
import { blockersOf } from './unlock/unlock.ts';
import { VERDICT_ORDER } from './verdict.ts';
import type { ActivityVerdict, VerdictWord } from './verdict.ts';

/** A permission that law requires of a phase: whose, and over which provisions. */
export interface LawNeed {
  readonly authority: string;
  /** `decision`: the authority opens what is barred; `repeal`: only its issuer can, of some of it */
  readonly act: 'decision' | 'repeal';
  /** the paragraphs it acts under */
  readonly under: readonly string[];
  /** the provisions it opens */
  readonly provisions: readonly string[];
  /** numbers of the activities concerned */
  readonly activities: readonly number[];
  /** nothing it opens bars for certain: a missing fact decides, and a careful sponsor asks */
  readonly isUnsettled: boolean;
}

/** What law requires of a phase before any decision: the needs of its cheapest way open. */
export interface LawNeeds {
  readonly verdict: VerdictWord;
  readonly verdicts: readonly ActivityVerdict[];
  readonly needs: readonly LawNeed[];
  /** provisions that a notification alone meets: nobody has to agree */
  readonly notified: readonly string[];
}

const BOUND = { size: 12, count: 32 };

/**
 * The permissions law requires of activities: of all smallest sets of decisions that open what is
 * barred or may be, the one with the fewest independent deciders. Decisions on record are not looked
 * at: whoever granted once is still needed when the grant ends.
 *
 * @example
 * const { needs, verdict } = lawNeeds(law, [rails]);
 * [verdict, needs.map(({ authority }) => authority)];
 * // ['conditional', ['north-licence-office', 'river-committee']]
 */
export function lawNeeds(law: Law, activities: readonly Activity[]): LawNeeds {
  const verdicts = judge(law, activities);
  const all = blockersOf(verdicts);
  const notified = new Set<string>();
  const blockers = all.filter((blocker) => {
    const isFree = blocker.opens.some(
      ({ procedure, unmet }) => procedure === 'notification' && unmet.length === 0,
    );
    if (isFree) notified.add(blocker.provision);
    return !isFree;
  });
  const { acts, clauses } = actsFor(law, blockers);
  const decides = (index: number): boolean => acts[index]?.kind === 'decision';
  // what a decision can open is not repealed
  const wanted = clauses.map((clause) => (clause.some(decides) ? clause.filter(decides) : clause));
  const { sets } = hittingSets(wanted, BOUND);
  const best = (sets.length > 0 ? sets : [greedySet(wanted)])
    .map((set) => ({
      set,
      deciders: decidersOf(
        law,
        set.flatMap((index) => byOf(acts[index])),
      ),
    }))
    .toSorted((a, b) => a.deciders - b.deciders || a.set.length - b.set.length)[0];
  const needs = (best?.set ?? []).flatMap((index): LawNeed[] => {
    const act = acts[index];
    if (act === undefined || !('by' in act)) return [];
    const opened = blockers.filter((_, at) => wanted[at]?.includes(index));
    return [
      {
        authority: act.by,
        act: act.kind === 'repeal' ? 'repeal' : 'decision',
        under: 'under' in act ? act.under : [],
        provisions: unique(opened.map(({ provision }) => provision)),
        activities: unique(opened.map(({ activity }) => activity)),
        isUnsettled: opened.every(({ effect }) => effect !== 'bars'),
      },
    ];
  });
  const worst = VERDICT_ORDER.find((word) => verdicts.some(({ verdict }) => verdict === word));
  return {
    verdict: worst ?? 'allowed',
    verdicts,
    needs: byAuthority(needs),
    notified: [...notified],
  };
}

/** Whoever has to act more than once, as of two repeals, is asked once, for all of it. */
function byAuthority(needs: readonly LawNeed[]): LawNeed[] {
  const found = new Map<string, LawNeed>();
  for (const need of needs) {
    const old = found.get(need.authority);
    found.set(need.authority, old === undefined ? need : together(old, need));
  }
  return [...found.values()];
}

const together = (a: LawNeed, b: LawNeed): LawNeed => ({
  authority: a.authority,
  act: a.act === 'repeal' ? 'repeal' : b.act,
  under: unique([...a.under, ...b.under]),
  provisions: unique([...a.provisions, ...b.provisions]),
  activities: unique([...a.activities, ...b.activities]),
  isUnsettled: a.isUnsettled && b.isUnsettled,
});

/** Beyond the bound of the search: always the act that opens most of what is still closed. */
function greedySet(clauses: readonly (readonly number[])[]): number[] {
  const chosen: number[] = [];
  let open = clauses.filter((clause) => clause.length > 0);
  while (open.length > 0) {
    const counts = new Map<number, number>();
    for (const act of open.flat()) counts.set(act, (counts.get(act) ?? 0) + 1);
    const [most] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    if (most === undefined) break;
    chosen.push(most);
    open = open.filter((clause) => !clause.includes(most));
  }
  return chosen;
}

/** Among decisions and repeals; what is redesigned is nobody's decision. */
const byOf = (act: UnlockAct | undefined): string[] =>
  act !== undefined && 'by' in act ? [act.by] : [];

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function decidersOf(law: Law, authorities: readonly string[]): number {
  return unique(authorities.map((each) => withWholes(law, each).at(-1))).length;
}
