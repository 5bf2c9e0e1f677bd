import { unwrap } from '../../../quantity/index.ts';
import { ledgerState, ledgerYearOn, plainLedger } from '../../../law/index.ts';
import type { LawLedgerOptions } from '../../commands/law.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { ledgerScreen } from '../../screen/law/ledger-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { countOption } from '../open-view.ts';
import { openLawbook } from './open-lawbook.ts';

/** Prints a quota in one of its years; returns the exit code. */
export async function lawLedger(id: string, options: LawLedgerOptions): Promise<0> {
  const { asOf, digest, lawbook } = await openLawbook(options);
  const begins = lawbook.ledgers[id]?.['year-begins'] ?? '01-01';
  const year = countOption(options.year, '--year') ?? ledgerYearOn(begins, asOf).year;
  const state = unwrap(ledgerState(lawbook, id, year, asOf));
  if (options.json === true) {
    await printJson({ schema: 'law-ledger@1', view: digest, ...plainLedger(state) });
    return 0;
  }
  await printLines(paintLines(ledgerScreen(state, lawbook, screenWidth()), PAINT));
  return 0;
}
