import { describe, expect, test } from 'vitest';
import { parseActivities } from './parse-activities.ts';

/** `line:column code path` of each problem. */
const told = (text: string): string[] =>
  parseActivities({ path: 'a.yaml', text }).problems.map(
    ({ code, path, place }) => `${place?.line}:${place?.column} ${code} ${path}`,
  );
const hints = (text: string) =>
  parseActivities({ path: 'a.yaml', text }).problems.map(({ hint }) => hint);

describe('a file of activities', () => {
  test('is a list, or a map with the day, the readings and the decisions around it', () => {
    const list = parseActivities({
      path: 'a.yaml',
      text: '- { act: visit }\n- { act: pay, payment: unknown }',
    });
    expect(list).toMatchObject({ problems: [], file: { given: [] } });
    expect(list.file?.activities.map(({ act }) => act)).toEqual(['visit', 'pay']);
    const map = parseActivities({
      path: 'a.json',
      text: '{"as-of": "2019-06-01", "switches": {"x": "y"}, "activities": [{"act": "visit"}]}',
    });
    expect(map.file).toMatchObject({ 'as-of': '2019-06-01', switches: { x: 'y' } });
  });

  test('covers everything where a decision does not say what', () => {
    const text = 'given: [{ by: river-committee, from: 2019-01-01 }]\nactivities: [{ act: visit }]';
    expect(parseActivities({ path: 'a.yaml', text }).file?.given[0]?.covers).toBe('all');
  });
});

describe('what is wrong is told with its place, and nothing is half read', () => {
  test.each([
    [
      'an act nobody knows',
      '- { act: visit }\n- { act: suply }',
      ['2:10 not-a-choice activities.1.act'],
      'did you mean "supply"?',
    ],
    [
      'a field nobody knows',
      '- act: visit\n  porpose: survey',
      ['2:3 unknown-field activities.0.porpose'],
      'did you mean "purpose"?',
    ],
    [
      'a chapter there is not',
      '- { act: supply, goods: { hs: "77", text: x } }',
      ['1:31 no-hs-code activities.0.goods.hs'],
      'chapters are 01 to 97',
    ],
    [
      'a heading there is not',
      '- { act: supply, goods: [{ hs: ["7302", "7399"], text: x }] }',
      ['1:41 no-hs-code activities.0.goods.0.hs.1'],
      'chapters are 01 to 97',
    ],
    [
      'a code that is none',
      '- { act: supply, goods: { hs: "rails", text: x } }',
      ['1:31 bad-hs-code activities.0.goods.hs'],
      'write quoted digits',
    ],
    [
      'a range the wrong way round',
      '- { act: supply, goods: { hs: "83-72", text: x } }',
      ['1:31 bad-hs-range activities.0.goods.hs'],
      'write the lower code first',
    ],
    [
      'a code without quotes',
      '- { act: supply, goods: { hs: 7302, text: x } }',
      ['1:31 not-quoted activities.0.goods.hs'],
      'quote it: "7302"',
    ],
    [
      'an amount without a unit',
      '- { act: supply, goods: { text: x, amount: "55000" } }',
      ['1:44 bad-amount activities.0.goods.amount'],
      'write a decimal number, a space and a unit',
    ],
    [
      'two activities of one name',
      '- { id: a, act: visit }\n- { id: a, act: visit }',
      ['2:9 duplicate-activity activities.1.id'],
      'give each its own id',
    ],
    ['no activities', 'title: nothing', ['1:1 missing-field activities'], 'add `activities:`'],
    ['nothing at all', '# nothing\n', ['1:1 empty-file '], ''],
    ['a word', 'visit', ['1:1 wrong-type '], ''],
  ])('%s', (_, text, expected, hint) => {
    expect(told(text)).toEqual(expected);
    expect(hints(text)[0] ?? '').toContain(hint);
    expect(parseActivities({ path: 'a.yaml', text }).file).toBeUndefined();
  });

  test.each([
    ['- { act: visit }\n- { act: supply, goods: { text: rails'],
    ['[{"act": "visit"}, {"act": "sup'],
    ['activities:\n  - { act: visit }\n  - { act: "vis'],
  ])('a file cut off in the middle: %s', (text) => {
    const { file, problems } = parseActivities({ path: 'a.yaml', text });
    expect(file).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: 'yaml-syntax', severity: 'error' });
    expect(problems[0]?.place?.line).toBeGreaterThan(0);
  });

  test('a decision that covers an activity nobody named', () => {
    const text =
      'given: [{ by: x, from: 2019-01-01, covers: [train, car] }]\nactivities: [{ id: train, act: visit }]';
    expect(told(text)).toEqual(['1:52 unknown-activity given.0.covers.1']);
    expect(hints(text)[0]).toContain('ids here: train');
  });
});

describe('facts that cannot both be so', () => {
  test.each([
    [
      'payment: { form: none, currency: XXX }',
      'payment.form',
      'nothing is paid, and yet currency is stated',
    ],
    ['during: { first: 2019-02-01, last: 2019-01-01 }', 'during.last', 'it ends'],
    [
      'goods: { hs: "7302", text: x, refined: true }',
      'goods.refined',
      'refined petroleum is of chapter 27',
    ],
    ['goods: { hs: "2710", text: x, refined: true, made: field }', 'goods.made', 'made in a field'],
    [
      'temporary: true, goods: { text: x, leaves: false }',
      'goods.leaves',
      'these goods do not leave again',
    ],
    ['ownership: { form: none, existing: true }', 'ownership.existing', 'no company'],
    ['conveyance: { kind: on-foot, flag: XA }', 'conveyance.flag', 'no flag'],
  ])('%s', (fields, path, detail) => {
    const text = `- { act: supply, ${fields} }`;
    const [problem] = parseActivities({ path: 'a.yaml', text }).problems;
    expect(problem).toMatchObject({ code: 'activity-contradiction', path: `activities.0.${path}` });
    expect(problem?.message).toContain(detail);
    expect(problem?.place).toMatchObject({ line: 1 });
  });

  test('an act says what it is about, or that it is not known', () => {
    expect(told('- { act: employ }')).toEqual(['1:10 activity-contradiction activities.0.act']);
    expect(told('- { act: employ, employment: unknown }')).toEqual([]);
  });
});
