import type { Catalogue } from '../../quantity/index.ts';

/** English words of splitting: shares, disagreement, the range between two wars, pressure. */
export const splitWordsEn: Catalogue = {
  'bargaining/no-party': 'nobody shares',
  'bargaining/bad-amount': '{path} is {value}, no number',
  'bargaining/bad-amount-from-0': '{path} is {value}, no number from 0 up',
  'bargaining/bad-amount-above-0': '{path} is {value}, no number above 0',
  'bargaining/bad-share': '{path} is {value}, no number from 0 to 1',
  'bargaining/bad-discount': 'the discount factor {value} is no number from 0 to 1',
  'bargaining/no-impatience': 'two that can wait for ever never need to agree',
  'bargaining/no-impatience.hint': 'at least one discount factor must be below 1',
  'bargaining/no-surplus':
    'no split gives all parties what they have without one: {needed} in all, of {total}',
  'bargaining/cap-below-option': '{value} may take {most} at most and has {option} without a split',
  'bargaining/no-breakdown': 'nothing is said of what happens without an agreement',
  'bargaining/breakdown-chances':
    'the chances of what happens without an agreement sum to {sum}, not 1',
  'bargaining/breakdown-worths': '{found} worths for {expected} parties',
  'bargaining/no-strength': 'neither side has any strength',
  'bargaining/no-deal-point': 'no point on offer gives both at least what they have without one',
  'bargaining/no-knots': 'a curve needs at least one point',
  'bargaining/knots-order':
    'the points of a curve lie in rising order of pressure: {value} is out of order',
  'bargaining/unknown-lever': 'there is no lever "{value}"',
  'bargaining/unknown-lever.hint': 'the levers are: {known}',

  'bargaining/why-disagreement': 'without an agreement {party} has {worth}',
  'bargaining/why-breakdown': '{chance} × {worth} from "{breakdown}"',
  'bargaining/why-nash':
    '{party} has {option} without a split and gets {gain} more, its part of the {surplus} to share',
  'bargaining/why-capped': '{party} takes no more than {most}',
  'bargaining/why-kalai-smorodinsky': '{party} gets {share} of the most it could have, {ideal}',
  'bargaining/why-first-offer':
    'who offers first gets {first}, as waiting costs the other {cost} of each round',
  'bargaining/why-outside-binds': 'the other has {option} elsewhere, and must be given that',
  'bargaining/why-outside-idle':
    'what the other has elsewhere, {option}, is no more than it gets anyway',
  'bargaining/why-range': 'both would rather share than fight while the first gets {low} to {high}',
  'bargaining/why-information':
    'no share suits both: each thinks too well of its chances, the first {first}, the second {second} against itself',
  'bargaining/why-indivisible':
    'no division on offer lies between {low} and {high}: it cannot be cut finer',
  'bargaining/why-divisible': 'of the divisions on offer {divisions} suit both',
  'bargaining/why-commitment':
    '{side} would rather fight now: even all of it today does not make up for what the other, stronger later, could take',
  'bargaining/why-trusted': 'what changes later is too little or too far off to fight for now',
  'bargaining/why-challenge': '{side} would rather fight than leave things at {statusQuo}',
  'bargaining/why-kept': 'nobody would fight for more than the {statusQuo} the first has',
  'bargaining/why-private':
    'who does not know what the other would accept may ask for too much: a range is no promise of peace',
  'bargaining/why-backing':
    'backing by {ally}, {strength} by {commitment}, moves the chance of {side} from {before} to {after}',
  'bargaining/why-backed-range':
    'the range of shares moves from {low} to {high}, to {newLow} to {newHigh}',
  'bargaining/why-evasion': 'by {channel} still {volume} passes, worth {worth}',
  'bargaining/why-evasion-closed': '{channel} no longer pays',
  'bargaining/why-enforcement':
    'at enforcement {enforcement} {party} has {option} without an agreement and gets {share}',
  'bargaining/why-gains': '{party} gains {gain}',
  'bargaining/why-loses': '{party} loses {loss}',
  'bargaining/why-indifferent': '{party} neither gains nor loses',
  'bargaining/why-party-unknown': 'what becomes of {party} is not known',
  'bargaining/why-pareto': 'nobody loses',
  'bargaining/why-compensable': 'those who gain could pay those who lose: {gains} against {losses}',
  'bargaining/why-not-compensable':
    'those who gain could not pay those who lose: {gains} against {losses}',
  'bargaining/why-response': '{lever} at {level} moves the target by {effect} ({source})',
  'bargaining/why-response-assumed': '{lever} at {level} moves the target by {effect} (assumed)',
  'bargaining/why-backlash': 'beyond {peak} more of {lever} brings less',
  'bargaining/why-strategy':
    '{strategy} moves the target by {effect}, of {needed} needed, at a cost of {cost}',
};
