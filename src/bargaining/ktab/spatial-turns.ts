import { randomStream, streamName, uniform } from '../../quantity/index.ts';
import type { RandomStream } from '../../quantity/index.ts';
import { Bargains } from './bargains.ts';
import { coalitionStrengths } from './coalition-strengths.ts';
import { Contests } from './contest.ts';
import { ElectionBox } from './election.ts';
import { riskAttitudes, utilityAt } from './risk-attitude.ts';
import { SpatialRoom } from './spatial-room.ts';
import type { SpatialSettings } from './spatial-settings.ts';

const TRANSITION = streamName('ktab/transition');
/** Steps of the random stream between turns: more than there can be actors. */
const TURN_STEPS = 1 << 16;

/** The spatial model, turn after turn, in the same memory. */
export class SpatialTurns {
  readonly room: SpatialRoom;
  readonly settings: SpatialSettings;
  /** by actor, −1 to 1 */
  readonly risk: Float64Array;
  /** by actor: whom it challenges, −1 nobody; with what chance to win; what it expects to gain */
  readonly target: Int32Array;
  readonly chance: Float64Array;
  readonly gain: Float64Array;
  readonly bargains: Bargains;
  /** by actor: the bargain it takes, −1 none; how likely that one was among those open to it */
  readonly taken: Int32Array;
  readonly likelihood: Float64Array;
  /** what each position is worth to each actor, in its own eyes: position · actors + actor */
  readonly utility: Float64Array;
  readonly #contests: Contests;
  readonly #box: ElectionBox;
  readonly #strength: Float64Array;
  readonly #ballot: Float64Array;
  readonly #open: Int32Array;
  readonly #stream: RandomStream;

  constructor(actors: number, issues: number, settings: SpatialSettings) {
    this.room = new SpatialRoom(actors, issues);
    this.settings = settings;
    this.risk = new Float64Array(actors);
    this.target = new Int32Array(actors);
    this.chance = new Float64Array(actors);
    this.gain = new Float64Array(actors);
    this.bargains = new Bargains(this.room, settings);
    this.taken = new Int32Array(actors);
    this.likelihood = new Float64Array(actors);
    this.utility = new Float64Array(actors * actors);
    this.#contests = new Contests(this.room, this.risk, settings);
    const options = this.bargains.initiator.length + 1;
    this.#box = new ElectionBox(options);
    this.#strength = new Float64Array(options * options);
    this.#ballot = new Float64Array(options * actors);
    this.#open = new Int32Array(options);
    this.#stream = randomStream(settings.seed);
  }

  /** Distances, risk attitudes and utilities of where all stand now. Before each turn, and after the last. */
  look(): void {
    const { actors, capability, distance } = this.room;
    this.room.measure();
    const { election, riskRange, victory, voting } = this.settings;
    for (let at = 0; at < actors * actors; at++) this.utility[at] = utilityAt(distance[at] ?? 0, 0);
    const ballot = { voters: actors, options: actors, utility: this.utility, weight: capability };
    coalitionStrengths(ballot, voting, this.#strength);
    this.#box.hold(this.#strength, actors, election, victory);
    riskAttitudes(this.#box.share, riskRange, this.risk);
    for (let of = 0; of < actors; of++) {
      for (let actor = 0; actor < actors; actor++) {
        const at = of * actors + actor;
        this.utility[at] = utilityAt(distance[at] ?? 0, this.risk[actor] ?? 0);
      }
    }
  }

  /**
   * One turn: each actor challenges, bargains are struck, each takes one of those it is in. Moves everybody
   * at once, and gives how far all moved together.
   *
   * @param turn - from 0; addresses the random numbers of stochastic transitions
   */
  move(turn: number): number {
    this.#challenge();
    this.bargains.weigh(this.utility, this.risk);
    for (let actor = 0; actor < this.room.actors; actor++) this.#choose(actor, turn);
    return this.#step();
  }

  #challenge(): void {
    const { actors } = this.room;
    const { bargains, leastGain, receiverSlips } = this.settings;
    const contests = this.#contests;
    for (let actor = 0; actor < actors; actor++) {
      contests.lookAs(actor);
      let best = -1;
      for (let other = 0; other < actors; other++) {
        if (other === actor) continue;
        const gain = contests.gain(actor, other);
        if (!(gain > leastGain) || (best >= 0 && gain <= (this.gain[actor] ?? 0))) continue;
        best = other;
        this.gain[actor] = gain;
        this.chance[actor] = contests.chance;
      }
      this.target[actor] = best;
    }
    this.bargains.count = 0;
    for (let actor = 0; actor < actors; actor++) {
      const other = this.target[actor] ?? -1;
      if (other < 0) continue;
      let received = 0;
      if (bargains !== 'initiator') {
        contests.lookAs(other);
        const gain = contests.gain(actor, other);
        received = receiverSlips === 'kept' ? gain : contests.chance;
      }
      this.bargains.propose(actor, other, this.chance[actor] ?? 0, received);
    }
  }

  /** An election among the bargains an actor is in, and none, in which all vote. */
  #choose(actor: number, turn: number): void {
    const { bargains } = this;
    const { actors, capability } = this.room;
    const open = this.#open;
    const ballot = this.#ballot;
    let options = 1;
    ballot.set(bargains.standing);
    for (let bargain = 0; bargain < bargains.count; bargain++) {
      if (bargains.initiator[bargain] !== actor && bargains.receiver[bargain] !== actor) continue;
      const from = bargain * actors;
      const to = options * actors;
      for (let voter = 0; voter < actors; voter++) {
        ballot[to + voter] = bargains.worth[from + voter] ?? 0;
      }
      open[options] = bargain;
      options += 1;
    }
    if (options === 1) {
      this.taken[actor] = -1;
      this.likelihood[actor] = 1;
      return;
    }
    const { election, transitions, victory, voting } = this.settings;
    const held = { voters: actors, options, utility: ballot, weight: capability };
    coalitionStrengths(held, voting, this.#strength);
    this.#box.hold(this.#strength, options, election, victory);
    const choice =
      transitions === 'deterministic'
        ? this.#box.mostLikely(options)
        : this.#box.optionAt(this.#point(actor, turn), options);
    this.taken[actor] = choice === 0 ? -1 : (open[choice] ?? -1);
    this.likelihood[actor] = this.#box.share[choice] ?? 0;
  }

  /**
   * How likely each actor's place is to win an election among the distinct places, with all as averse to
   * risk as they are; and the first actor that stands at the same place. KTAB 1.4, `SMPState::pDist`.
   */
  winning(chance: Float64Array, place: Int32Array): void {
    const { actors, capability } = this.room;
    const firsts: number[] = [];
    for (let actor = 0; actor < actors; actor++) {
      if (firsts.some((other) => this.room.isTogether(actor, other))) continue;
      const from = actor * actors;
      this.#ballot.set(this.utility.subarray(from, from + actors), firsts.length * actors);
      firsts.push(actor);
    }
    const options = firsts.length;
    const held = { voters: actors, options, utility: this.#ballot, weight: capability };
    const { election, victory, voting } = this.settings;
    coalitionStrengths(held, voting, this.#strength);
    this.#box.hold(this.#strength, options, election, victory);
    for (let actor = 0; actor < actors; actor++) {
      // near two places that are not one, it is counted with the latter, as KTAB does
      const option = firsts.findLastIndex((first) => this.room.isTogether(actor, first));
      place[actor] = firsts[option] ?? actor;
      chance[actor] = this.#box.share[option] ?? 0;
    }
  }

  #point(actor: number, turn: number): number {
    return uniform(this.#stream, this.settings.draw, TRANSITION, turn * TURN_STEPS + actor);
  }

  #step(): number {
    const { actors, ideal, issues, position } = this.room;
    const { bargains } = this;
    const { accommodation } = this.settings;
    let moved = 0;
    for (let actor = 0; actor < actors; actor++) {
      const bargain = this.taken[actor] ?? -1;
      const own = actor * issues;
      if (bargain >= 0) {
        const isInitiator = bargains.initiator[bargain] === actor;
        const places = isInitiator ? bargains.initiatorAt : bargains.receiverAt;
        let sum = 0;
        for (let issue = 0; issue < issues; issue++) {
          const to = places[bargain * issues + issue] ?? 0;
          const apart = to - (position[own + issue] ?? 0);
          sum += apart * apart;
          position[own + issue] = to;
        }
        moved += Math.sqrt(sum);
      }
      for (let at = own; at < own + issues; at++) {
        const to = position[at] ?? 0;
        ideal[at] =
          accommodation === 1 ? to : accommodation * to + (1 - accommodation) * (ideal[at] ?? 0);
      }
    }
    return moved;
  }
}
