import type { ProjectAnswer, StepAnswer } from '../assessment/index.ts';
import { money, percent } from '../figures/index.ts';
import type { Context } from './context.ts';
import type { Markup, Piece } from './markup.ts';
import { say, sayMarkup } from './say.ts';
import { table } from './table.ts';

/** The value gate of each step: how it stands, who loses, and the payments that would open it. */
export function gateTable(context: Context, { ladder }: ProjectAnswer): Markup {
  const { names } = context;
  return table({
    caption: say('value-gates-caption'),
    columns: [
      { label: say('col-step') },
      { label: say('col-gate') },
      { label: say('col-opens'), isNumber: true },
      { label: say('col-who-loses') },
      { label: say('col-payments') },
    ],
    rows: ladder.map((step) => [names.step(step.step), ...cells(context, step)]),
  });
}

function cells({ names, number }: Context, { value }: StepAnswer): Piece[] {
  const { because, chance, losers, missing, status, transfers, why } = value;
  const code = status === 'not-assessed' && because !== null ? because : status;
  return [
    number(say(`value-gate-${code}`, { missing: missing.join('; ') }), why),
    chance === null ? '' : number(percent(chance), why),
    losers.map((actor) => names.payer(actor)).join(', '),
    transfers.map(({ amount, from, to }, at) => [
      at === 0 ? '' : '; ',
      sayMarkup('payment', {
        from: names.payer(from),
        to: names.payer(to),
        amount: number(money(amount), why),
      }),
    ]),
  ];
}
