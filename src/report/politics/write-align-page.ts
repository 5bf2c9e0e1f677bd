import { alignmentWordsEn } from '../../alignment/index.ts';
import type { AlignResult } from '../../alignment/index.ts';
import { percent } from '../../figures/index.ts';
import type { View } from '../../scenario/index.ts';
import { list, pageOf, reproduce } from '../economy/frame.ts';
import { figureDocument } from '../figure-document.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { WAY_COLOURS } from '../way-colours.ts';
import { alignPageContext } from './align-context.ts';
import type { AlignPageContext } from './align-context.ts';
import { campsPart } from './camps-part.ts';
import { blocsPart, consistencyPart, sideliningPart, wedgePart } from './conduct-parts.ts';
import { politicsContext } from './context.ts';
import { costPart, talksPart } from './cost-parts.ts';
import { namesPart } from './names-part.ts';
import { PAGE_STYLE } from './page-style.ts';
import { questionFacts, questionPart } from './question-part.ts';
import { citedSources } from '../cited-sources.ts';
import { reasonList } from './reason-list.ts';
import { CATALOGUE, tell, tellMarkup } from './tell.ts';
import { positionsPart, temperaturePart, tiesPart } from './ties-part.ts';

export interface AlignPageInput {
  readonly result: AlignResult;
  readonly view: View;
  readonly command: string;
  readonly generated: string;
}

/**
 * Who stands with whom, as one HTML file: the chance that the actor asked about changes sides with what
 * it hangs on, the two camps with what keeps each member there, ties and what they are made of, their
 * temperature and the positions over time, wedges, meetings, blocs, words and deeds, what leaving would
 * cost. Every number opens its reason and every reason its sources. The same input gives the same bytes.
 *
 * @throws LandbridgeError when jsdom, which the figures are drawn with, cannot be loaded
 *
 * @example
 * const result = unwrap(answerAlign(view, { actor: 'XB', draws: 400 }));
 * const page = writeAlignPage({ result, view, command: '', generated: '2031-05-14' });
 * page.includes('Who stands with whom'); // true
 */
export function writeAlignPage({ command, generated, result, view }: AlignPageInput): string {
  const base = politicsContext({
    view,
    reasons: result.reasons,
    document: figureDocument(),
    catalogue: { ...CATALOGUE, ...alignmentWordsEn },
    names: new Map(result.answer.actors.map(({ id, name }) => [id, name])),
  });
  const context = alignPageContext(base, result);
  const heading = headingOf(context);
  const day = result.asOf;
  return pageOf({
    title: tell('align-title', { heading, day }),
    eyebrow: tell('align-eyebrow', { day }),
    heading,
    lead: leadOf(context),
    facts: [...questionFacts(context), ...factsOf(context)],
    sections: [
      { id: 'question', title: tell('question'), body: questionPart(context) },
      { id: 'camps', title: tell('camps'), body: campsPart(context) },
      { id: 'ties', title: tell('ties'), body: tiesPart(context) },
      { id: 'temperature', title: tell('temperature'), body: temperaturePart(context) },
      { id: 'position', title: tell('position'), body: positionsPart(context) },
      { id: 'wedge', title: tell('wedge'), body: wedgePart(context) },
      { id: 'sidelining', title: tell('sidelining'), body: sideliningPart(context) },
      { id: 'blocs', title: tell('blocs'), body: blocsPart(context) },
      { id: 'consistency', title: tell('consistency'), body: consistencyPart(context) },
      { id: 'cost', title: tell('cost'), body: costPart(context) },
      { id: 'talks', title: tell('talks'), body: talksPart(context) },
      {
        id: 'unknown',
        title: tell('unknown'),
        body: list([tell('ties-are-not'), ...result.warnings.map(({ message }) => message)]),
      },
      { id: 'reasons', title: tell('reasons'), body: reasonList(context) },
      {
        id: 'sources',
        title: tell('sources'),
        body: citedSources(context.reasons, context.view?.pack.sources ?? {}, tell),
      },
      {
        id: 'names',
        title: tell('names'),
        body: namesPart(
          context,
          result.answer.actors.map(({ id }) => id),
        ),
      },
      {
        id: 'reproduce',
        title: tell('reproduce'),
        body: reproduce([
          [tell('command'), command],
          [tell('view'), result.view],
          [tell('version'), result.version],
          [tell('generated'), generated],
        ]),
      },
    ],
    version: result.version,
    data: result,
    style: WAY_COLOURS + PAGE_STYLE,
  });
}

function headingOf({ answer, named }: AlignPageContext): string {
  const { question } = answer;
  if (question === null) return tell('who-stands');
  return tell('would-leave', { actor: named(question.actor) });
}

function leadOf({ answer, named }: AlignPageContext): Piece {
  const { question } = answer;
  if (question === null) return null;
  const params = { from: named(question.from), to: named(question.to) };
  return html`<p class="note">${tell('would-leave-lead', params)}</p>`;
}

function factsOf(context: AlignPageContext): [string, Piece][] {
  const { all, answer, named, number } = context;
  const { landscape, poles, question } = answer;
  const facts: [string, Piece][] = landscape.now.camps.map((members, place) => [
    tell('with', { pole: named(poles[place] ?? poles[0]) }),
    all(members),
  ]);
  const record = question?.record ?? null;
  if (record !== null) {
    const chance = number(percent(record.chance), record.why);
    facts.push([tell('by-record'), tellMarkup('by-record-text', { chance })]);
  }
  const least = landscape.tipping.toSorted((a, b) => a.hold - b.hold)[0];
  if (least !== undefined) {
    const params = {
      actor: named(least.actor),
      hold: number(numberText(100 * least.hold), least.why),
      tie:
        least.smallest === null
          ? tell('no-single-tie')
          : html`${tell('tie-with', { other: named(least.smallest.with) })}
            ${number(
              tell('from-to', {
                from: numberText(least.smallest.from),
                to: numberText(least.smallest.to),
              }),
              least.why,
            )}`,
    };
    facts.push([tell('nearest'), tellMarkup('nearest-text', params)]);
  }
  return facts;
}
