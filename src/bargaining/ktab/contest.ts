import { seenRisk, utilityAt } from './risk-attitude.ts';
import type { SpatialRoom } from './spatial-room.ts';
import type { SpatialSettings } from './spatial-settings.ts';
import { voteFor } from './vote-rule.ts';

/** Strength that either side of a contest has before anybody joins it. */
const NOBODY = 1e-10;

/**
 * Contests of two as one actor sees them: who would win, and what a challenge would gain. KTAB 1.4,
 * `SMPState::probEduChlg`.
 */
export class Contests {
  /** what each position is worth to each actor, in the eyes of the viewer: position · actors + actor */
  readonly utility: Float64Array;
  readonly #room: SpatialRoom;
  readonly #risk: Float64Array;
  readonly #settings: SpatialSettings;
  readonly #seen: Float64Array;
  #chance = 0;
  #otherChance = 0;

  constructor(room: SpatialRoom, risk: Float64Array, settings: SpatialSettings) {
    this.utility = new Float64Array(room.actors * room.actors);
    this.#seen = new Float64Array(room.actors);
    this.#room = room;
    this.#risk = risk;
    this.#settings = settings;
  }

  /** The chance of the challenger in the contest that was asked for last. */
  get chance(): number {
    return this.#chance;
  }

  /** Takes the view of an actor: it knows where all stand, and takes their risk attitudes for near its own. */
  lookAs(viewer: number): void {
    const { actors, distance } = this.#room;
    const seen = this.#seen;
    const own = this.#risk[viewer] ?? 0;
    for (let actor = 0; actor < actors; actor++) {
      seen[actor] = seenRisk(this.#settings.riskAttribution, own, this.#risk[actor] ?? 0);
    }
    for (let of = 0; of < actors; of++) {
      for (let actor = 0; actor < actors; actor++) {
        const at = of * actors + actor;
        this.utility[at] = utilityAt(distance[at] ?? 0, seen[actor] ?? 0);
      }
    }
  }

  /**
   * What the challenger would gain in expectation: if the challenged does not resist, which is as likely as
   * it does not care, it takes over the challenger's position; else the winner's is taken over by both. As
   * the viewer sees it; sets {@link Contests.chance}.
   */
  gain(challenger: number, challenged: number): number {
    const { actors, attention } = this.#room;
    const won = 2 * (this.utility[challenger * actors + challenger] ?? 0);
    const lost = 2 * (this.utility[challenged * actors + challenger] ?? 0);
    const now = won / 2 + lost / 2;
    this.#weigh(challenger, challenged);
    const resists = attention[challenged] ?? 0;
    const contest = this.#chance * won + this.#otherChance * lost;
    return (1 - resists) * won + resists * contest - now;
  }

  #weigh(challenger: number, challenged: number): void {
    const { actors, weight } = this.#room;
    const { utility } = this;
    const { thirdParties, voting } = this.#settings;
    const isProportional = voting === 'proportional';
    const one = challenger * actors;
    const other = challenged * actors;
    let pro = NOBODY;
    let contra = NOBODY;
    for (let side = 0; side < 2; side++) {
      const voter = side === 0 ? challenger : challenged;
      const difference = (utility[one + voter] ?? 0) - (utility[other + voter] ?? 0);
      const vote = voteFor(voting, weight[voter] ?? 0, difference);
      if (vote > 0) pro += vote;
      else contra -= vote;
    }
    if (thirdParties === 'semi') {
      // each third party asks what it could do alone beside the two
      const proAlone = pro;
      const contraAlone = contra;
      for (let voter = 0; voter < actors; voter++) {
        if (voter === challenger || voter === challenged) continue;
        const power = weight[voter] ?? 0;
        const uOne = utility[one + voter] ?? 0;
        const uOther = utility[other + voter] ?? 0;
        const own = utility[voter * actors + voter] ?? 0;
        const prefers = uOne - uOther;
        const joins = isProportional ? power * prefers : voteFor(voting, power, prefers);
        const withPro = joins > 0 ? proAlone + joins : proAlone;
        const withContra = joins < 0 ? contraAlone - joins : contraAlone;
        const wins = withPro / (withPro + withContra);
        const loses = 1 - wins;
        // what the three positions are worth then: the losers give up theirs, the winners keep it
        const joinOne = wins * (uOne + uOne + own) + loses * (uOther + uOther + uOther);
        const joinOther = wins * (uOne + uOne + uOne) + loses * (uOther + uOther + own);
        const gains = joinOne - joinOther;
        const vote = isProportional ? power * gains : voteFor(voting, power, gains);
        if (vote > 0) pro += vote;
        else contra -= vote;
      }
    }
    this.#chance = pro / (pro + contra);
    this.#otherChance = contra / (pro + contra);
  }
}
