import type { FurnitureRule } from './label.ts';

/** Quoted speech may well address somebody and ask for support: it is never an appeal of the page. */
const QUOTED = /[“”"«»„「」『』]/u;
const YOU = /\b(?:you|your|yours|you'll|you've|you're)\b/iu;
const WE = /\b(?:us|our|we|we'll|we're|we've)\b/iu;
const ORDER =
  /^(?:please |don't |why not )?(?:sign up|subscribe|register|join|follow|like|donate|give|gift|support|help|share|click|tap|download|get|check out|find|contact|visit|enter|become|make|consider|receive|log in|watch|listen|tell|send)\b/iu;

const MONEY =
  /\b(?:donat(?:e|es|ing|ions?|ors?)|crowdfund\w*|fundrais\w*|patreon|paypal|tip jar|chip in)\b|\b(?:gift|give|contribut(?:e|ions?)|pledge)\b.{0,30}[€$£¥₩]|[€$£¥₩]\s?\d.{0,40}\b(?:gift|a month|monthly)\b/iu;
const SUPPORT =
  /\b(?:support us|help us (?:to )?(?:keep|continue|carry on|reach|grow|stay|remain|report)|keep us (?:going|running|independent)|(?:support|fund|sustain) (?:our |independent |quality |free )+(?:work|journalism|reporting|writing|site|website|newsroom|writers|media|mission)|your support (?:helps|keeps|makes|allows|lets|means))\b/iu;
const SUBSCRIPTION =
  /\b(?:newsletters?|subscri(?:be|bers?|ptions?)|sign up|your (?:inbox|e-?mail)|free trial|mailing list|log in)\b/iu;
const OFFER =
  /\b(?:our|us|now|today|here|free|inbox|newsletters?|daily|weekly|e-?mail|access|full article)\b/iu;
const CHANNEL =
  /\b(?:facebook|twitter|instagram|youtube|telegram|linkedin|whatsapp|tiktok|social media|podcast|our (?:app|channel|page|group|community|site|website)|this (?:article|story|post|page))\b/iu;
const COOKIES = /\bcookies?\b/iu;
const OF_SITE =
  /\b(?:website|site|browser|browsing|consent|accept|privacy|preferences|experience)\b/iu;
const MAIL_FORM = /^your e-?mail (?:address )?will not be published\b/iu;

/**
 * The rule by which a paragraph, in {@link plainText}, asks the reader for something the outlet
 * wants: money, a subscription, a click. At least two signs must meet, such as a word for giving,
 * and both `you` and `we`; one alone stands in many an article.
 */
export function appealRule(plain: string): FurnitureRule | undefined {
  if (MAIL_FORM.test(plain)) return 'comments';
  if (COOKIES.test(plain) && OF_SITE.test(plain) && (YOU.test(plain) || WE.test(plain))) {
    return 'cookies';
  }
  if (QUOTED.test(plain)) return undefined;
  const orders = ORDER.test(plain);
  const isToReader = orders || YOU.test(plain);
  if (!isToReader) return undefined;
  if ((MONEY.test(plain) || SUPPORT.test(plain)) && WE.test(plain)) return 'donate';
  if (SUBSCRIPTION.test(plain) && OFFER.test(plain) && (orders || WE.test(plain))) {
    return 'subscribe';
  }
  return orders && CHANNEL.test(plain) ? 'follow' : undefined;
}

/** Longest paragraph that is taken along because it addresses the reader beside an appeal. */
const LONGEST_ADDRESS = 400;
const LONGEST_QUESTION = 120;

/**
 * Whether a paragraph speaks to the reader: a short question with `you`, or two such words. That is
 * too little to be furniture by itself, and enough beside an appeal or a poll.
 */
export function addressesReader(plain: string): boolean {
  if (plain.length > LONGEST_ADDRESS || QUOTED.test(plain)) return false;
  const count = plain.match(/\b(?:you|your|yours|you'll|you've|you're)\b/giu)?.length ?? 0;
  if (count >= 2) return true;
  return count === 1 && plain.length <= LONGEST_QUESTION && plain.endsWith('?');
}
