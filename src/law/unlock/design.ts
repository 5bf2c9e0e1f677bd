import type { Activity } from '../../scenario/index.ts';
import type { UnlockAct } from './acts.ts';
import { dodgeOf } from './dodge.ts';
import type { Dodge } from './dodge.ts';

/** One of the alternatives of one activity. */
export interface Choice {
  readonly activity: number;
  readonly alternative: number;
}

/** combinations of redesigns looked at */
const DESIGN_LIMIT = 256;

/** Every way to choose at most one complying alternative for each activity. */
export function designsOf(activities: readonly Activity[]): {
  list: Choice[][];
  isComplete: boolean;
} {
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

/** What an alternative only pretends to change, if so. */
export function dodgeIn(activities: readonly Activity[], choice: Choice): Dodge | undefined {
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

/** A choice as an act. */
export function redesignAct(activities: readonly Activity[], choice: Choice): UnlockAct {
  const alternative = alternativeOf(activities, choice);
  return { kind: alternative?.lever ?? 'redesign', says: alternative?.says ?? '', ...choice };
}

/** What the redesigns among the acts cost. */
export function costsOf(
  activities: readonly Activity[],
  acts: readonly UnlockAct[],
): (string | null)[] {
  return designIn(acts).map((choice) => {
    const cost = alternativeOf(activities, choice)?.cost;
    return cost?.base === undefined ? null : `${cost.base} ${cost.unit}`;
  });
}

/** The choices among acts. */
export const designIn = (acts: readonly UnlockAct[]): Choice[] =>
  acts.flatMap((act) =>
    act.kind === 'redesign' || act.kind === 'reroute'
      ? [{ activity: act.activity, alternative: act.alternative }]
      : [],
  );
