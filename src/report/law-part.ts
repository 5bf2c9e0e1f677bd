import type { ProjectAnswer, StepAnswer } from '../assessment/index.ts';
import type { Context } from './context.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { perStep } from './per-step.ts';
import { recordOf } from './record-of.ts';
import { say } from './say.ts';
import { table } from './table.ts';

type Law = NonNullable<StepAnswer['law']>;
type Activity = Law['activities'][number];
type Finding = Activity['findings'][number];

/** What sanctions law makes of each step, activity by activity, down to the paragraph. */
export function lawPart(context: Context, project: ProjectAnswer): Markup | false {
  if (context.result.answer.gates.law !== 'assessed') return false;
  return perStep(context, project, {
    id: 'law',
    heading: say('law'),
    summary: (step) => say('law-of', { step }),
    isShown: ({ law }) => law !== null && law.activities.length > 0,
    none: say('no-activities'),
    body: (step) => [lawTable(context, step), noticeOf(context)],
  });
}

function lawTable(context: Context, { law, step }: StepAnswer): Markup {
  const { names, result } = context;
  return table({
    caption: say('law-caption', { step: names.step(step), asOf: result.answer.asOf }),
    columns: [
      { label: say('col-activity') },
      { label: say('col-verdict') },
      { label: say('col-paragraphs') },
      { label: say('col-opened-by') },
      { label: say('col-exposure') },
    ],
    rows: (law?.activities ?? []).map((activity) => [
      [`${activity.act}: ${activity.what}`],
      context.number(say(wordOf(activity)), activity.why),
      activity.findings.map((finding) => findingOf(context, finding)),
      openersOf(context, activity),
      exposureOf(context, activity),
    ]),
  });
}

/** What bars for certain is said, though a missing fact decides whether more does. */
function wordOf({ status, verdict }: Activity): string {
  const isBoth = status === 'barred' && verdict === 'undetermined';
  return isBoth ? 'verdict-barred-and-more' : `verdict-${verdict}`;
}

function findingOf(context: Context, finding: Finding): Piece {
  const { effect, layer, missing, provision, verifyText, why } = finding;
  const cite = recordOf(context.view.pack.provisions, provision)?.cite ?? provision;
  return html`<div>
    ${layer}: ${context.number(cite, why)}
    <small
      >${say(`effect-${effect}`)}${missing.length > 0 && `: ${missing.join(', ')}`}${
        verifyText && ` · ${say('verify-text')}`
      }</small
    >
  </div> `;
}

/** Who can open what bars it: each authority once, with its paragraphs. */
function openersOf({ view }: Context, { findings }: Activity): Piece {
  const paragraphs = new Map<string, Set<string>>();
  for (const { effect, opens } of findings) {
    if (effect === 'met' || effect === 'excepted') continue;
    for (const { authority, paragraph } of opens) {
      const known = paragraphs.get(authority) ?? new Set();
      paragraphs.set(
        authority,
        known.add(recordOf(view.pack.provisions, paragraph)?.cite ?? paragraph),
      );
    }
  }
  return [...paragraphs].map(([authority, cites]) => {
    const name = recordOf(view.pack.authorities, authority)?.name ?? authority;
    return html`<div>${name} <small>${[...cites].join('; ')}</small></div> `;
  });
}

function exposureOf({ view }: Context, { exposure }: Activity): Piece {
  return exposure.map(({ grade, holds, paragraph }) => {
    const cite = recordOf(view.pack.provisions, paragraph)?.cite ?? paragraph;
    const unknown = holds === 'unknown' && `, ${say('not-known')}`;
    return html`<div><small>${cite} (${say(`grade-${grade}`)}${unknown})</small></div> `;
  });
}

function noticeOf({ view }: Context): Markup {
  const provisions = Object.values(view.pack.provisions);
  const encoded = Object.values(view.pack.regimes).map((regime) => regime.encoded);
  const params = {
    rows: provisions.length,
    unverified: provisions.filter(({ wording }) => wording !== 'A').length,
    encoded: encoded.toSorted().at(-1) ?? '',
  };
  return html`<p class="note">${say('law-notice', params)}</p>`;
}
