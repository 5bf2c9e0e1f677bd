import { describe, expect, test } from 'vitest';
import { disarmamentDeal, strategySwitch } from '../../src/bargaining/index.ts';
import type { DisarmamentOffer, StrategyOption } from '../../src/bargaining/index.ts';
import { isoDate, unwrap } from '../../src/quantity/index.ts';
import { trackStates } from '../../src/scenario/index.ts';
import { korea, seenOn, the } from './korea-pack.ts';

describe('B16: a failed track of talks changes the strategy', () => {
  // what each way brings is assumed; how it went is what the pack records of the talks
  const talks: StrategyOption = {
    id: 'talks with Washington',
    success: 10,
    failure: -2,
    belief: { succeeded: 2, failed: 2 },
  };
  const path: StrategyOption = {
    id: 'new path',
    success: 3,
    failure: 3,
    belief: { succeeded: 1, failed: 1 },
  };
  const hasFailed = (day: string): boolean =>
    trackStates(seenOn(day).pack, isoDate(day)).some(
      ({ id, states }) =>
        id === 'us-kp' && states.every(({ state }) => state === 'stalled' || state === 'broken'),
    );
  const newPath = (day: string): number =>
    unwrap(
      strategySwitch(
        [talks, path],
        hasFailed(day) ? [{ strategy: talks.id, succeeded: false, event: 'gt-2019-02-28' }] : [],
        2,
      ),
    ).after[1]?.share ?? Number.NaN;

  test('B16: after Hanoi the "new path" is likelier than while the summit was on', () => {
    expect([hasFailed('2019-02-27'), hasFailed('2019-03-05')]).toEqual([false, true]);
    expect(newPath('2019-03-05')).toBeGreaterThan(newPath('2019-02-27') + 0.1);
  });
});

describe('a capability kept for safety', () => {
  const protects = the(korea.claims, 'kim-provokes-on-purpose').positions.find(({ says }) =>
    says.includes('Libya and Iraq'),
  );
  const precedents = ['Iraq', 'Libya'].map((id) => ({ id, attacked: true, weight: 0.7 }));
  const offers: DisarmamentOffer[] = [{ id: 'relief and aid', worth: 30, kept: 0.5 }];
  const stake = {
    holder: 'KP',
    loss: 100,
    armedDanger: 0.02,
    belief: { attacked: 1, spared: 9 },
    precedents: [],
  };

  test('I04 B09: Libya and Iraq, told by the article, take the deal out of the feasible set', () => {
    expect(protects?.holder).toBe('Vladimir Putin in s4');
    expect(unwrap(disarmamentDeal(stake, offers)).feasible).toEqual(['relief and aid']);
    const taught = unwrap(disarmamentDeal({ ...stake, precedents }, offers));
    expect(taught.feasible).toEqual([]);
    expect(taught.lessons.every(({ shift }) => shift > 0)).toBe(true);
  });
});
