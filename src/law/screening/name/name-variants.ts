/**
 * The names that stand in one name field of a list: parts joined by `;`, and each with and without
 * what stands in brackets.
 *
 * @example
 * nameVariants('North Quay Lines (NQL); Quay Trading');
 * // ['North Quay Lines', 'North Quay Lines (NQL)', 'NQL', 'Quay Trading']
 */
export function nameVariants(text: string): readonly string[] {
  if (!PARTED.test(text)) return [text];
  const found = text.split(';').flatMap((part) => {
    const whole = part.trim();
    const bare = whole.replaceAll(BRACKETS, ' ').replaceAll(/\s+/g, ' ').trim();
    if (bare === whole || bare === '') return [whole];
    const acronyms = [...whole.matchAll(BRACKETS)]
      .map(([, inside = '']) => inside.trim())
      .filter((inside) => ACRONYM.test(inside));
    return [bare, whole, ...acronyms];
  });
  return [...new Set(found)].filter((name) => name !== '');
}

const PARTED = /[;()]/;
const BRACKETS = /\(([^()]*)\)/g;
const ACRONYM = /^[A-Z][A-Z0-9&/-]{2,9}$/;
