/**
 * Checks what lint cannot see: every import of `src/` resolved to its folder and held against the
 * floors, `export *`, and in the pure floors the clock, `**` and aliases that hide `Math` or `Date`.
 *
 * Run: `node scripts/check-floors.ts [ROOT]`; exit 1 when something was found.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { FOLDERS, foldersBelow, PURE_FOLDERS, ROOT_FILES } from './floors.ts';
import {
  formatFindings,
  isNode,
  parseTypescript,
  placeOf,
  typescriptFiles,
  walk,
} from './source-tree.ts';
import type { Finding, Node } from './source-tree.ts';

interface Fault {
  readonly code: string;
  readonly message: string;
}

/** Everything wrong in one source file; `file` is its path from the root, such as `src/law/rule.ts`. */
export function checkSource(file: string, text: string): Finding[] {
  const findings: Finding[] = [];
  const home = homeOf(file);
  const isTest = file.endsWith('.test.ts');
  const pure = !isTest && (PURE_FOLDERS.includes(home) || ROOT_FILES[home]?.pureOnly === true);
  const report = (node: Node, fault: Fault | undefined): void => {
    if (fault !== undefined) findings.push({ file, ...placeOf(text, node.start), ...fault });
  };

  if (!FOLDERS.includes(home) && ROOT_FILES[home] === undefined) {
    findings.push({
      file,
      line: 1,
      column: 1,
      code: 'unknown-folder',
      message: unknownFolder(home),
    });
    return findings;
  }
  walk(parseTypescript(file, text), (node, parent) => {
    const target = importedModule(node);
    if (target !== undefined) report(node, importFault(file, home, target, { pure, isTest }));
    if (node.type === 'ExportAllDeclaration') report(node, STAR);
    if (pure) report(node, purityFault(node, parent));
  });
  return findings;
}

const STAR = { code: 'star-export', message: 'name what is exported: no `export *`' };

function unknownFolder(home: string): string {
  return `src/${home} stands on no floor: add it to scripts/floors.ts and .oxlintrc.json`;
}

/** `src/law/rule.ts` → `law`; `src/core.ts` → `core.ts`. */
function homeOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** The module text of an import, re-export, dynamic import or import type; else undefined. */
function importedModule(node: Node): string | undefined {
  const source = node['source'];
  if (!isNode(source) || typeof source['value'] !== 'string') return undefined;
  return source['value'];
}

function importFault(
  file: string,
  home: string,
  target: string,
  { pure, isTest }: { pure: boolean; isTest: boolean },
): Fault | undefined {
  if (!target.startsWith('.')) {
    return pure && target.startsWith('node:')
      ? { code: 'impure-import', message: `${home} is pure and may not use ${target}` }
      : undefined;
  }
  const path = posix.join(posix.dirname(file), target);
  const theirs = homeOf(path);
  if (!path.startsWith('src/')) {
    return isTest || path === 'package.json'
      ? undefined
      : { code: 'leaves-src', message: `${target} is outside src/, and so not in the package` };
  }
  if (theirs === home) return undefined;
  const root = ROOT_FILES[home];
  const allowed = root === undefined ? foldersBelow(home) : root.pureOnly ? PURE_FOLDERS : FOLDERS;
  if (!allowed.includes(theirs)) {
    return { code: 'floor', message: `${home} may not import ${theirs}: imports go downward only` };
  }
  return path === `src/${theirs}/index.ts`
    ? undefined
    : { code: 'door', message: `come in by src/${theirs}/index.ts, the only door of the folder` };
}

function purityFault(node: Node, parent: Node | undefined): Fault | undefined {
  if (node['operator'] === '**' || node['operator'] === '**=') {
    return { code: 'power', message: '`**` differs in last bits between machines: use pow' };
  }
  if (node.type === 'MetaProperty' && isNode(node['meta']) && node['meta']['name'] === 'import') {
    return { code: 'import-meta', message: 'import.meta tells where the file lies' };
  }
  if (node.type !== 'Identifier' || parent === undefined) return undefined;
  if (node['name'] === 'Math' && isUse(node, parent) && parent['object'] !== node) {
    return { code: 'alias', message: 'write Math.name(…) in full, so that lint can judge it' };
  }
  if (node['name'] === 'Date' && isUse(node, parent) && parent['object'] !== node) {
    const args = parent.type === 'NewExpression' ? parent['arguments'] : undefined;
    if (!Array.isArray(args) || parent['callee'] !== node) {
      return { code: 'alias', message: 'write Date.UTC(…) or new Date(value) in full' };
    }
    if (args.length === 0) {
      return { code: 'clock', message: 'new Date() reads the clock: floor 5 alone may' };
    }
  }
  return undefined;
}

/** Whether an identifier is used as a value: not a type, a key, or a property of that name. */
function isUse(node: Node, parent: Node): boolean {
  if (parent.type === 'MemberExpression') return parent['object'] === node;
  if (parent.type === 'Property') return parent['value'] === node;
  if (parent.type.startsWith('TS')) return parent['expression'] === node;
  return true;
}

/** Every finding in `src/` of the checkout at `root`. */
export function checkFloors(root: string): Finding[] {
  return typescriptFiles(root, 'src').flatMap((file) =>
    checkSource(file, readFileSync(join(root, file), 'utf8')),
  );
}

if (import.meta.main) {
  const findings = checkFloors(process.argv[2] ?? join(import.meta.dirname, '..'));
  process.stderr.write(formatFindings(findings));
  process.stdout.write(
    `floors: ${findings.length === 0 ? 'all imports go downward' : `${findings.length} to mend`}\n`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
}
