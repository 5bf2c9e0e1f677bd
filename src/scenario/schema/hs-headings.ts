/**
 * How many headings each chapter of the Harmonized System has (World Customs Organization, editions
 * 2002 to 2022 together): the last heading in use, so that 7302 exists and 7399 does not. Chapter 77
 * is reserved; 98 and 99 are national.
 */
const LAST_HEADING: Readonly<Record<string, number>> = {
  '01': 6,
  '02': 10,
  '03': 9,
  '04': 10,
  '05': 11,
  '06': 4,
  '07': 14,
  '08': 14,
  '09': 10,
  '10': 8,
  '11': 9,
  '12': 14,
  '13': 2,
  '14': 4,
  '15': 22,
  '16': 5,
  '17': 4,
  '18': 6,
  '19': 5,
  '20': 9,
  '21': 6,
  '22': 9,
  '23': 9,
  '24': 4,
  '25': 30,
  '26': 21,
  '27': 16,
  '28': 53,
  '29': 42,
  '30': 6,
  '31': 5,
  '32': 15,
  '33': 7,
  '34': 7,
  '35': 7,
  '36': 6,
  '37': 7,
  '38': 27,
  '39': 26,
  '40': 17,
  '41': 15,
  '42': 6,
  '43': 4,
  '44': 21,
  '45': 4,
  '46': 2,
  '47': 7,
  '48': 23,
  '49': 11,
  '50': 7,
  '51': 13,
  '52': 12,
  '53': 11,
  '54': 8,
  '55': 16,
  '56': 9,
  '57': 5,
  '58': 11,
  '59': 11,
  '60': 6,
  '61': 17,
  '62': 17,
  '63': 10,
  '64': 6,
  '65': 7,
  '66': 3,
  '67': 4,
  '68': 15,
  '69': 14,
  '70': 20,
  '71': 18,
  '72': 29,
  '73': 26,
  '74': 19,
  '75': 8,
  '76': 16,
  '78': 6,
  '79': 7,
  '80': 7,
  '81': 13,
  '82': 15,
  '83': 11,
  '84': 87,
  '85': 49,
  '86': 9,
  '87': 16,
  '88': 7,
  '89': 8,
  '90': 33,
  '91': 14,
  '92': 9,
  '93': 7,
  '94': 6,
  '95': 8,
  '96': 20,
  '97': 6,
};

/**
 * Whether a code of the Harmonized System can exist: its chapter and, where it has four digits or
 * more, its heading. Subheadings are not checked: they differ between editions.
 *
 * @example
 * ['73', '7302', '730210', '7399', '77'].map(hsExists); // [true, true, true, false, false]
 */
export function hsExists(code: string): boolean {
  const digits = code.replaceAll('.', '');
  const last = LAST_HEADING[digits.slice(0, 2)];
  if (last === undefined) return false;
  if (digits.length < 4) return digits.length === 2;
  const heading = Number(digits.slice(2, 4));
  return heading >= 1 && heading <= last;
}
