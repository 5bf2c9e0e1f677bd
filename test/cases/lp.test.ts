import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/quantity/index.ts';
import { nativeSolver, openHighs, readLpFile, writeMps } from '../../src/solver/index.ts';
import type { ModelFile } from '../../src/solver/index.ts';
import { caseFile } from './folder.ts';

interface Expected {
  readonly optimum: number;
  readonly vars?: number;
  readonly rows?: number;
}

const expected: Record<string, Expected> = JSON.parse(
  readFileSync(caseFile('lp/expected.json'), 'utf8'),
);

function read(name: string): ModelFile {
  const bytes = readFileSync(caseFile(`lp/${name}`));
  const text = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  return unwrap(readLpFile({ path: name.replace(/\.gz$/, ''), text }));
}

const highs = await openHighs();
const cbc = nativeSolver('cbc');

test('all four are there', () => {
  expect(Object.keys(expected).toSorted()).toEqual([
    'adlittle.lp',
    'afiro.lp',
    'israel.lp',
    'transport-100x200.lp.gz',
  ]);
});

describe.each(Object.entries(expected))('%s', (name, { optimum, vars, rows }) => {
  const file = read(name);
  const digits = 9 - Math.ceil(Math.log10(Math.abs(optimum)));

  test('is read with all its columns and rows', () => {
    expect(file.columns).toHaveLength(vars ?? file.model.columns.cost.length);
    expect(file.rows).toHaveLength(rows ?? file.model.rows.lower.length);
    expect(new Set(file.columns).size).toBe(file.columns.length);
  });

  test('has the optimum of HiGHS as WebAssembly', () => {
    const { status, objective } = highs.solve(file.model);
    expect(status).toBe('optimal');
    expect(objective).toBeCloseTo(optimum, digits);
  });

  test('has the optimum of cbc', (context) => {
    context.skip(!cbc.ok, 'cbc is not on the PATH');
    const { status, objective } = unwrap(cbc).solve(file.model);
    expect(status).toBe('optimal');
    expect(objective).toBeCloseTo(optimum, digits);
  });

  test('has it still when written as MPS and read again', () => {
    const { text } = writeMps(file.model);
    const again = unwrap(readLpFile({ path: 'model.mps', text }));
    const sign = file.model.sense === 'minimise' ? 1 : -1;
    expect(sign * highs.solve(again.model).objective).toBeCloseTo(optimum, digits);
  });
});
