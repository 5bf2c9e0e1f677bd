import { percent, percentRange } from '../../figures/index.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { table } from '../table.ts';
import type { AlignPageContext } from './align-context.ts';
import { tell, tellMarkup } from './tell.ts';

/** Will it stand in the other camp by a day: the chance, and what it hangs on. */
export function questionPart(context: AlignPageContext): Piece {
  const { answer, named, number, pair } = context;
  const { question } = answer;
  if (question === null) return answer.actor !== null && html`<p>${tell('no-question')}</p>`;
  const { actor, drivers, record, whatIf, why } = question;
  return html`<p>
      ${tell('question-text', {
        actor: named(actor),
        from: named(question.from),
        to: named(question.to),
        draws: question.draws.toLocaleString('en-US'),
        kept: percent(question.kept),
      })}
    </p>
    ${table({
      caption: tell('drivers-caption'),
      className: 'short',
      columns: [
        { label: tell('col-tie') },
        { label: tell('col-cold'), isNumber: true },
        { label: tell('col-warm'), isNumber: true },
      ],
      rows: drivers.map(({ a, b, cold, warm }) => [
        pair(a, b),
        number(percent(cold), why),
        number(percent(warm), why),
      ]),
    })}
    ${
      whatIf.length > 0 &&
      table({
        caption: tell('what-if-caption'),
        className: 'short',
        columns: [{ label: tell('col-what-if') }, { label: tell('col-chance'), isNumber: true }],
        rows: whatIf.map(({ change, value, with: other }) => [
          tell(`what-if-${change}`, { actor: named(actor), other: named(other) }),
          number(percent(value), why),
        ]),
      })
    }
    ${
      record !== null &&
      html`<p class="note">
        ${tellMarkup('alliance-record', {
          alliances: number(numberText(record.alliances), record.why),
          years: numberText(record.years),
          ended: numberText(record.ended),
          chance: number(percent(record.chance), record.why),
        })}
      </p>`
    }`;
}

/** The chances of the first screen. */
export function questionFacts({ answer, number }: AlignPageContext): [string, Piece][] {
  const { question } = answer;
  if (question === null) return [];
  const chanceOf = ({ inputs, simulation, value }: typeof question.ever): Piece =>
    tellMarkup('chance', {
      value: html`<b>${number(percent(value), question.why)}</b>`,
      inputs: number(percentRange(inputs), question.why),
      simulation: numberText(100 * simulation),
    });
  return [
    [tell('ever', { by: question.by }), chanceOf(question.ever)],
    [tell('at-end', { by: question.by }), chanceOf(question.atEnd)],
  ];
}
