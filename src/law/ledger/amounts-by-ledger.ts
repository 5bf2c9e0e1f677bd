import { addAmounts } from '../../quantity/index.ts';
import type { Amount } from '../../quantity/index.ts';
import type { Activity, Lawbook } from '../../scenario/index.ts';
import { factsOf } from '../facts.ts';
import { dayOf } from '../finding.ts';
import type { Adding } from '../finding.ts';
import type { Law } from '../open-law.ts';
import { applies } from '../rule.ts';
import { NO } from '../tri.ts';
import { toLedgerUnit } from './conversion.ts';
import { ledgerYearOn } from './ledger-year.ts';

type Ledger = Lawbook['ledgers'][string];
type Sum = Amount | 'unknown';

/**
 * What activities add to each quota and year, summed over all of them before any is judged. What is
 * already reported is in the ledger, and adds nothing; an amount that is not stated makes the sum
 * unknown.
 */
export function amountsByLedger(law: Law, activities: readonly Activity[]): Adding {
  const caps = law.bars.filter(({ provision }) => provision.ledger !== undefined);
  const sums = new Map<string, Sum>();
  for (const activity of caps.length === 0 ? [] : activities) {
    for (const facts of factsOf(activity)) {
      if (typeof facts.goods === 'string' || facts.goods.goods.basis === 'reported') continue;
      const { amount, product } = facts.goods.goods;
      const ids = new Set<string>();
      for (const rule of caps) {
        const id = rule.provision.ledger;
        if (id !== undefined && !ids.has(id) && applies(rule, facts) !== NO) ids.add(id);
      }
      for (const id of ids) {
        const ledger = law.lawbook.ledgers[id];
        if (ledger === undefined) continue;
        const key = keyOf(id, ledgerYearOn(ledger['year-begins'], dayOf(law.asOf, facts)).year);
        sums.set(key, plus(sums.get(key), amountIn(ledger, amount, product)));
      }
    }
  }
  return (id, day) => {
    const begins = law.lawbook.ledgers[id]?.['year-begins'];
    return begins === undefined ? undefined : sums.get(keyOf(id, ledgerYearOn(begins, day).year));
  };
}

type Goods = Exclude<Exclude<Activity['goods'], 'unknown' | undefined>, unknown[]>;

function amountIn(ledger: Ledger, amount: Goods['amount'], product: Goods['product']): Sum {
  if (amount === undefined || amount === 'unknown') return 'unknown';
  const made = toLedgerUnit(ledger, amount, product === 'unknown' ? undefined : product);
  return made.ok ? made.value.amount : 'unknown';
}

function plus(a: Sum | undefined, b: Sum): Sum {
  if (a === undefined) return b;
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  const total = addAmounts(a, b);
  return total.ok ? total.value : 'unknown';
}

const keyOf = (id: string, year: number): string => `${id} ${year}`;
