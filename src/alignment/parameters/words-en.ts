import type { Catalogue } from '../../quantity/index.ts';

/** English words of the constants: what may be wrong with one, and why each is what it is. */
export const parameterWordsEn: Catalogue = {
  'align/parameter-name': 'there is no constant {value}',
  'align/parameter-range':
    '{value}: a constant has three numbers in rising order, from {least} to {most} {unit}',
  'align/parameter-unit': '{value} cannot be read as {unit}',
  'align/parameter-unknown': 'the constant is unknown ({value}): leave it out to take the default',
  'align/parameter-of-pack': '{name} is {base} {unit} ({low} to {high}), as the pack states',
  'align/parameter-asked': '{name} is {base} {unit} ({low} to {high}), as asked',

  'align/why/weight-treaty':
    '{name} {base} ({low} to {high}), ours: a treaty is the costliest word a state can give, so it weighs most',
  'align/why/weight-votes':
    '{name} {base} ({low} to {high}), ours: votes are frequent and public, but cost little and are about other things',
  'align/why/weight-trade':
    '{name} {base} ({low} to {high}), ours: trade gives both a reason to stay on terms; studies differ on how much',
  'align/why/weight-leverage':
    '{name} {base} ({low} to {high}), ours: being held draws nearer and breeds resentment, so it weighs little',
  'align/why/weight-tie':
    '{name} {base} ({low} to {high}), ours: on record with no measure of strength, between votes and treaties',
  'align/why/weight-signals':
    '{name} {base} ({low} to {high}), ours: arms are sold to those one would have stronger',
  'align/why/weight-rivalry':
    '{name} {base} ({low} to {high}), ours: rivals prepare against one another, which weighs nearly as a treaty',
  'align/why/weight-threat':
    '{name} {base} ({low} to {high}), ours: whom one fears one stands against, if it is not only said',
  'align/why/weight-border':
    '{name} {base} ({low} to {high}), ours: neighbours quarrel and trade; hardly anything by itself',
  'align/why/weight-conduct':
    '{name} {base} ({low} to {high}), ours: what the other does about what one cares for, as much as votes',
  'align/why/weight-events':
    '{name} {base} ({low} to {high}), ours: recent events tell of change, half as much as a standing treaty',
  'align/why/value-alliance':
    '{name} {base} ({low} to {high}), ours: a defence pact is the end of the scale',
  'align/why/value-consultation':
    '{name} {base} ({low} to {high}), ours: a promise to consult binds less than half as much as one to defend',
  'align/why/value-trade':
    '{name} {base} ({low} to {high}), ours: of a trade that nobody has put a share to',
  'align/why/value-leverage':
    '{name} {base} ({low} to {high}), ours: of a hold at full dependence, or one nobody has measured; its sign is open',
  'align/why/value-tie':
    '{name} {base} ({low} to {high}), ours: on record with no measure of strength, half the scale or a little more',
  'align/why/value-border': '{name} {base} ({low} to {high}), ours: a common border cuts both ways',
  'align/why/alleged-discount':
    '{name} {base} ({low} to {high}), ours: what a source only alleges counts half',
  'align/why/shared-ally':
    '{name} {base} ({low} to {high}), ours: two allies of one state are half as near as allies of one another',
  'align/why/bloc-share':
    '{name} {base} ({low} to {high}), ours: a tie of a bloc is half a tie of each member',
  'align/why/unknown-spread':
    '{name} {base} ({low} to {high}), ours: what nobody says may lie anywhere in this part of its scale',
  'align/why/contradiction-least':
    '{name} {base} ({low} to {high}), ours: parts that pull by less say too little to contradict',
  'align/why/ideal-neutral':
    '{name} {base} ({low} to {high}): the mean distance of two states drawn at random, 2/√π of the standard deviation',
  'align/why/ideal-drift':
    '{name} {base} ({low} to {high}), ours: how far a state moves in votes in a year, in standard deviations of all',
  'align/why/full-dependence':
    '{name} {base} ({low} to {high}), ours: a partner with this part of all trade can hardly be done without',
  'align/why/event-half-life':
    '{name} {base} days ({low} to {high}), ours: what happened three quarters of a year ago counts half',
  'align/why/event-scale':
    '{name} {base} ({low} to {high}), ours: the points of two meetings at the summit count half the scale',
  'align/why/event-kind':
    '{name} {base} ({low} to {high}), ours: from -10, the most hostile, to 10, the most friendly, in the order of published scales',
  'align/why/event-unsigned':
    '{name} {base} ({low} to {high}), ours: a statement may be of either sign',
  'align/why/grade':
    '{name} {base} ({low} to {high}), ours: a meeting that brought words counts less than one that brought an agreement',
  'align/why/joint-act': '{name} {base} ({low} to {high}), ours: acting together is the unit',
  'align/why/joint-vote':
    '{name} {base} ({low} to {high}), ours: a vote tells half as much as an act made together',
  'align/why/coordination-half-life':
    '{name} {base} days ({low} to {high}), ours: governments act together or not over years, so four of them',
  'align/why/coordination-prior':
    '{name} {base} ({low} to {high}), ours: as much as one act is held back as saying nothing',
  'align/why/speed':
    '{name} {base} ({low} to {high}), ours: how fast talks go that are in this state, 1 being those that run',
  'align/why/wedge-speed':
    '{name} {base} ({low} to {high}), ours: talks at different speed rub, but less than different wishes',
  'align/why/trade-response':
    '{name} {base} ({low} to {high}), ours: relative change of trade for a change of 1 of the tie; studies differ widely',
  'align/why/finance-response':
    '{name} {base} ({low} to {high}), ours: basis points on lending for a change of 1 of the tie; hardly studied',
  'align/why/kept-promise':
    '{name} {base} ({low} to {high}): three in four alliances called upon were kept, by Leeds, Long and Mitchell 2000',
  'align/why/kept-promise-less':
    '{name} {base} ({low} to {high}), ours: less than a third of what an alliance is worth where none is owed',
  'align/why/push-coupling':
    '{name} {base} ({low} to {high}), ours: part of a lost tie that goes to another',
  'align/why/driver-coupling':
    '{name} {base} ({low} to {high}), ours: part of a rivalry that an ally takes over',
  'align/why/test-damage':
    '{name} {base} ({low} to {high}), ours: what a weapon test takes off what a joint body can do',
  'align/why/test-recovery':
    '{name} {base} days ({low} to {high}), ours: half of that is mended by then',
  'align/why/tie-volatility':
    '{name} {base} ({low} to {high}), ours: standard deviation of the change of a tie in a year; as large as a summit and a half',
  'align/why/inertia':
    '{name} {base} ({low} to {high}), ours: part of all that pulls at an actor by which it must gain before it moves',
  'align/why/question-step':
    '{name} {base} days ({low} to {high}), ours: sides are thought over once a quarter',
};
