import type { IsoDate } from '../../quantity/index.ts';
import { membersOf, stateOf, trackStates } from '../../scenario/index.ts';
import type { TrackState } from '../../scenario/index.ts';
import type { AlignContext } from '../ties/align-context.ts';
import { treatyValue } from '../ties/dyad.ts';
import { leverageOn } from '../ties/leverage.ts';

/** A means by which one who is left out could stop what the others agree. */
export interface SpoilerMeans {
  readonly kind: 'treaty' | 'leverage' | 'veto';
  /** the party it bears on, or the body in which it has a veto */
  readonly over: string;
  readonly about: string;
  readonly source: readonly string[];
  readonly assumption: string | undefined;
}

/** A line of talks that leaves somebody out, and what that one can do about it. */
export interface ExcludedParty {
  readonly track: string;
  readonly title: string;
  readonly state: TrackState | null;
  readonly brokers: readonly string[];
  readonly excluded: string;
  /** empty: nothing on record by which it could stop them */
  readonly means: readonly SpoilerMeans[];
}

/**
 * Lines of talks that leave a party out, with its means to spoil them: a treaty with a party, leverage
 * over one, or a veto in a council whose leave the parties need.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * excludedParties(context, day); // []
 */
export function excludedParties(context: AlignContext, day: IsoDate): ExcludedParty[] {
  const { pack } = context;
  return trackStates(pack, day).flatMap(({ id, states, track }) =>
    (track.excluded ?? []).map((excluded) => ({
      track: id,
      title: track.title,
      state: states.at(-1)?.state ?? null,
      brokers: track.brokers ?? [],
      excluded,
      means: meansOf(context, stateOf(pack, excluded) ?? excluded, track.parties, day),
    })),
  );
}

function meansOf(
  context: AlignContext,
  excluded: string,
  parties: readonly string[],
  day: IsoDate,
): SpoilerMeans[] {
  const { pack } = context;
  const treaties = parties.flatMap((party): SpoilerMeans[] => {
    if (party === excluded || treatyValue(context, excluded, party, day) === 0) return [];
    const tie = context.ties.find(
      ({ of, tie: each, with: other }) =>
        each.kind === 'alliance' &&
        ((of === excluded && other === party) || (of === party && other === excluded)),
    )?.tie;
    if (tie === undefined) return [];
    const { about, assumption, source } = tie;
    return [{ kind: 'treaty', over: party, about, source: source ?? [], assumption }];
  });
  const levers = leverageOn(context, day)
    .filter(({ holder, over }) => holder === excluded && parties.includes(over))
    .map(({ over, tie: { about, assumption, source } }): SpoilerMeans => {
      return { kind: 'leverage', over, about, source: source ?? [], assumption };
    });
  const vetoes = Object.values(pack.institutions).flatMap((institution): SpoilerMeans[] => {
    const { assumption, body, name, rule, source } = institution;
    if (!hasVeto(rule.kind, membersOf(pack, body, day), excluded)) return [];
    return [{ kind: 'veto', over: body, about: name, source: source ?? [], assumption }];
  });
  return [...treaties, ...levers, ...vetoes];
}

/** One no of a member stops a body that needs all; in a council that of a permanent member. */
function hasVeto(
  rule: string,
  members: readonly { readonly id: string; readonly as: string }[],
  actor: string,
): boolean {
  const seat = members.find(({ id }) => id === actor)?.as;
  if (rule === 'council') return seat === 'permanent';
  const votes = seat === 'member' || seat === 'permanent' || seat === 'elected';
  return (rule === 'all' || rule === 'no-objection') && votes;
}
