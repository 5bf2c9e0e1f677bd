import type { Catalogue } from '../../quantity/index.ts';

/** English words of alignment answers: what may be wrong with a request, and what a number rests on. */
export const answerWordsEn: Catalogue = {
  'align/not-a-date': '{value} is no day of the form YYYY-MM-DD',
  'align/by': 'the day {value} is not after {asOf}, the day of the view',
  'align/from': 'the day {value} is after {asOf}, the day of the view',
  'align/too-many-points': '{points} points are more than the {most} a series may have',
  'align/too-many-points.hint': 'begin later, or take longer steps',
  'align/one-pole': 'both poles are {value}: two camps need two',
  'align/draws': '{value} is no number of draws: a whole number from 1 to {most}',
  'align/every': '{value} is no number of months: a whole number from 1 to 120',
  'align/seed': '{value} is no seed: a whole number from 0 up',
  'align/driver-level': '{value} is no strength of a driver: a number from 0 to {most}',
  'align/unknown-driver': 'no driver {value} stands on this day',
  'align/unknown-driver.hint': 'those that do: {known}',
  'align/actor-is-pole': '{value} is one of the two poles: it cannot change to the other',
  'align/actor-is-pole.hint': 'ask about another actor, or name other poles',
  'align/contradicts-record':
    'hardly any draw of the ties of {value} lets it stand where it is known to stand ({kept} of {tried} fit)',
  'align/contradicts-record.hint': 'something that holds it there is missing in the pack',
  'align/alike': 'no capability is stated of anyone: all count alike',
  'align/size-guessed':
    'no capability is stated of {actors}: each counts as the smallest of the others',

  'align/nothing': 'nothing on record bears on it',
  'align/no-source': 'stated in the pack without a source',
  'align/size': 'capability of {actor}, as of {year}, a share of the world',
  'align/size-unknown': 'nobody has stated the capability of {actor}: it counts as the smallest',
  'align/sizes-alike': 'no capability is stated of anyone: {actor} counts like all others',
  'align/tie-sum': 'what draws {a} and {b} together or apart, all parts together',
  'align/part': 'what {part} makes of the tie of {a} and {b}',
  'align/part-unknown': 'nobody says anything of {part} between {a} and {b}',
  'align/part-absent':
    'the pack lists ties by {part} and has none of {a} and {b}: taken for nothing',
  'align/tie': '{kind}, {of} and {with}: {about}',
  'align/tie-alleged': '{kind}, {of} and {with}, alleged: {about}',
  'align/driver-spill':
    '{driver} set to {level}: {ally} goes along with {patron} against {foe} as far as its treaty binds it',
  'align/event': '{title} ({date}, {kind})',
  'align/conduct':
    'what {mover} does about {issue} (now at {at}) as {judge} sees it, who wants {ideal}',
  'align/ideal-point': 'where {actor} stood in votes of {at}: {value}',
  'align/no-ideal-point': 'no estimate of where {actor} stood in votes by then',
  'align/leverage': 'what {holder} holds over {over}: {about}',
  'align/driver': '{driver}: {about}',
  'align/landscape': '{actors} actors, {minima} arrangements that nobody would leave alone',
  'align/tipping':
    'what keeps {actor} where it stands: its ties times the size of those they are with',
  'align/question':
    'share of {draws} runs in which {actor} leaves the side of {from} for that of {to} by {by}',
  'align/alliance-record': '{ended} of {alliances} alliances on record have ended',
  'align/positions': 'where {actor} stood between {first} and {second}, by votes and by ties',
  'align/temperatures': 'how warm the tie of {a} and {b} was, day by day',
  'align/wedge': 'how far {a} and {b} want different things, and talk at different speed',
  'align/sidelining':
    'key meetings with {actor} in the room, of those it had a part in; {all} in all',
  'align/coordination': 'what {members} did together and how they voted, the latest counting most',
  'align/bloc': 'who is in {bloc}, and what binds them',
  'align/consistency': 'what {actor} says beside what it votes and does, on {issues} issues',
  'align/spill-over': 'what the end of the treaty of {a} and {b} would do to trade and lending',
  'align/exit': 'what leaving {patron} would cost {actor}',
  'align/exit-security': 'protection of {actor} that {patron} gives and others could',
  'align/exit-trade': 'trade of {actor} that would go, and that would come',
  'align/exit-finance': 'what {actor} would pay more for credit',
  'align/unknown-capability': 'nobody has stated the capability of {actors}',
  'align/unknown-trade': 'nobody has stated the trade of {actors}',
  'align/unknown-lending': 'nobody has stated what others would lend',
  'align/push-standing': '{by} towards {on}: it would push {on} towards {towards} if it came true',
  'align/push-falsified': 'the push of {by} on {on} towards {towards} has come to nothing',
  'align/means': '{kind}: what {excluded}, left out of the talks, holds over {over}',
  'align/body': 'what {body} may be expected to bring about',
};
