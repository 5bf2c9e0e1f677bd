import type { Place } from '../../quantity/index.ts';

/** A word of a file in CPLEX's LP format. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'section' | 'end';
  /** as written; comparisons as `<=`, `>=`, `=`, sections by their plain name */
  readonly text: string;
  readonly place: Place;
}

/** Reads words one after the other. */
export interface Lexer {
  /** the word that many further on; 0 is the one `next` will give */
  peek(ahead?: number): Token;
  next(): Token;
}

/** Headings stand at the start of a line, and stand there alone or before a name. */
const SECTIONS: readonly (readonly [RegExp, string])[] = [
  [/(?:minimi[sz]e|minimum|min)(?=\s|$)/iy, 'minimise'],
  [/(?:maximi[sz]e|maximum|max)(?=\s|$)/iy, 'maximise'],
  [/(?:subject[ \t]+to|such[ \t]+that|s\.t\.|st\.?)(?=\s|$)/iy, 'subject to'],
  [/bounds?(?=\s|$)/iy, 'bounds'],
  [/(?:generals?|gen|integers?|int)(?=\s|$)/iy, 'generals'],
  [/(?:binar(?:y|ies)|bin)(?=\s|$)/iy, 'binaries'],
  [/end(?=\s|$)/iy, 'end'],
  [/(?:semi-continuous|semis?|semi-integer)(?=\s|$)/iy, 'semi-continuous'],
  [/sos[12]?(?=\s|$)/iy, 'sos'],
  [/pwlobj(?=\s|$)/iy, 'pwlobj'],
  [
    /(?:lazy[ \t]+constraints|user[ \t]+cuts|general[ \t]+constraints?|gencons)(?=\s|$)/iy,
    'constraints',
  ],
];

const SPACE = /[ \t\r\f\v\u00a0\ufeff]+/y;
const COMMENT = /\\[^\n]*/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\d.])/iy;
const NAME = /[\p{L}_!"#$%&(),;?@'`{}~|][\p{L}\p{N}_!"#$%&(),.;?@'`{}~|]*/uy;
const SIGN = /<=|=<|>=|=>|[<>=+\-*/^:[\]]/y;
const SAME: Readonly<Record<string, string>> = { '<': '<=', '=<': '<=', '>': '>=', '=>': '>=' };

/** Words of `text`; characters that belong to none are words of kind `sign` of their own. */
export function modelLexer(file: string, text: string): Lexer {
  let at = 0;
  let line = 1;
  let lineStart = 0;
  let first = true;
  const waiting: Token[] = [];

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = (): void => {
    for (;;) {
      if (text[at] === '\n') {
        at += 1;
        line += 1;
        lineStart = at;
        first = true;
      } else if (take(SPACE) === undefined && take(COMMENT) === undefined) return;
    }
  };
  /** A name at the start of a row may look like a heading: then a sign follows it. */
  const section = (): string | undefined => {
    const from = at;
    for (const [pattern, name] of SECTIONS) {
      if (take(pattern) === undefined) continue;
      if (
        name === 'minimise' ||
        name === 'maximise' ||
        !/^[ \t]*[<>=+\-*/^:]/.test(text.slice(at, at + 80))
      ) {
        return name;
      }
      at = from;
    }
    return undefined;
  };
  const read = (): Token => {
    skip();
    const place: Place = { file, line, column: at - lineStart + 1 };
    if (at >= text.length) return { kind: 'end', text: 'the end of the file', place };
    const heading = first ? section() : undefined;
    first = false;
    if (heading !== undefined) return { kind: 'section', text: heading, place };
    const number = take(NUMBER);
    if (number !== undefined) return { kind: 'number', text: number, place };
    const name = take(NAME);
    if (name !== undefined) return { kind: 'name', text: name, place };
    const sign = take(SIGN) ?? text.slice(at, ++at);
    return { kind: 'sign', text: SAME[sign] ?? sign, place };
  };
  const peek = (ahead = 0): Token => {
    while (waiting.length <= ahead) waiting.push(read());
    return waiting[ahead] ?? read();
  };
  return {
    peek,
    next() {
      const token = peek();
      waiting.shift();
      return token;
    },
  };
}
