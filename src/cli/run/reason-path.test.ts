import { beforeAll, describe, expect, test } from 'vitest';
import { riverView } from '../../../test/fixtures/fixture-pack.ts';
import { assess } from '../../assessment/index.ts';
import type { AssessResult } from '../../assessment/index.ts';
import { unwrap } from '../../quantity/index.ts';
import { followPath } from './reason-path.ts';

let result: AssessResult;
beforeAll(() => {
  result = unwrap(assess(riverView('2020-06-20'), { draws: 100 }));
});

const titles = (path: string): string[] =>
  unwrap(followPath(result, path)).parts.map(({ title }) => title);

function hint(path: string): string | undefined {
  const place = followPath(result, path);
  return place.ok ? undefined : place.problems[0]?.hint;
}

describe('a path into an answer', () => {
  test('a project, a step, an authority, or a reason by its id', () => {
    expect(titles('river-line')).toContain('the headline');
    expect(titles('river-line/works')).toEqual(['the chance', 'who held it']);
    expect(titles('river-line/works/XB')[0]).toBe('what is asked of it');
    expect(titles('source/herald-2019')).toEqual(['']);
  });

  test('a wrong one leads to the nearest, part by part', () => {
    expect(hint('river-lime')).toBe('did you mean "river-line"?');
    expect(hint('River-Line/WORK')).toBe('did you mean "river-line/works"?');
    expect(hint('river-line/works/xb')).toBe('did you mean "river-line/works/XB"?');
    expect(hint('quite-another-thing')).toContain('it has: river-line, river-line/survey');
  });
});
