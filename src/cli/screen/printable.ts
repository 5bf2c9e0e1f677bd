/**
 * A text without characters that command a terminal or turn the direction of writing: what stands
 * in a pack must not move the cursor, hide text or ring the bell.
 */
export function printable(text: string): string {
  return text.replaceAll(
    // oxlint-disable-next-line no-control-regex
    /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    ' ',
  );
}
