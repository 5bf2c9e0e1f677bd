import { didYouMean, fail, unwrap } from '../../../quantity/index.ts';
import { openLaw } from '../../../law/index.ts';
import type { LawOptions } from '../../commands/law.ts';
import { PAINT, printJson, printLines, screenWidth } from '../../output.ts';
import { provisionCard } from '../../screen/sanctions/provision-card.ts';
import { recordCard } from '../../screen/sanctions/record-card.ts';
import { paintLines } from '../../screen/line.ts';
import { wordsEn } from '../../words-en.ts';
import { openLawbook } from './open-lawbook.ts';

const SECTIONS = [
  'provisions',
  'regimes',
  'switches',
  'ledgers',
  'authorities',
  'terms',
  'exemptions',
  'obligations',
  'enforcement',
] as const;

/** Prints one thing of the law; returns the exit code. */
export async function lawShow(id: string, options: LawOptions): Promise<0> {
  const { asOf, digest, lawbook } = await openLawbook(options);
  const found = SECTIONS.filter((section) => Object.hasOwn(lawbook[section], id));
  if (found.length === 0) {
    const known = SECTIONS.flatMap((section) => Object.keys(lawbook[section]));
    const near = didYouMean(id, known);
    const hint =
      near === undefined ? 'landbridge law list shows the rows' : `did you mean "${near}"?`;
    unwrap(fail({ code: 'cli/unknown-law', path: 'id', value: id, hint }, wordsEn));
  }
  if (options.json === true) {
    const records = found.map((kind) => ({ kind, record: lawbook[kind][id] }));
    await printJson({ schema: 'law-show@1', view: digest, asOf, id, found: records });
    return 0;
  }
  const law = unwrap(openLaw(lawbook, { asOf }));
  const width = screenWidth();
  const lines = found.flatMap((kind) =>
    kind === 'provisions' ? provisionCard(law, id, width) : recordCard(lawbook, kind, id, width),
  );
  await printLines(paintLines(lines, PAINT));
  return 0;
}
