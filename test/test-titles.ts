import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, parseTypescript, typescriptFiles, walk } from '../scripts/source-tree.ts';
import type { Node } from '../scripts/source-tree.ts';

const CALLS = new Set(['test', 'it', 'describe']);
const NEVER_RUN = new Set(['skip', 'todo', 'fails']);

/** The titles of all tests and groups of tests in the repository, as their source writes them. */
export function testTitles(root: string): string[] {
  return ['src', 'scripts', 'test']
    .flatMap((folder) => typescriptFiles(root, folder))
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => titlesIn(file, readFileSync(join(root, file), 'utf8')));
}

/** The first argument of every `test(…)`, `describe(…)` or `test.each(…)(…)` that is a text. */
export function titlesIn(file: string, text: string): string[] {
  const titles: string[] = [];
  walk(parseTypescript(file, text), (node) => {
    if (node.type !== 'CallExpression' || !CALLS.has(rootName(node['callee']))) return;
    const [first] = Array.isArray(node['arguments']) ? (node['arguments'] as unknown[]) : [];
    if (!isNode(first)) return;
    if (typeof first['value'] === 'string' || first.type === 'TemplateLiteral') {
      titles.push(text.slice(first.start + 1, first.end - 1));
    }
  });
  return titles;
}

/** `test` of `test`, `test.skipIf(…)` and `test.each(…)`; nothing of a test that never runs. */
function rootName(callee: unknown): string {
  if (!isNode(callee)) return '';
  if (callee.type === 'Identifier') return String(callee['name']);
  const { property } = callee;
  if (isNode(property) && NEVER_RUN.has(String(property['name']))) return '';
  return rootName(nextOf(callee));
}

function nextOf(node: Node): unknown {
  return node.type === 'CallExpression' ? node['callee'] : node['object'];
}
