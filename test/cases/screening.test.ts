import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { csvRows } from '../../src/intake/csv-rows.ts';
import { decodeText, readLists } from '../../src/intake/index.ts';
import {
  DEFAULT_THRESHOLD,
  buildScreeningIndex,
  compareNames,
  prepareName,
  screenParty,
} from '../../src/law/index.ts';
import type { NameKind } from '../../src/law/index.ts';
import { randomStream, unwrap } from '../../src/quantity/index.ts';
import { formatCounts, mcc, tally } from './screening-score.ts';
import type { Judged } from './screening-score.ts';
import { perturbations } from './screening-perturb.ts';
import { caseFile } from './folder.ts';

const read = (path: string) => unwrap(decodeText(path, readFileSync(caseFile(path))));

const KINDS: Readonly<Record<string, NameKind>> = {
  Person: 'person',
  Company: 'body',
  Organization: 'body',
  LegalEntity: 'body',
  Vessel: 'vessel',
};

describe('screening: labelled pairs of names', () => {
  const [header, ...rows] = unwrap(csvRows(read('screening/name-pairs-dev.csv')));
  const column = (name: string): number => header?.cells.indexOf(name) ?? -1;
  const judged: Judged[] = rows.map(({ cells }) => {
    const cell = (name: string): string => cells[column(name)] ?? '';
    const kind = z.enum(['person', 'body', 'vessel']).parse(KINDS[cell('schema')]);
    const [one, other] = [prepareName(cell('name1'), kind), prepareName(cell('name2'), kind)];
    return {
      group: `${cell('case_group')} ${cell('schema')}`,
      isMatch: cell('is_match') === 'true',
      score: compareNames(one, other).score,
    };
  });

  test('are told apart with one threshold for all', () => {
    console.log(formatCounts(judged, DEFAULT_THRESHOLD));
    expect(judged).toHaveLength(413);
    expect(mcc(tally(judged, DEFAULT_THRESHOLD))).toBeGreaterThanOrEqual(0.5);
  });

  test('are told apart alike in both halves, and with a threshold not quite the same', () => {
    for (const half of [0, 1]) {
      const part = judged.filter((_, at) => at % 2 === half);
      expect(mcc(tally(part, DEFAULT_THRESHOLD))).toBeGreaterThanOrEqual(0.5);
    }
    for (const threshold of [DEFAULT_THRESHOLD - 0.05, DEFAULT_THRESHOLD + 0.05]) {
      expect(mcc(tally(judged, threshold))).toBeGreaterThanOrEqual(0.5);
    }
  });
});

describe('screening: names of the UN list, written in other ways', () => {
  const lists = unwrap(readLists([read('screening/UN_consolidated.xml')]));
  const index = buildScreeningIndex(lists);
  const entries = lists.flatMap((list) => list.entries);

  /** The share of names whose entry is among the first five, at the threshold users have. */
  const recall = (change: (name: string, at: number) => string): number => {
    const asked = entries.flatMap(({ names, ref }) =>
      names.filter(({ quality }) => quality !== 'low').map(({ text }) => ({ ref, text })),
    );
    const found = asked.filter(({ ref, text }, at) =>
      screenParty(index, { name: change(text, at) }).matches.some((match) => match.ref === ref),
    );
    return found.length / asked.length;
  };

  test('has every entry', () => {
    expect(entries).toHaveLength(1003);
  });

  test.each(perturbations(randomStream(20_261_124)))(
    '$what: the entry is among the first five',
    ({ change, least, what }) => {
      const share = recall(change);
      console.log(`${what}: ${(100 * share).toFixed(1)} %`);
      expect(share).toBeGreaterThanOrEqual(least);
    },
  );
});
