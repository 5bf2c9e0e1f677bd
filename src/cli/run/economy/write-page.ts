import { writeFile } from 'node:fs/promises';
import { LandbridgeError, makeProblem } from '../../../quantity/index.ts';
import { say } from '../../output.ts';
import { wordsEn } from '../../words-en.ts';

/** Writes a page where the user wants it, and says so. */
export async function writePage(file: string, html: string): Promise<void> {
  try {
    await writeFile(file, html);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = { code: 'cli/cannot-write', value: file, params: { reason } };
    throw new LandbridgeError([makeProblem(problem, wordsEn)], 'input');
  }
  await say(`page: ${file}`);
}

/**
 * The command that gives the same answer on any day: as it was typed, without the page it wrote, and
 * with the day it was asked for.
 */
export function sameCommand(typed: readonly string[], day?: string): string {
  const kept: string[] = [];
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? '';
    if (word === '--html') at += 1;
    else if (!word.startsWith('--html=')) kept.push(word);
  }
  const isDated = kept.some((word) => word === '--as-of' || word.startsWith('--as-of='));
  const dated = day === undefined || isDated ? kept : [...kept, '--as-of', day];
  return ['landbridge', ...dated.map(quoted)].join(' ');
}

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
