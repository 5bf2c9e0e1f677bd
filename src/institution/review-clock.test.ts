import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate, unwrap } from '../quantity/index.ts';
import type { IsoDate } from '../quantity/index.ts';
import type { Ballot, Rule } from './ballot.ts';
import { decide } from './decide.ts';
import { runReview } from './review-clock.ts';
import type { DatedBallot, Review } from './review-clock.ts';

const asked = isoDate('2031-03-01');
const day = (n: number): IsoDate => addDays(asked, n);
const said = (member: string, ballot: Ballot, n: number): DatedBallot => ({
  member,
  ballot,
  on: day(n),
});
const review: Review = {
  rule: { kind: 'no-objection' },
  terms: ['a', 'b', 'c'].map((member) => ({ member })),
  asked,
  period: 5,
  ballots: [],
  until: day(400),
};
const run = (more: Partial<Review>) => unwrap(runReview({ ...review, ...more }));

describe('a silence procedure through its days', () => {
  test('silence is consent when the period is over', () => {
    expect(run({})).toMatchObject({ on: day(5), days: 5, held: 0, holders: [] });
    expect(run({}).verdict).toMatchObject({ outcome: 'granted', because: 'silence' });
    expect(run({ period: 0 }).on).toBe(asked);
  });

  test('all who are for need not wait for the end', () => {
    const ballots = ['a', 'b', 'c'].map((member) => said(member, 'for', 2));
    expect(run({ ballots }).on).toBe(day(2));
  });

  test('an objection ends it on its day', () => {
    const found = run({ ballots: [said('b', 'against', 3)] });
    expect([found.on, found.verdict.decisive]).toEqual([day(3), ['b']]);
  });

  test('a hold keeps it open until it is lifted, and the days are counted', () => {
    const ballots = [said('a', 'hold', 3), said('a', 'abstain', 93)];
    expect(run({ ballots })).toMatchObject({ on: day(93), held: 90, holders: ['a'] });
    // where a hold stops the period, its last two days run on afterwards
    expect(run({ ballots, afterHold: 'stopped' })).toMatchObject({ on: day(95), held: 90 });
  });

  test('a hold placed for ever leaves it pending, with no end in sight where it stops the period', () => {
    const ballots = [said('a', 'hold', 3)];
    const found = run({ ballots });
    expect([found.on, found.verdict.because, found.held]).toEqual([undefined, 'hold', 397]);
    expect(found.closes).toBe(day(400));
    expect(run({ ballots, afterHold: 'stopped' }).closes).toBeUndefined();
  });

  test('a hold lapses with the seat of its member', () => {
    const terms = [{ member: 'a', to: day(60) }, { member: 'b' }];
    const found = run({ terms, ballots: [said('a', 'hold', 3)] });
    expect([found.on, found.held]).toEqual([day(60), 57]);
  });
});

test.each<[Partial<Review>, string]>([
  [{ period: 2.5 }, 'institution/bad-days'],
  [{ period: -1 }, 'institution/bad-days'],
  [{ ballots: [said('a', 'for', -1)] }, 'institution/ballot-early'],
])('is refused: %j', (part, code) => {
  const found = runReview({ ...review, ...part });
  expect(found.ok ? [] : found.problems.map((problem) => problem.code)).toEqual([code]);
});

test('is what looking at each day by itself would find', () => {
  const ballot = fc.record({
    member: fc.constantFrom('a', 'b', 'c'),
    ballot: fc.constantFrom<Ballot>('for', 'for', 'abstain', 'hold', 'hold', 'against'),
    n: fc.nat(30),
  });
  const rule = fc.constantFrom<Rule>(
    { kind: 'no-objection' },
    { kind: 'all' },
    { kind: 'council', votes: 2 },
  );
  fc.assert(
    fc.property(
      fc.array(ballot, { maxLength: 8 }),
      rule,
      fc.nat(20),
      fc.constantFrom('at-once' as const, 'stopped' as const),
      (drawn, given, period, afterHold) => {
        const ballots = drawn.map((each) => said(each.member, each.ballot, each.n));
        const found = run({ ballots, rule: given, period, afterHold, until: day(40) });
        const members = ['a', 'b', 'c'].map((id) => ({
          id,
          as: 'member' as const,
          certainty: 'yes' as const,
        }));
        let left = period;
        let decided: IsoDate | undefined;
        for (let n = 0; n <= 40 && decided === undefined; n++) {
          const spoken = drawn.filter((each) => each.n <= n).toSorted((x, y) => x.n - y.n);
          const now = new Map(spoken.map((each) => [each.member, each.ballot]));
          const { outcome } = decide(given, members, now, { closed: left === 0 });
          if (outcome !== 'pending') decided = day(n);
          const isHeld = [...now.values()].includes('hold');
          if (!(isHeld && afterHold === 'stopped')) left = Math.max(0, left - 1);
        }
        expect(found.on).toBe(decided);
      },
    ),
    { numRuns: 300 },
  );
});
