import { formatAmount, unwrap } from '../../../quantity/index.ts';
import { checkClaim, ledgerState, ledgerYearOn, plainLedger } from '../../../law/index.ts';
import type { ClaimChecked } from '../../../law/index.ts';
import type { LawLedgerOptions } from '../../commands/law.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { claimLines } from '../../screen/sanctions/claim-lines.ts';
import { ledgerScreen } from '../../screen/sanctions/ledger-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { countOption } from '../open-view.ts';
import { openLawbook } from './open-lawbook.ts';

/** Prints a quota in one of its years; returns the exit code. */
export async function lawLedger(id: string, options: LawLedgerOptions): Promise<0> {
  const { asOf, digest, lawbook } = await openLawbook(options);
  const begins = lawbook.ledgers[id]?.['year-begins'] ?? '01-01';
  const year = countOption(options.year, '--year') ?? ledgerYearOn(begins, asOf).year;
  const state = unwrap(ledgerState(lawbook, id, year, asOf));
  const checked =
    options.claim === undefined
      ? null
      : unwrap(
          checkClaim(lawbook, state, {
            amount: options.claim,
            ...(options.by === undefined ? {} : { suppliers: options.by }),
          }),
        );
  if (options.json === true) {
    const claim = checked === null ? null : plainClaim(checked);
    await printJson({ schema: 'law-ledger@1', view: digest, ...plainLedger(state), claim });
    return 0;
  }
  await printLines(
    paintLines(
      [
        ...ledgerScreen(state, lawbook, screenWidth()),
        ...(checked === null ? [] : claimLines(checked)),
      ],
      PAINT,
    ),
  );
  return 0;
}

function plainClaim({ claimed, compared, verdict }: ClaimChecked) {
  return {
    claimed: formatAmount(claimed),
    verdict,
    compared: compared.map(({ monthly, ...each }) => ({ ...each, monthly: formatAmount(monthly) })),
  };
}
