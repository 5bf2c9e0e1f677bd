import type { NeedAnswer, ProjectAnswer, StepAnswer } from '../assessment/index.ts';
import type { Context } from './context.ts';
import { html } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { numberText } from './number-text.ts';
import { chance } from './probability-text.ts';
import { perStep } from './per-step.ts';
import { say, sayMarkup } from './say.ts';
import { table } from './table.ts';
import { recordOf } from './record-of.ts';

/** Who must agree to each step, and what they have decided. */
export function needsPart(context: Context, project: ProjectAnswer): Markup {
  return perStep(context, project, {
    id: 'needs',
    heading: say('needs'),
    summary: (step) => say('needs-of', { step }),
    isShown: ({ needs }) => needs.length > 0,
    none: say('no-needs'),
    body: (step) => needsTable(context, step),
  });
}

function needsTable(context: Context, step: StepAnswer): Markup {
  const { names, result } = context;
  return table({
    caption: say('needs-caption', { step: names.step(step.step), asOf: result.answer.asOf }),
    columns: [
      { label: say('col-authority') },
      { label: say('col-to-what') },
      { label: say('col-kind') },
      { label: say('col-record') },
      { label: say('col-yes'), isNumber: true },
    ],
    rows: step.needs.map((need) => needRow(context, need)),
  });
}

function needRow(context: Context, need: NeedAnswer): Piece[] {
  const { names } = context;
  const follows = need.will === null ? null : say('follows', { will: names.actor(need.will) });
  return [
    [names.payer(need.authority), follows !== null && html` <small>(${follows})</small>`],
    levelOf(context, need),
    [say(`need-${need.kind}`), need.under !== null && html`<br /><small>${need.under}</small>`],
    onRecordOf(context, need),
    yesOf(context, need),
  ];
}

function levelOf({ names, number, view }: Context, { issue, level, why }: NeedAnswer): Markup {
  if (issue === null || level === null) return number(say('to-gain'), why);
  const points = recordOf(view.pack.issues, issue)?.points;
  const label = points?.[String(level)];
  const at = number(numberText(level), why);
  const params = { level: at, issue: names.plain(issue) };
  return label === undefined
    ? sayMarkup('level-only', params)
    : sayMarkup('level', { label, ...params });
}

function onRecordOf({ number, view }: Context, { onRecord }: NeedAnswer): Piece {
  if (onRecord === null) return say('nothing-on-record');
  const { date, decision, outcome } = onRecord;
  const said = say(outcome === 'held' ? 'held-since' : outcome, { date });
  const record = recordOf(view.pack.decisions, decision);
  const covers = record?.covers;
  return [
    number(said, `decision/${decision}`),
    covers !== undefined && html`<br /><small>${covers}</small>`,
  ];
}

function yesOf(context: Context, { chance: yes, onRecord, why }: NeedAnswer): Markup {
  if (yes !== null) return chance(context, yes, why);
  return context.number(
    say(onRecord?.outcome === 'granted' ? 'granted-already' : 'never-asked'),
    why,
  );
}
