import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dealResultSchema } from '../src/bargaining/index.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('examples/library.ts', () => {
  const printed = execFileSync(process.execPath, ['examples/library.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, LANDBRIDGE_CACHE: 'off' },
  });
  const lines = printed.trimEnd().split('\n');

  test('prints the ladder of one project, each step with its status and chance', () => {
    const steps = lines.filter((line) =>
      /^ {2}(?:survey|ceremony|works|trial|service): /.test(line),
    );
    expect(steps.length).toBeGreaterThanOrEqual(2);
    for (const step of steps) expect(step).toMatch(/: [a-z-]+(?:, at most \d\S*)?$/);
  });

  test('follows the headline down to sources', () => {
    const at = lines.findIndex((line) =>
      /^The chance of \w+ rests on \d+ leaves, such as$/.test(line),
    );
    const cited = lines.slice(at + 1);
    expect(at).toBeGreaterThan(0);
    expect(cited.length).toBeGreaterThan(0);
    for (const line of cited) expect(line).toMatch(/reliability [A-F]\)$/);
  });

  test('is the library use that the README shows', () => {
    const code = (text: string): string => text.slice(text.indexOf('import {')).trimEnd();
    const [, shown = ''] = /```ts\n(import \{[\s\S]*?)```/.exec(read('README.md')) ?? [];
    const example = read('examples/library.ts').replace("'../src/index.ts'", "'landbridge'");
    expect(code(shown)).toBe(code(example));
  });
});

test('examples/security-council.yaml: five can stop it alone, ten decide once in five hundred', () => {
  const main = join(ROOT, 'src/cli/main.ts');
  const printed = execFileSync(
    process.execPath,
    [main, 'power', 'examples/security-council.yaml'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', LANDBRIDGE_CACHE: 'off' },
    },
  );
  expect(printed.match(/^ {2}\S.* 421\/2145 +19\.6 % /gm)).toHaveLength(5);
  expect(printed.match(/^ {2}elected .* 4\/2145 +0\.186 % /gm)).toHaveLength(10);
});

test('I10: examples/action-for-action.yaml: relief first does not hold, and an order is found that does', () => {
  const main = join(ROOT, 'src/cli/main.ts');
  const printed = execFileSync(
    process.execPath,
    [main, 'bargain', '--deal', 'examples/action-for-action.yaml', '--json'],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, LANDBRIDGE_CACHE: 'off' } },
  );
  const { answer } = dealResultSchema.parse(JSON.parse(printed));
  expect(answer.proposed?.isAccepted).toBe(false);
  expect(answer.proposed?.objections[0]).toMatchObject({ step: 'lifting', kind: 'relief-first' });
  expect(answer.sequence?.isPossible).toBe(true);
  const steps = answer.sequence?.plan?.moves.map(({ step }) => step);
  expect(steps?.indexOf('closure')).toBeLessThan(steps?.indexOf('lifting') ?? -1);
  expect(answer.spoilers[0]).toMatchObject({ party: 'east', spoils: true });
});
