import { didYouMean, fail, succeed } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import { ELECTIONS } from './election.ts';
import type { Election } from './election.ts';
import { VICTORY_LAWS } from './victory-chance.ts';
import type { VictoryLaw } from './victory-chance.ts';
import { VOTING_RULES } from './vote-rule.ts';
import type { VotingRule } from './vote-rule.ts';
import { ktabWordsEn } from './words-en.ts';

/** How to run the spatial model: KTAB's own model parameters, and what KTAB has fixed. */
export interface SpatialSettings {
  /** how superior strength decides an election's contests of two; KTAB's VictoryProbModel */
  readonly victory: VictoryLaw;
  /** how contests of two make an election among many; KTAB's PCEModel */
  readonly election: Election;
  /** how much a voter throws into the scale; KTAB's VotingRule */
  readonly voting: VotingRule;
  /**
   * Which of the bargains open to it an actor takes: the most likely one, or one drawn by their chances;
   * KTAB's StateTransitions.
   */
  readonly transitions: 'deterministic' | 'stochastic';
  /**
   * How much of another actor's risk attitude is seen: an actor takes the other to be like itself but for
   * this part of the difference. `none` 0, `one-third`, `half`, `two-thirds`, `full` 1; KTAB's BigRAdjust.
   */
  readonly riskAttribution: 'none' | 'one-third' | 'half' | 'two-thirds' | 'full';
  /**
   * Risk attitudes run, from the actor whose position is least likely to the one whose is most likely,
   * from 0 to 1 (`min`), −0.5 to 1 (`mid`), −1 to 1 (`max`); above 0 is averse to risk. KTAB's BigRRange.
   */
  readonly riskRange: 'min' | 'mid' | 'max';
  /**
   * What a third party that takes sides stakes of its own position. `semi`: it, where its side loses.
   * `none`, nothing, and `full`, it whoever wins, come to the same in KTAB 1.4: either way a third party
   * expects the same from both sides, and stays out. KTAB's ThirdPartyCommit.
   */
  readonly thirdParties: 'none' | 'semi' | 'full';
  /**
   * Weights of the two sides where a bargain meets, on each issue: salience × chance of victory (`s1p1`),
   * salience² × chance² (`s2p2`), or salience² and how far the chances lie apart (`s2pmax`); KTAB's
   * InterVecBrgn.
   */
  readonly interpolation: 's1p1' | 's2p2' | 's2pmax';
  /**
   * Whose view of the chances a bargain is struck at: that of the `initiator`; `both`, one bargain each; a
   * `compromise` of the two, weighed by capability × salience; KTAB's BargnModel.
   */
  readonly bargains: 'initiator' | 'both' | 'compromise';
  /**
   * KTAB 1.4 takes the expected gain for the chance of victory where it asks the receiver, and the
   * initiator's capability for the receiver's in a compromise. `mended`, or `kept` to reproduce it. Without
   * effect under `initiator`.
   */
  readonly receiverSlips: 'mended' | 'kept';
  /** Part of the way from its ideal to its new position that an actor's ideal follows each turn: 0 to 1. */
  readonly accommodation: number;
  /**
   * What to do where the saliences of an actor sum to more than 1: to `refuse` the table, as KTAB does, or
   * to take them as `shares` of its whole attention.
   */
  readonly overCommitted: 'refuse' | 'shares';
  /** A challenge must promise more than this: from 0, on a scale of utility on which an ideal is worth 1. */
  readonly leastGain: number;
  /** Turns before the model may stop: 1 to 1,000. */
  readonly leastTurns: number;
  /** Turns after which it stops whatever moves: `leastTurns` to 1,000. */
  readonly mostTurns: number;
  /** It stops when all moves of a turn together are below this part of those of the first: 0 to 1. */
  readonly quietShare: number;
  /** of the random numbers of `stochastic`: 0 to 2⁵³ − 1 */
  readonly seed: number;
  /** which draw of the seed: 0 to 2³² − 1 */
  readonly draw: number;
}

/** Settings to change; the others are those of {@link KTAB_SETTINGS}. */
export type SpatialOptions = Partial<SpatialSettings>;

/**
 * KTAB's defaults (version 1.4), every one, with the one thing KTAB gets wrong mended where it is not a
 * default.
 *
 * @example
 * [KTAB_SETTINGS.election, KTAB_SETTINGS.voting, KTAB_SETTINGS.mostTurns]; // ['conditional', 'proportional', 100]
 */
export const KTAB_SETTINGS: SpatialSettings = {
  victory: 'linear',
  election: 'conditional',
  voting: 'proportional',
  transitions: 'deterministic',
  riskAttribution: 'one-third',
  riskRange: 'mid',
  thirdParties: 'semi',
  interpolation: 's2p2',
  bargains: 'initiator',
  receiverSlips: 'mended',
  accommodation: 1,
  overCommitted: 'refuse',
  leastGain: 1e-5,
  leastTurns: 2,
  mostTurns: 100,
  quietShare: 0.02,
  seed: 1,
  draw: 0,
};

/** Turns at most. */
const TURNS = 1000;

const CHOICES: readonly (readonly [keyof SpatialSettings, readonly string[]])[] = [
  ['victory', VICTORY_LAWS],
  ['election', ELECTIONS],
  ['voting', VOTING_RULES],
  ['transitions', ['deterministic', 'stochastic']],
  ['riskAttribution', ['none', 'one-third', 'half', 'two-thirds', 'full']],
  ['riskRange', ['min', 'mid', 'max']],
  ['thirdParties', ['none', 'semi', 'full']],
  ['interpolation', ['s1p1', 's2p2', 's2pmax']],
  ['bargains', ['initiator', 'both', 'compromise']],
  ['receiverSlips', ['mended', 'kept']],
  ['overCommitted', ['refuse', 'shares']],
];

const RANGES: readonly (readonly [keyof SpatialSettings, number, number, 'whole' | 'any'])[] = [
  ['accommodation', 0, 1, 'any'],
  ['leastGain', 0, 2, 'any'],
  ['leastTurns', 1, TURNS, 'whole'],
  ['mostTurns', 1, TURNS, 'whole'],
  ['quietShare', 0, 1, 'any'],
  ['seed', 0, Number.MAX_SAFE_INTEGER, 'whole'],
  ['draw', 0, 0xffffffff, 'whole'],
];

/** The settings of a run. Fails on an option that does not exist, and on one that cannot be so. */
export function spatialSettings(options: SpatialOptions): Result<SpatialSettings> {
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(KTAB_SETTINGS, name)) continue;
    const near = didYouMean(name, Object.keys(KTAB_SETTINGS));
    const hint = near === undefined ? {} : { hint: `did you mean ${near}?` };
    return fail({ code: 'ktab/no-option', path: 'options', value: name, ...hint }, ktabWordsEn);
  }
  const settings = { ...KTAB_SETTINGS, ...options };
  for (const [name, choices] of CHOICES) {
    const value = settings[name];
    if (typeof value === 'string' && choices.includes(value)) continue;
    return refused(name, value, choices.join(', '));
  }
  for (const [name, low, high, kind] of RANGES) {
    const value = settings[name];
    const isWhole = kind === 'any' || Number.isInteger(value);
    if (typeof value === 'number' && isWhole && value >= low && value <= high) continue;
    return refused(
      name,
      value,
      `${kind === 'whole' ? 'a whole number' : 'a number'} from ${low} to ${high}`,
    );
  }
  const { leastTurns, mostTurns } = settings;
  if (mostTurns >= leastTurns) return succeed(settings);
  return refused('mostTurns', mostTurns, `at least leastTurns, ${leastTurns}`);
}

function refused(name: string, value: unknown, wanted: string): Result<never> {
  const fields = { code: 'ktab/bad-option', path: `options.${name}`, value: String(value) };
  return fail({ ...fields, params: { name, wanted } }, ktabWordsEn);
}
