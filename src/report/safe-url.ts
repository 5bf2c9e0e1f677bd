/**
 * The address of a web page, or undefined for anything that is not one: `javascript:` and `data:`
 * addresses of a pack are shown as text and never linked.
 *
 * @example
 * safeUrl('javascript:alert(1)'); // undefined
 */
export function safeUrl(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { href, protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
