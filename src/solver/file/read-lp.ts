import { fileModel, misread } from './model-file.ts';
import type { FileModel, ModelFile } from './model-file.ts';
import { modelLexer } from './model-lexer.ts';
import type { Lexer, Token } from './model-lexer.ts';
import { readQuadratic } from './read-quadratic.ts';
import {
  comparison,
  expected,
  isComparison,
  number,
  secondComparison,
  take,
  value,
} from './token-rules.ts';

/**
 * Reads CPLEX's LP format: objective (with a quadratic part), rows and ranges, bounds, general and
 * binary columns. From 1e20 on a bound is infinite, as that format has it. Throws what
 * {@link misread} makes at the first thing that is none of these.
 *
 * HiGHS has a reader too. It takes `2..3` for two numbers and any text without a heading for an
 * empty model, and ends the WebAssembly on most other errors, which is why it is not used.
 */
export function readLp(file: string, text: string): ModelFile {
  const words = modelLexer(file, text);
  const into = fileModel();
  const heading = words.next();
  if (heading.kind !== 'section') throw expected('Minimize or Maximize', heading);
  if (heading.text === 'minimise' || heading.text === 'maximise') into.sense = heading.text;
  else throw expected('Minimize or Maximize', heading);
  readObjective(words, into);
  const labels = new Set<string>();
  for (;;) {
    const section = words.next();
    if (section.kind !== 'section') throw expected('a section, or End', section);
    if (section.text === 'end') break;
    readSection(section, words, into, labels);
  }
  const rest = words.next();
  if (rest.kind !== 'end') throw expected('nothing after End', rest);
  return into.build();
}

function readSection(section: Token, words: Lexer, into: FileModel, labels: Set<string>): void {
  const inside = (): boolean => !['section', 'end'].includes(words.peek().kind);
  switch (section.text) {
    case 'subject to':
      while (inside()) readRow(words, into, labels);
      return;
    case 'bounds':
      while (inside()) readBound(words, into);
      return;
    case 'generals':
    case 'binaries':
      while (inside()) {
        const name = take(words, 'name', 'the name of a column');
        const column = into.known(name.text, name.place);
        into.setWhole(column);
        if (section.text === 'generals') continue;
        into.setLower(column, 0);
        into.setUpper(column, 1);
      }
      return;
    default:
      throw misread(section.place, { code: 'solver/unsupported', value: section.text });
  }
}

function readObjective(words: Lexer, into: FileModel): void {
  readLabel(words);
  for (const { column, factor } of readTerms(words, into, true)) {
    if (column === undefined) into.addConstant(factor);
    else into.addCost(column, factor);
  }
}

/** `name:`; only its colon tells the name from that of a column. */
function readLabel(words: Lexer): Token | undefined {
  if (words.peek().kind !== 'name' || words.peek(1).text !== ':') return undefined;
  const label = words.next();
  words.next();
  return label;
}

/** A factor times a column, or times nothing. */
interface Term {
  readonly column: number | undefined;
  readonly factor: number;
}

/** Terms joined by signs, up to the first thing that is not joined to them. */
function readTerms(words: Lexer, into: FileModel, quadratic: boolean): Term[] {
  const terms: Term[] = [];
  for (;;) {
    let sign = 1;
    let signs = 0;
    while (words.peek().text === '+' || words.peek().text === '-') {
      if (words.next().text === '-') sign = -sign;
      signs += 1;
    }
    const token = words.peek();
    if (token.text === '[' && (signs > 0 || terms.length === 0)) {
      if (!quadratic) {
        throw misread(token.place, { code: 'solver/unsupported', value: 'a quadratic row' });
      }
      readQuadratic(words, into, sign);
      terms.push({ column: undefined, factor: 0 });
      continue;
    }
    const starts = token.kind === 'number' || token.kind === 'name';
    if (signs === 0 && (terms.length > 0 || !starts)) return terms;
    if (!starts) throw expected('a number or the name of a column', token);
    const factor = token.kind === 'number' ? sign * number(words.next()) : sign;
    // a name with a colon is that of the next row
    const named = words.peek().kind === 'name' && words.peek(1).text !== ':';
    const column = named ? into.column(words.next().text) : undefined;
    terms.push({ column, factor });
  }
}

/** `c: x + y <= 3`, `c: 1 <= x + y <= 3` or `3 >= x + y`. */
function readRow(words: Lexer, into: FileModel, labels: Set<string>): void {
  const label = readLabel(words);
  if (label !== undefined && labels.has(label.text)) {
    const params = { kind: 'row' };
    throw misread(label.place, { code: 'solver/twice', value: label.text, params });
  }
  if (label !== undefined) labels.add(label.text);
  const start = words.peek();
  const range = { lower: -Infinity, upper: Infinity };
  const before = valueBeforeComparison(words);
  const side = before === undefined ? undefined : comparison(words);
  if (before !== undefined) side?.bound(range, before, 'right');
  const terms = readTerms(words, into, false);
  if (terms.every(({ column }) => column === undefined)) {
    throw misread(start.place, { code: 'solver/constant-row' });
  }
  if (before === undefined || isComparison(words.peek())) {
    secondComparison(words, side).bound(range, value(words), 'left');
  }
  const shift = terms.reduce(
    (sum, { column, factor }) => sum + (column === undefined ? factor : 0),
    0,
  );
  const row = into.addRow(label?.text ?? '', range.lower - shift, range.upper - shift);
  for (const { column, factor } of terms) {
    if (column !== undefined) into.addEntry(row, column, factor);
  }
}

/** `x <= 3`, `1 <= x <= 3`, `x = 2` or `x free`. */
function readBound(words: Lexer, into: FileModel): void {
  const before = valueBeforeComparison(words);
  const side = before === undefined ? undefined : comparison(words);
  const name = take(words, 'name', 'the name of a column');
  const column = into.known(name.text, name.place);
  if (side === undefined && /^free$/i.test(words.peek().text)) {
    words.next();
    into.setLower(column, -Infinity);
    into.setUpper(column, Infinity);
    return;
  }
  const range = { lower: into.lower[column] ?? 0, upper: into.upper[column] ?? Infinity };
  if (before !== undefined) side?.bound(range, before, 'right');
  if (side === undefined || isComparison(words.peek())) {
    secondComparison(words, side).bound(range, value(words), 'left');
  }
  into.setLower(column, range.lower);
  into.setUpper(column, range.upper);
}

/** A number before a comparison, as in `-1 <= x`; anything else begins with a term. */
function valueBeforeComparison(words: Lexer): number | undefined {
  const signed = words.peek().text === '-' || words.peek().text === '+' ? 1 : 0;
  const digits = words.peek(signed);
  const isValue = digits.kind === 'number' || /^inf(inity)?$/i.test(digits.text);
  return isValue && isComparison(words.peek(signed + 1)) ? value(words) : undefined;
}
