import { describe, expect, test } from 'vitest';
import { isoDate } from '../quantity/index.ts';
import { membersOn } from '../scenario/index.ts';
import { blocBallot, cohesionOver, splitOf, spreadBlocs } from './bloc.ts';
import { replayVote } from './replay-vote.ts';
import type { RecordedVote } from './replay-vote.ts';

const PERMANENT = ['CN', 'FR', 'GB', 'RU', 'US'];
// Elected members of the year: UN Security Council, "Countries elected members".
const ELECTED: Readonly<Record<string, string>> = {
  2017: 'BO EG ET IT JP KZ SN SE UA UY',
  2022: 'AL BR GA GH IN IE KE MX NO AE',
  2024: 'DZ EC GY JP MT MZ KR SL SI CH',
};
const terms = [
  ...PERMANENT.map((member) => ({ member, as: 'permanent' as const })),
  ...Object.entries(ELECTED).flatMap(([year, states]) =>
    states.split(' ').map((member) => ({
      member,
      as: 'elected' as const,
      from: `${year}-01-01`,
      to: `${Number(year) + 1}-01-01`,
    })),
  ),
];
const council = { rule: { kind: 'council' as const, votes: 9 } };
const lists = { for: [], against: [], abstain: [], absent: [] };
const replay = (day: string, vote: Partial<RecordedVote>, blocs?: Map<string, string[]>) =>
  replayVote(
    { ...lists, 'the-rest': 'for', outcome: 'failed', ...vote },
    council,
    membersOn(terms, isoDate(day)),
    blocs,
  );

describe('replays of the Security Council', () => {
  test('A09: resolution 2375 passes 15–0', () => {
    const result = replay('2017-09-11', { outcome: 'adopted' });
    expect(result).toMatchObject({ outcome: 'adopted', agrees: true, vetoes: [], problems: [] });
    expect(result.tally).toEqual({ for: 15, against: 0, abstain: 0, absent: 0 });
  });

  test('A04 A09: 28 March 2024 fails 13–1–1 by one veto, and the camp of two splits', () => {
    const result = replay('2024-03-28', { against: ['RU'], abstain: ['CN'] });
    expect(result).toMatchObject({ outcome: 'failed', agrees: true, vetoes: ['RU'], problems: [] });
    expect(result.tally).toEqual({ for: 13, against: 1, abstain: 1, absent: 0 });
    expect(result.verdict.decisive).toEqual(['RU']);
    expect(splitOf(['CN', 'RU'], result.ballots)).toMatchObject({ split: true, cohesion: 0 });
  });

  test('A04 A09: 26 May 2022 fails 13–2 by two vetoes, the camp together', () => {
    const result = replay('2022-05-26', { against: ['CN', 'RU'] });
    expect(result).toMatchObject({ outcome: 'failed', agrees: true, vetoes: ['CN', 'RU'] });
    expect(result.tally).toEqual({ for: 13, against: 2, abstain: 0, absent: 0 });
    expect(splitOf(['CN', 'RU'], result.ballots)).toMatchObject({ split: false, cohesion: 1 });
  });

  test('A04: a bloc on the list votes for its members, but not for one that votes itself', () => {
    const blocs = new Map([['camp', ['CN', 'RU']]]);
    const result = replay('2024-03-28', { against: ['camp'], abstain: ['CN'] }, blocs);
    expect(result).toMatchObject({ agrees: true, vetoes: ['RU'], problems: [] });
  });

  test('a recorded outcome that the rule does not give, a stranger, a name on two lists: problems', () => {
    const result = replay('2022-05-26', {
      against: ['RU'],
      abstain: ['RU', 'DZ'],
      outcome: 'adopted',
    });
    expect(result.agrees).toBe(false);
    expect(result.problems.map(({ code, value }) => [code, value])).toEqual([
      ['vote/listed-twice', 'RU'],
      ['vote/no-seat', 'DZ'],
      ['vote/other-outcome', 'adopted'],
    ]);
  });

  test('who is on no list, with no rest stated, stayed away: too few votes', () => {
    const result = replayVote(
      { ...lists, for: ['FR'], outcome: 'failed' },
      council,
      membersOn(terms, isoDate('2022-05-26')),
    );
    expect(result.tally.absent).toBe(14);
    expect(result.verdict.because).toBe('votes-missing');
    expect(result.vetoes).toEqual([]);
  });
});

describe('blocs', () => {
  test('cohesion is the share of pairs that vote alike; who did not vote is left out', () => {
    const ballots = new Map([
      ['a', 'for'],
      ['b', 'for'],
      ['c', 'against'],
      ['d', 'hold'],
    ] as const);
    const vote = splitOf(['a', 'b', 'c', 'd', 'e', 'a'], ballots);
    expect(vote).toMatchObject({ split: true, pairs: 3, alike: 1, cohesion: 1 / 3 });
    expect(splitOf(['a', 'd'], ballots).cohesion).toBeUndefined();
    expect(cohesionOver([vote, splitOf(['a', 'b'], ballots)])).toBe(0.5);
    expect(cohesionOver([])).toBeUndefined();
    expect(
      splitOf(
        ['north', 'south'],
        new Map([
          ['north', 'against'],
          ['south', 'abstain'],
        ]),
      ).split,
    ).toBe(true);
  });

  test('a bloc with one seat abstains when its members disagree', () => {
    expect(blocBallot(['a', 'b'], new Map([['a', 'against']]))).toBe('against');
    expect(
      blocBallot(
        ['a', 'b'],
        new Map([
          ['a', 'against'],
          ['b', 'for'],
        ]),
      ),
    ).toBe('abstain');
    expect(blocBallot(['a', 'b'], new Map())).toBeUndefined();
    const spread = spreadBlocs(new Map([['camp', 'for']]), new Map([['camp', ['a']]]));
    expect(spread.get('a')).toBe('for');
  });
});
