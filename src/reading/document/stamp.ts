/**
 * `Posted April 20, 2031 07:39`, `Last updated on …`, `입력 2031-04-20`: a label, then nothing but a
 * date. What follows the label is the date as it is written, for the reader of dates.
 */
const LABEL =
  /^[\s\p{So}\ufe0f]*(?:(?:first |last |originally )?(?:posted|published|updated|modified|revised|released|created|edited)(?: (?:on|at))?|date|(?:기사)?(?:입력|수정|등록|발행|승인)|发布时间|发表时间|更新时间)\s*:?\s*/iu;

const UPDATED =
  /^[\s\p{So}\ufe0f]*(?:last |originally )?(?:updated|modified|revised|edited|수정|更新)/iu;

/** A word or number a date or time of day is written with. */
const DATE_WORD =
  /^(?:\d{1,4}(?:st|nd|rd|th|h|am|pm|z)?|\d{1,4}t\d{1,2}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[ap]m?|m|gmt|utc|[a-z]{1,2}[sd]t|at|on|of|the|an?|ago|minutes?|hours?|days?|weeks?|months?|today|yesterday|\d{1,4}[년월일시분年月日时時分])$/iu;

/** A stamp of a page: which kind, and where in the paragraph its date stands. */
interface Stamp {
  readonly kind: 'posted' | 'updated';
  readonly dateAt: number;
  readonly dateEnd: number;
}

/** Reads a paragraph as a stamp; undefined when anything but a date follows the label. */
export function stampOf(paragraph: string): Stamp | undefined {
  const label = LABEL.exec(paragraph)?.[0];
  if (label === undefined) return undefined;
  const words = dateWords(paragraph.slice(label.length));
  if (!words.some((word) => /^\d/u.test(word))) return undefined;
  return { kind: UPDATED.test(paragraph) ? 'updated' : 'posted', ...datePlace(paragraph, label) };
}

/**
 * A paragraph that is a full date and no more. Before the first sentence it says when the page was
 * posted; further down it may head a part of a chronology, so that the place must be looked at too.
 */
export function bareDateOf(paragraph: string): Stamp | undefined {
  const words = dateWords(paragraph);
  const hasYear = words.some((word) => /^(?:19|20)\d\d[년年]?$/u.test(word));
  return hasYear && words.length >= 3 ? { kind: 'posted', ...datePlace(paragraph, '') } : undefined;
}

/** The words of a text that holds nothing but a date; none when it holds anything else. */
function dateWords(text: string): readonly string[] {
  if (text.length > LONGEST_DATE) return [];
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => DATE_WORD.test(word)) ? words : [];
}

function datePlace(paragraph: string, label: string): Pick<Stamp, 'dateAt' | 'dateEnd'> {
  return { dateAt: label.length, dateEnd: paragraph.replace(/[\s,;|·-]+$/u, '').length };
}

const LONGEST_DATE = 60;
