import type { Text } from '../../quantity/index.ts';
import type { ParameterName } from '../parameters/parameter-table.ts';
import type { Range } from '../range.ts';

/** What a tie between two actors is made of, each kept apart from the others. */
export const COMPONENTS = [
  'treaty',
  'votes',
  'trade',
  'leverage',
  'affinity',
  'ideology',
  'signals',
  'grievance',
  'rivalry',
  'threat',
  'border',
  'conduct',
  'events',
] as const;

export type ComponentName = (typeof COMPONENTS)[number];

/** One record behind a component, with what it says. */
export interface ComponentItem {
  readonly text: Text;
  /** -1 would be apart, 1 would be together; of events, points of their scale, faded by age */
  readonly value: Range;
  readonly source: readonly string[];
  readonly assumption: string | undefined;
  /** the day it is of, where it is of one */
  readonly date: string | undefined;
}

/** A part of a tie. */
export interface Component {
  readonly name: ComponentName;
  /**
   * `known`: records say it; `absent`: the pack lists such things for these two and has none; `unknown`:
   * nobody says. What is unknown counts for nothing in the best guess and widens the range.
   */
  readonly status: 'known' | 'absent' | 'unknown';
  /** -1 to 1; what is unknown has none */
  readonly value: Range | undefined;
  /** what it could be at all */
  readonly possible: readonly [number, number];
  readonly weight: Range;
  readonly items: readonly ComponentItem[];
  /** constants it was made with */
  readonly parameters: readonly ParameterName[];
}

/** A component the pack has no record of and lists such records. */
export const absent = (name: ComponentName, weight: Range): Component => ({
  name,
  status: 'absent',
  value: { low: 0, base: 0, high: 0 },
  possible: [-1, 1],
  weight,
  items: [],
  parameters: [],
});

/** A component nobody says anything of. */
export const unknown = (
  name: ComponentName,
  weight: Range,
  possible: readonly [number, number],
): Component => ({
  name,
  status: 'unknown',
  value: undefined,
  possible,
  weight,
  items: [],
  parameters: ['unknown-spread'],
});

/**
 * Several records of one kind together: each closes a part of what is left to the end, so that none
 * counts twice and all together stay below 1.
 */
export function together(values: readonly Range[]): Range {
  const at = (end: keyof Range): number => {
    let apart = 1;
    let near = 1;
    for (const value of values) {
      if (value[end] >= 0) near *= 1 - value[end];
      else apart *= 1 + value[end];
    }
    return apart - near;
  };
  return { low: at('low'), base: at('base'), high: at('high') };
}
