import { vetoYearsAnswer } from '../../../institution/index.ts';
import type { VetoYearsAnswer } from '../../../institution/index.ts';
import { createReasons, fail, unwrap } from '../../../quantity/index.ts';
import type { PowerOptions } from '../../commands/power.ts';
import { namesOf } from '../../names.ts';
import { PAINT, printLines, screenWidth } from '../../output.ts';
import { paintLines } from '../../screen/line.ts';
import { vetoYearsScreen } from '../../screen/politics/veto-years-screen.ts';
import { csvTable } from '../economy/csv-table.ts';
import { openView } from '../open-view.ts';
import { printPackAnswer } from './print-pack-answer.ts';
import { numberOption } from './bargain-options.ts';
import { institutionNamed } from './open-vote.ts';
import { powerWordsEn } from './power-words-en.ts';

/** Prints how strong a no was in a body of a pack, year by year; returns the exit code. */
export async function vetoYears(given: string, years: string, options: PowerOptions): Promise<0> {
  const { view } = await openView(given, {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    strict: options.strict === true,
  });
  const institution = institutionNamed(view.pack, options.body);
  const compliance = numberOption(options.compliance, '--compliance');
  const reasons = createReasons();
  const answer = unwrap(
    vetoYearsAnswer(
      view,
      {
        institution,
        wanting: options.wanting ?? [],
        years: yearsOf(years),
        ...(compliance === undefined ? {} : { compliance }),
      },
      reasons,
    ),
  );
  if (options.json === true) return printPackAnswer('veto-years@1', view, answer, reasons);
  if (options.csv === true) {
    await printLines(vetoYearsCsv(answer));
    return 0;
  }
  const names = namesOf(view.pack);
  const screen = {
    width: screenWidth(),
    title: view.pack.institutions[institution]?.name ?? institution,
    named: (actor: string): string => names.actor(actor),
  };
  await printLines(paintLines(vetoYearsScreen(answer, screen), PAINT));
  return 0;
}

const MOST_YEARS = 200;

/** `2012-2019`, or one year. */
function yearsOf(text: string): number[] {
  const [, from = '', to = from] = /^(\d{4})(?:[-–](\d{4}))?$/.exec(text.trim()) ?? [];
  const count = Number(to) - Number(from) + 1;
  if (from === '' || count < 1 || count > MOST_YEARS) {
    const params = { most: MOST_YEARS };
    return unwrap(
      fail({ code: 'cli/power-years', path: '--years', value: text, params }, powerWordsEn),
    );
  }
  return Array.from({ length: count }, (_, at) => Number(from) + at);
}

function vetoYearsCsv({ actors }: VetoYearsAnswer): string[] {
  const rows = actors.flatMap(({ actor, years }) =>
    years.map(({ byPower, byRule, strength, year }) => [
      actor,
      year,
      byRule,
      byPower ?? '',
      strength?.low ?? '',
      strength?.high ?? '',
    ]),
  );
  return csvTable(['actor', 'year', 'by rule', 'by power', 'holds, low', 'holds, high'], rows);
}
