import type { Result } from '../../quantity/index.ts';
import { succeed } from '../../quantity/index.ts';
import type { Activity } from '../../scenario/index.ts';
import type { Exemption } from '../exemption.ts';
import { judge } from '../judge.ts';
import type { Law } from '../open-law.ts';
import type { ActivityVerdict, ProvisionFinding } from '../verdict.ts';
import { actKey, actsFor, withWholes } from './acts.ts';
import type { Blocker, UnlockAct } from './acts.ts';
import { costsOf, designsOf, dodgeIn, redesignAct, withDesign } from './design.ts';
import { clausesAgainst } from './dodge.ts';
import type { ClauseAgainst, Dodge } from './dodge.ts';
import { hittingSets } from './hitting-sets.ts';
import type { SearchBound } from './hitting-sets.ts';
import { keyOf, Prover } from './prove.ts';

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

const BOUND: SearchBound = { size: 10, count: 32 };

/**
 * All smallest sets of acts that open every blocker of a list of activities: decisions and
 * notifications, repeals, and complying redesigns among the activities' own alternatives. Each is
 * proven: with all its acts nothing is barred, and with any one of them taken away something is.
 *
 * Of more sets than the bound has room for, those with the fewest deciders are proven and given.
 *
 * @returns a Result that holds a value
 *
 * @example
 * const [best] = unwrap(unlock(law, [rails])).sets;
 * best.acts.map(({ by, kind }) => `${kind} of ${by}`);
 * // ['decision of north-licence-office', 'decision of river-committee']
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
  const likely = withoutHolders(found)
    .map((acts) => setOf(law, activities, acts))
    .toSorted(byDeciders);
  if (likely.length > bound.count) isComplete = false;
  const prover = new Prover(law, activities, exemptions, settle);
  const proven = new Map<string, readonly UnlockAct[]>();
  for (const { acts } of likely.slice(0, bound.count)) {
    const least = prover.least(acts);
    // acts that help one another through a quota are seen only here: there may be more of them
    if (least?.length !== acts.length) isComplete = false;
    if (least !== undefined) proven.set(keyOf(least), least);
  }
  const sets = withoutHolders([...proven.values()]).map((acts) => setOf(law, activities, acts));
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
      by.flatMap((finding): Blocker[] => {
        const effect = blocks(finding);
        const { goods, layer, opens, paragraph, provision } = finding;
        if (effect === undefined) return [];
        return [{ activity, goods, provision, paragraph, layer, effect, opens }];
      }),
    ),
  );
}

/** Where a decision has ended, what it opened bars again, though a fact is wanting. */
function blocks({ effect, exemption }: ProvisionFinding): Blocker['effect'] | undefined {
  if (effect === 'undetermined') return exemption === null ? effect : 'bars';
  return effect === 'bars' || effect === 'conflict' ? effect : undefined;
}

/** Sets of which no other is a part: one with a redesign that nobody needs holds one without. */
function withoutHolders(sets: readonly (readonly UnlockAct[])[]): (readonly UnlockAct[])[] {
  const unique = new Map(sets.map((acts) => [keyOf(acts), acts]));
  const keys = [...unique.values()].map((acts) => ({ acts, own: new Set(acts.map(actKey)) }));
  return keys
    .filter(
      ({ own }) =>
        !keys.some(
          (other) => other.own.size < own.size && [...other.own].every((key) => own.has(key)),
        ),
    )
    .map(({ acts }) => acts);
}

function setOf(law: Law, activities: readonly Activity[], acts: readonly UnlockAct[]): UnlockSet {
  return { acts, deciders: decidersOf(law, acts), costs: costsOf(activities, acts) };
}

function decidersOf(law: Law, acts: readonly UnlockAct[]): string[] {
  const roots = acts.flatMap((act) =>
    act.kind === 'decision' || act.kind === 'repeal' ? (withWholes(law, act.by).at(-1) ?? []) : [],
  );
  return [...new Set(roots)];
}

const byDeciders = (a: UnlockSet, b: UnlockSet): number =>
  a.deciders.length - b.deciders.length || repeals(a) - repeals(b) || a.acts.length - b.acts.length;

const repeals = ({ acts }: UnlockSet): number =>
  acts.filter(({ kind }) => kind === 'repeal').length;

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
