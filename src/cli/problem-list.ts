import type { Problem, Severity } from '../quantity/index.ts';
import type { PackFile } from '../scenario/index.ts';
import { printable } from './screen/printable.ts';

/** How a list of problems is printed. */
export interface ProblemListStyle {
  /** texts of the files, for the line a problem is in; without them no frame is shown */
  readonly files?: readonly PackFile[];
  /** printed of each severity; the rest is counted */
  readonly limit: number;
  readonly paint: Readonly<Record<Severity | 'dim' | 'bold', (text: string) => string>>;
}

/** Columns of the line of a file that is shown under a problem. */
const FRAME_WIDTH = 96;

/**
 * Problems grouped by file, errors before warnings before notices, one line each:
 * `actors.yaml:12:7  error  unknown-actor  no actor "XQ"; did you mean "XA"?`
 */
export function listProblems(problems: readonly Problem[], style: ProblemListStyle): string[] {
  const lines: string[] = [];
  const hidden: string[] = [];
  const chosen = new Set<Problem>();
  for (const severity of SEVERITIES) {
    const all = problems.filter((problem) => problem.severity === severity);
    for (const problem of all.slice(0, style.limit)) chosen.add(problem);
    const rest = all.length - style.limit;
    if (rest > 0) hidden.push(`… and ${rest} more ${severity}${rest === 1 ? '' : 's'}`);
  }
  const shown = problems.filter((problem) => chosen.has(problem));
  const texts = new Map(style.files?.map(({ path, text }) => [path, text.split(/\r?\n/)]));
  let file: string | undefined;
  for (const problem of shown) {
    if (lines.length > 0 && problem.place?.file !== file) lines.push('');
    file = problem.place?.file;
    lines.push(problemLine(problem, style), ...frame(problem, texts, style));
  }
  return [...lines, ...hidden];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

function problemLine(problem: Problem, { paint }: ProblemListStyle): string {
  const { place, severity, code, message, hint } = problem;
  const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column}  `;
  const what = hint === undefined ? message : `${message}; ${hint}`;
  return `${paint.bold(where)}${paint[severity](severity)}  ${paint.dim(code)}  ${printable(what)}`;
}

function frame(
  { place }: Problem,
  texts: ReadonlyMap<string, readonly string[]>,
  { paint }: ProblemListStyle,
): string[] {
  const line = place === undefined ? undefined : texts.get(place.file)?.[place.line - 1];
  if (place === undefined || line === undefined || line.trim() === '') return [];
  const start = Math.max(0, place.column - 1 - FRAME_WIDTH / 2);
  const cut = line.slice(start, start + FRAME_WIDTH);
  const gutter = `${String(place.line).padStart(5)} | `;
  const caret = `${' '.repeat(gutter.length + place.column - 1 - start)}^`;
  return [paint.dim(gutter + printable(cut)), paint.dim(caret)];
}

/** `2 errors, 1 warning, 14 notices`, or `no problems`. */
export function countProblems(problems: readonly Problem[]): string {
  const counts = SEVERITIES.map((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? '' : `${count} ${severity}${count === 1 ? '' : 's'}`;
  }).filter((text) => text !== '');
  return counts.length === 0 ? 'no problems' : counts.join(', ');
}
