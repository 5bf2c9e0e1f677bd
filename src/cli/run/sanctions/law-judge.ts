import { readFileSync } from 'node:fs';
import { LandbridgeError, fail, hasErrors, unwrap } from '../../../quantity/index.ts';
import type { IsoDate } from '../../../quantity/index.ts';
import type { Lawbook } from '../../../scenario/index.ts';
import { answerLaw, exemptionsGiven, openLaw } from '../../../law/index.ts';
import type { LawOptions } from '../../commands/law.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { lawScreen } from '../../screen/sanctions/law-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { wordsEn } from '../../words-en.ts';
import { openLawbook, switchOptions } from './open-lawbook.ts';

/** Judges the activities of a file; returns the exit code. */
export async function lawJudge(path: string, options: LawOptions): Promise<0> {
  const text = read(path);
  const { parseActivities } = await import('../../../scenario/index.ts');
  const { file, problems } = parseActivities({
    path: path === '-' ? 'standard input' : path,
    text,
  });
  if (file === undefined || hasErrors(problems)) throw new LandbridgeError(problems);
  const opened = await openLawbook({
    asOf: options.asOf ?? file['as-of'],
    knownAt: options.knownAt ?? file['known-at'],
  });
  const { asOf, lawbook } = opened;
  requireLaw(lawbook, asOf);
  const switches = { ...file.switches, ...switchOptions(options.switch) };
  const law = unwrap(openLaw(lawbook, { asOf, switches }));
  const answer = unwrap(answerLaw(law, file.activities, exemptionsGiven(file)));
  const title = file.title ?? path;
  if (options.json === true) {
    const head = { schema: 'law@1', view: opened.digest, knownAt: opened.knownAt };
    await printJson({
      ...head,
      project: null,
      phase: null,
      title,
      answer,
      lifted: [],
      overlap: null,
    });
    return 0;
  }
  const screen = { answer, lawbook, width: screenWidth(), trace: options.trace === true };
  await printLines(paintLines(lawScreen(screen, { title, knownAt: opened.knownAt }), PAINT));
  return 0;
}

function read(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^[A-Z]+: /, '') : String(error);
    return unwrap(fail({ code: 'cli/cannot-read', value: path, params: { reason } }, wordsEn));
  }
}

/** Before the first row there is nothing to judge by: an answer "open" would mean nothing. */
export function requireLaw(lawbook: Lawbook, asOf: IsoDate): void {
  const first = Object.values(lawbook.provisions)
    .flatMap(({ from }) => from ?? [])
    .toSorted()[0];
  if (first !== undefined && first <= asOf) return;
  const fields = { path: '--as-of', value: asOf, params: { first: first ?? 'never' } };
  unwrap(fail({ code: 'cli/before-law', ...fields }, wordsEn));
}
