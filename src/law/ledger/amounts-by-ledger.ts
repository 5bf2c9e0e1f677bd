import { addAmounts } from '../../quantity/index.ts';
import type { Amount, IsoDate } from '../../quantity/index.ts';
import type { Activity } from '../../scenario/index.ts';
import { factsOf } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { dayOf } from '../needs.ts';
import type { Law, OpenLedger } from '../open-law.ts';
import { applies } from '../rule.ts';
import { NO } from '../tri.ts';
import { toLedgerUnit } from './conversion.ts';
import { ledgerYearOn } from './ledger-year.ts';

/** What activities add to a quota: as far as it is stated, and whether all of it is. */
export interface Added {
  readonly amount: Amount | undefined;
  readonly isComplete: boolean;
}

/** What all activities judged together add to a ledger in the year of a day. */
export type Adding = (ledger: string, day: IsoDate) => Added | undefined;

/** Decimals of a sum of pieces: rounded coarser, a cargo in small lots would weigh less. */
const FINE = 12;

/**
 * What activities add to each quota and year, summed over all of them before any is judged. What is
 * already reported is in the ledger, and adds nothing; of an amount that is not stated the sum knows
 * that it is missing.
 */
export function amountsByLedger(law: Law, activities: readonly Activity[]): Adding {
  const sums = new Map<string, Added>();
  for (const ledger of law.ledgers) {
    const counted = ledger.record.unit === 'persons' ? 'persons' : 'goods';
    for (const activity of activities) {
      const all = factsOf(activity);
      for (const facts of counted === 'persons' ? all.slice(0, 1) : all) {
        if (counted === 'goods' && facts.goods === 'none') continue;
        if (!isCounted(ledger, facts)) continue;
        const { year } = ledgerYearOn(ledger.record['year-begins'], dayOf(law.asOf, facts));
        const key = keyOf(ledger.id, year);
        sums.set(key, plus(sums.get(key), amountIn(ledger, facts)));
      }
    }
  }
  return (id, day) => {
    const begins = law.lawbook.ledgers[id]?.['year-begins'];
    return begins === undefined ? undefined : sums.get(keyOf(id, ledgerYearOn(begins, day).year));
  };
}

/** What may be under the cap and may count adds to it; what has been reported is in it. */
function isCounted({ caps, counts }: OpenLedger, facts: Facts): boolean {
  if (typeof facts.goods !== 'string' && facts.goods.goods.basis === 'reported') return false;
  return caps.some((rule) => applies(rule, facts) !== NO) && counts.ask(facts) !== NO;
}

function amountIn({ record }: OpenLedger, facts: Facts): Amount | undefined {
  const { amount, product } = record.unit === 'persons' ? peopleIn(facts) : goodsIn(facts);
  if (amount === undefined || amount === 'unknown') return undefined;
  const made = toLedgerUnit(record, amount, product === 'unknown' ? undefined : product, FINE);
  return made.ok ? made.value.amount : undefined;
}

interface Counted {
  readonly amount?: string | undefined;
  readonly product?: Goods['product'];
}

type Goods = Extract<Facts['goods'], object>['goods'];

function goodsIn({ goods }: Facts): Counted {
  return typeof goods === 'string' ? {} : goods.goods;
}

function peopleIn({ activity: { employment } }: Facts): Counted {
  return employment === undefined || employment === 'unknown' ? {} : { amount: employment.count };
}

function plus(sum: Added | undefined, amount: Amount | undefined): Added {
  if (amount === undefined) return { amount: sum?.amount, isComplete: false };
  const isComplete = sum?.isComplete ?? true;
  if (sum?.amount === undefined) return { amount, isComplete };
  const total = addAmounts(sum.amount, amount);
  return total.ok ? { amount: total.value, isComplete } : { amount: sum.amount, isComplete: false };
}

const keyOf = (id: string, year: number): string => `${id} ${year}`;
