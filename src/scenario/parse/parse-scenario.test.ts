import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { PackFile } from './pack-file.ts';
import { parseScenario } from './parse-scenario.ts';

const folder = fileURLToPath(new URL('../../../test/fixtures/three-actors/', import.meta.url));
const sound: PackFile[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ path: file.slice(folder.length), text: readFileSync(file, 'utf8') }));

/** The sound pack with one text replaced, or a file put in its place. */
function changed(path: string, from: string | undefined, to: string): PackFile[] {
  const others = sound.filter((file) => file.path !== path);
  const text = sound.find((file) => file.path === path)?.text ?? '';
  if (from !== undefined && !text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return [...others, { path, text: from === undefined ? to : text.replace(from, () => to) }];
}

/** `file:line:column severity code` of each problem. */
function told(files: readonly PackFile[]): string[] {
  return parseScenario(files).problems.map(
    ({ place, severity, code }) =>
      `${place?.file ?? ''}:${place?.line}:${place?.column} ${severity} ${code}`,
  );
}

describe('a sound pack', () => {
  const { pack, problems } = parseScenario(sound);

  test('has no problem and one normal form', () => {
    expect(problems).toEqual([]);
    expect(pack?.stances[1]?.ideal).toMatchObject({ low: 20, base: 45, high: 70, unit: 'point' });
    expect(pack?.decisions['works-refused']?.project).toEqual(['river-line']);
    expect(pack?.values['works-cost']?.quantity?.unit).toBe('million USD');
    expect(pack?.questions).toEqual({});
  });

  test('means the same whatever the order of its files, split or whole, with a byte order mark', () => {
    const events = sound.find(({ path }) => path === 'events.yaml')?.text ?? '';
    const moved = sound
      .filter(({ path }) => path !== 'events.yaml')
      .concat({ path: 'events/talks/first.yaml', text: `\uFEFF${events}` });
    expect(parseScenario(moved.toReversed()).pack).toEqual(pack);
  });

  test('has a digest that hangs on content alone', () => {
    const { digest } = parseScenario(sound);
    expect(parseScenario(sound.toReversed()).digest).toBe(digest);
    expect(parseScenario(changed('values.yaml', 'base: 120', 'base: 121')).digest).not.toBe(digest);
  });
});

describe('the documented example', () => {
  test('names the missing fields and the missing parameters', () => {
    const { pack, problems } = parseScenario([{ path: 'scenario.yaml', text: 'name: North line' }]);
    expect(pack).toBeUndefined();
    expect(problems.map(({ code, path, value }) => [code, path, value])).toEqual([
      ['missing-file', '', 'parameters.yaml'],
      ['missing-field', 'scenario.summary', undefined],
      ['missing-field', 'scenario.covers-to', undefined],
    ]);
  });
});

describe('every problem is told at once', () => {
  test('of form, reference and order, in the order of lines', () => {
    const files = changed(
      'events.yaml',
      undefined,
      [
        'first: { date: 2019-13-01, title: One, kind: summit, actors: XQ, confidence: high, source: herald-2019 }',
        'second: { date: 2019-05-02, until: 2019-05-01, title: Two, kind: sumit, actors: XA, confidence: high, source: none }',
        '',
      ].join('\n'),
    );
    expect(told(files)).toEqual([
      'events.yaml:1:16 error bad-date',
      'events.yaml:1:62 error unknown-actor',
      'events.yaml:2:36 error reversed-dates',
      'events.yaml:2:66 error not-a-choice',
      'events.yaml:2:111 error unknown-source',
    ]);
  });

  test('a file that cannot be read does not make its records unknown', () => {
    expect(told(changed('sources.yaml', undefined, 'herald-2019: [\n'))).toEqual([
      'sources.yaml:2:1 error yaml-syntax',
    ]);
  });

  test('a slip in a record hides no problem of another', () => {
    const files = changed('stances.yaml', 'ideal: [20, 45, 70]', 'ideal: middling').map((file) =>
      file.path === 'actors.yaml'
        ? {
            ...file,
            text: file.text.replace('from: 2020-01-10, source', 'from: 2019-12-01, source'),
          }
        : file,
    );
    expect(told(files)).toEqual([
      'actors.yaml:13:11 warning overlapping-terms',
      'stances.yaml:9:60 error bad-quantity',
    ]);
  });
});

describe('where a record comes from', () => {
  const value = '{ title: T, about: river-line, is: plan, confidence: low, ';
  const withValue = (fields: string) =>
    told(changed('values.yaml', undefined, `works-cost: ${value}${fields} }\n`)).map((line) =>
      line.replace(/^.*? /, ''),
    );
  const plain = 'quantity: { base: 3, unit: km }';

  test('neither source nor assumption is a warning', () => {
    expect(withValue(plain)).toEqual(['warning unsourced']);
  });

  test('its only part being sourced is enough', () => {
    expect(withValue('quantity: { base: 3, unit: km, source: herald-2019 }')).toEqual([]);
  });

  test('an assumption says since when it could be made, or that it is hindsight', () => {
    expect(withValue(`${plain}, assumption: so we think`)).toEqual(['warning undated-assumption']);
    expect(withValue(`${plain}, assumption: so we think, hindsight: true`)).toEqual([]);
    expect(withValue(`${plain}, assumption: so we think, known: 2019-01-01`)).toEqual([]);
  });

  test('of an undated source nobody can tell when it was known', () => {
    const files = changed('sources.yaml', 'published: 2019-03-05', 'published: unknown');
    expect(told(files)).toContain('events.yaml:3:134 warning unknown-known');
  });

  test('bare numbers of the model are notices', () => {
    const files = changed(
      'parameters.yaml',
      /evidence-floor: .*/.exec(textOf('parameters.yaml'))?.[0],
      'evidence-floor: 5',
    );
    expect(told(files)).toEqual(['parameters.yaml:20:17 notice bare-number']);
  });

  test('what nothing refers to is a notice', () => {
    const more = `${textOf('sources.yaml')}spare: { title: Spare, published: 2019, language: en, reliability: C, type: blog }\n`;
    expect(told(changed('sources.yaml', undefined, more))).toEqual([
      'sources.yaml:10:1 notice unused-source',
    ]);
  });
});

describe('what hangs together', () => {
  test('a need of an authority whose mind is not told', () => {
    const files = changed(
      'projects/river-line.yaml',
      '{ of: XB, on: river-link, at: 25 }',
      '{ of: XB, on: border-calm, at: 25 }',
    );
    expect(told(files)).toEqual(['projects/river-line.yaml:19:17 warning unmapped-authority']);
  });

  test('a vote of one who was no member then', () => {
    const vote =
      'first: { institution: commission-procedure, subject: Line, date: 2009-05-01, for: [XA], outcome: adopted, source: herald-2019 }\n';
    expect(told(changed('votes.yaml', undefined, vote))).toEqual([
      'votes.yaml:1:84 warning not-a-member',
    ]);
  });

  test('a leader who never held the office', () => {
    const files = changed('stances.yaml', 'holder: ada-first', 'holder: XB');
    expect(told(files)).toContain('stances.yaml:7:21 warning leader-not-in-office');
  });

  test('an office of two actors', () => {
    const files = changed(
      'actors.yaml',
      'XB: { name: Upper State,',
      'XB: { name: Upper State, offices: { xa-premier: { title: P, terms: [] } },',
    );
    expect(told(files)).toContain('actors.yaml:14:37 error duplicate-id');
  });

  test('a vote known before it was held', () => {
    const vote =
      'first: { institution: commission-procedure, subject: Line, date: 2019-05-01, known: 2019-04-01, for: [XA], outcome: adopted, source: herald-2019 }\n';
    expect(told(changed('votes.yaml', undefined, vote))).toEqual([
      'votes.yaml:1:85 warning known-too-early',
    ]);
  });
});

describe('no text makes it throw', () => {
  const paths = fc.constantFrom(
    'scenario.yaml',
    'actors.yaml',
    'stances.yaml',
    'projects/a.yaml',
    'x.yaml',
    '',
  );
  const yamlish = fc.string({
    unit: fc.constantFrom(...Array.from('abX-:[]{},"\'#&*!|>%@`?~ \n\t01.'), 'XA: ', '\n  ', '- '),
    maxLength: 80,
  });

  test('whatever characters a file holds', () => {
    fc.assert(
      fc.property(paths, fc.oneof(yamlish, fc.string({ unit: 'binary' })), (path, text) => {
        const { problems } = parseScenario([{ path, text }]);
        expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
        for (const { message, place } of problems) {
          expect(message).not.toContain('⟦');
          expect(place?.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('whatever shape a record of the sound pack takes', () => {
    const json = fc.json({ maxDepth: 3 });
    fc.assert(
      fc.property(fc.nat(sound.length - 1), json, (at, text) => {
        const files = sound.map((file, index) => (index === at ? { ...file, text } : file));
        expect(() => parseScenario(files)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});

function textOf(path: string): string {
  return sound.find((file) => file.path === path)?.text ?? '';
}
