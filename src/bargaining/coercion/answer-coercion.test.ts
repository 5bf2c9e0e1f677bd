import { describe, expect, test } from 'vitest';
import { answerCoercion } from './answer-coercion.ts';
import { coercionAnswer } from './coercion-schema.ts';

const answer = (text: string) => answerCoercion({ path: 'file.yaml', text });
const told = (text: string) =>
  answer(text).problems.map(({ code, path, place }) => [code, path, place?.line]);

const THREAT = `threats:
  border:
    challenger: { id: upland, status-quo: 0, yield: 2, war: -1 }
    defender: { id: lowland, yield: -1, war: 0 }
    noise: 1
`;
const SIGNAL = `signals:
  pledge:
    sincere: ally
    noise: 1
    types:
      ally: { share: 0.5, worth: 6, sunk: 4 }
      drifter: { share: 0.5, worth: 1, sunk: 4 }
`;
const RECORD = `records:
  launches:
    as-of: 2031-12-31
    patience: 90
    reactions: [protest]
    within: [10]
    rows:
      - { act: launch, on: 2031-01-01, reaction: { id: protest, on: 2031-01-08 }, source: a diary }
      - { act: launch, on: 2031-12-01 }
`;
const GAME = `provocations:
  spring:
    provoker: upland
    reactor: lowland
    quiet: { provoker: 0, reactor: 0 }
    acts:
      launch:
        protest: { provoker: 3, reactor: -2 }
        silence: { provoker: -1, reactor: -3 }
    expects: { record: launches }
`;

describe('a file of questions', () => {
  const found = answer(`title: Two states\n${THREAT}${SIGNAL}${RECORD}${GAME}`);

  test('B07: each is answered under its name, and the whole has the shape it promises', () => {
    expect(found.problems).toEqual([]);
    expect(coercionAnswer.safeParse(found.value).error?.issues ?? []).toEqual([]);
    expect(found.value).toMatchObject({
      title: 'Two states',
      threats: [{ id: 'border', source: null, resist: expect.closeTo(0.76025, 5) }],
      signals: [{ id: 'pledge', types: [{ after: expect.closeTo(0.981938, 6) }, {}] }],
      leverage: [],
    });
  });

  test('H15: a record of the file is what a provocation expects', () => {
    // one case closed, one open: (1 + ½) / (1 + 1)
    expect(found.value?.provocations[0]?.acts[0]?.expected).toEqual([
      { reaction: 'protest', share: 0.75 },
      { reaction: 'silence', share: 0.25 },
    ]);
    expect(found.value?.records[0]).toMatchObject({
      source: 'a diary',
      lag: { count: 2, answered: 1, within: [{ days: 10, chance: 0.5 }] },
    });
  });

  test('what has no number is null, and an endless strength too', () => {
    const eager = THREAT.replace('war: -1', 'war: 2');
    expect(answer(eager).value?.threats[0]?.neededResolve).toBeNull();
    const sure = SIGNAL.replace('worth: 6', 'worth: 100').replace('worth: 1,', 'worth: -100,');
    expect(answer(sure).value?.signals[0]?.strength).toBeNull();
  });

  test('an empty answer is still an answer', () => {
    expect(answer('title: nothing asked').value?.threats).toEqual([]);
  });
});

describe('what is wrong is told with its line', () => {
  test.each([
    ['a number out of range', THREAT.replace('noise: 1', 'noise: 0'), 'threats.border.noise', 5],
    [
      'a number under another name',
      THREAT.replace('war: 0', 'wra: 0'),
      'threats.border.defender.war',
      4,
    ],
    [
      'a day that is none',
      RECORD.replace('on: 2031-12-01', 'on: 2031-13-01'),
      'records.launches.rows.1.on',
      9,
    ],
    ['no number', THREAT.replace('yield: 2', 'yield: .nan'), 'threats.border.challenger.yield', 3],
  ])('%s, where it stands', (_, text, path, line) => {
    const [problem] = told(text);
    expect(problem?.slice(1)).toEqual([path, line]);
    expect(answer(text).value).toBeUndefined();
  });

  test.each([
    [
      'shares that do not sum to 1',
      SIGNAL.replace('share: 0.5, worth: 1', 'share: 0.6, worth: 1'),
      'bargaining/type-shares',
      6,
    ],
    [
      'a type that is not there',
      SIGNAL.replace('sincere: ally', 'sincere: friend'),
      'bargaining/unknown-type',
      3,
    ],
    ['a record that is not there', GAME, 'bargaining/unknown-record', 3],
    [
      'a reaction before its act',
      RECORD.replace('2031-01-08', '2030-01-08'),
      'bargaining/row-order',
      8,
    ],
  ])('%s, at its question', (_, text, code, line) => {
    expect(told(text)).toEqual([[code, expect.any(String), line]]);
  });

  test('nothing at all, and no file of this kind', () => {
    expect(answer('').value).toBeUndefined();
    expect(told('threat: {}').map(([, path]) => path)).toEqual(['threat']);
  });
});

describe('numbers at the ends of their ranges', () => {
  const ENDS = ['1e12', '-1e12', '1e-12', '0'];
  const questions = (a: string, b: string, noise: string): string[] => [
    `threats: { t: { challenger: { id: a, status-quo: ${a}, yield: ${b}, war: ${a} }, defender: { id: b, yield: ${b}, war: ${a} }, noise: ${noise}, errors: outcomes } }`,
    `signals: { t: { sincere: a, noise: ${noise}, types: { a: { share: 0.5, worth: ${a}, sunk: 1e12, audience: 1e12, backs-down: 1 }, b: { share: 0.5, worth: ${b}, sunk: 0 } } } }`,
    `invitations: { t: { actor: a, ideal: ${a}, status-quo: 3, proposal: ${b}, worth: 1e12, share: 1, exchange: 1e12, noise: ${noise} } }`,
    `disarmament: { t: { holder: a, loss: 1e12, armed-danger: 1, belief: { attacked: 1e12, spared: 1e-12 }, precedents: {}, offers: { o: { worth: ${a}, kept: 1 } } } }`,
    `strategies: { t: { actor: a, noise: ${noise}, ways: { x: { success: ${a}, failure: ${b}, belief: { succeeded: 1e12, failed: 1e-12 } } }, outcomes: [] } }`,
    `leverage: { t: { target: a, goal: g, instruments: { i: { holder: h, level: 1, curve: { most: 1e12, half: 1e-12, backlash: 1e12 } } }, needed: ${a}, noise: ${noise} } }`,
    `provocations: { t: { provoker: p, reactor: r, quiet: { provoker: ${a}, reactor: 0 }, acts: { x: { silence: { provoker: ${b}, reactor: ${a} } } }, expects: { noise: ${noise} } } }`,
  ];
  const all = ENDS.flatMap((a) =>
    ENDS.flatMap((b) => ['1e12', '1e-12'].flatMap((noise) => questions(a, b, noise))),
  );

  test('give numbers, never NaN and never without end', () => {
    const wrong = all.filter((text) => {
      const { value } = answer(text);
      return value === undefined || !coercionAnswer.safeParse(value).success;
    });
    expect(wrong).toEqual([]);
  });

  test('and beyond them are told', () => {
    expect(told(THREAT.replace('war: 0', 'war: 1e300'))[0]?.slice(1)).toEqual([
      'threats.border.defender.war',
      4,
    ]);
  });
});
