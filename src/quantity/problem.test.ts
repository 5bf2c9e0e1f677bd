import { describe, expect, test } from 'vitest';

import {
  LandbridgeError,
  describeProblem,
  fail,
  hasErrors,
  makeProblem,
  succeed,
  under,
  unwrap,
} from './problem.ts';

describe('a problem', () => {
  test('is worded from the catalogue, with its hint', () => {
    const problem = makeProblem({ code: 'date/not-a-date', value: '2018-02-30', path: 'from' });
    expect(problem).toMatchObject({ severity: 'error', path: 'from' });
    expect(problem.message).toBe('2018-02-30 is not a day of the calendar');
    expect(problem.hint).toContain('2031-Q2');
  });

  test('keeps a message, a hint and a severity of its own', () => {
    const problem = makeProblem({ code: 'x', message: 'so', hint: 'thus', severity: 'notice' });
    expect(describeProblem(problem)).toBe('so (thus)');
    expect(hasErrors([problem])).toBe(false);
  });

  test('an unknown code is seen', () => {
    expect(makeProblem({ code: 'no/such', value: '3' }).message).toBe('⟦no/such⟧ path= value=3');
  });

  test('says its place first, then its field', () => {
    const place = { file: 'links.yaml', line: 3, column: 7 };
    const problem = makeProblem({ code: 'x', message: 'so', path: 'a.b', place });
    expect(describeProblem(problem)).toBe('links.yaml:3:7 a.b: so');
  });

  test('seen from further out its path grows', () => {
    const problem = makeProblem({ code: 'x', message: 'so', path: 'low' });
    expect(under('links.river-line', problem).path).toBe('links.river-line.low');
    expect(under('', problem).path).toBe('low');
    expect(under('links', { ...problem, path: '' }).path).toBe('links');
  });
});

describe('a result', () => {
  test('unwraps to its value, or throws what is wrong as data', () => {
    expect(unwrap(succeed(3))).toBe(3);
    const broken = fail({ code: 'x', message: 'so' });
    expect(() => unwrap(broken)).toThrow(LandbridgeError);
  });

  test('the error knows what a command line exits with', () => {
    const problems = [makeProblem({ code: 'x', message: 'so' })];
    expect(new LandbridgeError(problems)).toMatchObject({
      exitCode: 2,
      kind: 'input',
      message: 'so',
    });
    expect(new LandbridgeError(problems, 'failure').exitCode).toBe(1);
  });
});
