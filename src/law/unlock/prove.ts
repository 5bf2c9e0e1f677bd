import { succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { Activity } from '../../scenario/index.ts';
import type { Exemption } from '../exemption.ts';
import { judge } from '../judge.ts';
import { openLaw } from '../open-law.ts';
import type { Law } from '../open-law.ts';
import type { ActivityVerdict } from '../verdict.ts';
import { exemptionOf } from './acts.ts';
import type { UnlockAct } from './acts.ts';
import { designIn, withDesign } from './design.ts';

/** Judges sets of acts anew, from the rules themselves. */
export class Prover {
  readonly #law: Law;
  readonly #activities: readonly Activity[];
  readonly #exemptions: readonly Exemption[];
  readonly #settle: boolean;
  /** the law without some provisions: opened once however often it is asked */
  readonly #repealed = new Map<string, Result<Law>>();

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
  least(acts: readonly UnlockAct[]): Result<readonly UnlockAct[] | undefined> {
    const whole = this.opens(acts);
    if (!whole.ok) return whole;
    if (!whole.value) return succeed(undefined);
    let kept = acts;
    for (const act of acts) {
      const rest = kept.filter((each) => each !== act);
      const still = this.opens(rest);
      if (!still.ok) return still;
      if (still.value) kept = rest;
    }
    return succeed(kept);
  }

  /** Whether nothing is barred once these acts are done. */
  opens(acts: readonly UnlockAct[]): Result<boolean> {
    const law = this.#without(
      acts.flatMap((act) => (act.kind === 'repeal' ? [act.provision] : [])),
    );
    if (!law.ok) return law;
    const given = acts.flatMap((act, index) => exemptionOf(this.#law, act, `act-${index}`) ?? []);
    const activities = withDesign(this.#activities, designIn(acts));
    const verdicts = judge(law.value, activities, [...this.#exemptions, ...given]);
    const isOpen = ({ status }: ActivityVerdict): boolean =>
      status === 'open' || (!this.#settle && status === 'undetermined');
    return succeed(verdicts.every(isOpen));
  }

  #without(repeals: readonly string[]): Result<Law> {
    if (repeals.length === 0) return succeed(this.#law);
    const key = repeals.toSorted().join(' ');
    const known = this.#repealed.get(key);
    if (known !== undefined) return known;
    const { options } = this.#law;
    const without = [...(options.without ?? []), ...repeals];
    const opened = openLaw(this.#law.lawbook, { ...options, without });
    this.#repealed.set(key, opened);
    return opened;
  }
}
