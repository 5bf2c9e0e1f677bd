import { percent } from '../../figures/index.ts';
import { html } from '../markup.ts';
import type { Piece } from '../markup.ts';
import { numberText } from '../number-text.ts';
import { table } from '../table.ts';
import { list } from '../economy/frame.ts';
import type { BargainContext, IssueOnPage } from './bargain-context.ts';
import { tell } from './tell.ts';

/** Whose change alone would carry the median of the forecast across a level. */
export function flipsPart({ named, number }: BargainContext, { answer }: IssueOnPage): Piece {
  const { actors, flips, forecast } = answer;
  if (flips.parts === 0) return html`<p>${tell('flips-not-searched')}</p>`;
  const isAbove = forecast.atBase.median >= flips.level;
  const level = numberText(flips.level);
  const told = tell(isAbove ? 'flips-below' : 'flips-above', {
    level,
    median: numberText(forecast.atBase.median),
  });
  if (flips.of.length === 0) return html`<p>${told} ${tell('flips-nobody')}</p>`;
  return html`<p>${told}</p>
    ${table({
      caption: tell('flips-caption'),
      className: 'short',
      columns: [
        { label: tell('col-who') },
        { label: tell('col-now'), isNumber: true },
        { label: tell('col-would'), isNumber: true },
        { label: tell('col-way'), isNumber: true },
      ],
      rows: flips.of.map(({ actor, from, to }) => {
        const found = actors.find((each) => each.actor === actor);
        return [
          found?.name ?? named(actor),
          number(numberText(from), found?.position.why ?? forecast.why),
          number(numberText(to), forecast.why),
          number(numberText(Math.abs(to - from)), forecast.why),
        ];
      }),
    })}`;
}

/** The answer bound by institutions: what those who must consent would say if asked on the day. */
export function consentsPart(context: BargainContext, { answer }: IssueOnPage): Piece {
  const { number, text } = context;
  const { consents } = answer;
  if (consents.length === 0) return null;
  const projects = [...new Set(consents.map(({ project }) => project))];
  return html`<p>${tell('consents-intro')}</p>
    ${projects.map((project) =>
      table({
        caption: tell('consents-caption', {
          project: text({ code: 'politics/plain', params: { project } }),
        }),
        columns: [
          { label: tell('col-step') },
          { label: tell('col-asked'), isNumber: true },
          { label: tell('col-together'), isNumber: true },
          { label: tell('col-each') },
        ],
        rows: consents
          .filter((each) => each.project === project)
          .map(({ level, step, title, together, vetoes }) => [
            html`${step} <small>${title}</small>`,
            numberText(level),
            number(percent(together), vetoes[0]?.why ?? ''),
            list(voicesOf(vetoes).map((voices) => voicesText(context, voices))),
          ]),
      }),
    )}`;
}

type Veto = IssueOnPage['answer']['consents'][number]['vetoes'][number];

/** Those who speak through the same bodies together, the least likely first. */
function voicesOf(vetoes: readonly Veto[]): Veto[][] {
  const groups = new Map<string, Veto[]>();
  for (const veto of vetoes) {
    const key = JSON.stringify(veto.through.filter((each) => each !== veto.actor).toSorted());
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [veto]);
    else group.push(veto);
  }
  return [...groups.values()];
}

function voicesText({ named, number }: BargainContext, voices: readonly Veto[]): Piece {
  const through = (voices[0]?.through ?? []).filter((each) => each !== voices[0]?.actor);
  return [
    voices.map(({ actor, chance, why }, at) => [
      at === 0 ? '' : ' · ',
      html`${named(actor)} ${number(percent(chance), why)}`,
    ]),
    through.length > 0 &&
      html` <small>${tell('through', { names: through.map(named).join(', ') })}</small>`,
  ];
}

/** Who takes a stance and is not at the table, and why. */
export function leftPart({ named, text }: BargainContext, { answer }: IssueOnPage): Piece {
  return list(
    answer.left.map(({ actor, code, params }) =>
      tell(`left-${code}`, {
        actor: named(actor),
        whole: text({ code: 'politics/whole', params: { whole: params['whole'] ?? '' } }),
      }),
    ),
  );
}
