import type { Catalogue } from '../quantity/index.ts';

/** What the command line says when it cannot go on. */
export const wordsEn: Catalogue = {
  'cli/unforeseen': 'something broke that is ours to mend: {reason}',
  'cli/unforeseen.hint': 'LANDBRIDGE_DEBUG=1 shows where',
  'cli/not-a-number': '{path} must be a whole number, not "{value}"',
  'cli/not-a-day': '{path} must be a day, not "{value}"',
  'cli/not-a-day.hint': 'write year, month and day: 2031-05-14',
  'cli/not-a-date': '{path} must be a date, not "{value}"',
  'cli/not-a-date.hint': 'write 2031, 2031-05 or 2031-05-14',
  'cli/pack-has-errors': 'the pack has {count}: nothing can be answered before they are mended',
  'cli/pack-has-errors.hint': 'landbridge check {value} shows every one',
  'cli/unknown-id': 'nothing in this pack has the id "{value}"',
  'cli/not-yet-known': '"{value}" was not known on {asOf}',
  'cli/unknown-kind': 'there is no kind "{value}"',
  'cli/unknown-project': 'no project "{value}" in this pack',
  'cli/unknown-step': '"{value}" is no step of a project',
  'cli/no-such-phase': '{project} has no phase {value}',
  'cli/no-such-path': 'this answer has nothing at "{value}"',
  'cli/cannot-write': 'cannot write {value}: {reason}',
  'cli/pack-name': 'a pack needs a name of lower-case words joined by hyphens, not "{value}"',
  'cli/folder-in-use': 'the folder {value} is there already and is not empty',
  'cli/folder-in-use.hint': 'choose another name, or another folder with --dir',
  'cli/template-missing': 'the template of a pack is missing from this installation',
};
