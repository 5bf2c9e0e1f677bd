/**
 * Floor 1a: the scenario language. Types and schemas of a pack, and reading one.
 * Pure: no file, network, clock or global random source.
 *
 * @module
 */
export { estimateStance } from './evidence/estimate.ts';
export type { EstimateLine, StanceEstimate } from './evidence/estimate.ts';
export { GRID_POINTS, quantileOf as stanceQuantile } from './evidence/grid.ts';
export type { Grid } from './evidence/grid.ts';
export type { Dropped, DropReason, PositionRecord, Through } from './evidence/position.ts';
export { originOf, positionRecords } from './evidence/records.ts';
export type { PositionRecords } from './evidence/records.ts';
export { estimateSettings, stanceFromEvidence } from './evidence/settings.ts';
export type { ReadParameter } from './evidence/settings.ts';
export type { EstimateSettings } from './evidence/signal.ts';
export { centralValue } from './lookups/central-value.ts';
export { commitmentsOn } from './lookups/commitments.ts';
export type {
  Commitment,
  CommitmentOnDay,
  CommitmentState,
  Response,
} from './lookups/commitments.ts';
export { contactGraph } from './lookups/contacts.ts';
export type { Contact, ContactGraph } from './lookups/contacts.ts';
export { workOut } from './lookups/formula.ts';
export type { Operand, WorkedOut } from './lookups/formula.ts';
export { leafReasons, provenanceReasons, sourceReason } from './lookups/leaf-reasons.ts';
export type { Provenance } from './lookups/leaf-reasons.ts';
export { membersOf, membersOn } from './lookups/members.ts';
export type { Member, Membership, MemberStatus } from './lookups/members.ts';
export { networkOn } from './lookups/network.ts';
export type { Link, LinkOnDay, LinkState } from './lookups/network.ts';
export { holdersOf, officeHolders } from './lookups/office-holders.ts';
export type { OfficeHolder } from './lookups/office-holders.ts';
export { allStanding, currentOf, intervalOf, spanOf, standsOn } from './lookups/standing.ts';
export type { Spanned, Standing } from './lookups/standing.ts';
export { projectChain } from './lookups/project-chain.ts';
export type { ChainStep, ProjectChain } from './lookups/project-chain.ts';
export { resolvedQuantity } from './lookups/resolved-quantity.ts';
export { isBefore, stanceBegan, stanceOn } from './lookups/stance-on.ts';
export type { Stance } from './lookups/stance-on.ts';
export { stateOf } from './lookups/state-of.ts';
export { statusQuoOn } from './lookups/status-quo.ts';
export type { StatusQuo } from './lookups/status-quo.ts';
export { trackStates } from './lookups/tracks.ts';
export type { Track, TrackOnDay, TrackState } from './lookups/tracks.ts';
export { contentToDigest } from './parse/pack-file.ts';
export type { PackFile } from './parse/pack-file.ts';
export { parseScenario } from './parse/parse-scenario.ts';
export type { ParsedScenario } from './parse/parse-scenario.ts';
export { activityContradictions } from './parse/activity-check.ts';
export type { Contradiction } from './parse/activity-check.ts';
export { parseActivities } from './parse/parse-activities.ts';
export type { ParsedActivities } from './parse/parse-activities.ts';
export { parseBySchema } from './parse/parse-by-schema.ts';
export type { ParsedBySchema } from './parse/parse-by-schema.ts';
export { parseBargainFile } from './parse/parse-bargain-file.ts';
export type { ParsedBargainFile } from './parse/parse-bargain-file.ts';
export { parseLawbook } from './parse/parse-lawbook.ts';
export type { ParsedLawbook } from './parse/parse-lawbook.ts';
export { parseNetwork } from './parse/parse-network.ts';
export type { ParsedNetwork } from './parse/parse-network.ts';
export { activity } from './schema/activity.ts';
export type { Activity } from './schema/activity.ts';
export { activityFile } from './schema/activity-file.ts';
export type { ActivityFile } from './schema/activity-file.ts';
export { DODGES } from './schema/activity-words.ts';
export { bargainFile } from './schema/bargain-file.ts';
export type { BargainFile } from './schema/bargain-file.ts';
export type { Condition } from './schema/condition.ts';
export { COLLECTIONS, isId } from './schema/field.ts';
export type { CollectionName, RefTarget } from './schema/field.ts';
export type { PackQuantity } from './schema/measure.ts';
export { collectionSchemas, lawbook, lawCollections, pack, scenario } from './schema/pack.ts';
export type { Lawbook, Pack } from './schema/pack.ts';
export { CARRIERS, MODES, networkFile } from './schema/network.ts';
export type { Carrier, Mode, NetworkFile } from './schema/network.ts';
export { LADDER } from './schema/step.ts';
export type { Step } from './schema/step.ts';
export type { Provision } from './schema/provision.ts';
export { fieldsAt, marksAt, walkObjects, walkSchema } from './walk.ts';
export type { ObjectVisit, PathPart, SchemaMarks, Visit, Walker } from './walk.ts';
export { lawbookAsOf, viewAsOf } from './view.ts';
export { scenarioWordsEn } from './words-en.ts';
export type { View } from './view.ts';
export { problemSchema, reasonSchema, textSchema } from './schema/answer-parts.ts';
