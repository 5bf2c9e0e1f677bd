import { describe, expect, test } from 'vitest';

import { assessmentWordsEn } from '../../src/assessment/index.ts';
import {
  alignContext,
  alignParameters,
  alignResultSchema,
  alignmentWordsEn,
  answerAlign,
  coordinationSeries,
  pushFactors,
  signalStrength,
  temperatureSeries,
} from '../../src/alignment/index.ts';
import type { AlignContext, AlignRequest, AlignResult } from '../../src/alignment/index.ts';
import { checkReasons, isoDate, leavesOf, render, unwrap } from '../../src/quantity/index.ts';
import { korea, seenOn, tiesOn } from './korea-pack.ts';

const answers = new Map<string, AlignResult>();

/** The alignment answer as of a day; asked once. */
function aligned(day: string, request: AlignRequest = {}): AlignResult {
  const key = JSON.stringify([day, request]);
  const result = answers.get(key) ?? unwrap(answerAlign(seenOn(day), request));
  answers.set(key, result);
  return result;
}

function contextOn(day: string): AlignContext {
  const view = seenOn(day);
  return alignContext(view, unwrap(alignParameters(view)));
}

const tieOf = ({ answer }: AlignResult, a: string, b: string) => {
  const found = answer.ties.find((tie) => tie.a === a && tie.b === b);
  if (found === undefined) throw new Error(`no tie of ${a} and ${b}`);
  return found;
};

describe('would Seoul leave one camp for the other?', () => {
  const then = { '2017-12-01': { actor: 'KR' }, '2018-08-17': { actor: 'KR' } };
  const days = Object.entries(then);
  const tipping = (day: string) => {
    const found = aligned(day, { actor: 'KR' }).answer.landscape.tipping[0];
    if (found === undefined) throw new Error('nobody tips');
    return found;
  };

  test.each(days)(
    'C01: %s: a probability, its drivers, and what would change it',
    (day, request) => {
      const { question } = aligned(day, request).answer;
      expect([question?.from, question?.to]).toEqual(['US', 'CN']);
      const chance = question?.ever.value ?? NaN;
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(0.5);
      const drivers = question?.drivers.slice(0, 2).map(({ a, b }) => `${a}–${b}`);
      expect(drivers?.toSorted()).toEqual(['KR–CN', 'KR–US']);
      for (const { change, value } of question?.whatIf ?? []) {
        expect(value, change).toBeGreaterThan(chance);
      }
      // an alliance that stands beside it has ended less often than that
      expect(question?.record?.alliances).toBe(3);
      expect(question?.record?.chance).toBeLessThan(0.05);
    },
  );

  test.each(days)('%s: it stands with Washington and would lose by moving alone', (day) => {
    const { hold, holdRange, wouldMove, with: pole } = tipping(day);
    expect(pole).toBe('US');
    expect(hold).toBeGreaterThan(0);
    expect(wouldMove).toBe(false);
    // what is not known of its ties is more than what holds it: the range reaches beyond tipping
    expect(holdRange.low).toBeLessThan(0);
  });

  test('it was nearer to tipping in the summer of 2018 than at the end of 2017', () => {
    expect(tipping('2018-08-17').hold).toBeLessThan(tipping('2017-12-01').hold);
  });

  test.each(days)(
    '%s: the smallest change is a warmer tie to Beijing, the strongest tie that to Washington',
    (day) => {
      const { smallest, strongest } = tipping(day);
      expect(smallest?.with).toBe('CN');
      expect(smallest?.to).toBeGreaterThan(smallest?.from ?? NaN);
      expect(strongest?.with).toBe('US');
      expect(strongest?.hold).toBeLessThan(0);
    },
  );

  test('nobody but Seoul is near to tipping, of those that matter', () => {
    const { tipping: all } = aligned('2018-08-17').answer.landscape;
    const [nearest] = all.filter(({ actor }) => actor !== 'MN').toSorted((a, b) => a.hold - b.hold);
    expect(nearest?.actor).toBe('KR');
  });

  test.each(days)(
    '%s: votes in the assembly contradict the alliance, and both are shown',
    (day, request) => {
      const { contradictions } = tieOf(aligned(day, request), 'KR', 'US');
      const found = contradictions.find(
        ({ apart, together }) => together === 'treaty' && apart === 'votes',
      );
      expect(found?.pulls[0]).toBeGreaterThan(0);
      expect(found?.pulls[1]).toBeLessThan(0);
    },
  );

  test('2018: by votes alone it would stand with Beijing, by all ties with Washington', () => {
    const { landscape } = aligned('2018-08-17', { actor: 'KR' }).answer;
    const votes = landscape.alone.find(({ component }) => component === 'votes');
    expect(votes?.camps.find((camp) => camp.includes('KR'))).toContain('CN');
    expect(landscape.minima[0]?.camps.find((camp) => camp.includes('KR'))).toContain('US');
    expect(landscape.now.isMinimum).toBe(true);
  });

  test('B19 what leaving Washington would cost it, line by line, in units of their own', () => {
    const { exit } = aligned('2018-08-17', { actor: 'KR' }).answer;
    expect([exit?.patron, exit?.others]).toEqual(['US', ['CN', 'RU']]);
    expect(exit?.lines.map(({ unit, what }) => `${what}: ${unit}`)).toEqual([
      'security: share of world capability',
      'trade: billion USD/yr',
      'finance: basis points',
    ]);
    const [security, , finance] = exit?.lines ?? [];
    expect(security?.lost?.low).toBeLessThan(security?.lost?.high ?? NaN);
    // nobody has stated what others would lend: unknown, not nothing
    expect([finance?.net, finance?.unknown?.code]).toEqual([null, 'align/unknown-lending']);
  });

  test('every number of the answer leads down to a source, an assumption or an unknown, in words', () => {
    const result = aligned('2018-08-17', { actor: 'KR' });
    expect(alignResultSchema.safeParse(structuredClone(result)).error).toBeUndefined();
    expect(checkReasons(result.reasons)).toEqual([]);
    const whys = JSON.stringify(result.answer).match(/(?<="why":")[^"]+/g) ?? [];
    expect(whys.length).toBeGreaterThan(100);
    for (const why of new Set(whys)) expect(leavesOf(result.reasons, why), why).not.toEqual([]);
    const words = { ...assessmentWordsEn, ...alignmentWordsEn };
    const mute = result.reasons.filter(({ text }) => render(text, words).includes('⟦'));
    expect(mute).toEqual([]);
  });
});

describe('C02: where Seoul stood, 2012 to 2019', () => {
  const request = { actor: 'KR', from: '2012-06-01', every: 12, draws: 1 };
  const points = aligned('2020-06-01', request).answer.positions[0]?.points ?? [];

  test('each point of the series has an interval, by ties throughout, by votes where there is an estimate', () => {
    const told = points.filter(({ byVotes }) => byVotes !== null);
    expect(told.map(({ votesAt }) => votesAt)).toEqual([
      '2012',
      '2013',
      '2014',
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
    ]);
    for (const { byTies, byVotes } of told) {
      expect(byTies.low).toBeLessThan(byTies.high);
      expect(byVotes?.low).toBeLessThan(byVotes?.high ?? NaN);
    }
  });

  test('by ties it stands nearer to Washington than by votes, in every year', () => {
    const nearer = points.flatMap(({ byTies, byVotes }) =>
      byVotes === null ? [] : [byTies.base - byVotes.base],
    );
    expect(Math.min(...nearer)).toBeGreaterThan(0);
  });
});

describe('C06: temperature with its events', () => {
  const series = temperatureSeries(
    contextOn('2024-11-15'),
    'KR',
    'JP',
    ['2019-06-30', '2019-08-01', '2019-11-01', '2023-06-30', '2023-09-01'].map((each) =>
      isoDate(each),
    ),
  );
  const [june = NaN, august = NaN, november = NaN, summer23 = NaN, autumn23 = NaN] = series.map(
    ({ base }) => base,
  );

  test('Seoul and Tokyo dip from July to November 2019 and recover in 2023', () => {
    expect(august).toBeLessThan(june - 10);
    expect(november).toBeLessThan(june - 10);
    expect(summer23).toBeGreaterThan(june);
    expect(autumn23).toBeGreaterThan(summer23);
  });

  test('the steps carry the events behind them', () => {
    expect(series[1]?.events.map(({ id }) => id)).toContain('gt-2019-07-01');
    expect(series[4]?.events.map(({ id }) => id)).toContain('gt-2023-08-18');
  });
});

test('C07 a weaker alliance of Seoul and Washington reaches trade and credit, in units', () => {
  const [spill] = aligned('2018-08-17', { actor: 'KR' }).answer.spillOvers;
  expect([spill?.a, spill?.b]).toEqual(['KR', 'US']);
  expect(spill?.shock).toBeLessThan(0);
  expect(spill?.trade?.base).toBeCloseTo(48.28 + 71.16, 6);
  expect(spill?.tradeChange?.base).toBeLessThan(0);
  expect(spill?.financeChange.base).toBeGreaterThan(0);
});

test('C08 South Korea is in the room of none of the key meetings of 30 June 2019, which it hosts', () => {
  const { answer } = aligned('2019-06-30', { actor: 'KR', from: '2019-06-30', draws: 1 });
  expect(answer.sidelining[0]).toMatchObject({ share: 0, hostOutside: ['gt-2019-06-30'] });
});

describe('C09: the wedge between Seoul and Washington', () => {
  const wedge = aligned('2018-08-17', { actor: 'KR' }).answer.wedges.find(
    ({ a, b }) => a === 'KR' && b === 'US',
  );
  const at = (day: string): number =>
    wedge?.points.find((point) => point.day === day)?.wedge?.base ?? NaN;

  test('it widens from 2017 to the spring of 2018, as Seoul talks with the North and Washington does not yet', () => {
    expect(at('2017-02-17')).toBeLessThan(20);
    expect(at('2018-05-17')).toBeGreaterThan(40);
    const { tracks = [] } = wedge?.points.find(({ day }) => day === '2018-05-17') ?? {};
    expect(tracks.find(({ third }) => third === 'KP')?.gap).toBeGreaterThan(0);
  });

  test('it narrows when Washington meets Pyongyang too', () => {
    expect(at('2018-08-17')).toBeLessThan(at('2018-05-17'));
  });

  test('its widest issue is the railway, and events stand at its points', () => {
    expect(wedge?.issues[0]?.issue).toBe('rail-link');
    expect(wedge?.points.flatMap(({ events }) => events).length).toBeGreaterThan(0);
  });
});

describe('C10: an act of Washington that would push Seoul towards Moscow', () => {
  const push = (day: string) => pushFactors(contextOn(day), isoDate(day))[0];

  test('stands as a condition after the debate on leaving the trade agreement', () => {
    expect(push('2018-08-17')).toMatchObject({
      by: 'US',
      on: 'KR',
      towards: 'RU',
      state: 'standing',
    });
    expect(push('2018-08-17')?.effect.base).toBeGreaterThan(0);
  });

  test('is falsified when the agreement is kept on 24 September 2018', () => {
    expect(push('2018-09-23')?.state).toBe('standing');
    expect(push('2018-09-30')).toMatchObject({ state: 'falsified', effect: { base: 0, high: 0 } });
    expect(push('2018-09-30')?.lapsed?.id).toBe('gt-2018-09-24');
  });
});

describe('C13: the rivalry of Washington and Beijing as a driver from outside', () => {
  const hold = (level: number): number => {
    const request = { actor: 'KR', draws: 1, drivers: { 'rivalry/CN/US': level } };
    return aligned('2018-08-17', request).answer.landscape.tipping[0]?.hold ?? NaN;
  };

  test('has an id made of the two states, which any pack that has both shares', () => {
    expect(aligned('2018-08-17').answer.drivers.map(({ id }) => id)).toContain('rivalry/CN/US');
  });

  test('sharper, it holds Seoul harder where it stands; milder, it lets it go', () => {
    expect(hold(1.5)).toBeGreaterThan(hold(1));
    expect(hold(0.5)).toBeLessThan(hold(1));
  });
});

test('A18 Japan and South Korea are colder than their alliances with one state let one expect', () => {
  const { implied } = tieOf(aligned('2018-08-17'), 'KR', 'JP');
  expect(implied.sharedAlly).toBe('US');
  expect(implied.gap).toBeLessThan(0);
  expect(implied.byGrievance).toBeLessThan(0);
});

test('I05 the radar that Seoul lets stand cools its tie with Beijing, and limits warm it', () => {
  const thaad = (day: string): number => {
    const context = contextOn(day);
    const request = { actor: 'KR', draws: 1 };
    const tie = tieOf(aligned(day, request), 'KR', 'CN');
    expect(tie.components.find(({ name }) => name === 'conduct')?.status).toBe('known');
    return context.pack.issues['thaad'] === undefined
      ? NaN
      : (tie.components.find(({ name }) => name === 'conduct')?.pull ?? NaN);
  };
  // limited in 2017 and 2018, in full operation by 2024
  expect(thaad('2024-11-15')).toBeLessThan(thaad('2018-08-17'));
});

test('I07 shared technology or a treaty says more than a statement', () => {
  const context = contextOn('2018-08-17');
  const strength = (kind: 'treaty' | 'exercise' | 'statement'): number =>
    signalStrength(context.pack, context.parameters, kind);
  expect(strength('treaty')).toBeGreaterThan(strength('exercise'));
  expect(strength('exercise')).toBeGreaterThan(strength('statement'));
});

test('A05 coordination of Beijing and Moscow rises with the joint draft of 16 December 2019, falls on 28 March 2024', () => {
  const days = ['2019-12-15', '2019-12-17', '2024-03-27', '2024-03-29'].map((day) => isoDate(day));
  const series = coordinationSeries(contextOn('2024-11-15'), ['CN', 'RU'], days);
  const [before = NaN, drafted = NaN, held = NaN, split = NaN] = series.map(
    ({ score }) => score?.base ?? NaN,
  );
  expect(drafted).toBeGreaterThan(before);
  expect(split).toBeLessThan(held - 0.1);
});

describe('B11, D09: what Russia says of relief, beside its ballots', () => {
  const relief = (day: string) => {
    const russia = aligned(day).answer.consistency.find(({ actor }) => actor === 'RU');
    const issue = russia?.issues.find((each) => each.issue === 'sanctions-relief');
    const ballots = issue?.ballots.map(({ ballot, vote }) => `${vote} ${ballot}`) ?? [];
    return { score: russia?.score ?? NaN, gap: issue?.gap ?? NaN, ballots };
  };

  test('in 2019 it speaks against sanctions and has voted for 2375 and 2397', () => {
    const { ballots, gap } = relief('2019-06-30');
    expect(ballots).toEqual(['un-2017-09-11-2375 for', 'un-2017-12-22-2397 for']);
    // words point to more relief than votes do
    expect(gap).toBeGreaterThan(0);
  });

  test('by 2024 it votes as it speaks, and the old ballots still stand beside', () => {
    const { ballots, gap, score } = relief('2024-11-15');
    expect(ballots).toEqual(
      expect.arrayContaining(['un-2017-09-11-2375 for', 'un-2024-03-28-panel against']),
    );
    expect(gap).toBeLessThan(relief('2019-06-30').gap);
    expect(score).toBeGreaterThan(0.9);
  });
});

test('C05 leverage of China over South Korea and affinity of Russia with the North are edges of two kinds, with sources', () => {
  const leverage = tiesOn('2017-12-01', 'leverage').find(
    (tie) => tie.of === 'CN' && tie.with === 'KR',
  );
  const affinity = tiesOn('2017-12-01', 'affinity').find(
    (tie) => tie.of === 'RU' && tie.with === 'KP',
  );
  for (const tie of [leverage, affinity]) {
    expect(tie?.source?.length).toBeGreaterThan(0);
    for (const id of tie?.source ?? []) expect(Object.keys(korea.sources)).toContain(id);
  }
  // its strength is a share of trade that leads to a page; before that was known it is unknown
  const held = (day: string) =>
    aligned(day, { actor: 'KR' }).answer.leverage.find(({ holder }) => holder === 'CN');
  expect(held('2018-08-17')?.share?.base).toBeCloseTo(0.228, 3);
  const { reasons } = aligned('2018-08-17', { actor: 'KR' });
  const cited = leavesOf(reasons, held('2018-08-17')?.why ?? '').map(({ cite }) => cite);
  expect(cited).toContain('korea-herald-20181219000632');
  expect(held('2017-12-01')?.share).toBeNull();
});
