import type { Catalogue } from '../quantity/index.ts';

/** English words of how bodies decide. */
export const institutionWordsEn: Catalogue = {
  'institution/unknown-vote': 'no vote of this pack is called "{value}"',
  'institution/why-vote':
    '{subject}: reckoned from the rule and the ballots of the members of the day',

  'institution/consent-twice': 'the consent {value} stands twice',
  'institution/consent-name': '"{value}" cannot name a consent: no slash',
  'institution/unknown-consent': '{path} waits for {value}, which is no consent at hand',
  'institution/bad-level': 'the level {value} is no number from 0 to 100',

  'institution/consent-yes': '{by} says yes to {consent}',
  'institution/consent-yes-if': '{by} says yes to {consent} if {count} more is so',
  'institution/consent-yes-if-many': '{by} says yes to {consent} if {count} more are so',
  'institution/consent-no': '{by} says no to {consent}',
  'institution/consent-no-by-condition':
    '{by} says no to {consent}: what it hangs on will not come about',
  'institution/consent-undecided': '{by} has not said what it thinks of {consent}',
  'institution/consent-deadlock':
    '{by} says yes to {consent} once another moves, and that one waits for {by}',
  'institution/if-consent': '{by} says yes to {consent}: {status}',
  'institution/if-level': '{issue} at {at} or more, today {now}: {status}',
  'institution/if-fact': '{fact}: {status}',

  'institution/unknown-who': 'the pack has no actor and no institution "{value}"',
  'institution/nobody-wants': 'nobody is named who wants what is before the body',
  'institution/edge-by-rule': '{from} decides by {to}',
  'institution/edge-alone': '{to} alone decides {from}',
  'institution/edge-veto': 'under {from} nothing passes against {to}',
  'institution/edge-hangs-on': '{from} hangs on the approval of {to}',
  'institution/edge-in-practice': '{from} does not act without {to}',
  'institution/asks-first': 'what {actor} asks for first before it moves on {issue}: {count}',

  'institution/bad-days': '{path} is {value}: a whole number of days, 0 or more',
  'institution/ballot-early': '{value} speaks before it was asked',
  'institution/bad-motion': '{value} is no motion',
  'institution/motion-twice': 'the motion {value} stands twice',
  'institution/too-many-motions': '{count} motions have more than {limit} orders',
  'institution/too-many-motions.hint': 'ask about at most {most} motions, or about one order',

  'institution/bad-power': 'the power {value} is no number from 0 up',
  'institution/bad-share': '{path} is {value}: a number from 0 to 1',
  'institution/bad-decisiveness': 'the decisiveness {value} is no number above 0',
  'institution/veto-by-rule': 'by the rule nothing passes against {actor}',
  'institution/veto-by-power':
    'against those who want it {actor} has {share} % of the power in {year}',
  'institution/seats-unknown':
    'those on record as members in {year} could pass nothing together: some are missing',
  'institution/veto-unknown': 'the power of {actor} in {year} is not known',
};
