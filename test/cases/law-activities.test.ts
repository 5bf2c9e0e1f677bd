import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { activity } from '../../src/scenario/schema/activity.ts';
import { activityFile } from '../../src/scenario/schema/activity-file.ts';
import { caseFile } from './folder.ts';

/** A case is a file of activities: the day asked about, the decisions on record, what was done. */
const lawCase = activityFile.required({ title: true, 'as-of': true });

const published = z.array(
  z.object({ id: z.string(), asOf: z.string(), given: z.array(z.string()) }),
);

const written = z
  .record(z.string().regex(/^C\d{2}$/), z.unknown())
  .parse(parse(readFileSync(new URL('law-activities.yaml', import.meta.url), 'utf8')));

/** The facts lie beside the folder of cases. */
const cases = published.parse(
  JSON.parse(readFileSync(caseFile('../facts/law/cases.json'), 'utf8')),
);

describe('the cases of law, written in the activity schema', () => {
  test.each(Object.entries(written))('%s can be written', (_id, given) => {
    const parsed = lawCase.safeParse(given);
    expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
  });

  test('every published case is written, and no other', () => {
    expect(Object.keys(written).toSorted()).toEqual(cases.map(({ id }) => id).toSorted());
  });

  test.each(cases)('$id is asked about the same day, on as many decisions', (known) => {
    const given = lawCase.parse(written[known.id]);
    expect(given['as-of']).toBe(known.asOf);
    expect(given.given).toHaveLength(known.given.length);
  });

  test('a misspelt fact is refused, not dropped', () => {
    expect(activity.safeParse({ act: 'supply', good: { text: 'rails' } }).success).toBe(false);
  });

  test('a period covers its last day and has a first', () => {
    const supply = { act: 'supply', during: { first: '2018-01-01', last: '2018-12-31' } };
    expect(activity.safeParse(supply).success).toBe(true);
    expect(activity.safeParse({ ...supply, during: { last: '2018' } }).success).toBe(false);
  });
});
