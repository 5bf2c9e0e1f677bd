import { compareDates } from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import { spanOf, stateOf } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import { timesRange } from '../range.ts';
import type { Range } from '../range.ts';
import type { AlignContext } from '../ties/align-context.ts';
import { dyadOn, propensityOf } from '../ties/dyad.ts';
import type { CodedEvent } from '../ties/event-code.ts';

/** A third state's act that would push a state towards another, if a condition came true. */
export interface PushFactor {
  /** the conditional statement of the pack */
  readonly question: string;
  readonly statement: string;
  readonly project: string;
  readonly by: string;
  readonly on: string;
  readonly towards: string;
  /** the act, with the day from which the condition stands */
  readonly act: CodedEvent;
  /** `standing`: the condition may come true; `falsified`: what would have pushed did not happen */
  readonly state: 'standing' | 'falsified';
  /** what falsified it */
  readonly lapsed: CodedEvent | null;
  /** change of the propensity of `on` towards `towards` if the condition comes true; nothing once falsified */
  readonly effect: Range;
}

/**
 * Push factors on record: a conditional statement about a project of two parties, and an act towards one
 * of them by a state that is no party to it. While the condition stands, the push is a part
 * (`push-coupling`) of what the tie to the third would lose without trade; a later act on the same matter
 * that brings the two together again falsifies it, and the push is nothing from that day on.
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * pushFactors(context, day); // []
 */
export function pushFactors(context: AlignContext, day: IsoDate): PushFactor[] {
  const { pack } = context;
  return Object.entries(pack.questions).flatMap(([id, question]) => {
    const made = spanOf(question.made.from).latest;
    if (question.kind !== 'conditional' || compareDates(made, day) > 0) return [];
    return (question.projects ?? []).flatMap((project): PushFactor[] => {
      const parties = partiesOf(pack, project);
      const acts = context.events
        .filter(({ day: on, event }) => (event.projects ?? []).includes(project) && isBy(on, day))
        .toSorted((a, b) => compareDates(a.day, b.day));
      const first = acts.find((act) => outsiderOf(act, parties) !== undefined);
      const sides = first === undefined ? undefined : outsiderOf(first, parties);
      if (first === undefined || sides === undefined) return [];
      const [by, on] = sides;
      const lapsed = acts.find(
        (act) =>
          compareDates(act.day, first.day) > 0 &&
          act.weight.base > 0 &&
          act.pairs.some((pair) => pair.includes(by) && pair.includes(on)),
      );
      const loss = lostTrade(context, on, by, day);
      const coupling = context.parameters.get('push-coupling');
      return parties
        .filter((towards) => towards !== on)
        .map((towards) => ({
          question: id,
          statement: question.statement,
          project,
          by,
          on,
          towards,
          act: first,
          state: lapsed === undefined ? 'standing' : 'falsified',
          lapsed: lapsed ?? null,
          effect:
            lapsed === undefined
              ? timesRange(coupling, { low: 0, base: loss, high: 2 * loss })
              : { low: 0, base: 0, high: 0 },
        }));
    });
  });
}

const isBy = (on: IsoDate, day: IsoDate): boolean => compareDates(on, day) <= 0;

/** The states a project needs: its sponsor and those behind the authorities it asks. */
function partiesOf(pack: Pack, project: string): string[] {
  const record = Object.hasOwn(pack.projects, project) ? pack.projects[project] : undefined;
  if (record === undefined) return [];
  const needs = Object.values(record.phases).flatMap((phase) => phase?.needs ?? []);
  const willOf = (of: string): string => {
    const authority = Object.hasOwn(record.authorities, of) ? record.authorities[of] : undefined;
    return authority !== undefined && 'will' in authority ? authority.will : of;
  };
  const named = [record.sponsor, ...needs.map(({ of }) => willOf(of))];
  return [...new Set(named.flatMap((id) => stateOf(pack, id) ?? []))];
}

/** The state that acts without being a party, and the party it acts towards. */
function outsiderOf(
  { oneSided, pairs }: CodedEvent,
  parties: readonly string[],
): readonly [string, string] | undefined {
  if (!oneSided) return undefined;
  return pairs.find(([by, on]) => !parties.includes(by) && parties.includes(on));
}

/** What the tie loses without trade; where nobody has measured the trade, that of the usual tie. */
function lostTrade(context: AlignContext, a: string, b: string, day: IsoDate): number {
  const { components, propensity, sum } = dyadOn(context, a, b, day);
  const trade = components.find(({ name }) => name === 'trade')?.value;
  const value = trade ?? context.parameters.get('value-trade');
  const pull = context.parameters.get('weight-trade').base * value.base;
  return Math.max(0, propensity.base - propensityOf(sum.base - pull));
}
