import { describe, expect, test } from 'vitest';
import { isoDate, unwrap } from '../../quantity/index.ts';
import { collectionSchemas } from '../schema/pack.ts';
import { originOf, positionRecords } from './records.ts';
import { estimateSettings, stanceFromEvidence } from './settings.ts';

const source = (part: object) => ({
  title: 'T',
  published: '2018-08-15',
  language: 'en',
  reliability: 'B',
  type: 'wire',
  ...part,
});
const position = (where: string, part: object) => ({
  kind: 'position',
  where: { source: where },
  actor: 'XA',
  issue: 'crossing',
  level: 25,
  polarity: 'supports',
  ...part,
});

const pack = {
  sources: collectionSchemas.sources.parse({
    wire: source({ origin: 'first-wire' }),
    paper: source({ copies: 'wire', published: '2018-08-16' }),
    blog: source({ reliability: 'D', published: 'unknown', origin: 'first-wire' }),
    office: source({ reliability: 'A', published: '2018-11-20' }),
  }),
  evidence: collectionSchemas.evidence.parse({
    said: position('wire', {}),
    repeated: position('paper', {}),
    blogged: position('blog', { date: '2018-08-17' }),
    voted: position('office', { through: 'vote', level: 60, polarity: 'opposes', confidence: 0.9 }),
    quoted: position('office', { copies: 'said' }),
    undated: position('blog', {}),
    denied: position('wire', { level: 80 }),
    denial: position('office', { level: 80, polarity: 'opposes', supersedes: 'denied' }),
    'what-if': position('office', { modality: 'counterfactual' }),
    draft: position('office', { review: 'proposed' }),
    vague: { ...position('office', {}), level: undefined },
    future: position('office', { date: '2019-05-01' }),
    personal: position('office', { leader: 'ben' }),
    other: position('office', { actor: 'XB' }),
    orphan: position('nowhere', {}),
  }),
  issues: collectionSchemas.issues.parse({
    crossing: {
      question: 'How far?',
      points: { 0: 'none' },
      'status-quo': [{ at: 0 }, { at: 10, from: '2018-11-01' }],
    },
  }),
  values: {},
  actors: collectionSchemas.actors.parse({
    XA: {
      name: 'North',
      kind: 'state',
      offices: {
        steward: {
          title: 'Steward',
          terms: [
            { holder: 'ben', from: '2010-01-01', to: '2018-01-01' },
            { holder: 'ada', from: '2018-01-01' },
          ],
        },
      },
    },
  }),
  parameters: collectionSchemas.parameters.parse({
    'decision-noise': 12,
    'noise-half-life': { unit: 'month', base: 12 },
    'refusal-hardening': 4,
    'ask-threshold': 0.2,
    'ask-again': { unit: 'day', base: 90 },
    'review-time': { unit: 'day', base: 30 },
    'evidence-half-life': { unit: 'week', low: 26, base: 52, high: 104 },
    'evidence-reliability': { A: 0.95, B: 0.85, C: 0.65, D: 0.4, E: 0.2, F: 0.3 },
    'evidence-weight': { word: 0.5, vote: 0.8, act: 1 },
    'evidence-floor': 8,
  }),
};
const asOf = isoDate('2018-11-28');

describe('position records of a pack', () => {
  const { records, dropped } = positionRecords(pack, 'XA', 'crossing', asOf);
  const byId = Object.fromEntries(records.map((each) => [each.id, each]));

  test('resolve grade, date, and the status quo of their own day', () => {
    expect(byId['said']).toMatchObject({ reliability: 'B', through: 'word', statusQuo: 0 });
    expect(byId['voted']).toMatchObject({ reliability: 'A', statusQuo: 10, confidence: 0.9 });
    expect(byId['voted']?.date.earliest).toBe('2018-11-20');
  });

  test('copies of a record, of a source, and sources of one group have one origin', () => {
    for (const id of ['said', 'repeated', 'blogged', 'quoted']) {
      expect(originOf(pack, id)).toBe('origin first-wire');
    }
    expect(byId['quoted']?.root).toBe('said');
    expect(originOf(pack, 'voted')).toBe('source office');
  });

  test('what cannot count is listed with the reason', () => {
    expect(Object.fromEntries(dropped.map(({ id, why }) => [id, why]))).toEqual({
      undated: 'undated',
      denied: 'superseded',
      'what-if': 'counterfactual',
      draft: 'not-accepted',
      vague: 'incomplete',
      future: 'later',
      orphan: 'no-source',
    });
  });

  test('from pack to stance: copies count once, a former leader does not', () => {
    const estimate = unwrap(stanceFromEvidence(pack, 'XA', 'crossing', asOf));
    expect(estimate.lines.map(({ record }) => record).toSorted()).toEqual([
      'denial',
      'quoted',
      'voted',
    ]);
    expect(estimate.dropped).toContainEqual({ id: 'personal', why: 'leader-left' });
    expect(estimate.mean).toBeLessThan(50);
  });
});

describe('settings', () => {
  test('come from the parameters, in days, and from the office holders of the day', () => {
    const settings = unwrap(estimateSettings(pack, 'XA', asOf));
    expect(settings).toMatchObject({ halfLife: 364, floor: 8, leaders: ['ada'] });
    expect(settings.reliability.D).toBe(0.4);
  });

  test('an unknown parameter is a problem that names it, not a guess', () => {
    const parameters = {
      ...pack.parameters,
      'evidence-half-life': { kind: 'quantity' as const, unit: 'day', unknown: 'not-stated' },
    };
    const result = estimateSettings({ ...pack, parameters }, 'XA', asOf);
    expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual([
      'parameters.evidence-half-life',
    ]);
  });
});
