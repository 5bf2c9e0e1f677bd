import type { IsoDate } from '../quantity/index.ts';
import { centralValue, statusQuoOn } from '../scenario/index.ts';
import type { CommitmentOnDay, Pack } from '../scenario/index.ts';
import type { ConsentCondition, ConsentState } from './conditional-consent.ts';

type Asks = NonNullable<Pack['stances'][number]['asks']>;

/**
 * What an actor asks for before it agrees, as conditions of its consent: the asks of a stance that come
 * first. What it asks for at the same time or later holds nothing up.
 *
 * @example
 * const at = { kind: 'quantity', unit: 'point', base: 50 };
 * conditionsOfAsks([{ issue: 'disarmament', at, order: 'first' }], {});
 * // [{ kind: 'level', issue: 'disarmament', at: 50 }]
 */
export function conditionsOfAsks(asks: Asks, values: Pack['values']): ConsentCondition[] {
  return asks
    .filter(({ order }) => order === 'first')
    .map(({ at, issue }) => ({ kind: 'level', issue, at: centralValue(at, values) }));
}

/**
 * The conditions of a commitment with their status on the day, for {@link answerConsents}: each is a
 * fact named by its text.
 *
 * @example
 * const conditions = [{ text: 'the bridge stands', status: 'unmet' }];
 * const { facts } = conditionsOfCommitment({ conditions });
 * facts.get('the bridge stands'); // 'unmet'
 */
export function conditionsOfCommitment({ conditions }: Pick<CommitmentOnDay, 'conditions'>): {
  readonly conditions: readonly ConsentCondition[];
  readonly facts: NonNullable<ConsentState['facts']>;
} {
  return {
    conditions: conditions.map(({ text }) => ({ kind: 'fact', id: text })),
    facts: new Map(conditions.map(({ status, text }) => [text, status])),
  };
}

/**
 * How far each issue of a pack has come on a day, where that is known.
 *
 * @example
 * levelsOn(pack, day).get('border-calm'); // 20
 */
export function levelsOn(
  pack: Pick<Pack, 'issues' | 'values'>,
  day: IsoDate,
): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const issue of Object.keys(pack.issues)) {
    const level = statusQuoOn(pack, issue, day)?.level;
    if (level !== undefined) levels.set(issue, level);
  }
  return levels;
}
