import type { Catalogue } from '../../quantity/index.ts';

/** English words of threats, sanctions, provocations and signals. */
export const coercionWordsEn: Catalogue = {
  'bargaining/tree-depth': 'a game is at most {limit} moves deep',
  'bargaining/tree-size': 'a game has at most {limit} nodes',
  'bargaining/tree-no-action': '{value} has no action to choose',
  'bargaining/tree-action-twice': '{path} has the action {value} twice',
  'bargaining/tree-payoff': '{path} does not say what {value} gets',
  'bargaining/tree-payoff.hint': 'state it; 0 where it gets nothing',
  'bargaining/tree-chances': 'the chances at {path} sum to {sum}, not 1',
  'bargaining/tree-probit': '{path} has {count} actions: by normal errors two are compared',
  'bargaining/tree-probit.hint': 'with more, take the link logit',
  'bargaining/base-rate-count':
    '{successes} successes in {episodes} episodes: whole numbers, the first not above the second',
  'bargaining/no-row': 'there is no episode of "{value}" on record',
  'bargaining/row-order': 'a reaction of {reacted} before the act of {acted}',
  'bargaining/row-late': 'the act of {value} lies after the day of asking',
  'bargaining/unknown-reaction': 'there is no reaction "{value}"',
  'bargaining/unknown-act': 'there is no act "{value}"',
  'bargaining/unknown-type': 'there is no type "{value}"',
  'bargaining/type-shares': 'the shares of the types sum to {sum}, not 1',
  'bargaining/unknown-rate': 'there is no base rate "{value}" among the base-rates',
  'bargaining/unknown-record': 'there is no record "{value}" among the records',
  'bargaining/unknown-strategy': 'there is no strategy "{value}"',

  'bargaining/why-resist': '{defender} resists with {share} %: war {war}, giving way {yield}',
  'bargaining/why-attack':
    '{challenger} challenges with {share} %: expects {expected}, has {statusQuo} now',
  'bargaining/why-needed-resolve':
    '{challenger} would be indifferent if {defender} resisted with {share} %',
  'bargaining/why-move': '{player} at {move}: {action} with {share} %, expecting {value}',

  'bargaining/why-base-rate': '{successes} of {episodes} episodes ({of}): {mean} %, {low}–{high} %',
  'bargaining/why-base-rate-stage':
    'counts {stage} alone: what gave way earlier, or was never tried, is not in it',
  'bargaining/why-base-rate-unknown': 'no base rate of {of} is stated: it is unknown, not 0',

  'bargaining/why-leverage':
    'together they move {target} by {effect}, of {needed} needed: it gives way with {chance} %',
  'bargaining/why-leverage-unknown':
    'together they move {target} by {effect}; how much is needed nobody says',
  'bargaining/why-needed-anchored':
    '{needed} are needed if the base rate is what these levels bring',
  'bargaining/why-loss':
    'without {instrument} {target} gives way with {chance} %: {loss} points less',
  'bargaining/why-gain':
    'without {instrument} {target} gives way with {chance} %: {loss} points more',
  'bargaining/why-other-goal': '{instrument} serves {goal}, not this',

  'bargaining/why-precedents':
    'of those who disarmed {share} % were attacked afterwards, as {holder} weighs the precedents',
  'bargaining/why-precedent': '{precedent} moves that by {shift} points',
  'bargaining/why-reservation':
    'the capability is worth {price} to {holder}: {loss} at stake × {difference} more danger without it, and {other} besides',
  'bargaining/why-no-deal':
    'no deal in the feasible set: the best offer is worth {worth}, the price is {price}',
  'bargaining/why-no-offer': 'no deal in the feasible set: nothing is offered',
  'bargaining/why-deal': '{offer} is worth {worth} to {holder}, the price is {price}',

  'bargaining/why-reaction-rate': '{act} was followed by {reaction} in {count} of {of} cases',
  'bargaining/why-provoke':
    '{provoker} gains {gain} by {act} over keeping quiet, and would have {alone} if nobody reacted',
  'bargaining/why-provoke-for-reaction': '{act} pays only because of the reaction it brings',
  'bargaining/why-no-provocation': 'keeping quiet pays best for {provoker}',
  'bargaining/why-best-reply': 'the best reply of {reactor} to {act} is {reaction}',
  'bargaining/why-deterring': 'after {reactions} {act} would not pay',
  'bargaining/why-no-deterring': 'after every reaction {act} pays',

  'bargaining/why-signal':
    '{signal} is sent by {sincere} % of those who mean it and {others} % of the others',
  'bargaining/why-posterior': 'belief in "{type}" moves from {before} % to {after} %',
  'bargaining/why-cheap': '{signal} costs nobody anything: it moves no belief',

  'bargaining/why-lag':
    '{answered} of {count} were followed within the record; half within {median} days',
  'bargaining/why-lag-no-median':
    '{answered} of {count} were followed within the record, fewer than half',
  'bargaining/why-lag-open': '{open} are not answered yet and count as "not so far"',

  'bargaining/why-cooptation':
    'as a member {actor} gets {transfer} and the project moves from {from} to {to}: it gains {after} instead of {before}',
  'bargaining/why-as-if':
    'outside it would say the same if its ideal point were {position} instead of {ideal}',

  'bargaining/why-strategy-chance':
    '{strategy} succeeds with {chance} % as it has gone so far, worth {value}',
  'bargaining/why-switch': '{strategy} moves from {before} % to {after} %',
};
