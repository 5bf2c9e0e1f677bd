import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Member } from '../scenario/index.ts';
import type { Ballot, Rule } from './ballot.ts';
import { decide } from './decide.ts';

const seats = (...ids: string[]): Member[] =>
  ids.map((id) => ({ id, as: 'member', certainty: 'yes' }));
const says = (ballots: Record<string, Ballot>) => new Map(Object.entries(ballots));

describe('one and all', () => {
  const one: Rule = { kind: 'one', who: 'north' };

  test('one consent: yes, no, or not yet', () => {
    expect(decide(one, [], says({ north: 'for' })).outcome).toBe('granted');
    expect(decide(one, [], says({ north: 'against' }))).toMatchObject({
      outcome: 'refused',
      decisive: ['north'],
    });
    expect(decide(one, [], says({}))).toMatchObject({ outcome: 'pending', because: 'waiting' });
    expect(decide(one, [], says({ north: 'hold' })).because).toBe('hold');
  });

  test('all: silence is not consent, and one no refuses', () => {
    const members = seats('a', 'b');
    expect(decide({ kind: 'all' }, members, says({ a: 'for' }))).toMatchObject({
      outcome: 'pending',
      decisive: ['b'],
    });
    expect(decide({ kind: 'all' }, members, says({ a: 'for', b: 'for' })).outcome).toBe('granted');
    expect(decide({ kind: 'all' }, members, says({ a: 'against' })).decisive).toEqual(['a']);
  });

  test('a body without members grants nothing', () => {
    for (const kind of ['all', 'no-objection'] as const) {
      expect(decide({ kind }, [], says({}))).toMatchObject({
        outcome: 'pending',
        because: 'no-members',
      });
    }
  });
});

describe('no objection', () => {
  const rule: Rule = { kind: 'no-objection' };
  const members = seats('north', 'south', 'east');

  test('silence is consent once the time is over, and not before', () => {
    expect(decide(rule, members, says({ north: 'for' }))).toMatchObject({
      outcome: 'granted',
      because: 'silence',
    });
    expect(decide(rule, members, says({ north: 'for' }), { closed: false })).toMatchObject({
      outcome: 'pending',
      because: 'waiting',
      decisive: ['south', 'east'],
    });
  });

  test('one objection blocks, and the objector decided', () => {
    expect(decide(rule, members, says({ south: 'against', east: 'hold' }))).toMatchObject({
      outcome: 'refused',
      because: 'objection',
      decisive: ['south'],
    });
  });

  test('a hold is neither consent nor objection', () => {
    expect(decide(rule, members, says({ north: 'hold' }))).toMatchObject({
      outcome: 'pending',
      because: 'hold',
      decisive: ['north'],
    });
  });
});

describe('weighted majority', () => {
  const rule: Rule = {
    kind: 'weighted-majority',
    weights: { a: 0.7, b: 0.1, c: 0.2, z: 9 },
    quota: 1,
  };

  test('weights of members reach the quota; a non-member weighs nothing', () => {
    const all = says({ a: 'for', b: 'for', c: 'for' });
    expect(decide(rule, seats('a', 'b', 'c'), all).outcome).toBe('granted');
    const stranger = says({ z: 'for' });
    expect(decide(rule, seats('a', 'b', 'c'), stranger).outcome).toBe('refused');
  });

  test('who alone is enough to miss the quota decided', () => {
    const half: Rule = { kind: 'weighted-majority', weights: { a: 6, b: 3, c: 1 }, quota: 5 };
    const members = seats('a', 'b', 'c');
    expect(decide(half, members, says({ b: 'for', a: 'against' }))).toMatchObject({
      outcome: 'refused',
      decisive: ['a'],
      blocking: ['a', 'c'],
    });
    expect(decide(half, members, says({ b: 'for' }), { closed: false })).toMatchObject({
      outcome: 'pending',
      decisive: ['a'],
    });
  });
});

describe('council', () => {
  const rule: Rule = { kind: 'council', votes: 3 };
  const members: Member[] = [
    { id: 'p', as: 'permanent', certainty: 'yes' },
    { id: 'q', as: 'permanent', certainty: 'yes' },
    ...seats('a', 'b', 'c'),
  ];

  test('an abstaining permanent member does not veto; one against does', () => {
    const ballots = { q: 'for', a: 'for', b: 'for' } as const;
    expect(decide(rule, members, says({ ...ballots, p: 'abstain' })).outcome).toBe('granted');
    expect(decide(rule, members, says(ballots)).outcome).toBe('granted');
    expect(decide(rule, members, says({ ...ballots, p: 'against' }))).toMatchObject({
      outcome: 'refused',
      because: 'veto',
      decisive: ['p'],
    });
  });

  test('without the votes a no is no veto, but would alone have blocked', () => {
    expect(decide(rule, members, says({ p: 'against', a: 'for' }))).toMatchObject({
      because: 'votes-missing',
      blocking: ['p', 'q', 'b', 'c'],
      decisive: ['p'],
    });
  });

  test('enough votes do not pass while a permanent member may still speak', () => {
    const ballots = says({ p: 'for', a: 'for', b: 'for' });
    expect(decide(rule, members, ballots, { closed: false })).toMatchObject({
      outcome: 'pending',
      decisive: ['q'],
    });
  });

  test('observers and claimants have no vote', () => {
    const more: Member[] = [...members, { id: 'x', as: 'observer', certainty: 'yes' }];
    expect(decide(rule, more, says({ x: 'for', a: 'for', b: 'for' })).outcome).toBe('refused');
  });
});

describe('membership that is not sure that day', () => {
  const rule: Rule = { kind: 'no-objection' };
  const members: Member[] = [...seats('a'), { id: 'b', as: 'elected', certainty: 'maybe' }];

  test('an objector who may not sit leaves it pending; one who surely sits decides', () => {
    expect(decide(rule, members, says({ b: 'against' }))).toMatchObject({
      outcome: 'pending',
      because: 'membership-unknown',
      blocking: ['b'],
    });
    expect(decide(rule, members, says({ a: 'against', b: 'against' }))).toMatchObject({
      outcome: 'refused',
      decisive: ['a'],
    });
    expect(decide(rule, members, says({ b: 'for' })).outcome).toBe('granted');
  });

  test('one who holds and one who is for, both unsure, may keep it open together', () => {
    const some: Member[] = [
      { id: 'a', as: 'member', certainty: 'maybe' },
      { id: 'b', as: 'member', certainty: 'maybe' },
      { id: 'c', as: 'member', certainty: 'yes' },
    ];
    const half: Rule = { kind: 'weighted-majority', weights: { a: 1, b: 1, c: 1 }, quota: 2 };
    const ballots = says({ a: 'hold', b: 'for', c: 'against' });
    expect(decide(half, some, ballots).because).toBe('membership-unknown');
  });

  test('the bodies compared bound every body that may have sat', () => {
    fc.assert(
      fc.property(anyBody(), ({ rule: given, members: some, ballots }) => {
        const whole = decide(given, some, ballots).outcome;
        const subsets = some.reduce<Member[][]>(
          (sets, { id, as, certainty }) => {
            const seat: Member = { id, as, certainty: 'yes' };
            const joined = sets.map((set) => [...set, seat]);
            return certainty === 'maybe' ? [...sets, ...joined] : joined;
          },
          [[]],
        );
        const outcomes = new Set(subsets.map((set) => decide(given, set, ballots).outcome));
        // Granted or refused is what every possible body says; pending is any disagreement.
        const agreed = outcomes.size === 1 ? [...outcomes][0] : 'pending';
        expect(whole === 'pending' || whole === agreed).toBe(true);
        expect(agreed === 'pending' || whole === agreed).toBe(true);
      }),
    );
  });
});

test('decisive are those who alone, everybody else being for, give the same outcome', () => {
  fc.assert(
    fc.property(anyBody(), fc.boolean(), ({ rule, members, ballots }, closed) => {
      const sure = members.map((each): Member => ({ ...each, certainty: 'yes' }));
      const result = decide(rule, sure, ballots, { closed });
      fc.pre(result.outcome !== 'granted' && sure.length > 0);
      const alone = sure.filter(({ id }) => {
        const others = new Map(sure.map((each): [string, Ballot] => [each.id, 'for']));
        const own = ballots.get(id);
        if (own === undefined) others.delete(id);
        else others.set(id, own);
        return own !== 'for' && decide(rule, sure, others, { closed }).outcome === result.outcome;
      });
      expect(result.decisive).toEqual(alone.map(({ id }) => id));
    }),
    { numRuns: 500 },
  );
});

test('a yes in place of any other ballot never turns a grant into less', () => {
  fc.assert(
    fc.property(anyBody(), fc.nat(), fc.boolean(), ({ rule, members, ballots }, pick, closed) => {
      const who = members[pick % Math.max(1, members.length)];
      fc.pre(who !== undefined && decide(rule, members, ballots, { closed }).outcome === 'granted');
      const better = new Map(ballots).set(who?.id ?? '', 'for');
      expect(decide(rule, members, better, { closed }).outcome).toBe('granted');
    }),
  );
});

/** Bodies that could pass something if all were for. */
function anyBody() {
  const ballot = fc.constantFrom<Ballot | undefined>(
    'for',
    'for',
    'for',
    'against',
    'abstain',
    'hold',
    'absent',
    undefined,
  );
  const seat = fc.record({
    as: fc.constantFrom<Member['as']>('member', 'permanent', 'elected'),
    certainty: fc.constantFrom<Member['certainty']>('yes', 'yes', 'maybe'),
    ballot,
    weight: fc.integer({ min: 1, max: 9 }),
  });
  return fc
    .tuple(
      fc.array(seat, { maxLength: 6 }),
      fc.nat(3),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
    )
    .map(([drawn, which, share]) => {
      const named = drawn.map((each, index) => ({ ...each, id: `m${index}` }));
      const total = named.reduce((sum, { weight }) => sum + weight, 0);
      const weights = Object.fromEntries(named.map(({ id, weight }) => [id, weight]));
      const rules: Rule[] = [
        { kind: 'all' },
        { kind: 'no-objection' },
        { kind: 'weighted-majority', weights, quota: Math.max(1, Math.ceil(total * share)) },
        { kind: 'council', votes: Math.max(1, Math.ceil(named.length * share)) },
      ];
      const members = named.map(({ id, as, certainty }): Member => ({ id, as, certainty }));
      const cast = named.flatMap(({ id, ballot: own }): [string, Ballot][] =>
        own === undefined ? [] : [[id, own]],
      );
      return { rule: rules[which] ?? { kind: 'all' as const }, members, ballots: new Map(cast) };
    });
}
