import { contextOf } from './context.ts';
import type { ReportInput } from './context.ts';
import { figureDocument } from './figure-document.ts';
import { page } from './page.ts';

/**
 * The answer as one HTML file: it loads nothing, needs no script, and can be read on screen, on paper
 * and by a screen reader. Every number in it leads to its reason, and the whole result stands in it as
 * JSON. The same input gives the same bytes.
 *
 * @param input the view asked, the result, and when this is written (the clock is the caller's)
 * @returns the text of the file
 * @throws LandbridgeError when jsdom, which the figures are drawn with, cannot be loaded
 *
 * @example
 * const result = unwrap(assess(view, { draws: 100 }));
 * const text = writeAssessReport({ view, result, generated: '2031-05-14 09:30 UTC' });
 * text.startsWith('<!doctype html>'); // true
 */
export function writeAssessReport(input: ReportInput): string {
  return page(contextOf(input, figureDocument())).text;
}
