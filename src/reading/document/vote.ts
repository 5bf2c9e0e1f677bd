/** Words that only a poll or a counter has, and those that an article may have as well. */
const SURE =
  /^(?:votes?|upvotes?|downvotes?|likes?|dislikes?|retweets?|thumbs|추천|비추천|좋아요|싫어요|点赞)$/iu;
const POSSIBLE =
  /^(?:points?|shares?|views?|comments?|reads?|total|percentage|percent|ratings?|score|stars?|up|down|reactions?|of|out|조회|阅读|评论|공감)$/iu;

/** How surely a paragraph is the counter of a poll: all its words are of that kind, and numbers. */
export function voteSigns(plain: string): 'sure' | 'possible' | undefined {
  if (plain.length > 80) return undefined;
  const words = plain.match(/[\p{L}]+|\d[\d.,]*/gu) ?? [];
  const letters = words.filter((word) => !/^\d/u.test(word));
  const numbers = words.length - letters.length;
  if (letters.length === 0 || letters.length + numbers < 2) return undefined;
  if (!letters.every((word) => SURE.test(word) || POSSIBLE.test(word))) return undefined;
  const sure = letters.filter((word) => SURE.test(word)).length;
  if (sure > 0 && (numbers > 0 || sure > 1)) return 'sure';
  return numbers > 0 ? 'possible' : undefined;
}
