import type { IsoDate } from '../quantity/index.ts';
import { membersOf, standsOn } from '../scenario/index.ts';
import type { Pack } from '../scenario/index.ts';
import { formalVetoes } from './formal-veto.ts';

/** Whose approval stands before whose. */
export interface PermissionEdge {
  /** who waits: an actor, a body, or an institution, which is a rule by which a body decides */
  readonly from: string;
  /** for whom */
  readonly to: string;
  /**
   * `by-rule`: a body decides by that institution; `alone`: one actor decides it; `veto`: its no is
   * enough; `hangs-on`: the rule names another approval; `in-practice`: a tie of the pack says so
   */
  readonly kind: 'by-rule' | 'alone' | 'veto' | 'hangs-on' | 'in-practice';
  readonly certainty: 'yes' | 'maybe';
  /** the sources or the assumption of the record it is drawn from */
  readonly source?: readonly string[];
  readonly assumption?: string;
  /** what a tie is about */
  readonly about?: string;
}

export interface PermissionGraph {
  /** in the order in which they are first named */
  readonly nodes: readonly string[];
  readonly edges: readonly PermissionEdge[];
}

/** A tie of this kind: the first does not act without the second. */
const DEPENDENCE = 'sanctions-dependence';

/**
 * Who waits for whose approval on a day: by the rules of the institutions with their members of that
 * day, and by the ties of dependence of the pack. What a rule leaves to several together is no edge:
 * only those appear who alone can stop it.
 *
 * @example
 * const { edges } = permissionGraph(pack, day);
 * edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`).slice(0, 2);
 * // ['river-commission by-rule commission-procedure', 'commission-procedure veto XA']
 */
export function permissionGraph(
  pack: Pick<Pack, 'actors' | 'institutions' | 'ties'>,
  day: IsoDate,
): PermissionGraph {
  const byRule = Object.entries(pack.institutions).flatMap(([id, institution]) => {
    const { body, rule } = institution;
    const rests = provenanceOf(institution);
    const edges: PermissionEdge[] = [];
    // an approval may be a part of the very body that gives it
    if (body !== id) {
      edges.push({ from: body, to: id, kind: 'by-rule', certainty: 'yes', ...rests });
    }
    const isAlone = rule.kind === 'one' || rule.kind === 'dependent';
    for (const veto of formalVetoes(rule, membersOf(pack, body, day))) {
      const kind = isAlone ? 'alone' : 'veto';
      // who decides by a rule of its own waits for nobody
      if (veto.id === body) continue;
      edges.push({ from: id, to: veto.id, kind, certainty: veto.certainty, ...rests });
    }
    if (rule.kind !== 'dependent') return edges;
    const on = rule.on.map((to): PermissionEdge => ({
      from: id,
      to,
      kind: 'hangs-on',
      certainty: 'yes',
      ...rests,
    }));
    return [...edges, ...on];
  });
  const byTie = pack.ties.flatMap((tie): PermissionEdge[] => {
    const certainty = standsOn(tie, day);
    if (tie.kind !== DEPENDENCE || certainty === 'no') return [];
    const { about, of: from, with: to } = tie;
    return [{ from, to, kind: 'in-practice', certainty, about, ...provenanceOf(tie) }];
  });
  const edges = [...byRule, ...byTie];
  return { nodes: [...new Set(edges.flatMap(({ from, to }) => [from, to]))], edges };
}

function provenanceOf({ assumption, source }: Pick<Pack['ties'][number], 'assumption' | 'source'>) {
  return {
    ...(source === undefined ? {} : { source }),
    ...(assumption === undefined ? {} : { assumption }),
  };
}

/** An approval that stands before something, and the way to it. */
export interface ApprovalBehind {
  readonly id: string;
  /** shortest way, first edge first; of ways as short the one listed first */
  readonly path: readonly PermissionEdge[];
  /** it waits for nobody else: an actor whose mind it is */
  readonly isLast: boolean;
  /** `maybe` where an edge of the way is not sure */
  readonly certainty: 'yes' | 'maybe';
}

/**
 * Every approval that stands before an actor, a body or an institution, directly or behind others,
 * nearest first.
 *
 * @example
 * const edge = { kind: 'in-practice', certainty: 'yes' };
 * const edges = [{ from: 'south', to: 'patron', ...edge }, { from: 'patron', to: 'council', ...edge }];
 * const behind = approvalsBehind({ nodes: ['south', 'patron', 'council'], edges }, 'south');
 * behind.map(({ id, isLast }) => [id, isLast]); // [['patron', false], ['council', true]]
 */
export function approvalsBehind({ edges }: PermissionGraph, id: string): ApprovalBehind[] {
  const out = Map.groupBy(edges, ({ from }) => from);
  const found = new Map<string, readonly PermissionEdge[]>();
  const next: { readonly at: string; readonly path: readonly PermissionEdge[] }[] = [
    { at: id, path: [] },
  ];
  for (let at = 0; at < next.length; at++) {
    const current = next[at];
    for (const edge of current === undefined ? [] : (out.get(current.at) ?? [])) {
      if (edge.to === id || found.has(edge.to)) continue;
      const path = [...(current?.path ?? []), edge];
      found.set(edge.to, path);
      next.push({ at: edge.to, path });
    }
  }
  return [...found].map(([to, path]) => ({
    id: to,
    path,
    isLast: !out.has(to),
    certainty: path.some(({ certainty }) => certainty === 'maybe') ? 'maybe' : 'yes',
  }));
}

/**
 * Those who wait for one another in a circle, so that nobody can move first; each group in the order
 * of the nodes. Empty where there is an order in which all could be asked.
 *
 * @example
 * const edge = { kind: 'in-practice', certainty: 'yes' };
 * const edges = [{ from: 'a', to: 'b', ...edge }, { from: 'b', to: 'a', ...edge }];
 * permissionCircles({ nodes: ['a', 'b'], edges }); // [['a', 'b']]
 */
export function permissionCircles(graph: PermissionGraph): string[][] {
  const behind = new Map(
    graph.nodes.map((node) => [node, new Set(approvalsBehind(graph, node).map(({ id }) => id))]),
  );
  const circles: string[][] = [];
  for (const node of graph.nodes) {
    if (circles.some((circle) => circle.includes(node))) continue;
    const circle = graph.nodes.filter(
      (other) =>
        other === node || (behind.get(node)?.has(other) && behind.get(other)?.has(node)) === true,
    );
    const isLoop = graph.edges.some(({ from, to }) => from === node && to === node);
    if (circle.length > 1 || isLoop) circles.push(circle);
  }
  return circles;
}
