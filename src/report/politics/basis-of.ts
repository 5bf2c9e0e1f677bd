import type { StanceBasis } from '../../figures/index.ts';
import type { Reason } from '../../quantity/index.ts';

/**
 * On what a number rests, by what stands behind it: unknown where nobody has said; estimated where
 * evidence was weighed; assumed where an assumption is among what it follows from, a table without
 * sources too; sourced where all of it leads to sources.
 */
export function basisOf(
  { isUnknown, why }: { readonly isUnknown: boolean; readonly why: string },
  byId: ReadonlyMap<string, Reason>,
): StanceBasis {
  if (isUnknown) return 'unknown';
  const seen = new Set<string>();
  const open = [why];
  let isAssumed = false;
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const reason = byId.get(id);
    if (reason === undefined || seen.has(id)) continue;
    seen.add(id);
    const { code } = reason.text;
    if (code === 'bargaining/why-evidence') return 'estimated';
    isAssumed ||= reason.kind === 'assumption' && code !== 'bargaining/why-file-source';
    open.push(...reason.from);
  }
  return seen.size === 0 || isAssumed ? 'assumed' : 'sourced';
}
