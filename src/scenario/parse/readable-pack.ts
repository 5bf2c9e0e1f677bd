import type { z } from 'zod';

import { pack as packSchema } from '../schema/pack.ts';
import type { Pack } from '../schema/pack.ts';
import type { MergedPack } from './merge-files.ts';

const records = packSchema.omit({ scenario: true, parameters: true });

/** The records of a pack that could be read, in normal form. */
export interface ReadablePack {
  readonly records: z.output<typeof records>;
  /** where the n-th readable stance stands among all that are written */
  readonly stanceIndex: readonly number[];
}

/**
 * The part of a pack that is well formed, so that a slip in one record hides no other problem:
 * the records with an issue are left out.
 */
export function readablePack(
  merged: MergedPack,
  issues: readonly z.core.$ZodIssue[],
): ReadablePack | undefined {
  const faulty = new Set(issues.map(({ path }) => `${String(path[0])}.${String(path[1])}`));
  const kept: Record<string, unknown> = {};
  let stanceIndex: number[] = [];
  for (const [section, value] of Object.entries(merged.value)) {
    if (section === 'scenario' || section === 'parameters') continue;
    const isSound = (key: string | number): boolean => !faulty.has(`${section}.${key}`);
    if (Array.isArray(value)) {
      const indices = [...value.keys()].filter(isSound);
      kept[section] = indices.map((index): unknown => value[index]);
      if (section === 'stances') stanceIndex = indices;
    } else if (typeof value === 'object' && value !== null) {
      kept[section] = Object.fromEntries(Object.entries(value).filter(([key]) => isSound(key)));
    }
  }
  const parsed = records.safeParse(kept);
  return parsed.success ? { records: parsed.data, stanceIndex } : undefined;
}

/** A pack without an issue is readable as it is. */
export function wholePack(pack: Pack): ReadablePack {
  return { records: pack, stanceIndex: [...pack.stances.keys()] };
}
