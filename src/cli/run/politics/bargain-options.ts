import type { Supposition } from '../../../assessment/index.ts';
import { fail, unwrap } from '../../../quantity/index.ts';
import type { BargainOptions } from '../../commands/bargain.ts';
import { politicsWordsEn } from './words-en.ts';

/** Throws a LandbridgeError that names the option. */
export function failWith(
  code: string,
  path: string,
  value: string,
  params: Record<string, string | number> = {},
): never {
  return unwrap(fail({ code, path, value, params }, politicsWordsEn));
}

/** A number as the user wrote it. */
export function numberOption(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  return /^-?\d+(?:\.\d+)?$/.test(text.trim())
    ? Number(text)
    : failWith('cli/bargain-not-a-number', option, text);
}

/** The what-ifs of the command line; a position is about the first issue asked for. */
export function suppositions(options: BargainOptions): Supposition[] {
  const [issue = ''] = options.issue ?? [];
  return [
    ...(options.withoutLeader ?? []).map((holder): Supposition => ({
      kind: 'without-leader',
      holder,
    })),
    ...(options.oneGoal ?? []).map((text): Supposition => {
      const [actor, goal] = halves(text, '--one-goal', 'ACTOR=ISSUE');
      return { kind: 'one-goal', actor, issue: goal };
    }),
    ...(options.suppose ?? []).map((text): Supposition => {
      const [actor, place] = halves(text, '--suppose', 'ACTOR=NUMBER');
      const at = numberOption(place, '--suppose') ?? Number.NaN;
      return { kind: 'position', actor, issue, at };
    }),
  ];
}

function halves(text: string, option: string, form: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at > 0 && at < text.length - 1) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  return failWith('cli/bargain-form', option, text, { form });
}
