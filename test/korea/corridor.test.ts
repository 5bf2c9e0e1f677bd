import { describe, expect, test } from 'vitest';

import { isoDate } from '../../src/quantity/index.ts';
import { centralValue, networkOn, viewAsOf } from '../../src/scenario/index.ts';
import { commandLine } from './command-line.ts';
import { answerOn, changedKorea, korea, seenOn, the, valueOf } from './korea-pack.ts';

describe('the network', () => {
  const states = (day: string, id: string): string[] => {
    const link = networkOn(korea, isoDate(day)).find((each) => each.id === id);
    return (link?.states ?? []).map(({ state }) => state);
  };
  const changed = (from: string, to: string): string[] =>
    Object.keys(korea.links).filter((id) => states(from, id).join() !== states(to, id).join());

  test('E01 the network of 2018 and of 16 October 2024 differ', () => {
    const lost = changed('2018-12-26', '2024-10-16');
    for (const id of [
      'rail-dorasan-kaesong',
      'rail-jejin-kamho',
      'road-dorasan-kaesong',
      'road-jejin-kamho',
    ]) {
      expect(lost).toContain(id);
      expect([id, states('2018-12-26', id)]).toEqual([id, ['disused']]);
    }
    expect(states('2024-10-16', 'rail-dorasan-kaesong')).toEqual(['severed']);
    expect(states('2024-10-16', 'road-dorasan-kaesong')).toEqual(['destroyed']);
  });

  test('E01 within a quiet month nothing changes', () => {
    expect(changed('2018-11-01', '2018-11-30')).toEqual([]);
  });

  test('E01 a link says its gauge, owner and countries, and an unknown length is no zero', () => {
    const bridge = the(korea.links, 'rail-tumangang-khasan');
    expect([bridge.gauge, bridge.countries]).toEqual([
      [1435, 1520],
      ['KP', 'RU'],
    ]);
    const { length } = the(korea.links, 'rail-tumen-chongjin');
    expect(length?.unknown).toBe('not-stated');
    expect(length === undefined ? 0 : centralValue(length, korea.values)).toBeUndefined();
  });

  test('E11 road segments are carried too, and a road is asked about like a railway', () => {
    const roads = networkOn(korea, isoDate('2018-10-20')).filter(
      ({ link }) => link.mode === 'road',
    );
    expect(roads.length).toBeGreaterThan(3);
    const { answer } = answerOn(seenOn('2018-10-20'), { projects: ['rail', 'road'], draws: 50 });
    expect(answer.projects.map(({ project, ladder }) => [project, ladder.length > 2])).toEqual([
      ['rail', true],
      ['road', true],
    ]);
  });
});

test('E02 the railway by Siberia and the sea way are stored with ranges and sources', () => {
  const ways = ['rail-tsr-transit-busan-moscow', 'sea-transit-busan-moscow-via-stpetersburg'].map(
    (id) => the(korea.values, id),
  );
  for (const { quantity } of ways) {
    expect(quantity?.source?.length).toBeGreaterThan(1);
    expect(quantity?.low).toBeLessThan(quantity?.high ?? 0);
  }
  expect(valueOf('rail-tsr-transit-busan-moscow', 'day')).toBeLessThan(
    valueOf('sea-transit-busan-moscow-via-stpetersburg', 'day') ?? 0,
  );
});

describe('what nobody stated', () => {
  test('E05 a missing field never becomes 0', () => {
    const { cost } = the(korea.projects, 'rail').phases.survey ?? {};
    expect(cost).toMatchObject({ unknown: 'not-stated' });
    expect(cost === undefined ? 0 : centralValue(cost, korea.values)).toBeUndefined();
  });

  test('E05 what was not known yet on a day is unknown that day, not zero', () => {
    const capacity = (day: string) => the(seenOn(day).pack.links, 'power-incheon-weihai').capacity;
    expect(capacity('2019-01-01')).toMatchObject({ base: 2.4, unit: 'GW' });
    const shares = Object.values(seenOn('2010-01-01').pack.actors).flatMap(({ owners = [] }) =>
      owners.flatMap(({ share }) => share ?? []),
    );
    const unknown = shares.filter((share) => share.unknown !== undefined);
    expect(unknown.length).toBeGreaterThan(0);
    for (const share of unknown) expect(centralValue(share, korea.values)).toBeUndefined();
  });

  test('E05 a step of unknown length is said to be not timed, and takes no zero days', () => {
    const pack = changedKorea(({ projects }) => {
      const { survey } = the(projects, 'rail').phases;
      if (survey === undefined) throw new Error('no survey');
      survey.takes = { kind: 'quantity', unit: 'day', unknown: 'not-stated' };
    });
    const { answer, warnings } = answerOn(viewAsOf(pack, isoDate('2018-10-20')), {
      projects: ['rail'],
      draws: 50,
    });
    expect(answer.projects[0]?.ladder[0]).toMatchObject({
      step: 'survey',
      status: 'not-timed',
      probability: null,
    });
    expect(warnings.map(({ code }) => code)).toContain('assess/not-timed');
  });
});

describe('the ladder of the railway', () => {
  const ladderOn = (day: string) => {
    const [rail] = answerOn(seenOn(day), { projects: ['rail'], draws: 50 }).answer.projects;
    return {
      severed: rail?.severed?.on,
      steps: Object.fromEntries(
        (rail?.ladder ?? []).map(({ step, status, since }) => [
          step,
          since === null ? status : `${status} ${since}`,
        ]),
      ),
    };
  };
  const agreed = (day: string): string[] =>
    the(seenOn(day).pack.projects, 'rail')
      .milestones.filter(({ step }) => step === 'agreed')
      .map(({ date }) => date);

  test('E06 15 October 2018 agreed, 30 November survey begun, 26 December ceremony', () => {
    expect(agreed('2018-10-15')).toContain('2018-10-15');
    expect(ladderOn('2018-10-15').steps).toMatchObject({ survey: 'open', ceremony: 'open' });
    expect(ladderOn('2018-12-01').steps).toMatchObject({
      survey: 'running 2018-11-30',
      ceremony: 'open',
    });
    expect(ladderOn('2018-12-26').steps).toMatchObject({
      survey: 'done 2018-12-17',
      ceremony: 'done 2018-12-26',
      works: 'open',
    });
  });

  test('E06 there is a way down: severed in August 2024, nothing stands any more', () => {
    const { severed, steps } = ladderOn('2024-10-16');
    expect(severed).toBe('2024-08');
    expect(steps).toMatchObject({ survey: 'open', ceremony: 'open', works: 'open' });
  });

  test('E07 "start by the end of 2018" resolves: ceremony yes, works no', () => {
    const outcomes = (day: string): unknown[] =>
      the(seenOn(day).pack.questions, 's0-f01').propositions.map(
        ({ resolved }) => resolved[0]?.outcome,
      );
    expect(outcomes('2018-12-25')).toEqual([undefined, undefined]);
    expect(outcomes('2018-12-26')).toEqual([1, undefined]);
    expect(outcomes('2019-01-01')).toEqual([1, 0]);
    const { steps } = ladderOn('2018-12-31');
    expect([steps['ceremony'], steps['works']]).toEqual(['done 2018-12-26', 'open']);
  });

  test('E10 a timeline from 2000 with three attempts and more, each with the reason it died', () => {
    const tried = (day: string) => the(seenOn(day).pack.projects, 'rail').attempts;
    const { attempts } = the(korea.projects, 'rail');
    const begun = attempts.map(({ from }) => from);
    expect(begun.toSorted()).toEqual(begun);
    expect([begun[0], begun.length]).toEqual(['2000-11-17', 5]);
    for (const { to, ended } of attempts)
      expect([to, ended === undefined]).toEqual([to, to === undefined]);
    // of an attempt that was still running in 2018 nobody knew then how it would end
    expect(tried('2018-10-20').map(({ reached }) => reached)).toEqual([
      'trial',
      'service',
      'trial',
    ]);
  });

  test('E10 the timeline of the railway lists them beside what happened', async () => {
    const lines = await commandLine('timeline', 'korea', '--project', 'rail', '--kind', 'attempt');
    expect(lines.trim().split('\n').length).toBeGreaterThanOrEqual(5);
    expect(lines).toContain('Test trains ran once');
  });

  test('E10 the attempts are the base rate of an answer', () => {
    const [rail] = answerOn(seenOn('2018-10-20'), { projects: ['rail'], phase: 'works', draws: 50 })
      .answer.projects;
    expect(rail?.baseRate).toMatchObject({ step: 'works' });
    expect(rail?.baseRate?.of).toBeGreaterThanOrEqual(3);
  });

  test('E13 the answer says what runs instead, and by whom', () => {
    const [rail] = answerOn(seenOn('2024-12-31'), { projects: ['rail'], draws: 50 }).answer
      .projects;
    expect(rail?.instead.map(({ by }) => by)).toContainEqual(['RU', 'KP']);
  });
});

test('E08 the gauge breaks at Tumangang and Khasan, not at the Demarcation Line', () => {
  const dual = Object.entries(korea.links).filter(
    ([, { gauge = [] }]) => gauge.includes(1435) && gauge.includes(1520),
  );
  expect(dual.map(([id]) => id)).toContain('rail-tumangang-khasan');
  expect(dual.map(([id]) => id)).not.toContain('rail-dorasan-kaesong');
});

test('E09 rules for sharing the cost were proposed', () => {
  const proposals = the(korea.projects, 'rail')['cost-sharing'] ?? [];
  expect(proposals).toHaveLength(3);
});

test('E12 the railway opens the Kaesong zone and the community', () => {
  expect(the(korea.projects, 'rail').opens).toEqual(['kaesong-zone', 'railroad-community']);
});
