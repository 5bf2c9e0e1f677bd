import { describe, expect, test } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { documentOf } from './document.ts';
import { articleParagraphs, furnitureAt, furnitureOf } from './furniture.ts';
import type { FurnitureRule } from './label.ts';
import { spanText } from './span.ts';
import { documentWordsEn } from './words-en.ts';

const BODY = [
  'The two ministries agreed on Monday to mend the bridge over the river by the end of the year.',
  'The minister of railways said the work would cost 40 million, and that talks would go on.',
  'Experts doubt that trains will cross before the ice has gone, as they did not last time.',
];

const read = (...paragraphs: string[]) => {
  const memo = unwrap(documentOf('memo', paragraphs.join('\r\n\r\n')));
  const quote = (span: { start: number; end: number }) => spanText(memo.text, span);
  const furniture = furnitureOf(memo);
  return {
    memo,
    furniture,
    rules: furniture.map((piece) => [piece.rule, quote(piece)] as const),
    article: articleParagraphs(memo).map(quote),
  };
};

/** The rule that takes a paragraph at the end of an article; undefined when it stays. */
const ruleAtEnd = (paragraph: string): FurnitureRule | undefined =>
  read(...BODY, paragraph).furniture.at(-1)?.rule;

describe('L12: furniture of the page', () => {
  const LABELS: readonly (readonly [FurnitureRule, readonly string[]])[] = [
    [
      'navigation',
      ['Skip to main content', 'Back to top ↑', 'Next article »', 'Tags: river, bridge'],
    ],
    ['navigation', ['본문 바로가기', '返回顶部']],
    ['share', ['Share this article', 'Facebook Twitter E-mail', 'Share on WhatsApp', '공유하기']],
    ['comments', ['Leave a Comment', 'Post a reply', '12 Comments', 'No comments yet', '댓글 3']],
    ['subscribe', ['Subscribe now', '📧 Sign in', 'Create an account', '登录']],
    ['follow', ['Follow us on Telegram', 'Contact us: desk at the river post']],
    ['advertisement', ['Advertisement', 'Sponsored content']],
    ['teaser', ['Read also: Who pays for the bridge?', 'RELATED STORY — The old line']],
    ['teaser-list', ['You may also like', 'Related articles:', 'More from River Post', '관련기사']],
    ['cookies', ['Privacy Policy', 'Accept all cookies', 'Terms of Use']],
    [
      'copyright',
      ['© 2031 River Post', 'Copyright River Post. All rights reserved.', '무단전재 금지'],
    ],
    ['credit', ['River Post / Analysis 2031.']],
    ['empty-list', ['in , ,', 'Tags | |']],
    ['stamp', ['Last updated on Monday, 5 May 2031 at 10:20 GMT', '🕒 입력 2031-05-05 10:20']],
    ['vote', ['Likes: 12', '3 upvotes', 'Downvotes percentage: 12.5 %', 'Upvote Downvote']],
  ];

  test.each(LABELS)('%s: %j', (rule, paragraphs) => {
    expect(paragraphs.map(ruleAtEnd)).toEqual(paragraphs.map(() => rule));
  });

  const APPEALS: readonly (readonly [FurnitureRule, readonly string[]])[] = [
    [
      'donate',
      [
        'Please donate today, so that we can go on telling you what happens on the river.',
        'Give £5 a month and we’ll send you our map of all the lines.',
        'Help us keep our reporting free for all: your support means a lot to the newsroom.',
      ],
    ],
    [
      'subscribe',
      [
        'Sign up for our daily newsletter and never miss a story about the river.',
        'Subscribe today to get full access.',
      ],
    ],
    [
      'follow',
      ['Like this story? Share this article with friends.', 'Join our channel on Telegram!'],
    ],
    [
      'cookies',
      ['We use cookies to improve your experience. By browsing this site you accept our policy.'],
    ],
    ['comments', ['Your email address will not be published. Required fields are marked *']],
  ];

  test.each(APPEALS)('%s, of signs that meet: %j', (rule, paragraphs) => {
    const rules = paragraphs.map(ruleAtEnd);
    expect(rules).toEqual(paragraphs.map(() => rule));
  });

  test('leaves the article as it is', () => {
    const sentences = [
      ...BODY,
      'Follow the river and you will find the line that our fathers built.',
      'The states signed up to the pact, and the minister asked us to support it.',
      'Will you pay for the bridge?',
      'You know the river, and your fathers knew the bridge.',
      'The North donated rice to the towns; the South gave $40 million.',
      '“Please support us and donate what you can, so that our work goes on,” the mayor said.',
      'The party lost 12 points and won 40 votes in the house.',
      'In a comment on the plan, the minister said it would be shared.',
      'Updated plans for May show a bridge of steel.',
      'Related to the plan: a second line, which nobody will pay for.',
      'Subscribers to the bond get 4 % a year.',
      'Cookies and tea were served while the ministers met.',
      'Home rule for the towns was refused in 2031.',
      'Sports',
      '25 points',
      'River / Bridge: what the states want',
      'Support our troops, the banner on the bridge read.',
    ];
    const { rules, article } = read(...sentences);
    expect(rules).toEqual([]);
    expect(article).toEqual(sentences);
  });

  test('takes a menu of three labels or more, in a column or in a row', () => {
    expect(read('Home', 'World', 'Politics', ...BODY).rules.map(([rule]) => rule)).toEqual([
      'navigation',
      'menu',
      'menu',
    ]);
    expect(read('News | Sports | Culture', ...BODY).article).toEqual(BODY);
    expect(read('World', 'Politics', ...BODY).rules).toEqual([]);
  });

  test('takes a full date above the article, not one that heads a part of it', () => {
    expect(read('Bridge to open', '3 May 2031', ...BODY).rules).toEqual([['stamp', '3 May 2031']]);
    expect(read(...BODY, '3 May 2031', ...BODY).rules).toEqual([]);
  });

  test('takes the way back that a page shows', () => {
    const { rules } = read('You are here', 'Home > Rivers > Bridge to open in May', ...BODY);
    expect(rules.map(([rule]) => rule)).toEqual(['navigation', 'navigation']);
  });

  test('takes what may be a counter, and a question, beside a sure one', () => {
    const { rules } = read(...BODY, 'Do you agree?', '25 points', 'Total votes: 31', '4 shares');
    expect(rules).toEqual([
      ['appeal-context', 'Do you agree?'],
      ['vote', '25 points'],
      ['vote', 'Total votes: 31'],
      ['vote', '4 shares'],
    ]);
  });

  test('takes words to the reader beside an appeal, and the name of the outlet it repeats', () => {
    const appeal = 'Donate to The River Post now: we need you.';
    const question = 'Will you help the towns to be heard?';
    const { rules } = read(...BODY, 'The River Post', question, appeal);
    expect(rules).toEqual([
      ['outlet', 'The River Post'],
      ['appeal-context', question],
      ['donate', appeal],
    ]);
  });

  test('takes all that follows the form for comments, unless the article does', () => {
    const comment =
      'I was there, and the bridge was already mended when the minister came to see it.';
    expect(read(...BODY, 'Leave a reply', 'Ann', comment).article).toEqual(BODY);
    expect(read('Bridge to open', 'Leave a reply', ...BODY).article).toEqual([
      'Bridge to open',
      ...BODY,
    ]);
  });

  test('takes headlines under a heading for them, up to the next sentence', () => {
    const { rules } = read(...BODY, 'Most read', 'Ice on the river', 'Old trains sold', ...BODY);
    expect(rules.map(([rule]) => rule)).toEqual(['teaser-list', 'teaser-list', 'teaser-list']);
  });

  test('says where a span touches it', () => {
    const { memo, furniture } = read(...BODY, 'Add comment');
    const start = memo.text.indexOf('comment');
    expect(furnitureAt(furniture, { start, end: start + 7 })?.rule).toBe('comments');
    expect(furnitureAt(furniture, { start: 0, end: 3 })).toBeUndefined();
  });

  test('has words for every rule', () => {
    const rules = new Set([...LABELS, ...APPEALS].map(([rule]) => rule));
    for (const rule of [...rules, 'menu', 'appeal-context', 'after-comments', 'outlet']) {
      expect(documentWordsEn).toHaveProperty([`reading/furniture-${rule}`]);
    }
  });

  test('passes over a line of a million characters', () => {
    const long = 'donate to us, you '.repeat(60_000);
    expect(read(...BODY, long).rules).toEqual([]);
  });
});
