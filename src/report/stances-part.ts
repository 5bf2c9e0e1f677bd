import type { ProjectAnswer, StepAnswer } from '../assessment/index.ts';
import { whoStandsWhere } from '../figures/index.ts';
import type { Pack } from '../scenario/index.ts';
import { statusQuoOn } from '../scenario/index.ts';
import type { Context } from './context.ts';
import { NOTHING, html, trusted } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { numberText, rangeText } from './number-text.ts';
import { say, sayMarkup } from './say.ts';
import { heldByWill, stancesOn } from './stances-on.ts';
import type { ActorStance } from './stances-on.ts';
import { table } from './table.ts';
import { recordOf } from './record-of.ts';

type Issue = Pack['issues'][string];

/** Who stands where: on the project's own line, and folded on every other line its step asks about. */
export function stancesPart(context: Context, project: ProjectAnswer): Markup {
  const { names, view } = context;
  const own = recordOf(view.pack.projects, project.project)?.issue;
  const step = project.ladder.find((each) => each.step === project.headline.step);
  const asked = (step?.needs ?? []).flatMap(({ issue }) => issue ?? []);
  const others = [...new Set(asked)].filter((issue) => issue !== own);
  const id = `stances-${project.project}`;
  const params = (question: string) => ({ step: names.step(step?.step ?? ''), question });
  return html`<section aria-labelledby="${id}-h">
    <h3 id="${id}-h">${say('stances')}</h3>
    ${
      own !== undefined &&
      onIssue(
        own,
        (question, body) =>
          html`<p class="issue">${question}</p>
            ${body}`,
      )
    }
    ${others.map((issue) =>
      onIssue(
        issue,
        (question, body) =>
          html`<details>
            <summary>${say('stances-other', params(question))}</summary>
            ${body}
          </details> `,
      ),
    )}
  </section> `;

  function onIssue(issue: string, wrap: (question: string, body: Markup) => Markup): Markup {
    const record = recordOf(view.pack.issues, issue);
    if (record === undefined) return NOTHING;
    return wrap(record.question, issueBody(context, { issue, record, step, id: `${id}-${issue}` }));
  }
}

interface OnIssue {
  readonly issue: string;
  readonly record: Issue;
  readonly step: StepAnswer | undefined;
  readonly id: string;
}

function issueBody(context: Context, { id, issue, record, step }: OnIssue): Markup {
  const { document, names, view } = context;
  const stances = stancesOn(context, issue);
  const now = statusQuoOn(view.pack, issue, view.asOf)?.level;
  const figure = whoStandsWhere({
    document,
    id,
    issue: {
      question: record.question,
      points: Object.entries(record.points).map(([at, label]) => ({ at: Number(at), label })),
      statusQuo: now ?? null,
    },
    stances: stances.map(({ actor, base, basis, high, low }) => {
      const held = heldByWill(step, actor);
      return { actor: names.actor(actor), base, basis, high, low, ...(held > 0 ? { held } : {}) };
    }),
  });
  const blames = stances.some(({ actor }) => heldByWill(step, actor) > 0);
  const held = blames ? say('stances-held', { step: names.step(step?.step ?? '') }) : '';
  return html`<div class="beside">
    <figure>
      ${trusted(figure.outerHTML)}
      <figcaption>${say('stances-figure')}${held}</figcaption>
    </figure>
    <div>
      ${stances.length === 0 ? html`<p>${say('no-stances')}</p>` : stanceTable(context, stances)}
      <p>${statusQuo(context, issue, now)}</p>
    </div>
  </div>`;
}

function statusQuo({ input, number, numberAt }: Context, issue: string, now?: number): Markup {
  if (now === undefined) return html`${say('status-quo-unknown')}`;
  const reason = input('input/status-quo', { issue });
  const text = numberText(now);
  return sayMarkup('status-quo', {
    at: reason === undefined ? numberAt(text, 'reasons') : number(text, reason.id),
  });
}

function stanceTable(context: Context, stances: readonly ActorStance[]): Markup {
  const { names, result } = context;
  return table({
    caption: say('stances-caption', { asOf: result.answer.asOf }),
    columns: [
      { label: say('col-actor') },
      { label: say('col-ideal'), isNumber: true },
      { label: say('col-basis') },
      { label: say('col-asks') },
    ],
    rows: stances.map((stance) => [
      names.actor(stance.actor),
      idealOf(context, stance),
      basisOf(context, stance),
      (stance.asks ?? [])
        .filter(({ order }) => order === 'first')
        .map((ask, at) => [at === 0 ? '' : ', ', askOf(context, stance, ask)]),
    ]),
  });
}

function idealOf({ number, numberAt }: Context, stance: ActorStance): Markup {
  const { base, basis, high, low, reason, sources } = stance;
  const text = basis === 'unknown' ? say('unknown-stance') : rangeText(low, base, high);
  if (reason !== undefined) return number(text, reason);
  const [source] = sources;
  return source === undefined ? numberAt(text, 'note-stances') : number(text, `source/${source}`);
}

function basisOf({ sources }: Context, stance: ActorStance): Piece {
  const said = say(`basis-${stance.basis}`);
  return stance.sources.length === 0
    ? said
    : [said, html`<br /><small>${sources(stance.sources)}</small>`];
}

function askOf(
  { input, names, number, numberAt }: Context,
  { actor }: ActorStance,
  { at, issue, source }: NonNullable<ActorStance['asks']>[number],
): Markup {
  const reason = input('input/asks', { actor, issue });
  const text = at.base === undefined ? say('unknown-stance') : numberText(at.base);
  const [cited] = source ?? [];
  const linked =
    reason !== undefined
      ? number(text, reason.id)
      : cited === undefined
        ? numberAt(text, 'note-stances')
        : number(text, `source/${cited}`);
  return sayMarkup('ask', { issue: names.plain(issue), at: linked });
}
