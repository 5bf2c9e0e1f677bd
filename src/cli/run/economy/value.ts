import { VERSION } from '../../../assessment/index.ts';
import { valueOfProject } from '../../../corridor/index.ts';
import type { ValueAnswer, Worth } from '../../../corridor/index.ts';
import { unwrap } from '../../../quantity/index.ts';
import type { View } from '../../../scenario/index.ts';
import type { ValueOptions } from '../../commands/value.ts';
import { namesOf } from '../../names.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { valueScreen } from '../../screen/economy/value-screen.ts';
import type { ValueScreen } from '../../screen/economy/value-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { countOption, openView } from '../open-view.ts';
import { projectOption } from '../project-option.ts';
import { csvTable } from './csv-table.ts';
import { sayNotices } from './say-notices.ts';
import { sameCommand, writePage } from './write-page.ts';

/** Prints what a project is worth; returns the exit code. */
export async function value(given: string, options: ValueOptions): Promise<0> {
  const opened = await openView(given, {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    strict: options.strict === true,
  });
  const { view } = opened;
  const project = projectOption(view, options.project);
  const { answer, warnings } = unwrap(
    valueOfProject(view, {
      project,
      variant: options.variant,
      valuation: options.valuation,
      draws: countOption(options.draws, '--draws'),
      seed: countOption(options.seed, '--seed'),
    }),
  );
  const { reasons, ...rest } = answer;
  const result = {
    schema: 'value@1',
    version: VERSION,
    view: view.digest,
    asOf: view.asOf,
    answer: rest,
    reasons,
    warnings,
  };
  if (options.json === true) {
    await printJson(result);
  } else {
    await sayNotices(warnings);
    if (options.csv === true) await printLines(valueTable(answer));
    else await printLines(paintLines(valueScreen(answer, screenOf(view, project, options)), PAINT));
  }
  if (options.html !== undefined) {
    const { writeValuePage } = await import('../../../report/index.ts');
    const html = writeValuePage({
      answer,
      view,
      warnings,
      command: sameCommand(process.argv.slice(2), view.asOf),
      generated: new Date().toISOString(),
      data: result,
    });
    await writePage(options.html, html);
  }
  return 0;
}

function screenOf(view: View, project: string, options: ValueOptions): ValueScreen {
  return {
    title: view.pack.projects[project]?.title ?? project,
    asOf: view.asOf,
    width: screenWidth(),
    withLines: options.lines === true,
    names: namesOf(view.pack),
  };
}

function valueTable({ countries, currency, parties, priceYear, whole }: ValueAnswer): string[] {
  const row = (level: string, id: string, rate: number | null, at: string, worth: Worth) => {
    const spread = worth.status === 'known' ? worth : worth.part;
    const missing = worth.status === 'known' ? '' : worth.missing.join('; ');
    return [
      level,
      id,
      rate,
      at,
      worth.status,
      spread?.low ?? null,
      spread?.base ?? null,
      spread?.high ?? null,
      `${currency} ${priceYear}`,
      missing,
    ];
  };
  return csvTable(
    ['level', 'id', 'rate', 'at', 'status', 'low', 'base', 'high', 'money', 'missing'],
    [
      row('whole', '', null, 'common', whole),
      ...countries.map(({ country, share }) => row('state', country ?? '', null, 'common', share)),
      ...parties.map(({ party, share }) => row('party', party, null, 'common', share)),
      ...parties.map(({ npv, party, rate }) => row('party', party, rate, 'own', npv)),
    ],
  );
}
