import type { Catalogue } from '../../quantity/index.ts';

/** English words of the spatial model and of KTAB's files. */
export const ktabWordsEn: Catalogue = {
  'ktab/no-option': 'the spatial model has no option "{value}"',
  'ktab/bad-option': '{name} is "{value}"',
  'ktab/bad-option.hint': 'it can be: {wanted}',
  'ktab/actors': '{value} is no number of actors: a whole number from 1 to {limit}',
  'ktab/actors.hint': 'merge actors that stand together: the work grows with their number cubed',
  'ktab/issues': '{value} is no number of issues: a whole number from 1 to {limit}',
  'ktab/bad-number': '{path} is {value}, and must be {wanted}',
  'ktab/no-square':
    'strengths must make a square: a row for each of 1 to {limit} options, as long as there are options',
  'ktab/over-committed':
    'the saliences at {path} sum to {value}, more than the whole attention of 1',
  'ktab/over-committed.hint':
    'give each issue its part of the actor’s attention, or take them as shares: overCommitted "shares"',
  'ktab/no-stand': '{path} has no position, and the spatial model needs one of every actor',
  'ktab/no-stand.hint':
    'give a position with salience 0 where it does not care, or leave the actor out',
  'ktab/no-weight': 'no actor has both capability and salience',

  'ktab/why-quiet': 'after {turns} turns hardly anybody moves: {percent} % of the first turn',
  'ktab/why-limit':
    'stopped after {turns} turns, the most allowed, with {percent} % of the movement of the first: not settled',
  'ktab/why-period': 'does not settle: the same positions come back every {period} turns',
  'ktab/why-usual': 'all settings are the defaults of KTAB 1.4',
  'ktab/why-own': '{name} is set to "{value}"',

  'ktab/why-alone': '{actor} stays: nobody pressed it, and it saw nobody worth challenging',
  'ktab/why-resists': '{actor} stays where it is, though pressed by {by}',
  'ktab/why-fails':
    '{actor} stays: it pressed {other} (chance {chance} %, expected gain {gain}), and that bargain was not the likeliest',
  'ktab/why-fails-resists':
    '{actor} stays: it pressed {other} (chance {chance} %, expected gain {gain}) and was pressed by {by}, and staying was likelier than any of these bargains',
  'ktab/why-presses':
    '{actor} pressed {other} (chance {chance} %, expected gain {gain}) and takes that bargain: {moves}',
  'ktab/why-yields':
    '{actor} gives way to {other}, which pressed it (chance {chance} %, expected gain {gain}): {moves}',

  'ktab/count': '"{value}" is no number of {what}',
  'ktab/count.hint':
    'the first row holds name, description, number of actors and number of dimensions (1 to {limit})',
  'ktab/rows-more': 'a row beyond the {stated} actors that the first row states',
  'ktab/rows-fewer': '{found} actors, where the first row states {stated}',
  'ktab/title-missing': 'dimension {at} has no title',
  'ktab/title-missing.hint': 'a dimension is named by the title above its positions',
  'ktab/title-twice': 'two dimensions are named "{value}"',
  'ktab/actor-missing': 'an actor without a name',
  'ktab/actor-twice': 'the actor {value} stands here a second time',
  'ktab/cell': '"{value}" is no number {wanted}',
  'ktab/cell.hint': 'write 1234.5, with a point and without blanks or units',
  'ktab/cells-fewer': 'a row of {found} cells, where {wanted} are needed',
  'ktab/cells-more': '"{value}" stands beyond the {wanted} cells of this row',
  'ktab/cells-more.hint': 'a description with a comma in it goes between quotes',
  'ktab/attention': 'the saliences of {actor} sum to {value}, more than its whole attention of 100',
  'ktab/attention.hint': 'give each dimension its part of the actor’s attention',
};
