import { describe, expect, test } from 'vitest';

import { makeProblem } from '../quantity/index.ts';
import type { Problem, Severity } from '../quantity/index.ts';
import { countProblems, listProblems } from './problem-list.ts';

const same = (text: string): string => text;
const paint = { error: same, warning: same, notice: same, dim: same, bold: same };

function problem(file: string, line: number, severity: Severity, message = 'wrong'): Problem {
  return makeProblem({ code: 'some-code', severity, message, place: { file, line, column: 3 } });
}

describe('listProblems', () => {
  test('one line each, an empty line between files', () => {
    const actor = makeProblem({
      code: 'unknown-actor',
      message: 'no actor "XQ"',
      hint: 'did you mean "XA"?',
      place: { file: 'actors.yaml', line: 12, column: 7 },
    });
    expect(listProblems([actor, problem('events.yaml', 1, 'notice')], { limit: 9, paint })).toEqual(
      [
        'actors.yaml:12:7  error  unknown-actor  no actor "XQ"; did you mean "XA"?',
        '',
        'events.yaml:1:3  notice  some-code  wrong',
      ],
    );
  });

  test('shows the line with the place, where the texts are given', () => {
    const files = [{ path: 'a.yaml', text: 'one:\n  two: 3\n' }];
    expect(
      listProblems([problem('a.yaml', 2, 'error')], { limit: 9, paint, files }).slice(1),
    ).toEqual(['    2 |   two: 3', '          ^']);
  });

  test('prints so many of each severity and counts the rest', () => {
    const many = [1, 2, 3, 4].map((line) => problem('a.yaml', line, 'warning'));
    const lines = listProblems([...many, problem('a.yaml', 5, 'error')], { limit: 2, paint });
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe('… and 2 more warnings');
  });

  test('what stands in a file cannot command the terminal', () => {
    const [line] = listProblems([problem('a.yaml', 1, 'error', 'no actor "\u001B[2J\u202E"')], {
      limit: 1,
      paint,
    });
    expect(line).toBe('a.yaml:1:3  error  some-code  no actor " [2J "');
  });
});

test('countProblems', () => {
  expect(countProblems([])).toBe('no problems');
  const some = [problem('a', 1, 'error'), problem('a', 2, 'notice'), problem('a', 3, 'notice')];
  expect(countProblems(some)).toBe('1 error, 2 notices');
});
