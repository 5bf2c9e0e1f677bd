import { describe, expect, test } from 'vitest';
import { act, lawView } from '../../test/fixtures/law-fixture.ts';
import { isoDate, unwrap } from '../quantity/index.ts';
import type { Pack, View } from '../scenario/index.ts';
import { designationDiff, designationsOn } from './designations.ts';
import { openLaw } from './open-law.ts';
import { withActors } from './pack-activity.ts';
import { exemptionsOnRecord } from './pack-exemptions.ts';
import { judgePhase, phaseLaw } from './phase-law.ts';

const phase = (view: View, step: 'survey' | 'works' = 'survey') =>
  unwrap(phaseLaw(view, 'river-line', step));
const source = ['herald-2019'];

describe('a phase before the law', () => {
  test('is its activities, judged by the bodies of law the pack names', () => {
    const { activities, verdicts, exemptions } = phase(lawView());
    expect(activities.map(({ act: word }) => word)).toEqual(['transfer', 'supply']);
    expect(verdicts.map(({ status, verdict }) => [status, verdict])).toEqual([
      ['barred', 'conditional'],
      ['barred', 'undetermined'],
    ]);
    expect(exemptions).toEqual([]);
    expect(verdicts[1]?.missing).toEqual([{ fact: 'notified', settles: 1 }]);
  });

  test('with no activities, or that is not there, has no verdicts', () => {
    expect(phase(lawView(), 'works').verdicts).toEqual([]);
    expect(unwrap(phaseLaw(lawView(), 'no-line', 'survey')).verdicts).toEqual([]);
  });

  test('is opened by what was granted, from the day it was known', () => {
    const granted = lawView('2020-03-01');
    expect(phase(granted).exemptions).toEqual([
      { id: 'survey-granted', by: 'river-committee', from: '2020-01-20', to: null, covers: 'all' },
    ]);
    const river = phase(granted).verdicts.map(
      ({ layers }) => layers.find(({ layer }) => layer === 'RIVER')?.status,
    );
    expect(river).toEqual(['open', 'open']);
    expect(phase(lawView('2020-02-20')).exemptions).toEqual([]);
  });

  test('by other readings, or by a law opened once for many phases', () => {
    const view = lawView();
    const free = unwrap(
      phaseLaw(view, 'river-line', 'survey', { switches: { 'temporary-entry': 'free' } }),
    );
    expect(free.verdicts[0]?.status).toBe('open');
    const law = unwrap(openLaw(view.pack, { asOf: view.asOf }));
    expect(judgePhase(view, law, 'river-line', 'survey').verdicts).toEqual(phase(view).verdicts);
    expect(phaseLaw(view, 'river-line', 'survey', { switches: { nothing: 'free' } }).ok).toBe(
      false,
    );
  });
});

describe('grants on record', () => {
  const exemptions = (change: (decision: Pack['decisions'][string]) => void) => {
    const view = lawView('2020-03-01', ({ decisions, projects }) => {
      const decision = decisions['survey-granted'];
      if (decision !== undefined) change(decision);
      const [first] = projects['river-line']?.phases.survey?.activities ?? [];
      if (first !== undefined) first.id = 'train';
    });
    const activities = view.pack.projects['river-line']?.phases.survey?.activities ?? [];
    return exemptionsOnRecord(view, 'river-line', 'survey', activities);
  };

  test('cover the activities they name, under their paragraph, until their end', () => {
    const [found] = exemptions((decision) => {
      decision.activities = ['train'];
      decision.under = 'power-2018';
      decision.to = '2020-06';
      decision.scheduled = '2020-01-20';
    });
    expect(found).toMatchObject({ covers: [0], under: 'power-2018', to: '2020-06-01' });
  });

  test('are those of the authority itself or of the actor it is', () => {
    expect(exemptions((decision) => void (decision.authority = 'XA')).map(({ by }) => by)).toEqual([
      'north-government',
    ]);
    expect(exemptions((decision) => void (decision.authority = 'XC'))).toEqual([]);
  });

  test('are no refusals, no other steps and no other projects', () => {
    expect(exemptions((decision) => void (decision.outcome = 'refused'))).toEqual([]);
    expect(exemptions((decision) => void (decision.scope = ['works']))).toEqual([]);
    expect(exemptions((decision) => void (decision.project = ['other-line']))).toEqual([]);
  });
});

describe('what a pack knows of the parties', () => {
  const view = lawView('2019-06-01', ({ actors }) => {
    const designations: NonNullable<Pack['actors'][string]['designations']> = [
      {
        by: 'XC',
        program: 'river',
        tag: 'designation',
        from: '2019-05-01',
        to: '2019-07-01',
        scheduled: '2019-05-01',
        source,
      },
      { by: 'XA', program: 'river', tag: 'threat', from: '2019-05-01', source },
    ];
    actors['ford-lines'] = {
      name: 'Ford Lines',
      kind: 'firm',
      'part-of': 'XB',
      designations,
      source,
    };
    actors['reed-ship'] = { name: 'Reed', kind: 'firm', flag: 'XA', source };
  });
  const party = (fields: Record<string, unknown>) => {
    const { parties } = withActors(
      view,
      act({ act: 'pay', parties: [{ role: 'carrier', ...fields }] }),
    );
    return Array.isArray(parties) ? parties[0] : undefined;
  };

  test('is added: name, state, government, and who has designated it', () => {
    expect(party({ actor: 'ford-lines' })).toEqual({
      actor: 'ford-lines',
      role: 'carrier',
      name: 'Ford Lines',
      nationality: 'XB',
      designated: ['XC'],
    });
    expect(party({ actor: 'XB' })).toMatchObject({ nationality: 'XB', government: true });
    expect(party({ actor: 'reed-ship' })?.nationality).toBe('XA');
  });

  test('never takes the place of what the activity says', () => {
    const stated = { nationality: 'XA', designated: [], government: false, name: 'F.L.' };
    expect(party({ actor: 'ford-lines', ...stated })).toMatchObject(stated);
    expect(party({ name: 'Nobody' })).toEqual({ name: 'Nobody', role: 'carrier' });
    const none = act({ act: 'pay', parties: 'unknown' });
    expect(withActors(view, none)).toBe(none);
  });

  test('designations stand on their days, and are compared between two', () => {
    const on = (day: string) =>
      designationsOn(view.pack, isoDate(day)).map(({ by, grade }) => `${by} ${grade}`);
    expect(on('2019-04-30')).toEqual([]);
    expect(on('2019-06-30')).toEqual(['XC designation', 'XA threat']);
    expect(on('2019-07-01')).toEqual(['XA threat']);
    const { added, removed } = designationDiff(
      view.pack,
      isoDate('2019-04-30'),
      isoDate('2019-07-01'),
    );
    expect([added.length, removed.map(({ actor }) => actor)]).toEqual([2, ['ford-lines']]);
  });
});
