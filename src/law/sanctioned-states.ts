import type { IsoDate } from '../quantity/index.ts';
import type { Condition, Lawbook, Provision } from '../scenario/index.ts';
import { isInForce } from './open-law.ts';

/** A state that bans in force are about, with where to read them. */
export interface SanctionedState {
  readonly state: string;
  /** short names of the bodies of law, in the order of the regimes */
  readonly layers: readonly string[];
  /** paragraphs, by id */
  readonly provisions: readonly string[];
}

/**
 * The states that bans in force on a day are about: a regime names the state as its target, and a
 * prohibition, cap or barring duty of it names the state in what it catches. A rule that speaks of a
 * line, or of listed persons alone, makes no state a sanctioned one.
 *
 * A state in this list is no verdict on anything done there: that is asked activity by activity.
 *
 * @example
 * sanctionedStates(lawbook, isoDate('2019-06-01')).map(({ state }) => state); // ['XN']
 */
export function sanctionedStates(lawbook: Lawbook, day: IsoDate): SanctionedState[] {
  const found = new Map<string, { layers: Set<string>; provisions: Set<string> }>();
  for (const [regime, { layer, targets }] of Object.entries(lawbook.regimes)) {
    for (const [id, provision] of Object.entries(lawbook.provisions)) {
      if (provision.regime !== regime || !isBan(provision) || !isInForce(provision, day)) continue;
      const named = statesIn(lawbook, provision.catches);
      for (const state of targets.filter((target) => named.has(target))) {
        const known = found.get(state) ?? { layers: new Set(), provisions: new Set() };
        known.layers.add(layer);
        known.provisions.add(provision['part-of'] ?? id);
        found.set(state, known);
      }
    }
  }
  return [...found].map(([state, { layers, provisions }]) => ({
    state,
    layers: [...layers],
    provisions: [...provisions],
  }));
}

const isBan = ({ effect, modality }: Provision): boolean =>
  modality === 'prohibit' || modality === 'cap' || effect === 'bars';

/** A line that may not be crossed without somebody's leave. */
export interface GuardedCrossing {
  readonly line: string;
  readonly layer: string;
  readonly provision: string;
  readonly cite: string;
  /** who can open it, and how */
  readonly opens: readonly { readonly by: string; readonly procedure: string }[];
}

/**
 * What law in force on a day bars the crossing of some lines, and who can open it.
 *
 * @example
 * guardedCrossings(lawbook, isoDate('2019-06-01'), ['nowhere']); // []
 */
export function guardedCrossings(
  lawbook: Lawbook,
  day: IsoDate,
  lines: readonly string[],
): GuardedCrossing[] {
  return Object.entries(lawbook.provisions).flatMap(([id, provision]) => {
    if (!isBan(provision) || !isInForce(provision, day)) return [];
    const crossed = new Set(textsIn(lawbook, provision.catches, ({ crosses }) => crosses ?? []));
    const opens = provision.opens.map(({ by, procedure }) => ({ by, procedure }));
    const layer = lawbook.regimes[provision.regime]?.layer ?? '';
    return lines
      .filter((line) => crossed.has(line))
      .map((line) => ({ line, layer, provision: id, cite: provision.cite, opens }));
  });
}

/** The states a condition names for what it holds of, not those it leaves out. */
function statesIn(lawbook: Lawbook, condition: Condition | undefined): ReadonlySet<string> {
  return new Set(
    textsIn(
      lawbook,
      condition,
      ({ conveyance, employment, from = [], goods, party, to = [], touches = [], via = [] }) => [
        ...from,
        ...to,
        ...via,
        ...touches,
        ...(goods?.origin ?? []),
        ...(party?.nationality ?? []),
        ...(party?.flag ?? []),
        ...(conveyance?.flag ?? []),
        ...(conveyance?.['called-at'] ?? []),
        ...(employment?.nationality ?? []),
        ...(employment?.in ?? []),
      ],
    ),
  );
}

/** What is read off a condition and all it is made of; what stands under `not` is left out. */
function textsIn(
  lawbook: Lawbook,
  condition: Condition | undefined,
  read: (condition: Condition) => readonly string[],
  seen: ReadonlySet<string> = new Set(),
): string[] {
  if (condition === undefined) return [];
  const { all = [], any = [], term, unclear } = condition;
  const inner = [...all, ...any, ...(unclear === undefined ? [] : [unclear.when])];
  // terms may name terms; a circle of them is an error of the pack, found elsewhere
  const named = term === undefined || seen.has(term) ? undefined : lawbook.terms[term];
  const deeper = named === undefined || term === undefined ? seen : new Set([...seen, term]);
  return [
    ...read(condition),
    ...inner.flatMap((each) => textsIn(lawbook, each, read, seen)),
    ...textsIn(lawbook, named?.holds, read, deeper),
  ];
}
