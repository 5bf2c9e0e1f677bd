import { lawNeeds, openLaw, withActors } from '../../law/index.ts';
import type { Law, LawNeed, LawNeeds } from '../../law/index.ts';
import { unwrap } from '../../quantity/index.ts';
import type { Step, View } from '../../scenario/index.ts';
import type { Project } from './progress.ts';

type PhaseText = NonNullable<Project['phases'][Step]>;
type NeedText = PhaseText['needs'][number];

/** A need of a phase: as the pack writes it, as law requires it, or both. */
export interface PhaseNeed {
  readonly text: NeedText;
  /** its place in the pack's list, or the place of its authority among those law adds */
  readonly stream: string;
  /** what law requires of it; several authorities may be one mind */
  readonly law: readonly LawNeed[];
  /** law alone requires it: the pack says nothing of it */
  readonly isAdded: boolean;
}

/** What law makes of a phase. */
export interface PhaseGate {
  readonly needs: readonly PhaseNeed[];
  readonly law: LawNeeds | undefined;
  /** needs the pack lists as law's, and law as encoded does not require */
  readonly superseded: readonly string[];
}

/** The law gate of an assessment: the bodies of law a pack names, on the day of the view. */
export class LawGate {
  readonly #view: View;
  readonly #law: Law | undefined;

  constructor(view: View) {
    this.#view = view;
    const isNamed = view.pack.scenario.regimes.length > 0;
    this.#law = isNamed ? unwrap(openLaw(view.pack, { asOf: view.asOf })) : undefined;
  }

  get isAssessed(): boolean {
    return this.#law !== undefined;
  }

  get law(): Law | undefined {
    return this.#law;
  }

  /**
   * The needs of a phase. A need that law requires takes the place of the pack's of the same
   * authority, or joins that of whoever's mind stands behind the authority; the pack says on which
   * issue and at which level it is asked. One the pack calls law's and law does not require is gone.
   */
  phase(project: Project, text: PhaseText): PhaseGate {
    if (this.#law === undefined) {
      return { needs: text.needs.map(asWritten), law: undefined, superseded: [] };
    }
    const activities = text.activities.map((activity) => withActors(this.#view, activity));
    const law = lawNeeds(this.#law, activities);
    const joined = new Map<NeedText, LawNeed[]>();
    const added: LawNeed[] = [];
    for (const need of law.needs) {
      const own =
        text.needs.find(({ of }) => of === need.authority) ??
        text.needs.find(
          ({ kind, of }) => kind !== 'law' && this.#minds(project, need).includes(of),
        );
      if (own === undefined) added.push(need);
      else joined.set(own, [...(joined.get(own) ?? []), need]);
    }
    const kept = text.needs
      .map((need, at) => ({ ...asWritten(need, at), law: joined.get(need) ?? [] }))
      .filter((need) => need.text.kind !== 'law' || need.law.length > 0);
    const superseded = text.needs
      .filter((need) => need.kind === 'law' && !joined.has(need))
      .map(({ of }) => of);
    return {
      needs: [...kept, ...added.map((need) => addedNeed(project, text, need))],
      law,
      superseded,
    };
  }

  /** Whoever's mind may stand behind an authority: as the project maps it, else its own and its state's. */
  #minds(project: Project, { authority }: LawNeed): string[] {
    const mapped = project.authorities[authority];
    if (mapped !== undefined) return 'will' in mapped ? [mapped.will] : [];
    return mindsOf(this.#view, authority);
  }
}

/** The actors of the pack that an authority of law may be: itself, who it is there, whose organ it is. */
function mindsOf({ pack }: View, authority: string): string[] {
  const record = pack.authorities[authority];
  return [authority, record?.actor, record?.of].filter(
    (id): id is string => id !== undefined && pack.actors[id] !== undefined,
  );
}

/**
 * The actor whose will stands behind an authority of law, where the pack maps none: the nearest that
 * the pack knows the mind of, else the state whose organ it is.
 */
export function willOf(view: View, authority: string, issue: string): string | undefined {
  const minds = mindsOf(view, authority);
  const { evidence, stances } = view.pack;
  const isKnown = (actor: string): boolean =>
    stances.some((each) => each.actor === actor && each.issue === issue) ||
    Object.values(evidence).some((each) => each.actor === actor && each.issue === issue);
  return minds.find(isKnown) ?? minds.at(-1);
}

const asWritten = (text: NeedText, at: number): PhaseNeed => ({
  text,
  stream: String(at),
  law: [],
  isAdded: false,
});

/** Asked on the project's own issue, at the level of what the sponsor asks there. */
function addedNeed(project: Project, text: PhaseText, law: LawNeed): PhaseNeed {
  const own = text.needs.filter(({ on }) => on === project.issue);
  const [first] = own.length > 0 ? own : text.needs;
  const written: NeedText = {
    of: law.authority,
    on: first?.on ?? project.issue,
    at: first?.at ?? { kind: 'quantity', unit: 'point', unknown: 'not-stated' },
    kind: 'law',
    assumption:
      'Law requires it; the pack does not say on which issue or at which level it is asked.',
  };
  return { text: written, stream: `law/${law.authority}`, law: [law], isAdded: true };
}
