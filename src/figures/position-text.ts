/**
 * A point of the line of an issue, to three digits.
 *
 * @example
 * positionText(-33.149); // '−33.1'
 */
export function positionText(value: number): string {
  return String(Number(value.toPrecision(3))).replace('-', '−');
}
