import type { Exemption } from '../exemption.ts';
import type { Law } from '../open-law.ts';
import { opensBy } from '../opening.ts';
import type { OpeningFound, ProvisionFinding } from '../verdict.ts';

/** Something somebody can do that opens what is barred. */
export type UnlockAct =
  | {
      readonly kind: 'decision' | 'notification';
      /** who decides, or is notified */
      readonly by: string;
      /** the paragraphs it acts under */
      readonly under: readonly string[];
      readonly procedures: readonly OpeningFound['procedure'][];
      /** what must be so first, as far as it is not or is not known to be */
      readonly unmet: OpeningFound['unmet'];
    }
  | { readonly kind: 'repeal'; readonly by: string; readonly provision: string }
  | {
      readonly kind: 'redesign' | 'reroute';
      /** number of the activity and of its alternative */
      readonly activity: number;
      readonly alternative: number;
      readonly says: string;
    };

/** What bars a phase: one provision about one kind of goods of one activity. */
export interface Blocker {
  readonly activity: number;
  readonly goods: number | null;
  readonly provision: string;
  readonly paragraph: string;
  readonly layer: string;
  readonly effect: 'bars' | 'undetermined' | 'conflict';
  readonly opens: ProvisionFinding['opens'];
}

type Opening = Extract<UnlockAct, { kind: 'decision' | 'notification' }>;

/** The acts that open at least one of these blockers, and which each opens. */
export function actsFor(
  law: Law,
  blockers: readonly Blocker[],
): { acts: UnlockAct[]; clauses: number[][] } {
  const acts: UnlockAct[] = [];
  const indexOf = new Map<string, number>();
  const add = (key: string, act: UnlockAct): void => {
    const known = indexOf.get(key);
    if (known === undefined) {
      indexOf.set(key, acts.length);
      acts.push(act);
      return;
    }
    const old = acts[known];
    if (old !== undefined && 'under' in old && 'under' in act) acts[known] = merged(old, act);
  };
  for (const blocker of blockers) {
    for (const open of blocker.opens) {
      const kind = open.procedure === 'notification' ? 'notification' : 'decision';
      // a notification opens nothing for sure while something else is not known to be met
      if (kind === 'notification' && open.unmet.length > 0) continue;
      const { paragraph, procedure, unmet } = open;
      const under = [paragraph];
      for (const by of kind === 'decision' ? withWholes(law, open.authority) : [open.authority]) {
        const act: Opening = { kind, by, under, procedures: [procedure], unmet };
        // one decision may cover all that an authority can open; a notification is of one paragraph
        const key = kind === 'decision' ? `decision ${by}` : `notification ${by} ${paragraph}`;
        add(key, act);
      }
    }
    const { paragraph, provision } = blocker;
    const { regime } = law.lawbook.provisions[provision] ?? {};
    const issuer = regime === undefined ? undefined : law.lawbook.regimes[regime]?.issuer;
    // a paragraph is repealed with all its parts
    if (issuer !== undefined) {
      add(`repeal ${paragraph}`, { kind: 'repeal', by: issuer, provision: paragraph });
    }
  }
  const clauses = blockers.map((blocker) =>
    acts.flatMap((act, index) => (actOpens(law, act, blocker) ? [index] : [])),
  );
  return withoutIdleWholes(law, acts, clauses);
}

/** As the judge would find it: asked of the act itself, not of where it was first seen. */
function actOpens(law: Law, act: UnlockAct, { opens, paragraph }: Blocker): boolean {
  if (act.kind === 'repeal') return act.provision === paragraph;
  const exemption = exemptionOf(law, act, '');
  return exemption !== undefined && opensBy(law, opens, exemption);
}

/**
 * A whole that opens no more than one of its parts is left out: nobody asks the council where its
 * committee will do.
 */
function withoutIdleWholes(
  law: Law,
  acts: readonly UnlockAct[],
  clauses: readonly (readonly number[])[],
): { acts: UnlockAct[]; clauses: number[][] } {
  const opened = acts.map((_, act) =>
    clauses.flatMap((clause, at) => (clause.includes(act) ? [at] : [])),
  );
  const isIdle = (act: UnlockAct, index: number): boolean =>
    act.kind === 'decision' &&
    acts.some(
      (part, other) =>
        part.kind === 'decision' &&
        part.by !== act.by &&
        withWholes(law, part.by).includes(act.by) &&
        opened[other]?.length === opened[index]?.length,
    );
  const kept = acts.map((act, index) => !isIdle(act, index));
  const places = new Map(
    [...acts.keys()].filter((index) => kept[index]).map((index, at) => [index, at]),
  );
  return {
    acts: acts.filter((_, index) => kept[index]),
    clauses: clauses.map((clause) => clause.flatMap((index) => places.get(index) ?? [])),
  };
}

function merged(a: Opening, b: Opening): Opening {
  const unmet = [
    ...a.unmet,
    ...b.unmet.filter(({ says }) => !a.unmet.some((u) => u.says === says)),
  ];
  return {
    ...a,
    under: [...new Set([...a.under, ...b.under])],
    procedures: [...new Set([...a.procedures, ...b.procedures])],
    unmet,
  };
}

/** An authority and all it is a part of: an act of the whole opens what its part can. */
export function withWholes(law: Law, authority: string): string[] {
  const chain: string[] = [];
  for (let at: string | undefined = authority; at !== undefined && !chain.includes(at);) {
    chain.push(at);
    at = law.lawbook.authorities[at]?.['part-of'];
  }
  return chain;
}

/** The decision an act would be, for judging what it opens. */
export function exemptionOf(law: Law, act: UnlockAct, id: string): Exemption | undefined {
  if (act.kind !== 'decision' && act.kind !== 'notification') return undefined;
  const [only] = act.under;
  const told =
    act.kind === 'notification' ? { under: only, procedure: 'notification' as const } : {};
  return { id, by: act.by, ...told, from: law.asOf, to: null, covers: 'all' };
}

/** Two acts are one where they are the same deed, whatever else was found to open by it. */
export function actKey(act: UnlockAct): string {
  if ('alternative' in act) return `${act.kind} ${act.activity} ${act.alternative}`;
  if ('provision' in act) return `repeal ${act.provision}`;
  const under = act.kind === 'notification' ? act.under : [];
  return [act.kind, act.by, ...under].join(' ');
}
