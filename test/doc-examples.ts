import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { expect } from 'vitest';
import { isNode, parseTypescript, placeOf } from '../scripts/source-tree.ts';
import type { Node } from '../scripts/source-tree.ts';

/** One `@example` block of a doc comment. */
export interface Example {
  /** file from the root, and the line of the file on which `code` begins */
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly code: string;
}

/** What a folder of `src/` exports that is there at run time, with the examples of its doc comment. */
export interface PublicName {
  readonly name: string;
  readonly file: string;
  readonly isClass: boolean;
  readonly examples: readonly Example[];
}

/** The values that `src/FOLDER/index.ts` exports; what it hands on from another folder is left out. */
export function publicNames(root: string, folder: string): PublicName[] {
  const index = `src/${folder}/index.ts`;
  return exportsOf(root, index).flatMap(({ name, file, local }) => {
    if (!file.startsWith(`src/${folder}/`)) return [];
    const found = declarationsOf(root, file, local);
    if (found.length === 0) throw new Error(`${index}: ${name} is not declared in ${file}`);
    const text = readFileSync(join(root, file), 'utf8');
    return [
      {
        name,
        file,
        isClass: found.some(({ kind }) => kind === 'ClassDeclaration'),
        examples: found.flatMap(({ start }) => examplesBefore(text, start, file, name)),
      },
    ];
  });
}

interface Exported {
  readonly name: string;
  readonly file: string;
  readonly local: string;
}

function exportsOf(root: string, index: string): Exported[] {
  const tree = parseTypescript(index, readFileSync(join(root, index), 'utf8'));
  return nodes(tree['body']).flatMap((node) => {
    const { source } = node;
    if (node.type !== 'ExportNamedDeclaration' || node['exportKind'] === 'type') return [];
    if (!isNode(source)) return [];
    const file = posix.join(dirname(index), String(source['value']));
    return nodes(node['specifiers'])
      .filter((specifier) => specifier['exportKind'] !== 'type')
      .map((each) => ({ name: nameOf(each['exported']), file, local: nameOf(each['local']) }));
  });
}

/** Where a file declares a name at its top: more than one place when a function is overloaded. */
function declarationsOf(
  root: string,
  file: string,
  name: string,
): { start: number; kind: string }[] {
  const tree = parseTypescript(file, readFileSync(join(root, file), 'utf8'));
  return nodes(tree['body']).flatMap((node) => {
    const inner = isNode(node['declaration']) ? node['declaration'] : node;
    const declared = [inner, ...nodes(inner['declarations'])].map(({ id }) => nameOf(id));
    return declared.includes(name) ? [{ start: node.start, kind: inner.type }] : [];
  });
}

/** The `@example` blocks of the doc comment that ends right before an offset. */
export function examplesBefore(
  text: string,
  offset: number,
  file: string,
  name: string,
): Example[] {
  const before = text.slice(0, offset).trimEnd();
  if (!before.endsWith('*/')) return [];
  const start = before.lastIndexOf('/**');
  const first = placeOf(text, start).line;
  const lines = before
    .slice(start + 3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  return lines.flatMap((line, i) => {
    if (!line.startsWith('@example')) return [];
    const next = lines.findIndex((each, j) => j > i && /^@[a-z]/i.test(each));
    const code = lines.slice(i + 1, next < 0 ? lines.length : next);
    while (code.at(-1) === '') code.pop();
    return [{ file, line: first + i + 1, name, code: code.join('\n') }];
  });
}

/** Runs an example with these names in reach, and holds each value against the comment behind it. */
export async function expectExample(
  example: Example,
  names: Readonly<Record<string, unknown>>,
): Promise<void> {
  let line = example.line;
  const where = (): string => `${example.file}:${line} ${example.name}`;
  const tools = {
    $at: (offset: number): void => {
      line = example.line + offset;
    },
    $check: (value: unknown, expected: unknown): void => {
      expect(value, where()).toEqual(expected);
    },
    $near: (value: number, digits: number): unknown => expect.closeTo(value, digits) as unknown,
  };
  const reach = { ...names, ...tools };
  try {
    const body = stripTypeScriptTypes(instrument(example.code, tools.$at));
    const run = new AsyncFunction(...Object.keys(reach), `'use strict'; ${body}`);
    tools.$at(0);
    await run(...Object.values(reach));
  } catch (error) {
    const told = error instanceof Error && error.message.startsWith(where());
    throw told ? error : new Error(`${where()}: ${String(error)}`, { cause: error });
  }
}

/**
 * The code with a call before each statement that says its line, and one behind each statement with
 * a comment that compares. In a block of its own, so that an example may use any name for itself.
 */
function instrument(code: string, at: (line: number) => void): string {
  const tree = parseTypescript('example.ts', code);
  let end = 0;
  const parts = nodes(tree['body']).map((statement) => {
    const line = placeOf(code, statement.start).line - 1;
    at(line);
    if (code.slice(end, statement.start).includes('//')) {
      throw new SyntaxError('a comment stands behind the statement whose value it tells');
    }
    const comment = /^[ \t]*\n?(?:[ \t]*\/\/.*(?:\n|$))+/.exec(code.slice(statement.end));
    end = statement.end + (comment?.[0].length ?? 0);
    const source = code.slice(statement.start, statement.end);
    if (comment === null) return `$at(${line}); ${source}`;
    const expected = comment[0].replaceAll(/^[ \t]*\/\/ ?/gm, '').trim();
    return `$at(${line}); ${compare(statement, code, source, withNear(expected))}`;
  });
  return `{ ${parts.join('\n')}\n}`;
}

function compare(statement: Node, code: string, source: string, expected: string): string {
  const { expression } = statement;
  if (statement.type === 'ExpressionStatement' && isNode(expression)) {
    const value = code.slice(expression.start, expression.end);
    return `$check((${value}), (${expected}\n));`;
  }
  const name = nameOf(nodes(statement['declarations'])[0]?.['id']);
  if (statement.type !== 'VariableDeclaration' || name === '') {
    throw new SyntaxError('only an expression or one declared name has a value to tell');
  }
  return `${source} $check(${name}, (${expected}\n));`;
}

/** `≈ 0.731` outside of quoted text becomes a number close to it, in as many digits as are written. */
function withNear(expected: string): string {
  const near = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|≈\s*(-?[\d_.]+(?:e-?\d+)?)/g;
  return expected.replaceAll(near, (all, number?: string) => {
    if (number === undefined) return all;
    const [mantissa = '', exponent = '0'] = number.split('e');
    const digits = (mantissa.split('.')[1] ?? '').replaceAll('_', '').length - Number(exponent);
    return `$near(${number}, ${digits})`;
  });
}

/** Folders of `src/` that have a door, of those named. */
export function foldersWithDoor(root: string, folders: readonly string[]): string[] {
  return folders.filter((folder) => existsSync(join(root, 'src', folder, 'index.ts')));
}

function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function nameOf(value: unknown): string {
  return isNode(value) && typeof value['name'] === 'string' ? value['name'] : '';
}

/** Like the constructor of functions, with `await` inside; it has no name of its own. */
const AsyncFunction = (async () => {}).constructor as new (
  ...text: string[]
) => (...values: unknown[]) => Promise<void>;
