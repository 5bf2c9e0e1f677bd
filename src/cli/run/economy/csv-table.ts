/**
 * A table as CSV (RFC 4180): fields with a comma, quote or line break are quoted; null is empty.
 * A text that a spreadsheet would take for a formula is set off with an apostrophe (OWASP).
 */
export function csvTable(
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string[] {
  return [head, ...rows].map((row) => row.map(field).join(','));
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
