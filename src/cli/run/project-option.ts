import { didYouMean, fail, unwrap } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import { wordsEn } from '../words-en.ts';

/** The project a user named, or the pack's headline; throws a LandbridgeError with the nearest one. */
export function projectOption({ pack }: View, given: string | undefined): string {
  const known = Object.keys(pack.projects);
  const id = given ?? pack.scenario.headline ?? known[0] ?? '';
  if (known.includes(id)) return id;
  const near = didYouMean(id, known);
  const hint = near === undefined ? `one of: ${known.join(', ')}` : `did you mean "${near}"?`;
  return unwrap(fail({ code: 'cli/unknown-project', path: '--project', value: id, hint }, wordsEn));
}
