import {
  LandbridgeError,
  hasErrors,
  isIsoDate,
  isoDate,
  makeProblem,
  unwrap,
  fail,
} from '../../quantity/index.ts';
import type { IsoDate } from '../../quantity/index.ts';
import type { Pack, View } from '../../scenario/index.ts';
import { loadScenario } from '../../store/index.ts';
import { countProblems } from '../problem-list.ts';
import { wordsEn } from '../words-en.ts';

/** A pack as of a day, and by which name the user knows it. */
export interface OpenedView {
  readonly view: View;
  /** with what the day did not know yet */
  readonly pack: Pack;
  /** as the user gave it, for the commands we suggest */
  readonly given: string;
  /** a name for files: that of a shipped pack, or of the folder */
  readonly name: string;
}

/** Today, UTC. The clock is read here and nowhere below. */
export function today(): IsoDate {
  return isoDate(new Date().toISOString().slice(0, 10));
}

/** A day as the user wrote it; throws a LandbridgeError that names the option. */
export function dayOption(text: string | undefined, option: string): IsoDate | undefined {
  if (text === undefined) return undefined;
  if (text === 'today') return today();
  return isIsoDate(text)
    ? text
    : unwrap(fail({ code: 'cli/not-a-day', path: option, value: text }, wordsEn));
}

/** A whole number as the user wrote it; throws a LandbridgeError that names the option. */
export function countOption(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const plain = text.replaceAll(/[_,]/g, '');
  return /^\d+$/.test(plain)
    ? Number(plain)
    : unwrap(fail({ code: 'cli/not-a-number', path: option, value: text }, wordsEn));
}

/** Loads a pack and looks at it as of a day; throws a LandbridgeError with what is wrong in it. */
export async function openView(
  given: string,
  options: { readonly asOf?: string; readonly strict?: boolean },
): Promise<OpenedView> {
  const asOf = dayOption(options.asOf, '--as-of') ?? today();
  const loaded = await loadScenario(given);
  const { location, pack, problems } = loaded;
  if (pack === undefined || hasErrors(problems)) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (location === undefined) throw new LandbridgeError(errors);
    const params = { count: countProblems(errors) };
    const summary = { code: 'cli/pack-has-errors', value: given, params };
    throw new LandbridgeError([...errors, makeProblem(summary, wordsEn)]);
  }
  const { viewAsOf } = await import('../../scenario/index.ts');
  const view = viewAsOf(pack, asOf, { strict: options.strict === true });
  return { view, pack, given, name: baseName(location?.name ?? given) };
}

function baseName(path: string): string {
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.at(-1) ?? 'pack';
}
