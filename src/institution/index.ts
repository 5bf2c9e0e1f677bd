/**
 * Floor 1b: how bodies decide. Pure rules over plain inputs; who sits in a body on a day comes from
 * the pack (`membersOn`).
 *
 * @module
 */
export { membersOf, membersOn } from '../scenario/index.ts';
export type { Member, MemberStatus } from '../scenario/index.ts';
export type { Ballot, Ballots, Because, Outcome, Rule, Verdict } from './ballot.ts';
export { blocBallot, cohesionOver, splitOf, spreadBlocs } from './bloc.ts';
export type { BlocVote, CastBallot } from './bloc.ts';
export { decide, hasVote } from './decide.ts';
export type { Circumstances } from './decide.ts';
export { replayVote } from './replay-vote.ts';
export type { RecordedVote, Replay } from './replay-vote.ts';
export { runSequence } from './sequence.ts';
export type { SequenceRun, SequenceStep, StepRun, StoppedStep } from './sequence.ts';
export { settle } from './settle.ts';
export type { Docket, JointPackage, SettleOptions, Settlement } from './settle.ts';
