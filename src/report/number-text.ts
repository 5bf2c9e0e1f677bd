/**
 * A number for reading: no more than three significant digits behind the point, none of it noise.
 *
 * @example
 * numberText(273.931875); // '274'
 * numberText(0.1234); // '0.123'
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const places = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  const rounded = Number(value.toFixed(places));
  // a small number is shown as it is rather than as nothing
  const kept = rounded === 0 && value !== 0 ? Number(value.toPrecision(2)) : rounded;
  return String(kept).replace('-', '−');
}

/** A range with its most likely value: '45 [20–70]', or the value alone where there is no range. */
export function rangeText(low: number, base: number, high: number): string {
  const [from, at, to] = [low, base, high].map((value) => numberText(value));
  return from === to ? `${at}` : `${at} [${from}–${to}]`;
}
