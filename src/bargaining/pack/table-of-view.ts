import { fail, succeed, under, yearOf } from '../../quantity/index.ts';
import type { Problem, Reasons, Result } from '../../quantity/index.ts';
import {
  officeHolders,
  resolvedQuantity,
  stanceFromEvidence,
  stanceOn,
  stanceQuantile,
  statusQuoOn,
} from '../../scenario/index.ts';
import type { PackQuantity, Stance, StanceEstimate, View } from '../../scenario/index.ts';
import type { BargainIssue } from '../table/bargain-table.ts';
import { estimateOf, unknownEstimate } from '../table/estimate.ts';
import type { Estimate } from '../table/estimate.ts';
import type { EstimatedStand, EstimatedTable, LeftOut } from '../table/estimated-table.ts';
import { inShares } from '../table/table-of-file.ts';
import { bargainingWordsEn } from '../words-en.ts';
import { evidenceReason, numberReason } from './table-reasons.ts';

/** What of a pack to put on the table. */
export interface TableRequest {
  /** ids of issues; at least one */
  readonly issues: readonly string[];
  /** ids of actors; left out: everybody with a stance and a capability */
  readonly actors?: readonly string[];
  /** holders of offices whose own part is not counted, as if another held the office */
  readonly withoutLeaders?: readonly string[];
}

type Actor = View['pack']['actors'][string];

const LINE = { min: 0, max: 100 } as const;
const UNSTATED: PackQuantity = { kind: 'quantity', unit: 'point', unknown: 'not-stated' };

/**
 * The actors that stand on issues of a pack on the as-of day, with their ranges and reasons: ideal point
 * and what the leader of the day adds, or the estimate from evidence; salience; capability of the latest
 * year that had begun. Actors without a stance, without a capability of their own, or that are part of
 * another are left out and told. Fails on an issue the pack has not, and where nobody is left.
 *
 * @param reasons - gets a node for each number
 *
 * @example
 * const table = unwrap(tableOfView(view, { issues: ['river-link'] }, createReasons()));
 * table.actors.map(({ id }) => id); // ['XA', 'XB', 'XC']
 */
export function tableOfView(
  view: View,
  request: TableRequest,
  reasons: Reasons,
): Result<EstimatedTable> {
  const { pack } = view;
  const missing = request.issues.find((id) => !Object.hasOwn(pack.issues, id));
  if (missing !== undefined || request.issues.length === 0) {
    return fail(
      {
        code: 'bargaining/unknown-issue',
        value: missing ?? '',
        params: { known: Object.keys(pack.issues).join(', ') },
      },
      bargainingWordsEn,
    );
  }
  const left: LeftOut[] = [];
  const problems: Problem[] = [];
  const actors: EstimatedTable['actors'][number][] = [];
  const stands: (EstimatedStand | undefined)[][] = [];
  for (const id of request.actors ?? Object.keys(pack.actors)) {
    const actor = Object.hasOwn(pack.actors, id) ? pack.actors[id] : undefined;
    if (actor === undefined) {
      return fail({ code: 'bargaining/unknown-actor', value: id }, bargainingWordsEn);
    }
    const row = request.issues.map((issue) => standOf(view, id, issue, request, reasons, problems));
    if (row.every((stand) => stand === undefined)) continue;
    const capability = capabilityOf(view, id, actor, reasons, problems);
    if (capability === undefined) {
      left.push(...leftOut(id, actor, request.issues, row));
      continue;
    }
    actors.push({ id, name: actor.name, capability });
    stands.push(row);
  }
  if (problems.length > 0) return { ok: false, problems };
  if (actors.length === 0) {
    const value = request.issues.join(', ');
    const bare = new Set(left.flatMap((each) => (each.code === 'no-capability' ? each.actor : [])));
    const code = bare.size === 0 ? 'bargaining/no-stand' : 'bargaining/nobody-with-capability';
    return fail({ code, value, params: { actors: [...bare].join(', ') } }, bargainingWordsEn);
  }
  const issues = request.issues.map((id) => lineOf(view, id));
  return succeed({ issues, actors, stands, left });
}

function lineOf(view: View, id: string): BargainIssue {
  const title = view.pack.issues[id]?.question;
  const statusQuo = statusQuoOn(view.pack, id, view.asOf)?.level;
  return {
    id,
    ...(title === undefined ? {} : { title }),
    low: LINE.min,
    high: LINE.max,
    ...(statusQuo === undefined ? {} : { statusQuo }),
  };
}

function leftOut(
  id: string,
  actor: Actor,
  issues: readonly string[],
  row: readonly (EstimatedStand | undefined)[],
): LeftOut[] {
  const whole = actor['part-of'];
  return issues.flatMap((issue, at): LeftOut[] => {
    if (row[at] === undefined) return [];
    return whole === undefined
      ? [{ actor: id, issue, code: 'no-capability', params: {} }]
      : [{ actor: id, issue, code: 'part-of', params: { whole } }];
  });
}

/** Of the latest year that had begun on the as-of day. */
function capabilityOf(
  view: View,
  id: string,
  actor: Actor,
  reasons: Reasons,
  problems: Problem[],
): Estimate | undefined {
  const years = Object.keys(actor.capability ?? {}).map(Number);
  const latest = Math.max(...years.filter((year) => year <= yearOf(view.asOf)));
  const quantity = actor.capability?.[String(latest)];
  if (quantity === undefined) return undefined;
  const label = { code: 'bargaining/why-capability', params: { actor: id, year: latest } };
  const why = numberReason(view, reasons, label, quantity, [actor]);
  return estimated([quantity], { min: 0, max: 1, why }, view, `${id}.capability`, problems);
}

function standOf(
  view: View,
  actor: string,
  issue: string,
  request: TableRequest,
  reasons: Reasons,
  problems: Problem[],
): EstimatedStand | undefined {
  const stance = stanceOn(view, actor, issue);
  const path = `${actor}.${issue}`;
  if (stance === undefined) {
    const estimate = evidenceOf(view, actor, issue);
    if (estimate === undefined) return undefined;
    const label = { code: 'bargaining/why-salience', params: { actor, issue } };
    const why = numberReason(view, reasons, label, UNSTATED, []);
    return {
      position: {
        ...LINE,
        low: estimate.quantiles.p05,
        base: estimate.quantiles.p50,
        high: estimate.quantiles.p95,
        parts: [(u) => stanceQuantile(estimate.grid, u)],
        isUnknown: false,
        why: evidenceReason(view, reasons, actor, issue, estimate),
      },
      salience: inShares(unknownEstimate({ ...LINE, why })),
    };
  }
  const shift = leaderShift(view, stance, request.withoutLeaders ?? []);
  const label = { code: 'bargaining/why-position', params: { actor, issue } };
  const around = shift === undefined ? [stance] : [shift.record, stance];
  const own = numberReason(view, reasons, label, stance.ideal, [stance]);
  const position = {
    ...LINE,
    why:
      shift === undefined
        ? own
        : reasons.add({
            kind: 'computed',
            text: { code: 'bargaining/why-leader', params: { actor, issue, holder: shift.holder } },
            from: [
              own,
              numberReason(
                view,
                reasons,
                { ...label, code: 'bargaining/why-shift' },
                shift.by,
                around,
              ),
            ],
          }),
  };
  const salienceLabel = { code: 'bargaining/why-salience', params: { actor, issue } };
  const salience = {
    min: 0,
    max: 1,
    why: numberReason(view, reasons, salienceLabel, stance.salience, [stance]),
  };
  const at = estimated(
    shift === undefined ? [stance.ideal] : [stance.ideal, shift.by],
    position,
    view,
    `${path}.ideal`,
    problems,
  );
  const cares = estimated([stance.salience], { ...salience, max: 100 }, view, path, problems);
  return at === undefined || cares === undefined
    ? undefined
    : { position: at, salience: inShares(cares) };
}

function estimated(
  quantities: readonly PackQuantity[],
  span: Pick<Estimate, 'min' | 'max' | 'why'>,
  { pack }: View,
  path: string,
  problems: Problem[],
): Estimate | undefined {
  const resolved = quantities.map((quantity) => resolvedQuantity(quantity, pack.values));
  if (resolved.some(({ unknown }) => unknown !== undefined)) return unknownEstimate(span);
  const found = estimateOf(resolved, span);
  if (found.ok) return found.value;
  problems.push(...found.problems.map((problem) => under(path, problem)));
  return undefined;
}

/** What the holder of an office adds, while that one holds it. */
function leaderShift(view: View, { leader }: Stance, without: readonly string[]) {
  if (leader === undefined || without.includes(leader.holder)) return undefined;
  const holds = officeHolders(view.pack, leader.office, view.asOf).some(
    ({ holder }) => holder === leader.holder,
  );
  return holds ? { by: leader.shift, holder: leader.holder, record: leader } : undefined;
}

function evidenceOf(view: View, actor: string, issue: string): StanceEstimate | undefined {
  const found = stanceFromEvidence(view.pack, actor, issue, view.asOf);
  return found.ok && found.value.lines.length > 0 ? found.value : undefined;
}
