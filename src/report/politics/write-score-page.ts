import { VERSION } from '../../assessment/index.ts';
import { bargainingWordsEn, forecasterTitle } from '../../bargaining/index.ts';
import type { PastScores } from '../../bargaining/index.ts';
import { percent, rangesByRow } from '../../figures/index.ts';
import { render } from '../../quantity/index.ts';
import type { Text } from '../../quantity/index.ts';
import { beside, list, pageOf, reproduce } from '../economy/frame.ts';
import { figureDocument } from '../figure-document.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { table } from '../table.ts';
import { PAGE_STYLE } from './page-style.ts';
import { spreadText } from './spread-text.ts';
import { tell } from './tell.ts';

export interface ScorePageInput {
  readonly scores: PastScores;
  /** name of the file the cases are from */
  readonly file: string;
  readonly command: string;
  readonly generated: string;
  /** the answer as `--json` prints it */
  readonly data: unknown;
}

/**
 * How well each forecast did on past cases, as one HTML file: errors of each, the best CRPS first, and
 * what each gains on the baseline with its interval. The same input gives the same bytes.
 *
 * @throws LandbridgeError when jsdom, which the figures are drawn with, cannot be loaded
 *
 * @example
 * const text = 'case,group,actor,position,salience,outcome\na,g,x,80,90,65\na,g,y,20,50,65\n' +
 *   'b,h,x,10,40,20\nb,h,y,60,90,20\n';
 * const scores = unwrap(scorePastCases(unwrap(readPastCases({ path: 'past.csv', text }))));
 * const page = writeScorePage({ scores, file: 'past.csv', command: '', generated: '', data: {} });
 * page.includes('always 50'); // true
 */
export function writeScorePage({
  command,
  data,
  file,
  generated,
  scores: { baseline, cases, groups, notes, scores, seed },
}: ScorePageInput): string {
  const named = (id: string): string => said(forecasterTitle(id));
  const told = scores.filter((each) => each.cases > 0).toSorted((a, b) => a.crps - b.crps);
  const compared = told.flatMap(({ against, id }) =>
    against === undefined || id === baseline ? [] : [{ id, ...against.crps }],
  );
  const rows = told.map((each): Piece[] => {
    const gap = each.id === baseline ? undefined : each.against?.crps;
    return [
      each.id === baseline ? html`<b>${named(each.id)}</b> ${tell('baseline')}` : named(each.id),
      numberText(each.cases),
      numberText(each.mae),
      numberText(each.rmse),
      numberText(each.medianAe),
      numberText(each.crps),
      percent(each.within5),
      percent(each.within10),
      gap === undefined ? '' : spreadText({ low: gap.low, base: gap.mean, high: gap.high }),
      gap !== undefined && tell(verdictOf(gap)),
    ];
  });
  const scoreTable = table({
    caption: tell('score-caption'),
    columns: [
      { label: tell('col-forecast') },
      ...['cases', 'mae', 'rmse', 'median-error', 'crps', 'within-5', 'within-10', 'gap-crps'].map(
        (code) => ({ label: tell(`col-${code}`), isNumber: true }),
      ),
      { label: tell('col-verdict') },
    ],
    rows,
  });
  const figure = rangesByRow({
    document: figureDocument(),
    id: 'against',
    title: tell('against-title', { baseline: named(baseline) }),
    rows: compared.map(({ high, id, low, mean }) => ({
      name: named(id),
      range: { low, base: mean, high },
    })),
    format: numberText,
  });
  return pageOf({
    title: tell('score-title', { file }),
    eyebrow: tell('score-eyebrow'),
    heading: tell('score-title', { file }),
    facts: [
      [tell('cases'), tell('cases-text', { cases, groups, seed })],
      [tell('best'), told[0] === undefined ? tell('unknown-word') : named(told[0].id)],
    ],
    sections: [
      { id: 'scores', title: tell('scores'), body: scoreTable },
      {
        id: 'compared',
        title: tell('compared'),
        body:
          compared.length === 0
            ? html`<p>${tell('compared-none')}</p>`
            : beside(
                trusted(figure.outerHTML),
                tell('against-figure', { baseline: named(baseline) }),
                tell('against-text'),
              ),
      },
      { id: 'notes', title: tell('unknown'), body: list(notes.map(said)) },
      {
        id: 'reproduce',
        title: tell('reproduce'),
        body: reproduce([
          [tell('command'), command],
          [tell('version'), VERSION],
          [tell('generated'), generated],
        ]),
      },
    ],
    version: VERSION,
    data,
    style: PAGE_STYLE,
  });
}

const said = (text: Text): string => render(text, bargainingWordsEn);

/** What an interval says; one that holds 0 says nothing. */
function verdictOf({ high, low }: { readonly low: number; readonly high: number }): string {
  if (high < 0) return 'better';
  return low > 0 ? 'worse' : 'undecided';
}
