import type { Catalogue } from '../../../quantity/index.ts';

/** What `landbridge power` says when it cannot go on, and of where a rule comes from. */
export const powerWordsEn: Catalogue = {
  'cli/power-no-body': 'power in which body?',
  'cli/power-no-body.hint': 'name one of the pack with --body: {known}',
  'cli/power-no-bodies': 'no body of this pack takes a vote',
  'cli/power-unknown-body': 'no body of this pack is called "{value}"',
  'cli/power-unknown-body.hint': 'those that take a vote are: {known}',
  'cli/power-many-rules': '"{value}" decides by several rules',
  'cli/power-many-rules.hint': 'name one of them: {known}',
  'cli/power-no-vote': '"{value}" takes no vote of its members: {kind}',
  'cli/power-no-vote.hint': 'those that take a vote are: {known}',
  'cli/power-body-of-file': 'a file of a vote has no bodies to choose from',
  'cli/power-body-of-file.hint': 'leave out {path}, or name a pack',
  'cli/power-not-brackets': '"{value}" is no vote',
  'cli/power-not-brackets.hint': 'quota; then weights: [51; 50, 49, 1]',

  'cli/power-not-beside': '{path} has no meaning beside {beside}',

  'cli/power-years': '"{value}" names no years',
  'cli/power-years.hint': 'one year, or two with a dash, at most {most} in all: 2012-2019',

  'cli/power-one': 'one actor decides alone',
  'cli/power-dependent': 'one actor decides once others have approved',

  'reason/vote-stated': '{source}',
  'reason/vote-unsourced': '{file} says so and names no source',
  'reason/vote-typed': 'the rule as it was typed',
};
