/**
 * A number a power of ten higher or lower, by the digits it is written with: 0.07 times a hundred gives 7,
 * which 100 × 0.07 does not. So what is read from a file is written back with the same digits.
 *
 * @param x - finite
 * @param places - by how many places the point goes to the right
 */
export function shiftDigits(x: number, places: number): number {
  const [digits = '', exponent = '0'] = String(x).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
