import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { unwrap } from '../../quantity/index.ts';
import { chooseSolver } from '../choose-solver.ts';
import { trnsport } from '../contract-kinds.ts';
import { statusOf } from './cbc-format.ts';
import { readHighsAnswer } from './highs-format.ts';
import { nativeSolver } from './native-solver.ts';

const folder = mkdtempSync(join(tmpdir(), 'native-solver-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a program of these lines of shell on a path of its own. */
function program(name: string, lines: string): string {
  const path = mkdtempSync(join(folder, 'bin-'));
  writeFileSync(join(path, name), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(path, name), 0o755);
  return path;
}

afterEach(() => vi.unstubAllEnvs());

describe('a solver that is a program', () => {
  test('is looked for on the path, and never in the folder of work', () => {
    const missing = nativeSolver('cbc', { path: '.::relative' });
    expect(missing.ok ? [] : missing.problems.map(({ message }) => message)).toEqual([
      'there is no cbc on the PATH',
    ]);
  });

  test.each([
    [
      'breaks off',
      'echo no licence >&2; exit 3',
      'failed',
      'it ended with code 3; it said: no licence',
    ],
    ['says nothing', 'exit 0', 'failed', 'cbc left no answer that can be read; it said: nothing'],
    [
      'answers nonsense',
      'echo Optimal > "$8"; head -c 70 /dev/zero > "${10}"',
      'failed',
      'cbc left no answer that can be read; it said: nothing',
    ],
    ['does not come to its end', 'exec sleep 60', 'limit', 'stopped after 0.2 seconds'],
  ])('that %s gives no answer, says why, and leaves no files', (_, lines, status, message) => {
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    vi.stubEnv('TMPDIR', temporary);
    const solver = unwrap(nativeSolver('cbc', { path: program('cbc', lines), seconds: 0.2 }));
    expect(solver.solve(trnsport())).toMatchObject({ status, message });
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('is chosen for large models, where there is one', async () => {
    const path = program('highs', 'exit 1');
    expect((await chooseSolver({ columns: 200_000, path })).name).toBe('HiGHS (native)');
    expect((await chooseSolver({ columns: 199_999, path })).name).toBe('HiGHS (WebAssembly)');
    expect((await chooseSolver({ columns: 200_000, path: '' })).name).toBe('HiGHS (WebAssembly)');
  });

  test.each([
    ['Optimal - objective value 28.86419752', 'optimal'],
    ['Infeasible - objective value 28.86419752', 'infeasible'],
    ['Integer infeasible - objective value 0.0', 'infeasible'],
    ['Unbounded - objective value 5.00000000', 'unbounded'],
    ['Stopped on iterations - objective value 5.00000000', 'limit'],
    ['Stopped on time (no integer solution - continuous used) - objective value 0.0', 'limit'],
    ['', undefined],
  ])('cbc: %j is %s', (line, status) => {
    expect(statusOf(line)).toBe(status);
  });
});

/** As HiGHS 1.15 writes it; typed from what its WebAssembly exports, which is the same writer. */
const ANSWER = `Model status
Optimal

# Primal solution values
Feasible
Objective 28.8641975234568
# Columns 3
C0 7
C1 3.0000000001235
C2 0.3333333333333
# Rows 2
R0 10.0000000001235
R1 7

# Dual solution values
Feasible
# Columns 3
C0 0
C1 0
C2 0
# Rows 2
R0 3
R1 -0.8765432109877

# Basis
HiGHS_basis_file v2
Valid
`;

describe('a solution file of HiGHS', () => {
  const shape = { rows: 2, columns: 3 };

  test('gives values and prices', () => {
    expect(readHighsAnswer(ANSWER, shape)).toEqual({
      status: 'optimal',
      values: Float64Array.of(7, 3.0000000001235, 0.3333333333333),
      duals: Float64Array.of(3, -0.8765432109877),
      reducedCosts: new Float64Array(3),
    });
  });

  test('has no prices with whole numbers, and no values without a solution', () => {
    const [primal = ''] = ANSWER.split('# Dual');
    const whole = `${primal}# Dual solution values\nNone\n`;
    expect(readHighsAnswer(whole, shape)).not.toHaveProperty('duals');
    const none = 'Model status\nInfeasible\n\n# Primal solution values\nNone\n';
    expect(readHighsAnswer(none, shape)).toEqual({ status: 'infeasible' });
  });

  test.each([
    ['nothing', ''],
    ['another status', ANSWER.replace('Optimal', 'Splendid')],
    ['a number that is none', ANSWER.replace('C1 3.0', 'C1 x')],
    ['fewer lines', ANSWER.replace('C2 0.3333333333333\n', '')],
    ['another model', ANSWER.replaceAll('# Columns 3', '# Columns 4')],
    ['its end cut off', ANSWER.slice(0, 200)],
  ])('with %s is no answer', (_, text) => {
    expect(readHighsAnswer(text, shape)).toBeUndefined();
  });
});
