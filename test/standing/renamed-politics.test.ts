import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerAlign } from '../../src/alignment/index.ts';
import { answerBargain } from '../../src/assessment/index.ts';
import { tableOfView } from '../../src/bargaining/index.ts';
import { createReasons, isoDate, unwrap } from '../../src/quantity/index.ts';
import type { IsoDate } from '../../src/quantity/index.ts';
import { parseScenario, viewAsOf } from '../../src/scenario/index.ts';
import type { Pack, PackFile, View } from '../../src/scenario/index.ts';
import { readScenarioFiles } from '../../src/store/index.ts';
import { disguisePack } from './rename-pack.ts';

const ROOT = join(import.meta.dirname, '../..');
/** 28 years: capability and ideal points go by calendar years, and only so do years stay years. */
const WEEKS = 1461;

function packOf(files: readonly PackFile[]): Pack {
  const { pack, problems } = parseScenario(files);
  if (pack === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return pack;
}

const bargained = (view: View, issue: string) => {
  const reasons = createReasons();
  const table = unwrap(tableOfView(view, { issues: [issue] }, reasons));
  const { view: _digest, ...rest } = unwrap(
    answerBargain({ table, reasons, view }, { draws: 100, seed: 11 }),
  );
  return rest;
};

const aligned = (view: View, actor: string) => {
  const { view: _digest, ...rest } = unwrap(answerAlign(view, { actor, draws: 400, seed: 11 }));
  return rest;
};

describe.each([
  { folder: 'test/fixtures/three-actors', day: '2019-06-01', issue: 'river-link', actor: 'XB' },
  { folder: 'scenarios/korea', day: '2018-08-30', issue: 'rail-link', actor: 'KR' },
])('$folder, every id renamed and all dates 28 years later', ({ actor, day, folder, issue }) => {
  const { files } = readScenarioFiles(join(ROOT, folder));
  const { base, copy, ids, restore, shift } = disguisePack(files, {
    weeks: WEEKS,
    order: 'reversed',
  });
  const seen = (of: readonly PackFile[], at: IsoDate): View => viewAsOf(packOf(of), at);
  const original = seen(base, isoDate(day));
  const disguised = seen(copy, shift(isoDate(day)));
  const other = (id: string): string => ids.get(id) ?? id;

  test('a bargain gives the same answer and reasons up to names and dates', () => {
    const [one, two] = [bargained(original, issue), bargained(disguised, other(issue))];
    expect(numbersIn(one.answer).length).toBeGreaterThan(50);
    expect(numbersIn(two.answer)).toEqual(numbersIn(one.answer));
    expect(restore(told(two).answer)).toEqual(told(one).answer);
    expect(told(two).basis).toEqual(told(one).basis);
  });

  test('an alignment gives the same numbers', () => {
    const [one, two] = [aligned(original, actor), aligned(disguised, other(actor))];
    expect(numbersIn(one.answer).length).toBeGreaterThan(50);
    expect(numbersIn(two.answer)).toEqual(numbersIn(one.answer));
    expect(two.answer.poles).toEqual(one.answer.poles.map(other));
    expect(told(two).basis).toEqual(told(one).basis);
  });
});

interface Told {
  readonly answer: unknown;
  readonly reasons: readonly {
    readonly id: string;
    readonly kind: string;
    readonly value?: unknown;
    readonly text: { readonly code: string };
    readonly from: readonly string[];
  }[];
}

/** Ids of reasons are drawn from what they say: told by their places instead, and their words left out. */
function told({ answer, reasons }: Told): { readonly answer: unknown; readonly basis: unknown } {
  const places = new Map(reasons.map(({ id }, at) => [id, `reason ${at}`]));
  const byPlace = (value: unknown): unknown => {
    if (typeof value === 'string') return places.get(value) ?? value;
    if (Array.isArray(value)) return value.map(byPlace);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, byPlace(each)]));
  };
  const basis = reasons.map(({ from, kind, text, value }) => [
    kind,
    text.code,
    typeof value === 'number' ? value : null,
    from.map(byPlace),
  ]);
  return { answer: byPlace(answer), basis };
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
