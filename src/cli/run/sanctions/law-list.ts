import { measuresInForce } from '../../../law/index.ts';
import type { LawOptions } from '../../commands/law.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { fill } from '../../screen/fill.ts';
import { bold, column, dim, paintLines } from '../../screen/line.ts';
import type { Line } from '../../screen/line.ts';
import { openLawbook } from './open-lawbook.ts';

/** Prints the rows in force on a day, by layer; returns the exit code. */
export async function lawList(options: LawOptions): Promise<0> {
  const { asOf, digest, knownAt, lawbook } = await openLawbook(options);
  const rows = measuresInForce(lawbook, asOf).flatMap((id) => {
    const provision = lawbook.provisions[id];
    if (provision === undefined) return [];
    const { cite, from, modality, regime, says, to, wording } = provision;
    const layer = lawbook.regimes[regime]?.layer ?? regime;
    return [{ id, layer, regime, modality, cite, says, from, to: to ?? null, wording }];
  });
  if (options.json === true) {
    await printJson({ schema: 'law-list@1', view: digest, asOf, knownAt, rows });
    return 0;
  }
  const width = screenWidth();
  const lines: Line[] = [[bold(`${rows.length} rows in force`), dim(` · as of ${asOf}`)]];
  for (const layer of new Set(rows.map((row) => row.layer))) {
    lines.push([], [bold(layer)]);
    for (const { cite, from, id, modality, says, wording } of rows.filter(
      (row) => row.layer === layer,
    )) {
      lines.push([
        '  ',
        column(id, 28),
        dim(`${modality} since ${from ?? '?'} · wording ${wording}`),
      ]);
      lines.push(...fill(['    '], [`${cite}: ${says}`], width, 4));
    }
  }
  await printLines(paintLines(lines, PAINT));
  return 0;
}
