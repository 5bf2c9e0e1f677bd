import type { Catalogue } from '../../quantity/index.ts';

/** English words of vetoes: winsets, agenda setters, ratification. */
export const vetoWordsEn: Catalogue = {
  'bargaining/no-player': 'nobody is asked',
  'bargaining/not-finite': '{path} is {value}, no number',
  'bargaining/off-plane': 'the coordinates of {path} are no numbers',
  'bargaining/bad-vote-weight': 'the weight {value} is no number from 0 up',
  'bargaining/bad-weight': 'the weight {value} is no number above 0',
  'bargaining/weight-count': '{found} weights for {expected} voters',
  'bargaining/bad-quota':
    '{value} is no quota: more than 0 and at most {total}, all weights together',
  'bargaining/no-vote-rule': 'a vote needs a rule or a veto',
  'bargaining/unknown-voter': '{value} has no vote here',
  'bargaining/unknown-voter.hint': 'the voters are: {known}',
  'bargaining/bad-exposure': 'the exposure {value} is no number from 0 up',
  'bargaining/bad-chance': 'the chance {value} is no number from 0 to 1',
  'bargaining/bad-rate': 'the rate {value} is no number from 0 up',

  'bargaining/why-winset': 'all accept {low} to {high}',
  'bargaining/why-passing': 'enough votes for {low} to {high}',
  'bargaining/why-bound': '{player} accepts nothing beyond {at}',
  'bargaining/why-stuck': 'nothing but {statusQuo}, where things stand, has the consent of all',
  'bargaining/why-stuck-vote': 'nothing but {statusQuo}, where things stand, has the votes',
  'bargaining/why-absorbed': 'the veto of {player} adds nothing to those of the others',
  'bargaining/why-setter': '{setter}, who may propose, gets {at}: the best for it of what passes',
  'bargaining/why-setter-ideal': '{setter}, who may propose, gets all it asks for, {at}',
  'bargaining/why-setter-none':
    '{setter}, who may propose, proposes nothing: of what passes nothing is better for it than {statusQuo}',
  'bargaining/why-ratified': '{state} can carry {low} to {high} at home',
  'bargaining/why-not-ratified': '{state} can carry nothing at home but {statusQuo}',
  'bargaining/why-cut': '{ratifier} cuts what {state} can carry at home',
  'bargaining/why-agreed': 'agreed at {at}, where the product of their gains is largest',
  'bargaining/why-no-overlap': 'no agreement: what the states can carry at home does not meet',
  'bargaining/why-killed': 'with {state} free of its ratifiers there would be an agreement at {at}',
  'bargaining/why-fear':
    '{actor} has {exposure} {unit} at stake, a chance of {chance} to lose it, and counts {rate} points for one: {cost} points against saying yes',
};
