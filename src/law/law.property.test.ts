import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  someActivity,
  someAmount,
  someDay,
  someExemption,
} from '../../test/fixtures/law-arbitraries.ts';
import { riverLaw, riverLawbook } from '../../test/fixtures/law-fixture.ts';
import { addDays, formatAmount, isoDate, parseDate, unwrap } from '../quantity/index.ts';
import type { IsoDate } from '../quantity/index.ts';
import { lawbookAsOf } from '../scenario/index.ts';
import type { Activity } from '../scenario/index.ts';
import { derive } from './derive.ts';
import { exemptionsOf, hasLapsed } from './exemption.ts';
import { judge } from './judge.ts';
import { amountsByLedger } from './ledger/amounts-by-ledger.ts';
import { openLaw } from './open-law.ts';
import { VERDICT_ORDER } from './verdict.ts';
import type { ActivityVerdict, LawStatus } from './verdict.ts';

const law = riverLaw();
const book = riverLawbook();
const some = fc.array(someActivity, { minLength: 1, maxLength: 3 });
const STATUS: readonly LawStatus[] = ['barred', 'undetermined', 'open'];

const words = (verdicts: readonly ActivityVerdict[]) =>
  verdicts.map(({ layers }) => layers.map(({ status, verdict }) => `${status} ${verdict}`));
const worst = (verdicts: readonly ActivityVerdict[]) =>
  Math.min(...verdicts.map(({ verdict }) => VERDICT_ORDER.indexOf(verdict)));

describe('a verdict changes from one day to the next', () => {
  const on = (day: IsoDate, activities: readonly Activity[]) =>
    judge(unwrap(openLaw(lawbookAsOf(book, day), { asOf: day })), activities);

  test('only where something of law begins, ends, or becomes known', () => {
    const days = boundaries();
    fc.assert(
      fc.property(someDay, some, (day, activities) => {
        const next = addDays(day, 1);
        const [today, tomorrow] = [on(day, activities), on(next, activities)].map(words);
        fc.pre(!days.has(next));
        expect(tomorrow).toEqual(today);
      }),
      { numRuns: 300 },
    );
  });

  test('and it does change on such days', () => {
    const rails = { act: 'operate', conveyance: { kind: 'vessel', flag: 'XN' } } as const;
    const ferry: Activity = { ...rails, parties: [{ role: 'operator', nationality: 'XA' }] };
    const [before] = on(isoDate('2018-12-31'), [ferry]);
    const [after] = on(isoDate('2019-01-01'), [ferry]);
    expect([before?.status, after?.status]).toEqual(['open', 'barred']);
  });
});

describe('a decision more', () => {
  test('never makes the verdict of a layer worse, nor its status unless it has lapsed', () => {
    fc.assert(
      fc.property(
        some,
        fc.array(someExemption, { maxLength: 2 }),
        someExemption,
        (activities, old, more) => {
          const before = judge(law, activities, old);
          const after = judge(law, activities, [...old, more]);
          for (const [index, { layers }] of before.entries()) {
            for (const [at, layer] of layers.entries()) {
              const now = after[index]?.layers[at];
              const rank = (word: typeof layer.verdict) => VERDICT_ORDER.indexOf(word);
              expect(rank(now?.verdict ?? 'prohibited')).toBeGreaterThanOrEqual(
                rank(layer.verdict),
              );
              if (hasLapsed(more, law.asOf)) continue;
              const order = STATUS.indexOf(now?.status ?? 'barred');
              expect(order).toBeGreaterThanOrEqual(STATUS.indexOf(layer.status));
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('splitting a cargo', () => {
  const sums = (activities: readonly Activity[]) => {
    const adding = amountsByLedger(law, activities);
    return ['2018-06-01', '2019-06-01', '2020-06-01'].map((day) => {
      const added = adding('river-oil', isoDate(day));
      return added && [added.isComplete, added.amount && formatAmount(added.amount)];
    });
  };
  const kindsOf = ({ goods, ...rest }: Activity): Activity[] =>
    Array.isArray(goods) ? goods.map((one) => ({ ...rest, goods: one })) : [{ goods, ...rest }];

  test('into its kinds never improves the worst verdict, and changes no sum', () => {
    fc.assert(
      fc.property(some, fc.array(someExemption, { maxLength: 2 }), (activities, decisions) => {
        const apart = activities.flatMap(kindsOf);
        const scoped = decisions.filter(
          ({ covers }) => covers !== undefined && !Array.isArray(covers),
        );
        // of one activity a bar that can be opened goes before what is undetermined: apart both are told
        const whole = worst(judge(law, activities, scoped));
        expect(worst(judge(law, apart, scoped))).toBeLessThanOrEqual(whole);
        expect(sums(apart)).toEqual(sums(activities));
      }),
      { numRuns: 400 },
    );
  });

  test('into lots, in one activity or several, changes neither', () => {
    const lots = fc.array(someAmount, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(someActivity, lots, fc.boolean(), (activity, amounts, isApart) => {
        const fuel = (amount: string) => ({ hs: '2710', text: 'fuel', amount });
        const total = amounts.reduce(
          (sum, each) => sum + Math.round(Number.parseFloat(each) * 100),
          0,
        );
        const whole: Activity = { ...activity, goods: fuel(`${(total / 100).toFixed(2)} bbl`) };
        const goods = amounts.map((amount) => fuel(amount));
        const split: Activity[] = isApart
          ? goods.map((one) => ({ ...activity, goods: one }))
          : [{ ...activity, goods }];
        expect(sums(split)).toEqual(sums([whole]));
        expect(worst(judge(law, split))).toBe(worst(judge(law, [whole])));
      }),
      { numRuns: 400 },
    );
  });

  test('into lots of tonnes too small to be rounded to a barrel adds up all the same', () => {
    const lot = (amount: string): Activity => ({
      act: 'supply',
      to: 'XN',
      goods: { hs: '2710', text: 'fuel', amount },
    });
    const small = Array.from({ length: 1000 }, () => lot('0.5 kg'));
    const added = (activities: readonly Activity[]) =>
      Number(sums(activities)[1]?.[1]?.toString().split(' ')[0]);
    expect(added(small)).toBe(added([lot('0.5 t')]));
  });
});

describe('how a verdict came about', () => {
  test('every finding names where it comes from, what was asked, and where what is missing was asked', () => {
    fc.assert(
      fc.property(someActivity, (activity) => {
        const [verdict] = judge(law, [activity]);
        if (verdict === undefined) throw new Error('one activity has one verdict');
        const found = verdict.layers.flatMap(({ by }) => by);
        const derivations = derive(law, activity, verdict);
        expect(derivations.map(({ finding }) => finding)).toEqual(found);
        for (const { asked, assumption, cite, exceptions, finding, needs, source } of derivations) {
          expect(source.length > 0 || assumption !== null).toBe(true);
          expect(cite).not.toBe('');
          expect(asked.length).toBeGreaterThan(0);
          const all = [
            ...asked,
            ...needs.flatMap((need) => need.asked),
            ...exceptions.flatMap(({ because }) => because),
          ];
          expect(all.every(({ found: value, wanted }) => value !== '' && wanted !== '')).toBe(true);
          const facts = new Set(all.map(({ fact }) => fact));
          const deeper = /^(ledger\.|during$|goods\.amount$|ownership\.for-profit$)/;
          if (finding.effect !== 'undetermined') continue;
          expect(finding.missing.filter((fact) => !facts.has(fact) && !deeper.test(fact))).toEqual(
            [],
          );
          expect(finding.missing).not.toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what is caught for certain rests on facts that hold', () => {
    fc.assert(
      fc.property(someActivity, (activity) => {
        for (const { asked, finding } of judge(law, [activity]).flatMap((each) =>
          derive(law, activity, each),
        )) {
          if (finding.effect !== 'bars' || finding.exemption !== null) continue;
          const isSwitch = (fact: string) => fact.startsWith('switch.');
          expect(asked.filter(({ fact, holds }) => holds !== 'yes' && !isSwitch(fact))).toEqual([]);
        }
      }),
    );
  });
});

describe('a fact that becomes known', () => {
  test('never makes undetermined what was settled', () => {
    fc.assert(
      fc.property(someActivity, someActivity, (unsure, other) => {
        const known = filled(unsure, other);
        const [before] = judge(law, [unsure]);
        const [after] = judge(law, [known]);
        const unsettled = (after?.layers ?? []).filter(
          ({ status }, at) =>
            status === 'undetermined' && before?.layers[at]?.status !== 'undetermined',
        );
        expect(unsettled).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Each fact that is unknown as it is in another activity, where that knows it. */
function filled(unsure: Activity, other: Activity): Activity {
  const known = new Map<string, unknown>(Object.entries(other));
  const fields = Object.entries(unsure).map(([key, value]): [string, unknown] => [
    key,
    value === 'unknown' ? (known.get(key) ?? value) : value,
  ]);
  return Object.fromEntries(fields) as Activity;
}

/** Days on which anything dated in the river law begins, ends or becomes known, or a quota begins anew. */
function boundaries(): ReadonlySet<string> {
  const days = new Set<string>();
  const visit = (value: unknown, key = ''): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) visit(item, name);
    } else if (/^(from|to|until|known|scheduled|published)$/.test(key)) {
      const parsed = parseDate(String(value));
      if (!parsed.ok) return;
      days.add(parsed.value.earliest);
      days.add(parsed.value.latest);
    }
  };
  visit(book);
  for (const { from, to } of exemptionsOf(book))
    for (const day of [from, to]) if (day !== null) days.add(day);
  for (const year of [2017, 2018, 2019, 2020, 2021]) days.add(`${year}-01-01`).add(`${year}-12-22`);
  return days;
}
