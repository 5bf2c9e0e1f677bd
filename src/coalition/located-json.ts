import { fail, succeed } from '../quantity/index.ts';
import type { Place, ProblemFields, Result } from '../quantity/index.ts';
import { coalitionWordsEn } from './words-en.ts';

/**
 * A value of JSON and where it stands. Keys keep their order and every repetition: `JSON.parse` keeps
 * neither places nor doubles, and a table of coalitions that states one twice must not be read as if
 * it had not. (The YAML reader of the packs would do, at some hundred times the time for a table of
 * 20 players.)
 */
export type JsonNode = { readonly offset: number } & (
  | { readonly kind: 'object'; readonly fields: readonly JsonField[] }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'word'; readonly word: 'true' | 'false' | 'null' }
);

export interface JsonField {
  readonly key: string;
  readonly offset: number;
  readonly value: JsonNode;
}

/** Characters of a text at most: a full table of 20 players has some 40 million. */
const CHARACTERS = 1 << 26;
const DEPTH = 32;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids these characters in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SPACE = /[ \t\r\n]*/y;

/** Reads JSON; fails with file, line and column of the first character that does not fit. */
export function locatedJson(file: string, text: string): Result<JsonNode> {
  if (text.length > CHARACTERS) {
    const params = { count: text.length, limit: CHARACTERS };
    return fail({ code: 'coalition/file-too-large', params }, coalitionWordsEn);
  }
  const reader = new Reader(text);
  const node = reader.whole();
  if (node !== undefined) return succeed(node);
  const { params, ...problem } = reader.problem;
  const place = placeAt(file, text, reader.at);
  return fail({ ...problem, ...(params === undefined ? {} : { params }), place }, coalitionWordsEn);
}

/** Line and column of a character of a text. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { file, line, column: offset - before.lastIndexOf('\n') };
}

class Reader {
  at: number;
  problem: ProblemFields = { code: 'coalition/not-json', params: { expected: 'a value' } };
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  whole(): JsonNode | undefined {
    const node = this.#value(0);
    if (node === undefined) return undefined;
    this.#match(SPACE);
    return this.at === this.#text.length ? node : this.#miss('the end');
  }

  #value(depth: number): JsonNode | undefined {
    if (depth > DEPTH) {
      this.problem = { code: 'coalition/too-deep', params: { limit: DEPTH } };
      return undefined;
    }
    this.#match(SPACE);
    const offset = this.at;
    const first = this.#text[offset];
    if (first === '{') return this.#object(offset, depth);
    if (first === '[') return this.#list(offset, depth);
    if (first === '"') {
      const text = this.#string();
      return text === undefined ? undefined : { kind: 'text', offset, text };
    }
    for (const word of ['true', 'false', 'null'] as const) {
      if (!this.#text.startsWith(word, offset)) continue;
      this.at += word.length;
      return { kind: 'word', offset, word };
    }
    const digits = this.#match(NUMBER);
    if (digits === '') return this.#miss('a value');
    return { kind: 'number', offset, number: Number(digits) };
  }

  #object(offset: number, depth: number): JsonNode | undefined {
    const fields: JsonField[] = [];
    const closed = this.#entries('}', () => {
      const start = this.at;
      const key = this.#string();
      if (key === undefined) return false;
      this.#match(SPACE);
      if (this.#text[this.at] !== ':') {
        this.#miss('":"');
        return false;
      }
      this.at += 1;
      const value = this.#value(depth + 1);
      if (value === undefined) return false;
      fields.push({ key, offset: start, value });
      return true;
    });
    return closed ? { kind: 'object', offset, fields } : undefined;
  }

  #list(offset: number, depth: number): JsonNode | undefined {
    const items: JsonNode[] = [];
    const closed = this.#entries(']', () => {
      const item = this.#value(depth + 1);
      if (item === undefined) return false;
      items.push(item);
      return true;
    });
    return closed ? { kind: 'list', offset, items } : undefined;
  }

  /** Entries with commas between them up to the closing bracket, from the opening one. */
  #entries(end: string, read: () => boolean): boolean {
    this.at += 1;
    this.#match(SPACE);
    if (this.#text[this.at] === end) {
      this.at += 1;
      return true;
    }
    for (;;) {
      this.#match(SPACE);
      if (!read()) return false;
      this.#match(SPACE);
      const next = this.#text[this.at];
      if (next !== ',' && next !== end) {
        this.#miss(`"," or "${end}"`);
        return false;
      }
      this.at += 1;
      if (next === end) return true;
    }
  }

  #string(): string | undefined {
    const quoted = this.#match(STRING);
    if (quoted === '') return this.#miss('a text in quotation marks');
    const text: unknown = quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);
    return String(text);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  #miss(expected: string): undefined {
    this.problem = { code: 'coalition/not-json', params: { expected } };
    return undefined;
  }
}
