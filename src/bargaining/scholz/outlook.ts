import { pow } from '../../quantity/index.ts';
import type { ScholzRules } from './scholz-rules.ts';
import { winChances } from './win-chances.ts';
import type { Places } from './places.ts';

/** The state of a round, as all actors see it at its start. */
export interface RoundStart {
  readonly rules: ScholzRules;
  readonly places: Places;
  readonly salience: readonly number[];
  /** capability × salience, in any common unit */
  readonly weight: readonly number[];
  /** what distances are measured in */
  readonly range: number;
  /** actors that stand no further apart than this stand together: there is nothing between them to settle */
  readonly slack: number;
  readonly median: number;
}

/** What every actor expects of every other. */
export interface Outlook {
  /** chance that i beats j; 0 where they stand together */
  readonly chance: (i: number, j: number) => number;
  /** Eⁱ(Uᵢⱼ), eq. 25a: what i expects of challenging j */
  readonly ofChallenging: (i: number, j: number) => number;
  /** Eⁱ(Uⱼᵢ), eq. 25b: what j expects of challenging i, as i sees it */
  readonly ofBeingChallenged: (i: number, j: number) => number;
}

/**
 * Expected utilities of all pairs of actors, eq. 15, 16 and 22 to 25 of Scholz, Calbert and Smith (2011), for
 * one risk exponent an actor. Utilities depend on the opponent's place alone, so that they are computed once
 * for each actor and place.
 */
export function outlookOf(start: RoundStart, exponent: readonly number[]): Outlook {
  const { places, range, rules, salience, weight } = start;
  const { at, of } = places;
  const size = at.length;
  const chances = winChances({
    places,
    weight,
    exponent: rules.votes === 'linear' ? exponent.map(() => 1) : exponent,
    range,
    denominator: rules.denominator,
  });
  const { asChallenger, asTarget, failure, success } = utilities(start, exponent);
  const placeOf = (actor: number): number => of[actor] ?? 0;
  const chance = (i: number, j: number): number => chances[placeOf(i) * size + placeOf(j)] ?? 0;
  /** `viewer` has the risk exponent; its distance to `other` is that of the two opponents */
  const contest = (win: number, resists: number, viewer: number, other: number): number => {
    const cell = viewer * size + placeOf(other);
    const won = success[cell] ?? 0;
    return won - resists * (1 - win) * (won - (failure[cell] ?? 0));
  };
  const isTheirs = rules.opponent === 'their-exponent';
  const isPrinted = rules.resistance === 'printed';
  return {
    chance,
    ofChallenging: (i, j) =>
      contest(chance(i, j), salience[j] ?? 0, i, j) - (asChallenger[i * size + placeOf(j)] ?? 0),
    ofBeingChallenged: (i, j) => {
      const [win, resists] = [chance(j, i), salience[isPrinted ? j : i] ?? 0];
      return isTheirs
        ? contest(win, resists, j, i) - (asChallenger[j * size + placeOf(i)] ?? 0)
        : contest(win, resists, i, j) - (asTarget[i * size + placeOf(j)] ?? 0);
    },
  };
}

/** By actor and place: of winning and losing against it, and of leaving one another alone. */
interface Utilities {
  readonly success: Float64Array;
  readonly failure: Float64Array;
  /** where the actor is the one that does not challenge */
  readonly asChallenger: Float64Array;
  /** where the opponent at that place does not challenge the actor */
  readonly asTarget: Float64Array;
}

function utilities(start: RoundStart, exponent: readonly number[]): Utilities {
  const { at, of } = start.places;
  const cells = of.length * at.length;
  const [success, failure] = [new Float64Array(cells), new Float64Array(cells)];
  const [asChallenger, asTarget] = [new Float64Array(cells), new Float64Array(cells)];
  let cell = 0;
  for (const [actor, place] of of.entries()) {
    const own = at[place] ?? 0;
    const r = exponent[actor] ?? 1;
    const stays = level(0.5, r);
    for (const other of at) {
      const apart = Math.abs(own - other) / start.range;
      success[cell] = level(0.5 - 0.5 * apart, r);
      failure[cell] = level(0.5 + 0.5 * apart, r);
      asChallenger[cell] = ofPeace(start, own, apart, r, stays);
      asTarget[cell] = ofPeace(start, other, apart, r, stays);
      cell += 1;
    }
  }
  return { success, failure, asChallenger, asTarget };
}

/** Q·U_sq + (1 - Q)(T·U_b + (1 - T)·U_w) of eq. 25, for a challenger that stands at `from`. */
function ofPeace(
  { median, range, rules }: RoundStart,
  from: number,
  apart: number,
  r: number,
  stays: number,
): number {
  const { q, t } = rules;
  if (q === 1) return stays;
  const toMedian = Math.abs(from - median) / range;
  const better = t === 'by-position' ? (toMedian < apart ? 1 : 0) : t;
  const shift = 0.25 * (toMedian + apart);
  const moves = better * level(0.5 - shift, r) + (1 - better) * level(0.5 + shift, r);
  return q * stays + (1 - q) * moves;
}

/** 2 - 4·baseʳ; the base is a share of the range, off 0 in the last bits at worst. */
function level(base: number, r: number): number {
  const held = Math.max(0, base);
  return 2 - 4 * (r === 1 ? held : pow(held, r));
}
