import { z } from 'zod';
import { COMPONENTS } from '../../ties/component.ts';

/** Pieces that several parts of an alignment answer are made of. */

export const why = z.string().describe('id of the reason this rests on');

export const number = z.number();

export const ids = z.array(z.string());

export const day = z.string().describe('YYYY-MM-DD');

export const share = z.number().min(0).max(1);

export const ends = { low: number, base: number, high: number };

export const range = z.object(ends);

export const rangeWithWhy = z.object({ ...ends, why });

export const component = z.enum(COMPONENTS);

export const camps = z
  .tuple([ids, ids])
  .describe('who stands with the first pole, and who opposite');

export const event = z.object({
  id: z.string(),
  date: z.string(),
  kind: z.string(),
  title: z.string(),
  weight: range.describe('-10 the most hostile, 10 the most friendly'),
});
