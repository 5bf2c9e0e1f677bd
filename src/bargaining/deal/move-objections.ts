import type { Text } from '../../quantity/index.ts';
import type { DealTable } from './deal-table.ts';
import type { DealTerm } from './deal-term.ts';
import type { ExchangeStates, Move } from './exchange-states.ts';
import { reliefRules } from './relief-rules.ts';
import type { ReliefRule, SequenceQuestion } from './sequence-question.ts';

/** Why a move is not made at some point of an exchange. */
export interface Objection {
  /** the term, or the package, that is not carried out */
  readonly step: string;
  /** who objects; undefined where the thing itself has an order */
  readonly party?: string;
  /**
   * `relief-first`: relief before the progress it is tied to; `slices`: farther before nearer on one issue;
   * `breaks-off`: who should carry it out is better off stopping; `too-exposed`: somebody would be further
   * behind than it dares
   */
  readonly kind: 'relief-first' | 'slices' | 'breaks-off' | 'too-exposed';
  /** terms that must come first */
  readonly waitsFor: readonly string[];
  readonly why: Text;
}

/** All that speaks against making a move when those of `done` are made. */
export function moveObjections(
  table: DealTable,
  question: SequenceQuestion,
  states: ExchangeStates,
  { at, done }: { readonly at: number; readonly done: number },
): Objection[] {
  const move = states.moves[at];
  if (move === undefined) return [];
  const made = new Set(
    states.moves.flatMap(({ steps }, index) =>
      ((done >>> index) & 1) === 1 ? steps.map(({ term }) => term) : [],
    ),
  );
  return [
    ...reliefRules(table, question).flatMap((rule) =>
      byRule(rule, move, { made, question, table }),
    ),
    ...bySlices(move, made, question.terms, table),
    ...byBreakingOff(question, states, move, done),
    ...byExposure(question, states, { move, next: done | (1 << at) }),
  ];
}

/** Points a party is behind when the others stop at a state; 0 where it is ahead or all is done. */
export function exposureAt(states: ExchangeStates, done: number, party: string): number {
  return done === states.all ? 0 : Math.max(0, 0 - states.left(done, party));
}

interface Situation {
  readonly made: ReadonlySet<string>;
  readonly question: SequenceQuestion;
  readonly table: DealTable;
}

function byRule(rule: ReliefRule, move: Move, { made, question, table }: Situation): Objection[] {
  const { after = [], level, party, relief, until = 'verified' } = rule;
  const own = move.steps.map(({ term }) => term);
  const given = own.filter((term) => relief.includes(term));
  if (given.length === 0) return [];
  const [step = move.id] = given;
  // what is done on one day is done together, and not yet verified
  const reached = new Set(until === 'done' ? [...made, ...own] : made);
  const missing = after.filter((term) => !reached.has(term));
  const objections: Objection[] = [];
  if (missing.length > 0) {
    const params = { party, step, first: missing.join(', ') };
    objections.push({
      step: move.id,
      party,
      kind: 'relief-first',
      waitsFor: missing,
      why: { code: 'bargaining/why-relief-first', params },
    });
  }
  if (level === undefined) return objections;
  const line = table.issues.find(({ id }) => id === level.issue);
  if (line === undefined) return objections;
  const way = level.at - line.statusQuo;
  const onIssue = question.terms.flatMap((term) =>
    term.kind === 'level' && term.issue === level.issue
      ? [{ id: term.id, way: term.to - line.statusQuo }]
      : [],
  );
  const gets = (each: { readonly way: number }): boolean => each.way * way >= way * way;
  if (way === 0 || onIssue.some((each) => reached.has(each.id) && gets(each))) return objections;
  objections.push({
    step: move.id,
    party,
    kind: 'relief-first',
    waitsFor: onIssue.filter(gets).map(({ id }) => id),
    why: {
      code: 'bargaining/why-relief-level',
      params: { party, step, issue: level.issue, at: level.at },
    },
  });
  return objections;
}

/** Slices of one way come in their order: the nearer ones would undo the farther. */
function bySlices(
  move: Move,
  made: ReadonlySet<string>,
  terms: readonly DealTerm[],
  { issues }: DealTable,
): Objection[] {
  const levels = terms.flatMap((term) => (term.kind === 'level' ? [term] : []));
  const own = new Set(move.steps.map(({ term }) => term));
  return levels
    .filter(({ id }) => own.has(id))
    .flatMap(({ id, issue, to }): Objection[] => {
      const from = issues.find((line) => line.id === issue)?.statusQuo ?? to;
      const nearer = levels.filter(
        (other) =>
          other.issue === issue &&
          Math.abs(other.to - from) < Math.abs(to - from) &&
          !made.has(other.id) &&
          !own.has(other.id),
      );
      if (nearer.length === 0) return [];
      const first = nearer.map((other) => other.id);
      const params = { step: id, first: first.join(', ') };
      const why = { code: 'bargaining/why-slices', params };
      return [{ step: move.id, kind: 'slices', waitsFor: first, why }];
    });
}

/** Sums of decimals miss each other by rounding alone. */
const NOTHING = 1e-9;

function byBreakingOff(
  { nerves = [] }: SequenceQuestion,
  states: ExchangeStates,
  move: Move,
  done: number,
): Objection[] {
  const performers = [...new Set(move.steps.map(({ by }) => by))];
  return performers.flatMap((party): Objection[] => {
    const { breach = 0 } = nerves.find((each) => each.party === party) ?? {};
    const keeps = states.left(done, party) - breach;
    const whole = states.whole(party);
    if (keeps <= whole + NOTHING) return [];
    const params = { party, step: move.id, keeps, whole };
    const why = { code: 'bargaining/why-breaks-off', params };
    return [{ step: move.id, party, kind: 'breaks-off', waitsFor: [], why }];
  });
}

function byExposure(
  { nerves = [] }: SequenceQuestion,
  states: ExchangeStates,
  { move, next }: { readonly move: Move; readonly next: number },
): Objection[] {
  return states.parties.flatMap((party): Objection[] => {
    const { dares } = nerves.find((each) => each.party === party) ?? {};
    const exposure = exposureAt(states, next, party);
    if (dares === undefined || exposure <= dares + NOTHING) return [];
    const params = { party, step: move.id, exposure, dares };
    const why = { code: 'bargaining/why-too-exposed', params };
    return [{ step: move.id, party, kind: 'too-exposed', waitsFor: [], why }];
  });
}
