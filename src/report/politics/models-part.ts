import { bargainingWordsEn } from '../../bargaining/index.ts';
import { render } from '../../quantity/index.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { table } from '../table.ts';
import type { BargainContext, IssueOnPage } from './bargain-context.ts';
import { tell } from './tell.ts';

/** What each model says beside the default forecast, and on which record that one rests. */
export function modelsPart({ number, text }: BargainContext, { answer }: IssueOnPage): Piece {
  const { forecast, models } = answer;
  const constants = render(
    { code: 'bargaining/why-usual-constants', params: {} },
    bargainingWordsEn,
  );
  return html`${table({
      caption: tell('models-caption'),
      className: 'short',
      columns: [
        { label: tell('col-model') },
        { label: tell('col-point'), isNumber: true },
        { label: tell('col-inputs'), isNumber: true },
        { label: tell('col-note') },
      ],
      rows: [
        [
          html`<b>${tell('model-default')}</b>`,
          number(numberText(forecast.median), forecast.why),
          number(ends(forecast.inputs), forecast.why),
          tell('model-default-note', {
            low: numberText(forecast.interval[0]),
            high: numberText(forecast.interval[1]),
          }),
        ],
        ...models.map(({ inputs, model, note, point, why }) => [
          tell(`model-${model}`),
          number(point === null ? tell('no-point') : numberText(point), why),
          inputs === null ? '' : number(ends(inputs), why),
          note === null ? '' : noteText(text(note), note.params['period']),
        ]),
      ],
    })}
    <p class="note">${tell('record', { constants })}</p>`;
}

const ends = ([low, high]: readonly [number, number]): string =>
  tell('ends', { low: numberText(low), high: numberText(high) });

function noteText(said: string, period: string | number | undefined): string {
  return typeof period === 'number' && period > 0 ? `${said} ${tell('period', { period })}` : said;
}
