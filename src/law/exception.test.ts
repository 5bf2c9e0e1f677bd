import { describe, expect, test } from 'vitest';
import { act, lawOf, riverLaw } from '../../test/fixtures/law-fixture.ts';
import type { Activity } from '../scenario/index.ts';
import { judge } from './judge.ts';
import type { Law } from './open-law.ts';
import type { ProvisionFinding } from './verdict.ts';

const found = (law: Law, activity: Activity): ProvisionFinding[] =>
  judge(law, [activity]).flatMap(({ layers }) => layers.flatMap(({ by }) => by));
const effects = (law: Law, activity: Activity): string[] =>
  found(law, activity).map(({ effect, provision }) => `${provision} ${effect}`);

const river = riverLaw();
const venture = (ownership: Record<string, unknown>): Activity =>
  act({ act: 'operate', to: 'XN', ownership: { form: 'joint-venture', ...ownership } });

describe('an exception', () => {
  test('silences what it defeats, and is itself silenced by a further one', () => {
    const asked = (ownership: Record<string, unknown>) => effects(river, venture(ownership));
    expect(asked({ 'public-utility': false })).toEqual(['venture bars']);
    expect(asked({ 'public-utility': true, 'for-profit': false })).toEqual(['venture excepted']);
    expect(asked({ 'public-utility': true, 'for-profit': true })).toEqual(['venture bars']);
  });

  test('of which a fact is missing leaves it undetermined, and names the fact', () => {
    expect(found(river, venture({}))).toMatchObject([
      {
        effect: 'undetermined',
        missing: ['ownership.public-utility', 'ownership.for-profit'],
        exceptions: [{ provision: 'venture-utility', holds: 'unknown' }],
      },
    ]);
    const profit = found(river, venture({ 'public-utility': true }));
    expect(profit[0]?.missing).toEqual(['ownership.for-profit']);
  });

  test('to a paragraph is one to its parts, not to the other exceptions in it', () => {
    const law = lawOf({
      whole: { modality: 'prohibit', catches: { act: 'visit' } },
      part: { 'part-of': 'whole', modality: 'prohibit', catches: { act: 'visit', to: 'XN' } },
      'by-day': {
        'part-of': 'whole',
        modality: 'except',
        defeats: 'whole',
        catches: { temporary: true },
      },
      'by-night': {
        'part-of': 'whole',
        modality: 'except',
        defeats: 'whole',
        catches: { purpose: 'ceremony' },
      },
    });
    const visit = act({ act: 'visit', to: 'XN', temporary: true, purpose: 'ceremony' });
    expect(effects(law, visit)).toEqual(['whole excepted', 'part excepted']);
  });
});

describe('two exceptions that disagree', () => {
  const paid = (fields: Record<string, unknown>) =>
    act({ act: 'employ', employment: { nationality: 'XN', in: 'XN' }, ...fields });
  const listed = { parties: [{ name: 'Ada', role: 'worker', designated: ['river-committee'] }] };
  const kind = { payment: { form: 'in-kind' } };

  test('are a conflict, never an order of their own', () => {
    const [finding] = found(river, paid({ ...kind, ...listed }));
    expect(finding).toMatchObject({ effect: 'conflict', missing: [] });
    const [verdict] = judge(river, [paid({ ...kind, ...listed })]);
    expect(verdict).toMatchObject({ verdict: 'undetermined', missing: [] });
  });

  test('only where both apply', () => {
    expect(effects(river, paid(kind))).toEqual(['wages excepted']);
    expect(effects(river, paid({ payment: { form: 'cash' }, ...listed }))).toEqual(['wages bars']);
  });

  test('while one is unknown it is no more settled than the conflict would be', () => {
    const [lifts] = found(river, paid({ payment: 'unknown', ...listed }));
    expect(lifts).toMatchObject({ effect: 'undetermined', missing: ['payment.form'] });
    const open = { parties: [{ role: 'worker', designated: 'unknown' }] };
    const [upholds] = found(river, paid({ ...kind, ...open }));
    expect(upholds).toMatchObject({ effect: 'undetermined', missing: ['parties.designated'] });
  });

  test('are none where a further one silences the first', () => {
    const law = lawOf({
      ban: { modality: 'prohibit', catches: { act: 'pay' } },
      lifting: { modality: 'except', defeats: 'ban', catches: { payment: { form: 'in-kind' } } },
      upholding: { modality: 'except', outcome: 'upholds', defeats: 'ban', catches: { to: 'XN' } },
      against: { modality: 'except', defeats: 'lifting', catches: { to: 'XN' } },
    });
    expect(effects(law, act({ act: 'pay', to: 'XN', ...kind }))).toEqual(['ban bars']);
    expect(effects(law, act({ act: 'pay', to: 'XR', ...kind }))).toEqual(['ban excepted']);
  });

  test('deeper down is a conflict of the whole', () => {
    const law = lawOf({
      ban: { modality: 'prohibit', catches: { act: 'pay' } },
      lifting: { modality: 'except', defeats: 'ban', catches: { act: 'pay' } },
      'for-aid': { modality: 'except', defeats: 'lifting', catches: { purpose: 'commercial' } },
      'never-there': {
        modality: 'except',
        outcome: 'upholds',
        defeats: 'lifting',
        catches: { to: 'XN' },
      },
    });
    const both = act({ act: 'pay', to: 'XN', purpose: 'commercial' });
    expect(found(law, both)[0]).toMatchObject({ effect: 'conflict', missing: [] });
  });
});
