import type { PhaseTally } from '../chunk-result.ts';
import { SHARE_UNIT, blockingShares } from './blocking-share.ts';
import type { ProjectDraw } from './draw.ts';
import type { Window } from './grants.ts';
import type { PhaseRun } from './phase-run.ts';

const ALWAYS: readonly Window[] = [{ from: 0, to: Number.POSITIVE_INFINITY }];
const NEVER: readonly Window[] = [];

/**
 * Books a failed draw of a phase: which need failed first, who held it.
 *
 * A phase whose earlier phase was not done is only counted as held there; the answer then names the
 * holders of that earlier phase. The sponsor is booked last, behind the needs.
 */
export function blame(draw: ProjectDraw, index: number, tally: PhaseTally, horizon: number): void {
  const run = draw.phases[index];
  if (run === undefined) return;
  tally.failed += 1;
  const held = heldAt(draw, index);
  if (held !== index) {
    add(tally.heldAt, held, 1);
    return;
  }
  if (run.state === 'running' || run.state === 'done') {
    tally.late += 1;
    return;
  }
  bookOutcome(run, tally);
  const windows = windowsOf(run);
  const needed = run.phase.reached === 'end' ? 1 : 0;
  const shares = blockingShares(windows, horizon, needed);
  const booked = shares.reduce((sum, share) => sum + share, 0);
  const missing = shares.flatMap((share, need) => (share > 0 ? [need] : []));
  const sponsor = run.phase.needs.length;
  for (const need of missing) add(tally.shares, need, shares[need] ?? 0);
  add(tally.shares, sponsor, SHARE_UNIT - booked);
  const first = missing[0] ?? sponsor;
  add(tally.first, first, 1);
  if (missing.length === 1 && first !== sponsor) add(tally.alone, first, 1);
  for (const need of missing) bookObjectors(run, need, tally);
}

/** The first phase, counted from the beginning, that was not done and waited for no other. */
function heldAt(draw: ProjectDraw, index: number): number {
  const earlier = draw.phases[index]?.phase.after.find((at) => draw.phases[at]?.state !== 'done');
  return earlier === undefined ? index : heldAt(draw, earlier);
}

function add(list: number[], at: number, by: number): void {
  list[at] = (list[at] ?? 0) + by;
}

function bookOutcome(run: PhaseRun, tally: PhaseTally): void {
  if (run.outcome === 'not-wanted') tally.outcomes.notWanted += 1;
  else if (run.outcome === 'not-asked') tally.outcomes.notAsked += 1;
  else if (run.outcome === 'refused') tally.outcomes.refused += 1;
  else tally.outcomes.pending += 1;
}

/**
 * The grants of the draw, and for what was never asked the answer the holder would have given. If
 * the sponsor did not want the phase, no need held it: the sponsor did.
 */
function windowsOf(run: PhaseRun): (readonly Window[])[] {
  if (run.outcome === 'not-wanted') return run.grants.map(() => ALWAYS);
  return run.grants.map((grants, need) => {
    if (run.outcome === 'not-asked') return run.silentAnswers[need] === true ? ALWAYS : NEVER;
    return grants.windows;
  });
}

function bookObjectors(run: PhaseRun, need: number, tally: PhaseTally): void {
  const counts = tally.objections[need];
  if (counts === undefined || counts.length === 0) return;
  add(tally.refusals, need, 1);
  for (const member of run.objectors[need] ?? []) add(counts, member, 1);
  if (run.byOther[need] === true) add(counts, counts.length - 1, 1);
}
