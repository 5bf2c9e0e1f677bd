import { hasErrors } from '../../quantity/index.ts';
import type { Problem } from '../../quantity/index.ts';
import { bargainFile } from '../schema/bargain-file.ts';
import type { BargainFile } from '../schema/bargain-file.ts';
import type { PathPart } from '../walk.ts';
import { issueProblems } from './issue-problems.ts';
import { locate, locateKey } from './locate.ts';
import type { MergedPack } from './merge-files.ts';
import type { PackFile } from './pack-file.ts';
import { packProblem } from './pack-problem.ts';
import { inPlaceOrder } from './place-order.ts';
import { isEmpty, readYaml } from './yaml-text.ts';

/** What reading a table of actors gives: all of it, or nothing and what is wrong. */
export interface ParsedBargainFile {
  readonly file?: BargainFile;
  readonly problems: Problem[];
}

/**
 * Reads a table of actors and issues in one YAML or JSON document: `issues` with their lines, `actors`
 * with capability, and `on` which issue each takes which position, as in a pack. Sources are not asked
 * for. An issue nobody defined and a position off its line are told with their place.
 *
 * @example
 * const on = { fee: { position: 120, salience: 80 } };
 * const text = JSON.stringify({ issues: { fee: {} }, actors: { north: { capability: 1, on } } });
 * parseBargainFile({ path: 'fee.json', text }).problems.map(({ code }) => code); // ['off-line']
 */
export function parseBargainFile(file: PackFile): ParsedBargainFile {
  const { problems, text } = readYaml(file);
  if (text === undefined || hasErrors(problems)) return { problems };
  if (isEmpty(text)) {
    return { problems: [packProblem({ code: 'empty-file', place: text.placeAt(0) })] };
  }
  const { value } = text;
  const merged: MergedPack = {
    value: typeof value === 'object' && value !== null ? { ...value } : {},
    incomplete: new Set(['sources']),
    locate: (path) => locate(text, path),
    locateKey: (path) => locateKey(text, path),
  };
  const parsed = bargainFile.safeParse(value);
  if (!parsed.success) {
    problems.push(...issueProblems(bargainFile, parsed.error.issues, merged));
    return { problems: inPlaceOrder(problems) };
  }
  problems.push(...standProblems(parsed.data, merged));
  const ordered = inPlaceOrder(problems);
  return hasErrors(ordered) ? { problems: ordered } : { file: parsed.data, problems: ordered };
}

function standProblems({ actors, issues }: BargainFile, merged: MergedPack): Problem[] {
  const problems: Problem[] = [];
  const known = Object.keys(issues).join(', ');
  for (const [id, { on }] of Object.entries(actors)) {
    for (const [issue, { position }] of Object.entries(on)) {
      const path: PathPart[] = ['actors', id, 'on', issue];
      const line = Object.hasOwn(issues, issue) ? issues[issue]?.line : undefined;
      if (line === undefined) {
        const { place } = merged.locateKey(path);
        problems.push(
          packProblem({ code: 'unknown-line', value: issue, params: { known }, place }),
        );
        continue;
      }
      const [low, high] = line;
      const ends = [position.low, position.base, position.high];
      const off = ends.find((at) => at !== undefined && !(at >= low && at <= high));
      if (off === undefined) continue;
      const { place } = merged.locate([...path, 'position']);
      problems.push(
        packProblem({ code: 'off-line', value: String(off), params: { low, high }, place }),
      );
    }
  }
  return problems;
}
