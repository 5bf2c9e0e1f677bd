import type { AlignRequest } from '../../../alignment/index.ts';
import type { AlignOptions } from '../../commands/align.ts';
import { countOption } from '../open-view.ts';
import { failWith, numberOption } from './bargain-options.ts';

/** What is asked of the engine, from the options of the command line. */
export function alignRequest(options: AlignOptions): AlignRequest {
  const { actor, by, from } = options;
  const draws = countOption(options.draws, '--draws');
  const every = countOption(options.every, '--every');
  const seed = countOption(options.seed, '--seed');
  const drivers = Object.fromEntries((options.driver ?? []).map(driverOption));
  return {
    ...(actor === undefined ? {} : { actor }),
    ...(by === undefined ? {} : { by }),
    ...(from === undefined ? {} : { from }),
    ...(every === undefined ? {} : { every }),
    ...(draws === undefined ? {} : { draws }),
    ...(seed === undefined ? {} : { seed }),
    ...(options.poles === undefined ? {} : { poles: pairOption(options.poles, '--poles') }),
    ...(options.with === undefined ? {} : { with: listOf(options.with) }),
    ...(options.actors === undefined ? {} : { actors: listOf(options.actors) }),
    ...(options.driver === undefined ? {} : { drivers }),
    pairs: (options.pair ?? []).map((text) => pairOption(text, '--pair')),
  };
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

function pairOption(text: string, option: string): readonly [string, string] {
  const [a, b, ...others] = listOf(text);
  if (a !== undefined && b !== undefined && others.length === 0) return [a, b];
  return failWith('cli/bargain-form', option, text, { form: 'A,B' });
}

function driverOption(text: string): readonly [string, number] {
  const at = text.lastIndexOf('=');
  if (at <= 0) return failWith('cli/bargain-form', '--driver', text, { form: 'ID=NUMBER' });
  const level = numberOption(text.slice(at + 1), '--driver') ?? Number.NaN;
  return [text.slice(0, at).trim(), level];
}
