import { describe, expect, test } from 'vitest';
import { riverPack } from '../../../test/fixtures/fixture-pack.ts';
import { isoDate } from '../../quantity/index.ts';
import { namesOf } from '../names.ts';
import { PLAIN } from '../output.ts';
import { paintLines } from '../screen/line.ts';
import { timelineScreen } from '../screen/timeline-screen.ts';
import { choose, entriesOf } from './entries.ts';

const pack = riverPack((each) => {
  const summit = each.events['river-summit'];
  if (summit === undefined) throw new Error('the fixture has changed');
  each.events['talks-begin'] = { ...summit, date: '2019-03', title: 'Talks begin', kind: 'talks' };
  each.events['talks-again'] = {
    ...summit,
    date: '2019-03-01',
    until: '2019-03-03',
    title: 'Talks',
    retracts: 'talks-begin',
  };
});
const all = entriesOf(pack, namesOf(pack));
const entries = all.filter(({ kind }) => kind !== 'attempt');
const ids = (list: typeof entries): string[] => list.map(({ id }) => id);

describe('the timeline', () => {
  test('what is known to the month alone stands before the days of it', () => {
    expect(ids(entries).slice(0, 3)).toEqual(['talks-begin', 'talks-again', 'river-summit']);
  });

  test('dates as they are written, what was taken back marked', () => {
    expect(paintLines(timelineScreen(entries.slice(0, 2)), PLAIN)).toEqual([
      '2019-03        talks   Talks begin (retracted) (talks-begin)',
      '2019-03-01–03  summit  Talks (talks-again)',
    ]);
  });

  test('titles are cut to the width of a terminal, ids are not', () => {
    const [line = ''] = paintLines(timelineScreen(entries.slice(0, 1), 50), PLAIN);
    expect(line).toMatch(/^2019-03 {2}talks {2}Talks begin.* \(talks-begin\)$/);
    expect(line.length).toBeLessThanOrEqual(60);
  });

  test('an earlier attempt lasts from its beginning to its end and says why it ended', () => {
    const [line = ''] = paintLines(timelineScreen(choose(all, { kind: 'attempt' })), PLAIN);
    expect(line).toBe(
      '1998–2003  attempt  First bridge: reached survey; money ran out (river-line)',
    );
  });

  test('what may lie in the time asked about is in it', () => {
    const days = { from: isoDate('2019-03-02'), to: isoDate('2019-03-03') };
    expect(ids(choose(entries, days))).toEqual(['talks-begin', 'talks-again']);
  });

  test('by actor, project and kind', () => {
    expect(ids(choose(entries, { actor: 'river-commission' }))).toEqual(['survey-granted']);
    expect(ids(choose(entries, { kind: 'milestone', project: 'river-line' }))).toHaveLength(2);
  });
});
