import { describe, expect, test } from 'vitest';

import { isoDate } from '../../src/quantity/index.ts';
import {
  allStanding,
  centralValue,
  currentOf,
  statusQuoOn,
  stanceFromEvidence,
} from '../../src/scenario/index.ts';
import { shown } from './command-line.ts';
import { korea, seenOn, the, tiesOn } from './korea-pack.ts';

const SIX = ['KR', 'KP', 'US', 'CN', 'RU', 'JP'];

/** Where an actor stands on an issue: an analyst's stance, else what the evidence gives. */
function positionOf(actor: string, issue: string, day: string): number | undefined {
  const { pack, asOf } = seenOn(day);
  const stances = pack.stances.filter((each) => each.actor === actor && each.issue === issue);
  const stance = currentOf(stances, asOf).at(-1)?.entry;
  if (stance !== undefined) return centralValue(stance.ideal, pack.values);
  const estimate = stanceFromEvidence(pack, actor, issue, asOf);
  return estimate.ok && estimate.value.lines.length > 0 ? estimate.value.quantiles.p50 : undefined;
}

test('I01 every party has a position from 0 to 100 on the North’s disarmament', () => {
  const { points } = the(korea.issues, 'denuclearisation');
  expect([points['25'], points['50'], points['100']]).toEqual([
    'production frozen under verification',
    'known plants disabled',
    'all dismantled and verified',
  ]);
  const positions = SIX.map((actor) => positionOf(actor, 'denuclearisation', '2018-10-20'));
  for (const position of positions) {
    expect(position).toBeGreaterThanOrEqual(0);
    expect(position).toBeLessThanOrEqual(100);
  }
  expect(positions[2]).toBeGreaterThan(positions[1] ?? 100);
});

test('I06 the American presence is an issue on which six take positions', () => {
  const now = statusQuoOn(seenOn('2018-05-01').pack, 'us-presence', isoDate('2018-05-01'));
  expect([now?.level, the(korea.issues, 'us-presence').points['75']]).toEqual([
    75,
    'present strength and exercises',
  ]);
  const positions = SIX.map((actor) => positionOf(actor, 'us-presence', '2018-05-01'));
  expect(positions).not.toContain(undefined);
  expect(positions[2]).toBeGreaterThan(positions[3] ?? 100);
});

describe('what peace in Korea will look like', () => {
  const definitions = (day: string) =>
    allStanding(the(korea.issues, 'end-state').options ?? [], isoDate(day)).map(
      ({ entry }) => entry,
    );

  test('I08 each has a definition of the end-state of its own, stored word for word', () => {
    const stored = Object.fromEntries(
      definitions('2018-10-20').map(({ by, definition }) => [by, definition]),
    );
    expect(stored).toMatchObject({
      KP: 'One people, two governments and systems under a loose common roof',
      KR: 'Two states with treaties, trade and no war; unification left open',
      'kr-conservatives': 'One Korea under the southern constitution',
    });
  });

  test('I08 and they change: the North’s of 2024 is another', () => {
    expect(
      definitions('2024-06-01')
        .filter(({ by }) => by === 'KP')
        .map(({ name }) => name),
    ).toEqual(['two hostile states']);
  });
});

test('I09 the frame "fake peace" is shown with its holder', async () => {
  const told = await shown('kr-conservatives', '--as-of', '2018-10-21');
  expect(told).toMatch(/^South Korean conservatives/);
  expect(told).toMatch(/stances rail-link: .*"A false peace; no gifts".*\[s3\]/);
  expect(await shown('KR', '--as-of', '2018-10-21')).not.toContain('false peace');
});

test('I11 the alliance of three is declared against the North and perceived as a threat by China and Russia', () => {
  const edges = tiesOn('2017-12-01', 'perceived-threat').filter((tie) => tie.with === 'us-kr-jp');
  expect(
    edges.map((tie) => ({ by: tie.of, declared: tie.declared, alleged: tie['alleged-by'] })),
  ).toEqual([
    { by: 'CN', declared: 'KP', alleged: ['s1'] },
    { by: 'RU', declared: 'KP', alleged: ['s1'] },
  ]);
  expect(tiesOn('2017-10-31', 'perceived-threat').filter((tie) => tie.with === 'us-kr-jp')).toEqual(
    [],
  );
});
