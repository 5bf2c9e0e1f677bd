/** Why a paragraph is taken for furniture of the page; each has words as `reading/furniture-RULE`. */
export type FurnitureRule =
  | 'navigation'
  | 'menu'
  | 'empty-list'
  | 'stamp'
  | 'share'
  | 'follow'
  | 'subscribe'
  | 'donate'
  | 'appeal-context'
  | 'vote'
  | 'comments'
  | 'after-comments'
  | 'teaser'
  | 'teaser-list'
  | 'cookies'
  | 'copyright'
  | 'credit'
  | 'outlet'
  | 'advertisement';

/**
 * Labels that stand as a paragraph of their own. Each pattern must match the whole paragraph: the
 * same words inside a sentence say nothing.
 */
const LABELS: readonly (readonly [FurnitureRule, RegExp])[] = [
  [
    'navigation',
    /^(?:go|skip|jump|back|return|scroll) to (?:the )?(?:main |page |site |article )?(?:contents?|top|navigation|menu|home ?page|home|list|search|footer|body)$/iu,
  ],
  [
    'navigation',
    /^(?:home|(?:main |site )?menu|search|close|print(?: this)?(?: page| article)?|(?:previous|next)(?: article| post| story| page)?|toggle navigation|site ?map|rss|faq|help|about(?: us)?|contact(?: us)?|careers|(?:load|show|see|read|view) (?:more|all)|more|continue reading|text size|listen to this article|add to favou?rites|bookmark|본문 바로가기|목록|목차|메뉴|검색|홈|首页|目录|返回顶部|上一篇|下一篇|搜索)$/iu,
  ],
  ['navigation', /^(?:you are here:?|(?:you are here:? )?home\s?[>»›/]\s?.{1,200})$/iu],
  [
    'navigation',
    /^(?:filed under|tags?|categor(?:y|ies)|topics?|posted in|keywords?|태그|标签|关键词)\s*:.{0,200}$/iu,
  ],
  [
    'share',
    /^(?:share|tweet|pin|e-?mail|print|save|copy link|forward)(?: (?:this|it|the))?(?: (?:article|story|post|page|link|news|with (?:your )?friends))?(?: (?:on|via|by|to|with)(?: (?:facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail|reddit|social media))?)?:?$/iu,
  ],
  ['share', /^(?:공유(?:하기)?|스크랩|기사\s?공유|分享(?:到)?|转发|收藏)$/u],
  [
    'comments',
    /^(?:leave|post|add|write|submit|make) (?:a |your |an? )?(?:reply|comments?|response|feedback)(?: below| here)?(?: cancel reply)?$/iu,
  ],
  ['comments', /^(?:(?:no|\d{1,6}) )?(?:comments?|replies|responses)(?: yet| \(?\d{1,6}\)?)?:?$/iu],
  [
    'comments',
    /^(?:join the (?:conversation|discussion)|cancel reply|be the first to comment)\.?$/iu,
  ],
  ['comments', /^(?:댓글(?:\s?\d{1,6}|\s?(?:쓰기|달기))?|发表评论|评论(?:\s?\d{1,6})?|我要评论)$/u],
  [
    'subscribe',
    /^(?:subscribe(?: now| today)?|sign (?:in|up|out)|log ?(?:in|out)|register|create (?:an )?account|my account|newsletters?|로그인|회원가입|구독(?:하기|신청)?|登录|注册|订阅)$/iu,
  ],
  [
    'follow',
    /^(?:follow|find|like|contact|e-?mail|write to|connect with|join) us(?:(?::| (?:on|at|via|by))(?: .{1,60})?)?:?$/iu,
  ],
  [
    'advertisement',
    /^(?:advertisements?|ads?|sponsored(?: content| links?)?|promoted(?: content)?|advertorial|story continues below(?: advertisement)?|광고|广告)$/iu,
  ],
  [
    'teaser-list',
    /^(?:related|recommended|more|latest|popular|trending|similar|other|further|also)(?: (?:articles?|stor(?:y|ies)|news|posts?|reading|topics|coverage|headlines|for you|on this (?:topic|subject)))+:?$/iu,
  ],
  [
    'teaser-list',
    /^(?:(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|read (?:next|also)|see also|up next|most (?:read|popular|viewed|shared|commented)|editor'?s'? (?:picks?|choice)|trending(?: now)?|don'?t miss|what to read next|more from .{1,40})|관련\s?기사|많이 본 (?:기사|뉴스)|相关(?:阅读|新闻|文章)|热门(?:文章|新闻)|推荐阅读):?$/iu,
  ],
  [
    'teaser',
    /^(?:read (?:more|also|next|on|the (?:full |whole )?(?:story|article|report))|see also|also read|must read|further reading|recommended(?: reading)?|related(?: articles?| stor(?:y|ies)| news| posts?)?|(?:previous|next) (?:article|post|story)|more on this(?: story| topic)?|관련\s?기사|相关阅读|推荐阅读)\s?[:»>|–—-]\s?.{1,250}$/iu,
  ],
  [
    'cookies',
    /^(?:privacy(?: policy| notice| settings)?|(?:manage )?cookie(?:s|s? (?:policy|settings|preferences|notice))?|terms (?:of|and|&) (?:use|service|conditions)(?: (?:and|&) privacy policy)?|accept (?:all )?cookies|개인정보\s?처리방침|隐私政策)$/iu,
  ],
  ['copyright', /^copyright\b.{0,250}$/iu],
  ['copyright', /^.{0,250}(?:©|\(c\) ?(?:19|20)\d\d|all rights reserved).{0,250}$/iu],
  ['copyright', /^.{0,250}(?:무단\s?전재|저작권자|版权所有|未经授权).{0,250}$/u],
  [
    'empty-list',
    /^(?:in|by|on|tags?|posted in|filed under)?(?=[^,;|·•/]{0,20}[,;|·•/])[\s,;:|·•/]+$/iu,
  ],
];

/** Words of buttons that share, which often stand side by side: `Facebook Twitter E-mail`. */
const SHARE_WORDS =
  /^(?:share|tweet|facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail|reddit|pinterest|messenger|print|copy|link|pin|line|kakao(?:talk|story)?|weibo|wechat|vk|flipboard|pocket|on|this|via|카카오톡|페이스북|트위터|微博|微信)$/iu;

/** No label is longer; a longer paragraph is not tried. */
const LONGEST_LABEL = 600;

/** The rule by which a paragraph, in {@link plainText}, is a label of the page. */
export function labelRule(plain: string): FurnitureRule | undefined {
  if (plain.length > LONGEST_LABEL) return undefined;
  const label = plain.replace(BEFORE_LABEL, '').replace(AFTER_LABEL, '');
  for (const [rule, pattern] of LABELS) {
    if (pattern.test(label) || (label !== plain && pattern.test(plain))) return rule;
  }
  const words = plain.match(/[\p{L}\p{N}-]+/gu) ?? [];
  const isShare = words.length > 1 && words.every((word) => SHARE_WORDS.test(word));
  return isShare && words.length <= 15 ? 'share' : undefined;
}

/** Strokes, arrows and icons around a label. */
const BEFORE_LABEL = /^[\s>«‹→←↑↓|+\p{So}\ufe0f•-]+/u;

/** The look behind keeps a row of them from being tried anew at each. */
const AFTER_LABEL = /(?<![\s<»›→←↑↓|+\p{So}\ufe0f•…])[\s<»›→←↑↓|+\p{So}\ufe0f•…]+$/u;
