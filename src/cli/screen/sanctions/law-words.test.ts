import { expect, test } from 'vitest';
import { act, rails, riverLaw } from '../../../../test/fixtures/law-fixture.ts';
import { judge } from '../../../law/index.ts';
import type { Exemption } from '../../../law/index.ts';
import type { Activity } from '../../../scenario/index.ts';
import { isoDate } from '../../../quantity/index.ts';
import { verdictText } from './law-words.ts';

const law = riverLaw();
const said = (activity: Activity, decisions: readonly Exemption[] = []): string[] =>
  judge(law, [activity], decisions).map(verdictText);

const decision = (by: string): Exemption => ({
  id: by,
  by,
  from: isoDate('2019-01-01'),
  to: null,
  covers: 'all',
});

test('what decisions have opened is not said to be free of prohibitions', () => {
  expect(said(act({ act: 'visit', to: 'XR' }))).toEqual([
    'open: no prohibition found in the rows encoded',
  ]);
  expect(said(rails())).toEqual(['conditional: barred, and a power in force can open it']);
  expect(said(rails(), ['north-licence-office', 'river-committee'].map(decision))).toEqual([
    'open, by decisions on record',
  ]);
});
