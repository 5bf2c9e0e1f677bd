import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/quantity/index.ts';
import { PATIENCE, RIVER, ROOT, landbridge, temporaryFolder } from './landbridge.ts';
import type { Run } from './landbridge.ts';

const names = ['assess', 'why', 'show', 'timeline', 'check', 'init'];
const runs = new Map<string, Run>();
const broken = join(temporaryFolder(), 'broken');

const asked: Readonly<Record<string, readonly string[]>> = {
  none: [],
  help: ['--help'],
  version: ['--version'],
  command: ['asess', RIVER],
  option: ['assess', RIVER, '--drws', '3'],
  project: ['assess', RIVER, '--project', 'river-lin'],
  day: ['assess', RIVER, '--as-of', '2020'],
  horizon: ['assess', RIVER, '--as-of', '2020-06-20', '--horizon', '2020-06-20'],
  report: [
    'assess',
    RIVER,
    '--as-of',
    '2020-06-20',
    '--draws',
    '50',
    '--report',
    'no/such/folder.html',
  ],
  pack: ['assess', './nowhere'],
  broken: ['assess', broken],
  json: ['assess', broken, '--json'],
};

beforeAll(async () => {
  cpSync(join(ROOT, RIVER), broken, { recursive: true });
  const file = join(broken, 'decisions.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('authority: XB', 'authority: XQ'));
  const all = [...Object.entries(asked), ...names.map((name) => [name, [name, '--help']] as const)];
  await Promise.all(all.map(async ([name, args]) => runs.set(name, await landbridge(args))));
}, PATIENCE);

const run = (name: string): Run => runs.get(name) ?? { code: null, stdout: '', stderr: '' };

describe('the help', () => {
  test('names every command, with examples, and says what the exit codes mean', () => {
    expect(run('help').code).toBe(0);
    for (const name of names) expect(run('help').stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(run('help').stdout).toContain('Examples:');
    expect(run('help').stdout).toContain('2 input to mend');
    expect(run('none')).toEqual(run('help'));
  });

  test.each(names)('%s has examples and exit codes of its own', (name) => {
    expect(run(name).code).toBe(0);
    expect(run(name).stdout).toContain(`landbridge ${name} `);
    expect(run(name).stdout).toMatch(/Examples:[^]*Exit code: 0 /);
  });

  test('--version is that of the package', () => {
    const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
    const { version } = JSON.parse(text) as { version: string };
    expect(run('version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('what is wrong is said on standard error, with the way out, and exit code 2', () => {
  test.each([
    ['command', 'Did you mean assess?'],
    ['option', 'Did you mean --draws?'],
    ['project', 'did you mean "river-line"?'],
    ['day', 'write year, month and day'],
    ['horizon', 'is not after the as-of date'],
    ['report', 'cannot write no/such/folder.html'],
    ['pack', 'there is no folder "./nowhere"'],
    ['broken', 'decisions.yaml:5:16'],
  ])('%s', (name, words) => {
    expect(run(name).code).toBe(2);
    expect(run(name).stderr).toContain(words);
    expect(run(name).stderr).not.toMatch(/^\s+at /m);
  });

  test('a program gets the problems as JSON', () => {
    const { ok, problems } = JSON.parse(run('json').stdout) as { ok: boolean; problems: Problem[] };
    const [first] = problems;
    expect([ok, first?.code, first?.hint]).toEqual([false, 'unknown-actor', expect.any(String)]);
    expect(run('json').code).toBe(2);
  });
});

describe('being stopped', () => {
  test('a closed pipe is no failure', async () => {
    const stopped = await landbridge(['show', RIVER, 'river-line', '--json'], {
      stopReading: true,
    });
    expect([stopped.code, stopped.stderr]).toEqual([0, '']);
  });

  test('Ctrl-C ends with 130 and says nothing more', async () => {
    const main = join(ROOT, 'src/cli/main.ts');
    const args = [main, 'assess', RIVER, '--draws', '5000000', '--threads', '1', '--json'];
    const child = spawn(process.execPath, ['--import', SAY_WHEN_READY, ...args], { cwd: ROOT });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, said]).toEqual([130, '']);
  });
});

/** Writes a line once the program listens for Ctrl-C, so that no test has to guess when. */
const SAY_WHEN_READY = `data:text/javascript,${encodeURIComponent(
  `process.on('newListener', (name) => { if (name === 'SIGINT') setImmediate(() => process.stdout.write('ready')); });`,
)}`;
