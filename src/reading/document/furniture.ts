import { addressesReader, appealRule } from './appeal.ts';
import type { Document } from './document.ts';
import { labelRule } from './label.ts';
import type { FurnitureRule } from './label.ts';
import { menuLabels } from './menu.ts';
import { paragraphsOf } from './paragraph.ts';
import { LONGEST_FURNITURE, isProse, plainText } from './prose.ts';
import { spanText, spansOverlap } from './span.ts';
import type { Span } from './span.ts';
import { bareDateOf, stampOf } from './stamp.ts';
import { voteSigns } from './vote.ts';

/** A paragraph that belongs to the page and not to the article, with the rule that says so. */
export interface Furniture extends Span {
  readonly rule: FurnitureRule;
}

interface Part {
  readonly span: Span;
  readonly plain: string;
  readonly isProse: boolean;
  rule?: FurnitureRule;
}

/**
 * The furniture of a page that came along with an article: menus, stamps, appeals, polls, buttons,
 * forms, teasers, notices. In order, one span a paragraph, none overlapping another.
 *
 * First each paragraph is judged by itself, on labels that fill it and on signs of an appeal; then
 * by its neighbours: a question beside a poll, headlines under “Related articles”, what follows the
 * form for comments. Rules know English, and the commonest labels in Korean and Chinese. A rule that
 * is not sure leaves the paragraph in: a claim read from furniture can be seen and rejected, a
 * paragraph of the article that was dropped cannot.
 *
 * @example
 * const text = 'Skip to content\n\nThe bridge opens in May, the ministry said.\n\nAdd comment';
 * const memo = unwrap(documentOf('memo', text));
 * furnitureOf(memo).map(({ rule }) => rule); // ['navigation', 'comments']
 */
export function furnitureOf(document: Document): Furniture[] {
  const parts = partsOf(document.text);
  markHeadDates(parts);
  markMenus(parts);
  markPolls(parts);
  markCredit(parts);
  markAfterComments(parts);
  markTeaserLists(parts);
  markNeighbours(parts);
  markOutlet(parts);
  return parts.flatMap(({ span, rule }) => (rule === undefined ? [] : [{ ...span, rule }]));
}

/**
 * The paragraphs of the article itself: those of {@link paragraphsOf} without the furniture.
 *
 * @example
 * const text = 'Skip to content\n\nThe bridge opens in May, the ministry said.\n\nAdd comment';
 * const memo = unwrap(documentOf('memo', text));
 * articleParagraphs(memo); // [{ start: 17, end: 60 }]
 */
export function articleParagraphs(document: Document): Span[] {
  const furniture = new Set(furnitureOf(document).map(({ start }) => start));
  return paragraphsOf(document.text).filter(({ start }) => !furniture.has(start));
}

/**
 * The furniture a span touches, if any: what was read there must not count.
 *
 * @example
 * const memo = unwrap(documentOf('memo', 'The bridge opens in May, they said.\n\nAdd comment'));
 * furnitureAt(furnitureOf(memo), { start: 41, end: 48 })?.rule; // 'comments'
 * furnitureAt(furnitureOf(memo), { start: 4, end: 10 }); // undefined
 */
export function furnitureAt(furniture: readonly Furniture[], span: Span): Furniture | undefined {
  return furniture.find((piece) => spansOverlap(piece, span));
}

function partsOf(text: string): Part[] {
  return paragraphsOf(text).map((span) => {
    if (span.end - span.start > LONGEST_FURNITURE) return { span, plain: '', isProse: true };
    const plain = plainText(spanText(text, span));
    const rule = ownRule(plain);
    const prose = rule === undefined && isProse(plain);
    return rule === undefined
      ? { span, plain, isProse: prose }
      : { span, plain, isProse: prose, rule };
  });
}

function ownRule(plain: string): FurnitureRule | undefined {
  if (stampOf(plain) !== undefined) return 'stamp';
  if (voteSigns(plain) === 'sure') return 'vote';
  return labelRule(plain) ?? appealRule(plain);
}

/** A full date alone, before the first sentence, is that of the page. */
function markHeadDates(parts: readonly Part[]): void {
  const first = parts.findIndex((part) => part.isProse);
  for (const part of parts.slice(0, Math.max(0, first))) {
    if (bareDateOf(part.plain) !== undefined) part.rule ??= 'stamp';
  }
}

/** Fewer known labels than this in a row may be a headline of a section. */
const MENU_LABELS = 3;

function markMenus(parts: readonly Part[]): void {
  let run: Part[] = [];
  let labels = 0;
  const close = (): void => {
    if (labels >= MENU_LABELS) for (const part of run) part.rule ??= 'menu';
    run = [];
    labels = 0;
  };
  for (const part of parts) {
    const count = part.rule === 'navigation' ? 1 : menuLabels(part.plain);
    if (count === 0) close();
    else run.push(part);
    labels += count;
  }
  close();
}

/** What may be a counter is one within two paragraphs of a sure one. */
function markPolls(parts: readonly Part[]): void {
  const sure = parts.flatMap(({ rule }, at) => (rule === 'vote' ? [at] : []));
  for (const at of sure) {
    for (const part of parts.slice(Math.max(0, at - 2), at + 3)) {
      if (voteSigns(part.plain) === 'possible') part.rule ??= 'vote';
    }
  }
}

/** `Outlet / Column 2031`: names only, parted by a stroke, with the year, after the last sentence. */
function markCredit(parts: readonly Part[]): void {
  for (const part of afterArticle(parts)) if (isCredit(part.plain)) part.rule ??= 'credit';
}

function isCredit(plain: string): boolean {
  if (plain.length > 120 || !/ [/|·] /u.test(plain)) return false;
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return /\b(?:19|20)\d\d\.?$/u.test(plain) && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** A name alone after the article that an appeal or a notice there repeats: the outlet. */
function markOutlet(parts: readonly Part[]): void {
  const tail = afterArticle(parts);
  const notices = tail.filter(({ rule }) => rule !== undefined && NAMES_OUTLET.has(rule));
  for (const part of tail) {
    const isName = /^(?:\p{Lu}[\p{L}\p{N}'-]*(?: |$)){1,5}$/u.test(part.plain);
    if (isName && notices.some(({ plain }) => plain.includes(part.plain))) part.rule ??= 'outlet';
  }
}

const NAMES_OUTLET: ReadonlySet<FurnitureRule> = new Set([
  'donate',
  'subscribe',
  'follow',
  'appeal-context',
  'copyright',
]);

/** The parts after the last sentence that is not furniture. */
function afterArticle(parts: readonly Part[]): readonly Part[] {
  const last = parts.findLastIndex(
    (part) => part.isProse && part.rule === undefined && !isCredit(part.plain),
  );
  return last === -1 ? [] : parts.slice(last + 1);
}

/**
 * All that follows a form for comments is by readers or of the site. The same words can be a link
 * above an article: at least half of the running text must lie before them.
 */
function markAfterComments(parts: readonly Part[]): void {
  const prose = parts.map((part) => (part.isProse ? part.span.end - part.span.start : 0));
  let total = 0;
  for (const length of prose) total += length;
  let before = 0;
  let isAfter = false;
  for (const [at, part] of parts.entries()) {
    if (isAfter) part.rule ??= 'after-comments';
    before += prose[at] ?? 0;
    if (part.rule === 'comments' && before > 0 && 2 * before >= total) isAfter = true;
  }
}

/** Headlines under a heading such as “Related articles”, up to the next sentence. */
function markTeaserLists(parts: readonly Part[]): void {
  let isList = false;
  for (const part of parts) {
    if (part.rule === 'teaser-list') isList = true;
    else if (part.isProse) isList = false;
    else if (isList) part.rule ??= 'teaser-list';
  }
}

const DRAWS_IN: ReadonlySet<FurnitureRule> = new Set(['donate', 'subscribe', 'vote']);

/** Words to the reader beside an appeal or a poll, and beside what was so marked. */
function markNeighbours(parts: readonly Part[]): void {
  for (const ordered of [parts, parts.toReversed()]) {
    let draws = false;
    for (const part of ordered) {
      if (draws && part.rule === undefined && addressesReader(part.plain)) {
        part.rule = 'appeal-context';
      }
      draws =
        part.rule === 'appeal-context' || (part.rule !== undefined && DRAWS_IN.has(part.rule));
    }
  }
}
