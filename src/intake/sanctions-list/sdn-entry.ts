import { dateText, daysInMonth } from '../../quantity/index.ts';
import type { Place } from '../../quantity/index.ts';
import type { Birth, EntryKind, ListEntry, ListedName } from '../../law/index.ts';
import { imoNumbersIn } from './imo-numbers.ts';

/** The columns of sdn.csv. */
export const SDN_COLUMNS = 12;
const NULL = '-0-';

/** What sdn.csv says of an entry; the names and countries of the other two files are added. */
export function sdnEntry(
  cells: readonly string[],
  place: Place,
  more: { readonly names: readonly ListedName[]; readonly countries: readonly string[] },
): ListEntry | undefined {
  const [ref = '', name = '', type = '', program = ''] = cells.map(cellText);
  const remarks = cellText(cells[SDN_COLUMNS - 1] ?? '');
  if (ref === '' || name === '') return undefined;
  return {
    ref,
    kind: kindOf(type),
    names: [{ text: name, quality: 'primary' }, ...more.names, ...weakAliases(remarks)],
    births: birthsIn(remarks),
    imo: imoNumbersIn(remarks),
    countries: more.countries,
    programs: program.split(/\]\s*\[|[;[\]]/).flatMap((each) => each.trim() || []),
    place,
  };
}

/** A cell without the sign for nothing. */
export const cellText = (cell: string): string => (cell.trim() === NULL ? '' : cell.trim());

function kindOf(type: string): EntryKind {
  switch (type.toLowerCase()) {
    case 'individual':
      return 'person';
    case 'vessel':
      return 'vessel';
    case 'aircraft':
      return 'aircraft';
    default:
      return 'entity';
  }
}

/** `a.k.a. 'NAME'` in the remarks is a weak alias: one that many share. */
function weakAliases(remarks: string): ListedName[] {
  const found = remarks.matchAll(/\ba\.k\.a\.\s+['"]([^'"]+)['"]/gi);
  return [...found].map(([, text = '']) => ({ text, quality: 'low' }));
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DATE = String.raw`(?:(\d{1,2})\s+)?(?:([A-Za-z]{3})[a-z]*\s+)?(\d{4})`;
const BIRTH = new RegExp(String.raw`\bDOB\s+(circa\s+)?${DATE}(?:\s+to\s+${DATE})?`, 'gi');

/** `DOB 14 May 1931`, `DOB May 1931`, `DOB circa 1931`, `DOB 1931 to 1932`. */
function birthsIn(remarks: string): Birth[] {
  return [...remarks.matchAll(BIRTH)].flatMap(([, circa, ...parts]) => {
    const first = spanOf(parts[0], parts[1], parts[2]);
    const last = parts[5] === undefined ? first : spanOf(parts[3], parts[4], parts[5]);
    if (first === undefined || last === undefined) return [];
    return [{ earliest: first.earliest, latest: last.latest, approximate: circa !== undefined }];
  });
}

function spanOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): Pick<Birth, 'earliest' | 'latest'> | undefined {
  const number = Number(year);
  if (month === undefined) {
    return { earliest: dateText(number, 1, 1), latest: dateText(number, 12, 31) };
  }
  const at = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (at === 0) return undefined;
  const length = daysInMonth(number, at);
  const [from, to] = day === undefined ? [1, length] : [Number(day), Number(day)];
  if (from < 1 || to > length) return undefined;
  return { earliest: dateText(number, at, from), latest: dateText(number, at, to) };
}
