import { fail, unwrap } from '../../../quantity/index.ts';
import type { IsoDate } from '../../../quantity/index.ts';
import { designationDiff, lawDiff } from '../../../law/index.ts';
import type { DesignationOnRecord, LawChange } from '../../../law/index.ts';
import type { LawDiffOptions } from '../../commands/law.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { fill } from '../../screen/fill.ts';
import { bold, column, dim, paintLines, styled } from '../../screen/line.ts';
import type { Line } from '../../screen/line.ts';
import { wordsEn } from '../../words-en.ts';
import { dayOption, openView, today } from '../open-view.ts';
import { listDifference } from './list-difference.ts';
import { openLawbook } from './open-lawbook.ts';

/** Prints what of the law began and ended, and which designations came and went. */
export async function lawDifference(options: LawDiffOptions): Promise<0> {
  if (options.list !== undefined) return listDifference(options.list, options.json === true);
  const from = dayOption(options.from, '--from');
  if (from === undefined) {
    return unwrap(fail({ code: 'cli/need-days', path: '--from', value: '' }, wordsEn));
  }
  const to = dayOption(options.to, '--to') ?? today();
  const { digest, lawbook } = await openLawbook({ asOf: to });
  const changes = lawDiff(lawbook, from, to);
  const designations =
    options.pack === undefined ? null : await designationsIn(options.pack, from, to);
  if (options.json === true) {
    await printJson({ schema: 'law-diff@1', view: digest, from, to, changes, designations });
    return 0;
  }
  const width = screenWidth();
  const lines: Line[] = [
    [bold(`${changes.length} changes of law`), dim(` · after ${from}, to ${to}`)],
    ...changes.flatMap((change) => changeLines(change, width)),
  ];
  if (designations !== null) {
    const { added, removed } = designations;
    lines.push([], [bold(`${added.length} designations added, ${removed.length} removed`)]);
    lines.push(...added.map((each) => designationLine(each, '+')));
    lines.push(...removed.map((each) => designationLine(each, '-')));
  }
  await printLines(paintLines(lines, PAINT));
  return 0;
}

async function designationsIn(given: string, from: IsoDate, to: IsoDate) {
  const { view } = await openView(given, { asOf: to });
  return designationDiff(view.pack, from, to);
}

function changeLines({ change, cite, id, layer, on, says }: LawChange, width: number): Line[] {
  const mark = change === 'begins' ? styled('+', 'good') : styled('-', 'bad');
  return [
    [mark, ` ${on}  `, column(layer, 5), ' ', id],
    ...fill(['    '], [dim(`${cite}: ${says}`)], width, 4),
  ];
}

function designationLine(each: DesignationOnRecord, mark: '+' | '-'): Line {
  const { by, from, grade, kind, name, program } = each;
  return [`${mark} ${from}  `, bold(name), dim(` · ${kind} · ${grade} by ${by} · ${program}`)];
}
