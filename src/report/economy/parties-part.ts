import type { Worth } from '../../corridor/index.ts';
import { money, percent, rangesByRow } from '../../figures/index.ts';
import type { RangeRow } from '../../figures/index.ts';
import { html, trusted } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { table } from '../table.ts';
import { grouped } from './amounts.ts';
import { tell } from './tell.ts';
import { worthOf } from './value-context.ts';
import type { ValueContext } from './value-context.ts';

/** What the project is worth to each party and to each state. */
export function partiesPart(context: ValueContext): Piece {
  const { answer, document, named, unit } = context;
  if (answer.lines.length === 0) return null;
  const state = (id: string | null): string => (id === null ? tell('of-no-state') : named(id));
  const parties = rangesByRow({
    document,
    id: 'parties',
    title: tell('parties-title', { unit }),
    rows: answer.parties.map(({ npv, party }) => rangeRow(named(party), npv)),
    format: money,
  });
  const states = rangesByRow({
    document,
    id: 'states',
    title: tell('states-title', { unit }),
    rows: answer.countries.map(({ country, share }) => rangeRow(state(country), share)),
    format: money,
  });
  return html`<div class="beside">
      ${[
        { figure: parties, title: tell('parties-title', { unit }) },
        { figure: states, title: tell('states-title', { unit }) },
      ].map(
        ({ figure, title }) =>
          html`<figure>
            ${trusted(figure.outerHTML)}
            <figcaption>${title}</figcaption>
          </figure>`,
      )}
    </div>
    <p class="note">${tell('parties-figure')}</p>
    ${table({
      caption: tell('parties-caption'),
      columns: [
        { label: tell('col-party') },
        { label: tell('col-state') },
        { label: tell('col-rate'), isNumber: true },
        { label: tell('col-own') },
        { label: tell('col-gain-odds'), isNumber: true },
        { label: tell('col-share') },
      ],
      rows: answer.parties.map(({ country, npv, party, rate, share }) => [
        named(party),
        country === null || country === party ? '' : named(country),
        `${grouped(rate * 100)}\u202F%`,
        worthOf(context, npv),
        npv.status === 'known' ? percent(npv.above) : '',
        worthOf(context, share),
      ]),
    })}
    ${table({
      caption: tell('states-caption'),
      columns: [{ label: tell('col-state') }, { label: tell('col-share') }],
      rows: answer.countries.map(({ country, share }) => [state(country), worthOf(context, share)]),
    })}`;
}

/** A worth as a row of a figure: of an unknown one what is known, marked as a part. */
function rangeRow(name: string, worth: Worth): RangeRow {
  if (worth.status === 'known') return { name, range: worth };
  return { name, range: worth.part, isPart: true };
}
