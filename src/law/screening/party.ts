import type { DatedSpan, Place } from '../../quantity/index.ts';
import type { EntryKind } from './list-entry.ts';

/** Somebody or something to be looked for in lists; only the name must be known. */
export interface Party {
  readonly name: string;
  readonly kind?: EntryKind;
  readonly born?: DatedSpan;
  readonly country?: string;
  /** Seven digits, checked by {@link parseImoNumber}. */
  readonly imo?: string;
  readonly place?: Place;
}
