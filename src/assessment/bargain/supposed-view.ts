import { didYouMean, fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { stanceOn, statusQuoOn } from '../../scenario/index.ts';
import type { PackQuantity, Stance, View } from '../../scenario/index.ts';
import { wordsEn } from '../words-en.ts';

/** A what-if about a mind: said by the user, never a fact of the pack. */
export type Supposition =
  /** an actor stands elsewhere */
  | {
      readonly kind: 'position';
      readonly actor: string;
      readonly issue: string;
      readonly at: number;
    }
  /** an actor wants one thing only: all else is a means to it, and asked for first */
  | { readonly kind: 'one-goal'; readonly actor: string; readonly issue: string }
  /** another holds the office: the own part of this one is gone */
  | { readonly kind: 'without-leader'; readonly holder: string };

const LOW_END = 0;
const SUPPOSED = 'supposed in the question';

/**
 * The view with some minds changed as supposed; everything else as it is. The digest stays that of the
 * view asked about: what was supposed stands in the request. Fails on an actor, an issue or a leader that
 * the view has not, a position off the line, and a goal on which the actor has no stance.
 *
 * @example
 * const supposed = unwrap(
 *   supposedView(view, [{ kind: 'position', actor: 'XC', issue: 'river-link', at: 80 }]),
 * );
 * const table = unwrap(tableOfView(supposed, { issues: ['river-link'] }, createReasons()));
 * table.stands[2][0].position.base; // 80
 */
export function supposedView(view: View, suppositions: readonly Supposition[]): Result<View> {
  let stances: readonly Stance[] = view.pack.stances;
  for (const each of suppositions) {
    const found = changed({ ...view, pack: { ...view.pack, stances: [...stances] } }, each);
    if (!found.ok) return found;
    stances = found.value;
  }
  return succeed({ ...view, pack: { ...view.pack, stances: [...stances] } });
}

function changed(view: View, supposed: Supposition): Result<readonly Stance[]> {
  const { stances } = view.pack;
  if (supposed.kind === 'without-leader') return withoutLeader(stances, supposed.holder);
  const known = knownProblem(view, supposed.actor, supposed.issue);
  if (known !== undefined) return known;
  return supposed.kind === 'position'
    ? withPosition(view, supposed)
    : withOneGoal(view, supposed.actor, supposed.issue);
}

function knownProblem({ pack }: View, actor: string, issue: string): Result<never> | undefined {
  for (const [kind, id, known] of [
    ['actor', actor, pack.actors],
    ['issue', issue, pack.issues],
  ] as const) {
    if (Object.hasOwn(known, id)) continue;
    const near = didYouMean(id, Object.keys(known));
    const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
    return fail({ code: `bargain/unknown-${kind}`, path: kind, value: id, ...hint }, wordsEn);
  }
  return undefined;
}

/** The leader's own part and the sworn limit go with the position they belonged to. */
function withPosition(
  view: View,
  { actor, at, issue }: Extract<Supposition, { kind: 'position' }>,
): Result<readonly Stance[]> {
  if (!(at >= 0 && at <= 100)) {
    return fail({ code: 'bargain/off-line', path: actor, value: String(at) }, wordsEn);
  }
  const now = stanceOn(view, actor, issue);
  const { absolute: _limit, leader: _leader, ...kept } = now ?? unstated(actor, issue);
  const stance = { ...kept, ...whence(view), ideal: point(at) };
  return succeed([...view.pack.stances, stance]);
}

function withOneGoal(view: View, actor: string, goal: string): Result<readonly Stance[]> {
  const own = stanceOn(view, actor, goal);
  if (own === undefined) {
    const params = { issue: goal };
    return fail({ code: 'bargain/no-stance', path: actor, value: actor, params }, wordsEn);
  }
  const others = Object.keys(view.pack.issues).flatMap((issue): Stance[] => {
    const now = issue === goal ? undefined : stanceOn(view, actor, issue);
    if (now === undefined) return [];
    const { absolute: _limit, leader: _leader, ...kept } = now;
    // where it stands is not on record: nothing is known to be granted, so it asks from the low end on
    const above = statusQuoOn(view.pack, issue, view.asOf)?.level ?? LOW_END;
    const first = { issue: goal, at: own.ideal, order: 'first' as const, above: point(above) };
    // nothing here is worth anything to it by itself: given its goal, it lets others have their way
    return [{ ...kept, ...whence(view), ideal: point(100), salience: point(0), asks: [first] }];
  });
  const sole = { ...own, ...whence(view), salience: point(100) };
  return succeed([...view.pack.stances, ...others, sole]);
}

function withoutLeader(stances: readonly Stance[], holder: string): Result<readonly Stance[]> {
  if (!stances.some(({ leader }) => leader?.holder === holder)) {
    const known = [...new Set(stances.flatMap(({ leader }) => leader?.holder ?? []))];
    const hint = `those with a part of their own: ${known.join(', ')}`;
    return fail({ code: 'bargain/no-leader', path: 'holder', value: holder, hint }, wordsEn);
  }
  return succeed(
    stances.map((stance) => {
      if (stance.leader?.holder !== holder) return stance;
      const { leader: _leader, ...kept } = stance;
      return kept;
    }),
  );
}

const point = (base: number): PackQuantity => ({
  kind: 'quantity',
  unit: 'point',
  min: 0,
  max: 100,
  base,
  assumption: SUPPOSED,
});

/** From the as-of day on, so that it is the latest begun. */
function whence({ asOf }: View) {
  return { from: asOf, assumption: SUPPOSED, source: undefined, known: asOf, to: undefined };
}

function unstated(actor: string, issue: string): Stance {
  const salience: PackQuantity = { kind: 'quantity', unit: 'point', unknown: 'not-stated' };
  return { actor, issue, ideal: point(0), salience };
}
