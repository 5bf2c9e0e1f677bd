import { bargainingWordsEn, forecasterTitle } from '../../../bargaining/index.ts';
import type { PastScores } from '../../../bargaining/index.ts';
import { render } from '../../../quantity/index.ts';
import { gridLines } from '../economy/grid.ts';
import { fill } from '../fill.ts';
import { bold, dim, styled } from '../line.ts';
import type { Line } from '../line.ts';

const titled = (id: string): string => render(forecasterTitle(id), bargainingWordsEn);
const one = (value: number): string => value.toFixed(1);
const percent = (share: number): string => String(Math.round(100 * share));

/** A note, with the forecast the others are held against by its title. */
function noteText({ code, params }: PastScores['notes'][number]): string {
  const { baseline } = params;
  const told = typeof baseline === 'string' ? { ...params, baseline: titled(baseline) } : params;
  return render({ code, params: told }, bargainingWordsEn);
}

/** How well each forecast did on past cases, the best CRPS first. */
export function scoreScreen(
  { baseline, cases, groups, notes, scores, seed }: PastScores,
  file: string,
  width: number,
): Line[] {
  const told = scores.filter((each) => each.cases > 0).toSorted((a, b) => a.crps - b.crps);
  const rows = told.map((each) => {
    const against = each.against?.crps;
    const gap =
      against === undefined
        ? ''
        : `${one(against.mean)} [${one(against.low)}, ${one(against.high)}]`;
    const isBetter = against !== undefined && against.high < 0;
    return {
      name: each.id === baseline ? `${titled(each.id)} *` : titled(each.id),
      cells: [
        one(each.mae),
        one(each.crps),
        percent(each.within5),
        percent(each.within10),
        each.id === baseline ? '' : isBetter ? styled(gap, 'good') : gap,
      ],
    };
  });
  return [
    ...fill([], [bold(`Forecasts held against ${file}`)], width, 2),
    [dim(`  ${cases} cases in ${groups} groups · seed ${seed} · errors in points of 100`)],
    [],
    ...gridLines({
      head: 'forecast',
      columns: [
        { head: 'MAE' },
        { head: 'CRPS' },
        { head: '% ≤5' },
        { head: '% ≤10' },
        { head: 'CRPS less *, 95 %' },
      ],
      rows,
      width,
    }),
    [],
    ...notes.flatMap((note) => fill(['  '], [dim(noteText(note))], width, 2)),
  ];
}
