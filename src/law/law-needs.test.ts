import { describe, expect, test } from 'vitest';
import { act, lawOf, rails, riverLaw } from '../../test/fixtures/law-fixture.ts';
import type { Activity } from '../scenario/index.ts';
import { lawNeeds } from './law-needs.ts';

const law = riverLaw();
const needs = (...activities: Activity[]) =>
  lawNeeds(law, activities).needs.map(({ act: kind, authority }) => `${kind} of ${authority}`);

describe('what law requires of a phase', () => {
  test('is the permission of each body that can open what is barred', () => {
    expect(needs(rails())).toEqual([
      'decision of north-licence-office',
      'decision of river-committee',
    ]);
    expect(lawNeeds(law, [rails()]).needs[1]).toMatchObject({
      under: ['power-2018'],
      provisions: ['metal'],
      activities: [0],
      isUnsettled: false,
    });
  });

  test('is repeal only where nobody can open it', () => {
    const guns = rails({ from: 'XR', goods: { hs: '9303', text: 'guns' } });
    expect(needs(guns)).toEqual(['repeal of river-council']);
    expect(needs(act({ act: 'visit', to: 'XR' }))).toEqual([]);
  });

  test('asks whoever has to repeal two paragraphs once, for both', () => {
    const two = lawOf({
      first: { modality: 'prohibit', catches: { to: 'XN', goods: { hs: '7302' } } },
      second: { modality: 'prohibit', catches: { to: 'XN', goods: { origin: 'XA' } } },
    });
    const found = lawNeeds(two, [rails({ goods: { hs: '7302', text: 'rails', origin: 'XA' } })]);
    expect(found.needs).toMatchObject([{ act: 'repeal', provisions: ['first', 'second'] }]);
  });

  test('a careful sponsor asks where a missing fact decides', () => {
    const lines = act({ act: 'service', to: 'XN', sector: 'telecommunication' });
    expect(lawNeeds(law, [lines])).toMatchObject({
      verdict: 'undetermined',
      needs: [{ authority: 'river-committee', isUnsettled: true }],
    });
  });

  test('what a notification meets needs nobody to agree', () => {
    const fuel = rails({ from: 'XR', goods: { hs: '2710', text: 'fuel' }, notified: false });
    expect(lawNeeds(law, [fuel])).toMatchObject({ needs: [], notified: ['oil'] });
  });
});
