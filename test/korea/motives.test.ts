import { describe, expect, test } from 'vitest';
import {
  allegedMotives,
  distancesTo,
  tableOfView,
  withMotives,
  withNearSalience,
} from '../../src/bargaining/index.ts';
import { createReasons, isoDate, leavesOf, render, unwrap } from '../../src/quantity/index.ts';
import { scenarioWordsEn, viewAsOf } from '../../src/scenario/index.ts';
import type { View } from '../../src/scenario/index.ts';
import { changedKorea, seenOn } from './korea-pack.ts';

const DAY = '2018-08-17';

function standOf(view: View, actor: string, issue: string) {
  const reasons = createReasons();
  const table = unwrap(tableOfView(view, { issues: [issue] }, reasons));
  const at = table.actors.findIndex(({ id }) => id === actor);
  return { stand: table.stands[at]?.[0], reasons };
}

describe('alleged motives', () => {
  const view = seenOn(DAY);

  test('B10: whoever they are about, they are hypotheses with a holder', () => {
    const motives = allegedMotives(view);
    expect(new Set(motives.map(({ actor }) => actor))).toEqual(new Set(['US', 'KP']));
    for (const { holder, says, sources } of motives) {
      expect([holder, says]).not.toContain('');
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  test('B10: what weighs against one is told beside it, from the day it was known', () => {
    const of = (day: string) =>
      allegedMotives(seenOn(day)).find(({ claim }) => claim === 'us-interest-in-prolonging')
        ?.beside;
    expect(of(DAY)).toEqual([]);
    expect(of('2019-08-01')?.map(({ speaks }) => speaks)).toEqual(['against']);
  });

  test('B10: switching one on moves the table and is labelled "alleged by" its holder', () => {
    const supposed = unwrap(withMotives(view, ['us-interest-in-prolonging']));
    const [before, after] = [
      standOf(view, 'US', 'rail-link'),
      standOf(supposed.view, 'US', 'rail-link'),
    ];
    expect([before.stand?.position.base, after.stand?.position.base]).toEqual([5, 0]);
    expect(after.stand?.salience.base).toBe(before.stand?.salience.base);
    const leaves = leavesOf(after.reasons.list(), after.stand?.position.why ?? '');
    expect(leaves.map(({ text }) => render(text, scenarioWordsEn)).join()).toContain(
      'alleged by author of s4 (s4), not established',
    );
    expect(supposed.notices[0]?.message).toContain('author of s4');
  });
});

describe('salience from distance', () => {
  // Seoul's own estimate taken away, so that there is something to derive
  const view = viewAsOf(
    changedKorea((pack) => {
      for (const stance of pack.stances) {
        if (stance.issue === 'rail-link' && ['KR', 'RU', 'US'].includes(stance.actor)) {
          stance.salience = { kind: 'quantity', unit: 'point', unknown: 'not-stated' };
        }
      }
    }),
    isoDate(DAY),
  );
  const distances = unwrap(distancesTo(view, 'KP'));
  const reasons = createReasons();
  const table = unwrap(tableOfView(view, { issues: ['rail-link'] }, reasons));
  const near = unwrap(withNearSalience(table, distances, reasons));
  const cares = (actor: string) =>
    near.stands[near.actors.findIndex(({ id }) => id === actor)]?.[0]?.salience;

  test('B04: where nobody states it, Seoul’s comes from its nearness to the North', () => {
    expect(distances.get('KR')).toBeLessThan(20);
    expect(cares('KR')?.base).toBeGreaterThan(0.95);
    expect([...distances.keys()]).toEqual(expect.arrayContaining(['KR', 'CN', 'RU', 'JP']));
    expect(distances.get('JP')).toBeGreaterThan(distances.get('KR') ?? Infinity);
  });

  test('B04: a stated salience overrides it', () => {
    const own = table.stands[table.actors.findIndex(({ id }) => id === 'CN')]?.[0]?.salience;
    expect(cares('CN')).toBe(own);
  });

  test('B04: who has no place in the pack keeps an unknown salience', () => {
    expect([distances.has('US'), cares('US')?.isUnknown]).toEqual([false, true]);
  });
});
