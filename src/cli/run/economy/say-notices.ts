import type { Problem } from '../../../quantity/index.ts';
import { say } from '../../output.ts';

/** Of one kind, before the rest is only counted. */
const MOST = 2;

/** What a user should know beside the answer, each kind once or twice. */
export async function sayNotices(problems: readonly Problem[]): Promise<void> {
  const kinds = Map.groupBy(problems, ({ code }) => code);
  for (const all of kinds.values()) {
    for (const { message } of all.slice(0, MOST)) await say(`notice: ${message}`);
    const rest = all.length - MOST;
    if (rest > 0) await say(`notice: and ${rest} more of this kind (--json lists all)`);
  }
}
