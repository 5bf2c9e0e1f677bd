import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { schemaTexts, staleSchemas } from '../scripts/write-schemas.ts';
import { COLLECTIONS } from '../src/scenario/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function yamlFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

const fixture = [...yamlFiles('test/fixtures/three-actors'), ...yamlFiles('regimes')];

test('schemas/ is what the code says; `npm run schemas` mends it', () => {
  expect(staleSchemas()).toEqual([]);
});

test('there is a schema for each collection, for scenario.yaml and for results', () => {
  const names = [...schemaTexts().keys()].toSorted();
  // of the regimes each is a file of its own
  const collections = COLLECTIONS.filter((name) => name !== 'regimes');
  const others = [
    'scenario',
    'regime',
    'activity-file',
    'vote-file',
    'bargain-file',
    'coercion-file',
    'deal-file',
    'result-assess',
    'result-law',
    'result-route',
    'result-flows',
    'result-gains',
    'result-gains-of-game',
    'result-value',
    'result-power',
    'result-approvals',
    'result-veto-years',
    'result-deal',
    'result-align',
    'result-votes',
    'result-bargain',
    'result-bargain-score',
    'result-coerce',
  ];
  const expected = [...collections, ...others].map((name) => `${name}.json`);
  expect(names).toEqual(expected.toSorted());
});

function schemaFrom(text: string | undefined): z.ZodType {
  const json: z.core.JSONSchema.JSONSchema = JSON.parse(text ?? '{}');
  return z.fromJSONSchema(json);
}

/** The first line by which editors find the schema of a file. */
function modeline(file: string): string {
  const first = readFileSync(file, 'utf8').split('\n')[0] ?? '';
  return /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? '';
}

describe('editors find the schema of each file, and it holds', () => {
  const schemas = new Map(
    [...schemaTexts()].map(([name, text]) => [resolve(root, 'schemas', name), text]),
  );

  test.each(fixture.map((file) => [file.slice(root.length), file]))('%s', (_, file) => {
    const target = resolve(dirname(file), modeline(file));
    const text = schemas.get(target);
    expect(text, `${target} is no schema`).toBeDefined();
    const schema = schemaFrom(text);
    expect(schema.safeParse(parse(readFileSync(file, 'utf8'))).error?.issues ?? []).toEqual([]);
  });

  test('a slip is seen in the editor too', () => {
    const schema = schemaFrom(schemaTexts().get('actors.json'));
    expect(schema.safeParse({ XA: { name: 'Lower State', kind: 'sate' } }).success).toBe(false);
    expect(schema.safeParse({ Lower_State: { name: 'x', kind: 'state' } }).success).toBe(false);
    expect(schema.safeParse({ XA: { name: 'Lower State', kind: 'state' } }).success).toBe(true);
  });
});

test('each file of the packs that come along begins with its schema', () => {
  const wrong = yamlFiles('scenarios').filter((file) => {
    const section = file.slice(join(root, 'scenarios').length + 1).split('/')[1] ?? '';
    const target = join(root, 'schemas', `${section.replace(/\.ya?ml$/, '')}.json`);
    return resolve(dirname(file), modeline(file)) !== target;
  });
  expect(wrong.map((file) => file.slice(root.length))).toEqual([]);
});
