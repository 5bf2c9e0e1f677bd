import { VERSION, supposedView } from '../../../assessment/index.ts';
import {
  answerDeal,
  bargainingWordsEn,
  limitsOnRecord,
  readDeal,
  tableAtBase,
  tableOfView,
} from '../../../bargaining/index.ts';
import type { BargainTable, DealLimit, EstimatedTable } from '../../../bargaining/index.ts';
import { readTextFile } from '../../../intake/index.ts';
import {
  createReasons,
  fail,
  LandbridgeError,
  makeProblem,
  unwrap,
} from '../../../quantity/index.ts';
import type { Problem, Reasons } from '../../../quantity/index.ts';
import { parseBySchema } from '../../../scenario/index.ts';
import type { PackFile, View } from '../../../scenario/index.ts';
import { z } from 'zod';
import type { BargainOptions } from '../../commands/bargain.ts';
import { namesOf } from '../../names.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { paintLines } from '../../screen/line.ts';
import { dealScreen } from '../../screen/politics/deal-screen.ts';
import { sayNotices } from '../economy/say-notices.ts';
import { openView } from '../open-view.ts';
import { failWith, suppositions } from './bargain-options.ts';

/** Prints what becomes of a deal in a file, alone or among the actors of a pack; returns the exit code. */
export async function deal(
  given: string | undefined,
  path: string,
  options: BargainOptions,
): Promise<0> {
  refuseOthers(given, options);
  const { file, text } = unwrap(readTextFile(path));
  const source = { path: file, text };
  const reasons = createReasons();
  const pack = given === undefined ? undefined : await openPack(given, source, options, reasons);
  const { problems, value } = readDeal(source, pack);
  if (value === undefined) throw new LandbridgeError(problems);
  const warnings = [...problems, ...(pack?.warnings ?? [])];
  const origin = { file, ...(pack === undefined ? {} : { stands: pack.stands }) };
  const answer = unwrap(answerDeal(value, origin, reasons));
  if (options.json === true) {
    await printJson({
      schema: 'deal@1',
      version: VERSION,
      view: pack?.view.digest ?? null,
      asOf: pack?.view.asOf ?? null,
      request: { file },
      answer,
      reasons: reasons.list(),
      warnings,
    });
    return 0;
  }
  await sayNotices(warnings);
  const named = (id: string): string => value.names.get(id) ?? pack?.named(id) ?? id;
  const about = pack === undefined ? file : `${file} · as of ${pack.view.asOf}`;
  const screen = { width: screenWidth(), named, reasons: reasons.list(), about };
  await printLines(paintLines(dealScreen(answer, screen), PAINT));
  return 0;
}

/** Options that say nothing about a deal. */
function refuseOthers(given: string | undefined, options: BargainOptions): void {
  if (options.actors !== undefined) failWith('cli/bargain-two-inputs', '--deal', options.actors);
  for (const [option, value] of [
    ['--model', options.model],
    ['--preset', options.preset],
    ['--rounds', options.rounds],
    ['--level', options.level],
    ['--draws', options.draws],
    ['--seed', options.seed],
    ['--html', options.html],
    ['--coerce', options.coerce],
    ['--score', options.score],
    ['--calibrate', options.calibrate],
    ['--motive', options.motive?.join(', ')],
    ['--near', options.near],
    ['--half-distance', options.halfDistance],
    ['--csv', options.csv === true ? '' : undefined],
    ['--issue', options.issue?.join(', ')],
  ] as const) {
    if (value !== undefined) failWith('cli/bargain-not-of-deal', option, value);
  }
  if (given !== undefined) return;
  for (const [option, value] of [
    ['--as-of', options.asOf],
    ['--without-leader', options.withoutLeader?.join(', ')],
    ['--one-goal', options.oneGoal?.join(', ')],
    ['--suppose', options.suppose?.join(', ')],
  ] as const) {
    if (value !== undefined) failWith('cli/bargain-only-pack', option, value);
  }
}

interface OpenedPack {
  readonly view: View;
  readonly positions: BargainTable;
  readonly limits: ReadonlyMap<string, readonly DealLimit[]>;
  readonly warnings: readonly Problem[];
  readonly stands: ReadonlyMap<string, readonly string[]>;
  readonly named: (id: string) => string;
}

/** What of the file is needed before it is read in whole. */
const outline = z.looseObject({
  issues: z.record(z.string(), z.unknown()),
  parties: z.record(z.string(), z.unknown()),
});

/** Where the actors of a pack stand on the issues the file shares with it. */
async function openPack(
  given: string,
  source: PackFile,
  options: BargainOptions,
  reasons: Reasons,
): Promise<OpenedPack> {
  const { problems, value } = parseBySchema(source, outline);
  if (value === undefined) throw new LandbridgeError(problems);
  const { view } = await openView(given, options);
  const shared = Object.keys(value.issues).filter((id) => Object.hasOwn(view.pack.issues, id));
  if (shared.length === 0) {
    const params = { known: Object.keys(view.pack.issues).join(', ') };
    return unwrap(
      fail(
        {
          code: 'bargaining/unknown-issue',
          path: 'issues',
          value: Object.keys(value.issues).join(', '),
          params,
        },
        bargainingWordsEn,
      ),
    );
  }
  const supposed = unwrap(supposedView(view, suppositions({ ...options, issue: shared })));
  const table = unwrap(tableOfView(supposed, { issues: shared }, reasons));
  const names = namesOf(view.pack);
  const record = Object.keys(value.parties).map(
    (id) => [id, limitsOnRecord(supposed, id, shared)] as const,
  );
  return {
    view,
    positions: unwrap(tableAtBase(table)),
    limits: new Map(record.map(([id, { limits }]) => [id, limits])),
    warnings: [
      ...record.flatMap(([, each]) => each.warnings),
      ...withoutStance(table, Object.keys(value.parties)),
    ],
    stands: new Map(table.actors.map(({ id }, at) => [id, standReasons(table, at)])),
    named: (id) => names.actor(id),
  };
}

/** An issue a party of the pack says nothing of has no weight with it: told, for nobody knows that it does not care. */
function withoutStance({ actors, issues, stands }: EstimatedTable, parties: string[]): Problem[] {
  return actors.flatMap(({ id }, row) =>
    parties.includes(id)
      ? issues.flatMap(({ id: issue }, column) => {
          if (stands[row]?.[column] !== undefined) return [];
          const params = { actor: id, issue };
          const fields = { code: 'bargaining/no-stance-in-deal', path: `parties.${id}`, params };
          return [makeProblem({ ...fields, severity: 'warning' }, bargainingWordsEn)];
        })
      : [],
  );
}

function standReasons({ stands }: EstimatedTable, at: number): string[] {
  return (stands[at] ?? []).flatMap((stand) =>
    stand === undefined ? [] : [stand.position.why, stand.salience.why],
  );
}
