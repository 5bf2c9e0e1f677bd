import { describe, expect, test } from 'vitest';

import { collectionSchemas } from './schema/pack.ts';
import { fieldsAt, marksAt, walkSchema } from './walk.ts';
import type { Visit } from './walk.ts';

function visits(name: keyof typeof collectionSchemas, value: unknown): Visit[] {
  const found: Visit[] = [];
  walkSchema(collectionSchemas[name], value, (visit) => found.push(visit));
  return found;
}

/** `path=value` of each visit that wants a mark. */
function lines(found: readonly Visit[], mark: keyof Visit['meta']): string[] {
  return found
    .filter(({ meta }) => meta[mark] !== undefined)
    .map(
      ({ path, value, isKey }) => `${path.join('.')}${isKey ? ' is key' : ` = ${String(value)}`}`,
    );
}

describe('walkSchema', () => {
  test('tells the keys of a collection', () => {
    const [first] = visits('actors', { XA: { name: 'North', kind: 'state' } });
    expect(first).toEqual({ path: ['XA'], value: 'XA', meta: { key: 'actors' }, isKey: true });
  });

  test('tells references one by one, written alone or as a list', () => {
    const found = visits('events', { summit: { actors: 'XA', present: ['XA', 'XB'], date: 2019 } });
    expect(lines(found, 'ref')).toEqual([
      'summit.actors = XA',
      'summit.present.0 = XA',
      'summit.present.1 = XB',
    ]);
    expect(lines(found, 'date')).toEqual(['summit.date = 2019']);
  });

  test('follows tuples, records and keys that refer', () => {
    const link = visits('links', { bridge: { between: ['north-end', 'south-end'] } });
    expect(lines(link, 'ref')).toEqual([
      'bridge.between.0 = north-end',
      'bridge.between.1 = south-end',
    ]);
    const rule = { kind: 'weighted-majority', weights: { XA: 1, XB: 2 }, quota: 2 };
    const body = visits('institutions', { council: { rule } });
    expect(lines(body, 'key')).toEqual([
      'council is key',
      'council.rule.weights.XA is key',
      'council.rule.weights.XB is key',
    ]);
  });

  test('tells a quantity once in each of its written forms', () => {
    for (const written of [
      40,
      [20, 40, 60],
      'unknown',
      { base: 40, unit: 'point' },
      { use: 'a-value' },
    ]) {
      const found = visits('stances', [{ ideal: written }]);
      expect(found.filter(({ meta }) => meta.quantity === true)).toHaveLength(1);
    }
  });

  test('follows the normal form as it follows what was written', () => {
    const written = [
      {
        issue: 'river-link',
        actor: 'XA',
        from: 2019,
        ideal: { use: 'a-value' },
        salience: { base: 40, unit: 'point', source: 'herald', known: '2019-03' },
        source: ['herald'],
      },
    ];
    const normal = collectionSchemas.stances.parse(written);
    expect(lines(visits('stances', normal), 'ref')).toEqual([
      'stances.issue = river-link'.replace('stances', '0'),
      '0.actor = XA',
      '0.ideal.use = a-value',
      '0.salience.source.0 = herald',
      '0.source.0 = herald',
    ]);
    expect(lines(visits('stances', normal), 'date')).toEqual([
      '0.salience.known = 2019-03',
      '0.from = 2019',
    ]);
  });

  test('follows the branch of a union that fits', () => {
    const authorities = { XA: { will: 'XB' }, council: { institution: 'procedure' } };
    const found = visits('projects', { line: { authorities } });
    expect(lines(found, 'ref')).toEqual([
      'line.authorities.XA.will = XB',
      'line.authorities.council.institution = procedure',
    ]);
  });

  test('a slip in a field does not hide the references beside it', () => {
    const found = visits('projects', { line: { authorities: { XA: { will: 'XB', ofset: 3 } } } });
    expect(lines(found, 'ref')).toEqual(['line.authorities.XA.will = XB']);
  });
});

describe('what a schema says of a path', () => {
  test('the fields of an object, over all branches of a union', () => {
    expect(fieldsAt(collectionSchemas.projects, ['line', 'authorities', 'XA'])).toEqual(
      expect.arrayContaining(['will', 'offset', 'institution', 'source']),
    );
    expect(fieldsAt(collectionSchemas.actors, [])).toBeUndefined();
  });

  test('the marks of a node', () => {
    expect(marksAt(collectionSchemas.stances, [0, 'ideal'])).toEqual({ quantity: true });
    expect(marksAt(collectionSchemas.events, ['summit', 'date'])).toEqual({ date: true });
    expect(marksAt(collectionSchemas.events, ['summit', 'title'])).toEqual({});
  });
});
