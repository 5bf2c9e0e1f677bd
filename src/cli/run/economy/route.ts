import { writeFile } from 'node:fs/promises';
import { answerRoute } from '../../../corridor/index.ts';
import type { RouteRequest, RouteResult } from '../../../corridor/index.ts';
import { guardedCrossings, sanctionedStates } from '../../../law/index.ts';
import { LandbridgeError, makeProblem, unwrap } from '../../../quantity/index.ts';
import type { View } from '../../../scenario/index.ts';
import type { RouteOptions } from '../../commands/route.ts';
import { PAINT, printJson, printLines, say, screenWidth } from '../../output.ts';
import { routeNames } from '../../screen/economy/route-names.ts';
import { routeScreen } from '../../screen/economy/route-screen.ts';
import { paintLines } from '../../screen/line.ts';
import { wordsEn } from '../../words-en.ts';
import { countOption, openView } from '../open-view.ts';
import { findPlace, findState } from './find-named.ts';
import { routeTable } from './route-table.ts';
import { sayNotices } from './say-notices.ts';

const DRAWS = 200;

/** Prints ways between two places; returns the exit code. */
export async function route(given: string, options: RouteOptions): Promise<0> {
  const { view } = await openView(given, {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    strict: options.strict === true,
  });
  const result = lawful(view, unwrap(answerRoute(view, requestOf(view, options))));
  if (options.json === true) await printJson(result);
  else {
    await sayNotices(result.warnings);
    if (options.csv === true) await printLines(routeTable(result.answer));
    else {
      const names = routeNames(view.pack);
      const screen = { width: screenWidth(), names, withLegs: options.legs === true };
      await printLines(paintLines(routeScreen(result, screen), PAINT));
    }
  }
  if (options.html !== undefined) await writePage(view, result, options.html);
  return 0;
}

function requestOf(view: View, options: RouteOptions): RouteRequest {
  const { pack } = view;
  const { byLand, via } = options;
  const states = (given: readonly string[], option: string): string[] =>
    given.map((text) => findState(pack, text, option));
  const lastMile = countOption(options.lastMile, '--last-mile');
  const seed = countOption(options.seed, '--seed');
  return {
    from: findPlace(pack, options.from, '--from'),
    to: findPlace(pack, options.to, '--to'),
    draws: countOption(options.draws, '--draws') ?? DRAWS,
    avoid: states(options.avoid ?? [], '--avoid'),
    sanctioned: sanctionedStates(pack, view.asOf).map(({ state }) => state),
    ...(options.by === undefined ? {} : { by: options.by }),
    ...(byLand === undefined || byLand === 'both' ? {} : { byLand: [byLand] }),
    ...(via === undefined
      ? {}
      : {
          via: states(
            via.filter((text) => text !== 'none'),
            '--via',
          ),
        }),
    ...(options.cargo === undefined ? {} : { cargo: options.cargo }),
    ...(options.currency === undefined ? {} : { currency: options.currency }),
    ...(options.assume === undefined ? {} : { assume: options.assume }),
    ...(options.variant === undefined ? {} : { variant: options.variant }),
    ...(options.without === undefined ? {} : { without: options.without }),
    ...(options.matrix === true ? { matrix: 'shipments' as const } : {}),
    ...(lastMile === undefined ? {} : { lastMile }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/** With the bans in force about the states and lines on the way: two engines that do not know each other. */
function lawful({ asOf, pack }: View, result: RouteResult): RouteResult {
  const territory = result.answer.columns.flatMap(({ route: found }) => found?.territory ?? []);
  const states = new Set(territory.map(({ country }) => country));
  const lines = [...new Set(territory.flatMap(({ crosses }) => crosses))];
  return {
    ...result,
    law: {
      states: sanctionedStates(pack, asOf).filter(({ state }) => states.has(state)),
      crossings: guardedCrossings(pack, asOf, lines),
    },
  };
}

async function writePage(view: View, result: RouteResult, file: string): Promise<void> {
  const { writeRoutePage } = await import('../../../report/index.ts');
  const html = writeRoutePage({ view, result, generated: new Date().toISOString() });
  try {
    await writeFile(file, html);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = { code: 'cli/cannot-write', value: file, params: { reason } };
    throw new LandbridgeError([makeProblem(problem, wordsEn)], 'input');
  }
  await say(`page: ${file}`);
}
