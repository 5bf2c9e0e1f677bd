import { VERSION } from '../../assessment/index.ts';
import { NOBODY } from '../../corridor/index.ts';
import type { ValueAnswer } from '../../corridor/index.ts';
import { money } from '../../figures/index.ts';
import type { Problem } from '../../quantity/index.ts';
import type { View } from '../../scenario/index.ts';
import { figureDocument } from '../figure-document.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { anchorOf } from '../reason-order.ts';
import { recordOf } from '../record-of.ts';
import { grouped } from './amounts.ts';
import { creditPart } from './credit-part.ts';
import { list, pageOf, reproduce } from './frame.ts';
import { gatesPart } from './gates-part.ts';
import { partiesPart } from './parties-part.ts';
import { paymentsPart } from './payments-part.ts';
import { citedSources } from '../cited-sources.ts';
import { reasonList } from './reason-list.ts';
import { tell, tellMarkup } from './tell.ts';
import { tornadoPart } from './tornado-part.ts';
import { tradePart } from './trade-part.ts';
import { worthOf } from './value-context.ts';
import type { ValueContext } from './value-context.ts';
import { variantsPart } from './variants-part.ts';

export interface ValuePageInput {
  readonly answer: ValueAnswer;
  readonly view: View;
  readonly warnings: readonly Problem[];
  readonly command: string;
  readonly generated: string;
  /** the answer as `--json` prints it */
  readonly data: unknown;
}

/**
 * What a project is worth to whom, as one HTML file: ledger by party and state with ranges, what moves it,
 * the variants, every payment, credit and trade. Every number opens its reason and every reason its
 * sources. The same input gives the same bytes.
 *
 * @throws LandbridgeError when jsdom, which the figures are drawn with, cannot be loaded
 *
 * @example
 * const { answer, warnings } = unwrap(valueOfProject(view, { project: 'river-line', draws: 50 }));
 * const page = writeValuePage({ answer, view, warnings, command: '', generated: '2031-05-14', data: {} });
 * page.includes('What moves it'); // true
 */
export function writeValuePage(input: ValuePageInput): string {
  const { answer, command, data, generated, view, warnings } = input;
  const context = contextOf(input);
  const { title } = context;
  const missing = answer.missing.map((each) => tell('unknown-of', { missing: each }));
  return pageOf({
    title: tell('value-title', { title, day: view.asOf }),
    eyebrow: tell('value-eyebrow', { day: view.asOf }),
    heading: title,
    lead: html`<p class="note">${tell('money-only')}</p>`,
    facts: factsOf(context),
    sections: [
      { id: 'parties', title: tell('parties'), body: partiesPart(context) },
      { id: 'gates', title: tell('gates'), body: gatesPart(context) },
      { id: 'tornado', title: tell('tornado'), body: tornadoPart(context) },
      { id: 'variants', title: tell('variants'), body: variantsPart(context) },
      { id: 'payments', title: tell('payments'), body: paymentsPart(context) },
      { id: 'trade', title: tell('trade'), body: tradePart(context) },
      { id: 'credit', title: tell('credit'), body: creditPart(context) },
      {
        id: 'unknown',
        title: tell('unknown'),
        body: html`<p>${missing.length === 0 ? tell('unknown-none') : tell('unknown-intro')}</p>
          ${list(missing)} ${list(warnings.map(({ message }) => message))}`,
      },
      { id: 'reasons', title: tell('reasons'), body: reasonList(context) },
      {
        id: 'sources',
        title: tell('sources'),
        body: citedSources(context.answer.reasons, context.view.pack.sources, tell),
      },
      {
        id: 'reproduce',
        title: tell('reproduce'),
        body: reproduce([
          [tell('command'), command],
          [tell('view'), view.digest],
          [tell('version'), VERSION],
          [tell('generated'), generated],
        ]),
      },
    ],
    version: VERSION,
    data,
  });
}

function contextOf({ answer, view }: ValuePageInput): ValueContext {
  const { actors, projects } = view.pack;
  const project = recordOf(projects, answer.project)?.title ?? answer.project;
  const places = new Map(answer.reasons.map(({ id }, at) => [id, at + 1]));
  return {
    answer,
    view,
    document: figureDocument(),
    title: project,
    unit: `${answer.currency} of ${answer.priceYear}`,
    named: (id) =>
      id === NOBODY
        ? tell('nobody-named')
        : (recordOf(actors, id)?.name ?? id.replaceAll('-', ' ')),
    number: (text, reason) =>
      places.has(reason)
        ? html`<a class="n" href="#${anchorOf(reason)}" data-r="${places.get(reason)}">${text}</a>`
        : html`${text}`,
  };
}

function factsOf(context: ValueContext) {
  const { answer, named, number, unit } = context;
  const { building, delay, draws, first, losers, missing, priceYear, seed, service, stranded } =
    answer;
  const basis = tell('basis-text', {
    currency: answer.currency,
    year: priceYear,
    first,
    building,
    service,
    draws: grouped(draws),
    seed,
  });
  const hasMoney = answer.lines.length > 0;
  const facts: [string, Piece][] = [];
  if (hasMoney) {
    const rate = `${grouped(answer.rate * 100)} %`;
    facts.push([
      tell('whole'),
      tellMarkup('whole-line', { worth: worthOf(context, answer.whole, true), rate }),
    ]);
    facts.push([
      tell('pays-back'),
      number(paybackText(answer), answer.whole.status === 'known' ? answer.whole.why : ''),
    ]);
    facts.push([
      tell('loses'),
      losers.length === 0 ? tell('loses-none') : losers.map(named).join(', '),
    ]);
  }
  if (missing.length > 0) facts.push([tell('not-stated'), missing.join('; ')]);
  if (hasMoney && delay !== null) {
    facts.push([tell('a-year-late'), tell('late-text', { amount: `${money(delay)} ${unit}` })]);
    const lost = `${money(stranded ?? 0)} ${unit}`;
    facts.push([tell('stranded'), tell('stranded-text', { amount: lost })]);
  }
  if (answer.variant !== null) facts.push([tell('variant-chosen'), answer.variant]);
  facts.push([tell('basis'), basis]);
  return facts;
}

function paybackText({ irr, payback, whole }: ValueAnswer): string {
  if (whole.status === 'unknown') return tell('unknown-word');
  const after =
    payback === null
      ? tell('pays-never')
      : payback === 0
        ? tell('pays-once')
        : tell('pays-after', { years: grouped(payback) });
  const [rate] = irr?.rates ?? [];
  return rate === undefined || irr?.count !== 'one'
    ? tell('no-irr', { payback: after })
    : tell('irr', { payback: after, rate: `${grouped(rate * 100)} %` });
}
