/**
 * The source knows the language, never a pack: no id, name, alias or day of a pack, of a sanctions
 * regime or of a case may stand in a non-test file of `src/`, not even in a comment.
 *
 * Run: `node scripts/check-ids.ts [ROOT] [--cases FOLDER]`; exit 1 when something was found.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { caseIds, languageWords, packWords } from './pack-words.ts';
import type { OwnedWords } from './pack-words.ts';
import { formatFindings, placeOf, typescriptFiles } from './source-tree.ts';
import type { Finding } from './source-tree.ts';

/** Ids that are plain English and needed by the source in their plain meaning: word → why. */
const ALLOWED: Readonly<Record<string, string>> = {
  ID: 'stands for an id where the language is explained',
  FR: 'a kind of bound in MPS files: free',
  PL: 'a kind of bound in MPS files: no upper one',
  MT: 'a unit of mass that units refuse by name, megatonne or metric tonne',
};

/** Every place in `text` where one of the words stands as a word. */
export function checkText(file: string, text: string, words: OwnedWords): Finding[] {
  return checkTerms(file, text, termsByHead(words));
}

function checkTerms(file: string, text: string, terms: TermsByHead): Finding[] {
  return findWords(text, terms).map(({ word, at, owner }) => ({
    file,
    ...placeOf(text, at),
    code: 'pack-word',
    message: `"${word}" belongs to ${owner}: the source may not know it`,
  }));
}

/** Every finding in the checkout at `root`. */
export function checkIds(root: string, cases?: string): Finding[] {
  const language = languageWords(root);
  if (language.size === 0) return [NO_LANGUAGE];
  const words = packWords(root, ['scenarios', 'regimes'], language);
  for (const [id, owner] of cases === undefined ? [] : caseIds(cases)) words.set(id, owner);
  const allowed = new Map([...words].filter(([word]) => ALLOWED[word] === undefined));
  // once for all files: a pack has thousands of words
  const terms = termsByHead(allowed);
  return typescriptFiles(root, 'src')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => checkTerms(file, readFileSync(join(root, file), 'utf8'), terms));
}

/** Without the schemas every field name of a pack would look like an id. */
const NO_LANGUAGE: Finding = {
  file: 'schemas',
  line: 1,
  column: 1,
  code: 'no-language',
  message: 'no JSON Schema says which words belong to the language: npm run schemas',
};

interface Term {
  readonly spelling: string;
  readonly word: string;
  readonly owner: string;
  /** Set where the id is a word besides: the characters around it that make it code, not prose. */
  readonly asCode: RegExp | undefined;
}

type TermsByHead = ReadonlyMap<string, readonly Term[]>;

const WORD = /[\p{L}\p{N}]+/gu;

/** The terms by their first word, so that a file is read once however many terms there are. */
function termsByHead(words: OwnedWords): Map<string, Term[]> {
  const terms = new Map<string, Term[]>();
  for (const [word, owner] of words) {
    for (const spelling of spellings(word)) {
      const [head] = spelling.match(WORD) ?? [];
      if (head === undefined) continue;
      const term = { spelling, word, owner, asCode: aroundCode(spelling) };
      terms.set(head, [...(terms.get(head) ?? []), term]);
    }
  }
  return terms;
}

/** `barge` is English and `NO` a word as well: they are ids where quoted, in a path, or a key. */
function aroundCode(spelling: string): RegExp | undefined {
  if (!/^(?:[a-z]+|[A-Z]{2})$/.test(spelling)) return undefined;
  return /^[A-Z]/.test(spelling) ? /^['"`/]['"`/]$|^[\s{,]:$|^\./ : /^['"`/]['"`/:]$/;
}

/** `ferry-line` may also stand as ferryLine, FerryLine, ferry_line or FERRY_LINE. */
function spellings(word: string): string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(word)) return [word];
  const camel = word.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const snake = word.replaceAll('-', '_');
  const pascal = camel.charAt(0).toUpperCase() + camel.slice(1);
  return [...new Set([word, camel, pascal, snake, snake.toUpperCase()])];
}

function findWords(
  text: string,
  terms: TermsByHead,
): { word: string; at: number; owner: string }[] {
  const found: { word: string; at: number; owner: string }[] = [];
  for (const match of text.matchAll(WORD)) {
    for (const { spelling, word, owner, asCode } of terms.get(match[0]) ?? []) {
      if (!text.startsWith(spelling, match.index)) continue;
      const around = text.charAt(match.index - 1) + text.charAt(match.index + spelling.length);
      if (asCode === undefined ? /.[\p{L}\p{N}]/u.test(around) : !asCode.test(around)) continue;
      found.push({ word, at: match.index, owner });
    }
  }
  return found;
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { cases: { type: 'string' } },
    allowPositionals: true,
  });
  const findings = checkIds(positionals[0] ?? join(import.meta.dirname, '..'), values.cases);
  process.stderr.write(formatFindings(findings));
  process.stdout.write(
    findings.length === 0
      ? 'ids: the source knows no pack\n'
      : `ids: ${findings.length} words of packs in the source\n`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
}
