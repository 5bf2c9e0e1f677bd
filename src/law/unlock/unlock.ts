import type { Result } from '../../quantity/index.ts';
import { succeed } from '../../quantity/index.ts';
import type { Activity } from '../../scenario/index.ts';
import type { Exemption } from '../exemption.ts';
import { judge } from '../judge.ts';
import type { Law } from '../open-law.ts';
import type { ActivityVerdict } from '../verdict.ts';
import { actKey, actsFor, withWholes } from './acts.ts';
import type { Blocker, UnlockAct } from './acts.ts';
import { costsOf, designsOf, dodgeIn, redesignAct, withDesign } from './design.ts';
import { clausesAgainst } from './dodge.ts';
import type { ClauseAgainst, Dodge } from './dodge.ts';
import { hittingSets } from './hitting-sets.ts';
import type { SearchBound } from './hitting-sets.ts';
import { Prover } from './prove.ts';

/** A smallest set of acts that opens everything that is barred. */
export interface UnlockSet {
  readonly acts: readonly UnlockAct[];
  /** who has to decide, each counted once with its parts */
  readonly deciders: readonly string[];
  /** stated costs of its redesigns, as written; null where one is not stated */
  readonly costs: readonly (string | null)[];
}

/** A lever that only makes things look otherwise: shown with the clause against it, never ranked. */
export interface DodgeFound {
  readonly activity: number;
  readonly alternative: number;
  readonly says: string;
  readonly dodge: Dodge;
  readonly clauses: readonly ClauseAgainst[];
}

/**
 * What would have to change in law. The consent of the host and of the sponsors is not in it.
 */
export interface Unlock {
  readonly blockers: readonly Blocker[];
  /** may bar: a missing fact decides */
  readonly unsettled: readonly Blocker[];
  /** smallest number of deciders first, then of acts */
  readonly sets: readonly UnlockSet[];
  /** every smallest set up to the bound was found */
  readonly isComplete: boolean;
  readonly dodges: readonly DodgeFound[];
}

export interface UnlockOptions {
  readonly bound?: SearchBound;
  /** whether what is undetermined has to be opened as well; else it is only listed */
  readonly settle?: boolean;
}

const BOUND: SearchBound = { size: 10, count: 64 };

/**
 * All smallest sets of acts that open every blocker of a list of activities: decisions and
 * notifications, repeals, and complying redesigns among the activities' own alternatives. Each is
 * proven: with all its acts nothing is barred, and with any one of them taken away something is.
 *
 * @returns a Result; its problem is that of {@link openLaw}
 */
export function unlock(
  law: Law,
  activities: readonly Activity[],
  exemptions: readonly Exemption[] = [],
  { bound = BOUND, settle = false }: UnlockOptions = {},
): Result<Unlock> {
  const wanted = (blocker: Blocker): boolean => settle || blocker.effect === 'bars';
  const first = blockersOf(judge(law, activities, exemptions));
  const dodges = dodgesOf(law, activities, first);
  const found: UnlockAct[][] = [];
  let isComplete = true;
  const designs = designsOf(activities);
  for (const design of designs.list) {
    const changed = withDesign(activities, design);
    const blockers = blockersOf(judge(law, changed, exemptions)).filter(wanted);
    const { acts, clauses } = actsFor(law, blockers);
    const search = hittingSets(clauses, bound);
    isComplete &&= search.isComplete;
    const redesigns = design.map((choice) => redesignAct(activities, choice));
    for (const set of search.sets) {
      found.push([...redesigns, ...set.flatMap((index) => acts[index] ?? [])]);
    }
  }
  const prover = new Prover(law, activities, exemptions, settle);
  const proven = new Map<string, readonly UnlockAct[]>();
  for (const acts of found) {
    const least = prover.least(acts);
    if (!least.ok) return least;
    if (least.value === undefined) isComplete = false;
    else proven.set(keyOf(least.value), least.value);
  }
  const sets = [...proven.values()]
    .filter((acts) => !holdsAnother(acts, proven))
    .map((acts) => ({ acts, deciders: decidersOf(law, acts), costs: costsOf(activities, acts) }));
  return succeed({
    blockers: first.filter(({ effect }) => effect === 'bars'),
    unsettled: first.filter(({ effect }) => effect !== 'bars'),
    sets: sets.toSorted(byDeciders),
    isComplete: isComplete && designs.isComplete,
    dodges,
  });
}

/** What bars, or may bar, in verdicts. */
export function blockersOf(verdicts: readonly ActivityVerdict[]): Blocker[] {
  return verdicts.flatMap(({ layers }, activity) =>
    layers.flatMap(({ by }) =>
      by.flatMap(({ effect, goods, layer, opens, paragraph, provision }): Blocker[] =>
        effect === 'bars' || effect === 'undetermined' || effect === 'conflict'
          ? [{ activity, goods, provision, paragraph, layer, effect, opens }]
          : [],
      ),
    ),
  );
}

const keyOf = (acts: readonly UnlockAct[]): string => acts.map(actKey).toSorted().join('; ');

function holdsAnother(
  acts: readonly UnlockAct[],
  sets: ReadonlyMap<string, readonly UnlockAct[]>,
): boolean {
  const own = new Set(acts.map(actKey));
  return [...sets.values()].some(
    (other) => other.length < acts.length && other.every((act) => own.has(actKey(act))),
  );
}

function decidersOf(law: Law, acts: readonly UnlockAct[]): string[] {
  const roots = acts.flatMap((act) =>
    act.kind === 'decision' || act.kind === 'repeal' ? (withWholes(law, act.by).at(-1) ?? []) : [],
  );
  return [...new Set(roots)];
}

const byDeciders = (a: UnlockSet, b: UnlockSet): number =>
  a.deciders.length - b.deciders.length ||
  repeals(a) - repeals(b) ||
  a.acts.length - b.acts.length;

const repeals = ({ acts }: UnlockSet): number => acts.filter(({ kind }) => kind === 'repeal').length;

function dodgesOf(
  law: Law,
  activities: readonly Activity[],
  blockers: readonly Blocker[],
): DodgeFound[] {
  return activities.flatMap(({ alternatives = [] }, activity) =>
    alternatives.flatMap(({ says }, alternative): DodgeFound[] => {
      const dodge = dodgeIn(activities, { activity, alternative });
      if (dodge === undefined) return [];
      const barring = blockers
        .filter((blocker) => blocker.activity === activity)
        .map(({ provision }) => provision);
      return [{ activity, alternative, says, dodge, clauses: clausesAgainst(law, dodge, barring) }];
    }),
  );
}
