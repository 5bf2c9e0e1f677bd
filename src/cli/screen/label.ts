import { column } from './line.ts';

/** Columns before the text of a labelled line. */
export const LABEL_WIDTH = 13;

/** The name of a line, two columns in. */
export function label(text: string): string {
  return `  ${column(text, LABEL_WIDTH - 2)}`;
}
