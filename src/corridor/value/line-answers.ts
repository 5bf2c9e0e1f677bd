import type { Reasons } from '../../quantity/index.ts';
import { leafReasons, provenanceReasons, resolvedQuantity } from '../../scenario/index.ts';
import type { Pack } from '../../scenario/index.ts';
import type { PriceBasis } from '../finance/stated-money.ts';
import type { PreparedProject } from './prepared-project.ts';
import { statedAmount } from './stated-amount.ts';
import type { LineAnswer } from './value-answer.ts';

/** Every line as it was reckoned, with its reason down to who says so. */
export function lineAnswers(
  prepared: PreparedProject,
  basis: PriceBasis,
  pack: Pack,
  reasons: Reasons,
): LineAnswer[] {
  return prepared.lines.map((line): LineAnswer => {
    const from = [
      ...new Set(
        line.factors.flatMap((quantity) => leafReasons(reasons, pack, quantity, line.record)),
      ),
    ];
    const unknown = line.factors
      .map((quantity) => resolvedQuantity(quantity, pack.values).unknown)
      .find((each) => each !== undefined);
    return {
      what: line.what,
      from: line.from ?? null,
      to: line.to ?? null,
      when: line.when,
      during: line.during ?? null,
      amount: statedAmount(line.factors, line.when, pack.values, basis, prepared.energyPerVolume),
      unknown: unknown ?? null,
      why: reasons.add({
        kind: 'computed',
        text: { code: 'reason/cash-flow', params: { what: line.what } },
        from: from.length > 0 ? from : provenanceReasons(reasons, pack, [line.record]),
      }),
    };
  });
}
