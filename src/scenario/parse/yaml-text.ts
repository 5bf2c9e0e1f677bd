import { Composer, isScalar, Lexer, LineCounter, Parser } from 'yaml';
import type { Document, ParsedNode, YAMLError } from 'yaml';

import type { Place, Problem, ProblemFields } from '../../quantity/index.ts';
import type { PackFile } from './pack-file.ts';
import { withoutMark } from './pack-file.ts';
import { packProblem } from './pack-problem.ts';
import { yamlValue } from './yaml-value.ts';

/** Deeper than any record of a pack; without a limit a nesting bomb overflows the stack. */
const DEPTH_LIMIT = 48;
/** Characters of one file. */
const SIZE_LIMIT = 2_000_000;
/** After the first few, syntax errors of a file follow from one another. */
const SYNTAX_ERRORS = 4;

/** A file as read: its plain value, and its nodes to find places by. */
export interface YamlText {
  readonly file: string;
  readonly value: unknown;
  readonly root: ParsedNode | null;
  readonly placeAt: (offset: number) => Place;
}

/**
 * Reads one YAML file into plain data. YAML 1.2 core types; no aliases, tags or merge keys; no
 * number of hostile brackets, keys or characters makes it slow or deep.
 *
 * `text` is missing when the file could not be read at all; its problems then say why.
 */
export function readYaml(file: PackFile): { text?: YamlText; problems: Problem[] } {
  const source = withoutMark(file.text);
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: file.path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const wrong: Wrong = (code, offset, more = {}) =>
    packProblem({ code, place: placeAt(offset), ...more });

  if (source.length > SIZE_LIMIT) {
    const params = { size: source.length, limit: SIZE_LIMIT };
    return { problems: [wrong('file-too-large', 0, { params })] };
  }
  const binary = firstControlCharacter(source);
  if (binary >= 0) {
    countLines(source, binary, lines);
    return { problems: [wrong('not-text', binary)] };
  }

  const composed = compose(source, lines);
  if ('tooDeepAt' in composed) {
    return {
      problems: [wrong('yaml-depth', composed.tooDeepAt, { params: { limit: DEPTH_LIMIT } })],
    };
  }
  const { documents } = composed;
  const [document, second] = documents;
  if (document === undefined) return { problems: [] };
  const errors = document.errors.slice(0, SYNTAX_ERRORS);
  if (errors.length > 0) {
    return { problems: errors.map((error) => syntaxProblem(error, source, wrong)) };
  }
  if (second !== undefined) {
    return { problems: [wrong('yaml-documents', second.range[0])] };
  }
  const problems: Problem[] = [];
  const value = yamlValue(document.contents, wrong, problems);
  // What aliases and tags stand for is not known: to check the rest would only add noise.
  if (problems.some(({ code }) => code.startsWith('yaml-'))) return { problems };
  const text = { file: file.path, value, root: document.contents, placeAt };
  return { text, problems };
}

/** The value of an empty file, of a file of comments, and of a lone `null`. */
export const isEmpty = (text: YamlText): boolean =>
  text.root === null || (isScalar(text.root) && text.root.value === null);

type Composed = { documents: Document.Parsed[] } | { tooDeepAt: number };

// As parseDocument does, but lexeme by lexeme: the concrete parser keeps its nesting in a list, so
// that its depth can be watched before the composer follows it down the call stack.
function compose(source: string, lines: LineCounter): Composed {
  const parser = new Parser(lines.addNewLine);
  // Repeated keys are found by yamlValue: the option of the library compares each key with each.
  const composer = new Composer({ uniqueKeys: false, stringKeys: true, schema: 'core' });
  const documents: Document.Parsed[] = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (parser.stack.length > DEPTH_LIMIT) return { tooDeepAt: parser.offset };
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, source.length));
  return { documents };
}

type Wrong = (code: string, offset: number, more?: Partial<ProblemFields>) => Problem;

function syntaxProblem(error: YAMLError, source: string, wrong: Wrong): Problem {
  const [offset] = error.pos;
  const lineStart = source.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const indent = /^[ ]*\t/.exec(source.slice(lineStart, lineStart + 200));
  if (error.code === 'TAB_AS_INDENT' || indent !== null) {
    const tab = source.indexOf('\t', lineStart);
    return wrong('yaml-tab', tab < 0 ? offset : tab);
  }
  const detail = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
  const hint = SYNTAX_HINTS[error.code];
  const more = { params: { detail: sentence(detail) }, ...(hint === undefined ? {} : { hint }) };
  return wrong('yaml-syntax', offset, more);
}

const SYNTAX_HINTS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'quote the text when it contains a colon: title: "first: second"',
  MULTILINE_IMPLICIT_KEY: 'a key ends with a colon and a space on its own line',
  MISSING_CHAR: 'close the bracket or the quote',
  BAD_INDENT: 'indent lines of one level by the same number of spaces',
  UNEXPECTED_TOKEN: 'look for a missing comma, quote or bracket just before',
  NON_STRING_KEY: 'a key is plain text, not a list or a map',
  BAD_ALIAS: 'quote text that begins with *',
  BAD_SCALAR_START: 'quote text that begins with a special character',
};

const sentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function firstControlCharacter(source: string): number {
  // oxlint-disable-next-line no-control-regex
  return source.search(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/);
}

function countLines(source: string, until: number, lines: LineCounter): void {
  lines.addNewLine(0);
  for (let at = source.indexOf('\n'); at >= 0 && at < until; at = source.indexOf('\n', at + 1)) {
    lines.addNewLine(at + 1);
  }
}
