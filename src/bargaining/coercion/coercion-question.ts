import type { Result } from '../../quantity/index.ts';
import type { CoercionFile } from './coercion-file.ts';
import type { CoercionAnswer } from './coercion-schema.ts';

/** A collection of a file of coercion. */
export type Section = Exclude<keyof CoercionFile, 'title'>;

/** One question of a collection, as the file has it. */
export type Questions<K extends Section> = NonNullable<CoercionFile[K]>[string];

/** What answering one question gives. */
export type Answer<K extends Exclude<keyof CoercionAnswer, 'title'>> = Result<
  CoercionAnswer[K][number]
>;
