import type { IsoDate } from '../../quantity/index.ts';
import { spanOf } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import type { AlignParameters } from '../parameters/align-parameters.ts';
import { isParameterName } from '../parameters/parameter-table.ts';
import type { ParameterName } from '../parameters/parameter-table.ts';
import { rangeOfQuantity } from '../quantity-range.ts';
import { exactly, timesRange } from '../range.ts';
import type { Range } from '../range.ts';
import { statesAmong } from './states.ts';

export type PackEvent = Pack['events'][string];

/** An event of the pack as it bears on pairs of states. */
export interface CodedEvent {
  readonly id: string;
  readonly event: PackEvent;
  /** from this day on it has surely happened */
  readonly day: IsoDate;
  /** a word, a vote or an act: what it cost to send */
  readonly through: 'word' | 'vote' | 'act';
  /** -10 the most hostile, 10 the most friendly, by what it cost and how it was graded */
  readonly weight: Range;
  /** the first state named does it to the others */
  readonly oneSided: boolean;
  /** whom it is between; empty where it is about those who fear `alone` */
  readonly pairs: readonly (readonly [string, string])[];
  /** the state that did it, where it was one alone */
  readonly alone: string | undefined;
  readonly parameters: readonly ParameterName[];
}

/** Kinds that only say something. */
const WORDS: ReadonlySet<PackEvent['kind']> = new Set([
  'statement',
  'declaration',
  'forum',
  'talks',
  'visit',
]);

/** Kinds in which the first state named does something to the others, not all to one another. */
const ONE_SIDED: ReadonlySet<PackEvent['kind']> = new Set([
  'test',
  'sanctions',
  'designation',
  'exemption',
  'refusal',
  'severance',
  'dispute',
  'suspension',
  'statement',
]);

/**
 * Events coded on a scale of conflict and cooperation. Kinds without a weight of their own (votes,
 * elections, deadlines, reports, protests) are about no pair and left out; so is what another event
 * retracts. A meeting joins those who were in the room; a one-sided act stands between the first state
 * named and each of the others, or, where it is alone, between it and whoever holds it for a threat.
 * A word weighs less than an act, by the pack's own weights of evidence.
 *
 * @example
 * const [summit] = codeEvents(view.pack, unwrap(alignParameters(view)));
 * [summit.through, summit.pairs, summit.weight.base]; // ['act', [['XA', 'XB']], ≈ 4.75]
 */
export function codeEvents(pack: Pack, parameters: AlignParameters): CodedEvent[] {
  const retracted = new Set(Object.values(pack.events).flatMap(({ retracts }) => retracts ?? []));
  return Object.entries(pack.events).flatMap(([id, event]): CodedEvent[] => {
    const name = `event-${event.kind}`;
    if (retracted.has(id) || !isParameterName(name)) return [];
    const through = WORDS.has(event.kind) ? 'word' : 'act';
    const graded = gradeOf(event, parameters);
    const cost = rangeOfQuantity(pack.parameters['evidence-weight'][through], pack.values, 'share');
    const weight = timesRange(timesRange(parameters.get(name), graded.range), cost ?? exactly(1));
    return [
      {
        id,
        event,
        day: spanOf(event.date).latest,
        through,
        weight,
        oneSided: ONE_SIDED.has(event.kind),
        ...pairsOf(pack, event),
        parameters: [name, ...graded.parameters],
      },
    ];
  });
}

function pairsOf(pack: Pack, event: PackEvent): Pick<CodedEvent, 'pairs' | 'alone'> {
  const absent = new Set(event.absent);
  const named = statesAmong(pack, event.present ?? event.actors);
  const states = named.filter((id) => !absent.has(id));
  if (!ONE_SIDED.has(event.kind)) return { pairs: everyPair(states), alone: undefined };
  const [first, ...others] = states;
  if (first === undefined) return { pairs: [], alone: undefined };
  return {
    pairs: others.map((other) => [first, other] as const),
    alone: others.length === 0 && event.kind === 'test' ? first : undefined,
  };
}

function everyPair(states: readonly string[]): (readonly [string, string])[] {
  return states.flatMap((a, at) => states.slice(at + 1).map((b) => [a, b] as const));
}

const GRADES = { none: 'grade-none', statement: 'grade-statement' } as const;

/** What observers hold came of it: an agreement counts in full, words less, nothing hardly. */
function gradeOf(
  { grades = [] }: PackEvent,
  parameters: AlignParameters,
): { range: Range; parameters: ParameterName[] } {
  if (grades.length === 0) return { range: exactly(1), parameters: [] };
  const used: ParameterName[] = [];
  let [low, base, high] = [0, 0, 0];
  for (const { grade } of grades) {
    const name = grade === 'none' || grade === 'statement' ? GRADES[grade] : undefined;
    const one: Range = name === undefined ? exactly(1) : parameters.get(name);
    if (name !== undefined) used.push(name);
    low += one.low / grades.length;
    base += one.base / grades.length;
    high += one.high / grades.length;
  }
  return { range: { low, base, high }, parameters: used };
}

/**
 * How strong a signal of a kind is, whatever its sign: points of the scale times what it cost to send.
 * So a treaty or a sale of arms says more than a statement (Fearon on tying hands and sinking costs,
 * Journal of Conflict Resolution 41 (1997) 68: what costs nothing to say tells little).
 *
 * @example
 * const parameters = unwrap(alignParameters(view));
 * const [act, word] = ['treaty', 'statement'].map((kind) => signalStrength(view.pack, parameters, kind));
 * act > word; // true
 */
export function signalStrength(
  pack: Pack,
  parameters: AlignParameters,
  kind: PackEvent['kind'],
): number {
  const name = `event-${kind}`;
  if (!isParameterName(name)) return 0;
  const { base, high, low } = parameters.get(name);
  const through = WORDS.has(kind) ? 'word' : 'act';
  const cost = rangeOfQuantity(pack.parameters['evidence-weight'][through], pack.values, 'share');
  // a kind without a sign of its own has the strength of its ends
  const strength = base === 0 ? Math.max(Math.abs(low), Math.abs(high)) : Math.abs(base);
  return strength * (cost?.base ?? 1);
}
