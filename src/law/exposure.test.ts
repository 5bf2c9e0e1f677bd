import { describe, expect, test } from 'vitest';
import { act, lawOf, rails, riverLaw } from '../../test/fixtures/law-fixture.ts';
import { isoDate } from '../quantity/index.ts';
import type { Exemption } from './exemption.ts';
import { judge } from './judge.ts';

const shipped = rails({
  conveyance: { kind: 'vessel' },
  parties: [{ role: 'carrier', nationality: 'XA', name: 'Ford Lines' }],
});
const exposure = (activity = shipped, exemptions: Exemption[] = []) =>
  judge(riverLaw(), [activity], exemptions)[0]?.exposure ?? [];

describe('exposure', () => {
  test('is listed apart, the mandatory first', () => {
    expect(
      exposure().map(({ grade, holds, provision, who }) => [provision, grade, holds, who]),
    ).toEqual([
      ['trade', 'mandatory', 'yes', 'companies of the north'],
      ['ashore', 'discretionary', 'yes', 'carriers of any flag'],
    ]);
  });

  test('never changes a verdict', () => {
    const bare = riverLaw(undefined, { without: ['trade', 'ashore'] });
    const [without] = judge(bare, [shipped]);
    expect(without?.exposure).toEqual([]);
    const [verdict] = judge(riverLaw(), [shipped]);
    expect({ ...verdict, exposure: [] }).toEqual(without);
  });

  test('stands on its own where nothing is barred', () => {
    const law = lawOf({
      listing: { modality: 'exposure', grade: 'mandatory', who: 'banks', catches: { act: 'pay' } },
    });
    expect(judge(law, [act({ act: 'pay' })])).toMatchObject([
      { status: 'open', verdict: 'allowed', exposure: [{ provision: 'listing' }] },
    ]);
  });

  test('of which a fact is missing says which, an exception included', () => {
    const open = rails({ parties: [{ role: 'carrier', nationality: 'unknown' }] });
    expect(exposure(open)).toMatchObject([
      { provision: 'trade', holds: 'unknown', missing: ['parties.nationality'] },
    ]);
    const law = lawOf({
      listing: { modality: 'exposure', grade: 'mandatory', who: 'banks', catches: { act: 'pay' } },
      'for-aid': { modality: 'except', defeats: 'listing', catches: { purpose: 'humanitarian' } },
    });
    expect(judge(law, [act({ act: 'pay' })])[0]?.exposure).toMatchObject([
      { holds: 'unknown', missing: ['purpose'] },
    ]);
  });

  test('that is waived is still told, last and with its waiver', () => {
    const waiver: Exemption = {
      id: 'waiver',
      by: 'north-government',
      under: 'trade',
      from: isoDate('2019-05-01'),
      to: isoDate('2019-07-01'),
      covers: 'all',
    };
    expect(
      exposure(shipped, [waiver]).map(({ provision, waivedBy }) => [provision, waivedBy]),
    ).toEqual([
      ['ashore', null],
      ['trade', 'waiver'],
    ]);
    expect(exposure(shipped, [{ ...waiver, to: isoDate('2019-06-01') }])[0]?.waivedBy).toBeNull();
  });
});
