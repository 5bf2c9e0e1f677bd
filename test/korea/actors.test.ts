import { describe, expect, test } from 'vitest';

import { decide, splitOf } from '../../src/institution/index.ts';
import type { Ballot } from '../../src/institution/index.ts';
import { isoDate } from '../../src/quantity/index.ts';
import {
  allStanding,
  contactGraph,
  currentOf,
  membersOf,
  officeHolders,
  pack as packSchema,
  statusQuoOn,
  viewAsOf,
} from '../../src/scenario/index.ts';
import { shown } from './command-line.ts';
import {
  answerOn,
  changedKorea,
  commitmentOn,
  idsOf,
  korea,
  replay,
  seenOn,
  the,
  tiesOn,
} from './korea-pack.ts';

const holder = (office: string, day: string): string[] =>
  officeHolders(korea, office, isoDate(day)).map((each) => each.holder);

describe('names', () => {
  const owners = new Map<string, string[]>();
  for (const [id, { name, aliases = [] }] of Object.entries(korea.actors)) {
    for (const word of [name, ...aliases]) owners.set(word, [...(owners.get(word) ?? []), id]);
  }

  test.each([
    ['KR', ['South Korea', 'ROK', 'Seoul', 'Blue House']],
    ['KP', ['North Korea', 'DPRK', 'Pyongyang', 'the regime']],
    ['US', ['United States', 'Washington', 'White House']],
    ['CN', ['China', 'PRC', 'Beijing']],
    ['RU', ['Russia', 'Moscow', 'Kremlin']],
    ['JP', ['Japan', 'Tokyo']],
  ])('A01 every name of %s links to one id', (id, names) => {
    for (const name of names) expect([name, owners.get(name)]).toEqual([name, [id]]);
  });

  test('A01 no name belongs to two actors', () => {
    const shared = [...owners].filter(([, ids]) => new Set(ids).size > 1);
    expect(shared).toEqual([]);
  });
});

describe('persons in office', () => {
  test('A02 who led South Korea on 10 March 2022 and on 11 May 2022 differs', () => {
    expect(holder('kr-president', '2022-03-10')).toEqual(['moon-jae-in']);
    expect(holder('kr-president', '2022-05-11')).toEqual(['yoon-suk-yeol']);
  });

  test('A02 between two presidents the office stands vacant, on the day of handover the new one holds it', () => {
    expect(holder('kr-president', '2017-04-01')).toEqual([]);
    expect(holder('us-president', '2021-01-20')).toEqual(['joe-biden']);
  });

  test('A03 the foreign minister of 10 October 2018 is Kang Kyung-wha, with a source and a date', () => {
    expect(holder('kr-foreign-minister', '2018-10-10')).toEqual(['kang-kyung-wha']);
    const { offices } = the(korea.actors, 'kr-foreign-ministry');
    const [term] = allStanding(
      the(offices ?? {}, 'kr-foreign-minister').terms,
      isoDate('2018-10-10'),
    );
    expect(term?.entry).toMatchObject({
      known: '2017-06',
      source: ['bloomberg-20181010-kang', 'general-knowledge'],
    });
  });
});

test('A03 the minister whom S3 leaves unnamed is linked to a person, with source and date', () => {
  const unnamed = (day: string) =>
    the(seenOn(day).pack.actors, 'unnamed-minister-of-october-2018').candidates;
  const [person] = unnamed('2018-10-20') ?? [];
  expect(person).toMatchObject({ actor: 'kang-kyung-wha', known: '2018-10-10' });
  expect(person?.source).toContain('kbs-139910');
});

describe('blocs', () => {
  const camp = (day: string): string[] => idsOf(membersOf(korea, 'cn-ru-bloc', isoDate(day)));

  test('A04 28 March 2024: Russia vetoes, China abstains: the bloc splits', () => {
    const vote = replay('un-2024-03-28-panel');
    const bloc = splitOf(camp('2024-03-28'), vote.ballots);
    expect(vote.vetoes).toEqual(['RU']);
    expect(vote.ballots.get('CN')).toBe('abstain');
    expect(bloc).toMatchObject({ split: true, cohesion: 0 });
  });

  test('A04 26 May 2022: both veto, and the bloc holds', () => {
    const bloc = splitOf(camp('2022-05-26'), replay('un-2022-05-26-tightening').ballots);
    expect(bloc).toMatchObject({ split: false, cohesion: 1 });
  });

  test('A06 Camp David on 18 August 2023 moves the three from "ruled out" to "consult, no pact"', () => {
    const three = the(korea.actors, 'us-kr-jp');
    const said = (day: string): string[] =>
      currentOf(three.status ?? [], isoDate(day)).map(({ entry }) => entry.status);
    expect(said('2018-01-01')).toEqual([expect.stringContaining('ruled out by Seoul')]);
    expect(idsOf(membersOf(korea, 'us-kr-jp', isoDate('2023-08-17')))).toEqual([]);
    expect(said('2023-08-18')).toEqual([expect.stringMatching(/consult.*no mutual-defence pact/)]);
    expect(idsOf(membersOf(korea, 'us-kr-jp', isoDate('2023-08-18')))).toEqual(['US', 'JP', 'KR']);
  });

  test('A06 the line from no ties to a treaty moves with it, and stops short of a treaty', () => {
    const level = (day: string): number | undefined =>
      statusQuoOn(korea, 'trilateral-alliance', isoDate(day))?.level;
    const { points } = the(korea.issues, 'trilateral-alliance');
    expect(points['50']).toContain('duty to consult');
    expect(level('2023-08-17')).toBe(20);
    expect(level('2023-08-18')).toBe(50);
    expect(commitmentOn('camp-david-consult-2023', '2023-09-01').responses).toEqual(
      ['US', 'JP', 'KR'].map((actor) => ({ actor, response: 'accepted' })),
    );
  });
});

describe('bodies', () => {
  test('A07 the user is shown six of the article against seven of the primary source', async () => {
    const told = await shown('railroad-community-size');
    expect(told).toMatch(/author of s0 · Six nations.*value: 6 .*contradicted \[s0\]/);
    expect(told).toMatch(/Moon's speech.*so seven\. · value: 7 .*primary/);
    const invited = idsOf(
      membersOf(korea, 'northeast-asian-railroad-community', isoDate('2018-08-15')),
    );
    expect(invited.toSorted()).toEqual(['CN', 'JP', 'KP', 'KR', 'MN', 'RU', 'US']);
  });

  test('A08 the trade agreement belongs to the Eurasian union, not to Russia alone', () => {
    const { negotiates = [] } = the(korea.actors, 'eaeu');
    const [talks] = allStanding(negotiates, isoDate('2018-01-01'));
    const members = idsOf(membersOf(korea, 'eaeu', isoDate('2018-01-01')));
    expect(talks?.entry.what).toContain('South Korea');
    expect(talks?.entry.for.toSorted()).toEqual(members.toSorted());
    const { answer } = answerOn(seenOn('2018-01-01'), { projects: ['eaeu-fta'], draws: 50 });
    const asked = answer.projects.flatMap(({ ladder }) =>
      ladder.flatMap(({ needs }) => needs.map(({ authority }) => authority)),
    );
    expect(new Set(asked)).toEqual(new Set(['KR', 'eaeu', 'kr-assembly']));
  });

  test('A09 resolution 2375 passes 15–0', () => {
    expect(replay('un-2017-09-11-2375')).toMatchObject({
      outcome: 'adopted',
      tally: { for: 15, against: 0, abstain: 0 },
      problems: [],
    });
  });

  test('A09 28 March 2024 fails 13–1–1 by one veto, 26 May 2022 fails 13–2 by two', () => {
    expect(replay('un-2024-03-28-panel')).toMatchObject({
      outcome: 'failed',
      tally: { for: 13, against: 1, abstain: 1 },
      vetoes: ['RU'],
    });
    expect(replay('un-2022-05-26-tightening')).toMatchObject({
      outcome: 'failed',
      tally: { for: 13, against: 2, abstain: 0 },
      vetoes: ['CN', 'RU'],
    });
  });

  test('A09 without the veto thirteen of fifteen would have carried', () => {
    const members = membersOf(korea, 'un-security-council', isoDate('2024-03-28'));
    const { rule } = the(korea.institutions, 'un-security-council-vote');
    const ballots = new Map<string, Ballot>(replay('un-2024-03-28-panel').ballots);
    expect(decide(rule, members, ballots.set('RU', 'abstain')).outcome).toBe('granted');
  });

  test('A10 the contact graph gains edges on 6 and 7 September 2017', () => {
    const edges = (from: string, to: string): string[] =>
      contactGraph(seenOn('2018-01-01').pack, isoDate(from), isoDate(to)).edges.map(
        ({ a, b }) => `${a}–${b}`,
      );
    expect(edges('2017-09-01', '2017-09-06')).toEqual([]);
    expect(edges('2017-09-06', '2017-09-08')).toEqual(
      expect.arrayContaining(['KR–RU', 'KP–RU', 'KP–KR']),
    );
  });

  test('A11 the commission is said to achieve least in the months of tests', () => {
    const { effectiveness = [] } = the(korea.actors, 'ru-kp-commission');
    const level = (day: string): number | undefined =>
      currentOf(effectiveness, isoDate(day))[0]?.entry.level.base;
    expect([level('2017-10-01'), level('2018-10-01'), level('2023-01-01')]).toEqual([20, 30, 60]);
  });
});

describe('who is not named, or not a state', () => {
  test('A12 what the insiders of BRICS foretold carries reliability D or worse', () => {
    const { positions } = the(korea.claims, 'brics-insiders-prediction');
    const grades = positions.flatMap(({ source = [] }) =>
      source.map((id) => the(korea.sources, id).reliability),
    );
    const insiders = the(korea.actors, 'brics-insiders');
    const own = (insiders.source ?? []).map((id) => the(korea.sources, id).reliability);
    for (const grade of [...grades, ...own]) expect(['D', 'E', 'F']).toContain(grade);
    expect(grades).toHaveLength(1);
    expect(own).toHaveLength(1);
  });

  test('A13 each agreement records the tier that made it', () => {
    const agreements = Object.entries(korea.commitments).filter(
      ([, { kind }]) => kind === 'agreement',
    );
    const tier = Object.fromEntries(agreements.map(([id, each]) => [id, each.tier]));
    expect(tier).toMatchObject({
      'panmunjom-declaration-2018': 'summit',
      'groundbreaking-schedule-2018-10-15': 'high-level',
      'three-noes-2017': 'high-level',
    });
    const [first] = agreements;
    if (first === undefined) throw new Error('no agreement');
    const { tier: _tier, ...untold } = first[1];
    const commitments = packSchema.shape.commitments;
    expect(
      commitments.safeParse({ untold }).error?.issues.map(({ path }) => path.join('.')),
    ).toContain('untold.tier');
  });

  test('A14 the user is shown candidates for the major regional players, each with a range of probability', async () => {
    const told = await shown('major-regional-players');
    const candidates = [
      ...told.matchAll(/actor: [^(]+\((\w+)\) · probability: ([\d.]+) \[([\d.]+)–([\d.]+)\] %/g),
    ];
    expect(candidates.map(([, actor]) => actor)).toEqual(['CN', 'RU', 'KR', 'MN', 'JP']);
    for (const [, , base, low, high] of candidates) {
      expect(Number(low)).toBeLessThan(Number(base));
      expect(Number(base)).toBeLessThan(Number(high));
      expect(Number(high)).toBeLessThan(100);
    }
  });

  test('A15 the list of 15 August 2018: Dalian Sun Moon Star (CN), SINSMS (SG), Profinet (RU), Kolchanov', () => {
    const listed = (day: string): string[] =>
      Object.values(korea.actors)
        .filter(({ designations = [] }) =>
          allStanding(designations, isoDate(day)).some(({ entry }) => entry.by === 'us-treasury'),
        )
        .map(({ name, flag, kind }) => `${name} (${flag}, ${kind})`);
    const before = listed('2018-08-14');
    expect(listed('2018-08-15').filter((each) => !before.includes(each))).toEqual([
      'Dalian Sun Moon Star International Logistics Trading Co., Ltd. (CN, firm)',
      'SINSMS Pte. Ltd. (SG, firm)',
      'Profinet Pte. Ltd. (RU, firm)',
      'Vasili A. Kolchanov (RU, person)',
    ]);
  });

  test('A16 what the National Assembly will grant bounds what South Korea can do', () => {
    const works = (low: number, base: number, high: number): number => {
      const pack = changedKorea((each) => {
        for (const stance of each.stances) {
          if (stance.actor !== 'kr-assembly') continue;
          stance.ideal = { kind: 'quantity', unit: 'point', min: 0, max: 100, low, base, high };
        }
      });
      const view = viewAsOf(pack, isoDate('2018-12-27'));
      const [rail] = answerOn(view, { projects: ['rail'], phase: 'works', draws: 1000 }).answer
        .projects;
      return rail?.headline.probability?.value ?? Number.NaN;
    };
    const [willing, unwilling] = [works(90, 95, 100), works(0, 2, 4)];
    expect(unwilling).toBeLessThan(0.25 * willing);
  });

  test('A17 the government of South Korea and its conservatives stand far apart on one day', () => {
    const ideal = (actor: string): number | undefined => {
      const own = korea.stances.filter(
        (each) => each.actor === actor && each.issue === 'rail-link',
      );
      return currentOf(own, isoDate('2018-10-20')).at(-1)?.entry.ideal.base;
    };
    const [government, conservatives, assembly] = ['KR', 'kr-conservatives', 'kr-assembly'].map(
      ideal,
    );
    expect(conservatives).toBeLessThan((government ?? 0) - 20);
    expect(assembly).toBeGreaterThan(conservatives ?? 100);
    expect(the(korea.actors, 'kr-conservatives')['part-of']).toBe('KR');
  });

  test('A18 between Japan and South Korea stand a grievance since 1910 and no alliance', () => {
    const grievances = tiesOn('2018-10-20', 'grievance').filter(
      (tie) => tie.of === 'KR' && tie.with === 'JP',
    );
    expect(grievances.map(({ from }) => from)).toEqual(['1910']);
    const allies = tiesOn('2018-10-20', 'alliance').map((tie) => `${tie.of}–${tie.with}`);
    expect(allies).toEqual(expect.arrayContaining(['US–KR', 'US–JP']));
    expect(allies).not.toContain('JP–KR');
  });
});
