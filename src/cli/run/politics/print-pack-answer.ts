import { VERSION } from '../../../assessment/index.ts';
import type { Reasons } from '../../../quantity/index.ts';
import type { View } from '../../../scenario/index.ts';
import { printJson } from '../../output.ts';

/** The whole answer about a pack on a day, for programs: with the digest of its view and every reason. */
export async function printPackAnswer(
  schema: string,
  { asOf, digest }: View,
  answer: object,
  reasons: Reasons,
): Promise<0> {
  await printJson({
    schema,
    version: VERSION,
    view: digest,
    asOf,
    answer,
    reasons: reasons.list(),
  });
  return 0;
}
