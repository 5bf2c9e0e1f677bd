import { campsByHold, percent } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { table } from '../table.ts';
import type { AlignPageContext } from './align-context.ts';
import { tell } from './tell.ts';

/** Shown with their members; the answer has all. */
const MINIMA = 12;

/** Who stands where and how firmly, other arrangements nobody would leave, what would move each. */
export function campsPart(context: AlignPageContext): Piece {
  const { all, answer, named, number } = context;
  const { alone, arrangements, count, minima, now, reach, settles, tipping, why } =
    answer.landscape;
  const [first, second] = answer.poles;
  const holdOf = (id: string): number | null =>
    tipping.find(({ actor }) => actor === id)?.hold ?? null;
  const campOf = (place: 0 | 1) => ({
    pole: named(answer.poles[place]),
    members: now.camps[place]
      .toSorted((a, b) => Number(answer.poles.includes(b)) - Number(answer.poles.includes(a)))
      .map((id) => ({
        name: named(id),
        isPole: answer.poles.includes(id),
        hold: holdOf(id),
      })),
  });
  const figure = campsByHold({
    document: context.document,
    id: 'camps',
    title: tell('camps-title', { first: named(first), second: named(second) }),
    camps: [campOf(0), campOf(1)],
    format: (hold) => numberText(100 * hold),
  });
  const placed = new Map(now.placed.map(({ actor, by }) => [actor, tell(`placed-${by}`)]));
  return html`<div class="beside">
      <figure>
        ${trusted(figure.outerHTML)}
        <figcaption>${tell('camps-figure')}</figcaption>
      </figure>
      <div>
        <p>
          ${now.isMinimum ? tell('at-rest') : tell('not-at-rest', { moves: all(settles.moves) })}
          ${reach.complete ? tell('reach', { count: reach.minima.length }) : tell('reach-part')}
        </p>
        ${table({
          caption: tell('placed-caption'),
          columns: [
            { label: tell('col-who') },
            { label: tell('col-with') },
            { label: tell('col-by') },
          ],
          rows: now.camps.flatMap((members, place) =>
            members.map((id) => [
              named(id),
              named(answer.poles[place] ?? first),
              placed.get(id) ?? '',
            ]),
          ),
        })}
      </div>
    </div>
    ${table({
      caption: tell('tipping-caption'),
      columns: [
        { label: tell('col-who') },
        { label: tell('col-with') },
        { label: tell('col-hold'), isNumber: true },
        { label: tell('col-smallest') },
        { label: tell('col-strongest') },
        { label: tell('col-after') },
      ],
      rows: tipping.map((each) => [
        named(each.actor),
        named(each.with),
        number(numberText(100 * each.hold), each.why),
        each.smallest === null
          ? tell('no-single-tie')
          : changeText(context, each.smallest, each.why),
        each.strongest === null ? '' : changeText(context, each.strongest, each.why),
        tell(each.stays ? 'stays' : 'comes-back'),
      ]),
    })}
    ${table({
      caption: tell('minima-caption', {
        arrangements: arrangements.toLocaleString('en-US'),
        count,
      }),
      columns: [
        { label: tell('col-camp', { pole: named(first) }) },
        { label: tell('col-opposite') },
        { label: tell('col-energy'), isNumber: true },
        { label: tell('col-basin'), isNumber: true },
        { label: tell('col-note') },
      ],
      rows: minima
        .slice(0, MINIMA)
        .map(({ basin, camps: [one, other], energy, isNow }) => [
          all(one),
          all(other),
          number(numberText(energy), why),
          number(percent(basin / arrangements), why),
          isNow ? tell('is-now') : '',
        ]),
    })}
    ${alone.length > 0 && aloneTable(context)}`;
}

function aloneTable({ all, answer, number }: AlignPageContext): Piece {
  const { alone, why } = answer.landscape;
  return html`<details>
    <summary>${tell('alone')}</summary>
    ${table({
      caption: tell('alone-caption'),
      columns: [
        { label: tell('col-part') },
        { label: tell('col-minima'), isNumber: true },
        { label: tell('col-leave') },
      ],
      rows: alone.map(({ component, leave, minima }) => [
        tell(`part-${component}`),
        number(numberText(minima), why),
        all(leave),
      ]),
    })}
  </details>`;
}

function changeText(
  { named, number }: AlignPageContext,
  change: { readonly with: string; readonly from: number; readonly to: number },
  why: string,
): Piece {
  return html`${named(change.with)}:
  ${number(tell('from-to', { from: numberText(change.from), to: numberText(change.to) }), why)}`;
}
