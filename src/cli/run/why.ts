import type { AssessResult } from '../../assessment/index.ts';
import { unwrap } from '../../quantity/index.ts';
import type { Reason } from '../../quantity/index.ts';
import type { WhyOptions } from '../commands/why.ts';
import { namesOf } from '../names.ts';
import { PAINT, printJson, printLines, screenWidth } from '../output.ts';
import { beyondRecordLines } from '../screen/beyond-record.ts';
import { runText } from '../screen/first-screen.ts';
import { bold, dim, paintLines } from '../screen/line.ts';
import type { Line } from '../screen/line.ts';
import { ReasonTree } from '../screen/reason-tree.ts';
import { ask } from './ask.ts';
import { countOption, openView } from './open-view.ts';
import type { OpenedView } from './open-view.ts';
import { followPath } from './reason-path.ts';
import type { ReasonPlace } from './reason-path.ts';

/** Runs the question again and prints the reasons behind one of its numbers; returns the exit code. */
export async function why(given: string, path: string, options: WhyOptions): Promise<0> {
  const opened = await openView(given, options);
  const depth = countOption(options.depth, '--depth');
  await requirePath(opened, path);
  const result = await ask(opened.view, { ...options, ...scopeOf(opened, path) });
  const place = unwrap(followPath(result, path));
  if (options.json === true) {
    await printJson(subgraph(result, path, place));
    return 0;
  }
  const lines = whyScreen(opened, result, {
    path,
    place,
    depth,
    ids: options.ids,
    width: screenWidth(),
  });
  await printLines(paintLines(lines, PAINT));
  return 0;
}

/** A path that leads nowhere is told at once, not after all draws: one draw has the same reasons. */
async function requirePath({ view }: OpenedView, path: string): Promise<void> {
  // Who held a step is known only after the draws.
  if (path.startsWith('held/')) return;
  const [project = '', step] = path.split('/');
  const scope = scopeOf({ view }, path);
  const probe = await ask(view, { draws: '1', threads: '1', ...scope });
  const known = scope.project === undefined ? path : [project, step].filter(Boolean).join('/');
  unwrap(followPath(probe, known));
}

/** One project is drawn alone: its numbers do not depend on the others. */
function scopeOf({ view }: Pick<OpenedView, 'view'>, path: string): Pick<WhyOptions, 'project'> {
  const [project = ''] = path.split('/');
  return Object.hasOwn(view.pack.projects, project) ? { project: [project] } : {};
}

interface WhyScreen {
  readonly path: string;
  readonly place: ReasonPlace;
  readonly depth: number | undefined;
  readonly ids: boolean | undefined;
  readonly width: number;
}

/** What is printed: the parts of the place, each a tree of reasons. */
export function whyScreen(
  { view }: OpenedView,
  result: AssessResult,
  { depth, ids = false, path, place, width }: WhyScreen,
): Line[] {
  const names = namesOf(view.pack, { ids });
  const levels = depth ?? Number.POSITIVE_INFINITY;
  const tree = new ReasonTree(result, view, { names, width, depth: levels, ids });
  return [
    ...beyondRecordLines(result.answer, width),
    [bold(path), dim(` · ${runText(result)}`)],
    ...place.parts.flatMap(({ reasons, title }) => [
      [],
      ...(title === '' ? [] : [[bold(title)]]),
      ...reasons.flatMap((reason) => tree.lines(reason)),
    ]),
  ];
}

/** The part of the reason graph that a place rests on, in the order of the graph. */
function subgraph(result: AssessResult, path: string, { parts }: ReasonPlace) {
  const byId = new Map(result.reasons.map((reason) => [reason.id, reason]));
  const reached = new Set<string>(parts.flatMap(({ reasons }) => reasons));
  // A set is walked in the order it grows: every reason found is unfolded in its turn.
  for (const id of reached) for (const next of byId.get(id)?.from ?? []) reached.add(next);
  const reasons: Reason[] = result.reasons.filter(({ id }) => reached.has(id));
  const { asOf, request, seed, version, view } = result;
  return { schema: 'why@1', version, view, asOf, seed, request, path, parts, reasons };
}
