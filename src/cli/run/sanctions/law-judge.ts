import { readFileSync } from 'node:fs';
import { LandbridgeError, fail, hasErrors, unwrap } from '../../../quantity/index.ts';
import type { Activity, ActivityFile, Lawbook } from '../../../scenario/index.ts';
import { answerLaw, exemptionsGiven, openLaw, unknownCrossings } from '../../../law/index.ts';
import type { Law, LawAnswer } from '../../../law/index.ts';
import type { LawOptions } from '../../commands/law.ts';
import { PAINT, printJson, printLines, say, screenWidth } from '../../output.ts';
import { openProgress } from '../../progress.ts';
import { lawScreen } from '../../screen/sanctions/law-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { wordsEn } from '../../words-en.ts';
import { openLawbook, switchOptions } from './open-lawbook.ts';
import type { OpenedLawbook } from './open-lawbook.ts';

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
  requireLaw(opened);
  const { asOf, lawbook } = opened;
  await tellUnknownCrossings(lawbook, file.activities);
  const switches = { ...file.switches, ...switchOptions(options.switch) };
  const law = unwrap(openLaw(lawbook, { asOf, switches }));
  const answer = await answerAll(law, file, options.trace === true);
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

/** A line no row knows catches nothing: that must not pass for "allowed". */
async function tellUnknownCrossings(
  lawbook: Lawbook,
  activities: readonly Activity[],
): Promise<void> {
  for (const { known, name, near } of unknownCrossings(lawbook, activities)) {
    const hint =
      near === undefined ? `rows speak of: ${known.join(', ')}` : `did you mean "${near}"?`;
    await say(`notice: no row of law speaks of crossing "${name}"; ${hint}`);
  }
}

/** More activities than are judged before anybody wonders. */
const MANY = 300;

async function answerAll(law: Law, file: ActivityFile, nearMisses: boolean): Promise<LawAnswer> {
  const progress = openProgress('judging');
  try {
    if (file.activities.length > MANY) await progress.show();
    const how = { nearMisses, progress: progress.update };
    return unwrap(answerLaw(law, file.activities, exemptionsGiven(file), how));
  } finally {
    progress.close();
  }
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
function requireLaw({ asOf, first, knownAt, lawbook }: OpenedLawbook): void {
  const starts = Object.values(lawbook.provisions).flatMap(({ from }) => from ?? []);
  if (starts.some((from) => from <= asOf)) return;
  const [path, value] = first <= asOf ? ['--known-at', knownAt] : ['--as-of', asOf];
  unwrap(fail({ code: 'cli/before-law', path, value, params: { first } }, wordsEn));
}
