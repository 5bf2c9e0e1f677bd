import { compareDates } from '../../../quantity/index.ts';
import type { DatedSpan } from '../../../quantity/index.ts';
import type { Birth, ListEntry } from '../list-entry.ts';
import { foldText } from '../name/fold-text.ts';
import type { Party } from '../party.ts';
import type { MatchReasonCode, Speaks } from './match-reason.ts';

/** What is known besides the name, and what it does to the score. */
export interface Evidence {
  readonly code: MatchReasonCode;
  readonly speaks: Speaks;
  readonly params: Readonly<Record<string, string | number>>;
  /** The score is multiplied by this, */
  readonly factor: number;
  /** then this part of what it lacks to 1 is added, */
  readonly raise: number;
  /** and it is at least this: a number that only one can have. */
  readonly least: number;
}

const BIRTH_CONFLICT = 0.6;
const BIRTH_AGREES = 0.3;
const IMO_DIFFERS = 0.5;
const IMO_IN_REMARKS = 0.9;
const KIND_DIFFERS = 0.7;

/** Everything besides the name that a party and an entry both state. */
export function weighEvidence(party: Party, entry: ListEntry): readonly Evidence[] {
  const { born, country, imo, kind } = party;
  const nameOnly =
    born === undefined && country === undefined && imo === undefined && kind === undefined;
  if (nameOnly) return refEvidence(party, entry);
  return [
    ...refEvidence(party, entry),
    ...imoEvidence(party, entry),
    ...kindEvidence(party, entry),
    ...birthEvidence(party, entry),
    ...countryEvidence(party, entry),
  ];
}

const told = (
  code: MatchReasonCode,
  speaks: Speaks,
  params: Evidence['params'] = {},
  { factor = 1, raise = 0, least = 0 }: Partial<Pick<Evidence, 'factor' | 'raise' | 'least'>> = {},
): Evidence => ({ code, speaks, params, factor, raise, least });

function refEvidence({ name }: Party, { ref }: ListEntry): readonly Evidence[] {
  return name.length === ref.length && name.toLowerCase() === ref.toLowerCase()
    ? [told('ref-agrees', 'for', { ref }, { least: 1 })]
    : NONE;
}

const NONE: readonly Evidence[] = [];

function imoEvidence({ imo }: Party, entry: ListEntry): Evidence[] {
  if (imo === undefined || entry.imo.length === 0) return [];
  if (entry.imo.includes(imo)) {
    return entry.kind === 'vessel'
      ? [told('imo-agrees', 'for', { imo }, { least: 1 })]
      : [told('imo-in-remarks', 'for', { imo }, { least: IMO_IN_REMARKS })];
  }
  if (entry.kind !== 'vessel') return [];
  const params = { imo, listed: entry.imo.join(', ') };
  return [told('imo-differs', 'against', params, { factor: IMO_DIFFERS })];
}

function kindEvidence({ kind }: Party, entry: ListEntry): Evidence[] {
  if (kind === undefined || kind === entry.kind) return [];
  return [told('kind-differs', 'against', { kind, listed: entry.kind }, { factor: KIND_DIFFERS })];
}

function birthEvidence({ born }: Party, { births, kind }: ListEntry): Evidence[] {
  if (born === undefined || kind !== 'person') return [];
  if (births.length === 0) return [told('birth-not-stated', 'neither')];
  const params = { born: spanText(born), listed: births.map(spanText).join(', ') };
  return births.some((birth) => meets(born, birth))
    ? [told('birth-agrees', 'for', params, { raise: BIRTH_AGREES })]
    : [told('birth-conflicts', 'against', params, { factor: BIRTH_CONFLICT })];
}

/** An approximate date is held to be right within two years. */
function meets(born: DatedSpan, { approximate, earliest, latest }: Birth): boolean {
  if (!approximate) {
    return compareDates(born.earliest, latest) <= 0 && compareDates(earliest, born.latest) <= 0;
  }
  const years = [born.earliest, born.latest, earliest, latest].map((day) =>
    Number(day.slice(0, 4)),
  );
  const [from = 0, to = 0, first = 0, last = 0] = years;
  return from <= last + 2 && to >= first - 2;
}

/** `2031`, `2031-05-14`, or `2031-05-01 to 2032-01-31`. */
function spanText({ earliest, latest }: Pick<Birth, 'earliest' | 'latest'>): string {
  if (earliest === latest) return earliest;
  const year = earliest.slice(0, 4);
  const whole = earliest.endsWith('-01-01') && latest.endsWith('-12-31');
  if (!whole) return `${earliest} to ${latest}`;
  return latest.startsWith(year) ? year : `${year} to ${latest.slice(0, 4)}`;
}

/** That two countries differ says little: parties move, and countries have many names. */
function countryEvidence({ country }: Party, { countries }: ListEntry): Evidence[] {
  if (country === undefined) return [];
  const wanted = foldText(country).trim();
  const found = countries.find((each) => foldText(each).trim() === wanted);
  return found === undefined ? [] : [told('country-agrees', 'for', { country: found })];
}
