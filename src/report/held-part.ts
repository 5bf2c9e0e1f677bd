import type { Holder, ProjectAnswer, StepAnswer } from '../assessment/index.ts';
import { percent } from '../figures/index.ts';
import type { Context } from './context.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { say, sayMarkup } from './say.ts';
import { perStep } from './per-step.ts';
import { table } from './table.ts';

/** Who held each step that was not reached: the step of the headline open, the others folded. */
export function heldPart(context: Context, project: ProjectAnswer): Markup {
  return perStep(context, project, {
    id: 'held',
    heading: say('held'),
    summary: (step) => say('held-of', { step }),
    isShown: ({ heldBy }) => heldBy.length > 0,
    none: say('nobody-held'),
    body: (step) => [holders(context, project, step), outcomes(context, step)],
  });
}

function holders(context: Context, { sponsor }: ProjectAnswer, step: StepAnswer): Markup {
  const { names, number, result } = context;
  const row = (holder: Holder): Piece[] => [
    holder.byMoney ? names.payer(holder.who) : names.holder(holder.who, sponsor),
    willOf(context, holder),
    [bar(holder.share), number(percent(holder.share), holder.why)],
    number(percent(holder.first), holder.why),
    holder.objectors.map(({ member, share }, at) => [
      at === 0 ? '' : ', ',
      names.holder(member),
      ' ',
      number(percent(share), holder.why),
    ]),
  ];
  return table({
    caption: say('held-caption', { step: names.step(step.step), by: result.answer.horizon }),
    columns: [
      { label: say('col-who') },
      { label: say('col-will') },
      { label: say('col-share'), isNumber: true },
      { label: say('col-first'), isNumber: true },
      { label: say('col-objectors') },
    ],
    rows: step.heldBy.map(row),
  });
}

function willOf({ names }: Context, { byMoney, who, will }: Holder): string {
  if (byMoney) return say('by-money');
  if (will !== null) return names.actor(will);
  return who === 'time' ? say('untimed') : say('own-will');
}

/** The share once more as a length, for the eye alone. */
function bar(share: number): Markup {
  return html`<span
    class="bar"
    aria-hidden="true"
    style="width:${(share * 5).toFixed(2)}em"
  ></span>`;
}

const OUTCOMES = [
  ['notWanted', 'not-wanted'],
  ['notAsked', 'not-asked'],
  ['refused', 'refused'],
  ['pending', 'pending'],
  ['late', 'late'],
  ['heldEarlier', 'held-earlier'],
] as const;

function outcomes({ number }: Context, step: StepAnswer): Piece {
  const parts = OUTCOMES.flatMap(([name, code]) => {
    const share = step.outcomes[name];
    return share === 0 ? [] : [{ code: `outcome-${code}`, share }];
  });
  if (parts.length === 0) return null;
  const said = parts.map(({ code, share }, at) => [
    at === 0 ? '' : ', ',
    sayMarkup(code, { share: number(percent(share), step.why) }),
  ]);
  return html`<p>${sayMarkup('outcomes', { parts: said })}</p>`;
}
