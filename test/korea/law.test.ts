import { describe, expect, test } from 'vitest';

import { answerLaw, judge, overlap, phaseLaw } from '../../src/law/index.ts';
import type { LawAnswer, PhaseLaw, UnlockAct } from '../../src/law/index.ts';
import { unwrap } from '../../src/quantity/index.ts';
import type { Step } from '../../src/scenario/index.ts';
import { answerOn, seenOn } from './korea-pack.ts';

const before = (project: string, step: Step, day: string): PhaseLaw =>
  unwrap(phaseLaw(seenOn(day), project, step));

const answerTo = ({ activities, exemptions, law }: PhaseLaw): LawAnswer =>
  unwrap(answerLaw(law, activities, exemptions));

const deciding = (acts: readonly UnlockAct[] | undefined): string[] =>
  (acts ?? []).map((act) => ('by' in act ? act.by : act.kind)).toSorted();

describe('10. the zone at Kaesong opens again, 2026', () => {
  const service = answerTo(before('kaesong-zone', 'service', '2026-01-15'));
  const barring = new Set(service.unlock.blockers.map(({ paragraph }) => paragraph));

  test('D10 lists its real blockers', () => {
    for (const paragraph of [
      'rok-kic',
      'un-2375-16',
      'un-2397-6',
      'un-2397-7',
      'un-2094-11',
      'un-2321-31',
      'un-2321-32',
      'unc-mdl',
    ]) {
      expect(barring).toContain(paragraph);
    }
    const open = service.unlock.unsettled.map(({ paragraph }) => paragraph);
    // whether the management body is a cooperative entity nobody has said
    expect(open).toContain('un-2375-18');
    // workers in the North itself are not workers abroad
    expect(barring).not.toContain('un-2375-17');
  });

  test('D10 the smallest set: Seoul, one letter of the Committee, UN Command, a licence for dollars', () => {
    const [best] = service.unlock.sets;
    expect(deciding(best?.acts)).toEqual([
      'rok-government',
      'un-1718-committee',
      'un-command',
      'us-treasury',
    ]);
    expect(best?.acts.every(({ kind }) => kind === 'decision')).toBe(true);
  });

  test('the consent of the host is not among them', () => {
    const all = service.unlock.sets.flatMap(({ acts }) => deciding(acts));
    expect(all).not.toContain('KP');
  });
});

test('D11 lifting the southern measures of 2010 alone frees nothing of the railway', () => {
  const { activities, exemptions, law } = before('rail', 'works', '2019-10-01');
  const lifted = [
    'rok-524',
    'rok-524-trade',
    'rok-524-visits',
    'rok-524-investment',
    'rok-524-aid',
  ];
  const changes = unwrap(overlap(law, activities, lifted, exemptions));
  const freed = changes.filter((each) => each.before !== 'open' && each.after === 'open');
  expect(freed).toEqual([]);
});

describe('the round of 2018 on the railway', () => {
  const layer = ({ verdicts }: PhaseLaw, name: string) =>
    verdicts.map(({ layers }) => layers.find((each) => each.layer === name)?.status);

  test('the letter of 23 November 2018 opens the survey in the UN layer and not the works', () => {
    expect(layer(before('rail', 'survey', '2018-11-28'), 'UN')).not.toContain('barred');
    expect(layer(before('rail', 'works', '2018-11-28'), 'UN')).toContain('barred');
  });

  test('UN Command had not yet spoken; from 30 November nothing of it bars', () => {
    expect(layer(before('rail', 'survey', '2018-11-28'), 'UNC')).toContain('barred');
    expect(layer(before('rail', 'survey', '2018-11-30'), 'UNC')).not.toContain('barred');
  });

  test('decisions of two layers hold together for a window, and it is told', () => {
    const { windows } = answerTo(before('rail', 'survey', '2018-12-01'));
    expect(windows.map(({ from }) => from)).toEqual(['2018-11-30']);
  });
});

test('D14 everybody who can stop the works, and by what', () => {
  const { activities, exemptions, law } = before('rail', 'works', '2018-12-22');
  const verdicts = judge(law, activities, exemptions);
  const openers = verdicts.flatMap(({ layers }) =>
    layers.flatMap(({ by }) => by.flatMap(({ opens }) => opens.map(({ authority }) => authority))),
  );
  expect([...new Set(openers)]).toEqual(
    expect.arrayContaining(['un-1718-committee', 'un-command', 'us-treasury', 'us-commerce']),
  );
  const exposed = verdicts.flatMap(({ exposure }) => exposure.map(({ paragraph }) => paragraph));
  expect(exposed).toEqual(expect.arrayContaining(['us-eo13810-1', 'us-nkspea-104b']));
});

describe('assess derives its needs from law', () => {
  const needsOf = (day: string, step: Step) => {
    const { answer } = answerOn(seenOn(day), { projects: ['rail'], draws: 100 });
    const found = answer.projects[0]?.ladder.find((each) => each.step === step);
    return found?.needs.map(({ authority }) => authority) ?? [];
  };

  test('the Committee is asked about works from the day of the resolution on', () => {
    expect(needsOf('2017-12-23', 'works')).toContain('un-1718-committee');
    expect(needsOf('2010-12-01', 'works')).not.toContain('un-1718-committee');
  });

  test('the law gate is assessed, and each finding leads to a paragraph', () => {
    const { answer, reasons } = answerOn(seenOn('2018-12-22'), { projects: ['rail'], draws: 100 });
    expect(answer.gates.law).toBe('assessed');
    const byId = new Map(reasons.map((reason) => [reason.id, reason]));
    const law = answer.projects[0]?.ladder.find(({ step }) => step === 'works')?.law;
    for (const { findings } of law?.activities ?? []) {
      for (const { provision, why } of findings) {
        expect(byId.get(why)?.from).toContain(`provision/${provision}`);
        expect(byId.get(`provision/${provision}`)?.kind).toBe('provision');
      }
    }
  });
});
