/**
 * Floor 1b: how bodies decide. Pure rules over plain inputs; who sits in a body on a day comes from
 * the pack (`membersOn`).
 *
 * @module
 */
export { membersOf, membersOn } from '../scenario/index.ts';
export type { Member, MemberStatus } from '../scenario/index.ts';
export { reachableOutcomes, runAgenda } from './agenda.ts';
export type { Agenda, AgendaRun, AgendaStep, ReachableOutcome } from './agenda.ts';
export type { Ballot, Ballots, Because, Outcome, Rule, Verdict } from './ballot.ts';
export { blocBallot, cohesionOver, splitOf, spreadBlocs } from './bloc.ts';
export type { BlocVote, CastBallot } from './bloc.ts';
export { approvalsAnswer } from './approvals-answer.ts';
export type { ApprovalsAnswer } from './approvals-answer.ts';
export { approvalsResultSchema } from './approvals-schema.ts';
export { answerConsents } from './conditional-consent.ts';
export type {
  ConditionOnDay,
  ConditionStatus,
  Consent,
  ConsentAnswer,
  ConsentCondition,
  ConsentState,
} from './conditional-consent.ts';
export { conditionsOfAsks, conditionsOfCommitment, levelsOn } from './conditions-on-record.ts';
export { decide, hasVote } from './decide.ts';
export type { Circumstances } from './decide.ts';
export { formalVetoes } from './formal-veto.ts';
export type { FormalVeto } from './formal-veto.ts';
export { approvalsBehind, permissionCircles, permissionGraph } from './permission-graph.ts';
export type { ApprovalBehind, PermissionEdge, PermissionGraph } from './permission-graph.ts';
export { replayVote } from './replay-vote.ts';
export type { RecordedVote, Replay } from './replay-vote.ts';
export { runReview } from './review-clock.ts';
export type { DatedBallot, Review, ReviewOutcome } from './review-clock.ts';
export { runSequence } from './sequence.ts';
export type { SequenceRun, SequenceStep, StepRun, StoppedStep } from './sequence.ts';
export { settle } from './settle.ts';
export type { Docket, JointPackage, SettleOptions, Settlement } from './settle.ts';
export { powerOfPack, vetoByYear } from './veto-by-year.ts';
export type { PowerByYear, VetoInYear, VetoQuestion } from './veto-by-year.ts';
export { vetoYearsAnswer } from './veto-years-answer.ts';
export type { VetoYearsAnswer, VetoYearsQuestion } from './veto-years-answer.ts';
export { vetoYearsResultSchema } from './veto-years-schema.ts';
export { institutionWordsEn } from './words-en.ts';
export { votesReplayed } from './votes-replayed.ts';
export type { VotesReplayed } from './votes-replayed.ts';
export { votesResultSchema } from './votes-replayed-schema.ts';
