import { expect, test } from 'vitest';
import { votesReplayed } from '../../src/institution/index.ts';
import { createReasons, unwrap } from '../../src/quantity/index.ts';
import { seenOn } from './korea-pack.ts';

/** The votes on record by the end of 2024, reckoned again. */
const reasons = createReasons();
const { votes } = unwrap(votesReplayed(seenOn('2024-12-31'), reasons));

function on(date: string) {
  const found = votes.find((vote) => vote.date === date);
  if (found === undefined) throw new Error(`no vote on ${date}`);
  return found;
}

const camp = (date: string) =>
  on(date).blocs.find(({ groups }) => groups.some(({ members }) => members.includes('RU')));

test('A09 resolution 2375 passes 15–0, with the camp of two together', () => {
  const { outcome, tally, vetoes } = on('2017-09-11');
  expect([outcome, tally, vetoes]).toEqual([
    'adopted',
    { for: 15, against: 0, abstain: 0, absent: 0 },
    [],
  ]);
  expect(camp('2017-09-11')).toMatchObject({ split: false, claimed: true });
});

test('A04 A09 28 March 2024 fails 13–1–1: Russia vetoes, and China splits from it', () => {
  const { lists, outcome, tally, vetoes } = on('2024-03-28');
  expect([outcome, tally.for, tally.against, tally.abstain]).toEqual(['failed', 13, 1, 1]);
  expect([vetoes, lists.abstain]).toEqual([['RU'], ['CN']]);
  expect(camp('2024-03-28')).toMatchObject({ split: true, cohesion: 0 });
});

test('each agrees with what is on record, and rests on a source', () => {
  expect(votes.length).toBeGreaterThanOrEqual(4);
  for (const { onRecord, outcome, problems, why } of votes) {
    expect([outcome, problems]).toEqual([onRecord, []]);
    const from = reasons.get(why)?.from ?? [];
    expect(from.map((id) => reasons.get(id)?.kind)).toContain('source');
  }
});

test('what a day does not know yet is not told', () => {
  const early = unwrap(votesReplayed(seenOn('2018-08-17'), createReasons())).votes;
  expect(early.map(({ date }) => date)).toEqual(['2017-09-11', '2017-12-22']);
});

test('an id that is no vote is told, with what may be meant', () => {
  const found = votesReplayed(seenOn('2024-12-31'), createReasons(), ['un-2024-03-28-pane']);
  expect(!found.ok && found.problems[0]?.hint).toBe('did you mean "un-2024-03-28-panel"?');
});
