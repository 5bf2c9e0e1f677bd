import { daysBetween, fail } from '../../quantity/index.ts';
import type { IsoDate, Result } from '../../quantity/index.ts';
import type { AlignContext } from '../ties/align-context.ts';
import type { LandscapeOnDay } from '../ties/landscape-on.ts';
import { alignmentWordsEn } from '../words-en.ts';
import { INNER, runAll, sampleRuns } from './camp-runs.ts';
import { chanceOf } from './chance.ts';
import type { Chance } from './chance.ts';
import type { StandingCamps } from './standing-camps.ts';
import { driversOf } from './tie-drivers.ts';
import type { TieDriver } from './tie-drivers.ts';
import { whatIfs } from './what-if.ts';
import type { WhatIf } from './what-if.ts';

/** Will an actor stand in the other camp by a day? */
export interface CampQuestion {
  readonly actor: string;
  readonly from: string;
  readonly to: string;
  readonly by: IsoDate;
  /** it stands there at some time by then */
  readonly ever: Chance;
  /** it stands there on the day itself */
  readonly atEnd: Chance;
  readonly draws: number;
  readonly seed: number;
  /** share of the draws of today's ties in which it would stay where it is known to stand: the others are left out */
  readonly kept: number;
  /** the strongest first */
  readonly drivers: readonly TieDriver[];
  readonly whatIf: readonly WhatIf[];
}

export interface CampQuestionOptions {
  readonly actor: string;
  readonly by: IsoDate;
  /** runs in all; 2,000 at least */
  readonly draws: number;
  readonly seed: number;
}

/** Fewer draws than this that fit the record tell nothing. */
const LEAST_KEPT = 20;

/**
 * The alignment question as a probability. Today's ties are drawn from what is known of them; those draws
 * in which the actor would at once leave the camp it is known to stand in contradict the record and are
 * left out. From there every tie's sum walks with the stated volatility, and whoever gains more than its
 * inertia by moving changes sides (Axelrod and Bennett's myopic actors, one at a time). The poles stay:
 * they say what the camps are.
 *
 * @returns a Result; it fails with `align/by`, `align/actor-is-pole`, `align/unknown-actor`, or
 *   `align/contradicts-record` where hardly any draw fits where the actor stands
 *
 * @example
 * const context = alignContext(view, unwrap(alignParameters(view)));
 * const on = unwrap(landscapeOn(context, ['XA', 'XB', 'XC'], day));
 * const standing = unwrap(standingCamps(context, on.map, ['XC', 'XA'], day));
 * const options = { actor: 'XB', by: isoDate('2021-06-01'), draws: 400, seed: 1 };
 * const asked = unwrap(campQuestion(context, on, standing, options));
 * [asked.from, asked.to, asked.ever.value > 0 && asked.ever.value < 1]; // ['XA', 'XC', true]
 */
export function campQuestion(
  context: AlignContext,
  { dyads, map }: LandscapeOnDay,
  standing: StandingCamps,
  { actor, by, draws, seed }: CampQuestionOptions,
): Result<CampQuestion> {
  const at = map.actors.findIndex(({ id }) => id === actor);
  if (at < 0) return failed('align/unknown-actor', 'actor', actor);
  if (standing.poles.includes(actor)) return failed('align/actor-is-pole', 'actor', actor);
  const days = daysBetween(context.view.asOf, by);
  if (days <= 0) return failed('align/by', 'by', by);
  const ids = map.actors.map(({ id }) => id);
  const home = standing.placed.find((each) => each.actor === actor)?.with ?? standing.poles[0];
  const sizes = Float64Array.from(map.actors, ({ size }) => size);
  const sampled = sampleRuns(context, dyads, standing, ids, { at, days, draws, seed, sizes });
  if (sampled.outer.length < LEAST_KEPT) {
    return failed('align/contradicts-record', 'actor', actor, {
      kept: sampled.outer.length,
      tried: sampled.tried,
    });
  }
  const runs = runAll(sampled, (sums) => sums);
  const away = home === standing.poles[0] ? standing.poles[1] : standing.poles[0];
  return {
    ok: true,
    value: {
      actor,
      from: home,
      to: away,
      by,
      ever: chanceOf(runs.ever, INNER),
      atEnd: chanceOf(runs.atEnd, INNER),
      draws: sampled.outer.length * INNER,
      seed,
      kept: sampled.outer.length / sampled.tried,
      drivers: driversOf(sampled, runs.ever, dyads),
      whatIf: whatIfs(context, sampled, dyads, actor, [home, away]),
    },
  };
}

function failed(
  code: string,
  path: string,
  value: string,
  params: Record<string, string | number> = {},
): Result<never> {
  return fail({ code, path, value, params }, alignmentWordsEn);
}
