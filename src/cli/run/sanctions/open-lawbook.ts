import { LandbridgeError, fail, hasErrors, unwrap } from '../../../quantity/index.ts';
import type { IsoDate } from '../../../quantity/index.ts';
import type { Lawbook } from '../../../scenario/index.ts';
import { loadLawbook } from '../../../store/index.ts';
import { wordsEn } from '../../words-en.ts';
import { dayOption, today } from '../open-view.ts';

/** The bodies of law that come with the package, as of a day and as known on one. */
export interface OpenedLawbook {
  readonly lawbook: Lawbook;
  readonly asOf: IsoDate;
  readonly knownAt: IsoDate;
  readonly digest: string;
  /** the day on which the first provision began, whenever it became known */
  readonly first: string;
}

/** Loads the law; throws a LandbridgeError with what is wrong in it or in the options. */
export async function openLawbook(options: {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}): Promise<OpenedLawbook> {
  const asOf = dayOption(options.asOf, '--as-of') ?? today();
  const knownAt = dayOption(options.knownAt, '--known-at') ?? asOf;
  const { lawbook, problems, digest } = await loadLawbook();
  if (lawbook === undefined || hasErrors(problems)) {
    throw new LandbridgeError(problems.filter(({ severity }) => severity === 'error'));
  }
  const { lawbookAsOf } = await import('../../../scenario/index.ts');
  const starts = Object.values(lawbook.provisions).flatMap(({ from }) => from ?? []);
  const first = starts.toSorted()[0] ?? asOf;
  return { lawbook: lawbookAsOf(lawbook, knownAt), asOf, knownAt, digest, first };
}

/** `id=option` pairs of the command line; throws a LandbridgeError for one that is none. */
export function switchOptions(given: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf('=');
      if (at > 0 && at < pair.length - 1) return [pair.slice(0, at), pair.slice(at + 1)];
      const problem = { code: 'cli/not-a-switch', path: '--switch', value: pair };
      return unwrap(fail(problem, wordsEn));
    }),
  );
}
