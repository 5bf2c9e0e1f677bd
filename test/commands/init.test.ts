import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AssessResult } from '../../src/assessment/index.ts';
import { PATIENCE, landbridge, temporaryFolder } from './landbridge.ts';
import type { Run } from './landbridge.ts';

const folder = temporaryFolder();
const pack = join(folder, 'packs/my-corridor');

let written: Run;
let checked: Run;
let answered: Run;
let again: Run;
let misnamed: Run;

beforeAll(async () => {
  written = await landbridge(['init', 'my-corridor', '--dir', 'packs'], { cwd: folder });
  writeFileSync(join(pack, 'notes.txt'), 'mine');
  [checked, answered, again, misnamed] = await Promise.all([
    landbridge(['check', pack, '--strict', '--json']),
    landbridge(['assess', pack, '--draws', '100', '--json']),
    landbridge(['init', 'my-corridor', '--dir', 'packs'], { cwd: folder }),
    landbridge(['init', 'My Corridor'], { cwd: folder }),
  ]);
}, PATIENCE);

describe('landbridge init', () => {
  test('a pack that check finds nothing in and assess answers at once', () => {
    expect(written).toMatchObject({ code: 0, stdout: `${join('packs', 'my-corridor')}\n` });
    expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true, problems: [] });
    const { answer } = JSON.parse(answered.stdout) as AssessResult;
    expect(answer.projects[0]?.headline).toMatchObject({ step: 'works', status: 'open' });
  });

  test('its files name the schemas that lie beside them', () => {
    const files = readdirSync(pack, { recursive: true, encoding: 'utf8' });
    const yaml = files.filter((file) => file.endsWith('.yaml'));
    expect(yaml.length).toBeGreaterThan(5);
    for (const file of yaml) {
      const [, schema = ''] = /\$schema=(\S+)/.exec(readFileSync(join(pack, file), 'utf8')) ?? [];
      expect(existsSync(join(pack, file, '..', schema)), file).toBe(true);
    }
    expect(readFileSync(join(pack, 'scenario.yaml'), 'utf8')).toContain('name: my-corridor');
  });

  test('what is there already is left alone', () => {
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('is not empty');
    expect(readFileSync(join(pack, 'notes.txt'), 'utf8')).toBe('mine');
  });

  test('a name that is none: what it could be', () => {
    expect([misnamed.code, misnamed.stderr]).toEqual([
      2,
      expect.stringContaining('did you mean "my-corridor"?'),
    ]);
  });
});
