import type { Reason } from '../../quantity/index.ts';

/**
 * The id under which a reason of a project's worth stands in the answer. Sources and assumptions are
 * the same nodes wherever they are met; what was reckoned is numbered within its project, because an
 * id made of its content would change with the names in it.
 */
export function valueReasonId(project: string, reasons: readonly Reason[], id: string): string {
  const at = reasons.findIndex((each) => each.id === id);
  const kind = reasons[at]?.kind;
  return kind === 'source' || kind === 'assumption' ? id : `worth/${project}/${at}`;
}
