import type { Catalogue } from '../quantity/index.ts';
import { bargainingWordsEn } from '../bargaining/index.ts';
import { valueWordsEn } from '../corridor/index.ts';
import { scenarioWordsEn } from '../scenario/index.ts';

/** Words of the joint model: what each number is, and what is wrong with a request. */
export const wordsEn: Catalogue = {
  ...scenarioWordsEn,
  ...valueWordsEn,
  ...bargainingWordsEn,
  'bargain/draws': 'draws must be a whole number from 1 to {most}, not {value}',
  'bargain/unknown-actor': 'no actor "{value}" in this scenario',
  'bargain/unknown-issue': 'no issue "{value}" in this scenario',
  'bargain/off-line': 'the line runs from 0 to 100, and {value} lies off it',
  'bargain/no-stance': '{value} has no stance on {issue}, so that cannot be its one goal',
  'bargain/no-leader': '{value} has no part of its own in any stance of that day',
  'bargain/by-consent':
    'decided by the consent of each, not by a bargain: {issues}; the forecast tells what power and interest alone would bring about',
  'bargain/why-veto':
    'chance of a yes of {actor} to {step} of {project}, if asked on the as-of day',
  'bargain/why-consent': 'the stance of {actor}, as an assessment has it',
  'assess/unknown-project': 'no project "{value}" in this scenario',
  'assess/no-project': 'this scenario has no project to assess',
  'assess/unknown-phase': 'no phase "{value}"',
  'assess/horizon': 'the horizon {value} is not after the as-of date {asOf}',
  'assess/draws': 'draws must be a whole number from 1 to {most}, not {value}',
  'assess/inner':
    'draws within an input sample must be a whole number from 1 to {draws}, not {value}',
  'assess/seed': 'the seed must be a whole number from 0 to 2^53, not {value}',
  'assess/parameter-unknown': 'the model needs a number for {path}, and the view has none',
  'input/ideal': 'ideal point of {actor} on {issue}',
  'input/leader': 'own part of {holder} in the stance of {actor} on {issue}',
  'input/limit': 'point on {issue} beyond which {actor} does not go',
  'input/asks': 'what {actor} wants first on {issue}',
  'input/status-quo': 'status quo of {issue}',
  'input/offset': 'difference of {authority} from the will behind it',
  'input/review': 'review time of {authority}',
  'input/objection': 'chance that another member of {institution} objects',
  'input/takes': 'duration of {step} of {project}',
  'input/level': 'what {step} asks of {authority}',
  'input/validity': 'validity of the grant of {authority} for {step}',
  'input/hazard-rate': 'yearly rate of {hazard}',
  'input/hazard-shift': 'shift of {actor} on {issue} after {hazard}',
  'input/hazard-lasts': 'days the shift of {actor} on {issue} lasts after {hazard}',
  'reason/transferred':
    'the forecast was scored on decisions of the European Union and is transferred to this question',
  'input/bargained': 'what is agreed on {issue}',
  'input/forecast': 'the default forecast of bargaining, over {draws} draws of the positions',
  'input/parameter': 'model constant {name}',
  'input/unknown-even': 'unknown: drawn evenly from {low} to {high}',
  'input/margin':
    'what {step} of {project} leaves: gains that could be given less losses to be made good',
  'input/reckoned': 'reckoned from the cash flows in {draws} draws of their amounts',
  'input/estimated': 'estimated from {records} position records',
  'assess/beyond-record': 'the scenario covers facts to {coversTo}; {asOf} lies after that',
  'assess/gates-missing':
    'the law and value gates are not assessed: every chance is an upper bound ("at most")',
  'assess/gate-missing':
    'the value gate is not assessed: every chance is an upper bound ("at most")',
  'assess/law-missing':
    'the law gate is not assessed: the scenario names no body of law, and every chance is an upper bound ("at most")',
  'assess/value-unknown':
    'the value gate of {project} is unknown for {steps}: nobody has stated {missing}',
  'assess/value-no-money':
    'the value gate of {project} is not assessed for {steps}: its costs and income are not written down',
  'assess/value-no-parts':
    'the value gate of {project} is not assessed for {steps}: nobody says whose part is needed',
  'assess/value-states-only':
    'the value gate of {project} is not assessed for {steps}: only states are needed, and money is not yet a term of their consent',
  'assess/transfer': '{from} pays {to} {amount} {currency}',
  'assess/need-superseded':
    '{step} of {project}: law as encoded does not require the consent of {authority} on this day',
  'assess/assumed-stances': '{assumed} of {stances} stances are assumptions of ours',
  'assess/not-timed': '{step} of {project} cannot be timed: nobody has stated a duration',
  'assess/unknown-left-out': '{what} is unknown and left out of the draws',
  'assess/hazard-series':
    'hazard {hazard} takes its rate from a series; this model draws only stated yearly rates',
  'assess/rule-approximated':
    '{institution} decides by a rule this model draws as "all members must agree"',
  'reason/decision-granted': '{authority} granted {steps} on {date}',
  'reason/decision-refused': '{authority} refused {steps} on {date}',
  'reason/decision-held': '{authority} held {steps} on {date}',
  'reason/decision-pending': '{authority} was asked for {steps} on {date}, no answer yet',
  'reason/evidence': '{says} [{at}], weight {weight}, moves the estimate by {effect}',
  'reason/need': '{authority} must agree ({kind}) {under}',
  'reason/need-worth':
    'those whose part is needed must gain by it against what they have if they stay out, alone or with payments; {authority} gains least or loses most',
  'reason/need-unmapped':
    '{authority} must agree ({kind}), and nobody says where it stands: it may stand anywhere',
  'reason/step-done': '{step} of {project} is done, on record',
  'reason/step-certain': '{step} of {project}: every need is granted on record and there is time',
  'reason/step-running': '{step} of {project} is under way, on record',
  'reason/step-open': '{step} of {project}: share of draws that reach it',
  'reason/step-barred':
    '{step} of {project}: a holder has stated a limit below what is asked, or no stated amounts make it pay',
  'reason/step-not-timed': '{step} of {project} cannot be timed',
  'reason/provision': '{cite}: {says} (wording {wording})',
  'reason/law-rows': 'no prohibition found in the {rows} rows encoded',
  'reason/law-allowed': '{act}, {what}: no prohibition found in the rows encoded',
  'reason/law-conditional': '{act}, {what}: barred, and a power in force can open it',
  'reason/law-prohibited': '{act}, {what}: barred, and only repeal opens it',
  'reason/law-undetermined': '{act}, {what}: a missing fact decides',
  'reason/law-finding-bars': 'it bars this activity: {act}, {what}',
  'reason/law-finding-undetermined': 'it may bar this activity ({act}, {what}): {facts} decides',
  'reason/law-finding-conflict': 'exceptions to it disagree on this activity: {act}, {what}',
  'reason/law-finding-excepted': 'an exception to it applies to this activity: {act}, {what}',
  'reason/law-finding-exempted': 'a decision opens it for this activity: {act}, {what}',
  'reason/law-finding-met': 'its conditions are met by this activity: {act}, {what}',
  'reason/worth': 'what {project} costs and brings',
  'reason/value-gate-open': '{step} of {project}: everyone whose part it needs gains by it',
  'reason/value-gate-transfers':
    '{step} of {project}: some whose part it needs lose by it, and what others gain can make it good',
  'reason/value-gate-shut':
    '{step} of {project}: those whose part it needs lose more than all others gain',
  'reason/value-gate-granted':
    '{step} of {project}: those whose part it needs have agreed, on record',
  'reason/value-gate-refused':
    '{step} of {project}: one whose part it needs has refused, on record',
  'reason/value-gate-unknown': '{step} of {project}: an amount of those concerned is not stated',
  'reason/value-gate-not-assessed': '{step} of {project}: nobody is asked what it gains',
  'reason/value-gate-sunk': '{step} of {project}: done or under way, its money is spent',
  'reason/held': '{who} held {step}: Shapley share over the draws that failed',
  'reason/severed': 'severed on {date}, on record',
  'reason/severance': 'chance that what stands of {project} is severed',
  'reason/base-rate': '{reached} of {of} earlier attempts in this scenario reached {step}',
  'reason/instead': '{title}',
};
