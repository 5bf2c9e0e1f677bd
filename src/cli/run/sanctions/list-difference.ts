import { readLists, readTextFile } from '../../../intake/index.ts';
import { diffLists } from '../../../law/index.ts';
import type { ListDiff, ListEntry, SanctionsList } from '../../../law/index.ts';
import { LandbridgeError, fail, makeProblem, unwrap } from '../../../quantity/index.ts';
import { PAINT, printJson, printLines } from '../../output.ts';
import { bold, dim, paintLines, styled } from '../../screen/line.ts';
import type { Line } from '../../screen/line.ts';
import { wordsEn } from '../../words-en.ts';

/** Compares two designation lists that the user gives; returns the exit code. */
export async function listDifference(files: readonly string[], json: boolean): Promise<0> {
  const [first, second] = files;
  if (first === undefined || second === undefined || files.length !== 2) {
    return unwrap(
      fail({ code: 'cli/two-lists', path: '--list', value: files.join(', ') }, wordsEn),
    );
  }
  const [before, after] = [listIn(first), listIn(second)];
  const diff = diffLists(before, after);
  if (json) {
    await printJson({ schema: 'list-diff@1', before: about(before), after: about(after), ...diff });
  } else {
    await printLines(paintLines(diffLines(before, after, diff), PAINT));
  }
  return 0;
}

function listIn(path: string): SanctionsList {
  const file = unwrap(readTextFile(path));
  const [list] = unwrap(readLists([file]));
  if (list !== undefined) return list;
  throw new LandbridgeError([makeProblem({ code: 'cli/two-lists', value: path }, wordsEn)]);
}

const about = ({ date, entries, files, name }: SanctionsList) => ({
  name,
  files,
  date: date ?? null,
  entries: entries.length,
});

const day = ({ date }: SanctionsList): string => date ?? 'no date';
const entry = (mark: '+' | '-', each: ListEntry): Line => [
  styled(mark, mark === '+' ? 'good' : 'bad'),
  ' ',
  bold(each.names[0].text),
  dim(` · ${each.ref} · ${each.kind} · ${each.programs.join(', ')}`),
];

function diffLines(before: SanctionsList, after: SanctionsList, diff: ListDiff): Line[] {
  const { added, changed, removed } = diff;
  return [
    [bold(`${added.length} added, ${removed.length} removed, ${changed.length} changed`)],
    [dim(`${before.name} (${day(before)}) → ${after.name} (${day(after)})`)],
    ...added.map((each) => entry('+', each)),
    ...removed.map((each) => entry('-', each)),
    ...changed.map(({ after: now, fields, ref }): Line => [
      '~ ',
      bold(now.names[0].text),
      dim(` · ${ref} · ${fields.join(', ')}`),
    ]),
  ];
}
