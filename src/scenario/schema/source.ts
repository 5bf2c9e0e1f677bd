import { z } from 'zod';
import { date, ref, text } from './field.ts';

/**
 * A citation. Reliability is of the source (A reliable … F cannot be judged, Admiralty code);
 * credibility is of the single claim and stands on the record. Sources with the same `origin`
 * repeat one another and count once.
 */
export const source = z.strictObject({
  title: text,
  outlet: text.optional(),
  url: z.url().optional(),
  published: z.union([z.literal('unknown'), date]),
  language: z.string().regex(/^[a-z]{2,3}$/),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  type: z.enum([
    'wire',
    'newspaper',
    'broadcaster',
    'government',
    'intergovernmental',
    'resolution',
    'treaty',
    'dataset',
    'academic',
    'think-tank',
    'trade-press',
    'advocacy',
    'blog',
    'editorial',
    'reference',
    'company',
  ]),
  lean: text.optional(),
  origin: z.string().optional(),
  copies: ref('sources').optional(),
  translated: z.boolean().optional(),
  verified: z.enum(['seen', 'second-hand', 'from-memory']).optional(),
  note: text.optional(),
});
