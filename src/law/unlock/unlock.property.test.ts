import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someActivity, someExemption, someGoods } from '../../../test/fixtures/law-arbitraries.ts';
import { act, riverLaw, riverLawbook } from '../../../test/fixtures/law-fixture.ts';
import { isoDate, unwrap } from '../../quantity/index.ts';
import type { Activity, Lawbook } from '../../scenario/index.ts';
import type { Exemption } from '../exemption.ts';
import { judge } from '../judge.ts';
import { openLaw } from '../open-law.ts';
import type { Law } from '../open-law.ts';
import { actKey, actsFor, exemptionOf } from './acts.ts';
import type { UnlockAct } from './acts.ts';
import { designIn, designsOf, redesignAct, withDesign } from './design.ts';
import { dodgeOf } from './dodge.ts';
import { blockersOf, unlock } from './unlock.ts';

const BOUND = { size: 12, count: 2000 };
const LIMIT = 12;

/** Every act that could help under some design of the activities. */
function universe(
  law: Law,
  activities: readonly Activity[],
  exemptions: readonly Exemption[],
  settle: boolean,
): UnlockAct[] {
  const acts = new Map<string, UnlockAct>();
  for (const design of designsOf(activities).list) {
    const blockers = blockersOf(judge(law, withDesign(activities, design), exemptions)).filter(
      ({ effect }) => settle || effect === 'bars',
    );
    for (const each of actsFor(law, blockers).acts) acts.set(actKey(each), each);
    for (const choice of design) {
      const each = redesignAct(activities, choice);
      acts.set(actKey(each), each);
    }
  }
  return [...acts.values()];
}

/** The smallest opening sets, by looking at every set there is. */
function bruteForce(
  acts: readonly UnlockAct[],
  opens: (acts: readonly UnlockAct[]) => boolean,
): string[] {
  const found: number[] = [];
  const masks = Array.from({ length: 1 << acts.length }, (_, mask) => mask);
  for (const mask of masks.toSorted((a, b) => bits(a) - bits(b))) {
    if (found.some((small) => (small & mask) === small)) continue;
    const set = acts.filter((_, at) => ((mask >> at) & 1) === 1);
    const design = designIn(set).map(({ activity }) => activity);
    if (new Set(design).size < design.length) continue;
    if (opens(set)) found.push(mask);
  }
  return found.map((mask) => keyOf(acts.filter((_, at) => ((mask >> at) & 1) === 1)));
}

/** Whether a set of acts opens everything, from the law opened anew without what is repealed. */
function opener(
  law: Law,
  activities: readonly Activity[],
  exemptions: readonly Exemption[],
  settle: boolean,
): (acts: readonly UnlockAct[]) => boolean {
  const opened = new Map<string, Law>();
  const without = (repeals: string[]): Law => {
    const key = repeals.join(' ');
    const known =
      opened.get(key) ?? unwrap(openLaw(law.lawbook, { ...law.options, without: repeals }));
    opened.set(key, known);
    return known;
  };
  return (acts) => {
    const repeals = acts.flatMap((each) => (each.kind === 'repeal' ? [each.provision] : []));
    const given = acts.flatMap((each) => exemptionOf(law, each, actKey(each)) ?? []);
    const changed = withDesign(activities, designIn(acts));
    return judge(without(repeals), changed, [...exemptions, ...given]).every(
      ({ status }) => status === 'open' || (!settle && status === 'undetermined'),
    );
  };
}

const bits = (mask: number): number => mask.toString(2).replaceAll('0', '').length;
const keyOf = (acts: readonly UnlockAct[]): string => acts.map(actKey).toSorted().join(', ');

function expectComplete(
  law: Law,
  activities: Activity[],
  exemptions: Exemption[],
  settle: boolean,
): void {
  const acts = universe(law, activities, exemptions, settle);
  fc.pre(acts.length <= LIMIT);
  const opens = opener(law, activities, exemptions, settle);
  const { isComplete, sets } = unwrap(
    unlock(law, activities, exemptions, { bound: BOUND, settle }),
  );
  expect(isComplete).toBe(true);
  const keys = sets.map((set) => keyOf(set.acts));
  expect(keys.toSorted()).toEqual(bruteForce(acts, opens).toSorted());
  for (const set of sets) {
    expect(opens(set.acts)).toBe(true);
    for (const out of set.acts) expect(opens(set.acts.filter((each) => each !== out))).toBe(false);
  }
}

const change = fc.record({
  lever: fc.constantFrom('redesign' as const, 'reroute' as const),
  says: fc.constant('otherwise'),
  change: fc.oneof(
    fc.record({ goods: someGoods }),
    fc.constantFrom(
      { to: 'XR' },
      { from: 'XR' },
      { payment: { form: 'none' } },
      { notified: true },
    ),
  ),
  assumption: fc.constant('at random'),
});

const withAlternatives = fc
  .tuple(someActivity, fc.array(change, { maxLength: 2 }))
  .map(([activity, alternatives]) => act({ ...activity, alternatives }));

const some = fc.array(withAlternatives, { minLength: 1, maxLength: 2 });

/** A small law at random: bans, a cap, powers by bodies that are part of one another, exceptions. */
const someLaw = fc
  .array(
    fc.record({
      modality: fc.constantFrom('prohibit', 'cap', 'except', 'power', 'prohibit'),
      acts: fc.subarray(['supply', 'pay', 'visit', 'operate'], { minLength: 1 }),
      hs: fc.option(fc.constantFrom('72-83', '84-85', '27'), { nil: undefined }),
      by: fc.constantFrom('river-council', 'river-committee', 'north-licence-office'),
      procedure: fc.constantFrom('approval', 'notification'),
      reaches: fc.subarray(['p0', 'p1', 'p2', 'p3', 'p4']),
      opens: fc.boolean(),
      restates: fc.option(fc.constantFrom('p0', 'p1'), { nil: undefined }),
      isPart: fc.boolean(),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((rows) => {
    const lawbook = riverLawbook();
    const last = rows.length;
    const isBanAtFirst = rows[0]?.modality === 'prohibit' || rows[0]?.modality === 'cap';
    const there = (ids: string[]) => ids.filter((id) => Number(id.slice(1)) < last);
    lawbook.provisions = Object.fromEntries(
      rows.map((row, at) => {
        const isBar = row.modality === 'prohibit' || row.modality === 'cap';
        const earlier = (id: string | undefined) => id !== undefined && Number(id.slice(1)) < at;
        const opens =
          row.opens || row.modality === 'power'
            ? [{ by: row.by, procedure: row.procedure, conditions: [] }]
            : [];
        const told = {
          id: 'told',
          says: 'told',
          holds: { notified: true },
          'met-by': 'notification',
        };
        const provision = {
          regime: at % 2 === 0 ? 'river-law' : 'north-law',
          cite: `p${at}`,
          says: `p${at}`,
          modality: row.modality,
          wording: 'A',
          source: ['river-act'],
          needs: row.modality === 'cap' ? [told] : [],
          opens,
          ...(row.modality === 'cap' ? { ledger: 'river-oil' } : {}),
          ...(row.modality === 'power'
            ? {
                reaches: { provisions: there(row.reaches) },
                ...(earlier(row.restates) ? { restates: [row.restates] } : {}),
              }
            : {
                catches: {
                  act: row.acts,
                  ...(row.hs === undefined ? {} : { goods: { hs: [row.hs] } }),
                },
              }),
          ...(row.modality === 'except'
            ? { defeats: there(row.reaches).filter((id) => Number(id.slice(1)) < at) }
            : {}),
          ...(isBar && isBanAtFirst && at > 0 && row.isPart ? { 'part-of': 'p0' } : {}),
        };
        return [`p${at}`, provision];
      }),
    ) as unknown as Lawbook['provisions'];
    return unwrap(openLaw(lawbook, { asOf: isoDate('2019-06-01') }));
  });

describe('unlock sets are those that looking at every set finds, and none of their acts is idle', () => {
  test('for activities at random under the river law', () => {
    const law = riverLaw();
    fc.assert(
      fc.property(
        some,
        fc.array(someExemption, { maxLength: 1 }),
        fc.boolean(),
        (activities, on, settle) => {
          expectComplete(law, activities, on, settle);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('for laws at random', () => {
    const plain = fc.array(someActivity, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(someLaw, plain, fc.boolean(), (law, activities, settle) => {
        expectComplete(law, activities, [], settle);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a lever that only seems to change something', () => {
  const relabel = (activity: Activity): Record<string, unknown>[] => {
    const { conveyance, goods, parties, payment } = activity;
    const first = Array.isArray(goods) ? goods[0] : goods;
    return [
      { purpose: 'humanitarian' },
      { act: 'transit' },
      { payment: 'unknown', goods: 'unknown', to: 'unknown', parties: 'unknown' },
      ...(typeof first === 'object' ? [{ goods: { ...first, hs: '4406', origin: 'XR' } }] : []),
      ...(typeof first === 'object'
        ? [{ goods: [first, first, first, first].map((one) => ({ ...one, amount: '1 bbl' })) }]
        : []),
      ...(typeof conveyance === 'object' ? [{ conveyance: { ...conveyance, flag: 'XR' } }] : []),
      ...(typeof payment === 'object' ? [{ payment: { form: 'barter' } }] : []),
      ...(Array.isArray(parties)
        ? [{ parties: parties.map((each) => ({ ...each, owners: [] })) }]
        : []),
    ];
  };

  test('never changes a verdict and is in no set', () => {
    const law = riverLaw();
    fc.assert(
      fc.property(someActivity, fc.nat(), (activity, at) => {
        const levers = relabel(activity).filter((each) => dodgeOf(activity, each) !== undefined);
        const lever = levers[at % levers.length];
        fc.pre(lever !== undefined);
        const alternatives = [{ lever: 'redesign', says: 'x', change: lever, assumption: 'x' }];
        const posed = act({ ...activity, alternatives });
        const design = [{ activity: 0, alternative: 0 }];
        expect(withDesign([posed], design)).toEqual([posed]);
        expect(judge(law, withDesign([posed], design))).toEqual(judge(law, [posed]));
        const { dodges, sets } = unwrap(unlock(law, [posed]));
        expect(dodges).toHaveLength(1);
        expect(sets.flatMap(({ acts }) => acts).filter(({ kind }) => kind === 'redesign')).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });
});
