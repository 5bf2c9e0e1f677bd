import type { BargainResult } from '../../assessment/index.ts';
import { percent } from '../../figures/index.ts';
import type { View } from '../../scenario/index.ts';
import { list, pageOf, reproduce } from '../economy/frame.ts';
import type { Section } from '../economy/frame.ts';
import { figureDocument } from '../figure-document.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { WAY_COLOURS } from '../way-colours.ts';
import { bargainContext, labelAt } from './bargain-context.ts';
import type { BargainContext, IssueOnPage } from './bargain-context.ts';
import { politicsContext } from './context.ts';
import { linePart, pivotalWhy } from './line-part.ts';
import { modelsPart } from './models-part.ts';
import { namesPart } from './names-part.ts';
import { PAGE_STYLE } from './page-style.ts';
import { consentsPart, flipsPart, leftPart } from './power-parts.ts';
import { citedSources } from '../cited-sources.ts';
import { reasonList } from './reason-list.ts';
import { roundsPart } from './rounds-part.ts';
import { CATALOGUE, tell, tellMarkup } from './tell.ts';

export interface BargainPageInput {
  readonly result: BargainResult;
  /** undefined of a table from a file */
  readonly view: View | undefined;
  /** of a table from a file, where it has one */
  readonly title?: string | undefined;
  readonly command: string;
  readonly generated: string;
}

/**
 * What is likely to be agreed, as one HTML file: who wants what on the line and what is likely to come
 * of it, what each model says, whose change would matter, who must consent and would not, and, where a
 * model was played in rounds, positions by round with who moved whom and why. Every number opens its
 * reason and every reason its sources. The same input gives the same bytes.
 *
 * @throws LandbridgeError when jsdom, which the figures are drawn with, cannot be loaded
 *
 * @example
 * const reasons = createReasons();
 * const table = unwrap(tableOfView(view, { issues: ['river-link'] }, reasons));
 * const result = unwrap(answerBargain({ table, reasons, view }, { draws: 50 }));
 * const page = writeBargainPage({ result, view, command: '', generated: '2031-05-14' });
 * page.includes('Who must consent, and would not'); // true
 */
export function writeBargainPage(input: BargainPageInput): string {
  const { command, generated, result, view } = input;
  const { answer, warnings } = result;
  const issues = answer.issues.map((each, at): IssueOnPage => ({ answer: each, id: `i${at + 1}` }));
  const context = contextOf(input);
  const heading = headingOf(input);
  const parts = issues.map((issue) => partsOf(context, issue));
  const { rounds } = answer;
  const told: Section[] =
    rounds === null
      ? []
      : [
          {
            id: 'rounds',
            title: tell(`rounds-${rounds.model}`),
            body: roundsPart(context, rounds, issues),
          },
        ];
  return pageOf({
    title: tell('bargain-title', { heading }),
    eyebrow:
      result.asOf === null
        ? tell('bargain-eyebrow-table')
        : tell('bargain-eyebrow', { day: result.asOf }),
    heading,
    lead: leadOf(issues),
    facts: factsOf(context, issues),
    sections: [
      ...(issues.length === 1
        ? parts.flat()
        : issues.map(({ answer: { issue }, id }, at) => ({
            id,
            title: issue.title ?? issue.id,
            body: (parts[at] ?? []).map(
              ({ body, title }) =>
                body !== null &&
                html`<h3>${title}</h3>
                  ${body}`,
            ),
          }))),
      ...told,
      {
        id: 'unknown',
        title: tell('unknown'),
        body: list([tell('model-is-not'), ...warnings.map(({ message }) => message)]),
      },
      { id: 'reasons', title: tell('reasons'), body: reasonList(context) },
      {
        id: 'sources',
        title: tell('sources'),
        body: citedSources(context.reasons, context.view?.pack.sources ?? {}, tell),
      },
      { id: 'names', title: tell('names'), body: namesPart(context, actorsOf(result)) },
      {
        id: 'reproduce',
        title: tell('reproduce'),
        body: reproduce([
          [tell('command'), command],
          ...(result.view === null ? [] : [[tell('view'), result.view] as const]),
          [tell('version'), result.version],
          [tell('generated'), generated],
        ]),
      },
    ],
    version: result.version,
    data: result,
    style: WAY_COLOURS + PAGE_STYLE,
  });

  function contextOf({ result: { answer: own, reasons } }: BargainPageInput): BargainContext {
    const names = own.issues.flatMap(({ actors }) =>
      actors.flatMap(({ actor, name }) => (name === null ? [] : [[actor, name] as const])),
    );
    const base = politicsContext({
      view,
      reasons,
      document: figureDocument(),
      catalogue: CATALOGUE,
      names: new Map(names),
    });
    return bargainContext(base, result);
  }
}

function headingOf({ result, title }: BargainPageInput): string {
  const [first, ...others] = result.answer.issues;
  if (title !== undefined) return title;
  if (first === undefined || others.length > 0) {
    return tell('issues', { count: result.answer.issues.length });
  }
  return first.issue.title ?? first.issue.id;
}

function leadOf(issues: readonly IssueOnPage[]): Piece {
  return (
    issues.some(({ answer }) => answer.resolved === 'consent') &&
    html`<p class="note">${tell('by-consent', { consents: tell('consents') })}</p>`
  );
}

function partsOf(context: BargainContext, issue: IssueOnPage): Section[] {
  const { id } = issue;
  return [
    { id: `${id}-who`, title: tell('line'), body: linePart(context, issue) },
    { id: `${id}-consents`, title: tell('consents'), body: consentsPart(context, issue) },
    { id: `${id}-models`, title: tell('models'), body: modelsPart(context, issue) },
    { id: `${id}-flips`, title: tell('flips'), body: flipsPart(context, issue) },
    { id: `${id}-left`, title: tell('left'), body: leftPart(context, issue) },
  ];
}

function factsOf(context: BargainContext, issues: readonly IssueOnPage[]) {
  const { result } = context;
  const { request, seed } = result;
  const [only, ...others] = issues;
  const actors = new Set(issues.flatMap(({ answer }) => answer.actors.map(({ actor }) => actor)));
  const basis = tell('basis-text', {
    draws: request.draws.toLocaleString('en-US'),
    seed,
    actors: actors.size,
  });
  return [
    ...(only === undefined || others.length > 0 ? [] : issueFacts(context, only)),
    [tell('basis'), basis] as const,
  ];
}

function issueFacts(context: BargainContext, { answer }: IssueOnPage): [string, Piece][] {
  const { named, number } = context;
  const { actors, consents, forecast, issue } = answer;
  const label = labelAt(answer, forecast.median);
  const low = number(numberText(forecast.interval[0]), forecast.why);
  const high = number(numberText(forecast.interval[1]), forecast.why);
  const median = html`<b>${number(numberText(forecast.median), forecast.why)}</b>`;
  const shown = label === undefined ? '' : ` (${label})`;
  const facts: [string, Piece][] = [
    [tell('likely'), tellMarkup('likely-text', { median, label: shown, low, high })],
    ...beforeFacts(context, answer),
    [
      tell('outright'),
      tellMarkup('outright-text', { at: number(numberText(forecast.mostLikely), forecast.why) }),
    ],
    [tell('now'), issue.statusQuo === null ? tell('unknown-word') : nowText(answer)],
  ];
  const [pivot] = actors.toSorted((a, b) => b.pivotal - a.pivotal);
  if (pivot !== undefined) {
    const share = number(percent(pivot.pivotal), pivotalWhy(answer));
    const actor = pivot.name ?? named(pivot.actor);
    facts.push([tell('pivotal'), tellMarkup('pivotal-text', { actor, share })]);
  }
  const asked = consents.flatMap(({ step, together, vetoes }) => {
    const [least] = vetoes;
    return least === undefined ? [] : [{ step, together, least }];
  });
  if (asked.length > 0) {
    const said = asked.map(({ least, step, together }, at) => [
      at === 0 ? '' : html`<br />`,
      tellMarkup('if-asked-text', {
        step,
        chance: html`<b>${number(percent(together), least.why)}</b>`,
        actor: named(least.actor),
        least: number(percent(least.chance), least.why),
      }),
    ]);
    facts.push([tell('if-asked'), said]);
  }
  return facts;
}

/** What was supposed, and the same without it. */
function beforeFacts({ result }: BargainContext, answer: IssueOnPage['answer']): [string, Piece][] {
  const before = result.answer.baseline?.find((each) => each.issue === answer.issue.id);
  if (before === undefined) return [];
  const median = numberText(before.median);
  const [low, high] = before.interval.map(numberText);
  const steps = before.steps.map(({ step, together }) => `${step} ${percent(together)}`);
  const asked = steps.length === 0 ? '' : tell('before-asked', { steps: steps.join(', ') });
  return [
    [tell('supposed'), result.request.supposed.join('; ')],
    [
      tell('before'),
      `${tell('before-text', { median, low: low ?? '', high: high ?? '' })}${asked}`,
    ],
  ];
}

function nowText(answer: IssueOnPage['answer']): string {
  const at = answer.issue.statusQuo ?? 0;
  const label = labelAt(answer, at);
  return label === undefined ? numberText(at) : `${numberText(at)} (${label})`;
}

/** Everybody a page names. */
function actorsOf({ answer }: BargainResult): string[] {
  return answer.issues.flatMap(({ actors, consents, left }) => [
    ...actors.map(({ actor }) => actor),
    ...consents.flatMap(({ vetoes }) => vetoes.map(({ actor }) => actor)),
    ...left.map(({ actor }) => actor),
  ]);
}
