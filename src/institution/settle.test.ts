import { describe, expect, test } from 'vitest';
import { unwrap } from '../quantity/index.ts';
import type { Ballot, Outcome } from './ballot.ts';
import { runSequence } from './sequence.ts';
import type { SequenceStep } from './sequence.ts';
import { settle } from './settle.ts';
import type { Docket, SettleOptions } from './settle.ts';

/** An approval of `who` that hangs on others, with that actor's own ballot. */
function hanging(id: string, who: string, on: string[], ballot: Ballot = 'for'): Docket {
  const rule =
    on.length === 0 ? { kind: 'one' as const, who } : { kind: 'dependent' as const, who, on };
  return { id, rule, members: [], ballots: new Map([[who, ballot]]) };
}

const outcomes = (dockets: Docket[], options?: SettleOptions) =>
  [...unwrap(settle(dockets, options)).verdicts.values()].map(({ outcome }) => outcome);

const step = (id: string, by: string, after: string[], lag = 30): SequenceStep => ({
  id,
  by,
  willing: true,
  after: after.map((each) => ({ step: each })),
  takes: 10,
  verification: lag,
});

const chain = (first: Ballot) => [
  hanging('third', 'c', ['second']),
  hanging('second', 'b', ['first']),
  hanging('first', 'a', [], first),
];

const code = (result: ReturnType<typeof settle>) => (result.ok ? 'ok' : result.problems[0]?.code);

// The quarrel over who moves first: `valley` dismantles once it has its reactor, `coast` delivers
// the reactor once the programme is dismantled.
const dismantle = hanging('dismantle', 'valley', ['reactor']);
const reactor = hanging('reactor', 'coast', ['dismantle']);

describe('reactor first', () => {
  test('deadlocks: nobody moves first', () => {
    const { verdicts, deadlocks } = unwrap(settle([dismantle, reactor]));
    expect(deadlocks).toEqual([['dismantle', 'reactor']]);
    expect(verdicts.get('reactor')).toMatchObject({
      outcome: 'pending',
      because: 'deadlock',
      decisive: [],
      blocking: ['dismantle', 'reactor'],
    });
  });

  test('a package accepted jointly resolves it', () => {
    const { verdicts, deadlocks } = unwrap(
      settle([dismantle, reactor], { packages: [{ id: 'deal', of: ['dismantle', 'reactor'] }] }),
    );
    expect(deadlocks).toEqual([]);
    expect([...verdicts.values()].map(({ outcome }) => outcome)).toEqual(['granted', 'granted']);
    expect(verdicts.get('reactor')?.because).toBe('package');
  });

  test('a package falls whole when one part refuses, and waits whole when one holds', () => {
    const packages = [{ id: 'deal', of: ['dismantle', 'reactor'] }];
    const refused = hanging('reactor', 'coast', ['dismantle'], 'against');
    expect(outcomes([dismantle, refused], { packages })).toEqual(['refused', 'refused']);
    const held = hanging('reactor', 'coast', ['dismantle'], 'hold');
    const { verdicts, deadlocks } = unwrap(settle([dismantle, held], { packages }));
    expect(deadlocks).toEqual([]);
    expect(verdicts.get('dismantle')).toMatchObject({
      outcome: 'pending',
      conditions: ['reactor'],
    });
  });

  test('a sequence resolves it too, once one side takes a small first step; proof comes before relief', () => {
    const stuck = runSequence([
      step('dismantle', 'valley', ['reactor']),
      step('reactor', 'coast', ['dismantle']),
    ]);
    expect(stuck.stopped.map(({ because }) => because)).toEqual(['deadlock', 'deadlock']);

    const { runs, stopped } = runSequence([
      step('reactor', 'coast', ['dismantle']),
      step('dismantle', 'valley', ['fuel']),
      step('fuel', 'coast', ['freeze'], 0),
      step('freeze', 'valley', []),
    ]);
    expect(stopped).toEqual([]);
    expect(runs).toEqual([
      { id: 'freeze', starts: 0, done: 10, verified: 40 },
      { id: 'fuel', starts: 40, done: 50, verified: 50 },
      { id: 'dismantle', starts: 50, done: 60, verified: 90 },
      { id: 'reactor', starts: 90, done: 100, verified: 130 },
    ]);
  });

  test('who does not insist on proof moves when the step is done', () => {
    const { runs } = runSequence([
      { ...step('freeze', 'valley', []) },
      { ...step('fuel', 'coast', []), after: [{ step: 'freeze', until: 'done' }] },
    ]);
    expect(runs[1]?.starts).toBe(10);
  });

  test('behind an unwilling actor everything is blocked, and that is no deadlock', () => {
    const { stopped } = runSequence([
      { ...step('freeze', 'valley', []), willing: false },
      step('fuel', 'coast', ['freeze']),
      step('visit', 'coast', ['nothing']),
    ]);
    expect(stopped.map(({ because }) => because)).toEqual(['unwilling', 'blocked', 'unknown-step']);
  });
});

describe('a chain of approvals', () => {
  test('is granted, refused or pending from its first link on, in whatever order it is listed', () => {
    for (const [ballot, outcome] of [
      ['for', 'granted'],
      ['against', 'refused'],
      ['hold', 'pending'],
    ] as [Ballot, Outcome][]) {
      expect(outcomes(chain(ballot))).toEqual([outcome, outcome, outcome]);
      expect(outcomes(chain(ballot).toReversed())).toEqual([outcome, outcome, outcome]);
    }
    expect(unwrap(settle(chain('hold'))).deadlocks).toEqual([]);
  });

  test('a decision on record stands for an institution that has no question before it', () => {
    const known = new Map<string, Outcome>([['first', 'granted']]);
    expect(outcomes([hanging('second', 'b', ['first'])], { known })).toEqual(['granted']);
  });

  test('a member of the circle outside the package keeps it shut', () => {
    const dockets = [hanging('x', 'a', ['y']), hanging('y', 'b', ['z']), hanging('z', 'c', ['x'])];
    const { deadlocks } = unwrap(settle(dockets, { packages: [{ id: 'p', of: ['x', 'y'] }] }));
    expect(deadlocks).toEqual([['x', 'y', 'z']]);
  });

  test('an unknown condition or part is an error, as is a part of two packages', () => {
    expect(code(settle([hanging('a', 'x', ['b'])]))).toBe('institution/unknown-condition');
    const a = hanging('a', 'x', []);
    expect(code(settle([a], { packages: [{ id: 'p', of: ['q'] }] }))).toBe(
      'institution/unknown-part',
    );
    const packages = [
      { id: 'p', of: ['a'] },
      { id: 'q', of: ['a'] },
    ];
    expect(code(settle([a], { packages }))).toBe('institution/part-twice');
  });
});
