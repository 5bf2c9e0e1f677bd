import type { AlignAnswer } from '../../../../alignment/index.ts';
import { FIXED_SPACE, bold, dim } from '../../line.ts';
import type { Line } from '../../line.ts';
import { joined } from '../../fill.ts';
import { number } from '../../number.ts';
import { drawnPercent, percentRange } from '../../percent.ts';
import { lineStrip } from '../line-strip.ts';
import { told } from './told.ts';
import type { AlignScreen } from './told.ts';
import { change, held } from './camp-lines.ts';

/** Ties told of as drivers of the chance. */
const DRIVERS = 3;
const STRIP = 20;

/** The question about one actor: the chance, what drives it, the tie it hangs on, where it stands. */
export function questionLines(answer: AlignAnswer, screen: AlignScreen): Line[] {
  const { actor, landscape, question } = answer;
  if (actor === null) return [];
  const tipping = landscape.tipping.find((each) => each.actor === actor);
  return [
    [],
    ...(question === null ? [] : chanceLines(question, screen)),
    ...(tipping === undefined ? [] : tippingLines(tipping, screen)),
    ...placeLines(answer, screen),
  ];
}

function chanceLines(
  question: NonNullable<AlignAnswer['question']>,
  { named, width }: AlignScreen,
): Line[] {
  const { actor, atEnd, by, drivers, ever, from, record, to, whatIf } = question;
  const other = (a: string, b: string): string =>
    a === actor
      ? `its tie with ${named(b)}`
      : b === actor
        ? `its tie with ${named(a)}`
        : `${named(a)} and ${named(b)}`;
  const drawn = drivers
    .slice(0, DRIVERS)
    .map(({ a, b, cold, warm }): Line => [
      `${other(a, b)}: ${drawnPercent(cold)} where cold, ${drawnPercent(warm)} where warm`,
    ]);
  const ifs = whatIf.map((each): Line => [
    `${WHAT_IF[each.change]} ${named(each.with)}: ${drawnPercent(each.value)}`,
  ]);
  return [
    ...told(
      'chance',
      [
        bold(drawnPercent(ever.value)),
        ` [${percentRange(ever.inputs)}] that it stands with ${named(to)} and no longer with ${named(from)} on some day until ${by}; `,
        `${drawnPercent(atEnd.value)} on that day`,
      ],
      width,
    ),
    ...(record === null
      ? []
      : told(
          'record',
          [
            dim(
              `${record.ended} of ${record.alliances} alliances known here ended in ${number(record.years)} years together: ${drawnPercent(record.chance)} by that alone`,
            ),
          ],
          width,
        )),
    ...(drawn.length === 0 ? [] : told('driven by', joined(drawn, ' · '), width)),
    ...(ifs.length === 0 ? [] : told('what if', joined(ifs, ' · '), width)),
  ];
}

const WHAT_IF = {
  'treaty-ends': 'no treaty with',
  'promise-to-consult': 'a promise to consult with',
} as const;

function tippingLines(
  tipping: AlignAnswer['landscape']['tipping'][number],
  { named, width }: AlignScreen,
): Line[] {
  const { smallest, strongest } = tipping;
  const { holdRange } = tipping;
  const [low, high] = [holdRange.low, holdRange.high].map((end) => number(100 * end));
  const holds: Line = [
    'hold ',
    held(tipping),
    ` [${low ?? ''} to ${high ?? ''}]`,
    dim(' hundredths of world capability'),
  ];
  const least =
    smallest === null
      ? '; no single tie could tip it'
      : `; tips where its tie with ${named(smallest.with)} goes ${change(smallest)}`;
  const most =
    strongest === null
      ? ''
      : `; its tie with ${named(strongest.with)} moves it most, to ${number(100 * strongest.hold)} at ${strongest.to}`;
  return told('tipping', [...holds, least, most], width);
}

/** Where it stands between the poles, by ties and by votes, the first point of the series and the last. */
function placeLines({ actor, poles, positions }: AlignAnswer, screen: AlignScreen): Line[] {
  const points = positions.find((each) => each.actor === actor)?.points ?? [];
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  const { named, width } = screen;
  const line = { low: 0, high: 100 };
  const votes = points.findLast(({ byVotes }) => byVotes !== null);
  const place = (range: { low: number; base: number; high: number }): string =>
    `${lineStrip(range, line, STRIP)} ${number(Math.round(range.base))}`;
  return [
    [],
    ...told('place', [dim(`0 ${named(poles[0])} · 100 ${named(poles[1])}`)], width),
    ...told(
      '  by ties',
      [
        place(last.byTies),
        dim(`${FIXED_SPACE}was ${number(Math.round(first.byTies.base))} on ${first.day}`),
      ],
      width,
    ),
    ...(votes?.byVotes === null || votes?.byVotes === undefined
      ? []
      : told(
          '  by votes',
          [place(votes.byVotes), dim(`${FIXED_SPACE}in votes of ${votes.votesAt ?? ''}`)],
          width,
        )),
  ];
}
