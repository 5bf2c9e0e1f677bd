import type { Catalogue } from '../../quantity/index.ts';

/** English words of name screening. */
export const screeningWordsEn: Catalogue = {
  'screening/not-an-imo-number': '{value} is no IMO number of a ship',
  'screening/not-an-imo-number.hint': 'seven digits, such as IMO 9074729',
  'screening/imo-check-digit': 'the check digit of the IMO number {value} does not fit',
  'screening/imo-check-digit.hint': 'one of its digits is wrong: compare with the register',
  'screening/empty-name': '"{value}" has no letter or digit to look for',
  'screening/name-too-long': 'a name of {length} characters is no name',
  'screening/name-too-long.hint': 'one name a line; at most {limit} characters',

  'screening/caution': 'possible match, not a determination',
  'screening/none': 'no possible match in the list supplied',

  'screening/sentence/for-and-against':
    '"{asked}" may be {ref}, "{listed}" ({score}): {for}; against it: {against}',
  'screening/sentence/for': '"{asked}" may be {ref}, "{listed}" ({score}): {for}',
  'screening/sentence/against':
    '"{asked}" may be {ref}, "{listed}" ({score}); against it: {against}',

  'screening/reason/word-same': '"{asked}" is the same word',
  'screening/reason/word-sounds-alike': '"{asked}" sounds like "{listed}"',
  'screening/reason/word-misspelt': '"{asked}" is spelt nearly like "{listed}"',
  'screening/reason/word-initial': '"{asked}" and "{listed}" begin alike, one is an initial',
  'screening/reason/word-nickname': '"{asked}" and "{listed}" are short and full form of a name',
  'screening/reason/word-joined': '"{asked}" is "{listed}" joined or parted',
  'screening/reason/word-acronym': '"{asked}" and "{listed}" are first letters and full name',
  'screening/reason/word-vowels-left-out': '"{asked}" has the consonants of "{listed}"',
  'screening/reason/word-same-sound-other-sign': '"{asked}" sounds like "{listed}", another sign',
  'screening/reason/left-over-asked': '"{words}" is not in the listed name',
  'screening/reason/left-over-listed': '"{words}" is only in the listed name',
  'screening/reason/one-word-only': 'only one word agrees',
  'screening/reason/number-missing': 'one name has a number and the other has none',
  'screening/reason/numbers-differ': 'the numbers differ',
  'screening/reason/forms-differ': 'the legal forms differ',
  'screening/reason/father-and-son-swapped': 'father and son have changed places',
  'screening/reason/korean-same': 'both can be spellings of one Korean name',
  'screening/reason/korean-different': 'a syllable of the Korean names differs',
  'screening/reason/alias': '"{name}" is an alias of the entry',
  'screening/reason/low-quality-alias': 'the list calls the alias "{name}" one of low quality',
  'screening/reason/former-name': '"{name}" is a former name',
  'screening/reason/birth-agrees': 'the dates of birth agree ({born}; listed: {listed})',
  'screening/reason/birth-conflicts': 'the dates of birth differ ({born}; listed: {listed})',
  'screening/reason/birth-not-stated': 'the list states no date of birth',
  'screening/reason/country-agrees': 'the country agrees ({country})',
  'screening/reason/kind-differs': 'asked for a {kind}, listed is a {listed}',
  'screening/reason/imo-agrees': 'the IMO numbers agree ({imo})',
  'screening/reason/imo-in-remarks': 'the remarks of the entry name IMO number {imo}',
  'screening/reason/imo-differs': 'the IMO numbers differ ({imo}; listed: {listed})',
  'screening/reason/ref-agrees': 'its number in the list is {ref}',
};
