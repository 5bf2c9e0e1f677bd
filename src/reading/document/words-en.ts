import type { Catalogue } from '../../quantity/index.ts';

/** English words of documents, anchors, tokens and page furniture. */
export const documentWordsEn: Catalogue = {
  'reading/lone-surrogate': 'the text of {path} holds half a character at position {at}',
  'reading/lone-surrogate.hint': 'decode the file anew, as UTF-8 or in the encoding it states',
  'reading/span-outside': 'no span from {start} to {end} in a text of {length} units',
  'reading/span-outside.hint': 'whole numbers, the start first, both within the text',
  'reading/span-empty': 'the span at {start} marks nothing',
  'reading/span-cuts-character': 'the span from {start} to {end} cuts a character in two',
  'reading/span-cuts-character.hint':
    'an emoji or a rare letter takes two UTF-16 units: move to either side of it',
  'reading/token-from': 'no position {from} in a text of {length} units',
  'reading/token-empty': 'a token without letters has no place',
  'reading/token-missing': 'the token {value} does not stand after position {at}',
  'reading/token-missing.hint': 'the tokens must be those of this text, in order and unchanged',
  'reading/token-cuts-character': 'the token {value} cuts a character in two near {at}',
  'reading/orphan-malformed': 'the quote is empty, or it or its surroundings hold half a character',
  'reading/orphan-contradicted':
    'the text is the same, but from {start} to {end} it reads otherwise',
  'reading/orphan-gone': 'the text has changed, and the quote with its surroundings is gone',
  'reading/orphan-several':
    'the text has changed, and the quote with its surroundings stands more than once',
  'reading/orphan-was-repeated':
    'the text has changed, and the quote stood in it more than once: which one is meant is lost',
  'reading/furniture-navigation': 'a link or label to find one’s way on the site',
  'reading/furniture-menu': 'a run of labels of the site’s menu',
  'reading/furniture-empty-list': 'a list of categories or tags without an entry',
  'reading/furniture-stamp': 'when the page was posted or changed, not part of the story',
  'reading/furniture-share': 'buttons to share the page',
  'reading/furniture-follow': 'an invitation to follow the outlet or write to it',
  'reading/furniture-subscribe': 'an invitation to subscribe, register or log in',
  'reading/furniture-donate': 'an appeal for money or support',
  'reading/furniture-appeal-context': 'words to the reader beside an appeal or a poll',
  'reading/furniture-vote': 'counts or buttons of a poll',
  'reading/furniture-comments': 'the form or heading for comments of readers',
  'reading/furniture-after-comments': 'what follows the form for comments',
  'reading/furniture-teaser': 'a pointer to another article',
  'reading/furniture-teaser-list': 'a headline in a list of other articles',
  'reading/furniture-cookies': 'a notice on cookies or privacy',
  'reading/furniture-copyright': 'a line on rights',
  'reading/furniture-credit': 'a closing line of credits with the year',
  'reading/furniture-outlet': 'the name of the outlet, beside what it asks of the reader',
  'reading/furniture-advertisement': 'the label of an advertisement',
};
