import type { Text } from '../../quantity/index.ts';
import type { SpatialSettings } from './spatial-settings.ts';

/** Where all stand before the first turn, or after one. */
export interface SpatialState {
  /** by actor, then by issue, in the unit of the issue's line */
  readonly position: readonly (readonly number[])[];
  /** by actor: −1 bold to 1 averse to risk */
  readonly risk: readonly number[];
  /**
   * By actor: how likely the place where it stands is to win an election among all places. Actors at one
   * place have the same chance, not each its own.
   */
  readonly chance: readonly number[];
  /** by actor: index of the first actor that stands at the same place */
  readonly place: readonly number[];
}

/** An actor's best challenge in a turn, by index of actor. */
export interface SpatialChallenge {
  readonly by: number;
  readonly on: number;
  /** that it wins if the other resists, as it sees it: 0 to 1 */
  readonly chance: number;
  /** what it expects to gain, where its ideal is worth 1 to it */
  readonly gain: number;
}

/** What two actors could agree on in a turn. */
export interface SpatialBargain extends SpatialChallenge {
  /** whose view of the chances it rests on */
  readonly view: 'initiator' | 'receiver' | 'compromise';
  /** where the challenger would go, by issue, in the unit of its line */
  readonly byTo: readonly number[];
  /** where the challenged would go */
  readonly onTo: readonly number[];
}

/** What an actor does in a turn. */
export interface SpatialMove {
  /** index of the bargain it takes; left out where it stays */
  readonly bargain?: number;
  /** indices of the bargains it was in: its own, and those of the actors that pressed it */
  readonly open: readonly number[];
  /** how likely what it did was to win, among those bargains and staying: 0 to 1 */
  readonly likelihood: number;
}

/** What happened between two states. */
export interface SpatialTurn {
  readonly challenges: readonly SpatialChallenge[];
  readonly bargains: readonly SpatialBargain[];
  /** by actor */
  readonly moves: readonly SpatialMove[];
  /** how far all moved together, the length of each line being 1 */
  readonly moved: number;
}

/** Why a run ended. */
export interface SpatialStop {
  /** `quiet`: hardly anybody moves any more; `limit`: as many turns as were allowed */
  readonly reason: 'quiet' | 'limit';
  /** movement of the last turn as a part of that of the first */
  readonly share: number;
  /** where a state came back as it had been, so that the run would go round for ever: in how many turns */
  readonly period?: number;
}

/** A run of the spatial model. */
export interface SpatialOutcome {
  readonly actors: readonly string[];
  readonly issues: readonly string[];
  readonly settings: SpatialSettings;
  /** one more than turns: `turns[t]` leads from `states[t]` to the next */
  readonly states: readonly SpatialState[];
  readonly turns: readonly SpatialTurn[];
  readonly stop: SpatialStop;
  readonly why: readonly Text[];
}
