import type { Catalogue } from '../../quantity/index.ts';

/** English words of the expected-utility model. */
export const scholzWordsEn: Catalogue = {
  'bargaining/scholz-option': 'the expected-utility model has no option {value}',
  'bargaining/scholz-choice': '{value} is no {option}',
  'bargaining/scholz-choice.hint': 'one of {choices}',
  'bargaining/scholz-number': '{value} is no {option} from {least} to {most}',
  'bargaining/scholz-too-long': '{value} rounds of {actors} actors would take too long',
  'bargaining/scholz-too-long.hint': 'ask for {most} rounds at most',
  'bargaining/scholz-no-round': 'there is no round {value} to look into',
  'bargaining/scholz-no-round.hint': 'a whole number from 1 to {most}',
  'bargaining/scholz-other-columns': 'the run is not one of these actors, but of issue {value}',

  'bargaining/scholz-still': 'nobody moves at all: median {median}, mean {mean}',
  'bargaining/scholz-settles': 'nobody moves after round {after}: median {median}, mean {mean}',
  'bargaining/scholz-cycles':
    'does not settle: from round {from} on the positions come back every {period} rounds, the median between {medianLow} and {medianHigh}, the mean between {meanLow} and {meanHigh}',
  'bargaining/scholz-moving':
    'still moving after {after} rounds, the median between {medianLow} and {medianHigh} so far, the mean between {meanLow} and {meanHigh}',
  'bargaining/scholz-pivotal': 'on the median: {actors}',
  'bargaining/scholz-pivotal-by-turns': 'on the median by turns: {actors}',
  'bargaining/scholz-confrontation':
    '{actor} gives in to {proposer} and moves from {from} to {to}: both could gain by a conflict, {proposer} more ({theirs} against {own})',
  'bargaining/scholz-compromise':
    '{actor} goes part of the way to {proposer}, from {from} to {to}: it would lose by a conflict ({own}), {proposer} would gain more ({theirs})',
  'bargaining/scholz-capitulation':
    '{actor} is compelled by {proposer} and moves from {from} to {to}: it would lose more by a conflict ({own}) than {proposer} would gain ({theirs})',
  'bargaining/scholz-torn':
    '{actor} stays at {at}: its two best offers are equally good and lead to different places',
  'bargaining/scholz-unpressed': 'nobody presses {actor}, which stays at {at}',
  'bargaining/scholz-pressed': 'offers seen by {actor}: {count}, from {actors}',
};
