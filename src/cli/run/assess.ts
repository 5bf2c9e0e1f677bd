import { writeFile } from 'node:fs/promises';
import type { AssessResult, ProjectAnswer } from '../../assessment/index.ts';
import { LandbridgeError, makeProblem } from '../../quantity/index.ts';
import type { AssessOptions } from '../commands/assess.ts';
import { namesOf } from '../names.ts';
import { PAINT, printJson, printLines, say, screenWidth } from '../output.ts';
import { beyondRecordLines } from '../screen/beyond-record.ts';
import { firstScreen, runText } from '../screen/first-screen.ts';
import { LABEL_WIDTH, label } from '../screen/label.ts';
import { fill } from '../screen/fill.ts';
import { bold, dim, paintLines } from '../screen/line.ts';
import type { Line } from '../screen/line.ts';
import { projectTable } from '../screen/project-table.ts';
import { wordsEn } from '../words-en.ts';
import { ask } from './ask.ts';
import { openView } from './open-view.ts';
import type { OpenedView } from './open-view.ts';

/** Answers the question, prints it and writes the report; returns the exit code. */
export async function assess(given: string, options: AssessOptions): Promise<0> {
  const opened = await openView(given, options);
  const result = await ask(opened.view, options);
  if (options.json === true) {
    await printJson(result);
    if (typeof options.report === 'string') await writeReport(opened, result, options.report);
    return 0;
  }
  const lines = screen(opened, result, options, screenWidth());
  await printLines(paintLines(lines, PAINT));
  for (const note of notes(result)) await say(note);
  if (options.report === false) return 0;
  const file = await writeReport(opened, result, options.report);
  await printLines(paintLines([[label('report'), file]], PAINT));
  return 0;
}

/** What is printed of an answer, before the report is written. */
export function screen(
  opened: OpenedView,
  result: AssessResult,
  options: AssessOptions,
  width: number,
): Line[] {
  const { answer } = result;
  const names = namesOf(opened.view.pack, { ids: options.ids === true });
  const shown = headlineProject(opened, result);
  return [
    ...beyondRecordLines(answer, width),
    ...(answer.projects.length > 1 ? overview(opened, result, width) : []),
    ...(shown === undefined ? [] : firstScreen(shown, result, { names, width })),
    ...(shown === undefined ? [] : whyLine(opened, shown, options, width)),
  ];
}

function overview({ view }: OpenedView, result: AssessResult, width: number): Line[] {
  const { answer } = result;
  const title: Line = [bold(view.pack.scenario.name), ` · by ${answer.horizon}?`];
  return [
    ...fill([], title, width, 2),
    [dim(`  ${runText(result)}`)],
    [],
    ...projectTable(answer, width),
    [],
  ];
}

/** The project the pack puts first, or the first one asked about. */
function headlineProject(
  { view }: OpenedView,
  { answer }: AssessResult,
): ProjectAnswer | undefined {
  const wanted = view.pack.scenario.headline;
  return answer.projects.find(({ project }) => project === wanted) ?? answer.projects[0];
}

/** The command that leads to the reasons of what was just read. */
function whyLine(
  { given, view }: OpenedView,
  { headline, project }: ProjectAnswer,
  options: AssessOptions,
  width: number,
): Line[] {
  const more = [
    ` --as-of ${view.asOf}`,
    options.horizon === undefined ? '' : ` --horizon ${options.horizon}`,
    options.draws === undefined ? '' : ` --draws ${options.draws}`,
    options.seed === undefined ? '' : ` --seed ${options.seed}`,
    options.strict === true ? ' --strict' : '',
  ];
  const command = `landbridge why ${given} ${project}/${headline.step}${more.join('')}`;
  return fill([label('why')], [command], width, LABEL_WIDTH);
}

/** Warnings that the first screen does not carry already. */
function notes({ answer, request, warnings }: AssessResult): string[] {
  const said = new Set([
    'assess/beyond-record',
    'assess/gate-missing',
    'assess/gates-missing',
    'assess/law-missing',
    'assess/value-unknown',
    'assess/value-no-money',
    'assess/value-no-parts',
    'assess/value-states-only',
    'assess/need-superseded',
    'assess/assumed-stances',
    'assess/not-timed',
  ]);
  const phase = request.phase;
  const missing = answer.projects.filter(
    ({ headline }) => phase !== null && headline.step !== phase,
  );
  return [
    ...missing.map(
      ({ headline, project }) =>
        `note: ${project} has no ${phase ?? ''}; ${headline.step} is shown`,
    ),
    ...warnings
      .filter(({ code, severity }) => severity !== 'notice' && !said.has(code))
      .map(({ message }) => `note: ${message}`),
  ];
}

async function writeReport(
  { name, view }: OpenedView,
  result: AssessResult,
  chosen: string | undefined,
): Promise<string> {
  const [only, ...others] = result.answer.projects;
  const about = only === undefined || others.length > 0 ? 'all' : only.project;
  const file = chosen ?? `landbridge-${name}-${about}-${result.asOf}.html`;
  const { writeAssessReport } = await import('../../report/index.ts');
  const generated = new Date().toISOString();
  const html = writeAssessReport({ view, result, generated });
  try {
    await writeFile(file, html);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = { code: 'cli/cannot-write', value: file, params: { reason } };
    throw new LandbridgeError([makeProblem(problem, wordsEn)], 'input');
  }
  return file;
}
