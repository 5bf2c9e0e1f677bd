import type { AssessRequest, AssessResult } from '../../assessment/index.ts';
import { didYouMean, fail, unwrap } from '../../quantity/index.ts';
import { openRunner, assessWith } from '../../jobs/index.ts';
import { LADDER } from '../../scenario/index.ts';
import type { Step, View } from '../../scenario/index.ts';
import type { QuestionOptions } from '../commands/assess.ts';
import { openProgress } from '../progress.ts';
import { wordsEn } from '../words-en.ts';
import { countOption, dayOption } from './open-view.ts';

/** Below this many draws threads cost more to start than they save. */
const WORTH_THREADS = 20_000;

/** Asks the model what the options say; throws a LandbridgeError with what is wrong with them. */
export async function ask(view: View, options: QuestionOptions): Promise<AssessResult> {
  const request = requestOf(view, options);
  const threads = countOption(options.threads, '--threads');
  const isShort = (request.draws ?? 0) < WORTH_THREADS;
  const chosen = threads ?? (isShort ? 1 : undefined);
  const runner = openRunner(chosen === undefined ? {} : { threads: chosen });
  const progress = openProgress('drawing');
  try {
    const answer = await assessWith(runner, view, request, { onProgress: progress.update });
    return unwrap(answer);
  } finally {
    progress.close();
    await runner.close();
  }
}

function requestOf(view: View, options: QuestionOptions): AssessRequest {
  for (const project of options.project ?? []) requireProject(view, project);
  const horizon = dayOption(options.horizon, '--horizon');
  const draws = countOption(options.draws, '--draws');
  const seed = countOption(options.seed, '--seed');
  return {
    ...(options.project === undefined ? {} : { projects: options.project }),
    ...(options.phase === undefined ? {} : { phase: stepOption(options.phase) }),
    ...(horizon === undefined ? {} : { horizon }),
    ...(draws === undefined ? {} : { draws, inner: Math.min(draws, 50) || 1 }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/** As the model says it, with the nearest of its projects. */
function requireProject(view: View, id: string): void {
  const known = Object.keys(view.pack.projects);
  if (known.includes(id)) return;
  const near = didYouMean(id, known);
  const hint = near === undefined ? `one of: ${known.join(', ')}` : `did you mean "${near}"?`;
  unwrap(fail({ code: 'cli/unknown-project', path: '--project', value: id, hint }, wordsEn));
}

function stepOption(text: string): Step {
  const step = LADDER.find((each) => each === text);
  if (step !== undefined) return step;
  const near = didYouMean(text, LADDER);
  const hint = near === undefined ? `one of: ${LADDER.join(', ')}` : `did you mean "${near}"?`;
  const problem = { code: 'cli/unknown-step', path: '--phase', value: text, hint };
  return unwrap(fail(problem, wordsEn));
}
