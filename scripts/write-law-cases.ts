/**
 * Prints the table of the law cases for docs/law.md: `node scripts/write-law-cases.ts FOLDER`, where
 * FOLDER is the folder of known answers, beside which the facts of law lie.
 */
import { join } from 'node:path';

import { loadLawbook } from '../src/store/index.ts';
import {
  chapterLookup,
  engine,
  everythingBarred,
  readCases,
  scoreCases,
} from '../test/cases/law-score.ts';
import type { Judge } from '../test/cases/law-score.ts';

const shareText = ({ right, of }: { right: number; of: number }): string =>
  `${right} of ${of} (${((100 * right) / of).toFixed(0)} %)`;

const folder = process.argv[2];
const { lawbook } = await loadLawbook();
if (folder === undefined || lawbook === undefined) {
  process.stderr.write('write-law-cases: which folder? node scripts/write-law-cases.ts FOLDER\n');
  process.exitCode = 2;
} else {
  const cases = readCases(join(folder, '../facts/law/cases.json'));
  const judges: [string, Judge][] = [
    ['**Landbridge**', engine(lawbook)],
    ['everything with the North is barred', everythingBarred],
    ['HS chapter look-up only', chapterLookup],
    ['UN layer only', engine(lawbook, ['UN'])],
  ];
  const rows = judges.map(([name, by]) => {
    const { authority, barred, paragraph } = scoreCases(cases, by);
    return `| ${name} | ${shareText(barred)} | ${shareText(paragraph)} | ${shareText(authority)} |`;
  });
  const misses = scoreCases(cases, engine(lawbook)).scored.filter(
    ({ authority, barred, paragraph }) => !barred || paragraph === false || authority === false,
  );
  process.stdout.write(
    [
      '| judge | barred or open | paragraph | authority |',
      '| --- | --- | --- | --- |',
      ...rows,
      '',
      ...misses.map(
        ({ check, id, said }) => `miss: ${id} ${check.layer}, said ${String(said.barred)}`,
      ),
      '',
    ].join('\n'),
  );
}
