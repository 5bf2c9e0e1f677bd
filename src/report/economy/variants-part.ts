import { money, rangesByRow } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { grouped } from './amounts.ts';
import { tell } from './tell.ts';
import { spreadText, worthOf } from './value-context.ts';
import type { ValueContext } from './value-context.ts';

/** The variants side by side on a scale of ratios: they are other projects, not one range. */
export function variantsPart(context: ValueContext): Piece {
  const { answer, document, number, unit } = context;
  const { variants } = answer;
  if (variants.length === 0) return null;
  const costs = variants.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  const least = Math.min(...costs.map(({ low }) => low));
  const times = Math.max(...costs.map(({ high }) => high)) / least;
  const figure = rangesByRow({
    document,
    id: 'variants',
    title: tell('variants-title', { unit }),
    rows: variants.map(({ cost, name }) => ({ name, range: cost })),
    format: money,
    isLog: true,
  });
  return html`${
      costs.length > 1 &&
      least > 0 &&
      html`<p>${tell('variants-spread', { times: grouped(times) })}</p>`
    }
    <figure>
      ${trusted(figure.outerHTML)}
      <figcaption>${tell('variants-figure')}</figcaption>
    </figure>
    ${table({
      caption: tell('variants-caption'),
      columns: [
        { label: tell('col-variant') },
        { label: tell('col-scope') },
        { label: tell('col-cost') },
        { label: tell('col-whole') },
      ],
      rows: variants.map(({ cost, name, scope, whole, why }) => [
        name,
        scope,
        cost === null ? tell('unknown-word') : number(spreadText(cost), why),
        whole === null ? '' : worthOf(context, whole),
      ]),
    })}`;
}
