import { describe, expect, test } from 'vitest';
import { act, rails, riverLaw, riverLawbook } from '../../test/fixtures/law-fixture.ts';
import { isoDate } from '../quantity/index.ts';
import { parseActivities } from '../scenario/index.ts';
import { exemptionsOf, hasLapsed, holdsOn } from './exemption.ts';
import type { Exemption } from './exemption.ts';
import { exemptionsGiven } from './given.ts';
import { judge } from './judge.ts';

const day = isoDate;
const letter: Exemption = {
  id: 'letter',
  by: 'river-committee',
  from: day('2019-05-01'),
  to: day('2019-07-01'),
  covers: 'all',
};
const river = (
  activities: Parameters<typeof judge>[1],
  exemptions: Exemption[],
  on = '2019-06-01',
) =>
  judge(riverLaw(on), activities, exemptions).map(
    ({ layers }) => layers.find(({ layer }) => layer === 'RIVER')?.by[0],
  );

describe('the days of an exemption', () => {
  test('begin with its first and end before its last', () => {
    const on = ['2019-04-30', '2019-05-01', '2019-06-30', '2019-07-01'].map((text) => day(text));
    expect(on.map((each) => holdsOn(letter, each))).toEqual([false, true, true, false]);
    expect(on.map((each) => hasLapsed(letter, each))).toEqual([false, false, false, true]);
    expect(hasLapsed({ ...letter, to: null }, day('2099-01-01'))).toBe(false);
  });

  test('that lasts ninety days is over on the ninetieth after its first', () => {
    expect(exemptionsOf(riverLawbook())).toMatchObject([
      { id: 'wagon-licence', from: '2019-05-01', to: '2019-07-30' },
    ]);
  });

  test('a stated end goes before a stated length', () => {
    const book = riverLawbook(({ exemptions }) => {
      const licence = exemptions['wagon-licence'];
      if (licence !== undefined) licence.to = '2019-06-15';
    });
    expect(exemptionsOf(book)[0]?.to).toBe('2019-06-15');
  });
});

describe('what an exemption covers', () => {
  test('all, or the activities it names by number', () => {
    const two = [rails(), rails()];
    expect(river(two, [letter]).map((each) => each?.effect)).toEqual(['exempted', 'exempted']);
    const one = { ...letter, covers: [1] };
    expect(river(two, [one]).map((each) => each?.effect)).toEqual(['bars', 'exempted']);
  });

  test('what its condition holds of, each kind of goods by itself', () => {
    const scoped: Exemption = { ...letter, covers: { goods: { hs: ['7302'] } } };
    const mixed = rails({
      goods: [
        { hs: '7302', text: 'rails' },
        { hs: '7318', text: 'bolts' },
      ],
    });
    const [verdict] = judge(riverLaw(), [mixed], [scoped]);
    const metal = verdict?.layers.flatMap(({ by }) => by).filter(({ layer }) => layer === 'RIVER');
    expect(metal?.map(({ effect, goods }) => [goods, effect])).toEqual([
      [1, 'bars'],
      [0, 'exempted'],
    ]);
  });

  test('nothing of which it is not known whether it is covered', () => {
    const scoped: Exemption = { ...letter, covers: { purpose: ['survey'] } };
    expect(river([rails({ purpose: 'unknown' })], [scoped])[0]?.effect).toBe('bars');
    expect(river([rails({ purpose: 'survey' })], [scoped])[0]?.effect).toBe('exempted');
  });

  test('only those it is given to', () => {
    const forXA: Exemption = { ...letter, beneficiaries: ['XA'] };
    expect(river([rails()], [forXA])[0]?.effect).toBe('exempted');
    expect(river([rails({ from: 'XR' })], [forXA])[0]?.effect).toBe('bars');
  });
});

describe('an exemption that has ended', () => {
  test('leaves barred what it opened, and is named', () => {
    const [after] = river([rails()], [letter], '2019-07-01');
    expect(after).toMatchObject({ effect: 'bars', exemption: 'letter' });
  });

  test('bars the layer again once it has ended: whoever exempted it held it to be caught', () => {
    const service = act({ act: 'service', to: 'XN', sector: 'telecommunication' });
    expect(river([service], [])[0]?.effect).toBe('undetermined');
    expect(river([service], [letter])[0]?.effect).toBe('exempted');
    expect(river([service], [letter], '2019-07-01')[0]).toMatchObject({
      effect: 'undetermined',
      exemption: 'letter',
    });
    const law = riverLaw('2019-07-01');
    const [after] = judge(law, [service], [letter]);
    expect(after?.layers.find(({ layer }) => layer === 'RIVER')?.status).toBe('barred');
    const yetToCome = { ...letter, from: day('2019-08-01'), to: null };
    expect(river([service], [yetToCome])[0]?.effect).toBe('undetermined');
  });
});

test('a file of activities gives its decisions by the ids of what they cover', () => {
  const text = `
given:
  - { by: river-committee, under: power-2018, from: 2019-05, to: 2019-07-01, covers: [first] }
  - { says: the licence, by: north-licence-office, from: 2019-05-20, covers: { act: supply } }
activities:
  - { act: visit }
  - { id: first, act: supply }
`;
  const { file } = parseActivities({ path: 'a.yaml', text });
  expect(file === undefined ? [] : exemptionsGiven(file)).toEqual([
    {
      id: 'decision 1',
      by: 'river-committee',
      under: 'power-2018',
      from: '2019-05-01',
      to: '2019-07-01',
      covers: [1],
    },
    {
      id: 'the licence',
      by: 'north-licence-office',
      from: '2019-05-20',
      to: null,
      covers: { act: ['supply'] },
    },
  ]);
});
