/**
 * Floor 2: who gains what from cooperating. Games from a table or a function, how their worth is
 * shared, who could stop it, and power in weighted votes.
 * Pure: no file, network, clock or global random source.
 *
 * @module
 */
export { SHARING_RULES, allocate } from './allocate.ts';
export type { AllocateOptions, AllocationTable, SharesByRule, SharingRule } from './allocate.ts';
export { chainNucleolus, chainShapley } from './chain-costs.ts';
export type { ChainType } from './chain-costs.ts';
export { coreCheck } from './core-check.ts';
export type { Complaint, CoreCheck } from './core-check.ts';
export { equalSurplus } from './equal-surplus.ts';
export { exactPower } from './exact-power.ts';
export type { ExactPower } from './exact-power.ts';
export { gameToJson, parseGame, parseGames } from './game-json.ts';
export type { GameFile } from './game-json.ts';
export { gameStructure } from './game-structure.ts';
export type { GameStructure, Property } from './game-structure.ts';
export {
  MASK_PLAYERS,
  TABLE_PLAYERS,
  coalitionOf,
  lazyGame,
  membersOf,
  tableGame,
} from './game.ts';
export type { Game, GameKind, GameLabels } from './game.ts';
export { gately } from './gately.ts';
export { holdUp } from './hold-up.ts';
export type { HoldUp } from './hold-up.ts';
export { isNucleolus } from './kohlberg.ts';
export { leastCore } from './least-core.ts';
export type { LeastCore } from './least-core.ts';
export { nucleolus, prenucleolus } from './nucleolus.ts';
export type { NucleolusFound } from './nucleolus.ts';
export { liftToOptions, withOutsideOptions } from './outside-options.ts';
export type { Lifted, WithOutsideOptions } from './outside-options.ts';
export { PARTITION_PLAYERS, partitionGame, respondedGame } from './partition-game.ts';
export type { EmbeddedWorth, PartitionGame, Response } from './partition-game.ts';
export { playerRoles } from './player-roles.ts';
export type { PlayerRole } from './player-roles.ts';
export { RECURSIVE_PLAYERS, minimalClaims } from './recursive-core.ts';
export { sampledShapley } from './sampled-shapley.ts';
export type { CrowdGame, SampleOptions, SampledShapley } from './sampled-shapley.ts';
export { savingsGame } from './savings-game.ts';
export { shapley } from './shapley.ts';
export { tauValue } from './tau-value.ts';
export { powerAnswer } from './power-answer.ts';
export type { PowerAnswer, PowerQuestion } from './power-answer.ts';
export { powerResultSchema } from './power-schema.ts';
export { parseVote, voteFile } from './vote-file.ts';
export type { ParsedVote, StatedRule, VoteOfFile } from './vote-file.ts';
export { voteOfBody } from './vote-of-body.ts';
export { voteOfInstitution } from './vote-of-institution.ts';
export { votePower } from './vote-power.ts';
export type { VotePower, VoterPower } from './vote-power.ts';
export { VOTERS, checkVote, criticalVoters, voteGame } from './weighted-vote.ts';
export type { Critical, VoteRule, WeightedVote } from './weighted-vote.ts';
export { coalitionWordsEn } from './words-en.ts';
