import { parseDate } from '../quantity/index.ts';
import type { IsoDate } from '../quantity/index.ts';
import type { ActivityFile } from '../scenario/index.ts';
import type { Exemption } from './exemption.ts';

/**
 * The decisions that a file of activities gives, as exemptions of its activities.
 *
 * @example
 * const text = `
 * given: [{ by: river-committee, from: 2019-05-01, covers: [train] }]
 * activities: [{ id: train, act: transfer }]`;
 * const { file } = parseActivities({ path: 'a.yaml', text });
 * exemptionsGiven(file)[0]?.covers; // [0]
 */
export function exemptionsGiven({ given, activities }: ActivityFile): Exemption[] {
  return given.flatMap(({ by, covers, from, says, to, under }, index): Exemption[] => {
    const begins = dayOf(from);
    if (begins === undefined) return [];
    return [
      {
        id: says ?? `decision ${index + 1}`,
        by,
        ...(under === undefined ? {} : { under }),
        from: begins,
        to: dayOf(to) ?? null,
        covers: Array.isArray(covers)
          ? [...activities.keys()].filter((at) => covers.includes(activities[at]?.id ?? ''))
          : covers,
      },
    ];
  });
}

function dayOf(date: string | undefined): IsoDate | undefined {
  const parsed = date === undefined ? undefined : parseDate(date);
  return parsed?.ok === true ? parsed.value.earliest : undefined;
}
