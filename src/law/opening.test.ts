import { describe, expect, test } from 'vitest';
import { act, lawOf, rails, riverLaw } from '../../test/fixtures/law-fixture.ts';
import { isoDate } from '../quantity/index.ts';
import type { Activity } from '../scenario/index.ts';
import type { Exemption } from './exemption.ts';
import { judge } from './judge.ts';
import type { Law } from './open-law.ts';

const day = isoDate;
const letter = (by: string, under?: string): Exemption => ({
  id: 'letter',
  by,
  ...(under === undefined ? {} : { under }),
  from: day('2019-01-01'),
  to: null,
  covers: 'all',
});
const opens = (law: Law, activity: Activity) =>
  judge(law, [activity]).flatMap(({ layers }) =>
    layers.flatMap(({ by }) => by.flatMap((finding) => finding.opens)),
  );
const status = (law: Law, activity: Activity, exemption: Exemption, layer = 'RIVER') =>
  judge(law, [activity], [exemption])[0]?.layers.find((each) => each.layer === layer)?.status;

describe('who can open what is barred', () => {
  test('is named with the paragraph, the procedure and what must be so first', () => {
    expect(opens(riverLaw('2017-06-01'), rails({ from: 'XR' }))).toEqual([
      {
        authority: 'river-committee',
        paragraph: 'power',
        procedure: 'approval',
        unmet: [{ says: 'for a humanitarian purpose', holds: 'unknown' }],
      },
    ]);
    const aid = rails({ from: 'XR', purpose: 'humanitarian' });
    expect(opens(riverLaw('2017-06-01'), aid)[0]?.unmet).toEqual([]);
  });

  test('a power said again in later words is named once, and opens what the earlier was asked for', () => {
    const later = riverLaw();
    expect(opens(later, rails({ from: 'XR' })).map(({ paragraph }) => paragraph)).toEqual([
      'power-2018',
    ]);
    expect(status(later, rails(), letter('river-committee', 'power'))).toBe('open');
  });

  test('nobody, where no power reaches', () => {
    const guns = rails({ from: 'XR', goods: { hs: '9303', text: 'guns' } });
    expect(opens(riverLaw(), guns)).toEqual([]);
    expect(judge(riverLaw(), [guns])[0]?.verdict).toBe('prohibited');
  });
});

describe('a decision opens', () => {
  const law = riverLaw();

  test('what its own authority, or a part of it, can open', () => {
    expect(status(law, rails(), letter('river-committee'))).toBe('open');
    expect(status(law, rails(), letter('river-council'))).toBe('open');
    expect(status(law, rails(), letter('north-licence-office'))).toBe('barred');
  });

  test('not what a part was given and the whole keeps', () => {
    const own = lawOf({
      ban: {
        modality: 'prohibit',
        catches: { act: 'visit' },
        opens: [{ by: 'river-council', procedure: 'decision' }],
      },
    });
    expect(status(own, act({ act: 'visit' }), letter('river-committee'))).toBe('barred');
  });

  test('nothing under another paragraph', () => {
    expect(status(law, rails(), letter('river-committee', 'power-2018'))).toBe('open');
    expect(status(law, rails(), letter('river-committee', 'oil'))).toBe('barred');
  });

  test('under a part of a paragraph what the paragraph can open', () => {
    const north = riverLaw();
    const visit = act({ act: 'visit', to: 'XN', payment: { form: 'cash' } });
    expect(status(north, visit, letter('north-licence-office', 'visits'), 'NORTH')).toBe('open');
  });
});

describe('a notification', () => {
  const law = riverLaw();
  const oil = (more: Record<string, unknown>) =>
    act({
      act: 'supply',
      from: 'XR',
      to: 'XN',
      goods: { hs: '2710', text: 'fuel', amount: '10 bbl' },
      ...more,
    });
  const ways = (activity: Activity) => opens(law, activity).map(({ procedure }) => procedure);
  const told: Exemption = { ...letter('river-committee', 'oil'), procedure: 'notification' };

  test('cures what only wants to be told', () => {
    expect(ways(oil({ notified: false }))).toEqual(['notification', 'approval']);
    expect(status(law, oil({ notified: false }), told)).toBe('open');
  });

  test('cures nothing where another condition fails or the quota is used up', () => {
    const army = oil({ notified: false, determined: true });
    expect(ways(army)).toEqual(['approval']);
    expect(status(law, army, told)).toBe('barred');
    const much = oil({ notified: false, goods: { hs: '2710', text: 'fuel', amount: '900 bbl' } });
    expect(ways(much)).toEqual(['approval']);
    expect(status(law, much, told)).toBe('barred');
  });

  test('cures nothing for sure while another condition is unknown', () => {
    const open = oil({ notified: false, determined: 'unknown' });
    expect(opens(law, open)[0]).toMatchObject({
      unmet: [{ says: 'not for the army', holds: 'unknown' }],
    });
    expect(status(law, open, told)).not.toBe('open');
  });

  test('is no decision: what has to be approved it does not open', () => {
    expect(status(law, rails(), { ...letter('river-committee'), procedure: 'notification' })).toBe(
      'barred',
    );
  });
});
