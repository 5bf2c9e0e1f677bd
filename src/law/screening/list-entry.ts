import type { IsoDate, Place } from '../../quantity/index.ts';

/** What a list enters. */
export type EntryKind = 'person' | 'entity' | 'vessel' | 'aircraft';

/** How good a name is for finding, as the list says: a low-quality alias may be anybody's. */
export type NameQuality = 'primary' | 'good' | 'low' | 'former' | 'original-script';

export interface ListedName {
  readonly text: string;
  readonly quality: NameQuality;
}

/** A date of birth as a list states it: some day from `earliest` to `latest`, or near it. */
export interface Birth {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  readonly approximate: boolean;
}

/** One entry of a sanctions list as plain data. */
export interface ListEntry {
  /** The list's own number: the key by which two versions are compared. */
  readonly ref: string;
  readonly kind: EntryKind;
  /** The first is the name it is listed under. */
  readonly names: readonly [ListedName, ...ListedName[]];
  readonly births: readonly Birth[];
  /** IMO numbers of the ship itself, or that the remarks name. */
  readonly imo: readonly string[];
  readonly countries: readonly string[];
  /** The sanctions programmes or regimes it is listed under. */
  readonly programs: readonly string[];
  readonly listedOn?: IsoDate;
  /** Where it stands in the file read. */
  readonly place?: Place;
}

/** A list as supplied: what was screened against is said with every answer. */
export interface SanctionsList {
  readonly name: string;
  readonly files: readonly string[];
  /** The day the list states of itself; some state none. */
  readonly date?: IsoDate;
  readonly entries: readonly ListEntry[];
}
