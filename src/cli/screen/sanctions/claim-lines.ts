import { formatAmount } from '../../../quantity/index.ts';
import type { ClaimChecked } from '../../../law/index.ts';
import { bold, column, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';

/** A stated monthly figure beside the monthly averages of what was declared. */
export function claimLines({ claimed, compared, verdict }: ClaimChecked): Line[] {
  return [
    [],
    [bold(`claimed: ${formatAmount(claimed)} a month`), ' ', styled(VERDICT[verdict], 'warning')],
    ...compared.map(({ claimIs, entry, monthly, months }): Line => [
      '  ',
      column(entry, 24),
      `${formatAmount(monthly)} a month`,
      dim(` over ${months} months: the claim is ${claimIs}`),
    ]),
  ];
}

const VERDICT: Readonly<Record<ClaimChecked['verdict'], string>> = {
  above: 'above every declared average',
  below: 'below every declared average',
  mixed: 'between the declared averages',
  'no-data': 'nothing declared to hold it against',
};
