import { fail, unwrap } from '../../../quantity/index.ts';
import { LADDER } from '../../../scenario/index.ts';
import type { Step } from '../../../scenario/index.ts';
import { answerLaw, overlap, phaseLaw } from '../../../law/index.ts';
import type { LawPhaseOptions } from '../../commands/law.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { lawScreen } from '../../screen/sanctions/law-screen.ts';
import { overlapScreen } from '../../screen/sanctions/overlap-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { wordsEn } from '../../words-en.ts';
import { dayOption, openView } from '../open-view.ts';
import type { OpenedView } from '../open-view.ts';
import { projectOption } from '../project-option.ts';
import { switchOptions } from './open-lawbook.ts';

/** Prints what law says of a phase of a project; returns the exit code. */
export async function lawPhase(given: string, options: LawPhaseOptions): Promise<0> {
  const asOf = dayOption(options.asOf, '--as-of');
  const knownAt = dayOption(options.knownAt, '--known-at') ?? asOf;
  // the view is that of what was known; the law is asked as of its own day
  const opened = await openView(given, knownAt === undefined ? {} : { asOf: knownAt });
  const { view } = opened;
  if (view.pack.scenario.regimes.length === 0) {
    const fields = { value: given, params: { known: 'ID, …' } };
    unwrap(fail({ code: 'cli/no-law', ...fields }, wordsEn));
  }
  const project = projectOption(opened.view, options.project);
  const step = stepOption(opened, project, options.phase);
  const day = asOf ?? view.asOf;
  const phase = unwrap(
    phaseLaw(view, project, step, { asOf: day, switches: switchOptions(options.switch) }),
  );
  const answer = unwrap(
    answerLaw(phase.law, phase.activities, phase.exemptions, {
      nearMisses: options.trace === true,
    }),
  );
  const lifted = options.lift ?? [];
  const changed =
    lifted.length === 0
      ? null
      : unwrap(overlap(phase.law, phase.activities, lifted, phase.exemptions));
  const about = { project, phase: step, title: view.pack.projects[project]?.title ?? project };
  if (options.json === true) {
    const head = { schema: 'law@1', view: view.digest, knownAt: view.asOf };
    await printJson({ ...head, ...about, answer, lifted, overlap: changed });
    return 0;
  }
  const screen = {
    answer,
    lawbook: view.pack,
    width: screenWidth(),
    trace: options.trace === true,
  };
  const head = { title: `${about.title} · ${step}`, knownAt: view.asOf };
  const lines = lawScreen(screen, head);
  const tail = changed === null ? [] : overlapScreen(changed, lifted, screen);
  await printLines(paintLines([...lines, ...tail], PAINT));
  return 0;
}

function stepOption({ view }: OpenedView, project: string, given: string | undefined): Step {
  const phases = view.pack.projects[project]?.phases ?? {};
  const known = LADDER.filter((step) => phases[step] !== undefined);
  const step =
    known.find((each) => each === (given ?? 'works')) ??
    (given === undefined ? known[0] : undefined);
  if (step !== undefined) return step;
  const hint = `its phases are: ${known.join(', ')}`;
  const fields = { path: '--phase', value: given ?? 'works', params: { project }, hint };
  return unwrap(fail({ code: 'cli/no-such-phase', ...fields }, wordsEn));
}
