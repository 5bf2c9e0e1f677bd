import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReasons, isoDate, unwrap } from '../quantity/index.ts';
import { powerAnswer } from './power-answer.ts';
import { parseVote } from './vote-file.ts';
import { voteOfInstitution } from './vote-of-institution.ts';

const read = (text: string) => parseVote({ path: 'vote.yaml', text });
const wrong = (text: string) =>
  read(text).problems.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);

describe('a vote as people write it', () => {
  test('weights beside the names, one quota', () => {
    const { value } = read('title: Three\nvoters: { A: 3, B: 2, C: 2 }\nquota: 4\nvetoes: [A]');
    expect(value).toMatchObject({ title: 'Three', source: undefined });
    expect(value?.vote).toEqual({
      voters: ['A', 'B', 'C'],
      rules: [{ weights: [3, 2, 2], quota: 4 }],
      vetoes: ['A'],
    });
  });

  test('names alone have one vote each; rules have weights of their own, as list or by name', () => {
    const { value } = read(`
voters: [A, B, C]
rules:
  - { name: states, quota: 2 }
  - { name: people, quota: 0.65, weights: { C: 0.2, A: 0.5, B: 0.3 } }
  - { quota: 3, weights: [2, 2, 1] }
`);
    expect(value?.vote.rules).toEqual([
      { weights: [1, 1, 1], quota: 2 },
      { weights: [5, 3, 2], quota: 6.5 },
      { weights: [2, 2, 1], quota: 3 },
    ]);
    expect(value?.rules.map(({ name, quota }) => [name, quota])).toEqual([
      ['states', 2],
      ['people', 0.65],
      [undefined, 3],
    ]);
  });

  test('JSON is read as well', () => {
    expect(read('{"voters":["A","B"],"quota":2}').value?.vote.rules).toEqual([
      { weights: [1, 1], quota: 2 },
    ]);
  });
});

describe('what is wrong is told with its place', () => {
  test.each([
    ['voters: { A: 3, B: 2 }\nquota: 6', '2:8 coalition/bad-quota'],
    ['voters: { A: 3, B: 2 }\nquota: 0', '2:8 coalition/bad-quota'],
    ['voters: { A: 3, B: -2 }\nquota: 1', '1:20 coalition/bad-weight'],
    ['voters: [A, B]\nrules: [{ quota: 1, weights: [1, 0.1234567] }]', '2:34 coalition/bad-weight'],
    ['voters: [A, B]\nrules: [{ quota: 1, weights: [1] }]', '2:30 coalition/weight-count'],
    ['voters: [A, B]\nrules: [{ quota: 1, weights: { A: 1 } }]', '2:30 coalition/weight-missing'],
    [
      'voters: [A, B]\nrules: [{ quota: 1, weights: { A: 1, B: 1, D: 2 } }]',
      '2:47 coalition/unknown-voter',
    ],
    ['voters: [A, B, A]\nquota: 1', '1:16 coalition/player-twice'],
    ["voters: [A, ' ']\nquota: 1", '1:13 coalition/player-empty'],
    ['voters: [A, B]\nquota: 1\nvetoes:\n  - C', '4:5 coalition/unknown-voter'],
    ['voters: [A, B]', '1:1 coalition/no-vote-rule'],
    ['voters: []\nquota: 1', '2:8 coalition/bad-quota'],
    ['voters: [A, B]\nquota: many', '2:8 wrong-type'],
    ['voters: [A, B]\nquorum: 2', '2:1 unknown-field'],
    ['quota: 2', '1:1 missing-field'],
    ['# nothing', '1:1 empty-file'],
    ['voters: &a [A, B]\nquota: 1', '1:12 yaml-alias'],
    ['voters: { __proto__: 3, B: 2 }\nquota: 1', '1:11 forbidden-key'],
    ['voters: [A, B]\nquota: .inf', '2:8 not-finite'],
  ])('%j', (text, told) => {
    expect(wrong(text)).toEqual([told]);
  });

  test('more voters than can be counted are told in the words of votes', () => {
    const names = Array.from({ length: 54 }, (_, at) => `v${at}`).join(', ');
    const [problem] = read(`voters: [${names}]\nquota: 30`).problems;
    expect(problem?.message).toBe(
      '54 voters are more than the 53 whose coalitions are counted out',
    );
  });

  test('names of objects of the language are names like others', () => {
    const { value } = read('voters: { toString: 3, valueOf: 2 }\nquota: 4');
    expect(value?.vote.rules).toEqual([{ weights: [3, 2], quota: 4 }]);
    expect(wrong('voters: [toString, B]\nrules: [{ quota: 1, weights: { B: 1 } }]')).toEqual([
      '2:30 coalition/weight-missing',
    ]);
  });

  test('whatever stands in a file, reading it ends with a vote or with a place', () => {
    const piece = fc.constantFrom(
      'voters',
      'quota',
      'rules',
      'vetoes',
      ':',
      ' ',
      '\n',
      '[',
      ']',
      '{',
      '}',
      ',',
      '-',
      'A',
      '1',
      '-2',
      '.nan',
      '"',
      '&a',
      '*a',
      '!!x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { problems, value } = read(pieces.join(''));
        expect(value !== undefined || problems.length > 0).toBe(true);
        expect(problems.every(({ place }) => place !== undefined)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an institution of a pack as a vote', () => {
  const pack = {
    actors: {
      council: {
        name: 'Council',
        kind: 'institution' as const,
        members: [
          { member: 'north', as: 'permanent' as const },
          { member: 'south', from: '2019-01-01', to: '2021-01-01' },
          { member: 'east', from: '2021-01-01' },
          { member: 'west', as: 'observer' as const },
        ],
      },
    },
    institutions: {
      vote: { name: 'Vote', body: 'council', rule: { kind: 'council' as const, votes: 2 } },
      word: { name: 'Word', body: 'council', rule: { kind: 'one' as const, who: 'north' } },
      nobody: { name: 'Nobody', body: 'elsewhere', rule: { kind: 'all' as const } },
    },
  };

  test('A09: members are those of the day', () => {
    const on = (day: string) => unwrap(voteOfInstitution(pack, 'vote', isoDate(day)));
    expect(on('2020-06-01')).toEqual({
      voters: ['north', 'south'],
      rules: [{ weights: [1, 1], quota: 2 }],
      vetoes: ['north'],
    });
    expect(on('2022-06-01').voters).toEqual(['north', 'east']);
  });

  test.each([
    ['word', 'coalition/no-common-vote'],
    ['nobody', 'coalition/no-members'],
    ['missing', 'coalition/no-institution'],
    ['toString', 'coalition/no-institution'],
  ])('%s is refused', (id, code) => {
    const found = voteOfInstitution(pack, id, isoDate('2020-06-01'));
    expect(found.ok ? [] : found.problems.map((problem) => problem.code)).toEqual([code]);
  });
});

test('every number of an answer leads down to what states the rule', () => {
  const reasons = createReasons();
  const leaf = reasons.add({ kind: 'source', text: { code: 'x', params: {} }, cite: 'charter' });
  const { rules, vote } = readVote(read('voters: { A: 0.5, B: 0.3, C: 0.2 }\nquota: 0.6'));
  const answer = unwrap(powerAnswer({ title: 'Shares', vote, rules }, reasons, [leaf]));
  expect(answer.rules).toEqual([{ quota: 0.6, total: 1, isHeads: false }]);
  expect(answer.voters.map(({ weights }) => weights)).toEqual([[0.5], [0.3], [0.2]]);
  expect(answer.coalitions).toBe(8);
  for (const { why } of answer.voters) {
    let at = reasons.get(why);
    while (at !== undefined && at.from.length > 0) at = reasons.get(at.from[0] ?? '');
    expect(at?.cite).toBe('charter');
  }
});

function readVote({ value }: ReturnType<typeof read>) {
  if (value === undefined) throw new Error('the vote was not read');
  return value;
}
