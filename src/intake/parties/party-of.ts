import { makeProblem, parseDate, succeed } from '../../quantity/index.ts';
import type { DatedSpan, Place, Problem, Result } from '../../quantity/index.ts';
import { parseImoNumber, screeningWordsEn } from '../../law/index.ts';
import type { EntryKind, Party } from '../../law/index.ts';
import { intakeWordsEn } from '../words-en.ts';

/** A party as somebody wrote it down; only the name must be there, and an empty field is none. */
export interface PartyFields {
  readonly name: string;
  readonly type?: string | undefined;
  readonly dob?: string | undefined;
  readonly country?: string | undefined;
  readonly imo?: string | undefined;
}

const LONGEST_NAME = 500;

/**
 * A party from its fields, checked: a date of birth that is none, or an IMO number whose check digit
 * does not fit, is a problem and not left out.
 *
 * @example
 * unwrap(partyOf({ name: 'Ann Quay', dob: '1931-05' })).born?.latest; // '1931-05-31'
 * partyOf({ name: 'Quay Star', imo: '9074728' }).ok; // false
 */
export function partyOf(fields: PartyFields, place?: Place): Result<Party> {
  const problems: Problem[] = [];
  const read = <T>(text: string | undefined, parse: (text: string) => Result<T>): T | undefined => {
    const given = text?.trim() ?? '';
    if (given === '') return undefined;
    const result = parse(given);
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return undefined;
  };
  const name = read(fields.name, nameIn);
  if (name === undefined && problems.length === 0) {
    problems.push(makeProblem({ code: 'screening/empty-name', value: '' }, screeningWordsEn));
  }
  const kind = read(fields.type, kindIn);
  const born = read(fields.dob, dayIn);
  const country = read(fields.country, succeed);
  const imo = read(fields.imo, parseImoNumber);
  const located = place === undefined ? {} : { place };
  if (name === undefined || problems.length > 0) {
    return { ok: false, problems: problems.map((problem) => ({ ...problem, ...located })) };
  }
  return succeed({
    name,
    ...(kind === undefined ? {} : { kind }),
    ...(born === undefined ? {} : { born }),
    ...(country === undefined ? {} : { country }),
    ...(imo === undefined ? {} : { imo }),
    ...located,
  });
}

function nameIn(text: string): Result<string> {
  if (text.length > LONGEST_NAME) {
    const params = { length: text.length, limit: LONGEST_NAME };
    return wrong({ code: 'screening/name-too-long', path: 'name', params }, screeningWordsEn);
  }
  if (/[\p{L}\p{N}]/u.test(text)) return succeed(text);
  return wrong({ code: 'screening/empty-name', path: 'name', value: text }, screeningWordsEn);
}

const KINDS: Readonly<Record<string, EntryKind>> = {
  person: 'person',
  individual: 'person',
  entity: 'entity',
  company: 'entity',
  organization: 'entity',
  organisation: 'entity',
  vessel: 'vessel',
  ship: 'vessel',
  aircraft: 'aircraft',
};

function kindIn(text: string): Result<EntryKind> {
  const wanted = text.toLowerCase();
  const kind = Object.hasOwn(KINDS, wanted) ? KINDS[wanted] : undefined;
  if (kind !== undefined) return succeed(kind);
  return wrong({ code: 'intake/unknown-type', path: 'type', value: text }, intakeWordsEn);
}

function dayIn(text: string): Result<DatedSpan> {
  const day = parseDate(text);
  return day.ok
    ? day
    : wrong({ code: 'intake/not-a-date', path: 'dob', value: text }, intakeWordsEn);
}

const wrong = (...given: Parameters<typeof makeProblem>): Result<never> => ({
  ok: false,
  problems: [makeProblem(...given)],
});
