import { fail, succeed, sumInOrder } from '../../quantity/index.ts';
import type { Result } from '../../quantity/index.ts';
import type { BargainTable } from '../table/bargain-table.ts';
import { bargainingWordsEn } from '../words-en.ts';
import type { Ask } from './ask-order.ts';
import type { DealFile } from './deal-file.ts';
import type { DealIssue, DealLimit, DealParty } from './deal-table.ts';
import type { DealTerm } from './deal-term.ts';
import type { DealStep } from './sequence-question.ts';

type FileTerm = DealFile['terms'][string];
type FileParty = DealFile['parties'][string];

/** Issues as the file states them; what it leaves out is that of the table of positions. */
export function issuesOf({ issues }: DealFile, positions?: BargainTable): Result<DealIssue[]> {
  const found: DealIssue[] = [];
  for (const [id, { line, title, 'status-quo': stated }] of Object.entries(issues)) {
    const known = positions?.issues.find((issue) => issue.id === id);
    const [low, high] = line ?? [known?.low ?? 0, known?.high ?? 100];
    const statusQuo = stated ?? known?.statusQuo;
    const called = title ?? known?.title;
    if (statusQuo === undefined) {
      const fields = { code: 'bargaining/no-status-quo', path: `issues.${id}`, value: id };
      return fail(fields, bargainingWordsEn);
    }
    found.push({ id, low, high, statusQuo, ...(called === undefined ? {} : { title: called }) });
  }
  return succeed(found);
}

/** What is known of a party beside the file. */
interface Standing {
  readonly issues: readonly DealIssue[];
  readonly positions?: BargainTable;
  readonly limits?: readonly DealLimit[];
}

/** A party as the file states it; weights and ideals it leaves out are its stands on the issues. */
export function partyOf(
  id: string,
  stated: FileParty,
  { issues, limits: onRecord = [], positions }: Standing,
): Result<DealParty> {
  const stands = standsOf(id, issues, positions);
  const cares = sumInOrder([...stands.values()].map(({ salience }) => salience));
  const { horizon, discount, limits, instruments } = stated;
  const weights =
    stated.weights ??
    (cares > 0
      ? Object.fromEntries([...stands].map(([issue, { salience }]) => [issue, salience / cares]))
      : undefined);
  if (weights === undefined) {
    const fields = { code: 'bargaining/no-stand-of', path: `parties.${id}`, value: id };
    return fail(fields, bargainingWordsEn);
  }
  const rate = stated['points-per-unit'];
  return succeed({
    id,
    weights,
    ideals: {
      ...Object.fromEntries([...stands].map(([issue, { position }]) => [issue, position])),
      ...stated.ideals,
    },
    ...(horizon === undefined ? {} : { horizon }),
    ...(discount === undefined ? {} : { discount }),
    ...(stated.reservation === undefined ? {} : { reservation: stated.reservation }),
    ...(rate === undefined ? {} : { pointsPerUnit: rate }),
    limits: [
      ...Object.entries(limits ?? {}).map(([issue, { least, most, unless }]) => ({
        issue,
        ...(least === undefined ? {} : { least }),
        ...(most === undefined ? {} : { most }),
        ...(unless === undefined ? {} : { unless }),
      })),
      // what the file says of an issue stands for all that is on record of it
      ...onRecord.filter(({ issue }) => limits === undefined || !Object.hasOwn(limits, issue)),
    ],
    instruments: Object.entries(instruments ?? {}).map(([issue, each]) => ({
      issue,
      givenUpAt: each['given-up-at'],
      goal: each.goal,
      expected: each.expected,
    })),
  });
}

function standsOf(
  id: string,
  issues: readonly DealIssue[],
  positions?: BargainTable,
): Map<string, { readonly position: number; readonly salience: number }> {
  const row = positions?.actors.findIndex((actor) => actor.id === id) ?? -1;
  const stands = positions?.stands[row] ?? [];
  return new Map(
    issues.flatMap((issue) => {
      const at = positions?.issues.findIndex((each) => each.id === issue.id) ?? -1;
      const stand = stands[at];
      return stand === undefined ? [] : [[issue.id, stand] as const];
    }),
  );
}

/** A term by what is said of it: a level of an issue, a payment, or a thing in kind. */
export function termOf(id: string, stated: FileTerm): Result<DealTerm> {
  const { by, from, issue, pays, to, until } = stated;
  const times = {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  const kind = stated['in-kind'];
  const kinds = [issue, pays, kind].filter((each) => each !== undefined).length;
  if (kinds === 1 && issue !== undefined && typeof to === 'number') {
    return succeed({ kind: 'level', id, issue, to, ...times });
  }
  if (kinds === 1 && pays !== undefined && typeof to === 'string' && by !== undefined) {
    const at = from === undefined ? {} : { at: from };
    return succeed({ kind: 'payment', id, by, to, amount: pays, ...at });
  }
  if (kinds === 1 && kind !== undefined && to === undefined) {
    return succeed({ kind: 'in-kind', id, worth: kind, ...times });
  }
  const fields = { code: 'bargaining/term-form', path: `terms.${id}`, value: id };
  return fail(fields, bargainingWordsEn);
}

/** Who carries out what, as far as the file says it. */
export function stepsOf({ terms }: DealFile): DealStep[] {
  return Object.entries(terms).flatMap(([term, { by, ...stated }]): DealStep[] => {
    if (by === undefined) return [];
    const { reversible, takes, verification } = stated;
    return [
      {
        term,
        by,
        ...(takes === undefined ? {} : { takes }),
        ...(verification === undefined ? {} : { verification }),
        ...(reversible === undefined ? {} : { reversible }),
      },
    ];
  });
}

/** Asks to one patron. */
export function asksOf({ asks }: NonNullable<DealFile['favours']>[string]): Ask[] {
  return Object.entries(asks).map(([id, { 'refusal-cost': refusalCost, ...ask }]) => ({
    id,
    ...ask,
    ...(refusalCost === undefined ? {} : { refusalCost }),
  }));
}
