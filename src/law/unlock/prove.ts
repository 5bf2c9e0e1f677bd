import type { Activity } from '../../scenario/index.ts';
import type { Exemption } from '../exemption.ts';
import { judgeOf } from '../judge.ts';
import { lawWithout } from '../law-without.ts';
import type { Law } from '../open-law.ts';
import type { ActivityVerdict } from '../verdict.ts';
import { actKey, exemptionOf } from './acts.ts';
import type { UnlockAct } from './acts.ts';
import { designIn, withDesign } from './design.ts';

/** One text for one set of acts, in whatever order. */
export const keyOf = (acts: readonly UnlockAct[]): string => acts.map(actKey).toSorted().join('; ');

/** Judges sets of acts anew, from the rules themselves. */
export class Prover {
  readonly #law: Law;
  readonly #activities: readonly Activity[];
  readonly #exemptions: readonly Exemption[];
  readonly #settle: boolean;
  /** the law without some provisions: opened once however often it is asked */
  readonly #repealed = new Map<string, Law>();
  readonly #opens = new Map<string, boolean>();

  constructor(
    law: Law,
    activities: readonly Activity[],
    exemptions: readonly Exemption[],
    settle: boolean,
  ) {
    this.#law = law;
    this.#activities = activities;
    this.#exemptions = exemptions;
    this.#settle = settle;
  }

  /**
   * What is needed of a set of acts: taking any one of them away closes something again. Undefined
   * where all of them together open nothing.
   */
  least(acts: readonly UnlockAct[]): readonly UnlockAct[] | undefined {
    if (!this.opens(acts)) return undefined;
    let kept = acts;
    for (const act of acts) {
      const rest = kept.filter((each) => each !== act);
      if (this.opens(rest)) kept = rest;
    }
    return kept;
  }

  /** Whether nothing is barred once these acts are done. */
  opens(acts: readonly UnlockAct[]): boolean {
    const key = keyOf(acts);
    const known = this.#opens.get(key) ?? this.#judge(acts);
    this.#opens.set(key, known);
    return known;
  }

  #judge(acts: readonly UnlockAct[]): boolean {
    const law = this.#without(
      acts.flatMap((act) => (act.kind === 'repeal' ? [act.provision] : [])),
    );
    const given = acts.flatMap((act, index) => exemptionOf(this.#law, act, `act-${index}`) ?? []);
    const activities = withDesign(this.#activities, designIn(acts));
    const one = judgeOf(law, activities, [...this.#exemptions, ...given]);
    const isOpen = ({ status }: ActivityVerdict): boolean =>
      status === 'open' || (!this.#settle && status === 'undetermined');
    // the first that is not open tells
    return activities.every((_, index) => isOpen(one(index)));
  }

  #without(repeals: readonly string[]): Law {
    if (repeals.length === 0) return this.#law;
    const key = repeals.toSorted().join(' ');
    const known = this.#repealed.get(key) ?? lawWithout(this.#law, new Set(repeals));
    this.#repealed.set(key, known);
    return known;
  }
}
