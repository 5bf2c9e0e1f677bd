import type { Catalogue } from '../../quantity/index.ts';

/** English words of deals: what they are worth, to whom, in which order, and what stops them. */
export const dealWordsEn: Catalogue = {
  'bargaining/bad-discount-year':
    'what a year later counts against now is {value}, no number above 0 and at most 1',
  'bargaining/bad-expected': 'what a pressure is expected to bring is {value}, not 0 to 100',
  'bargaining/bad-expected.hint': 'hundredths of the way to the goal',
  'bargaining/bad-times': '{value} lasts from year {from} to year {until}',
  'bargaining/bad-times.hint': 'years from now, the earlier one first',
  'bargaining/cares-for-nothing': '{value} cares about none of the issues',
  'bargaining/given-up-already':
    'the pressure on {value} is given up at the level at which it stands already',
  'bargaining/no-horizon':
    '{value} looks ahead without end and counts all years alike, so no span of years means anything to it',
  'bargaining/no-horizon.hint': 'give it a horizon in years, or a discount below 1',
  'bargaining/no-ideal': '{id} states no level it likes best on {value}, which counts for it',
  'bargaining/no-status-quo': 'it is not known where things stand on {value} without a deal',
  'bargaining/no-stand-of': '{value} has no weights here, and takes no position elsewhere',
  'bargaining/no-stand-of.hint':
    'give it weights and ideals, or name a pack in which it has stances',
  'bargaining/no-stance-in-deal':
    '{actor} has no stance on {issue} on record: unless the file states its weights, {issue} has none with it',
  'bargaining/ask-outside':
    '{actor} asks that {goal} come to {at} before it goes along on {issue}, and the deal says nothing of it',
  'bargaining/term-twice': 'the term {value} stands in two packages, or twice in one',
  'bargaining/too-many-asks':
    '{found} asks are more than the {limit} of which all orders are weighed',
  'bargaining/too-many-parties': '{found} parties are more than the {limit} that a deal can have',
  'bargaining/too-many-parties.hint': 'merge those that want the same',
  'bargaining/too-many-steps':
    '{found} steps are more than the {limit} of which all orders are weighed',
  'bargaining/too-many-steps.hint': 'join steps that are taken on one day in a package',
  'bargaining/too-many-terms':
    '{found} terms are more than the {limit} of which all packages are looked at',
  'bargaining/too-many-terms.hint': 'name the offers that are on the table',
  'bargaining/two-levels': 'two terms pull {value} to both sides of the status quo at one time',
  'bargaining/unknown-party': 'there is no party "{value}"',
  'bargaining/unknown-party.hint': 'the parties are: {known}',
  'bargaining/unknown-term': 'there is no term "{value}"',
  'bargaining/unknown-term.hint': 'the terms are: {known}',
  'bargaining/unknown-worth':
    'what {value} is worth to {party} is not known, so no order can be judged',
  'bargaining/unknown-worth.hint': 'state its points for a unit of money',
  'bargaining/weights-sum': 'the weights of {value} sum to {sum}, not 1',
  'bargaining/term-form': 'it is not clear what the term {value} is',
  'bargaining/term-form.hint':
    'one of: issue and to; pays, by and to whom; in-kind with what it is worth to whom',
  'bargaining/order-incomplete': 'the order leaves out {value}',
  'bargaining/step-of-nobody': 'nobody performs {value}',

  'bargaining/why-deal-party': 'what {party} wants and asks for, as {file} has it',
  'bargaining/why-deal-party-source':
    'what {party} wants and asks for, as {file} has it, after {source}',
  'bargaining/why-deal-party-stands':
    'what {party} wants, from where it stands, and asks for, as {file} has it',
  'bargaining/why-deal-term': 'the term {term}, as {file} has it',
  'bargaining/why-deal-term-source': 'the term {term}, as {file} has it, after {source}',
  'bargaining/why-deal-favour': 'what {of} could be asked for, as {file} has it',
  'bargaining/why-deal-spoiler': 'what {party}, left out, could do, as {file} has it',

  'bargaining/why-part-issue': '{party}: {points} from where {of} goes',
  'bargaining/why-part-instrument':
    '{party}: {points} from giving up {of} before its goal is reached',
  'bargaining/why-part-payment': '{party}: {points} from the payment {of}',
  'bargaining/why-part-in-kind': '{party}: {points} from {of}',
  'bargaining/why-part-unknown': '{party}: nobody knows what {of} is worth to it',
  'bargaining/why-barred': '{party} never goes that far on {issue}',
  'bargaining/why-barred-until':
    '{party} goes that far on {issue} only once {first} has come to {at}',
  'bargaining/why-accepts': '{party} accepts: {total} points, and it asks for {reservation}',
  'bargaining/why-refuses': '{party} refuses: {total} points, and it asks for {reservation}',

  'bargaining/why-term-accepted': '{term} is accepted',
  'bargaining/why-term-refused': '{term} is refused by {by}',
  'bargaining/why-term-falls': '{term} falls with what it was tied to',
  'bargaining/why-term-unknown': 'whether {term} is accepted hangs on what {to} thinks it worth',
  'bargaining/why-term-open': '{term} waits for what never comes',
  'bargaining/why-deadlock': 'each waits for the other, and nobody moves first: {terms}',

  'bargaining/why-best-deal':
    '{offer} suits all, and of {of} that do it gives the largest product of gains',
  'bargaining/why-deal-none':
    'no deal in the feasible set: {party} asks for {reservation} points, and the best offer, {offer}, brings it {points}',
  'bargaining/why-deal-none-barred':
    'no deal in the feasible set: every offer goes beyond a limit of {party}',
  'bargaining/why-deal-none-common':
    'no deal in the feasible set: each accepts some offer, and none suits all',
  'bargaining/why-deal-unknown':
    'whether there is a deal hangs on what {parties} think of payments they put no points on',

  'bargaining/why-deal-precedent': '{precedent}: {effect} points, counted at {weight}',
  'bargaining/why-deal-reservation':
    'what it asks of a deal goes from {before} to {after} points by what it has seen happen',

  'bargaining/why-payment':
    '{party} lacks {missing} points, which at {rate} points a unit is {amount} {money}',
  'bargaining/why-affordable':
    'the others could pay up to {room} {money}, which covers the {amount}',
  'bargaining/why-not-affordable':
    'the others could pay no more than {room} {money} of the {amount}',
  'bargaining/why-no-payment': '{party} accepts without being paid',
  'bargaining/why-no-price-limit':
    'no payment moves {party}: the deal goes beyond a limit it has set',
  'bargaining/why-no-price-no-rate':
    '{party} lacks {missing} points, and what money is worth to it is not known',
  'bargaining/why-no-price-unknown': 'what the deal is worth to {party} is not known',

  'bargaining/why-spoiler':
    '{party}, left out, loses {loss} by the deal: a try to spoil it, which works with {chance}, is worth {gain}, and {appease} points would keep it quiet',
  'bargaining/why-no-spoiler':
    '{party}, left out, has {worth} by the deal and nothing to gain by spoiling it',
  'bargaining/why-spoiler-unknown': 'what the deal is worth to {party}, left out, is not known',

  'bargaining/why-ask':
    'ask for {ask} with {favour} of favour left: {expected} points expected, against {otherwise} for the next best',
  'bargaining/why-ask-then':
    'ask for {ask} with {favour} of favour left: {expected} points expected, against {otherwise} for the next best; after a no ask for {afterRefusal}',
  'bargaining/why-ask-too-dear': '{ask} needs {cost} of favour, and {left} is left',
  'bargaining/why-ask-nothing': '{ask} brings nothing',

  'bargaining/why-sequence': 'in this order nobody is ever further behind than {exposure} points',
  'bargaining/why-step-day': '{step} by {by}: day {starts} to {done}, trusted from day {verified}',
  'bargaining/why-whole-refused':
    '{party} refuses the whole: {total} points, and it asks for {reservation}',
  'bargaining/why-whole-barred': '{party} refuses the whole: it goes beyond a limit it has set',
  'bargaining/why-relief-first': '{party} gives {step} only after {first}',
  'bargaining/why-relief-level': '{party} gives {step} only when {issue} has come to {at}',
  'bargaining/why-slices': '{step} comes after {first}, which goes less far on the same issue',
  'bargaining/why-breaks-off':
    '{party} stops before {step}: it is left with {keeps} by breaking off and has {whole} by going on',
  'bargaining/why-too-exposed':
    'after {step} {party} would be {exposure} points behind if the others stopped, and dares {dares}',
  'bargaining/why-order-circle': 'each waits for the other, and nobody moves first: {steps}',
  'bargaining/why-order-none': 'no order gets past {after}:',
  'bargaining/why-order-start': 'no order even begins:',
};
