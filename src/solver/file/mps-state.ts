import type { Place } from '../../quantity/index.ts';
import type { FileModel } from './model-file.ts';
import { twice } from './mps-line.ts';
import type { Line } from './mps-line.ts';

/** What a file has said so far. */
export interface MpsState {
  readonly into: FileModel;
  /** by name: its number, or undefined for the objective and other rows without bounds */
  readonly rows: Map<string, { readonly kind: string; readonly number: number | undefined }>;
  objective: string | undefined;
  /** between the markers of whole numbers */
  whole: boolean;
  column: string | undefined;
  readonly columns: Set<string>;
  /** columns with a bound of their own, and where a negative upper bound stands without a lower one */
  readonly bounded: Map<number, Place | undefined>;
  /** what was stated, to find what is stated twice */
  readonly seen: Set<string>;
  /** widths of rows, applied at the end: they count from right-hand sides that may come later */
  readonly ranges: { readonly kind: string; readonly number: number; readonly width: number }[];
}

/** Throws when a place of the model is filled a second time. */
export function requireOnce(line: Line, at: number, { seen }: MpsState, of: string): void {
  const key = `${of} ${line.words[at]}`;
  if (seen.has(key)) throw twice(line, at, of, line.words[at] ?? '');
  seen.add(key);
}
