import { describe, expect, test } from 'vitest';
import { describeProblem, unwrap } from '../../quantity/index.ts';
import { readPastCases } from './read-past-cases.ts';

const read = (text: string) => readPastCases({ path: 'past.csv', text });

/** What is wrong, as a user sees it. */
function wrongWith(text: string): string[] {
  const result = read(text);
  return result.ok ? [] : result.problems.map(describeProblem);
}

const HEADER = 'case,actor,position,salience,outcome';

describe('a table of decided cases', () => {
  test('is read case by case, in any order of rows and columns', () => {
    const [fee, date] = unwrap(
      read(`outcome,case,group,year,actor,position,salience,capability,status-quo
65,fee,line,2009,north,80,90,2,10
,date,line,2009,north,0,50,2,
,fee,,,south,20,50,1,
30,date,,,south,100,25,1,
`),
    );
    expect(fee).toMatchObject({ id: 'fee', group: 'line', year: 2009, outcome: 65, statusQuo: 10 });
    expect(fee?.columns.ids).toEqual(['north', 'south']);
    expect([...(fee?.columns.salience ?? [])]).toEqual([0.9, 0.5]);
    expect([...(fee?.columns.capability ?? [])]).toEqual([2, 1]);
    expect(date).toMatchObject({ id: 'date', group: 'line', outcome: 30 });
    expect(date?.statusQuo).toBeUndefined();
  });

  test('without groups and capabilities has cases alone and actors alike', () => {
    const [fee] = unwrap(read(`${HEADER}\nfee,north,80,90,65\nfee,south,20,50,65\n`));
    expect(fee?.group).toBe('fee');
    expect([...(fee?.columns.capability ?? [])]).toEqual([1, 1]);
  });

  test.each([
    ['case,actor,position,outcome\n', 'past.csv:1:1 there is no column salience'],
    [`${HEADER},capabilty\n`, 'past.csv:1:1 there is no column "capabilty" in a table of decided'],
    [`${HEADER}\n`, 'past.csv:1:1 there is no decided case in it'],
    [`${HEADER}\nfee,north,,90,65\n`, 'past.csv:2:11 position: nothing stands here'],
    [`${HEADER}\nfee,,80,90,65\n`, 'past.csv:2:5 actor: nothing stands here'],
    [`${HEADER}\n,north,80,90,65\n`, 'past.csv:2:1 case: nothing stands here'],
    [`${HEADER}\nfee,north,high,90,65\n`, 'past.csv:2:11 position: high is no number'],
    [`${HEADER}\nfee,north,80,nan,65\n`, 'past.csv:2:14 salience: nan is no number'],
    [`${HEADER}\nfee,north,120,90,65\n`, 'past.csv:2:11 position: 120 does not lie from 0 to 100'],
    [`${HEADER}\nfee,north,80,-1,65\n`, 'past.csv:2:14 salience: -1 does not lie from 0 to 100'],
    [`${HEADER}\nfee,north,80,90,inf\n`, 'past.csv:2:17 outcome: inf does not lie from 0 to 100'],
    [`${HEADER}\nfee,north,80,90,\n`, 'past.csv:2:1 case fee has no outcome'],
    [`${HEADER}\nfee,north,80,0,65\n`, 'past.csv:2:1 issues.fee: nobody who takes a position on'],
    [
      `${HEADER}\nfee,north,80,90,65\nfee,south,20,50,66\n`,
      'past.csv:3:17 outcome: case fee has 66 here and 65 before',
    ],
    [
      `${HEADER}\nfee,north,80,90,65\nfee,north,20,50,65\n`,
      'past.csv:3:5 north stands twice in case fee',
    ],
    [
      `${HEADER},capability\nfee,north,80,90,65,1\nfee,south,20,50,65,\n`,
      'past.csv:2:1 case fee states a capability for 1 of its 2 actors',
    ],
    [`${HEADER},year\nfee,north,80,90,65,09\n`, 'past.csv:2:20 09 is no year'],
    [
      `${HEADER},group\nfee,north,80,90,65,a\nfee,south,20,50,65,b\n`,
      'past.csv:3:20 group: case fee has b here and a before',
    ],
  ])('tells what is wrong and where: %j', (text, expected) => {
    expect(wrongWith(text)[0]?.slice(0, expected.length)).toBe(expected);
  });

  test('the same outcome written in two ways is one', () => {
    expect(wrongWith(`${HEADER}\nfee,north,80,90,65\nfee,south,20,50,65.0\n`)).toEqual([]);
  });

  test('tells twenty problems and no more', () => {
    const rows = Array.from({ length: 100 }, (_, at) => `fee,a${at},x,90,65`);
    expect(wrongWith(`${HEADER}\n${rows.join('\n')}\n`)).toHaveLength(20);
  });
});
