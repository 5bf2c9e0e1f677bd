import { NOBODY, gateMargins, valueOfProject } from '../../corridor/index.ts';
import type { GateMargin, PartAnswer, ProjectWorth } from '../../corridor/index.ts';
import { compareDates } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import type { Step, View } from '../../scenario/index.ts';
import { decisionsOn, lastWord } from './decisions-on.ts';
import type { DatedDecision } from './decisions-on.ts';
import type { Progress } from './progress.ts';

/** Draws of the amounts behind the money of one project. */
const VALUE_DRAWS = 1000;

/** What the value gate of a step is, before any draw of the question. */
export interface PhaseValue {
  /**
   * `open`, `transfers`, `shut`: at base values. `granted`, `refused`: on record. `unknown`: an amount
   * is missing. `not-assessed`: nobody is asked. `sunk`: done or under way.
   */
  readonly status:
    | 'open'
    | 'transfers'
    | 'shut'
    | 'granted'
    | 'refused'
    | 'unknown'
    | 'not-assessed'
    | 'sunk';
  /** of a gate that is not assessed: why nobody is asked */
  readonly because: 'no-money' | 'no-parts' | 'states-only' | null;
  /** those asked what they gain, each once */
  readonly asked: readonly PartAnswer[];
  /** in a gate that is assessed and not settled on record */
  readonly margin: GateMargin | undefined;
  readonly missing: readonly string[];
  /** decisions on record of those whose part it needs, oldest first */
  readonly decisions: readonly DatedDecision[];
  readonly word: DatedDecision | undefined;
  /** who bears the blame where it does not open; undefined: what nobody is said to bear */
  readonly loser: string | undefined;
}

/** A project's worth, where its pack says enough to reckon it, and the value gate of each step. */
export interface ProjectValue {
  readonly worth: ProjectWorth | undefined;
  readonly phases: ReadonlyMap<Step, PhaseValue>;
  readonly problems: readonly Problem[];
  /** whether an amount was learned or written after the day asked about */
  readonly hindsight: boolean;
}

interface Parts {
  readonly view: View;
  readonly id: string;
  readonly progress: Progress;
  readonly decisions: readonly DatedDecision[];
  readonly seed: number;
}

/**
 * The value gate of each step of a project: financiers, operators and firms are asked what they gain.
 * A state is not: it has one acceptance test, in the consent gate. What a part has decided on record
 * is a fact and is not asked again.
 */
export function valueGate(parts: Parts, steps: readonly Step[]): ProjectValue {
  const { id, progress, seed, view } = parts;
  const found = valueOfProject(view, { project: id, draws: VALUE_DRAWS, seed });
  const worth = found.ok ? found.value : undefined;
  const settled = new Map(steps.map((step) => [step, wordsOn(parts, step)]));
  const asks = ({ actor }: PartAnswer, step: Step): boolean =>
    !isState(view, actor) && !settled.get(step)?.some((word) => word.decision.authority === actor);
  const margins = new Map(
    (worth === undefined ? [] : gateMargins(worth, asks)).map((each) => [each.gate.phase, each]),
  );
  const phases = new Map(
    steps.map((step): [Step, PhaseValue] => {
      if (progress.steps.has(step)) return [step, { ...NOTHING, status: 'sunk' }];
      const words = settled.get(step) ?? [];
      const needed = worth?.answer.gates.find(({ phase }) => phase === step)?.parts ?? [];
      return [step, phaseValue(view, worth, margins.get(step), needed, words)];
    }),
  );
  return {
    worth,
    phases,
    problems: found.ok ? found.value.warnings : problemsOf(found.problems),
    hindsight: isHindsight(view.pack, id),
  };
}

const NOTHING: PhaseValue = {
  status: 'not-assessed',
  because: null,
  asked: [],
  margin: undefined,
  missing: [],
  decisions: [],
  word: undefined,
  loser: undefined,
};

function phaseValue(
  view: View,
  worth: ProjectWorth | undefined,
  margin: GateMargin | undefined,
  needed: readonly PartAnswer[],
  words: readonly DatedDecision[],
): PhaseValue {
  if (worth === undefined || margin === undefined) return { ...NOTHING, because: 'no-money' };
  const decisions = words.filter(({ decision }) =>
    needed.some(({ actor }) => actor === decision.authority && !isState(view, actor)),
  );
  const record = { ...NOTHING, decisions, word: decisions.at(-1) };
  const refused = decisions.find(({ decision }) => decision.outcome === 'refused');
  if (refused !== undefined) {
    return { ...record, status: 'refused', word: refused, loser: refused.decision.authority };
  }
  const { gate, missing } = margin;
  if (gate.status === 'not-assessed') {
    if (decisions.length > 0) return { ...record, status: 'granted' };
    return { ...NOTHING, because: needed.length > 0 ? 'states-only' : 'no-parts' };
  }
  const asked = gate.parts.filter(
    ({ actor }, at) => gate.parts.findIndex((each) => each.actor === actor) === at,
  );
  if (gate.status === 'unknown') return { ...record, status: 'unknown', asked, missing };
  return { ...record, status: gate.status, asked, margin, loser: worstOf(worth, asked) };
}

/**
 * Whoever loses most at base values, or gains least where all gain; undefined where what stands in the
 * way is borne by nobody named.
 */
function worstOf({ answer }: ProjectWorth, asked: readonly PartAnswer[]): string | undefined {
  const ranked = asked
    .flatMap(({ actor, gain }) => (gain.status === 'known' ? [{ actor, base: gain.base }] : []))
    .toSorted((a, b) => a.base - b.base);
  const [worst] = ranked;
  const unborne = answer.parties.find(({ party }) => party === NOBODY)?.npv;
  const isUnborne = unborne?.status === 'known' && unborne.base < 0;
  return isUnborne && (worst?.base ?? 0) >= 0 ? undefined : worst?.actor;
}

/** Grants and refusals of any actor that stand on this step; of each actor the last. */
function wordsOn({ decisions, progress, view }: Parts, step: Step): DatedDecision[] {
  const actors = new Set(decisions.map(({ decision }) => decision.authority));
  const words = [...actors].flatMap((actor) => {
    const word = lastWord(decisionsOn(decisions, actor, step, progress.severed), view.asOf);
    const outcome = word?.decision.outcome;
    return word !== undefined && (outcome === 'granted' || outcome === 'refused') ? [word] : [];
  });
  return words.toSorted((a, b) => compareDates(a.day, b.day));
}

function isHindsight({ projects, values }: View['pack'], id: string): boolean {
  return (projects[id]?.['cash-flows'] ?? []).some((flow) => {
    const amounts = [flow.once, flow.yearly, flow.price, flow.volume].filter(
      (each) => each !== undefined,
    );
    const named = amounts.map(({ use }) => (use === undefined ? undefined : values[use]));
    return [flow, ...amounts, ...named].some((each) => each?.hindsight === true);
  });
}

const isState = ({ pack }: View, id: string): boolean =>
  Object.hasOwn(pack.actors, id) && pack.actors[id]?.kind === 'state';

/** That a pack says nothing of money is no fault of it; that what it says cannot be reckoned is told. */
const SILENT = new Set(['value/no-valuations', 'value/no-money']);

const problemsOf = (problems: readonly Problem[]): Problem[] =>
  problems
    .filter(({ code }) => !SILENT.has(code))
    .map((problem) => ({ ...problem, severity: 'warning' }));
