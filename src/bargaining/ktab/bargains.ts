import { meetingPoint } from './interpolate.ts';
import type { Side } from './interpolate.ts';
import { utilityAt } from './risk-attitude.ts';
import type { SpatialRoom } from './spatial-room.ts';
import type { SpatialSettings } from './spatial-settings.ts';

/** The bargains proposed in a turn, in the order of their initiators. */
export class Bargains {
  count = 0;
  readonly initiator: Int32Array;
  readonly receiver: Int32Array;
  /** where the initiator and the receiver would stand: by bargain, then by issue */
  readonly initiatorAt: Float64Array;
  readonly receiverAt: Float64Array;
  /** what is worth to an actor, on average over all positions, what comes of a bargain: bargain · actors + actor */
  readonly worth: Float64Array;
  /** the same where nothing is agreed, by actor */
  readonly standing: Float64Array;
  readonly #room: SpatialRoom;
  readonly #settings: SpatialSettings;
  readonly #distance: Float64Array;

  constructor(room: SpatialRoom, settings: SpatialSettings) {
    const { actors, issues } = room;
    // a compromise is made of two, so that there is one too many for a moment
    const most = settings.bargains === 'both' ? 2 * actors : actors + 1;
    this.initiator = new Int32Array(most);
    this.receiver = new Int32Array(most);
    this.initiatorAt = new Float64Array(most * issues);
    this.receiverAt = new Float64Array(most * issues);
    this.worth = new Float64Array(most * actors);
    this.standing = new Float64Array(actors);
    this.#room = room;
    this.#settings = settings;
    this.#distance = new Float64Array(2 * actors);
  }

  /**
   * Adds what the initiator proposes, and where the settings have it the receiver's version of it.
   *
   * @param chance - that the initiator would win, as it sees it
   * @param received - the same as the receiver sees it; what KTAB takes for it, where slips are kept
   */
  propose(initiator: number, receiver: number, chance: number, received: number): void {
    const { bargains, receiverSlips } = this.#settings;
    this.#meet(initiator, receiver, chance);
    if (bargains === 'initiator') return;
    this.#meet(initiator, receiver, received);
    if (bargains === 'both') return;
    const { attention, capability, weight } = this.#room;
    const own = weight[initiator] ?? 0;
    const isKept = receiverSlips === 'kept';
    const by = isKept ? (capability[initiator] ?? 0) : (capability[receiver] ?? 0);
    this.#merge(own, by * (attention[receiver] ?? 0));
  }

  #meet(initiator: number, receiver: number, chance: number): void {
    const { issues, position, salience } = this.#room;
    const at = this.count;
    for (let issue = 0; issue < issues; issue++) {
      const one = initiator * issues + issue;
      const other = receiver * issues + issue;
      const own: Side = { at: position[one] ?? 0, salience: salience[one] ?? 0, chance };
      const their: Side = {
        at: position[other] ?? 0,
        salience: salience[other] ?? 0,
        chance: 1 - chance,
      };
      const { interpolation } = this.#settings;
      this.initiatorAt[at * issues + issue] = meetingPoint(interpolation, own, their);
      this.receiverAt[at * issues + issue] = meetingPoint(interpolation, their, own);
    }
    this.initiator[at] = initiator;
    this.receiver[at] = receiver;
    this.count = at + 1;
  }

  /** Makes one bargain of the last two: the mean of both, each by its weight; an even one where neither has any. */
  #merge(first: number, second: number): void {
    const { issues } = this.#room;
    this.count -= 1;
    const from = (this.count - 1) * issues;
    const one = first + second > 0 ? first : 1;
    const other = first + second > 0 ? second : 1;
    for (const places of [this.initiatorAt, this.receiverAt]) {
      for (let issue = from; issue < from + issues; issue++) {
        const sum = one * (places[issue] ?? 0) + other * (places[issue + issues] ?? 0);
        places[issue] = sum / (one + other);
      }
    }
  }

  /**
   * What each bargain, and none, is worth to each actor: the mean utility of all positions after it. KTAB
   * 1.4, `SMPState::updateBestBrgnPositions`.
   *
   * @param utility - of each position to each actor, in its own eyes: position · actors + actor
   */
  weigh(utility: Float64Array, risk: Float64Array): void {
    const { actors, issues } = this.#room;
    const { standing, worth } = this;
    const distance = this.#distance;
    standing.fill(0);
    for (let of = 0; of < actors; of++) {
      for (let actor = 0; actor < actors; actor++) {
        standing[actor] = (standing[actor] ?? 0) + (utility[of * actors + actor] ?? 0);
      }
    }
    for (let bargain = 0; bargain < this.count; bargain++) {
      this.#room.distancesTo(this.initiatorAt, bargain * issues, distance, 0);
      this.#room.distancesTo(this.receiverAt, bargain * issues, distance, actors);
      const one = (this.initiator[bargain] ?? 0) * actors;
      const other = (this.receiver[bargain] ?? 0) * actors;
      for (let actor = 0; actor < actors; actor++) {
        const own = risk[actor] ?? 0;
        const moved =
          utilityAt(distance[actor] ?? 0, own) + utilityAt(distance[actors + actor] ?? 0, own);
        const before = (utility[one + actor] ?? 0) + (utility[other + actor] ?? 0);
        worth[bargain * actors + actor] = ((standing[actor] ?? 0) - before + moved) / actors;
      }
    }
    for (let actor = 0; actor < actors; actor++) {
      standing[actor] = (standing[actor] ?? 0) / actors;
    }
  }
}
