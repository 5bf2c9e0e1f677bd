import { z } from 'zod';
import { component, ends, number, range, rangeWithWhy, why } from './schema-parts.ts';

export const actor = z.object({
  id: z.string(),
  name: z.string(),
  size: z
    .object({ ...ends, year: z.string(), why })
    .nullable()
    .describe('share of world capability; null where nobody has stated it'),
});

export const tie = z
  .object({
    a: z.string(),
    b: z.string(),
    temperature: rangeWithWhy.describe('50 neither warm nor cold; 0 and 100 are never reached'),
    propensity: range.describe('-1 to 1'),
    components: z.array(
      z.object({
        name: component,
        status: z.enum(['known', 'absent', 'unknown']),
        value: range.nullable().describe('-1 to 1; null where nobody says'),
        weight: range,
        pull: number.nullable().describe('weight times value, best guess'),
        why,
      }),
    ),
    unknown: z.array(component).describe('parts nobody says anything of: they widen the range'),
    contradictions: z.array(
      z.object({ together: component, apart: component, pulls: z.tuple([number, number]) }),
    ),
    implied: z
      .object({
        byTreaties: number,
        sharedAlly: z.string().nullable(),
        gap: number.describe('below 0: colder than treaties let one expect'),
        byGrievance: number,
      })
      .describe('propensity by treaties alone, beside what it is'),
    why,
  })
  .describe('what draws two states together or apart on the day');

export const leverage = z.object({
  holder: z.string(),
  over: z.string(),
  kind: z.string(),
  about: z.string(),
  share: range.nullable(),
  unknown: z.string().nullable(),
  why,
});

export const driver = z.object({
  id: z.string().describe('the same in every pack that has both states'),
  rivals: z.tuple([z.string(), z.string()]),
  since: z.string().nullable(),
  about: z.string(),
  level: number.describe('1 as on record'),
  why,
});
