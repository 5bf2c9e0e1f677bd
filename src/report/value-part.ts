import type { ProjectAnswer, ProjectValueAnswer, WorthAnswer } from '../assessment/index.ts';
import { money, whatMovesIt } from '../figures/index.ts';
import type { Context } from './context.ts';
import { html, trusted } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { numberText } from './number-text.ts';
import { say, sayMarkup } from './say.ts';
import { table } from './table.ts';
import { gateTable } from './value-gates.ts';

/** Bars beyond these are too short to read. */
const MOST_BARS = 8;

/** What a project is worth to whom, whose part is missing a gain, and what would mend it. */
export function valuePart(context: Context, project: ProjectAnswer): Markup {
  const { value } = project;
  const id = `value-${project.project}`;
  return html`<section aria-labelledby="${id}-h">
    <h3 id="${id}-h">${say('value')}</h3>
    ${value === null ? html`<p>${say('value-none')}</p>` : ledger(context, project, value)}
  </section> `;
}

function ledger(context: Context, project: ProjectAnswer, value: ProjectValueAnswer): Markup {
  const { names, number } = context;
  const { building, currency, draws, priceYear, service } = value;
  const basis = {
    currency,
    year: priceYear,
    building,
    service,
    draws: draws.toLocaleString('en-US'),
  };
  const rate = number(rateText(value.rate), value.whole.why);
  const losers = value.losers.map((party) => names.payer(party)).join(', ');
  return html`<p class="note">
      ${say('value-basis', basis)}
      ${value.variant !== null && say('value-variant', { variant: value.variant })}
    </p>
    <p>
      ${sayMarkup('value-whole', { rate, worth: worthOf(context, value.whole) })}
      ${losers === '' ? say('value-no-losers') : say('value-losers', { losers })}
    </p>
    ${value.missing.length > 0 && html`<p>${say('value-missing', { missing: value.missing.join('; ') })}</p>`}
    <p class="note">${say('value-money-only')}</p>
    ${gateTable(context, project)} ${partTable(context, value)} ${partyTable(context, value)}
    ${stateTable(context, value)} ${bars(context, project, value)}`;
}

/** Each party with its state, its rate, and what it is worth to it. */
function partyTable(context: Context, { parties }: ProjectValueAnswer): Markup {
  const { names, number } = context;
  return table({
    caption: say('value-parties-caption'),
    columns: [
      { label: say('col-party') },
      { label: say('col-state-of') },
      { label: say('col-rate'), isNumber: true },
      { label: say('col-own-value') },
      { label: say('col-value-share') },
    ],
    rows: parties.map(({ own, party, rate, share, state }) => [
      names.payer(party),
      state === null || state === party ? '' : names.actor(state),
      number(rateText(rate), own.why),
      worthOf(context, own),
      worthOf(context, share),
    ]),
  });
}

function stateTable(context: Context, { states }: ProjectValueAnswer): Markup {
  return table({
    caption: say('value-states-caption'),
    columns: [{ label: say('col-state-of') }, { label: say('col-value-share') }],
    rows: states.map(({ share, state }) => [
      state === null ? say('of-no-state') : context.names.actor(state),
      worthOf(context, share),
    ]),
  });
}

function partTable(context: Context, { parts }: ProjectValueAnswer): Piece {
  const { names, number } = context;
  if (parts.length === 0) return null;
  return table({
    caption: say('value-parts-caption'),
    columns: [
      { label: say('col-who') },
      { label: say('col-as') },
      { label: say('col-step') },
      { label: say('col-outside'), isNumber: true },
      { label: say('col-gain') },
    ],
    rows: parts.map(({ actor, as, for: steps, gain, isState, outside }) => [
      names.actor(actor),
      isState ? say('state-itself', { as: say(`as-${as}`) }) : say(`as-${as}`),
      steps.map((step) => names.step(step)).join(', '),
      number(money(outside), gain.why),
      worthOf(context, gain),
    ]),
  });
}

function bars(
  context: Context,
  { project, title }: ProjectAnswer,
  value: ProjectValueAnswer,
): Piece {
  const { tornado } = value;
  if (tornado.base === null || tornado.bars.length === 0) return null;
  const { number } = context;
  const shown = tornado.bars.slice(0, MOST_BARS);
  const figure = whatMovesIt({
    document: context.document,
    id: `moves-${project}`,
    title,
    unit: `${value.currency} of ${value.priceYear}`,
    base: tornado.base,
    bars: shown,
  });
  const none = say('value-not-varied');
  return html`<h4>${say('value-bars')}</h4>
    <figure>
      ${trusted(figure.outerHTML)}
      <figcaption>${say('value-bars-figure')}</figcaption>
    </figure>
    <details>
      <summary>${say('value-bars-caption')}</summary>
      ${table({
        caption: say('value-bars-caption'),
        columns: [
          { label: say('col-amount') },
          { label: say('col-at-low'), isNumber: true },
          { label: say('col-at-high'), isNumber: true },
        ],
        rows: [
          ...tornado.bars.map(({ atHigh, atLow, what }) => [
            what,
            number(money(atLow), tornado.why),
            number(money(atHigh), tornado.why),
          ]),
          ...[...new Set(tornado.notVaried)].map((what) => [what, none, none]),
        ],
      })}
    </details> `;
}

/** An amount with its range, or what is known of it and what is not. */
function worthOf({ number }: Context, worth: WorthAnswer): Piece {
  const { base, high, low, missing, why } = worth;
  const told = missing.join('; ');
  if (base === null || low === null || high === null) {
    return number(say('worth-unknown', { missing: told }), why);
  }
  const range = low === high ? '' : ` [${money(low)} to ${money(high)}]`;
  const known = number(`${money(base)}${range}`, why);
  return worth.known ? known : sayMarkup('worth-part', { known, missing: told });
}

const rateText = (rate: number): string => `${numberText(rate * 100)}\u202F%`;
