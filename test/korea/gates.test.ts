import { describe, expect, test } from 'vitest';

import { answerOn, seenOn } from './korea-pack.ts';

/** What is on record for a step of the railway on a day: authority → outcome, null while open. */
function railwayOn(day: string, draws = 1000) {
  const { answer, reasons } = answerOn(seenOn(day), { projects: ['rail'], draws });
  const [rail] = answer.projects;
  if (rail === undefined) throw new Error('no railway');
  const step = (name: string) => {
    const found = rail.ladder.find((each) => each.step === name);
    if (found === undefined) throw new Error(`no ${name}`);
    const onRecord: Record<string, string | null> = {};
    for (const { authority, onRecord: word } of found.needs) {
      onRecord[authority] = word?.outcome ?? null;
    }
    return {
      ...found,
      chance: found.probability?.value ?? Number.NaN,
      onRecord,
    };
  };
  return {
    rail,
    reasons,
    survey: step('survey'),
    ceremony: step('ceremony'),
    works: step('works'),
  };
}

// Acceptance of the foundation: three days, six answers, each from what was on record.
describe('survey and ceremony of the railway on three days of 2018', () => {
  const [august, november, december] = ['2018-08-23', '2018-11-28', '2018-12-26'].map((day) =>
    railwayOn(day),
  );
  if (august === undefined || november === undefined || december === undefined)
    throw new Error('days');

  test('23 August: nothing is granted, the survey is doubtful and the ceremony more so', () => {
    expect(Object.values(august.survey.onRecord)).toEqual([null, null, null, null, null]);
    expect(august.survey.chance).toBeLessThan(0.5);
    expect(august.ceremony.chance).toBeLessThan(0.7 * august.survey.chance);
    const held = august.survey.heldBy.filter(({ who }) =>
      ['US', 'un-command', 'un-1718-committee'].includes(who),
    );
    expect(held.reduce((sum, { share }) => sum + share, 0)).toBeGreaterThan(0.5);
  });

  test('30 August: the refusal of UN Command has become known', () => {
    const { survey } = railwayOn('2018-08-30', 100);
    expect(survey.onRecord['un-command']).toBe('refused');
  });

  test('28 November: four yeses are on record for the survey, two for the ceremony', () => {
    const granted = { KR: 'granted', KP: 'granted' };
    expect(november.survey.onRecord).toMatchObject({
      ...granted,
      US: 'granted',
      'un-1718-committee': 'granted',
    });
    expect(november.ceremony.onRecord).toEqual({
      ...granted,
      'un-command': null,
      US: null,
      'un-1718-committee': null,
    });
    expect(november.survey.chance).toBeGreaterThan(0.7);
    expect(november.ceremony.chance).toBeLessThan(november.survey.chance - 0.1);
  });

  test('28 November: UN Command alone can still hold the survey, several the ceremony', () => {
    expect(november.survey.heldBy[0]?.who).toBe('un-command');
    const holders = november.ceremony.heldBy.map(({ who }) => who);
    expect(holders).toEqual(expect.arrayContaining(['un-command', 'US', 'un-1718-committee']));
  });

  test('26 December: survey and ceremony are done, works are not', () => {
    expect([december.survey.status, december.survey.since]).toEqual(['done', '2018-12-17']);
    expect([december.ceremony.status, december.ceremony.since]).toEqual(['done', '2018-12-26']);
    expect(december.works.status).toBe('open');
    expect(Object.values(december.works.onRecord).filter((outcome) => outcome !== null)).toEqual(
      [],
    );
    expect(december.works.chance).toBeLessThan(0.3);
  });

  test('the output states the decisions, each with its source', () => {
    const decisions = november.reasons.filter(({ kind }) => kind === 'decision');
    expect(decisions.map(({ cite }) => cite)).toEqual(
      expect.arrayContaining(['us-2018-11-20-survey', 'un-1718-committee-2018-11-23-survey']),
    );
    for (const { from } of decisions) {
      const sources = november.reasons.filter(
        ({ id, kind }) => from.includes(id) && kind === 'source',
      );
      expect(sources.length).toBeGreaterThan(0);
    }
  });
});
