import { fail, succeed } from '../quantity/index.ts';
import type { Result, Text } from '../quantity/index.ts';
import type { Outcome } from './ballot.ts';
import type { Docket, JointPackage, Settlement } from './settle.ts';
import { settle } from './settle.ts';
import { institutionWordsEn } from './words-en.ts';

/** What a consent hangs on. */
export type ConsentCondition =
  /** that another consents */
  | { readonly kind: 'consent'; readonly of: string }
  /** that an issue has come so far on its 0–100 line; undefined: nobody has said how far */
  | { readonly kind: 'level'; readonly issue: string; readonly at: number | undefined }
  /** anything else that can be so or not */
  | { readonly kind: 'fact'; readonly id: string };

/** What one actor says to one question. */
export interface Consent {
  readonly id: string;
  readonly by: string;
  /** `yes` once all of `if` is so; left out, nobody has asked or answered */
  readonly says?: 'yes' | 'no';
  readonly if?: readonly ConsentCondition[];
}

/** What is known of the conditions; what is not named is unknown. */
export interface ConsentState {
  /** by issue, points */
  readonly levels?: ReadonlyMap<string, number>;
  /** `impossible`: it cannot come about any more */
  readonly facts?: ReadonlyMap<string, 'met' | 'unmet' | 'unknown' | 'impossible'>;
  /** consents given together or not at all */
  readonly packages?: readonly JointPackage[];
}

/**
 * `open`: a consent that itself waits; `deadlock`: one that waits for itself through others;
 * `undecided`: one nobody has heard.
 */
export type ConditionStatus =
  | 'met'
  | 'unmet'
  | 'unknown'
  | 'impossible'
  | 'open'
  | 'deadlock'
  | 'undecided';

export interface ConditionOnDay {
  readonly condition: ConsentCondition;
  readonly status: ConditionStatus;
  readonly text: Text;
}

/** What asking one actor brings: a yes, a no, or a yes with what it still hangs on. */
export interface ConsentAnswer {
  readonly id: string;
  readonly by: string;
  readonly answer: 'yes' | 'yes-if' | 'no' | 'undecided';
  /** every condition it named, each with its status */
  readonly conditions: readonly ConditionOnDay[];
  /** what must still come about, down to what waits for nobody else; empty unless `yes-if` */
  readonly missing: readonly ConditionOnDay[];
  /** those who wait for one another, itself among them: only all together can move */
  readonly deadlock: readonly string[];
  readonly text: Text;
}

/**
 * Answers every consent of a set with yes, no, or "yes if …", as a least fixpoint over {@link settle}:
 * a consent counts only once what it hangs on is so, so that promises in a circle lift nothing.
 * A condition that is unmet or unknown leaves a yes open; one that is impossible, or a no it hangs on,
 * makes it a no. Unknown is never met.
 *
 * @returns problems for a name given twice or with a slash, a condition that names no consent at hand,
 *   a level off the 0–100 line, and a package as in {@link settle}
 *
 * @example
 * const consents = [
 *   { id: 'relief', by: 'north', says: 'yes', if: [{ kind: 'level', issue: 'disarmament', at: 50 }] },
 *   { id: 'works', by: 'south', says: 'yes', if: [{ kind: 'consent', of: 'relief' }] },
 * ];
 * const answers = unwrap(answerConsents(consents, { levels: new Map([['disarmament', 20]]) }));
 * answers.map(({ answer }) => answer); // ['yes-if', 'yes-if']
 * answers[1]?.missing.map(({ condition, status }) => [condition.kind, status]); // [['level', 'unmet']]
 */
export function answerConsents(
  consents: readonly Consent[],
  state: ConsentState = {},
): Result<readonly ConsentAnswer[]> {
  const wrong = problemIn(consents);
  if (wrong !== undefined) return wrong;
  const known = new Map<string, Outcome>();
  for (const condition of consents.flatMap((consent) => consent.if ?? [])) {
    if (condition.kind !== 'consent') known.set(keyOf(condition), outcomeOf(condition, state));
  }
  const dockets = consents.map((consent): Docket => {
    const { by, id, says } = consent;
    const on = (consent.if ?? []).map(keyOf);
    const ballots = says === undefined ? [] : [[by, says === 'yes' ? 'for' : 'against'] as const];
    return {
      id,
      rule: { kind: 'dependent', who: by, on },
      members: [],
      ballots: new Map(ballots),
    };
  });
  const settled = settle(dockets, {
    known,
    ...(state.packages === undefined ? {} : { packages: state.packages }),
  });
  if (!settled.ok) return settled;
  const context = { consents, settlement: settled.value, state };
  return succeed(consents.map((consent) => answerOf(consent, context)));
}

interface Context {
  readonly consents: readonly Consent[];
  readonly settlement: Settlement;
  readonly state: ConsentState;
}

function answerOf(consent: Consent, context: Context): ConsentAnswer {
  const { by, id } = consent;
  const { settlement } = context;
  const verdict = settlement.verdicts.get(id);
  const answer = answerWord(id, settlement);
  const deadlock = settlement.deadlocks.find((group) => group.includes(id)) ?? [];
  const conditions = (consent.if ?? []).map((each) => onDay(each, context));
  const missing = answer === 'yes-if' ? missingFor(consent, context) : [];
  const params = { by, consent: id, count: missing.length };
  const ending =
    deadlock.length > 0
      ? 'deadlock'
      : answer === 'yes-if' && missing.length !== 1
        ? 'yes-if-many'
        : answer === 'no' && verdict?.because !== 'objection'
          ? 'no-by-condition'
          : answer;
  const text = { code: `institution/consent-${ending}`, params };
  return { id, by, answer, conditions, missing, deadlock, text };
}

function answerWord(id: string, { verdicts }: Settlement): ConsentAnswer['answer'] {
  const verdict = verdicts.get(id);
  if (verdict?.outcome === 'granted') return 'yes';
  if (verdict?.outcome === 'refused') return 'no';
  return verdict?.because === 'condition-pending' || verdict?.because === 'deadlock'
    ? 'yes-if'
    : 'undecided';
}

function onDay(condition: ConsentCondition, context: Context): ConditionOnDay {
  if (condition.kind === 'fact') {
    const status = context.state.facts?.get(condition.id) ?? 'unknown';
    const params = { fact: condition.id, status };
    return { condition, status, text: { code: 'institution/if-fact', params } };
  }
  if (condition.kind === 'level') {
    const { at, issue } = condition;
    const now = context.state.levels?.get(issue);
    const status = at === undefined || now === undefined ? 'unknown' : now >= at ? 'met' : 'unmet';
    const params = { issue, at: at ?? 'unknown', now: now ?? 'unknown', status };
    return { condition, status, text: { code: 'institution/if-level', params } };
  }
  const { deadlocks } = context.settlement;
  const isStuck = deadlocks.some((group) => group.includes(condition.of));
  const status = isStuck ? 'deadlock' : STATUS[answerWord(condition.of, context.settlement)];
  const by = context.consents.find(({ id }) => id === condition.of)?.by ?? condition.of;
  const params = { by, consent: condition.of, status };
  return { condition, status, text: { code: 'institution/if-consent', params } };
}

const STATUS = {
  yes: 'met',
  no: 'impossible',
  'yes-if': 'open',
  undecided: 'undecided',
} as const;

/**
 * What a yes still hangs on: of a consent that waits itself, what that one waits for. A circle it is
 * no part of is one thing: only those in it can cut it.
 */
function missingFor(consent: Consent, context: Context): ConditionOnDay[] {
  const own = context.settlement.deadlocks.find((group) => group.includes(consent.id)) ?? [];
  const found = new Map<string, ConditionOnDay>();
  const seen = new Set([consent.id]);
  const next = [consent];
  for (let current = next.shift(); current !== undefined; current = next.shift()) {
    for (const condition of current.if ?? []) {
      const each = onDay(condition, context);
      if (each.status === 'met') continue;
      const waits =
        condition.kind === 'consent' && (each.status === 'open' || own.includes(condition.of));
      const inner = waits ? context.consents.find(({ id }) => id === condition.of) : undefined;
      if (inner === undefined) found.set(keyOf(condition), each);
      else if (!seen.has(inner.id)) {
        seen.add(inner.id);
        next.push(inner);
      }
    }
  }
  return [...found.values()];
}

/** Names of conditions cannot be taken for those of consents: these have no slash. */
function keyOf(condition: ConsentCondition): string {
  if (condition.kind === 'consent') return condition.of;
  if (condition.kind === 'fact') return `fact/${condition.id}`;
  return `level/${condition.issue}/${condition.at ?? 'unknown'}`;
}

function outcomeOf(
  condition: Exclude<ConsentCondition, { kind: 'consent' }>,
  { facts, levels }: ConsentState,
): Outcome {
  if (condition.kind === 'fact') {
    const status = facts?.get(condition.id);
    return status === 'met' ? 'granted' : status === 'impossible' ? 'refused' : 'pending';
  }
  const now = levels?.get(condition.issue);
  return condition.at !== undefined && now !== undefined && now >= condition.at
    ? 'granted'
    : 'pending';
}

function problemIn(consents: readonly Consent[]): Result<never> | undefined {
  const ids = new Set<string>();
  for (const { id } of consents) {
    if (id.includes('/')) return complain('institution/consent-name', id, id);
    if (ids.has(id)) return complain('institution/consent-twice', id, id);
    ids.add(id);
  }
  for (const { id, if: conditions = [] } of consents) {
    for (const condition of conditions) {
      if (condition.kind === 'consent' && !ids.has(condition.of)) {
        return complain('institution/unknown-consent', id, condition.of);
      }
      if (condition.kind !== 'level' || condition.at === undefined) continue;
      if (!(condition.at >= 0 && condition.at <= 100)) {
        return complain('institution/bad-level', id, String(condition.at));
      }
    }
  }
  return undefined;
}

function complain(code: string, path: string, value: string): Result<never> {
  return fail({ code, path, value }, institutionWordsEn);
}
