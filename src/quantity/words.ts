import type { Result } from './problem.ts';

/** Words of one language: a code to a sentence with `{param}` placeholders. */
export type Catalogue = Readonly<Record<string, string>>;

/** A sentence as data: which one, and what to put in it. */
export interface Text {
  code: string;
  params: Record<string, string | number>;
}

/**
 * Puts a text into words.
 *
 * Nothing is ever silently lost: an unknown code renders as `⟦code⟧` followed by its params as
 * `name=value` in order of name, a placeholder without its param as `⟦name?⟧`.
 *
 * @example
 * render({ code: 'greet', params: { name: 'north' } }, { greet: 'Hello {name}' }); // 'Hello north'
 * render({ code: 'leave', params: { day: 3 } }, {}); // '⟦leave⟧ day=3'
 */
export function render(text: Text, catalogue: Catalogue): string {
  const template = Object.hasOwn(catalogue, text.code) ? catalogue[text.code] : undefined;
  if (template === undefined) {
    const names = Object.keys(text.params).toSorted();
    const shown = names.map((name) => `${name}=${String(text.params[name])}`).join(' ');
    return shown === '' ? `⟦${text.code}⟧` : `⟦${text.code}⟧ ${shown}`;
  }
  return template.replace(/\{([A-Za-z][A-Za-z0-9_]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(text.params, name) ? text.params[name] : undefined;
    return value === undefined ? `⟦${name}?⟧` : String(value);
  });
}

/**
 * Joins the words of one folder to those of another. A code that both define is a problem, because
 * one of the two sentences would never be seen.
 *
 * @example
 * extendCatalogue({ a: 'A' }, { b: 'B' }); // { ok: true, value: { a: 'A', b: 'B' } }
 */
export function extendCatalogue(base: Catalogue, more: Catalogue): Result<Catalogue> {
  const twice = Object.keys(more).filter((code) => Object.hasOwn(base, code));
  if (twice.length === 0) return { ok: true, value: { ...base, ...more } };
  return {
    ok: false,
    problems: twice.map((code) => ({
      code: 'words/code-twice',
      severity: 'error',
      path: code,
      message: `the words for ${code} are defined twice`,
    })),
  };
}
