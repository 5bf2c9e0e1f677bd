/**
 * Floor 2: sanctions law. Activities judged against dated, defeasible provisions; quotas as ledgers;
 * deadlines; what would have to change; and the screening of parties against designation lists.
 * Pure: no file, network, clock or global random source.
 *
 * @module
 */
export { deadlinesOn } from './deadlines.ts';
export type { Deadline } from './deadlines.ts';
export { derive, nearMisses } from './derive.ts';
export type { Derivation, ExceptionAsked, FactAsked, NearMiss } from './derive.ts';
export { designationDiff, designationsOn } from './designations.ts';
export type { DesignationOnRecord } from './designations.ts';
export { evasionOption } from './evasion.ts';
export type { EvasionOption } from './evasion.ts';
export { exemptionsOf, hasLapsed, holdsOn as exemptionHoldsOn } from './exemption.ts';
export type { Exemption } from './exemption.ts';
export { exemptionsGiven } from './given.ts';
export { hangsOn } from './hangs-on.ts';
export type { HangsOn } from './hangs-on.ts';
export { jointWindows } from './joint-windows.ts';
export type { JointWindow } from './joint-windows.ts';
export { judge, judgeOf } from './judge.ts';
export { answerLaw, whatOf } from './law-answer.ts';
export type { JudgedActivity, LawAnswer, LawNotice } from './law-answer.ts';
export { lawDiff, measuresInForce } from './law-diff.ts';
export type { LawChange } from './law-diff.ts';
export { lawNeeds } from './law-needs.ts';
export type { LawNeed, LawNeeds } from './law-needs.ts';
export { lawResultSchema } from './law-schema.ts';
export { checkClaim } from './ledger/check-claim.ts';
export type { ClaimChecked, ClaimCompared, MonthlyClaim } from './ledger/check-claim.ts';
export { toLedgerUnit } from './ledger/conversion.ts';
export type { Converted } from './ledger/conversion.ts';
export { ledgerState } from './ledger/ledger-state.ts';
export type { LedgerLine, LedgerState, ReportGap, Revision } from './ledger/ledger-state.ts';
export { ledgerYear, ledgerYearOn } from './ledger/ledger-year.ts';
export type { LedgerYear } from './ledger/ledger-year.ts';
export { plainLedger } from './ledger/plain-ledger.ts';
export { isInForce, openLaw } from './open-law.ts';
export type { Law, LawOptions } from './open-law.ts';
export { overlap } from './overlap.ts';
export type { Overlap } from './overlap.ts';
export { withActors } from './pack-activity.ts';
export { exemptionsOnRecord } from './pack-exemptions.ts';
export { judgePhase, phaseLaw } from './phase-law.ts';
export type { PhaseLaw } from './phase-law.ts';
export { guardedCrossings, sanctionedStates } from './sanctioned-states.ts';
export type { GuardedCrossing, SanctionedState } from './sanctioned-states.ts';
export type { UnlockAct } from './unlock/acts.ts';
export { clausesAgainst, dodgeOf } from './unlock/dodge.ts';
export type { Dodge } from './unlock/dodge.ts';
export { hittingSets } from './unlock/hitting-sets.ts';
export { unlock } from './unlock/unlock.ts';
export type { Unlock, UnlockOptions, UnlockSet } from './unlock/unlock.ts';
export { VERDICT_ORDER } from './verdict.ts';
export type {
  ActivityVerdict,
  ExposureFound,
  LawStatus,
  LayerVerdict,
  OpeningFound,
  ProvisionFinding,
  VerdictWord,
} from './verdict.ts';
export { lawWordsEn } from './words-en.ts';
export { diffLists } from './screening/diff-lists.ts';
export type { ChangedEntry, EntryField, ListDiff } from './screening/diff-lists.ts';
export { isImoNumber, parseImoNumber } from './screening/imo-number.ts';
export type {
  Birth,
  EntryKind,
  ListEntry,
  ListedName,
  NameQuality,
  SanctionsList,
} from './screening/list-entry.ts';
export { compareNames } from './screening/match/compare-names.ts';
export type { NameComparison, NameFinding } from './screening/match/compare-names.ts';
export type { MatchReason, MatchReasonCode, Speaks } from './screening/match/match-reason.ts';
export { prepareName } from './screening/name/prepared-name.ts';
export type { NameKind, NameToken, PreparedName } from './screening/name/prepared-name.ts';
export type { Party } from './screening/party.ts';
export { DEFAULT_LIMIT, DEFAULT_THRESHOLD, screenParty } from './screening/screen-party.ts';
export type { PossibleMatch, ScreenedParty, ScreenOptions } from './screening/screen-party.ts';
export { buildScreeningIndex } from './screening/search/screening-index.ts';
export type { ScreeningIndex } from './screening/search/screening-index.ts';
export { screeningWordsEn } from './screening/words-en.ts';
export { unknownCrossings } from './unknown-crossings.ts';
export type { UnknownCrossing } from './unknown-crossings.ts';
