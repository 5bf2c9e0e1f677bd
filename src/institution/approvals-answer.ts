import type { z } from 'zod';
import { didYouMean, fail, succeed } from '../quantity/index.ts';
import type { Reasons, Result } from '../quantity/index.ts';
import { leafReasons, provenanceReasons, stanceOn } from '../scenario/index.ts';
import type { View } from '../scenario/index.ts';
import type { approvalsAnswerSchema } from './approvals-schema.ts';
import { answerConsents } from './conditional-consent.ts';
import type { Consent, ConsentAnswer } from './conditional-consent.ts';
import { conditionsOfAsks, levelsOn } from './conditions-on-record.ts';
import { approvalsBehind, permissionCircles, permissionGraph } from './permission-graph.ts';
import type { PermissionEdge } from './permission-graph.ts';
import { institutionWordsEn } from './words-en.ts';

/** Whose approval stands behind one, and what each asks for first. */
export type ApprovalsAnswer = z.output<typeof approvalsAnswerSchema>;

/**
 * Everybody whose approval stands before an actor, a body or an institution of a pack on a day, directly or
 * behind others, and on which issues these, or it itself, would say "yes if": what their stances ask for first,
 * with how far that has come. Fails on a name the pack has not.
 *
 * @param reasons - gets those of every approval and of every condition
 *
 * @example
 * const answer = unwrap(approvalsAnswer(view, 'river-commission', createReasons()));
 * answer.behind.map(({ id, kind }) => `${kind} ${id}`).slice(0, 2); // ['by-rule commission-procedure', 'veto XA']
 * answer.consents[0].answer; // 'yes-if'
 */
export function approvalsAnswer(view: View, of: string, reasons: Reasons): Result<ApprovalsAnswer> {
  const { asOf, pack } = view;
  const known = [...Object.keys(pack.actors), ...Object.keys(pack.institutions)];
  if (!known.includes(of)) {
    const near = didYouMean(of, known);
    const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
    return fail({ code: 'institution/unknown-who', value: of, ...hint }, institutionWordsEn);
  }
  const graph = permissionGraph(pack, asOf);
  const found = approvalsBehind(graph, of);
  const consents = consentsOf(view, [of, ...found.map(({ id }) => id)], reasons);
  if (!consents.ok) return consents;
  const tree = new Set(found.map(({ path }) => path.at(-1)));
  const reached = new Set([of, ...found.map(({ id }) => id)]);
  return succeed({
    of,
    again: graph.edges
      .filter((edge) => reached.has(edge.from) && !tree.has(edge))
      .map((edge) => {
        const { certainty, from, kind, to } = edge;
        return { id: to, kind, waits: from, certainty, why: whyEdge(view, edge, reasons) };
      }),
    behind: found.flatMap(({ certainty, id, isLast, path }) => {
      const last = path.at(-1);
      return last === undefined
        ? []
        : [
            {
              id,
              kind: last.kind,
              waits: last.from,
              steps: path.length,
              isLast,
              certainty,
              about: last.about ?? null,
              why: whyEdge(view, last, reasons),
            },
          ];
    }),
    circles: permissionCircles(graph).filter((circle) => circle.includes(of)),
    consents: consents.value,
  });
}

function whyEdge({ pack }: View, edge: PermissionEdge, reasons: Reasons): string {
  const { from, kind, to } = edge;
  return reasons.add({
    kind: 'rule',
    text: { code: `institution/edge-${kind}`, params: { from, to } },
    from: provenanceReasons(reasons, pack, [edge]),
  });
}

/** Of everybody with a stance that asks for something first, one consent an issue. */
function consentsOf(
  view: View,
  who: readonly string[],
  reasons: Reasons,
): Result<ApprovalsAnswer['consents']> {
  const { asOf, pack } = view;
  const asked: { readonly consent: Consent; readonly actor: string; readonly issue: string }[] = [];
  for (const actor of who) {
    for (const issue of Object.keys(pack.issues)) {
      const conditions = conditionsOfAsks(stanceOn(view, actor, issue)?.asks ?? [], pack.values);
      if (conditions.length === 0) continue;
      const consent = { id: `${actor}:${issue}`, by: actor, says: 'yes', if: conditions } as const;
      asked.push({ consent, actor, issue });
    }
  }
  const answers = answerConsents(
    asked.map(({ consent }) => consent),
    { levels: levelsOn(pack, asOf) },
  );
  if (!answers.ok) return answers;
  return succeed(
    asked.map(({ actor, issue }, at) => ({
      actor,
      issue,
      ...told(answers.value[at], view, { actor, issue }, reasons),
    })),
  );
}

function told(
  answer: ConsentAnswer | undefined,
  view: View,
  { actor, issue }: { readonly actor: string; readonly issue: string },
  reasons: Reasons,
): Pick<ApprovalsAnswer['consents'][number], 'answer' | 'conditions' | 'why'> {
  const stance = stanceOn(view, actor, issue);
  const levels = levelsOn(view.pack, view.asOf);
  const conditions = (answer?.conditions ?? []).flatMap(({ condition, status }) =>
    condition.kind === 'level'
      ? [
          {
            issue: condition.issue,
            at: condition.at ?? null,
            now: levels.get(condition.issue) ?? null,
            status,
          },
        ]
      : [],
  );
  const from = (stance?.asks ?? [])
    .filter(({ order }) => order === 'first')
    .flatMap((ask) => leafReasons(reasons, view.pack, ask.at, ask, stance));
  return {
    answer: answer?.answer ?? 'undecided',
    conditions,
    why: reasons.add({
      kind: 'computed',
      text: { code: 'institution/asks-first', params: { actor, issue, count: conditions.length } },
      from: [...new Set(from)],
    }),
  };
}
