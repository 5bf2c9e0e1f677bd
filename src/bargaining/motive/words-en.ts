import type { Catalogue } from '../../quantity/index.ts';

/** English words of alleged motives and of salience from distance. */
export const motiveWordsEn: Catalogue = {
  'bargaining/alleged': 'alleged by {holder}, not established: {says}',
  'bargaining/alleged-in': 'alleged by {holder} ({sources}), not established: {says}',
  'bargaining/no-motive': 'there is no alleged motive "{value}" that says what it would mean',
  'bargaining/no-motive.hint': 'there are: {known}',
  'bargaining/no-motive-at-all.hint':
    'no claim that could be known on that day has a position with `alleged: true` and `would-mean`',
  'bargaining/motive-clash':
    '{value} and {other} both say where {actor} would stand on {issue}, and not the same',
  'bargaining/motive-clash.hint': 'switch on one of them by its number',
  'bargaining/motive-no-stance':
    '{value} states no position of {actor} on {issue}, and it has none of its own',
  'bargaining/motive-no-stance.hint': 'give `would-mean` an ideal',
  'bargaining/motive-on':
    '{actor} is taken to want what {holder} alleges, which is not established: {says}',
  'bargaining/no-place': 'there is no place with coordinates that is, or lies in, "{value}"',
  'bargaining/no-place.hint': 'countries with such a place: {known}',
  'bargaining/why-near': 'how much {actor} cares about {issue}, by its distance of {distance} km',
  'bargaining/why-near-rule':
    'nobody has stated it: salience is assumed to fall with distance, to half at {half} km',
};
