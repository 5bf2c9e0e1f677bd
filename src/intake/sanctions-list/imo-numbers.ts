/** Seven digits that remarks call an IMO number: of a ship, or of the company that owns it. */
export function imoNumbersIn(remarks: string): string[] {
  const found = remarks.matchAll(/\bIMO(?:\s+(?:number|no\.?))?\s*[:#]?\s*(\d{7})\b/gi);
  return [...new Set([...found].map(([, digits = '']) => digits))];
}
