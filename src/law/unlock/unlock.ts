import type { Result } from '../../quantity/index.ts';
import { succeed } from '../../quantity/index.ts';
import type { Activity } from '../../scenario/index.ts';
import type { Exemption } from '../exemption.ts';
import { judge } from '../judge.ts';
import { openLaw } from '../open-law.ts';
import type { Law } from '../open-law.ts';
import type { ActivityVerdict } from '../verdict.ts';
import { actsFor, exemptionOf, withWholes } from './acts.ts';
import type { Blocker, UnlockAct } from './acts.ts';
import { clausesAgainst, dodgeOf } from './dodge.ts';
import type { ClauseAgainst, Dodge } from './dodge.ts';
import { hittingSets } from './hitting-sets.ts';
import type { SearchBound } from './hitting-sets.ts';

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
/** combinations of redesigns looked at */
const DESIGN_LIMIT = 256;

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
  const found: { acts: UnlockAct[]; costs: (string | null)[] }[] = [];
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
      found.push({
        acts: [...redesigns, ...set.flatMap((index) => acts[index] ?? [])],
        costs: design.map((choice) => costOf(activities, choice)),
      });
    }
  }
  const sets: UnlockSet[] = [];
  for (const { acts, costs } of found) {
    const proven = isMinimal(law, activities, exemptions, acts, settle);
    if (!proven.ok) return proven;
    if (proven.value) sets.push({ acts, deciders: decidersOf(law, acts), costs });
  }
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

interface Choice {
  readonly activity: number;
  readonly alternative: number;
}

/** Every way to choose at most one complying alternative for each activity. */
function designsOf(activities: readonly Activity[]): { list: Choice[][]; isComplete: boolean } {
  let list: Choice[][] = [[]];
  for (const [activity, { alternatives = [] }] of activities.entries()) {
    const choices = alternatives.flatMap((_, alternative): Choice[] => {
      const choice = { activity, alternative };
      return dodgeIn(activities, choice) === undefined ? [choice] : [];
    });
    list = list.flatMap((design) => [design, ...choices.map((choice) => [...design, choice])]);
    if (list.length > DESIGN_LIMIT) {
      return { list: list.slice(0, DESIGN_LIMIT), isComplete: false };
    }
  }
  return { list, isComplete: true };
}

function alternativeOf(activities: readonly Activity[], { activity, alternative }: Choice) {
  return activities[activity]?.alternatives?.[alternative];
}

function dodgeIn(activities: readonly Activity[], choice: Choice): Dodge | undefined {
  const activity = activities[choice.activity];
  const alternative = alternativeOf(activities, choice);
  if (activity === undefined || alternative === undefined) return undefined;
  return dodgeOf(activity, stated(alternative.change));
}

/** The activities with chosen alternatives in place. A dodge changes nothing: it is what it was. */
export function withDesign(
  activities: readonly Activity[],
  design: readonly Choice[],
): readonly Activity[] {
  return activities.map((activity, index) => {
    const choice = design.find((each) => each.activity === index);
    const alternative = choice && alternativeOf(activities, choice);
    if (choice === undefined || alternative === undefined) return activity;
    if (dodgeIn(activities, choice) !== undefined) return activity;
    return { ...activity, ...stated(alternative.change) };
  });
}

type Alternative = NonNullable<Activity['alternatives']>[number];

/** The fields a change states; exact optional properties may not be written as undefined. */
function stated(change: Alternative['change']): Partial<Activity> {
  const fields = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields);
}

function redesignAct(activities: readonly Activity[], choice: Choice): UnlockAct {
  const alternative = alternativeOf(activities, choice);
  return { kind: alternative?.lever ?? 'redesign', says: alternative?.says ?? '', ...choice };
}

function costOf(activities: readonly Activity[], choice: Choice): string | null {
  const cost = alternativeOf(activities, choice)?.cost;
  return cost?.base === undefined ? null : `${cost.base} ${cost.unit}`;
}

/** With all acts nothing wanted is barred; without any one of them something is. */
function isMinimal(
  law: Law,
  activities: readonly Activity[],
  exemptions: readonly Exemption[],
  acts: readonly UnlockAct[],
  settle: boolean,
): Result<boolean> {
  const whole = opens(law, activities, exemptions, acts, settle);
  if (!whole.ok || !whole.value) return whole;
  for (const out of acts.keys()) {
    const rest = acts.filter((_, index) => index !== out);
    const still = opens(law, activities, exemptions, rest, settle);
    if (!still.ok) return still;
    if (still.value) return succeed(false);
  }
  return succeed(true);
}

/** Whether nothing is barred once these acts are done, judged anew from the rules themselves. */
export function opens(
  law: Law,
  activities: readonly Activity[],
  exemptions: readonly Exemption[],
  acts: readonly UnlockAct[],
  settle: boolean,
): Result<boolean> {
  const repeals = acts.flatMap((act) => (act.kind === 'repeal' ? [act.provision] : []));
  const changed =
    repeals.length === 0
      ? succeed(law)
      : openLaw(law.lawbook, {
          ...law.options,
          without: [...(law.options.without ?? []), ...repeals],
        });
  if (!changed.ok) return changed;
  const design = acts.flatMap((act) =>
    act.kind === 'redesign' || act.kind === 'reroute'
      ? [{ activity: act.activity, alternative: act.alternative }]
      : [],
  );
  const given = acts.flatMap((act, index) => exemptionOf(law, act, `act-${index}`) ?? []);
  const verdicts = judge(changed.value, withDesign(activities, design), [...exemptions, ...given]);
  return succeed(
    verdicts.every(({ status }) => status === 'open' || (!settle && status === 'undetermined')),
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
