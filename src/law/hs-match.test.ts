import { describe, expect, test } from 'vitest';
import { hsSet, hsWithin, wantedSet } from './hs-match.ts';
import { NO, UNKNOWN, YES } from './tri.ts';
import type { Tri } from './tri.ts';

const asked = (goods: string[], wanted: string[]) => hsWithin(hsSet(goods), wantedSet(wanted));

describe('a code against codes that are wanted', () => {
  test.each<[string[], string[], Tri, string]>([
    [['7302'], ['72-83'], YES, 'a heading lies in a range of chapters'],
    [['7302.10'], ['7302'], YES, 'dots do not count'],
    [['83'], ['72-83'], YES, 'the last chapter of a range is in it'],
    [['8411'], ['84'], YES, 'a heading lies in its chapter'],
    [['84'], ['8411'], UNKNOWN, 'of a chapter the heading is not known'],
    [['84-85'], ['85-87'], UNKNOWN, 'a range may lie outside'],
    [['4406'], ['72-83'], NO, 'wood is no metal'],
    [['6810', '4406'], ['44'], YES, 'one of several codes is enough'],
    [['72-83'], ['72-79', '80-83'], YES, 'spans that touch are one'],
    [['72-83'], ['72-79', '81-83'], UNKNOWN, 'and those with a gap are not'],
    [['8601-8606'], ['8606', '8601-8605'], YES, 'in whatever order they stand'],
  ])('%j in %j is %i: %s', (goods, wanted, expected, _why) => {
    expect(asked(goods, wanted)).toBe(expected);
  });
});
