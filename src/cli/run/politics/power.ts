import { VERSION } from '../../../assessment/index.ts';
import { powerAnswer } from '../../../coalition/index.ts';
import type { PowerAnswer } from '../../../coalition/index.ts';
import { createReasons, render, unwrap } from '../../../quantity/index.ts';
import type { Reasons, Result } from '../../../quantity/index.ts';
import { scenarioWordsEn } from '../../../scenario/index.ts';
import type { PowerOptions } from '../../commands/power.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { paintLines } from '../../screen/line.ts';
import { powerScreen } from '../../screen/politics/power-screen.ts';
import { csvTable } from '../economy/csv-table.ts';
import { sayNotices } from '../economy/say-notices.ts';
import { openVote } from './open-vote.ts';
import type { OpenedVote } from './open-vote.ts';
import { powerWordsEn } from './power-words-en.ts';

/** Prints how much each voter of a vote decides; returns the exit code. */
export async function power(given: string, options: PowerOptions): Promise<0> {
  if (options.behind !== undefined) {
    const { approvals } = await import('./approvals.ts');
    return approvals(given, options.behind, options);
  }
  if (options.votes !== undefined) {
    const { votes } = await import('./votes.ts');
    return votes(given, options.votes === true ? [] : options.votes, options);
  }
  if (options.years !== undefined) {
    const { vetoYears } = await import('./veto-years.ts');
    return vetoYears(given, options.years, options);
  }
  const reasons = createReasons();
  const opened = await openVote(given, options, reasons);
  const { leaves, named, rules, title, vote } = opened;
  const question = { title, vote, ...(rules === undefined ? {} : { rules }) };
  const answer = unwrap(inFile(opened.file, powerAnswer(question, reasons, leaves)));
  if (options.json === true) {
    await printJson(powerResult(opened, answer, reasons));
    return 0;
  }
  await sayNotices(opened.warnings);
  if (options.csv === true) {
    await printLines(powerCsv(answer, named));
    return 0;
  }
  const restsOn = restsOnText(opened, reasons);
  const screen = { width: screenWidth(), named, day: opened.view?.asOf, restsOn };
  await printLines(paintLines(powerScreen(answer, screen), PAINT));
  return 0;
}

/** The first of the leaves in words, and how many others there are. */
function restsOnText({ leaves }: OpenedVote, reasons: Reasons): string {
  const [first = '', ...others] = leaves;
  const reason = reasons.get(first);
  const text = reason === undefined ? first : render(reason.text, WORDS);
  return others.length === 0 ? text : `${text}, and ${others.length} more (--json)`;
}

const WORDS = { ...scenarioWordsEn, ...powerWordsEn };

/** What is wrong with a vote as a whole stands nowhere in particular in its file. */
function inFile<T>(file: string | undefined, found: Result<T>): Result<T> {
  if (found.ok || file === undefined) return found;
  const place = { file, line: 1, column: 1 };
  return { ok: false, problems: found.problems.map((problem) => ({ place, ...problem })) };
}

/** The whole answer for programs: `schemas/result-power.json`. */
function powerResult(opened: OpenedVote, answer: PowerAnswer, reasons: Reasons) {
  return {
    schema: 'power@1',
    version: VERSION,
    view: opened.view?.digest ?? null,
    asOf: opened.view?.asOf ?? null,
    request: { file: opened.file ?? null, institution: opened.institution ?? null },
    answer,
    reasons: reasons.list(),
    warnings: opened.warnings,
  };
}

function powerCsv({ rules, voters }: PowerAnswer, named: (voter: string) => string): string[] {
  const head = [
    'voter',
    'name',
    ...rules.map(({ name }, at) => name ?? (rules.length === 1 ? 'weight' : `weight ${at + 1}`)),
    'veto',
    'dummy',
    'swings',
    'Shapley-Shubik',
    'as a fraction',
    'Banzhaf',
    'as a fraction',
    'Banzhaf share',
    'as a fraction',
  ];
  const rows = voters.map((each) => [
    each.voter,
    named(each.voter),
    ...each.weights,
    String(each.isVeto),
    String(each.isDummy),
    each.swings,
    ...[each.shapleyShubik, each.banzhaf, each.banzhafShare].flatMap(({ fraction, value }) => [
      value,
      fraction,
    ]),
  ]);
  return csvTable(head, rows);
}
